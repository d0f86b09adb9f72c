//! Messages to a shopper.

use axum::extract::State;
use axum::http::StatusCode;
use commerce::Shopper;
use commerce::members::{self, Notice};
use domain::id::{InstallationId, NoticeId};
use domain::text::Text;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::json::{Json, Path, Query};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// A message.
#[derive(Serialize, ToSchema)]
pub(crate) struct NoticeResponse {
    /// The id.
    id: NoticeId,
    /// Which app said it; null for the shop itself.
    installation: Option<InstallationId>,
    /// In a line.
    title: Text,
    /// In full.
    body: Text,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// When it was read; null if it was not.
    #[schema(value_type = Option<String>, format = DateTime)]
    read_at: Option<Timestamp>,
}

impl From<Notice> for NoticeResponse {
    fn from(notice: Notice) -> Self {
        let Notice { id, installation, title, body, at, read_at, .. } = notice;
        Self { id, installation, title, body, at, read_at }
    }
}

/// Which messages.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct NoticeParams {
    /// Only those not read.
    #[serde(default)]
    unread: bool,
}

/// List messages
///
/// The newest first.
#[utoipa::path(get, path = "/me/notices", operation_id = "list_notices", tag = "Account",
    params(NoticeParams, PageParams), responses((status = 200, body = PageResponse<NoticeResponse>), Problems))]
pub(crate) async fn list(
    State(state): State<ApiState>,
    shopper: Shopper,
    Query(which): Query<NoticeParams>,
    Paging(page): Paging<NoticeId>,
) -> Answer<Json<PageResponse<NoticeResponse>>> {
    let found = members::notices(&state.commerce, &shopper, which.unread, &page).await?;
    Ok(Json(PageResponse::of(found, NoticeResponse::from)))
}

/// Mark a message as read
#[utoipa::path(put, path = "/me/notices/{id}/read", operation_id = "read_notice", tag = "Account",
    params(("id" = NoticeId, Path, description = "Which.")), responses((status = 204), Problems))]
pub(crate) async fn read(
    State(state): State<ApiState>,
    shopper: Shopper,
    Path(id): Path<NoticeId>,
) -> Answer<StatusCode> {
    members::mark_read(&state.commerce, &shopper, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Mark all messages as read
#[utoipa::path(put, path = "/me/notices/read", operation_id = "read_all_notices", tag = "Account",
    responses((status = 204), Problems))]
pub(crate) async fn read_all(State(state): State<ApiState>, shopper: Shopper) -> Answer<StatusCode> {
    members::mark_all_read(&state.commerce, &shopper).await?;
    Ok(StatusCode::NO_CONTENT)
}
