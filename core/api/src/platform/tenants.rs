//! Tenants: provisioned, looked at, changed.

use axum::extract::State;
use axum::http::StatusCode;
use domain::Currency;
use domain::id::TenantId;
use domain::tenant::{Jurisdiction, Plan, ShopSettings, Tenant, TenantStatus};
use domain::text::Text;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tenants::Operator;
use tenants::change::{self, TenantChange, TenantView};
use tenants::provision::{FirstOwner, Provision, provision};
use utoipa::ToSchema;

use crate::json::{Json, Path};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// A tenant.
#[derive(Serialize, ToSchema)]
pub(crate) struct TenantResponse {
    /// The id.
    id: TenantId,
    /// Its name in addresses.
    #[schema(example = "demo")]
    slug: String,
    /// Its name, as shoppers see it.
    name: Text,
    /// The one currency of its prices and its ledger.
    #[schema(value_type = String, example = "CNY")]
    currency: Currency,
    /// IANA name of the zone in which its days begin and end.
    #[schema(example = "Asia/Shanghai")]
    time_zone: String,
    /// Whose rules bound its apps.
    jurisdiction: Jurisdiction,
    /// What it booked.
    plan: Plan,
    /// Whether it may sell.
    status: TenantStatus,
    /// Why it is suspended or closed; empty otherwise.
    status_reason: String,
    /// What its owner can tune.
    settings: ShopSettings,
    /// Grows with every change.
    version: i64,
    /// When it was provisioned.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
}

impl From<&Tenant> for TenantResponse {
    fn from(tenant: &Tenant) -> Self {
        Self {
            id: tenant.id,
            slug: tenant.slug.clone(),
            name: tenant.name.clone(),
            currency: tenant.currency,
            time_zone: tenant.time_zone.clone(),
            jurisdiction: tenant.jurisdiction,
            plan: tenant.plan,
            status: tenant.status,
            status_reason: tenant.status_reason.clone(),
            settings: tenant.settings.clone(),
            version: tenant.version,
            created_at: tenant.created_at,
        }
    }
}

/// A tenant and its own domains.
#[derive(Serialize, ToSchema)]
pub(crate) struct TenantDetailResponse {
    /// The tenant.
    #[serde(flatten)]
    tenant: TenantResponse,
    /// Its own domains, in alphabetical order.
    domains: Vec<String>,
}

impl From<TenantView> for TenantDetailResponse {
    fn from(view: TenantView) -> Self {
        Self { tenant: TenantResponse::from(&*view.tenant), domains: view.domains }
    }
}

/// List tenants
///
/// In the order in which they were provisioned.
#[utoipa::path(get, path = "/tenants", operation_id = "list_tenants", tag = "Tenants", params(PageParams),
    responses((status = 200, body = PageResponse<TenantResponse>), Problems))]
pub(super) async fn list(
    State(state): State<ApiState>,
    operator: Operator,
    Paging(page): Paging<TenantId>,
) -> Answer<Json<PageResponse<TenantResponse>>> {
    let found = change::list(&state.control, &operator, &page).await?;
    Ok(Json(PageResponse::of(found, |tenant| TenantResponse::from(&*tenant))))
}

/// A new tenant.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProvisionRequest {
    /// Its name in addresses: 2 to 40 lower-case letters, digits and hyphens, beginning with a letter.
    #[schema(example = "teahouse")]
    slug: String,
    /// Its name, as shoppers see it.
    name: Text,
    /// The one currency of its prices and its ledger: an ISO 4217 code.
    #[schema(example = "CNY")]
    currency: String,
    /// IANA name of the zone in which its days begin and end.
    #[schema(example = "Asia/Shanghai")]
    time_zone: String,
    /// Whose rules bound its apps: `CN`, `EU`, `US-direct-selling` or `none`.
    #[schema(example = "CN")]
    jurisdiction: String,
    /// What it books: `free`, `standard` or `enterprise`.
    #[schema(example = "standard")]
    plan: String,
    /// Its own domains; `<slug>.<the platform's domain>` it has anyway.
    #[serde(default)]
    domains: Vec<String>,
    /// What its owner can tune; what is left out has its usual value.
    #[serde(default)]
    settings: ShopSettings,
    /// The first of its staff.
    owner: FirstOwnerRequest,
}

/// The first of a tenant's staff.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FirstOwnerRequest {
    /// The address to sign in with.
    #[schema(example = "owner@teahouse.example")]
    email: String,
    /// How others see them.
    #[schema(example = "Wang Fang")]
    name: String,
    /// The first password, 10 to 200 bytes; tell them.
    #[schema(min_length = 10, max_length = 200, example = "correct horse battery")]
    password: String,
}

/// Provision a tenant
///
/// It sells at once. All mistakes are named together.
#[utoipa::path(post, path = "/tenants", operation_id = "provision_tenant", tag = "Tenants",
    request_body = ProvisionRequest, responses((status = 201, body = TenantDetailResponse), Problems))]
pub(super) async fn create(
    State(state): State<ApiState>,
    operator: Operator,
    Json(request): Json<ProvisionRequest>,
) -> Answer<(StatusCode, Json<TenantDetailResponse>)> {
    let FirstOwnerRequest { email, name, password } = request.owner;
    let ask = Provision {
        slug: request.slug,
        name: request.name,
        currency: request.currency,
        time_zone: request.time_zone,
        jurisdiction: request.jurisdiction,
        plan: request.plan,
        domains: request.domains,
        settings: request.settings,
        owner: FirstOwner { email, name, password },
    };
    let made = provision(&state.control, &operator, &ask).await?;
    let view = change::get(&state.control, &operator, made.id).await?;
    Ok((StatusCode::CREATED, Json(view.into())))
}

/// See a tenant
#[utoipa::path(get, path = "/tenants/{id}", operation_id = "get_tenant", tag = "Tenants",
    params(("id" = TenantId, Path, description = "Which.")),
    responses((status = 200, body = TenantDetailResponse), Problems))]
pub(super) async fn get(
    State(state): State<ApiState>,
    operator: Operator,
    Path(id): Path<TenantId>,
) -> Answer<Json<TenantDetailResponse>> {
    Ok(Json(change::get(&state.control, &operator, id).await?.into()))
}

/// What is to be changed; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeTenantRequest {
    /// Its name, as shoppers see it.
    #[serde(default)]
    name: Option<Text>,
    /// IANA name of the zone in which its days begin and end.
    #[serde(default)]
    time_zone: Option<String>,
    /// What it books: `free`, `standard` or `enterprise`.
    #[serde(default)]
    plan: Option<String>,
    /// All that its owner can tune: what is left out within gets its usual value.
    #[serde(default)]
    settings: Option<ShopSettings>,
}

/// Change a tenant
#[utoipa::path(patch, path = "/tenants/{id}", operation_id = "change_tenant", tag = "Tenants",
    params(("id" = TenantId, Path, description = "Which.")), request_body = ChangeTenantRequest,
    responses((status = 200, body = TenantDetailResponse), Problems))]
pub(super) async fn change(
    State(state): State<ApiState>,
    operator: Operator,
    Path(id): Path<TenantId>,
    Json(request): Json<ChangeTenantRequest>,
) -> Answer<Json<TenantDetailResponse>> {
    let ChangeTenantRequest { name, time_zone, plan, settings } = request;
    let ask = TenantChange { name, time_zone, plan, settings };
    Ok(Json(change::update(&state.control, &operator, id, &ask).await?.into()))
}
