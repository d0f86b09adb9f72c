//! Those who run the platform.

use axum::extract::State;
use axum::http::StatusCode;
use domain::id::OperatorId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tenants::operators::{self, NewOperator, OperatorChange};
use tenants::{Operator, OperatorPerson, OperatorStatus};
use utoipa::ToSchema;

use crate::json::{Json, Path};
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

/// What is to be changed; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeOperatorRequest {
    /// How others see them.
    #[serde(default)]
    #[schema(max_length = 200)]
    name: Option<String>,
    /// Whether they may sign in. Whoever is blocked is signed out everywhere, and their tokens end.
    #[serde(default)]
    status: Option<OperatorStatusWord>,
    /// Another password, 10 to 200 bytes; tell them. It signs them out everywhere, and their tokens end. Your own you
    /// change under `/me/password`.
    #[serde(default)]
    #[schema(min_length = 10, max_length = 200)]
    password: Option<String>,
}

/// Change an operator
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
    let ChangeOperatorRequest { name, status, password } = request;
    let ask = OperatorChange { name, status: status.map(OperatorStatus::from), password };
    let changed = operators::change(&state.control, &operator, id, &ask).await?;
    Ok(Json(changed.into()))
}
