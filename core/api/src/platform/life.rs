//! Whether a tenant may sell, and where it is found.

use axum::extract::State;
use axum::http::StatusCode;
use domain::id::TenantId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tenants::dns::{self, Pointing, Points};
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

/// Where a domain points.
#[derive(Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum PointsWord {
    /// To this platform.
    Here,
    /// With an address at least to something else.
    Elsewhere,
    /// It has no address, or nobody said one in time.
    Nowhere,
}

impl From<Points> for PointsWord {
    fn from(points: Points) -> Self {
        match points {
            Points::Here => Self::Here,
            Points::Elsewhere => Self::Elsewhere,
            Points::Nowhere => Self::Nowhere,
        }
    }
}

/// What the DNS says of a domain.
#[derive(Serialize, ToSchema)]
pub(crate) struct DomainCheckResponse {
    /// The domain.
    host: String,
    /// Where it points.
    state: PointsWord,
    /// Its addresses.
    #[schema(example = json!(["203.0.113.7"]))]
    found: Vec<String>,
    /// Those of the platform: what a root domain has to point to.
    #[schema(example = json!(["198.51.100.4"]))]
    expected: Vec<String>,
    /// When it was asked.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl From<Pointing> for DomainCheckResponse {
    fn from(Pointing { host, state, found, expected, at }: Pointing) -> Self {
        let said = |all: std::collections::BTreeSet<std::net::IpAddr>| all.iter().map(ToString::to_string).collect();
        Self { host, state: state.into(), found: said(found), expected: said(expected), at }
    }
}

/// Ask where a domain of a tenant points
///
/// As this node resolves it, now. Changes nothing.
#[utoipa::path(post, path = "/tenants/{id}/domains/{host}/check", operation_id = "check_domain", tag = "Tenants",
    params(("id" = TenantId, Path, description = "Which."), ("host" = String, Path, description = "Which domain.")),
    responses((status = 200, body = DomainCheckResponse), Problems))]
pub(super) async fn check_domain(
    State(state): State<ApiState>,
    operator: Operator,
    Path((id, host)): Path<(TenantId, String)>,
) -> Answer<Json<DomainCheckResponse>> {
    let pointing = dns::check(&state.control, &operator, id, &host, state.platform_host()).await?;
    Ok(Json(pointing.into()))
}
