//! Timers that are due: each does what it says, at the time that it says.

use domain::event::{Fact, Task, Timer};
use domain::id::OrderId;
use jiff::Timestamp;
use sources::later;
use store::ActiveTenant;

use super::write::due;
use crate::orders::{cancel, close, fulfil};
use crate::{Commerce, Result, limits, payments};

/// Fires at most `limit` timers that are due, in order of their time; says how many there were.
pub(crate) async fn fire(commerce: &Commerce, tenant: &ActiveTenant, now: Timestamp, limit: u64) -> Result<usize> {
    let reader = commerce.db.tenant(tenant).read().await?;
    let timers = store::timers::due(&reader, now, limit).await?;
    drop(reader);
    for timer in &timers {
        if let Err(error) = fire_one(commerce, tenant, timer, now).await {
            put_off(commerce, tenant, timer, now, &error).await?;
        }
    }
    Ok(timers.len())
}

async fn fire_one(commerce: &Commerce, tenant: &ActiveTenant, timer: &Timer, now: Timestamp) -> Result<()> {
    let order = OrderId::of(timer.subject);
    match &timer.task {
        Task::CancelUnpaid => cancel::by_timer(commerce, tenant, order, timer.due_at).await,
        Task::AutoReceive => fulfil::receive_by_timer(commerce, tenant, order, timer.due_at).await,
        Task::CloseAfterSale => close::by_timer(commerce, tenant, order, timer.due_at).await,
        Task::ReleaseRewards => tell(commerce, tenant, timer, Fact::RewardsDue).await,
        Task::AppTimer { key, payload } => {
            let fact = Fact::AppTimer { key: key.clone(), payload: payload.clone() };
            tell(commerce, tenant, timer, fact).await
        }
        Task::AskPayment | Task::PursueRefund => payments::on_timer(commerce, tenant, timer, now).await,
    }
}

/// Puts into the log that a time has come.
async fn tell(commerce: &Commerce, tenant: &ActiveTenant, timer: &Timer, fact: Fact) -> Result<()> {
    let tx = commerce.db.tenant(tenant).begin().await?;
    if store::timers::take(&tx, timer.id).await? {
        store::events::append(&tx, vec![due(timer.subject, fact, timer.due_at)]).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// A timer that fails is tried again later and later, so that it does not keep others waiting.
async fn put_off(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    timer: &Timer,
    now: Timestamp,
    error: &crate::Error,
) -> Result<()> {
    tracing::warn!(tenant = %tenant.slug, task = timer.task.name(), %error, "a timer is put off");
    let tx = commerce.db.tenant(tenant).begin().await?;
    let attempts = store::timers::attempts(&tx, timer.id).await?;
    let wait = limits::retry_after(u32::try_from(attempts + 1).unwrap_or(u32::MAX));
    store::timers::put_off(&tx, timer.id, later(now, wait)).await?;
    Ok(tx.commit().await?)
}
