//! Asking for a job: its rows are settled when it is asked for, whatever changes afterwards.

use domain::event::{Task, Timer};
use domain::id::{JobId, MemberId, OrderId, ProductId, TimerId};
use domain::job::{Job, JobAction, JobActor, JobRow, JobRowState, JobState};
use domain::limits::{CODE_MAX, NOTE_MAX, ORDER_NOTE_MAX};
use domain::member::check_labels;
use domain::problem::Mistakes;
use serde_json::json;
use store::order_lists::OrderSort;
use store::{PAGE_MAX, PageAsk};

use crate::limits::{JOB_ROWS_MAX, JOBS_RUNNING_MAX};
use crate::once::{self, Once};
use crate::orders::lists::{self, OrderAsk};
use crate::{Commerce, Merchant, Result, audit};

/// A new job.
#[derive(Debug, Clone)]
pub struct NewJob {
    /// What is done to each row.
    pub action: JobAction,
    /// To what.
    pub rows: JobRows,
}

/// What a job is about.
#[derive(Debug, Clone)]
pub enum JobRows {
    /// Orders by their id or number, each with its parcel.
    Parcels(Vec<Parcel>),
    /// These orders.
    Orders(Vec<OrderId>),
    /// The orders that a list shows now.
    Matching(Box<OrderAsk>),
    /// These members.
    Members(Vec<MemberId>),
    /// These products.
    Products(Vec<ProductId>),
}

/// A row of a table of parcels.
#[derive(Debug, Clone)]
pub struct Parcel {
    /// The order, by its id or its number.
    pub order: String,
    /// Who carries it.
    pub carrier: String,
    /// The carrier's number for it.
    pub tracking_number: String,
}

/// Begins a job. The worker does its rows one after the other, in the name of who asked for it, as long as they may.
pub async fn start(commerce: &Commerce, merchant: &Merchant, new: NewJob, once: Option<&Once>) -> Result<Job> {
    merchant.need(new.action.kind().permission())?;
    check(&new.action)?;
    once::not_before(&merchant.db(commerce).read().await?, once).await?;
    let rows = settled(commerce, merchant, new.rows).await?;
    let now = commerce.sources.now();
    let job = Job {
        id: commerce.sources.ids.next(),
        action: new.action,
        actor: JobActor {
            kind: merchant.kind.to_owned(),
            id: merchant.id,
            name: merchant.name.clone(),
            request_id: merchant.request_id.clone(),
        },
        state: JobState::Running,
        total: i64::try_from(rows.len()).unwrap_or(i64::MAX),
        done: 0,
        failed: 0,
        created_at: now,
        ended_at: None,
    };
    let tx = merchant.db(commerce).begin().await?;
    once::claim(&tx, once, &job.id.to_string()).await?;
    if store::jobs::count_running(&tx).await? >= JOBS_RUNNING_MAX {
        return Err(Mistakes::one("", format!("at most {JOBS_RUNNING_MAX} jobs run at once: wait for one")).into());
    }
    store::jobs::insert(&tx, &job, &rows).await?;
    store::timers::set(&tx, &timer(job.id, now)).await?;
    let detail = json!({ "kind": job.action.kind(), "rows": job.total });
    audit::note(&tx, commerce, merchant, "job.started", &job.id, detail).await?;
    tx.commit().await?;
    commerce.wake();
    Ok(job)
}

fn check(action: &JobAction) -> Result<()> {
    let mut mistakes = Mistakes::default();
    match action {
        JobAction::HoldOrders { reason } => mistakes.check_text("/reason", reason, NOTE_MAX),
        JobAction::CancelOrders { reason } => mistakes.check_optional_text("/reason", reason, NOTE_MAX),
        JobAction::NoteOrders { note } => mistakes.check_text("/note", note, ORDER_NOTE_MAX),
        JobAction::LabelMembers { add, remove } => {
            check_labels("/add", add, &mut mistakes);
            check_labels("/remove", remove, &mut mistakes);
            mistakes.add_if(add.is_empty() && remove.is_empty(), "/add", "must name a label to add or to remove");
        }
        JobAction::ShipOrders | JobAction::ReleaseOrders | JobAction::ReceiveOrders | JobAction::ArchiveProducts => {}
    }
    Ok(mistakes.done()?)
}

