//! What is remembered for a moment: in this process, and among nodes through Redis where there is one.
//!
//! [`Cache::get_or_load`] answers from memory or loads, once however many ask; [`Cache::forget`] makes every later read
//! load again, here at once and on other nodes as soon as Redis has told them. No promise rests on Redis: whatever
//! guards access or switches something lives at most [`limits::GUARD_TTL`], so that a change holds on every node
//! within a second even where Redis is missing or gone. [`Cache::count`] counts tries in a window, over all nodes where
//! it can.
//!
//! Every key names its tenant; one that belongs to the platform says [`Owner::Platform`].

pub mod limits;
pub mod names;
pub mod tries;

mod counter;
mod key;
mod memory;
mod wire;

use std::time::Duration;

pub use counter::{Counted, Counter};
pub use key::{Key, Owner};
use thiserror::Error;
pub use tries::{Tries, Wait};

use counter::Windows;
use memory::Memory;
use wire::Wire;

/// Memory, and Redis behind it. Clones share both.
#[derive(Clone)]
pub struct Cache {
    memory: Memory,
    windows: Windows,
    /// What is counted with every request stands apart: a flood of requests must not push out counts of tries.
    here: Windows,
    wire: Option<Wire>,
}

/// Why there is no cache.
#[derive(Debug, Error)]
pub enum ConnectError {
    /// The address is not one. An address where nobody answers is no error: the cache goes on without, and tries again.
    #[error("REDIS_URL is not an address of a Redis: {0}")]
    Address(String),
}

impl Cache {
    /// A cache of this process, and with an address also of the nodes that share that Redis. Never waits for Redis.
    pub fn connect(redis: Option<&str>) -> Result<Self, ConnectError> {
        let memory = Memory::new();
        let wire = redis.map(|url| Wire::open(url, memory.clone())).transpose()?;
        Ok(Self { memory, windows: Windows::new(), here: Windows::new(), wire })
    }

    /// A cache of this process alone.
    pub fn in_process() -> Self {
        Self { memory: Memory::new(), windows: Windows::new(), here: Windows::new(), wire: None }
    }

    /// What is remembered under `key`, or what `load` gives, which is then remembered for the key's time. Many who ask
    /// at once wait for one load. A failure is not remembered.
    ///
    /// A read that begins after [`Cache::forget`] was called never gets what was loaded before.
    pub async fn get_or_load<K, F, L, E>(&self, key: &K, load: L) -> Result<K::Value, E>
    where
        K: Key,
        L: Fn() -> F + Send,
        F: Future<Output = Result<K::Value, E>> + Send,
        E: Send + 'static,
    {
        self.memory.get_or_load(key, load).await
    }

    /// What is remembered under `key`.
    pub async fn get<K: Key>(&self, key: &K) -> Option<K::Value> {
        self.memory.get(key).await
    }

    /// Remembers a value for the key's time.
    pub async fn put<K: Key>(&self, key: &K, value: K::Value) {
        self.memory.put(key, value).await;
    }

    /// Forgets `key` here at once, and on other nodes as soon as Redis has told them.
    pub async fn forget<K: Key>(&self, key: &K) {
        self.forget_name(&key::name(key)).await;
    }

    /// As [`Cache::forget`], for who changes what a key leads to but may not know its type: what one kind of key, whose
    /// name both know from [`names`], leads to for `owner`.
    pub async fn forget_named(&self, kind: &'static str, owner: Owner, text: &str) {
        self.forget_name(&key::written(kind, owner, text)).await;
    }

    async fn forget_name(&self, name: &str) {
        self.memory.forget(name);
        if let Some(wire) = &self.wire {
            wire.tell(name).await;
        }
    }

    /// Counts one more of something within `window`, over all nodes; gives the count with this one. When Redis does not
    /// answer, the count is of this process alone.
    pub async fn count(&self, counter: &Counter, window: Duration) -> Counted {
        if let Some(wire) = &self.wire
            && let Some(counted) = wire.count(&counter.name(), window, 1).await
        {
            return counted;
        }
        self.windows.count(&counter.name(), window, 1)
    }

    /// The count so far, adding nothing.
    pub async fn counted(&self, counter: &Counter, window: Duration) -> Counted {
        if let Some(wire) = &self.wire
            && let Some(counted) = wire.count(&counter.name(), window, 0).await
        {
            return counted;
        }
        self.windows.count(&counter.name(), window, 0)
    }

    /// As [`Cache::count`], in this process alone: for what is counted with every request.
    pub fn count_here(&self, counter: &Counter, window: Duration) -> Counted {
        self.here.count(&counter.name(), window, 1)
    }

    /// Takes back one that was counted within a window that is still open.
    pub async fn give_back(&self, counter: &Counter) {
        self.windows.give_back(&counter.name());
        if let Some(wire) = &self.wire {
            wire.give_back(&counter.name()).await;
        }
    }

    /// Begins a count again at 0.
    pub async fn reset(&self, counter: &Counter) {
        self.windows.reset(&counter.name());
        if let Some(wire) = &self.wire {
            wire.reset(&counter.name()).await;
        }
    }

    /// Whether Redis answers; none if there is no address of one.
    pub async fn is_wired(&self) -> Option<bool> {
        match &self.wire {
            Some(wire) => Some(wire.answers().await),
            None => None,
        }
    }
}

impl std::fmt::Debug for Cache {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Cache({})", if self.wire.is_some() { "redis" } else { "in process" })
    }
}
