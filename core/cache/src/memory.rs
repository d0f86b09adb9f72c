//! What this process remembers.

use std::any::Any;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use moka::future;

use crate::key::{Key, name};
use crate::limits::ENTRIES_MAX;

/// Values under the text of their keys. Clones share them.
#[derive(Clone)]
pub(crate) struct Memory {
    entries: future::Cache<String, Entry>,
    ages: Arc<Ages>,
}

#[derive(Clone)]
struct Entry {
    value: Arc<dyn Any + Send + Sync>,
    ttl: Duration,
    /// The age of its key when its load began.
    age: u64,
}

/// Counts how often keys were forgotten. Many keys share a slot: then some are loaded once too often.
struct Ages {
    slots: Vec<AtomicU64>,
    hash: RandomState,
}

const SLOTS: usize = 4096;

impl Ages {
    fn slot(&self, name: &str) -> &AtomicU64 {
        let hash = self.hash.hash_one(name);
        &self.slots[usize::try_from(hash % SLOTS as u64).unwrap_or(0)]
    }
}

struct Ttl;

impl moka::Expiry<String, Entry> for Ttl {
    fn expire_after_create(&self, _: &String, entry: &Entry, _: Instant) -> Option<Duration> {
        Some(entry.ttl)
    }

    fn expire_after_update(&self, _: &String, entry: &Entry, _: Instant, _: Option<Duration>) -> Option<Duration> {
        Some(entry.ttl)
    }
}

impl Memory {
    pub(crate) fn new() -> Self {
        let slots = (0..SLOTS).map(|_| AtomicU64::new(0)).collect();
        Self {
            entries: future::Cache::builder().max_capacity(ENTRIES_MAX).expire_after(Ttl).build(),
            ages: Arc::new(Ages { slots, hash: RandomState::new() }),
        }
    }

    pub(crate) async fn get_or_load<K, F, L, E>(&self, key: &K, load: L) -> Result<K::Value, E>
    where
        K: Key,
        L: Fn() -> F + Send,
        F: Future<Output = Result<K::Value, E>> + Send,
        E: Send + 'static,
    {
        let name = name(key);
        let asked_at = self.age(&name);
        loop {
            let loaded = async {
                let age = self.age(&name);
                match load().await {
                    Ok(value) => Ok(Entry { value: Arc::new(value), ttl: K::TTL, age }),
                    // Those who waited for this load get the same `Arc`; who takes the error out first has it.
                    Err(error) => Err(Mutex::new(Some(error))),
                }
            };
            match self.entries.try_get_with_by_ref(&name, loaded).await {
                Ok(entry) if entry.age >= asked_at => {
                    if let Some(value) = entry.value.downcast_ref::<K::Value>() {
                        return Ok(value.clone());
                    }
                    self.entries.invalidate(&name).await;
                }
                Ok(_) => self.entries.invalidate(&name).await,
                Err(shared) => {
                    let taken = shared.lock().unwrap_or_else(PoisonError::into_inner).take();
                    if let Some(error) = taken {
                        return Err(error);
                    }
                }
            }
        }
    }

    pub(crate) async fn get<K: Key>(&self, key: &K) -> Option<K::Value> {
        let name = name(key);
        let entry = self.entries.get(&name).await?;
        if entry.age < self.age(&name) {
            return None;
        }
        entry.value.downcast_ref::<K::Value>().cloned()
    }

    pub(crate) async fn put<K: Key>(&self, key: &K, value: K::Value) {
        let name = name(key);
        let age = self.age(&name);
        self.entries.insert(name, Entry { value: Arc::new(value), ttl: K::TTL, age }).await;
    }

    /// What is being loaded now is forgotten as well: it may have been read before the change.
    pub(crate) fn forget(&self, name: &str) {
        self.ages.slot(name).fetch_add(1, Ordering::SeqCst);
    }

    pub(crate) fn forget_all(&self) {
        for slot in &self.ages.slots {
            slot.fetch_add(1, Ordering::SeqCst);
        }
        self.entries.invalidate_all();
    }

    fn age(&self, name: &str) -> u64 {
        self.ages.slot(name).load(Ordering::SeqCst)
    }
}
