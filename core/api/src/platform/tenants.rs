//! Tenants: looked at and changed.

use axum::extract::State;
use domain::Currency;
use domain::id::TenantId;
use domain::people::Staff;
use domain::tenant::{Jurisdiction, Plan, ShopSettings, Tenant, TenantStatus};
use domain::text::Text;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tenants::attention::{self, Figures};
use tenants::billing::Billing;
use tenants::change::{self, TenantChange, TenantView};
use tenants::{Operator, TenantFilter, check};
use utoipa::{IntoParams, ToSchema};

use super::engine::EngineWord;
use super::home::TenantCountsResponse;
use super::provision::PlanResponse;
use crate::json::{Json, Path, Query};
use crate::page::{CountResponse, PageParams, PageResponse, Paging};
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
    /// Counts its changes: send it with the next one.
    #[schema(example = 3)]
    version: i64,
}

impl From<TenantView> for TenantDetailResponse {
    fn from(view: TenantView) -> Self {
        Self { tenant: TenantResponse::from(&*view.tenant), domains: view.domains, version: view.tenant.version }
    }
}

/// How much goes on in a tenant, as of some seconds ago.
#[derive(Serialize, ToSchema)]
pub(crate) struct FiguresResponse {
    /// Its members.
    members: CountResponse,
    /// Its orders of the last 30 days.
    orders_30_days: CountResponse,
    /// When the last order was placed.
    #[schema(value_type = Option<String>, format = DateTime)]
    last_order_at: Option<Timestamp>,
}

impl From<Figures> for FiguresResponse {
    fn from(Figures { members, orders, last_order_at }: Figures) -> Self {
        Self { members: members.into(), orders_30_days: orders.into(), last_order_at }
    }
}

/// A tenant in a list.
#[derive(Serialize, ToSchema)]
pub(crate) struct TenantRowResponse {
    /// The tenant.
    #[serde(flatten)]
    tenant: TenantResponse,
    /// How much goes on there.
    figures: FiguresResponse,
}

/// Which tenants. All conditions hold together.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct TenantParams {
    /// Only those of whose slug, name or domain this is a part.
    #[param(max_length = 200)]
    q: Option<String>,
    /// Only those in this state.
    status: Option<TenantStatus>,
    /// Only those that booked this.
    plan: Option<Plan>,
    /// Only those whose apps are bound by these rules.
    jurisdiction: Option<Jurisdiction>,
}

impl From<TenantParams> for TenantFilter {
    fn from(TenantParams { q, status, plan, jurisdiction }: TenantParams) -> Self {
        Self { search: q, status, plan, jurisdiction }
    }
}

/// List tenants
///
/// In the order in which they were provisioned.
#[utoipa::path(get, path = "/tenants", operation_id = "list_tenants", tag = "Tenants",
    params(TenantParams, PageParams), responses((status = 200, body = PageResponse<TenantRowResponse>), Problems))]
pub(super) async fn list(
    State(state): State<ApiState>,
    operator: Operator,
    Query(which): Query<TenantParams>,
    Paging(page): Paging<TenantId>,
) -> Answer<Json<PageResponse<TenantRowResponse>>> {
    let found = change::find(&state.control, &operator, &which.into(), &page).await?;
    let next = found.next.as_ref().map(ToString::to_string);
    let mut items = Vec::with_capacity(found.items.len());
    for tenant in found.items {
        let figures = attention::figures(&state.control, &operator, tenant.id).await?.into();
        items.push(TenantRowResponse { tenant: TenantResponse::from(&*tenant), figures });
    }
    Ok(Json(PageResponse { items, next }))
}

/// Count tenants
///
/// By their state, for the tabs of their list.
#[utoipa::path(get, path = "/tenants/counts", operation_id = "count_tenants", tag = "Tenants", params(TenantParams),
    responses((status = 200, body = TenantCountsResponse), Problems))]
pub(super) async fn counts(
    State(state): State<ApiState>,
    operator: Operator,
    Query(which): Query<TenantParams>,
) -> Answer<Json<TenantCountsResponse>> {
    Ok(Json(change::counts(&state.control, &operator, &which.into()).await?.into()))
}

/// Somebody who owns a tenant.
#[derive(Serialize, ToSchema)]
pub(crate) struct TenantOwnerResponse {
    /// How others see them.
    name: String,
    /// The address to sign in with.
    email: String,
}

/// Where the rows of a tenant are.
#[derive(Serialize, ToSchema)]
pub(crate) struct PlacementResponse {
    /// What keeps them, beside those of other tenants.
    engine: EngineWord,
}

/// How much of its plan a tenant uses.
#[derive(Serialize, ToSchema)]
pub(crate) struct UsageResponse {
    /// Apps that are installed.
    apps: u64,
    /// Own domains.
    domains: u64,
    /// People who work in the console.
    staff: u64,
}

/// A tenant with all that an operator may see of it.
#[derive(Serialize, ToSchema)]
pub(crate) struct TenantPageResponse {
    /// The tenant and its own domains.
    #[serde(flatten)]
    detail: TenantDetailResponse,
    /// How much goes on there.
    figures: FiguresResponse,
    /// At most 5 of those who own it and may sign in.
    owners: Vec<TenantOwnerResponse>,
    /// Where it is found without a domain of its own; the last is the one to point a domain to.
    #[schema(example = json!(["demo.localhost", "demo.souk.example.com"]))]
    addresses: Vec<String>,
    /// Where its rows are.
    placement: PlacementResponse,
    /// What its plan allows.
    limits: PlanResponse,
    /// How much of that it uses; null where it is closed.
    usage: Option<UsageResponse>,
}

/// See a tenant
#[utoipa::path(get, path = "/tenants/{id}", operation_id = "get_tenant", tag = "Tenants",
    params(("id" = TenantId, Path, description = "Which.")),
    responses((status = 200, body = TenantPageResponse), Problems))]
pub(super) async fn get(
    State(state): State<ApiState>,
    operator: Operator,
    Path(id): Path<TenantId>,
) -> Answer<Json<TenantPageResponse>> {
    let control = &state.control;
    let view = change::get(control, &operator, id).await?;
    let owners = change::owners(control, &operator, &view.tenant).await?;
    let billing = change::billing(control, &operator, &view.tenant).await?;
    Ok(Json(TenantPageResponse {
        figures: attention::figures(control, &operator, id).await?.into(),
        owners: owners.into_iter().map(|Staff { name, email, .. }| TenantOwnerResponse { name, email }).collect(),
        addresses: check::own_addresses(&view.tenant, &state.config.base_domain),
        placement: PlacementResponse { engine: state.commerce.db.engine().into() },
        limits: view.tenant.plan.into(),
        usage: billing.map(|Billing { apps, domains, staff, .. }| UsageResponse { apps, domains, staff }),
        detail: view.into(),
    }))
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
    /// The version that was read: if the tenant was changed since, nothing happens. Without it whatever is there changes.
    #[serde(default)]
    #[schema(example = 3)]
    version: Option<i64>,
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
    let ChangeTenantRequest { name, time_zone, plan, settings, version } = request;
    let ask = TenantChange { name, time_zone, plan, settings, version };
    Ok(Json(change::update(&state.control, &operator, id, &ask).await?.into()))
}
