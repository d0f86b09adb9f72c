//! One act on many things: a table of rows, a list of ids, or all that a list shows. The worker does it row by row, each
//! row with a result of its own; what is bad of a table keeps nothing else back.

mod report;
mod start;

use domain::id::JobId;
use domain::job::{Job, JobKind, JobRow, JobRowState, JobState};
use serde_json::json;
use store::{Page, PageAsk};

pub use report::piece;
pub(crate) use start::timer;
pub use start::{JobRows, NewJob, Parcel, start};

use crate::limits::{JOBS_FORGOTTEN_AT_ONCE, JOBS_KEPT};
use crate::{Commerce, Error, Merchant, Result, audit};

/// Jobs whose act this merchant may do, the newest first.
pub async fn list(commerce: &Commerce, merchant: &Merchant, page: &PageAsk<JobId>) -> Result<Page<Job, JobId>> {
    let may = |kind: &JobKind| merchant.permissions().contains(&kind.permission());
    let kinds: Vec<JobKind> = JobKind::ALL.into_iter().filter(may).collect();
    Ok(store::jobs::list(&merchant.db(commerce).read().await?, &kinds, page).await?)
}

/// One job.
pub async fn get(commerce: &Commerce, merchant: &Merchant, job: JobId) -> Result<Job> {
    readable(&merchant.db(commerce).read().await?, merchant, job).await
}

/// What became of a job's rows, in order: of all of them, or of those that stand somewhere.
pub async fn rows(
    commerce: &Commerce,
    merchant: &Merchant,
    job: JobId,
    state: Option<JobRowState>,
    page: &PageAsk<i64>,
) -> Result<Page<JobRow, i64>> {
    let db = merchant.db(commerce).read().await?;
    readable(&db, merchant, job).await?;
    Ok(store::jobs::rows(&db, job, state, page).await?)
}

/// Stops a job: rows that were done stay done, the others are never tried. Of one that ended already it changes nothing.
pub async fn cancel(commerce: &Commerce, merchant: &Merchant, job: JobId) -> Result<Job> {
    let tx = merchant.db(commerce).begin().await?;
    readable(&tx, merchant, job).await?;
    if store::jobs::end(&tx, job, JobState::Cancelled, commerce.sources.now()).await? {
        store::jobs::count(&tx, job).await?;
        store::timers::take(&tx, start::timer_of(job)).await?;
        audit::note(&tx, commerce, merchant, "job.cancelled", &job, json!({})).await?;
    }
    let job = store::jobs::get(&tx, job).await?;
    tx.commit().await?;
    Ok(job)
}

/// Forgets jobs of all tenants that ended long ago; says how many.
pub async fn forget(commerce: &Commerce) -> Result<u64> {
    let now = commerce.sources.now();
    let before = now.checked_sub(JOBS_KEPT).unwrap_or(now);
    let mut forgotten = 0;
    loop {
        let page = store::platform::jobs::forget(&commerce.db, before, JOBS_FORGOTTEN_AT_ONCE).await?;
        forgotten += page;
        if page < JOBS_FORGOTTEN_AT_ONCE {
            return Ok(forgotten);
        }
    }
}

/// A job that this merchant may know of. Another one does not exist.
async fn readable(db: &store::Reader, merchant: &Merchant, job: JobId) -> Result<Job> {
    let job = store::jobs::get(db, job).await?;
    let may = merchant.permissions().contains(&job.action.kind().permission());
    if may { Ok(job) } else { Err(Error::NotFound("job")) }
}