/// The rows, each thing once.
async fn settled(commerce: &Commerce, merchant: &Merchant, rows: JobRows) -> Result<Vec<JobRow>> {
    let (at, named) = match rows {
        JobRows::Parcels(parcels) => {
            check_parcels(&parcels)?;
            return counted("/rows", parcels.into_iter().map(row_of).collect());
        }
        JobRows::Orders(ids) => ("/orders", texts(ids)),
        JobRows::Members(ids) => ("/members", texts(ids)),
        JobRows::Products(ids) => ("/products", texts(ids)),
        JobRows::Matching(ask) => ("/matching", texts(matching(commerce, merchant, *ask).await?)),
    };
    let mut seen = std::collections::HashSet::new();
    let once = named.into_iter().filter(|name| seen.insert(name.clone()));
    counted(
        at,
        once.map(|subject| Parcel { order: subject, carrier: String::new(), tracking_number: String::new() })
            .map(row_of)
            .collect(),
    )
}

fn texts<T: ToString>(ids: Vec<T>) -> Vec<String> {
    ids.into_iter().map(|id| id.to_string()).collect()
}

fn check_parcels(parcels: &[Parcel]) -> Result<()> {
    let mut mistakes = Mistakes::default();
    for (i, parcel) in parcels.iter().enumerate().take(JOB_ROWS_MAX + 1) {
        mistakes.check_text(&format!("/rows/{i}/order"), &parcel.order, CODE_MAX);
        mistakes.check_text(&format!("/rows/{i}/carrier"), &parcel.carrier, CODE_MAX);
        mistakes.check_text(&format!("/rows/{i}/tracking_number"), &parcel.tracking_number, CODE_MAX);
    }
    Ok(mistakes.done()?)
}

fn row_of(parcel: Parcel) -> JobRow {
    JobRow {
        no: 0,
        subject: parcel.order.trim().to_owned(),
        carrier: parcel.carrier.trim().to_owned(),
        tracking_number: parcel.tracking_number.trim().to_owned(),
        state: JobRowState::Waiting,
        code: String::new(),
        detail: String::new(),
    }
}

fn counted(at: &str, mut rows: Vec<JobRow>) -> Result<Vec<JobRow>> {
    if rows.is_empty() || rows.len() > JOB_ROWS_MAX {
        return Err(Mistakes::one(at, format!("must be 1 to {JOB_ROWS_MAX} things")).into());
    }
    for (row, no) in rows.iter_mut().zip(1..) {
        row.no = no;
    }
    Ok(rows)
}

/// The orders that a list shows, up to one more than a job takes.
async fn matching(commerce: &Commerce, merchant: &Merchant, ask: OrderAsk) -> Result<Vec<OrderId>> {
    let mut found = Vec::new();
    let mut after = None;
    loop {
        let page = PageAsk::new(after, Some(PAGE_MAX));
        let page = lists::list(commerce, merchant, ask.clone(), OrderSort::Oldest, &page).await?;
        found.extend(page.items.into_iter().map(|row| row.order.id));
        after = page.next;
        if after.is_none() || found.len() > JOB_ROWS_MAX {
            return Ok(found);
        }
    }
}

/// What wakes the worker for a job.
pub(crate) fn timer(job: JobId, due_at: jiff::Timestamp) -> Timer {
    Timer { id: timer_of(job), due_at, task: Task::RunJob, subject: job.uuid() }
}

/// The one timer of a job.
pub(super) fn timer_of(job: JobId) -> TimerId {
    TimerId::derive(&[job.uuid().as_bytes(), Task::RunJob.name().as_bytes()])
}
