//! Views of a console's lists that somebody gave a name.

use axum::extract::State;
use axum::http::StatusCode;
use commerce::Merchant;
use commerce::views::{self, NewView, SavedView, ViewChange};
use domain::id::{StaffId, ViewId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::json::{Json, Path, Query};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// A view of a list.
#[derive(Serialize, ToSchema)]
pub(super) struct ViewResponse {
    /// The id.
    id: ViewId,
    /// Whose.
    owner: StaffId,
    /// Of which list.
    #[schema(example = "orders")]
    page: String,
    /// What it is called.
    #[schema(example = "Tea festival")]
    name: String,
    /// What of the list it shows, as the list's address says it.
    #[schema(example = "state=paid&sort=placed")]
    query: String,
    /// Whether everybody on the staff sees it.
    shared: bool,
    /// Grows with every change: send it with a change.
    version: i64,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
}

impl From<SavedView> for ViewResponse {
    fn from(view: SavedView) -> Self {
        let SavedView { id, owner, page, name, query, shared, version, created_at } = view;
        Self { id, owner, page, name, query, shared, version, created_at }
    }
}

/// Views.
#[derive(Serialize, ToSchema)]
pub(super) struct ViewsResponse {
    /// The oldest first, at most 1000.
    items: Vec<ViewResponse>,
}

/// Which views.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct ViewParams {
    /// Only of this list.
    page: Option<String>,
}

/// List views
///
/// Their own, and those that others share.
#[utoipa::path(get, path = "/views", operation_id = "list_views", tag = "Home", params(ViewParams),
    responses((status = 200, body = ViewsResponse), Problems))]
pub(super) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Query(which): Query<ViewParams>,
) -> Answer<Json<ViewsResponse>> {
    let found = views::list(&state.commerce, &merchant, which.page.as_deref()).await?;
    Ok(Json(ViewsResponse { items: found.into_iter().map(ViewResponse::from).collect() }))
}

/// A new view.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CreateViewRequest {
    /// Of which list: lower-case letters, digits and hyphens.
    #[schema(max_length = 40, example = "orders")]
    page: String,
    /// What to call it.
    #[schema(max_length = 200, example = "Tea festival")]
    name: String,
    /// What of the list it shows, as the list's address says it. At most 4000 bytes.
    #[schema(max_length = 4000, example = "state=paid&sort=placed")]
    query: String,
    /// Whether everybody on the staff sees it.
    #[serde(default)]
    shared: bool,
}

/// Keep a view
///
/// For people, not for programs; at most 100 for one.
#[utoipa::path(post, path = "/views", operation_id = "create_view", tag = "Home", request_body = CreateViewRequest,
    responses((status = 201, body = ViewResponse), Problems))]
pub(super) async fn create(
    State(state): State<ApiState>,
    merchant: Merchant,
    Json(request): Json<CreateViewRequest>,
) -> Answer<(StatusCode, Json<ViewResponse>)> {
    let CreateViewRequest { page, name, query, shared } = request;
    let made = views::create(&state.commerce, &merchant, &NewView { page, name, query, shared }).await?;
    Ok((StatusCode::CREATED, Json(made.into())))
}

/// What is to be changed of a view.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangeViewRequest {
    /// The version that was read: if it was changed since, nothing happens.
    version: i64,
    /// What to call it.
    #[serde(default)]
    #[schema(max_length = 200)]
    name: Option<String>,
    /// What of the list it shows.
    #[serde(default)]
    #[schema(max_length = 4000)]
    query: Option<String>,
    /// Whether everybody on the staff sees it.
    #[serde(default)]
    shared: Option<bool>,
}

/// Change a view
///
/// Their own; owners and admins also what others share.
#[utoipa::path(patch, path = "/views/{id}", operation_id = "change_view", tag = "Home",
    params(("id" = ViewId, Path, description = "Which.")), request_body = ChangeViewRequest,
    responses((status = 200, body = ViewResponse), Problems))]
pub(super) async fn change(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<ViewId>,
    Json(request): Json<ChangeViewRequest>,
) -> Answer<Json<ViewResponse>> {
    let ChangeViewRequest { version, name, query, shared } = request;
    let change = ViewChange { version, name, query, shared };
    Ok(Json(views::change(&state.commerce, &merchant, id, change).await?.into()))
}

/// Take a view away
///
/// Their own; owners and admins also what others share.
#[utoipa::path(delete, path = "/views/{id}", operation_id = "delete_view", tag = "Home",
    params(("id" = ViewId, Path, description = "Which.")), responses((status = 204), Problems))]
pub(super) async fn remove(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<ViewId>,
) -> Answer<StatusCode> {
    views::delete(&state.commerce, &merchant, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
