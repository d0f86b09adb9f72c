//! Acts on many things, row by row.

use domain::id::JobId;
use domain::job::{Job, JobActor, JobKind, JobRow, JobRowState, JobState};
use jiff::Timestamp;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Order};

use crate::columns::{at, from_json, from_word, json, maybe_at, micros, word};
use crate::entity::{job_rows, jobs};
use crate::error::{Error, Result};
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};

/// Stores a new job with its rows.
pub async fn insert(tx: &TenantTx, job: &Job, rows: &[JobRow]) -> Result<()> {
    tx.insert::<jobs::Entity>(jobs::Model {
        tenant_id: tx.tenant().uuid(),
        id: job.id.uuid(),
        kind: word(&job.action.kind()),
        action: json(&job.action),
        actor_kind: job.actor.kind.clone(),
        actor_id: job.actor.id,
        actor_name: job.actor.name.clone(),
        request_id: job.actor.request_id.clone(),
        state: word(&job.state),
        total: job.total,
        done: job.done,
        failed: job.failed,
        created_at: micros(job.created_at),
        ended_at: job.ended_at.map(micros),
    })
    .await?;
    tx.insert_all::<job_rows::Entity>(rows.iter().map(|row| to_row(tx, job.id, row)).collect()).await
}

/// One job.
pub async fn get(db: &Reader, job: JobId) -> Result<Job> {
    let row = db.rows::<jobs::Entity>().filter(jobs::Column::Id.eq(job.uuid())).one().await?;
    from_job(row.ok_or(Error::NotFound("job"))?)
}

/// Jobs of these kinds, the newest first.
pub async fn list(db: &Reader, kinds: &[JobKind], page: &PageAsk<JobId>) -> Result<Page<Job, JobId>> {
    let kinds: Vec<String> = kinds.iter().map(word).collect();
    let mut rows = db.rows::<jobs::Entity>().filter(jobs::Column::Kind.is_in(kinds));
    if let Some(after) = page.after {
        rows = rows.filter(jobs::Column::Id.lt(after.uuid()));
    }
    let rows = rows.order_by(jobs::Column::Id, Order::Desc).limit(page.size() + 1).all().await?;
    Page::try_of(rows, page.size(), |row| id(row.id), from_job)
}

/// How many jobs are running.
pub async fn count_running(db: &Reader) -> Result<u64> {
    db.rows::<jobs::Entity>().filter(jobs::Column::State.eq(word(&JobState::Running))).count().await
}

/// Rows of a job, in order: those after a place, all or in one state.
pub async fn rows(
    db: &Reader,
    job: JobId,
    state: Option<JobRowState>,
    page: &PageAsk<i64>,
) -> Result<Page<JobRow, i64>> {
    use job_rows::Column as C;
    let mut rows = db.rows::<job_rows::Entity>().filter(C::JobId.eq(job.uuid()));
    if let Some(state) = state {
        rows = rows.filter(C::State.eq(word(&state)));
    }
    if let Some(after) = page.after {
        rows = rows.filter(C::No.gt(after));
    }
    let rows = rows.order_by(C::No, Order::Asc).limit(page.size() + 1).all().await?;
    Page::try_of(rows, page.size(), |row| row.no, from_row)
}

/// Says what became of a row, unless that is known already.
pub async fn settle(tx: &TenantTx, job: JobId, row: &JobRow) -> Result<()> {
    use job_rows::Column as C;
    let waits = C::JobId.eq(job.uuid()).and(C::No.eq(row.no)).and(C::State.eq(word(&JobRowState::Waiting)));
    tx.update::<job_rows::Entity>()
        .filter(waits)
        .set(C::State, word(&row.state))
        .set(C::Code, row.code.clone())
        .set(C::Detail, row.detail.clone())
        .run()
        .await?;
    Ok(())
}

/// Counts a job's rows anew; says how many still wait.
pub async fn count(tx: &TenantTx, job: JobId) -> Result<u64> {
    use job_rows::Column as C;
    let of = async |state: JobRowState| {
        let which = C::JobId.eq(job.uuid()).and(C::State.eq(word(&state)));
        tx.rows::<job_rows::Entity>().filter(which).count().await
    };
    let (done, failed) = (of(JobRowState::Done).await?, of(JobRowState::Failed).await?);
    tx.update::<jobs::Entity>()
        .filter(jobs::Column::Id.eq(job.uuid()))
        .set(jobs::Column::Done, i64::try_from(done).map_err(Error::corrupt)?)
        .set(jobs::Column::Failed, i64::try_from(failed).map_err(Error::corrupt)?)
        .run()
        .await?;
    of(JobRowState::Waiting).await
}

/// Ends a job that runs; says whether it ran.
pub async fn end(tx: &TenantTx, job: JobId, state: JobState, now: Timestamp) -> Result<bool> {
    use jobs::Column as C;
    let ended = tx
        .update::<jobs::Entity>()
        .filter(C::Id.eq(job.uuid()).and(C::State.eq(word(&JobState::Running))))
        .set(C::State, word(&state))
        .set(C::EndedAt, Some(micros(now)))
        .run()
        .await?;
    Ok(ended == 1)
}

fn to_row(tx: &TenantTx, job: JobId, row: &JobRow) -> job_rows::Model {
    job_rows::Model {
        tenant_id: tx.tenant().uuid(),
        job_id: job.uuid(),
        no: row.no,
        subject: row.subject.clone(),
        carrier: row.carrier.clone(),
        tracking_number: row.tracking_number.clone(),
        state: word(&row.state),
        code: row.code.clone(),
        detail: row.detail.clone(),
    }
}

fn from_job(row: jobs::Model) -> Result<Job> {
    Ok(Job {
        id: id(row.id),
        action: from_json(&row.action)?,
        actor: JobActor { kind: row.actor_kind, id: row.actor_id, name: row.actor_name, request_id: row.request_id },
        state: from_word(&row.state)?,
        total: row.total,
        done: row.done,
        failed: row.failed,
        created_at: at(row.created_at)?,
        ended_at: maybe_at(row.ended_at)?,
    })
}

fn from_row(row: job_rows::Model) -> Result<JobRow> {
    Ok(JobRow {
        no: row.no,
        subject: row.subject,
        carrier: row.carrier,
        tracking_number: row.tracking_number,
        state: from_word(&row.state)?,
        code: row.code,
        detail: row.detail,
    })
}
