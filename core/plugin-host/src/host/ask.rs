//! One call: budget, turn, a fresh instance, the answer checked.

use std::pin::pin;
use std::time::Instant;

use domain::app::select;
use domain::hook::{Adjustment, HookEvent, HookLine, HookOrder, Op, PriceCart};
use tokio::time::timeout;
use wasmtime::Store;

use super::Shared;
use crate::breaker::Admission;
use crate::cage::{Budget, Cage, EVENTS, PRICE, shortened};
use crate::call::{Call, CallOutcome, Failure, Proposals};
use crate::memo::Question;
use crate::permits::Turn;
use crate::reads::{Desk, HostReads};
use crate::v1::{events, price};
use crate::{check, limits};

impl Shared {
    pub(super) fn adjust(&self, call: &Call<'_>, cart: &PriceCart) -> CallOutcome<Vec<Adjustment>> {
        let since = Instant::now();
        let question = Question {
            tenant: call.tenant,
            digest: call.plugin.digest(),
            settings: call.settings.clone(),
            cart: select(cart, call.plugin.reads()),
        };
        if let Some(answer) = self.memo.find(&question) {
            let micros = u64::try_from(since.elapsed().as_micros()).unwrap_or(u64::MAX);
            return CallOutcome::remembered(answer.to_vec(), micros);
        }
        let turn = self
            .admit(call, since)
            .and_then(|()| self.permits.try_take(call.tenant, call.plugin.digest()).ok_or(Failure::HostBusy));
        let _turn: Turn = match turn {
            Ok(turn) => turn,
            Err(failure) => return CallOutcome::not_asked(failure),
        };
        let outcome = self.ask_price(call, &question.cart);
        self.settle(call, &outcome);
        if let Ok(answer) = &outcome.answer {
            self.memo.keep(question, answer);
        }
        outcome
    }

    pub(super) async fn handle(
        &self,
        call: &Call<'_>,
        event: &HookEvent,
        reads: &mut dyn HostReads,
    ) -> CallOutcome<Proposals> {
        let Some(_turn) = self.permits.take(call.tenant, call.plugin.digest()).await else {
            return CallOutcome::not_asked(Failure::HostBusy);
        };
        if let Err(failure) = self.admit(call, Instant::now()) {
            return CallOutcome::not_asked(failure);
        }
        let outcome = self.ask_events(call, event, reads).await;
        self.settle(call, &outcome);
        outcome
    }

    fn admit(&self, call: &Call<'_>, now: Instant) -> Result<(), Failure> {
        match self.breaker.admit(call.tenant, call.installation, now) {
            Admission::Go => Ok(()),
            Admission::Rest(rest) => Err(Failure::Resting { seconds: rest.as_secs().max(1) }),
        }
    }

    fn settle<T>(&self, call: &Call<'_>, outcome: &CallOutcome<T>) {
        let failed = match &outcome.answer {
            Ok(_) => false,
            Err(failure) if failure.is_the_apps() => true,
            // It says nothing about the app.
            Err(_) => return,
        };
        self.breaker.settle(call.tenant, call.installation, failed, Instant::now());
    }

    fn ask_price(&self, call: &Call<'_>, cart: &PriceCart) -> CallOutcome<Vec<Adjustment>> {
        let Some(plugin) = &call.plugin.price else {
            return CallOutcome::not_asked(Failure::NoSuchHook);
        };
        if let Err(failure) = bear(call.settings.len() + size_of_cart(cart)) {
            return CallOutcome::not_asked(failure);
        }
        let mut store = match Cage::store(&self.engine, PRICE, None) {
            Ok(store) => store,
            Err(error) => return CallOutcome::not_asked(Failure::Trapped(shortened(&error.to_string()))),
        };
        let said = plugin
            .instantiate(&mut store)
            .and_then(|plugin| plugin.souk_plugin_price().call_adjust(&mut store, call.settings, &cart.into()));
        let answer = said_or_failed(&mut store, said).and_then(|answer: Vec<price::types::Adjustment>| {
            let answer: Vec<Adjustment> = answer.into_iter().map(Into::into).collect();
            check::adjustments(&answer, cart).map_err(Failure::AnswerRefused)?;
            Ok(answer)
        });
        outcome(&mut store, PRICE, answer)
    }

