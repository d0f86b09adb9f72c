//! The catalogue as a CSV file.

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use commerce::Merchant;
use commerce::catalogue::{ImportReport, Rejected, export, import};
use futures::{StreamExt, TryStreamExt, stream};
use serde::Serialize;
use utoipa::ToSchema;

use crate::json::Json;
use crate::limits::UPLOAD_MAX;
use crate::problem::{Answer, Kind, Problem, Problems};
use crate::state::ApiState;
use crate::tenant::WhileSuspended;

/// Take out the catalogue
///
/// One row per SKU, oldest products first; the columns are those that an import takes. For the owner also while
/// the shop is suspended.
#[utoipa::path(get, path = "/catalogue/export", operation_id = "export_catalogue", tag = "Catalogue",
    responses((status = 200, description = "A CSV file.", body = String, content_type = "text/csv"), Problems))]
pub(in crate::merchant) async fn take_out(
    State(state): State<ApiState>,
    WhileSuspended(merchant): WhileSuspended<Merchant>,
) -> Answer<Response> {
    // The first piece is read before anything is answered, so that what is wrong is still a problem.
    let first = export::piece(&state.commerce, &merchant, None).await?;
    let rest = stream::try_unfold((first.next, state, merchant), |(place, state, merchant)| async move {
        let Some(place) = place else { return Ok::<_, commerce::Error>(None) };
        let piece = export::piece(&state.commerce, &merchant, Some(place)).await?;
        Ok(Some((piece.bytes, (piece.next, state, merchant))))
    });
    let rest = rest.inspect_err(|error| tracing::error!(%error, "an export of the catalogue broke off"));
    let all = stream::once(async { Ok(first.bytes) }).chain(rest);
    let headers =
        [(CONTENT_TYPE, "text/csv; charset=utf-8"), (CONTENT_DISPOSITION, "attachment; filename=\"catalogue.csv\"")];
    Ok((headers, Body::from_stream(all)).into_response())
}

/// What became of a file.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct CatalogueImportResponse {
    /// Rows of the file, the first line left out.
    rows: u64,
    /// SKUs that are new.
    created: u64,
    /// Rows that changed a SKU, its stock or its product.
    updated: u64,
    /// Rows that say what is there already.
    unchanged: u64,
    /// Rows that were turned away.
    rejected: u64,
    /// The rows that were turned away, the first 1000 of them.
    rejects: Vec<RejectedRowResponse>,
}

/// A row that was turned away.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct RejectedRowResponse {
    /// The line of the file on which the row begins, from 1.
    line: u64,
    /// The column that is wrong; empty where it is the whole row.
    #[schema(example = "price")]
    column: String,
    /// What would be right.
    reason: String,
    /// What stands there, cut to 200 characters.
    #[schema(example = "12,50")]
    value: String,
}

impl From<ImportReport> for CatalogueImportResponse {
    fn from(report: ImportReport) -> Self {
        let ImportReport { rows, created, updated, unchanged, rejected, rejects } = report;
        let row = |Rejected { line, column, reason, value }| RejectedRowResponse { line, column, reason, value };
        Self { rows, created, updated, unchanged, rejected, rejects: rejects.into_iter().map(row).collect() }
    }
}

/// Take in a catalogue
///
/// A CSV file of at most 64 MiB with a row per SKU: see `docs/catalogue-csv.md`. Products and SKUs are found by their codes
/// and changed, or made. Good rows are kept whatever the others are; the same file again changes nothing, so this
/// takes no `Idempotency-Key`.
#[utoipa::path(post, path = "/catalogue/import", operation_id = "import_catalogue", tag = "Catalogue",
    request_body(content = String, content_type = "text/csv"),
    responses((status = 200, body = CatalogueImportResponse), Problems))]
pub(in crate::merchant) async fn take_in(
    State(state): State<ApiState>,
    merchant: Merchant,
    request: Request,
) -> Answer<Json<CatalogueImportResponse>> {
    let media_type = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let media_type = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if media_type != "text/csv" {
        return Err(Problem::new(Kind::UnsupportedMediaType, "The file must be sent with `Content-Type: text/csv`."));
    }
    let file = Bytes::from_request(request, &state).await.map_err(|rejection| {
        if rejection.status() == Kind::TooLarge.status() {
            return Problem::new(Kind::TooLarge, "The file is too large.").with("limit", UPLOAD_MAX);
        }
        Problem::new(Kind::Unreadable, "The file ended early.")
    })?;
    Ok(Json(import::import(&state.commerce, &merchant, file.as_ref()).await?.into()))
}
