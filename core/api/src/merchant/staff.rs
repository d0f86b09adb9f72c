//! Who works for the merchant.

use axum::extract::State;
use axum::http::StatusCode;
use commerce::Merchant;
use commerce::auth::staff::{self, Invitation, StaffChange};
use domain::id::StaffId;
use domain::people::{Role, Staff, StaffStatus};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::json::{Json, Path};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// Somebody on the staff.
#[derive(Serialize, ToSchema)]
pub(super) struct StaffResponse {
    /// The id.
    id: StaffId,
    /// The address to sign in with.
    email: String,
    /// How others see them.
    name: String,
    /// What they may do.
    role: Role,
    /// Whether they may sign in.
    status: StaffStatus,
    /// When they came.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
}

impl From<Staff> for StaffResponse {
    fn from(staff: Staff) -> Self {
        let Staff { id, email, name, role, status, created_at } = staff;
        Self { id, email, name, role, status, created_at }
    }
}

/// List the staff
#[utoipa::path(get, path = "/staff", operation_id = "list_staff", tag = "Staff", params(PageParams),
    responses((status = 200, body = PageResponse<StaffResponse>), Problems))]
pub(super) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Paging(page): Paging<StaffId>,
) -> Answer<Json<PageResponse<StaffResponse>>> {
    let found = staff::list(&state.commerce, &merchant, &page).await?;
    Ok(Json(PageResponse::of(found, StaffResponse::from)))
}

/// Somebody new.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct InviteStaffRequest {
    /// The address to sign in with.
    #[schema(example = "wang@demo.example")]
    email: String,
    /// How others see them.
    #[schema(example = "Wang Fang")]
    name: String,
    /// What they may do: not more than who asks them in.
    role: Role,
    /// The first password, 10 to 200 bytes; tell them.
    #[schema(min_length = 10, max_length = 200)]
    password: String,
}

/// Ask somebody in
#[utoipa::path(post, path = "/staff", operation_id = "invite_staff", tag = "Staff", request_body = InviteStaffRequest,
    responses((status = 201, body = StaffResponse), Problems))]
pub(super) async fn invite(
    State(state): State<ApiState>,
    merchant: Merchant,
    Json(request): Json<InviteStaffRequest>,
) -> Answer<(StatusCode, Json<StaffResponse>)> {
    let InviteStaffRequest { email, name, role, password } = request;
    let ask = Invitation { email, name, role, password };
    let made = staff::invite(&state.commerce, &merchant, &ask).await?;
    Ok((StatusCode::CREATED, Json(made.into())))
}

/// What is to be changed; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangeStaffRequest {
    /// How others see them.
    name: Option<String>,
    /// What they may do.
    role: Option<Role>,
    /// Whether they may sign in.
    status: Option<StaffStatus>,
}

/// Change somebody
///
/// Whoever gets another role or is disabled is signed out everywhere. The last owner stays an owner.
#[utoipa::path(patch, path = "/staff/{id}", operation_id = "change_staff", tag = "Staff",
    params(("id" = StaffId, Path, description = "Who.")), request_body = ChangeStaffRequest,
    responses((status = 200, body = StaffResponse), Problems))]
pub(super) async fn change(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<StaffId>,
    Json(request): Json<ChangeStaffRequest>,
) -> Answer<Json<StaffResponse>> {
    let ask = StaffChange { name: request.name, role: request.role, status: request.status };
    Ok(Json(staff::change(&state.commerce, &merchant, id, &ask).await?.into()))
}
