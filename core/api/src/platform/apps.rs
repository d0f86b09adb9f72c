//! The marketplace, as the platform fills it.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use domain::app::{AppName, Digest, Manifest};
use serde::Serialize;
use tenants::limits::FILE_BYTES_MAX;
use tenants::{Operator, apps};
use utoipa::ToSchema;

use crate::json::Json;
use crate::merchant::apps::AppResponse;
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Kind, Problem, Problems};
use crate::state::ApiState;

/// The media type of apps.
const MEDIA_TYPE: &str = "application/wasm";

/// List the marketplace
///
/// Every app by its name, as its latest version.
#[utoipa::path(get, path = "/apps", operation_id = "list_published_apps", tag = "Apps", params(PageParams),
    responses((status = 200, body = PageResponse<AppResponse>), Problems))]
pub(super) async fn list(
    State(state): State<ApiState>,
    operator: Operator,
    Paging(page): Paging<AppName>,
) -> Answer<Json<PageResponse<AppResponse>>> {
    let found = apps::published(&state.control, &operator, &page).await?;
    Ok(Json(PageResponse::of(found, AppResponse::from)))
}

/// A file that is published.
#[derive(Serialize, ToSchema)]
pub(super) struct PublishedResponse {
    /// What it says of itself.
    manifest: Manifest,
    /// SHA-256 of the file.
    digest: Digest,
}

/// Publish an app
///
/// The file that `cargo xtask plugins` or the SDK made, at most 4 MiB. It is inspected and compiled before it is taken,
/// and kept for ever. The same file again changes nothing (200); another file needs another version.
#[utoipa::path(post, path = "/apps", operation_id = "publish_app", tag = "Apps",
    request_body(content = Vec<u8>, content_type = "application/wasm"),
    responses((status = 201, description = "It is new.", body = PublishedResponse),
        (status = 200, description = "It was there.", body = PublishedResponse), Problems))]
pub(super) async fn publish(
    State(state): State<ApiState>,
    operator: Operator,
    request: Request,
) -> Answer<(StatusCode, Json<PublishedResponse>)> {
    let media_type = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !media_type.trim().eq_ignore_ascii_case(MEDIA_TYPE) {
        let said = "The file must be sent with `Content-Type: application/wasm`.";
        return Err(Problem::new(Kind::UnsupportedMediaType, said));
    }
    let file = Bytes::from_request(request, &state).await.map_err(|rejection| {
        if rejection.status() == Kind::TooLarge.status() {
            return Problem::new(Kind::TooLarge, "The file is too large.").with("limit", FILE_BYTES_MAX);
        }
        Problem::new(Kind::Unreadable, "The file ended early.")
    })?;
    let published = apps::publish(&state.control, &operator, file.as_ref().into()).await?;
    let status = if published.is_new { StatusCode::CREATED } else { StatusCode::OK };
    let file = published.file;
    Ok((status, Json(PublishedResponse { manifest: file.manifest, digest: file.digest })))
}
