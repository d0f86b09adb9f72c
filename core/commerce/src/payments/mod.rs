//! Paying and paying back through providers: the part that has a clock, a network and books.
//!
//! What a provider says becomes facts in [`providers`]; here they are asked for and put into the books. Three doors
//! lead in: [`start()`] (a shopper wants to pay), [`callback()`] (a provider calls), [`on_timer`] (nobody has said anything
//! for a while). All end in `apply`, the only place that believes a fact, and each leaves a timer behind **before** it
//! says anything to anybody, so that whatever breaks in between is asked about later.
//!
//! A payment is asked about until the provider's own answer has said "paid" or "closed"; a notice alone ends nothing.

pub mod accounts;
pub(crate) mod past;
pub mod read;
pub mod refunds;
pub mod sandbox;
pub mod unmatched;

mod apply;
mod ask;
mod callback;
mod close;
mod confirm;
mod desk;
mod forget;
mod limits;
mod send;
mod start;

use std::pin::Pin;

use domain::event::{Task, Timer};
use domain::id::Id;
use domain::payment::Payment;
use domain::text::Text;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::ActiveTenant;
use tokio::sync::Semaphore;

pub use callback::callback;
pub(crate) use close::{close_open, has_open, stop};
pub use confirm::{Confirmation, confirm};
pub use forget::forget_messages;
pub(crate) use limits::CANCEL_LEASE;
pub use send::http_client;
pub use start::{How, start};

use crate::{Commerce, Error, Result};

/// What the shopper does next to pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Action {
    /// Opens the provider's page.
    Redirect {
        /// An `http` or `https` address.
        url: String,
    },
    /// Does what the merchant says, such as a bank transfer.
    Manual {
        /// In the merchant's words.
        instructions: Text,
    },
}

/// What the shopper does next; none when there is nothing to do (yet).
pub fn action(payment: &Payment) -> Option<Action> {
    serde_json::from_str(&payment.action).ok()
}

/// Goes on with a payment or a refund whose time has come.
///
/// Takes the timer itself, in the transaction that sets the next one: whoever calls this must not take it before.
pub async fn on_timer(commerce: &Commerce, tenant: &ActiveTenant, timer: &Timer, at: Timestamp) -> Result<()> {
    match timer.task {
        Task::AskPayment => ask::on_timer(commerce, tenant, timer, at).await,
        Task::PursueRefund => refunds::on_timer(commerce, tenant, timer, at).await,
        Task::CancelUnpaid
        | Task::AutoReceive
        | Task::CloseAfterSale
        | Task::ReleaseRewards
        | Task::AppTimer { .. }
        | Task::RunJob => Ok(()),
    }
}

/// Talking to a provider, all of it.
pub(crate) type Talk = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// Talks to a provider on behalf of a timer, without holding up the worker: a provider that does not answer must not
/// stop other tenants' work. Nothing is lost with the task, since the next timer is set already. Under a clock that
/// stands still there is nobody to hold up, and what a timer does is done when it returns.
pub(crate) async fn aside(commerce: &Commerce, talk: Talk) -> Result<()> {
    static ROOM: Semaphore = Semaphore::const_new(limits::QUESTIONS_AT_ONCE);
    if commerce.sources.clock.is_manual() {
        return talk.await;
    }
    tokio::spawn(async move {
        // Never closed, so there is always a permit to wait for.
        let _permit = ROOM.acquire().await;
        if let Err(error) = talk.await {
            tracing::warn!(%error, "a question to a payment provider failed");
        }
    });
    Ok(())
}

/// Puts the one timer of a thing where the old one was.
async fn set_timer(
    tx: &store::TenantTx,
    commerce: &Commerce,
    subject: uuid::Uuid,
    task: Task,
    due_at: Timestamp,
) -> Result<()> {
    store::timers::take_about(tx, subject, &task).await?;
    let timer = Timer { id: commerce.sources.ids.next(), due_at, task, subject };
    Ok(store::timers::set(tx, &timer).await?)
}

/// Whether the same again may work: somebody else was faster.
fn lost_race(error: &Error, tries: u32) -> bool {
    tries < crate::limits::RACES_MAX && matches!(error, Error::Changed(_) | Error::Busy)
}

fn seconds(n: u32) -> jiff::SignedDuration {
    jiff::SignedDuration::from_secs(i64::from(n))
}

fn after(at: Timestamp, by: jiff::SignedDuration) -> Timestamp {
    at.checked_add(by).unwrap_or(Timestamp::MAX)
}

fn to_json<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(Error::internal)
}

fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(Error::internal)
}

/// A UUID of a timer's subject as the id that it is.
fn subject<K: domain::id::Kind>(timer: &Timer) -> Id<K> {
    Id::of(timer.subject)
}
