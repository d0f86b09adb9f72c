//! Looking for anything on the platform.

use axum::extract::State;
use domain::app::{AppName, Manifest};
use domain::id::{OperatorId, TenantId};
use domain::tenant::TenantStatus;
use domain::text::Text;
use serde::{Deserialize, Serialize};
use tenants::search::{self, Found};
use tenants::{KnownTenant, Operator, OperatorPerson};
use utoipa::{IntoParams, ToSchema};

use crate::json::{Json, Query};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// What was found: at most 5 of each kind.
#[derive(Serialize, ToSchema)]
pub(crate) struct PlatformSearchResponse {
    /// By a part of their slug, their name or one of their domains.
    tenants: Vec<FoundTenantResponse>,
    /// By a part of their name, their title or their publisher.
    apps: Vec<FoundPublishedResponse>,
    /// By a part of their name or their address.
    operators: Vec<FoundOperatorResponse>,
}

/// A tenant.
#[derive(Serialize, ToSchema)]
pub(crate) struct FoundTenantResponse {
    /// The id.
    id: TenantId,
    /// Its name in addresses.
    slug: String,
    /// Its name, as shoppers see it.
    name: Text,
    /// Whether it may sell.
    status: TenantStatus,
}

impl From<KnownTenant> for FoundTenantResponse {
    fn from(tenant: KnownTenant) -> Self {
        Self { id: tenant.id, slug: tenant.slug.clone(), name: tenant.name.clone(), status: tenant.status }
    }
}

/// An app.
#[derive(Serialize, ToSchema)]
pub(crate) struct FoundPublishedResponse {
    /// The app's name.
    id: AppName,
    /// What the marketplace calls it.
    title: Text,
    /// The latest version.
    #[schema(example = "1.0.0")]
    version: String,
}

impl From<Manifest> for FoundPublishedResponse {
    fn from(manifest: Manifest) -> Self {
        Self { version: manifest.version.to_string(), id: manifest.id, title: manifest.title }
    }
}

/// An operator.
#[derive(Serialize, ToSchema)]
pub(crate) struct FoundOperatorResponse {
    /// The id.
    id: OperatorId,
    /// How others see them.
    name: String,
    /// The address to sign in with.
    email: String,
}

impl From<OperatorPerson> for FoundOperatorResponse {
    fn from(OperatorPerson { id, name, email, .. }: OperatorPerson) -> Self {
        Self { id, name, email }
    }
}

/// What to look for.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct PlatformSearchParams {
    /// A name, a slug, a domain, an address. Cut to 100 characters.
    q: String,
}

/// Look for anything
///
/// For the field at the top of every page: what somebody reads out or remembers.
#[utoipa::path(get, path = "/search", operation_id = "search_platform", tag = "Home", params(PlatformSearchParams),
    responses((status = 200, body = PlatformSearchResponse), Problems))]
pub(super) async fn search(
    State(state): State<ApiState>,
    operator: Operator,
    Query(PlatformSearchParams { q }): Query<PlatformSearchParams>,
) -> Answer<Json<PlatformSearchResponse>> {
    let Found { tenants, apps, operators } = search::search(&state.control, &operator, &q).await?;
    Ok(Json(PlatformSearchResponse {
        tenants: tenants.into_iter().map(FoundTenantResponse::from).collect(),
        apps: apps.into_iter().map(FoundPublishedResponse::from).collect(),
        operators: operators.into_iter().map(FoundOperatorResponse::from).collect(),
    }))
}
