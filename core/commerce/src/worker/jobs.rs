//! The rows of jobs, one after the other, in slices. A row is done once, whoever does it and however often.

use domain::event::Timer;
use domain::id::{ApiKeyId, JobId, OrderId, StaffId};
use domain::job::{Job, JobAction, JobRow, JobRowState, JobState};
use domain::people::{Permission, StaffStatus};
use jiff::Timestamp;
use serde_json::json;
use sources::later;
use store::order_lists::{OrderQuery, OrderSort};
use store::{ActiveTenant, PageAsk, Reader};

use super::lost_a_race;
use super::round::Share;
use crate::jobs::timer;
use crate::members;
use crate::once::Once;
use crate::orders::fulfil::{self, ShipOrder};
use crate::orders::{cancel, hold, note};
use crate::{Commerce, Error, Merchant, Result, audit, catalogue, limits, payments};

/// Does a slice of a job's rows, and comes again as long as some wait.
pub(super) async fn on_timer(commerce: &Commerce, tenant: &ActiveTenant, due: &Timer, now: Timestamp) -> Result<()> {
    let db = commerce.db.tenant(tenant);
    let job = store::jobs::get(&db.read().await?, JobId::of(due.subject)).await?;
    if !asks_providers(&job.action) {
        return slice(commerce, tenant, due, now).await;
    }
    // Providers are asked beside the worker, who goes on. Should that break off, the timer comes again.
    let tx = db.begin().await?;
    store::timers::put_off(&tx, due.id, later(commerce.sources.now(), limits::JOB_LEASE)).await?;
    tx.commit().await?;
    let (own, shop, due) = (commerce.clone(), tenant.clone(), due.clone());
    payments::aside(commerce, Box::pin(async move { slice(&own, &shop, &due, now).await })).await
}

/// Whether a row waits for somebody beyond this node: who cancels stops the payments of an order first.
const fn asks_providers(action: &JobAction) -> bool {
    matches!(action, JobAction::CancelOrders { .. })
}

async fn slice(commerce: &Commerce, tenant: &ActiveTenant, due: &Timer, now: Timestamp) -> Result<()> {
    let id = JobId::of(due.subject);
    let db = commerce.db.tenant(tenant);
    let reader = db.read().await?;
    let job = store::jobs::get(&reader, id).await?;
    let page = PageAsk::first(limits::JOB_SLICE_MAX);
    let rows = store::jobs::rows(&reader, id, Some(JobRowState::Waiting), &page).await?.items;
    let actor = acting(&reader, tenant, &job).await?;
    drop(reader);
    let share = Share::begin(limits::JOB_TIME_MAX);
    for row in rows {
        // Somebody may stop it between two rows.
        if store::jobs::get(&db.read().await?, id).await?.state != JobState::Running {
            break;
        }
        let said = one(commerce, &actor, &job, &row).await;
        if said.as_ref().is_err_and(lost_a_race) {
            break;
        }
        let tx = db.begin().await?;
        store::jobs::settle(&tx, id, &settled(row, said)).await?;
        tx.commit().await?;
        if share.is_over() {
            break;
        }
    }
    let tx = db.begin().await?;
    let waiting = store::jobs::count(&tx, id).await?;
    let running = store::jobs::get(&tx, id).await?.state == JobState::Running;
    store::timers::take(&tx, due.id).await?;
    if running && waiting > 0 {
        store::timers::set(&tx, &timer(id, now)).await?;
    } else if store::jobs::end(&tx, id, JobState::Done, now).await? {
        let job = store::jobs::get(&tx, id).await?;
        let detail = json!({ "done": job.done, "failed": job.failed });
        audit::note(&tx, commerce, &actor, "job.done", &id, detail).await?;
    }
    tx.commit().await?;
    commerce.wake();
    Ok(())
}

