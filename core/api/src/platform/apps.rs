//! The marketplace, as the platform fills it.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use domain::app::{AppName, Digest, Manifest};
use domain::id::InstallationId;
use domain::installation::InstallationState;
use jiff::Timestamp;
use serde::Serialize;
use tenants::apps::InTenant;
use tenants::limits::FILE_BYTES_MAX;
use tenants::{Operator, apps};
use utoipa::ToSchema;

use super::home::TenantRefResponse;
use crate::json::{Json, Path};
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

/// A file of an app.
#[derive(Serialize, ToSchema)]
pub(super) struct AppFileResponse {
    /// The version that it is.
    #[schema(example = "1.0.0")]
    version: String,
    /// SHA-256 of it.
    digest: Digest,
    /// How many bytes it has.
    size: i64,
    /// When it was published.
    #[schema(value_type = String, format = DateTime)]
    published_at: Timestamp,
}

/// An app as its latest version, and all its files.
#[derive(Serialize, ToSchema)]
pub(super) struct PublishedAppResponse {
    /// The latest version.
    #[serde(flatten)]
    app: AppResponse,
    /// Every file, the highest version first.
    files: Vec<AppFileResponse>,
}

/// See an app of the marketplace
#[utoipa::path(get, path = "/apps/{app}", operation_id = "get_published_app", tag = "Apps",
    params(("app" = AppName, Path, description = "Its name.")),
    responses((status = 200, body = PublishedAppResponse), Problems))]
pub(super) async fn get(
    State(state): State<ApiState>,
    operator: Operator,
    Path(app): Path<AppName>,
) -> Answer<Json<PublishedAppResponse>> {
    let (offer, files) = apps::published_app(&state.control, &operator, &app).await?;
    let file = |(version, size): (apps::AppVersion, i64)| AppFileResponse {
        version: version.version.to_string(),
        digest: version.digest,
        size,
        published_at: version.created_at,
    };
    Ok(Json(PublishedAppResponse { app: offer.into(), files: files.into_iter().map(file).collect() }))
}

/// An app in a tenant.
#[derive(Serialize, ToSchema)]
pub(super) struct AppInTenantResponse {
    /// The installation.
    id: InstallationId,
    /// Where.
    tenant: TenantRefResponse,
    /// What it is called there.
    label: String,
    /// The version that runs.
    #[schema(example = "1.0.0")]
    version: String,
    /// Whether it is asked.
    state: InstallationState,
    /// Since when it is installed.
    #[schema(value_type = String, format = DateTime)]
    since: Timestamp,
}

impl From<InTenant> for AppInTenantResponse {
    fn from(InTenant { id, tenant, label, version, state, created_at }: InTenant) -> Self {
        Self { id, tenant: tenant.into(), label, version, state, since: created_at }
    }
}

/// List where an app is installed
///
/// In tenants that are not closed, in the order in which it was installed.
#[utoipa::path(get, path = "/apps/{app}/installations", operation_id = "list_app_installations", tag = "Apps",
    params(("app" = AppName, Path, description = "Its name."), PageParams),
    responses((status = 200, body = PageResponse<AppInTenantResponse>), Problems))]
pub(super) async fn installations(
    State(state): State<ApiState>,
    operator: Operator,
    Path(app): Path<AppName>,
    Paging(page): Paging<InstallationId>,
) -> Answer<Json<PageResponse<AppInTenantResponse>>> {
    let found = apps::installed_in(&state.control, &operator, &app, &page).await?;
    Ok(Json(PageResponse::of(found, AppInTenantResponse::from)))
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
