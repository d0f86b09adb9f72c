//! One act on many things, as a job of the server.

use std::collections::HashMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use commerce::Merchant;
use commerce::jobs::{self, JobRows, NewJob, Parcel};
use commerce::once::Once;
use domain::id::{JobId, MemberId, OrderId, ProductId};
use domain::job::{Job, JobAction, JobKind, JobRow, JobRowState, JobState};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::orders::lists::OrderParams;
use crate::csv;
use crate::idempotency::IdempotencyKey;
use crate::json::{Json, Path, Query, query};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problem, Problems};
use crate::state::ApiState;

/// One act on many things.
#[derive(Serialize, ToSchema)]
pub(super) struct JobResponse {
    /// The id.
    id: JobId,
    /// What it does to each of its rows.
    action: JobKind,
    /// Where it stands.
    state: JobState,
    /// Rows it has.
    #[schema(example = 1284)]
    total: i64,
    /// Rows that were done.
    #[schema(example = 700)]
    done: i64,
    /// Rows that were refused.
    #[schema(example = 3)]
    failed: i64,
    /// Who asked for it.
    #[schema(example = "Lin Mei")]
    actor: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// When its last row was tried, or when it was stopped.
    #[schema(value_type = Option<String>, format = DateTime)]
    ended_at: Option<Timestamp>,
}

impl From<Job> for JobResponse {
    fn from(job: Job) -> Self {
        let Job { id, action, actor, state, total, done, failed, created_at, ended_at } = job;
        Self { id, action: action.kind(), state, total, done, failed, actor: actor.name, created_at, ended_at }
    }
}

/// A new job: what is done, and to what. At most 10000 rows.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum CreateJobRequest {
    /// Ships orders, each with its parcel.
    ShipOrders {
        /// The parcels.
        rows: Vec<ParcelRequest>,
    },
    /// Cancels unpaid orders.
    CancelOrders {
        /// Which.
        which: WhichOrdersRequest,
        /// Why, for the staff.
        #[serde(default)]
        #[schema(max_length = 500)]
        reason: String,
    },
    /// Holds orders back.
    HoldOrders {
        /// Which.
        which: WhichOrdersRequest,
        /// Why, for the staff.
        #[schema(min_length = 1, max_length = 500)]
        reason: String,
    },
    /// Lets orders go on.
    ReleaseOrders {
        /// Which.
        which: WhichOrdersRequest,
    },
    /// Says that the buyers have the goods.
    ReceiveOrders {
        /// Which.
        which: WhichOrdersRequest,
    },
    /// Writes a note on orders, for the staff.
    NoteOrders {
        /// Which.
        which: WhichOrdersRequest,
        /// The note.
        #[schema(min_length = 1, max_length = 2000)]
        note: String,
    },
    /// Changes what members are marked with.
    LabelMembers {
        /// Which.
        members: Vec<MemberId>,
        /// Marks that they get.
        #[serde(default)]
        add: Vec<String>,
        /// Marks that they lose.
        #[serde(default)]
        remove: Vec<String>,
    },
    /// Takes products off the shelves.
    ArchiveProducts {
        /// Which.
        products: Vec<ProductId>,
    },
}

/// A parcel of an order.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ParcelRequest {
    /// The order, by its id or its number.
    #[schema(min_length = 1, max_length = 64, example = "260302-4821-3377-5")]
    order: String,
    /// Who carries it.
    #[schema(min_length = 1, max_length = 64, example = "SF Express")]
    carrier: String,
    /// The carrier's number for it.
    #[schema(min_length = 1, max_length = 64, example = "SF1234567890")]
    tracking_number: String,
}

/// Which orders: `orders` or `matching`.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct WhichOrdersRequest {
    /// These.
    #[serde(default)]
    orders: Option<Vec<OrderId>>,
    /// All that `GET /merchant/v1/orders` shows with this query; nothing stands for all orders.
    #[serde(default)]
    #[schema(max_length = 4000, example = "view=unpaid&placed_until=2026-03-01T00:00:00Z")]
    matching: Option<String>,
}

impl WhichOrdersRequest {
    fn rows(self) -> Result<JobRows, Problem> {
        match (self.orders, self.matching) {
            (Some(orders), None) => Ok(JobRows::Orders(orders)),
            (None, Some(text)) => {
                let params: OrderParams = query(text)
                    .map_err(|_| Problem::mistake("/which/matching", "must be what the list of orders can be asked"))?;
                Ok(JobRows::Matching(Box::new(params.ask().0)))
            }
            _ => Err(Problem::mistake("/which", "say either `orders` or `matching`")),
        }
    }
}

impl CreateJobRequest {
    fn job(self) -> Result<NewJob, Problem> {
        let (action, rows) = match self {
            Self::ShipOrders { rows } => {
                let parcel = |row: ParcelRequest| {
                    let ParcelRequest { order, carrier, tracking_number } = row;
                    Parcel { order, carrier, tracking_number }
                };
                (JobAction::ShipOrders, JobRows::Parcels(rows.into_iter().map(parcel).collect()))
            }
            Self::CancelOrders { which, reason } => (JobAction::CancelOrders { reason }, which.rows()?),
            Self::HoldOrders { which, reason } => (JobAction::HoldOrders { reason }, which.rows()?),
            Self::ReleaseOrders { which } => (JobAction::ReleaseOrders, which.rows()?),
            Self::ReceiveOrders { which } => (JobAction::ReceiveOrders, which.rows()?),
            Self::NoteOrders { which, note } => (JobAction::NoteOrders { note }, which.rows()?),
            Self::LabelMembers { members, add, remove } => {
                (JobAction::LabelMembers { add, remove }, JobRows::Members(members))
            }
            Self::ArchiveProducts { products } => (JobAction::ArchiveProducts, JobRows::Products(products)),
        };
        Ok(NewJob { action, rows })
    }
}

