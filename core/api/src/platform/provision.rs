//! Provisioning a tenant, and what is to be known before: whether a slug can be had, and what each plan allows.

use axum::extract::State;
use axum::http::StatusCode;
use domain::tenant::{Plan, PlanLimits, ShopSettings};
use domain::text::Text;
use serde::{Deserialize, Serialize};
use tenants::Operator;
use tenants::change::{self, Slug};
use tenants::provision::{FirstOwner, Provision, provision};
use utoipa::ToSchema;

use super::tenants::TenantDetailResponse;
use crate::json::{Json, Path};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// Why a slug cannot be had.
#[derive(Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SlugTrouble {
    /// Another tenant has it, or had it.
    Taken,
    /// It is none, or one that the platform keeps for itself.
    NotASlug,
}

/// Whether a slug can be had.
#[derive(Serialize, ToSchema)]
pub(crate) struct SlugResponse {
    /// Which.
    slug: String,
    /// Whether a new tenant may have it, as things are now.
    free: bool,
    /// Why not; null where it may.
    why: Option<SlugTrouble>,
}

/// See whether a slug can be had
///
/// Nobody keeps it until a tenant is provisioned.
#[utoipa::path(get, path = "/slugs/{slug}", operation_id = "see_slug", tag = "Tenants",
    params(("slug" = String, Path, description = "Which.")),
    responses((status = 200, body = SlugResponse), Problems))]
pub(super) async fn slug(
    State(state): State<ApiState>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Answer<Json<SlugResponse>> {
    let why = match change::slug(&state.control, &operator, &slug).await? {
        Slug::Free => None,
        Slug::Taken => Some(SlugTrouble::Taken),
        Slug::NotASlug => Some(SlugTrouble::NotASlug),
    };
    Ok(Json(SlugResponse { slug, free: why.is_none(), why }))
}

/// What a plan allows.
#[derive(Serialize, ToSchema)]
pub(crate) struct PlanResponse {
    /// Which.
    plan: Plan,
    /// Apps that may be installed at once.
    apps: u32,
    /// Own domains.
    domains: u32,
    /// People who work in the console.
    staff: u32,
    /// Requests a minute of one client.
    requests_per_minute: u32,
}

impl From<Plan> for PlanResponse {
    fn from(plan: Plan) -> Self {
        let PlanLimits { apps, domains, staff, requests_per_minute } = plan.limits();
        Self { plan, apps, domains, staff, requests_per_minute }
    }
}

/// What can be booked.
#[derive(Serialize, ToSchema)]
pub(crate) struct PlansResponse {
    /// All plans, the smallest first.
    items: Vec<PlanResponse>,
}

/// List plans
#[utoipa::path(get, path = "/plans", operation_id = "list_plans", tag = "Tenants",
    responses((status = 200, body = PlansResponse), Problems))]
pub(super) async fn plans(_: Operator) -> Answer<Json<PlansResponse>> {
    Ok(Json(PlansResponse { items: Plan::ALL.map(PlanResponse::from).into() }))
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