    async fn ask_events(
        &self,
        call: &Call<'_>,
        event: &HookEvent,
        reads: &mut dyn HostReads,
    ) -> CallOutcome<Proposals> {
        let Some(plugin) = &call.plugin.events else {
            return CallOutcome::not_asked(Failure::NoSuchHook);
        };
        if let Err(failure) = bear(call.settings.len() + size_of_event(event)) {
            return CallOutcome::not_asked(failure);
        }
        let (desk, mut inbox) = Desk::open();
        let mut store = match Cage::store(&self.engine, EVENTS, Some(desk)) {
            Ok(store) => store,
            Err(error) => return CallOutcome::not_asked(Failure::Trapped(shortened(&error.to_string()))),
        };
        let event: price::types::Event = event.into();
        let said = {
            let mut guest = pin!(async {
                let plugin: events::EventsPlugin = plugin.instantiate_async(&mut store).await?;
                plugin.souk_plugin_events().call_handle(&mut store, call.settings, &event).await
            });
            let served = async {
                loop {
                    tokio::select! {
                        biased;
                        said = &mut guest => break said,
                        Some(ask) = inbox.recv() => ask.answer(reads).await,
                    }
                }
            };
            timeout(limits::EVENTS_TOTAL_TIME_MAX, served).await
        };
        let said = said.unwrap_or_else(|_| Err(store.data_mut().refuse(Failure::OutOfTime)));
        let answer = said_or_failed(&mut store, said).and_then(|ops: Vec<price::types::Op>| {
            let ops: Vec<Op> = ops.into_iter().map(Into::into).collect();
            check::ops(&ops, call.plugin.manifest()).map_err(Failure::AnswerRefused)?;
            let writes = store.data_mut().desk.take().map(Desk::into_writes).unwrap_or_default();
            Ok(Proposals { ops, writes })
        });
        outcome(&mut store, EVENTS, answer)
    }
}

fn said_or_failed<T>(store: &mut Store<Cage>, said: wasmtime::Result<Result<T, String>>) -> Result<T, Failure> {
    match said {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(message)) => Err(Failure::Said(shortened(&message))),
        Err(error) => Err(store.data_mut().explain(&error)),
    }
}

fn outcome<T>(store: &mut Store<Cage>, budget: Budget, answer: Result<T, Failure>) -> CallOutcome<T> {
    let left = store.get_fuel().unwrap_or(0);
    let cage = store.data_mut();
    CallOutcome {
        answer,
        fuel: budget.fuel.saturating_sub(left),
        micros: cage.micros(),
        log: cage.take_log(),
        remembered: false,
    }
}

/// Whether an app has to bear a question of this size.
fn bear(bytes: usize) -> Result<(), Failure> {
    if bytes > limits::INPUT_BYTES_MAX { Err(Failure::QuestionTooLarge(bytes)) } else { Ok(()) }
}

fn size_of_cart(cart: &PriceCart) -> usize {
    let lines =
        cart.lines.iter().map(|line| limits::NUMBERS_BYTES + line.sku.len() + line.category.len() + sum(&line.tags));
    let member = cart.member.as_ref().map_or(0, |member| limits::NUMBERS_BYTES + member.id.len() + sum(&member.labels));
    lines.sum::<usize>() + member
}

fn size_of_event(event: &HookEvent) -> usize {
    use domain::hook::EventFact as Fact;

    match &event.fact {
        Fact::OrderPlaced(order)
        | Fact::OrderPaid(order)
        | Fact::OrderReceived(order)
        | Fact::OrderClosed(order)
        | Fact::OrderCancelled(order) => size_of_order(order),
        Fact::OrderRefunded(refund) => size_of_order(&refund.order) + refund.lines.len() * limits::NUMBERS_BYTES,
        Fact::MemberJoined(member) | Fact::MemberChanged(member) => limits::NUMBERS_BYTES + sum(&member.labels),
        Fact::Timer { key, payload } => key.len() + payload.len(),
    }
}

fn size_of_order(order: &HookOrder) -> usize {
    let line = |line: &HookLine| limits::NUMBERS_BYTES + line.sku.len() + line.category.len() + sum(&line.tags);
    limits::NUMBERS_BYTES * 2 + order.lines.iter().map(line).sum::<usize>()
}

fn sum(texts: &[String]) -> usize {
    texts.iter().map(|text| text.len() + 8).sum()
}
