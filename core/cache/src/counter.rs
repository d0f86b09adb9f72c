//! Counts within a window of time.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use moka::sync;

use crate::key::Owner;
use crate::limits::COUNTERS_MAX;

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Counter {
    /// Whose.
    pub owner: Owner,
    /// Of which kind: `sign-in`.
    pub kind: &'static str,
    /// Of whom.
    pub text: String,
}

impl Counter {
    pub(crate) fn name(&self) -> String {
        format!("{}:{}:{}", self.kind, self.owner, self.text)
    }
}

/// A count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// How many within the window.
    pub count: u64,
    /// When the window ends and the count begins again.
    pub ends_in: Duration,
}

/// The counts of this process.
#[derive(Clone)]
pub(crate) struct Windows(sync::Cache<String, Arc<Window>>);

struct Window {
    count: AtomicU64,
    length: Duration,
    since: Instant,
}

struct Length;

impl moka::Expiry<String, Arc<Window>> for Length {
    fn expire_after_create(&self, _: &String, window: &Arc<Window>, _: Instant) -> Option<Duration> {
        Some(window.length)
    }
}

impl Windows {
    pub(crate) fn new() -> Self {
        Self(sync::Cache::builder().max_capacity(COUNTERS_MAX).expire_after(Length).build())
    }

    pub(crate) fn count(&self, name: &str, length: Duration, by: u64) -> Counted {
        let open = || Arc::new(Window { count: AtomicU64::new(0), length, since: Instant::now() });
        let window = match by {
            0 => self.0.get(name).unwrap_or_else(open),
            _ => self.0.get_with_by_ref(name, open),
        };
        let count = window.count.fetch_add(by, Ordering::Relaxed) + by;
        Counted { count, ends_in: window.length.saturating_sub(window.since.elapsed()) }
    }

    pub(crate) fn give_back(&self, name: &str) {
        if let Some(window) = self.0.get(name) {
            let one_less = |count: u64| count.checked_sub(1);
            let _ = window.count.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_less);
        }
    }

    pub(crate) fn reset(&self, name: &str) {
        self.0.invalidate(name);
    }
}
