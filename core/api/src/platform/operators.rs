//! Those who run the platform, and what they changed.

use axum::extract::State;
use axum::http::StatusCode;
use commerce::{Page, PageAsk};
use domain::id::{AuditId, OperatorId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tenants::operators::{self, NewOperator};
use tenants::{Entry, Operator, OperatorPerson, OperatorStatus};
use utoipa::{IntoParams, ToSchema};

use crate::json::{Json, Path, Query};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// Whether somebody may sign in.
#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum OperatorStatusWord {
    /// May.
    Active,
    /// May not.
    Blocked,
}

impl From<OperatorStatus> for OperatorStatusWord {
    fn from(status: OperatorStatus) -> Self {
        match status {
            OperatorStatus::Active => Self::Active,
            OperatorStatus::Blocked => Self::Blocked,
        }
    }
}

impl From<OperatorStatusWord> for OperatorStatus {
    fn from(status: OperatorStatusWord) -> Self {
        match status {
            OperatorStatusWord::Active => Self::Active,
            OperatorStatusWord::Blocked => Self::Blocked,
        }
    }
}

/// Somebody who runs the platform.
#[derive(Serialize, ToSchema)]
pub(crate) struct OperatorResponse {
    /// The id.
    id: OperatorId,
    /// The address to sign in with.
    email: String,
    /// How others see them.
    name: String,
    /// Whether they may sign in.
    status: OperatorStatusWord,
    /// When they came.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
}

impl From<OperatorPerson> for OperatorResponse {
    fn from(person: OperatorPerson) -> Self {
        let OperatorPerson { id, email, name, status, created_at } = person;
        Self { id, email, name, status: status.into(), created_at }
    }
}

/// List operators
#[utoipa::path(get, path = "/operators", operation_id = "list_operators", tag = "Operators", params(PageParams),
    responses((status = 200, body = PageResponse<OperatorResponse>), Problems))]
pub(super) async fn list(
    State(state): State<ApiState>,
    operator: Operator,
    Paging(page): Paging<OperatorId>,
) -> Answer<Json<PageResponse<OperatorResponse>>> {
    let found = operators::list(&state.control, &operator, &page).await?;
    Ok(Json(PageResponse::of(found, OperatorResponse::from)))
}

/// Somebody new.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CreateOperatorRequest {
    /// The address to sign in with.
    #[schema(example = "ops@example.com")]
    email: String,
    /// How others see them.
    #[schema(max_length = 200, example = "Ops")]
    name: String,
    /// The first password, 10 to 200 bytes; tell them.
    #[schema(min_length = 10, max_length = 200)]
    password: String,
}

/// Make somebody an operator
#[utoipa::path(post, path = "/operators", operation_id = "create_operator", tag = "Operators",
    request_body = CreateOperatorRequest, responses((status = 201, body = OperatorResponse), Problems))]
pub(super) async fn create(
    State(state): State<ApiState>,
    operator: Operator,
    Json(request): Json<CreateOperatorRequest>,
) -> Answer<(StatusCode, Json<OperatorResponse>)> {
    let CreateOperatorRequest { email, name, password } = request;
    let made = operators::create(&state.control, &operator, &NewOperator { email, name, password }).await?;
    Ok((StatusCode::CREATED, Json(made.into())))
}

/// What is to be changed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeOperatorRequest {
    /// Whether they may sign in. Whoever is blocked is signed out everywhere, and their tokens end.
    status: OperatorStatusWord,
}

/// Let an operator in, or no more
///
/// The last one who can sign in cannot be blocked.
#[utoipa::path(patch, path = "/operators/{id}", operation_id = "change_operator", tag = "Operators",
    params(("id" = OperatorId, Path, description = "Who.")), request_body = ChangeOperatorRequest,
    responses((status = 200, body = OperatorResponse), Problems))]
pub(super) async fn change(
    State(state): State<ApiState>,
    operator: Operator,
    Path(id): Path<OperatorId>,
    Json(request): Json<ChangeOperatorRequest>,
) -> Answer<Json<OperatorResponse>> {
    let changed = operators::set_status(&state.control, &operator, id, request.status.into()).await?;
    Ok(Json(changed.into()))
}

/// Which entries.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct TrailParams {
    /// Only about this: the id of a tenant, an operator, a session, or an app.
    #[param(max_length = 200)]
    subject: Option<String>,
}

/// Something that somebody did.
#[derive(Serialize, ToSchema)]
pub(crate) struct TrailResponse {
    /// The id.
    id: AuditId,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// Which operator; null for the machine's own command line.
    operator: Option<OperatorId>,
    /// By name, as it was then.
    actor: String,
    /// What.
    #[schema(example = "tenant.suspended")]
    action: String,
    /// To what.
    subject: String,
    /// From what to what, and what else is worth knowing.
    #[schema(value_type = Object)]
    detail: Value,
    /// The request that did it; empty for none.
    request_id: String,
}

impl From<Entry> for TrailResponse {
    fn from(entry: Entry) -> Self {
        let Entry { id, at, operator, actor_name, action, subject, detail, request_id } = entry;
        Self { id: AuditId::of(id), at, operator, actor: actor_name, action, subject, detail, request_id }
    }
}

/// See what operators did
///
/// The newest first.
#[utoipa::path(get, path = "/audit", operation_id = "list_audit", tag = "Operators", params(TrailParams, PageParams),
    responses((status = 200, body = PageResponse<TrailResponse>), Problems))]
pub(super) async fn trail(
    State(state): State<ApiState>,
    operator: Operator,
    Query(which): Query<TrailParams>,
    Paging(page): Paging<AuditId>,
) -> Answer<Json<PageResponse<TrailResponse>>> {
    let page = PageAsk::new(page.after.map(AuditId::uuid), Some(page.size()));
    let found = operators::trail(&state.control, &operator, which.subject.as_deref(), &page).await?;
    let found = Page { items: found.items, next: found.next.map(AuditId::of) };
    Ok(Json(PageResponse::of(found, TrailResponse::from)))
}