/// Does what the job does to one of its rows.
async fn one(commerce: &Commerce, actor: &Merchant, job: &Job, row: &JobRow) -> Result<()> {
    let once =
        Once { actor: job.id.to_string(), key: row.no.to_string(), request_hash: [0; 32], at: commerce.sources.now() };
    let done = match &job.action {
        JobAction::ShipOrders => {
            let order = order_of(commerce, actor, row).await?;
            let parcel = ShipOrder { carrier: row.carrier.clone(), tracking_number: row.tracking_number.clone() };
            fulfil::ship(commerce, actor, order, parcel, Some(&once)).await.map(drop)
        }
        JobAction::CancelOrders { reason } => {
            let order = order_of(commerce, actor, row).await?;
            cancel::by_merchant(commerce, actor, order, reason, Some(&once)).await.map(drop)
        }
        // These change nothing the second time.
        JobAction::HoldOrders { reason } => {
            hold::hold(commerce, actor, order_of(commerce, actor, row).await?, reason).await.map(drop)
        }
        JobAction::ReleaseOrders => {
            hold::release(commerce, actor, order_of(commerce, actor, row).await?).await.map(drop)
        }
        JobAction::ReceiveOrders => {
            fulfil::receive_by_merchant(commerce, actor, order_of(commerce, actor, row).await?).await.map(drop)
        }
        JobAction::NoteOrders { note } => {
            let order = order_of(commerce, actor, row).await?;
            note::note(commerce, actor, order, note, Some(&once)).await.map(drop)
        }
        JobAction::LabelMembers { add, remove } => label(commerce, actor, row, (add, remove)).await,
        JobAction::ArchiveProducts => {
            let product = row.subject.parse().map_err(|_| Error::NotFound("product"))?;
            catalogue::products::archive(commerce, actor, product).await.map(drop)
        }
    };
    match done {
        // The process died between the row and the note of it.
        Err(Error::AlreadyDone(_)) => Ok(()),
        done => done,
    }
}

async fn label(
    commerce: &Commerce,
    actor: &Merchant,
    row: &JobRow,
    (add, remove): (&[String], &[String]),
) -> Result<()> {
    let id = row.subject.parse().map_err(|_| Error::NotFound("member"))?;
    members::mark(commerce, actor, id, (add, remove)).await.map(drop)
}

/// The order that a row names, by its id or its number.
async fn order_of(commerce: &Commerce, actor: &Merchant, row: &JobRow) -> Result<OrderId> {
    if let Ok(id) = row.subject.parse() {
        return Ok(id);
    }
    let query = OrderQuery { number: Some(row.subject.clone()), ..OrderQuery::default() };
    let db = actor.db(commerce).read().await?;
    let found = store::order_lists::list(&db, &query, OrderSort::Newest, &PageAsk::first(1)).await?;
    found.items.first().map(|order| order.id).ok_or(Error::NotFound("order"))
}

/// Who asked for the job, with what they may do now. Whoever may not any more may do nothing: their rows are refused.
async fn acting(db: &Reader, tenant: &ActiveTenant, job: &Job) -> Result<Merchant> {
    let actor = &job.actor;
    let permissions = match actor.kind.as_str() {
        "staff" => of_staff(db, StaffId::of(actor.id)).await?,
        "key" => {
            let key = store::api_keys::get(db, ApiKeyId::of(actor.id)).await?.filter(|key| key.revoked_at.is_none());
            match key {
                Some(key) => {
                    let maker = of_staff(db, key.created_by).await?;
                    key.scopes.into_iter().filter(|scope| maker.contains(scope)).collect()
                }
                None => Vec::new(),
            }
        }
        _ => Vec::new(),
    };
    Ok(Merchant {
        tenant: tenant.clone(),
        id: actor.id,
        kind: if actor.kind == "key" { "key" } else { "staff" },
        name: actor.name.clone(),
        permissions,
        request_id: actor.request_id.clone(),
    })
}

async fn of_staff(db: &Reader, staff: StaffId) -> Result<Vec<Permission>> {
    let found = store::staff::find(db, staff).await?.filter(|staff| staff.status == StaffStatus::Active);
    Ok(found.map(|staff| staff.role.permissions()).unwrap_or_default())
}

/// The row with what became of it.
fn settled(row: JobRow, said: Result<()>) -> JobRow {
    match said {
        Ok(()) => JobRow { state: JobRowState::Done, ..row },
        Err(error) => {
            if let Error::Internal(cause) = &error {
                tracing::error!(error = %cause, row = row.no, "a row of a job failed");
            }
            let detail: String = error.to_string().chars().take(limits::JOB_DETAIL_MAX).collect();
            JobRow { state: JobRowState::Failed, code: code(&error).to_owned(), detail, ..row }
        }
    }
}

/// A stable word for why a row was refused.
fn code(error: &Error) -> &'static str {
    match error {
        Error::NotFound(_) => "not_found",
        Error::Forbidden(_) => "forbidden",
        Error::Invalid(_) => "invalid",
        Error::Order(error) => error.code(),
        Error::Catalogue(error) => error.code(),
        Error::Taken { .. } => "taken",
        Error::Payment(_) => "payment_not_now",
        _ => "internal",
    }
}
