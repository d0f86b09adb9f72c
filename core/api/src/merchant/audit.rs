//! The trail of what staff changed.

use axum::extract::State;
use commerce::Merchant;
use commerce::audit::{self, AuditFilter};
use domain::id::AuditId;
use domain::people::AuditEntry;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::json::{Json, Query};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// What somebody changed.
#[derive(Serialize, ToSchema)]
pub(super) struct AuditResponse {
    /// The id.
    id: AuditId,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// `staff`, `key` or `operator`.
    actor_kind: String,
    /// Who, as they were called then.
    actor_name: String,
    /// What they did.
    #[schema(example = "staff.invited")]
    action: String,
    /// To what, by its id.
    subject: String,
    /// From what to what, and what else is worth knowing.
    detail: serde_json::Value,
    /// The request that did it.
    request_id: String,
}

impl From<AuditEntry> for AuditResponse {
    fn from(entry: AuditEntry) -> Self {
        let AuditEntry { id, at, actor_kind, actor_id: _, actor_name, action, subject, detail, request_id } = entry;
        Self { id, at, actor_kind, actor_name, action, subject, detail, request_id }
    }
}

/// Which entries.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct AuditParams {
    /// Only this action, such as `staff.invited`.
    action: Option<String>,
    /// Only about the thing of this id.
    subject: Option<String>,
}

/// Read the trail
///
/// What staff and keys changed, the newest first.
#[utoipa::path(get, path = "/audit", operation_id = "list_audit", tag = "Staff", params(AuditParams, PageParams),
    responses((status = 200, body = PageResponse<AuditResponse>), Problems))]
pub(super) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Query(params): Query<AuditParams>,
    Paging(page): Paging<AuditId>,
) -> Answer<Json<PageResponse<AuditResponse>>> {
    let filter = AuditFilter { action: params.action, subject: params.subject };
    let found = audit::list(&state.commerce, &merchant, &filter, &page).await?;
    Ok(Json(PageResponse::of(found, AuditResponse::from)))
}
