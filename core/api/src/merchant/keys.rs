//! Keys that programs sign in with.

use axum::extract::State;
use axum::http::StatusCode;
use commerce::Merchant;
use commerce::auth::keys;
use domain::id::{ApiKeyId, StaffId};
use domain::people::{ApiKey, Permission};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::json::{Json, Path};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// A key, without its secret.
#[derive(Serialize, ToSchema)]
pub(super) struct ApiKeyResponse {
    /// The id.
    id: ApiKeyId,
    /// What it is for.
    name: String,
    /// Its beginning, to tell it from others.
    #[schema(example = "souk_key_4oyl")]
    hint: String,
    /// What it may do.
    scopes: Vec<Permission>,
    /// Who made it.
    created_by: StaffId,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// Since when it opens nothing; null while it is valid.
    #[schema(value_type = Option<String>, format = DateTime)]
    revoked_at: Option<Timestamp>,
}

impl From<ApiKey> for ApiKeyResponse {
    fn from(key: ApiKey) -> Self {
        let ApiKey { id, name, hint, scopes, created_by, created_at, revoked_at } = key;
        Self { id, name, hint, scopes, created_by, created_at, revoked_at }
    }
}

/// List the keys
///
/// The newest first, revoked ones too.
#[utoipa::path(get, path = "/api-keys", operation_id = "list_api_keys", tag = "Staff", params(PageParams),
    responses((status = 200, body = PageResponse<ApiKeyResponse>), Problems))]
pub(super) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Paging(page): Paging<ApiKeyId>,
) -> Answer<Json<PageResponse<ApiKeyResponse>>> {
    let found = keys::list(&state.commerce, &merchant, &page).await?;
    Ok(Json(PageResponse::of(found, ApiKeyResponse::from)))
}

/// A new key.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CreateApiKeyRequest {
    /// What it is for.
    #[schema(example = "Warehouse")]
    name: String,
    /// What it may do: only what you may do yourself.
    scopes: Vec<Permission>,
}

/// A key that was made just now.
#[derive(Serialize, ToSchema)]
pub(super) struct CreatedApiKeyResponse {
    /// Shown this once: send it as `Authorization: Bearer <key>`.
    #[schema(example = "souk_key_4oylK3qtb0mY0Q7w2cT3mJr1v0o8r2y9o5x6Z7a8b9c")]
    secret: String,
    /// The key.
    #[serde(flatten)]
    key: ApiKeyResponse,
}

/// Make a key
///
/// Only people make keys, not keys.
#[utoipa::path(post, path = "/api-keys", operation_id = "create_api_key", tag = "Staff",
    request_body = CreateApiKeyRequest, responses((status = 201, body = CreatedApiKeyResponse), Problems))]
pub(super) async fn create(
    State(state): State<ApiState>,
    merchant: Merchant,
    Json(request): Json<CreateApiKeyRequest>,
) -> Answer<(StatusCode, Json<CreatedApiKeyResponse>)> {
    let (key, token) = keys::create(&state.commerce, &merchant, &request.name, &request.scopes).await?;
    let response = CreatedApiKeyResponse { secret: token.reveal().to_owned(), key: key.into() };
    Ok((StatusCode::CREATED, Json(response)))
}

/// Revoke a key
///
/// It opens nothing here from now on, and within a second nowhere.
#[utoipa::path(delete, path = "/api-keys/{id}", operation_id = "revoke_api_key", tag = "Staff",
    params(("id" = ApiKeyId, Path, description = "Which.")), responses((status = 204), Problems))]
pub(super) async fn revoke(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<ApiKeyId>,
) -> Answer<StatusCode> {
    keys::revoke(&state.commerce, &merchant, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
