//! What an app may ask while it answers an event, and how its questions reach whoever knows.
//!
//! The guest runs inside a future that must own all it touches; the answers come from a transaction that somebody else
//! owns. So questions go over a channel to the caller, who polls the guest and answers in between.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use domain::hook::{Ancestor, HookMember, HookOrder};
use tokio::sync::{mpsc, oneshot};

use crate::call::Failure;
use crate::fault::AnswerFault;
use crate::limits;

/// Why a read failed: never the app's fault.
pub type ReadError = Box<dyn std::error::Error + Send + Sync>;

/// What the core knows at the moment of an event. Everything is "as of the event".
#[async_trait]
pub trait HostReads: Send {
    /// The order with this id, if the shop has it.
    async fn order(&mut self, id: &str) -> Result<Option<HookOrder>, ReadError>;

    /// How many lines with one of these SKUs the member paid in orders before the event and that are not fully refunded
    /// as of the event.
    async fn purchases(&mut self, member: &str, skus: &[String]) -> Result<u32, ReadError>;

    /// The member with this id, if the shop has it.
    async fn member(&mut self, id: &str) -> Result<Option<HookMember>, ReadError>;

    /// Those above the member, nearest first: at most `limit` (up to 64) after the first `skip`.
    async fn upline(&mut self, member: &str, skip: u32, limit: u32) -> Result<Vec<Ancestor>, ReadError>;

    /// What the installation keeps under a key.
    async fn kv_get(&mut self, key: &str) -> Result<Option<Vec<u8>>, ReadError>;
}

/// A change of an installation's memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KvWrite {
    /// 1 to 256 bytes.
    pub key: String,
    /// The new value; nothing to forget the key.
    pub value: Option<Vec<u8>>,
}

type Answer<T> = oneshot::Sender<Result<T, ReadError>>;

/// A question of the guest.
pub(crate) enum Ask {
    Order(String, Answer<Option<HookOrder>>),
    Purchases(String, Vec<String>, Answer<u32>),
    Member(String, Answer<Option<HookMember>>),
    Upline(String, u32, u32, Answer<Vec<Ancestor>>),
    KvGet(String, Answer<Option<Vec<u8>>>),
}

impl Ask {
    /// Has it answered.
    pub(crate) async fn answer(self, reads: &mut dyn HostReads) {
        // Nobody waits for the answer when the guest was ended meanwhile.
        match self {
            Self::Order(id, answer) => drop(answer.send(reads.order(&id).await)),
            Self::Purchases(member, skus, answer) => drop(answer.send(reads.purchases(&member, &skus).await)),
            Self::Member(id, answer) => drop(answer.send(reads.member(&id).await)),
            Self::Upline(member, skip, limit, answer) => drop(answer.send(reads.upline(&member, skip, limit).await)),
            Self::KvGet(key, answer) => drop(answer.send(reads.kv_get(&key).await)),
        }
    }
}

/// The guest's side: where questions are handed in, with what the guest wrote so far.
pub(crate) struct Desk {
    asks: mpsc::Sender<Ask>,
    asked: u32,
    waited: Duration,
    writes: BTreeMap<String, Option<Vec<u8>>>,
}

impl Desk {
    /// A desk, and where its questions arrive.
    pub(crate) fn open() -> (Self, mpsc::Receiver<Ask>) {
        let (asks, inbox) = mpsc::channel(1);
        (Self { asks, asked: 0, waited: Duration::ZERO, writes: BTreeMap::new() }, inbox)
    }

    /// How long the guest waited for answers.
    pub(crate) fn waited(&self) -> Duration {
        self.waited
    }

    /// What the guest wrote, by key.
    pub(crate) fn into_writes(self) -> Vec<KvWrite> {
        self.writes.into_iter().map(|(key, value)| KvWrite { key, value }).collect()
    }

    /// Asks, and waits for the answer.
    pub(crate) async fn ask<T>(&mut self, question: impl FnOnce(Answer<T>) -> Ask) -> Result<T, Failure> {
        self.asked += 1;
        if self.asked > limits::READS_MAX {
            return Err(Failure::AnswerRefused(AnswerFault::TooManyReads));
        }
        let since = Instant::now();
        let (answer, answered) = oneshot::channel();
        let gone = || Failure::ReadFailed("whoever answers is gone".into());
        self.asks.send(question(answer)).await.map_err(|_| gone())?;
        let read = answered.await.map_err(|_| gone())?;
        self.waited += since.elapsed();
        read.map_err(Failure::ReadFailed)
    }

    /// What is under the key: what this call wrote, else what was kept before.
    pub(crate) async fn kv_get(&mut self, key: String) -> Result<Option<Vec<u8>>, Failure> {
        check_key(&key)?;
        match self.writes.get(&key) {
            Some(written) => Ok(written.clone()),
            None => self.ask(|answer| Ask::KvGet(key, answer)).await,
        }
    }

    /// Notes a write.
    pub(crate) fn kv_write(&mut self, key: String, value: Option<Vec<u8>>) -> Result<(), Failure> {
        check_key(&key)?;
        if value.as_ref().is_some_and(|value| value.len() > limits::KV_VALUE_BYTES_MAX) {
            return Err(Failure::AnswerRefused(AnswerFault::ValueTooLong));
        }
        self.writes.insert(key, value);
        if self.writes.len() > limits::KV_WRITES_MAX {
            return Err(Failure::AnswerRefused(AnswerFault::TooManyWrites));
        }
        Ok(())
    }
}

fn check_key(key: &str) -> Result<(), Failure> {
    if key.is_empty() || key.len() > limits::KV_KEY_BYTES_MAX {
        return Err(Failure::AnswerRefused(AnswerFault::KeyLength));
    }
    // Not every database takes one.
    if key.contains('\0') {
        return Err(Failure::AnswerRefused(AnswerFault::KeyNul));
    }
    Ok(())
}
