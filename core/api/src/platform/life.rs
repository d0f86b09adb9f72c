//! Whether a tenant may sell, and where it is found.

use axum::extract::State;
use axum::http::StatusCode;
use domain::id::TenantId;
use serde::Deserialize;
use tenants::{Operator, change};
use utoipa::ToSchema;

use super::tenants::TenantDetailResponse;
use crate::json::{Json, Path};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// Why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReasonRequest {
    /// In a sentence or two; the owner reads it.
    #[schema(max_length = 500, example = "The bill of May is not paid.")]
    reason: String,
}

/// Suspend a tenant
///
/// Within a second every node answers `tenant-suspended` to all but its owner's export and billing. Twice is fine.
#[utoipa::path(post, path = "/tenants/{id}/suspend", operation_id = "suspend_tenant", tag = "Tenants",
    params(("id" = TenantId, Path, description = "Which.")), request_body = ReasonRequest,
    responses((status = 200, body = TenantDetailResponse), Problems))]
pub(super) async fn suspend(
    State(state): State<ApiState>,
    operator: Operator,
    Path(id): Path<TenantId>,
    Json(request): Json<ReasonRequest>,
) -> Answer<Json<TenantDetailResponse>> {
    Ok(Json(change::suspend(&state.control, &operator, id, &request.reason).await?.into()))
}

/// Resume a tenant
///
/// It sells again. Twice is fine.
#[utoipa::path(post, path = "/tenants/{id}/resume", operation_id = "resume_tenant", tag = "Tenants",
    params(("id" = TenantId, Path, description = "Which.")),
    responses((status = 200, body = TenantDetailResponse), Problems))]
pub(super) async fn resume(
    State(state): State<ApiState>,
    operator: Operator,
    Path(id): Path<TenantId>,
) -> Answer<Json<TenantDetailResponse>> {
    Ok(Json(change::resume(&state.control, &operator, id).await?.into()))
}

/// Close a tenant
///
/// For good. Twice is fine.
#[utoipa::path(post, path = "/tenants/{id}/close", operation_id = "close_tenant", tag = "Tenants",
    params(("id" = TenantId, Path, description = "Which.")), request_body = ReasonRequest,
    responses((status = 200, body = TenantDetailResponse), Problems))]
pub(super) async fn close(
    State(state): State<ApiState>,
    operator: Operator,
    Path(id): Path<TenantId>,
    Json(request): Json<ReasonRequest>,
) -> Answer<Json<TenantDetailResponse>> {
    Ok(Json(change::close(&state.control, &operator, id, &request.reason).await?.into()))
}

/// A domain.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DomainRequest {
    /// A host name, without a port.
    #[schema(max_length = 253, example = "shop.example.com")]
    host: String,
}

/// Give a tenant a domain
///
/// No two tenants have the same one.
#[utoipa::path(post, path = "/tenants/{id}/domains", operation_id = "add_domain", tag = "Tenants",
    params(("id" = TenantId, Path, description = "Which.")), request_body = DomainRequest,
    responses((status = 201, body = TenantDetailResponse), Problems))]
pub(super) async fn add_domain(
    State(state): State<ApiState>,
    operator: Operator,
    Path(id): Path<TenantId>,
    Json(request): Json<DomainRequest>,
) -> Answer<(StatusCode, Json<TenantDetailResponse>)> {
    let view = change::add_domain(&state.control, &operator, id, &request.host).await?;
    Ok((StatusCode::CREATED, Json(view.into())))
}

/// Take a domain from a tenant
#[utoipa::path(delete, path = "/tenants/{id}/domains/{host}", operation_id = "remove_domain", tag = "Tenants",
    params(("id" = TenantId, Path, description = "Which."), ("host" = String, Path, description = "Which domain.")),
    responses((status = 204), Problems))]
pub(super) async fn remove_domain(
    State(state): State<ApiState>,
    operator: Operator,
    Path((id, host)): Path<(TenantId, String)>,
) -> Answer<StatusCode> {
    change::remove_domain(&state.control, &operator, id, &host).await?;
    Ok(StatusCode::NO_CONTENT)
}
