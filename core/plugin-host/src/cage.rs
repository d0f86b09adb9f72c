//! What is around one call: its budget of memory, its log, the end of its time, and its way to the host's reads.

use std::time::{Duration, Instant};

use wasmtime::{Engine, ResourceLimiter, Store, Trap, UpdateDeadline};

use crate::call::{Failure, LogLevel, LogLine};
use crate::limits;
use crate::reads::Desk;

/// The data of a store. A store lives for one call and one tenant.
pub(crate) struct Cage {
    memory_bytes: usize,
    table_elements: usize,
    started: Instant,
    log: Vec<LogLine>,
    log_bytes: usize,
    /// What the host itself found wrong; explains a trap better than its message.
    verdict: Option<Failure>,
    /// Only events may read.
    pub(crate) desk: Option<Desk>,
}

/// How much a call may use.
#[derive(Clone, Copy)]
pub(crate) struct Budget {
    pub(crate) fuel: u64,
    pub(crate) time: Duration,
    pub(crate) answer_bytes: usize,
}

/// What `price.adjust` may use.
pub(crate) const PRICE: Budget =
    Budget { fuel: limits::PRICE_FUEL_MAX, time: limits::PRICE_TIME_MAX, answer_bytes: limits::PRICE_ANSWER_BYTES_MAX };

/// What `events.handle` may use.
pub(crate) const EVENTS: Budget = Budget {
    fuel: limits::EVENTS_FUEL_MAX,
    time: limits::EVENTS_TIME_MAX,
    answer_bytes: limits::EVENTS_ANSWER_BYTES_MAX,
};

impl Cage {
    /// A store with this budget. Only one with a desk gives way to other work while it runs.
    pub(crate) fn store(engine: &Engine, budget: Budget, desk: Option<Desk>) -> Result<Store<Self>, wasmtime::Error> {
        let may_yield = desk.is_some();
        let cage = Self {
            memory_bytes: 0,
            table_elements: 0,
            started: Instant::now(),
            log: Vec::new(),
            log_bytes: 0,
            verdict: None,
            desk,
        };
        let mut store = Store::new(engine, cage);
        store.limiter(|cage| cage);
        store.set_fuel(budget.fuel)?;
        store.set_hostcall_fuel(budget.answer_bytes);
        store.set_max_component_handles(limits::HANDLES_MAX);
        store.set_epoch_deadline(1);
        store.epoch_deadline_callback(move |store| {
            if store.data().ran() > budget.time {
                return Ok(UpdateDeadline::Interrupt);
            }
            Ok(if may_yield { UpdateDeadline::Yield(1) } else { UpdateDeadline::Continue(1) })
        });
        Ok(store)
    }

    /// How long the guest ran. Waiting for a read is not its fault.
    fn ran(&self) -> Duration {
        self.started.elapsed().saturating_sub(self.desk.as_ref().map_or(Duration::ZERO, Desk::waited))
    }

    /// Wall clock since the beginning, in microseconds.
    pub(crate) fn micros(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_micros()).unwrap_or(u64::MAX)
    }

    /// Keeps a line of the log, as long as there is room.
    pub(crate) fn log(&mut self, level: LogLevel, message: String) {
        let mut message = storable(message);
        let room = limits::LOG_BYTES_MAX.saturating_sub(self.log_bytes);
        if message.len() > room {
            message.truncate(message.floor_char_boundary(room));
        }
        // An empty line costs too, so that there is an end to them.
        self.log_bytes += message.len() + 1;
        if room > 0 {
            self.log.push(LogLine { level, message });
        }
    }

    /// The log, taken out.
    pub(crate) fn take_log(&mut self) -> Vec<LogLine> {
        std::mem::take(&mut self.log)
    }

    /// Notes what is wrong and ends the call.
    pub(crate) fn refuse(&mut self, failure: Failure) -> wasmtime::Error {
        self.verdict.get_or_insert(failure);
        wasmtime::Error::from(Trap::Interrupt)
    }

    /// Why a call ended with this error.
    pub(crate) fn explain(&mut self, error: &wasmtime::Error) -> Failure {
        if let Some(verdict) = self.verdict.take() {
            return verdict;
        }
        match error.downcast_ref::<Trap>() {
            Some(Trap::OutOfFuel) => return Failure::OutOfFuel,
            Some(Trap::Interrupt) => return Failure::OutOfTime,
            _ => {}
        }
        let cause = error.root_cause().to_string();
        // Wasmtime has no public type for it.
        if cause.contains("fuel allocated for hostcalls has been exhausted") {
            return Failure::AnswerTooLarge;
        }
        let panic = self.log.iter().rev().find(|line| line.level == LogLevel::Error);
        let message = panic.map_or(cause, |line| line.message.clone());
        Failure::Trapped(shortened(&message))
    }
}

/// As much of a message as is kept.
pub(crate) fn shortened(message: &str) -> String {
    storable(message.chars().take(limits::MESSAGE_CHARACTERS_MAX).collect())
}

/// Not every database takes a NUL, and what an app says must not stop whoever writes it down.
fn storable(message: String) -> String {
    if message.contains('\0') { message.replace('\0', "\u{fffd}") } else { message }
}

impl ResourceLimiter for Cage {
    fn memory_growing(&mut self, current: usize, desired: usize, _: Option<usize>) -> wasmtime::Result<bool> {
        let total = self.memory_bytes.saturating_add(desired.saturating_sub(current));
        if total > limits::MEMORY_BYTES_MAX {
            return Err(self.refuse(Failure::OutOfMemory));
        }
        self.memory_bytes = total;
        Ok(true)
    }

    fn table_growing(&mut self, current: usize, desired: usize, _: Option<usize>) -> wasmtime::Result<bool> {
        let total = self.table_elements.saturating_add(desired.saturating_sub(current));
        if total > limits::TABLE_ELEMENTS_MAX {
            return Err(self.refuse(Failure::OutOfMemory));
        }
        self.table_elements = total;
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use wasmtime::component::{Component, Linker};

    use super::*;
    use crate::engine;

    #[test]
    fn the_clock_ends_what_fuel_does_not() {
        let engine = engine::start().expect("an engine");
        let text = r#"(component
            (core module $m (func (export "run") (loop $again (br $again))))
            (core instance $i (instantiate $m))
            (func (export "run") (canon lift (core func $i "run"))))"#;
        let component = Component::new(&engine, wat::parse_str(text).expect("a component")).expect("compiled");
        let budget = Budget { fuel: u64::MAX, time: Duration::from_millis(20), answer_bytes: 1 };
        let mut store = Cage::store(&engine, budget, None).expect("a store");
        let instance = Linker::new(&engine).instantiate(&mut store, &component).expect("an instance");
        let run = instance.get_typed_func::<(), ()>(&mut store, "run").expect("a function");
        let error = run.call(&mut store, ()).expect_err("it never ends by itself");
        assert!(matches!(store.data_mut().explain(&error), Failure::OutOfTime), "{error:?}");
        assert!(store.data().started.elapsed() >= budget.time);
    }
}
