//! Rounds over all tenants that have work: each gets a share of time, then the others have their turn.

use std::time::{Duration, Instant};

use domain::id::TenantId;
use jiff::Timestamp;
use store::platform::{backlog, tenants};
use store::{ActiveTenant, Engine};
use tokio::task::{JoinError, JoinSet};
use uuid::Uuid;

use super::{retry, slice, timers};
use crate::{Commerce, Result, limits};

/// What a round did.
#[derive(Debug, Clone, Copy)]
pub struct Round {
    /// Whether there was anything to do.
    pub worked: bool,
    /// Where the next round begins: with the tenants after this one.
    pub after: TenantId,
}

impl Round {
    /// Before the first round.
    pub const BEGIN: Self = Self { worked: false, after: TenantId::of(Uuid::nil()) };
}

/// One look at the tenants that have work, those after the last one of the round before first.
pub async fn round(commerce: &Commerce, before: Round) -> Result<Round> {
    round_but(commerce, before, None).await
}

/// As [`round`], but one tenant is left alone.
pub(super) async fn round_but(commerce: &Commerce, before: Round, resting: Option<TenantId>) -> Result<Round> {
    let (now, after, most) = (commerce.sources.now(), before.after, limits::TENANTS_MAX);
    let mut found = backlog::with_events(&commerce.db, after, most).await?;
    found.extend(backlog::with_due_timers(&commerce.db, now, after, most).await?);
    found.extend(backlog::with_due_retries(&commerce.db, now, after, most).await?);
    found.sort_unstable();
    found.dedup();
    // Each list is whole up to its own last entry, so their union is whole up to here.
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let after = if found.len() < most { Round::BEGIN.after } else { found[most - 1] };
    found.truncate(most);
    // SQLite has one writer: there, several would only wait for each other.
    let at_once = match commerce.db.engine() {
        Engine::Sqlite => 1,
        Engine::Postgres => limits::TENANTS_AT_ONCE,
    };
    // Who begins again has not looked at those before the place where it began.
    let mut worked = before.after != Round::BEGIN.after;
    let mut running = JoinSet::new();
    for tenant in found.into_iter().filter(|tenant| Some(*tenant) != resting) {
        while running.len() >= at_once {
            worked |= running.join_next().await.is_some_and(did);
        }
        let commerce = commerce.clone();
        running.spawn(async move { look_after(&commerce, tenant, now).await });
    }
    while let Some(ended) = running.join_next().await {
        worked |= did(ended);
    }
    Ok(Round { worked, after })
}

fn did(ended: Result<bool, JoinError>) -> bool {
    ended.unwrap_or_else(|error| {
        tracing::error!(%error, "a tenant's work was broken off");
        false
    })
}

/// A share of a tenant's work; says whether there was any. One tenant's trouble does not stop the others.
async fn look_after(commerce: &Commerce, tenant: TenantId, now: Timestamp) -> bool {
    let known = match tenants::find(&commerce.db, tenant).await {
        Ok(Some(known)) => known,
        Ok(None) => return false,
        Err(error) => {
            tracing::error!(%tenant, %error, "a tenant cannot be read");
            return false;
        }
    };
    let done = if let Ok(tenant) = known.open() {
        Box::pin(step(commerce, &tenant, now)).await
    } else {
        // Its apps do not run, but money that is on its way arrives.
        let share = Share::begin(limits::TENANT_TIME_MAX);
        Box::pin(timers::fire_about_money(commerce, &known.open_for_money(), now, share)).await.map(|done| done > 0)
    };
    done.unwrap_or_else(|error| {
        tracing::error!(tenant = %known.slug, ?error, "a tenant's work failed");
        false
    })
}

async fn step(commerce: &Commerce, tenant: &ActiveTenant, now: Timestamp) -> Result<bool> {
    let share = || Share::begin(limits::TENANT_TIME_MAX / 3);
    // Each goes on where another is stuck: a payment must not wait for an app that does not load.
    let handled = slice::handle(commerce, tenant, share()).await;
    let fired = timers::fire(commerce, tenant, now, (limits::TIMERS_MAX, share())).await;
    let retried = retry::try_again(commerce, tenant, now, share()).await;
    Ok(handled? + fired? + retried? > 0)
}

/// A share of time. What was begun is finished, and something is always begun.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Share {
    end: Option<Instant>,
}

impl Share {
    /// One without an end.
    pub(crate) const ENDLESS: Self = Self { end: None };

    pub(crate) fn begin(time: Duration) -> Self {
        Self { end: Instant::now().checked_add(time) }
    }

    pub(crate) fn is_over(self) -> bool {
        self.end.is_some_and(|end| Instant::now() >= end)
    }
}