/// Begin a job
///
/// Its rows are settled now and done one after the other, each with a result of its own: what is bad of a table keeps
/// nothing else back. Each row is done in the name of who asked, as long as they may. At most 10 jobs of a shop run at
/// once. Send an `Idempotency-Key`, so that a repeated request begins no second job.
#[utoipa::path(post, path = "/jobs", operation_id = "create_job", tag = "Jobs",
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key gets the same answer.")),
    request_body = CreateJobRequest, responses((status = 201, body = JobResponse), Problems))]
pub(super) async fn create(
    State(state): State<ApiState>,
    merchant: Merchant,
    key: IdempotencyKey,
    Json(request): Json<CreateJobRequest>,
) -> Answer<Response> {
    let (commerce, merchant, new) = (&state.commerce, &merchant, request.job()?);
    let start = |once: Option<Once>| async move {
        Ok(JobResponse::from(jobs::start(commerce, merchant, new, once.as_ref()).await?))
    };
    let read = |id: JobId| async move { Ok(jobs::get(commerce, merchant, id).await?.into()) };
    key.once(&state, merchant, StatusCode::CREATED, start, read).await
}

/// List jobs
///
/// The newest first, of acts that you may do yourself.
#[utoipa::path(get, path = "/jobs", operation_id = "list_jobs", tag = "Jobs", params(PageParams),
    responses((status = 200, body = PageResponse<JobResponse>), Problems))]
pub(super) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Paging(page): Paging<JobId>,
) -> Answer<Json<PageResponse<JobResponse>>> {
    let found = jobs::list(&state.commerce, &merchant, &page).await?;
    Ok(Json(PageResponse::of(found, JobResponse::from)))
}

/// Look at a job
#[utoipa::path(get, path = "/jobs/{id}", operation_id = "get_job", tag = "Jobs",
    params(("id" = JobId, Path, description = "Which.")), responses((status = 200, body = JobResponse), Problems))]
pub(super) async fn get(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<JobId>,
) -> Answer<Json<JobResponse>> {
    Ok(Json(jobs::get(&state.commerce, &merchant, id).await?.into()))
}

/// Stop a job
///
/// Rows that were done stay done; the others are never tried. Of one that ended already it changes nothing.
#[utoipa::path(post, path = "/jobs/{id}/cancel", operation_id = "cancel_job", tag = "Jobs",
    params(("id" = JobId, Path, description = "Which.")), responses((status = 200, body = JobResponse), Problems))]
pub(super) async fn cancel(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<JobId>,
) -> Answer<Json<JobResponse>> {
    Ok(Json(jobs::cancel(&state.commerce, &merchant, id).await?.into()))
}

/// A row of a job.
#[derive(Serialize, ToSchema)]
pub(super) struct JobRowResponse {
    /// Its place, from 1.
    row: i64,
    /// What it is about, as it was asked for: an id, or the number of an order.
    #[schema(example = "260302-4821-3377-5")]
    subject: String,
    /// What people call that: the number of an order, the name of a member, the code of a product; null where the row
    /// names nothing that is there.
    #[schema(example = "260302-4821-3377-5")]
    subject_name: Option<String>,
    /// Where it stands. `waiting` of a job that was stopped: it was not done.
    state: JobRowState,
    /// Why it was refused, as a stable word; else empty.
    #[schema(example = "order_not_paid")]
    code: String,
    /// Why, in a sentence; else empty.
    detail: String,
}

impl JobRowResponse {
    fn of(row: JobRow, names: &HashMap<String, String>) -> Self {
        let JobRow { no, subject, state, code, detail, .. } = row;
        Self { row: no, subject_name: names.get(&subject).cloned(), subject, state, code, detail }
    }
}

/// Which rows of a job.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct JobRowParams {
    /// Only those that stand there.
    state: Option<JobRowState>,
}

/// Read what became of a job's rows
///
/// In order.
#[utoipa::path(get, path = "/jobs/{id}/rows", operation_id = "list_job_rows", tag = "Jobs",
    params(("id" = JobId, Path, description = "Which."), JobRowParams, PageParams),
    responses((status = 200, body = PageResponse<JobRowResponse>), Problems))]
pub(super) async fn rows(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<JobId>,
    Query(which): Query<JobRowParams>,
    Paging(page): Paging<i64>,
) -> Answer<Json<PageResponse<JobRowResponse>>> {
    let found = jobs::rows(&state.commerce, &merchant, id, which.state, &page).await?;
    let subjects = found.items.iter().map(|row| row.subject.as_str());
    let names = commerce::names::of(&state.commerce, &merchant, subjects).await?;
    Ok(Json(PageResponse::of(found, |row| JobRowResponse::of(row, &names))))
}

/// Take out a job's report
///
/// As a CSV file with a line per row, in order, and what became of each.
#[utoipa::path(get, path = "/jobs/{id}/report", operation_id = "export_job", tag = "Jobs",
    params(("id" = JobId, Path, description = "Which.")),
    responses((status = 200, description = "A CSV file.", body = String, content_type = "text/csv"), Problems))]
pub(super) async fn report(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<JobId>,
) -> Answer<Response> {
    csv::file("job.csv", move |place| {
        let (state, merchant) = (state.clone(), merchant.clone());
        async move {
            let piece = jobs::piece(&state.commerce, &merchant, id, place).await?;
            Ok((piece.bytes, piece.next))
        }
    })
    .await
}
