//! What operators changed.

use axum::extract::State;
use axum::response::Response;
use commerce::{PAGE_MAX, Page, PageAsk};
use domain::id::{AuditId, OperatorId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tenants::trail::{self, Told, TrailFilter};
use tenants::{Entry, Operator};
use utoipa::{IntoParams, ToSchema};

use crate::csv;
use crate::json::{Json, Query};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// Which entries. All conditions hold together.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct TrailParams {
    /// Only about this: the id of a tenant, an operator, a session, or an app.
    #[param(max_length = 200)]
    subject: Option<String>,
    /// Only of this kind.
    #[param(max_length = 200, example = "tenant.suspended")]
    action: Option<String>,
    /// Only what this operator did.
    operator: Option<OperatorId>,
    /// Only from this moment on.
    #[param(value_type = Option<String>, format = DateTime)]
    from: Option<Timestamp>,
    /// Only before this moment.
    #[param(value_type = Option<String>, format = DateTime)]
    until: Option<Timestamp>,
}

impl From<TrailParams> for TrailFilter {
    fn from(params: TrailParams) -> Self {
        let TrailParams { subject, action, operator, from, until } = params;
        Self { subject, action, operator, from, until }
    }
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
    /// What that is called now: the slug of a tenant, the name of an operator; null for all else.
    #[schema(example = "demo")]
    subject_name: Option<String>,
    /// From what to what, and what else is worth knowing.
    #[schema(value_type = Object)]
    detail: Value,
    /// The request that did it; empty for none.
    request_id: String,
}

impl From<Told> for TrailResponse {
    fn from(Told { entry, subject_name }: Told) -> Self {
        let Entry { id, at, operator, actor_name, action, subject, detail, request_id } = entry;
        Self { id: AuditId::of(id), at, operator, actor: actor_name, action, subject, subject_name, detail, request_id }
    }
}

/// See what operators did
///
/// The newest first.
#[utoipa::path(get, path = "/audit", operation_id = "list_audit", tag = "Operators", params(TrailParams, PageParams),
    responses((status = 200, body = PageResponse<TrailResponse>), Problems))]
pub(super) async fn list(
    State(state): State<ApiState>,
    operator: Operator,
    Query(which): Query<TrailParams>,
    Paging(page): Paging<AuditId>,
) -> Answer<Json<PageResponse<TrailResponse>>> {
    let page = PageAsk::new(page.after.map(AuditId::uuid), Some(page.size()));
    let found = trail::list(&state.control, &operator, &which.into(), &page).await?;
    let found = Page { items: found.items, next: found.next.map(AuditId::of) };
    Ok(Json(PageResponse::of(found, TrailResponse::from)))
}

const COLUMNS: [&str; 8] = ["at", "actor", "operator", "action", "subject", "subject_name", "detail", "request_id"];

/// Take away what operators did
///
/// As a CSV file, the newest first.
#[utoipa::path(get, path = "/audit.csv", operation_id = "export_audit", tag = "Operators", params(TrailParams),
    responses((status = 200, description = "The file.", body = String, content_type = "text/csv"), Problems))]
pub(super) async fn export(
    State(state): State<ApiState>,
    operator: Operator,
    Query(which): Query<TrailParams>,
) -> Answer<Response> {
    let filter = TrailFilter::from(which);
    csv::file("audit.csv", move |after| {
        let (control, operator, filter) = (state.control.clone(), operator.clone(), filter.clone());
        async move {
            let is_first = after.is_none();
            let ask = PageAsk::new(after, Some(PAGE_MAX));
            let page = trail::list(&control, &operator, &filter, &ask).await.map_err(broken)?;
            let piece = commerce::file::piece(page, is_first, COLUMNS, |told| vec![line(told)])?;
            Ok((piece.bytes, piece.next))
        }
    })
    .await
}

/// Files are written in the words of a shop's verbs.
fn broken(error: tenants::Error) -> commerce::Error {
    match error {
        tenants::Error::Busy => commerce::Error::Busy,
        other => commerce::Error::Internal(Box::new(other)),
    }
}

fn line(Told { entry, subject_name }: Told) -> [String; 8] {
    let Entry { at, operator, actor_name, action, subject, detail, request_id, .. } = entry;
    let operator = operator.map(|id| id.to_string()).unwrap_or_default();
    let detail = if detail.is_null() { String::new() } else { detail.to_string() };
    [at.to_string(), actor_name, operator, action, subject, subject_name.unwrap_or_default(), detail, request_id]
}
