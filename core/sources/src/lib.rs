//! Where time, ids and randomness come from.
//!
//! The only crate that reads the clock or draws a random number, so that a test can own both. Never knows what they
//! are for.

pub mod password;
pub mod seeded;
pub mod token;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use domain::id::{Id, Kind};
use jiff::Timestamp;
use rand::TryRngCore;
use uuid::{ContextV7, Uuid};

/// The clock of an application: the machine's, or one that a test sets.
#[derive(Debug, Clone)]
pub struct Clock(Source);

#[derive(Debug, Clone)]
enum Source {
    System,
    /// Microseconds since 1970 UTC.
    Manual(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands still until it is set.
    pub fn manual(at: Timestamp) -> Self {
        Self(Source::Manual(Arc::new(AtomicI64::new(at.as_microsecond()))))
    }

    /// Now, in whole microseconds, as the database keeps it.
    pub fn now(&self) -> Timestamp {
        let micros = match &self.0 {
            #[expect(clippy::disallowed_methods, reason = "this is the source")]
            Source::System => Timestamp::now().as_microsecond(),
            Source::Manual(at) => at.load(Ordering::SeqCst),
        };
        Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Sets a manual clock; it never goes back. False if this is the machine's clock.
    pub fn set(&self, to: Timestamp) -> bool {
        match &self.0 {
            Source::System => false,
            Source::Manual(at) => {
                at.fetch_max(to.as_microsecond(), Ordering::SeqCst);
                true
            }
        }
    }

    /// Whether time passes only when it is set.
    pub fn is_manual(&self) -> bool {
        matches!(self.0, Source::Manual(_))
    }
}

/// Makes ids: UUIDs of version 7, each later than the one before in this process.
#[derive(Clone)]
pub struct Ids {
    clock: Clock,
    context: Arc<std::sync::Mutex<ContextV7>>,
}

impl std::fmt::Debug for Ids {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Ids")
    }
}

impl Ids {
    /// Ids at the times of this clock.
    pub fn new(clock: Clock) -> Self {
        Self { clock, context: Arc::new(std::sync::Mutex::new(ContextV7::new())) }
    }

    /// The next id.
    pub fn next<K: Kind>(&self) -> Id<K> {
        Id::of(self.next_uuid())
    }

    /// The next id, of nothing in particular.
    pub fn next_uuid(&self) -> Uuid {
        let now = self.clock.now();
        let seconds = u64::try_from(now.as_second()).unwrap_or(0);
        let nanos = u32::try_from(now.subsec_nanosecond()).unwrap_or(0);
        let context = self.context.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let timestamp = uuid::Timestamp::from_unix(&*context, seconds, nanos);
        Uuid::new_v7(timestamp)
    }
}

/// Draws what nobody may guess.
#[derive(Debug, Clone, Copy, Default)]
pub struct Secrets;

impl Secrets {
    /// `N` bytes from the machine's secure source.
    ///
    /// # Panics
    ///
    /// When the machine has none: then nothing may be signed or handed out.
    pub fn bytes<const N: usize>(self) -> [u8; N] {
        let mut bytes = [0; N];
        rand::rngs::OsRng.try_fill_bytes(&mut bytes).expect("the machine has a secure source of randomness");
        bytes
    }
}

/// Time, ids and secrets together.
#[derive(Debug, Clone)]
pub struct Sources {
    /// What time it is.
    pub clock: Clock,
    /// New ids.
    pub ids: Ids,
    /// New secrets.
    pub secrets: Secrets,
}

impl Sources {
    /// The machine's.
    pub fn system() -> Self {
        Self::with(Clock::system())
    }

    /// Those of this clock.
    pub fn with(clock: Clock) -> Self {
        Self { ids: Ids::new(clock.clone()), clock, secrets: Secrets }
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// `at` plus so many seconds, or the end of time.
pub fn later(at: Timestamp, by: Duration) -> Timestamp {
    at.checked_add(by).unwrap_or(Timestamp::MAX)
}
