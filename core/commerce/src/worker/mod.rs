//! What happens after the fact: events go to apps, timers fire, failed calls are tried again.
//!
//! A tenant's log is handled by whichever worker moves its cursor first; the other one's work is dropped. Start reading
//! at [`slice::handle`].

mod asking;
mod hook;
mod ops;
mod reads;
mod retry;
mod roster;
mod slice;
mod subjects;
mod timers;
mod write;

pub use retry::replay;

use jiff::Timestamp;
use store::ActiveTenant;
use tokio_util::sync::CancellationToken;

use crate::{Commerce, Error, Result, limits};

/// Works until it is told to stop: finishes what it began, then returns.
pub async fn run(commerce: &Commerce, stop: &CancellationToken) {
    while !stop.is_cancelled() {
        match round(commerce).await {
            Ok(true) => {}
            Ok(false) => {
                let woken = commerce.woken();
                tokio::select! {
                    () = stop.cancelled() => {}
                    () = woken => {}
                    () = tokio::time::sleep(limits::WORKER_PAUSE) => {}
                }
            }
            Err(error) => {
                tracing::error!(%error, "a round of the worker failed");
                tokio::time::sleep(limits::WORKER_PAUSE).await;
            }
        }
    }
}

/// One look at all tenants; says whether there was anything to do.
async fn round(commerce: &Commerce) -> Result<bool> {
    let now = commerce.sources.now();
    let mut tenants = store::platform::backlog::with_events(&commerce.db, limits::TENANTS_MAX).await?;
    tenants.extend(store::platform::backlog::with_due_timers(&commerce.db, now, limits::TENANTS_MAX).await?);
    tenants.extend(store::platform::backlog::with_due_retries(&commerce.db, now, limits::TENANTS_MAX).await?);
    tenants.sort_unstable();
    tenants.dedup();
    let mut worked = false;
    for tenant in tenants {
        let Some(known) = store::platform::tenants::find(&commerce.db, tenant).await? else { continue };
        let Ok(tenant) = known.open() else { continue };
        // One tenant's trouble must not stop the others.
        match step(commerce, &tenant, now).await {
            Ok(did) => worked |= did,
            Err(error) => tracing::error!(tenant = %tenant.slug, error = ?error, "a tenant's work failed"),
        }
    }
    Ok(worked)
}

/// A share of a tenant's work; says whether there was any.
async fn step(commerce: &Commerce, tenant: &ActiveTenant, now: Timestamp) -> Result<bool> {
    // Each goes on where another is stuck: a payment must not wait for an app that does not load.
    let handled = slice::handle(commerce, tenant).await;
    let fired = timers::fire(commerce, tenant, now, limits::TIMERS_MAX).await;
    let retried = retry::try_again(commerce, tenant, now).await;
    Ok(handled? + fired? + retried? > 0)
}

/// Does all of a tenant's work that is due at `now`, timers in order of their time, each with all that follows from it
/// before the next.
pub async fn settle(commerce: &Commerce, tenant: &ActiveTenant, now: Timestamp) -> Result<()> {
    loop {
        while slice::handle(commerce, tenant).await? > 0 {}
        let retried = retry::try_again(commerce, tenant, now).await?;
        let fired = timers::fire(commerce, tenant, now, 1).await?;
        if retried + fired == 0 {
            return Ok(());
        }
    }
}

/// Does something again that lost a race.
pub(crate) fn lost_a_race(error: &Error) -> bool {
    matches!(error, Error::Changed(_) | Error::Busy)
}
