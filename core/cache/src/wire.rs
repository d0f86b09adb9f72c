//! What nodes tell each other through Redis. Nothing here ever fails a request: who gets no answer goes on without.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures::StreamExt;
use redis::aio::{ConnectionManager, ConnectionManagerConfig};
use redis::{Client, RedisError, Script};
use tokio::task::JoinHandle;
use tracing::{info, warn};

use crate::ConnectError;
use crate::counter::Counted;
use crate::limits::{REDIS_RETRY, REDIS_TIMEOUT};
use crate::memory::Memory;

/// On which nodes say what is to be forgotten.
const FORGET: &str = "souk:forget";

/// Adds `ARGV[2]` to a count that ends after `ARGV[1]` milliseconds; gives the count and the milliseconds left.
const COUNT: &str = r"
local count = redis.call('INCRBY', KEYS[1], ARGV[2])
local left = redis.call('PTTL', KEYS[1])
if left < 0 then
  left = tonumber(ARGV[1])
  redis.call('PEXPIRE', KEYS[1], left)
end
return {count, left}";

/// Takes one from a count that is still there.
const GIVE_BACK: &str = r"
if (tonumber(redis.call('GET', KEYS[1])) or 0) > 0 then
  return redis.call('DECR', KEYS[1])
end
return 0";

/// A connection to Redis that repairs itself, and the task that listens.
#[derive(Clone)]
pub(crate) struct Wire {
    manager: ConnectionManager,
    count: Arc<Script>,
    give_back: Arc<Script>,
    /// Whether the last call was answered, so that an outage is told once and not with every request.
    up: Arc<AtomicBool>,
    _listener: Arc<Listener>,
}

/// Ends the listening when the last clone of the cache goes.
struct Listener(JoinHandle<()>);

impl Drop for Listener {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Wire {
    pub(crate) fn open(url: &str, memory: Memory) -> Result<Self, ConnectError> {
        let wrong = |error: RedisError| ConnectError::Address(error.to_string());
        let client = Client::open(url).map_err(wrong)?;
        let config = ConnectionManagerConfig::new()
            .set_number_of_retries(1)
            .set_connection_timeout(Some(REDIS_TIMEOUT))
            .set_response_timeout(Some(REDIS_TIMEOUT));
        let manager = ConnectionManager::new_lazy_with_config(client.clone(), config).map_err(wrong)?;
        let listener = Listener(tokio::spawn(listen(client, memory)));
        Ok(Self {
            manager,
            count: Arc::new(Script::new(COUNT)),
            give_back: Arc::new(Script::new(GIVE_BACK)),
            up: Arc::new(AtomicBool::new(true)),
            _listener: Arc::new(listener),
        })
    }

    /// Tells the other nodes to forget a key.
    pub(crate) async fn tell(&self, name: &str) {
        let mut redis = self.manager.clone();
        let said = async { redis::cmd("PUBLISH").arg(FORGET).arg(name).query_async::<i64>(&mut redis).await };
        self.note(within(said).await);
    }

    /// Adds to a count; none when Redis does not answer.
    pub(crate) async fn count(&self, name: &str, window: Duration, by: u64) -> Option<Counted> {
        let mut redis = self.manager.clone();
        let millis = u64::try_from(window.as_millis()).unwrap_or(u64::MAX);
        let mut call = self.count.key(format!("souk:count:{name}"));
        call.arg(millis).arg(by);
        let counted = async { call.invoke_async::<(u64, u64)>(&mut redis).await };
        let (count, left) = self.note(within(counted).await)?;
        Some(Counted { count, ends_in: Duration::from_millis(left) })
    }

    pub(crate) async fn give_back(&self, name: &str) {
        let mut redis = self.manager.clone();
        let call = self.give_back.key(format!("souk:count:{name}"));
        let done = async { call.invoke_async::<i64>(&mut redis).await };
        self.note(within(done).await);
    }

    pub(crate) async fn reset(&self, name: &str) {
        let mut redis = self.manager.clone();
        let done = async { redis::cmd("DEL").arg(format!("souk:count:{name}")).query_async::<i64>(&mut redis).await };
        self.note(within(done).await);
    }

    pub(crate) async fn answers(&self) -> bool {
        let mut redis = self.manager.clone();
        let said = async { redis::cmd("PING").query_async::<String>(&mut redis).await };
        self.note(within(said).await).is_some()
    }

    /// What was answered; the first failure and the first success after one are told.
    fn note<T>(&self, answer: Result<T, String>) -> Option<T> {
        match answer {
            Ok(value) => {
                if !self.up.swap(true, Ordering::Relaxed) {
                    info!("Redis answers again");
                }
                Some(value)
            }
            Err(error) => {
                if self.up.swap(false, Ordering::Relaxed) {
                    warn!(%error, "Redis does not answer; this node goes on by itself");
                }
                None
            }
        }
    }
}

/// An answer, or why there was none in time.
async fn within<T>(call: impl Future<Output = Result<T, RedisError>>) -> Result<T, String> {
    match tokio::time::timeout(REDIS_TIMEOUT, call).await {
        Ok(answer) => answer.map_err(|error| error.to_string()),
        Err(_) => Err("no answer in time".to_owned()),
    }
}

/// Forgets what other nodes say. After a break everything is forgotten: something may have been said in the meantime.
async fn listen(client: Client, memory: Memory) {
    loop {
        if let Ok(mut pubsub) = client.get_async_pubsub().await
            && pubsub.subscribe(FORGET).await.is_ok()
        {
            memory.forget_all();
            let mut said = pubsub.into_on_message();
            while let Some(message) = said.next().await {
                if let Ok(name) = message.get_payload::<String>() {
                    memory.forget(&name);
                }
            }
        }
        tokio::time::sleep(REDIS_RETRY).await;
    }
}
