//! What happens after the fact: events go to apps, timers fire, failed calls are tried again.
//!
//! A tenant's log is handled by whichever worker moves its cursor first; the other one's work is dropped. Start reading
//! at [`slice::handle`].

mod asking;
mod hook;
mod jobs;
mod memory;
mod ops;
mod reads;
mod retry;
mod roster;
mod round;
mod schedule;
mod slice;
mod subjects;
mod timers;
mod write;

pub use retry::replay;
pub use round::{Round, round};

use domain::id::TenantId;
use jiff::Timestamp;
use store::ActiveTenant;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use self::round::Share;
use crate::{Commerce, Error, Result, limits};

/// Works until it is told to stop: finishes what it began, then returns. The tenant that `rests` names is left alone as
/// long as somebody holds the other end.
pub async fn run(commerce: &Commerce, rests: &watch::Receiver<Option<TenantId>>, stop: &CancellationToken) {
    let mut last = Round::BEGIN;
    while !stop.is_cancelled() {
        let resting = rests.has_changed().ok().and_then(|_| *rests.borrow());
        match round::round_but(commerce, last, resting).await {
            Ok(done) => last = done,
            Err(error) => {
                tracing::error!(%error, "a round of the worker failed");
                last = Round::BEGIN;
            }
        }
        if !last.worked {
            let woken = commerce.woken();
            tokio::select! {
                () = stop.cancelled() => {}
                () = woken => {}
                () = tokio::time::sleep(limits::WORKER_PAUSE) => {}
            }
        }
    }
}

/// Does all of a tenant's work that is due at `now`, timers in order of their time, each with all that follows from it
/// before the next.
pub async fn settle(commerce: &Commerce, tenant: &ActiveTenant, now: Timestamp) -> Result<()> {
    loop {
        while slice::handle(commerce, tenant, Share::ENDLESS).await? > 0 {}
        let retried = retry::try_again(commerce, tenant, now, Share::ENDLESS).await?;
        let fired = timers::fire(commerce, tenant, now, (1, Share::ENDLESS)).await?;
        if retried + fired == 0 {
            return Ok(());
        }
    }
}

/// Does something again that lost a race.
pub(crate) fn lost_a_race(error: &Error) -> bool {
    matches!(error, Error::Changed(_) | Error::Busy)
}
