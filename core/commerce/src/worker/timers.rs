//! Timers that are due: each does what it says, at the time that it says.

use domain::event::{Fact, Task, Timer};
use domain::id::OrderId;
use jiff::Timestamp;
use sources::later;
use store::ActiveTenant;

use super::jobs;
use super::round::Share;
use super::write::due;
use crate::orders::{cancel, close, fulfil};
use crate::{Commerce, Result, limits, payments};

/// Fires at most `limit` timers that are due, in order of their time, as long as the share of time lasts; says how many.
pub(crate) async fn fire(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    now: Timestamp,
    (limit, share): (u64, Share),
) -> Result<usize> {
    let reader = commerce.db.tenant(tenant).read().await?;
    let timers = store::timers::due(&reader, now, limit).await?;
    drop(reader);
    fire_all(commerce, tenant, now, (timers, share)).await
}

/// As [`fire`], but only timers about money that is on its way: for tenants that are suspended or closed.
pub(crate) async fn fire_about_money(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    now: Timestamp,
    share: Share,
) -> Result<usize> {
    let reader = commerce.db.tenant(tenant).read().await?;
    let timers = store::timers::due_about_money(&reader, now, limits::TIMERS_MAX).await?;
    drop(reader);
    fire_all(commerce, tenant, now, (timers, share)).await
}

async fn fire_all(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    now: Timestamp,
    (timers, share): (Vec<Timer>, Share),
) -> Result<usize> {
    let mut fired = 0;
    for timer in &timers {
        if share.is_over() && fired > 0 {
            break;
        }
        if let Err(error) = fire_one(commerce, tenant, timer, now).await {
            put_off(commerce, tenant, timer, now, &error).await?;
        }
        fired += 1;
    }
    Ok(fired)
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
        Task::RunJob => jobs::on_timer(commerce, tenant, timer, now).await,
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
