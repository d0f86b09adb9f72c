//! On, off, and in which order.

use axum::extract::State;
use commerce::Merchant;
use domain::id::InstallationId;
use domain::people::Permission;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tenants::apps;
use utoipa::ToSchema;

use super::wire::InstallationResponse;
use crate::json::{Json, Path};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// An app that was switched.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct SwitchedResponse {
    /// As it stands now.
    #[serde(flatten)]
    installation: InstallationResponse,
    /// From then on every node goes by it.
    #[schema(value_type = String, format = DateTime)]
    effective_by: Timestamp,
}

impl SwitchedResponse {
    fn of(state: &ApiState, installation: InstallationResponse) -> Self {
        let now = state.commerce.sources.now();
        // What a node remembers of the apps that are on, it remembers no longer than this.
        let effective_by = now.checked_add(commerce::apps::active::REMEMBERED).unwrap_or(Timestamp::MAX);
        Self { installation, effective_by }
    }
}

/// Switch an app on
///
/// From now on it is asked, on every node within a second. One that is on stays on.
#[utoipa::path(post, path = "/apps/installations/{id}/enable", operation_id = "enable_app", tag = "Apps",
    params(("id" = InstallationId, Path, description = "Which.")),
    responses((status = 200, body = SwitchedResponse), Problems))]
pub(in crate::merchant) async fn enable(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<InstallationId>,
) -> Answer<Json<SwitchedResponse>> {
    let actor = merchant.acting(Permission::AppsWrite)?;
    let switched = apps::enable(&state.control, merchant.tenant(), &actor, id).await?;
    Ok(Json(SwitchedResponse::of(&state, switched.into())))
}

/// Switch an app off
///
/// From now on it is not asked, on every node within a second: its prices are gone from the next quote, and what is paid
/// from now on earns nothing through it. What it gave people stays theirs.
#[utoipa::path(post, path = "/apps/installations/{id}/disable", operation_id = "disable_app", tag = "Apps",
    params(("id" = InstallationId, Path, description = "Which.")),
    responses((status = 200, body = SwitchedResponse), Problems))]
pub(in crate::merchant) async fn disable(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<InstallationId>,
) -> Answer<Json<SwitchedResponse>> {
    let actor = merchant.acting(Permission::AppsWrite)?;
    let switched = apps::disable(&state.control, merchant.tenant(), &actor, id).await?;
    Ok(Json(SwitchedResponse::of(&state, switched.into())))
}

/// An order of apps.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::merchant) struct OrderAppsRequest {
    /// Every installation once, the one that is asked first in front.
    order: Vec<InstallationId>,
}

/// The apps in their new order.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct OrderAppsResponse {
    /// All of them.
    items: Vec<InstallationResponse>,
}

/// Put the apps in order
///
/// The order in which they are asked about an event, and so in which they share what may be given away.
#[utoipa::path(put, path = "/apps/installations/order", operation_id = "order_apps", tag = "Apps",
    request_body = OrderAppsRequest, responses((status = 200, body = OrderAppsResponse), Problems))]
pub(in crate::merchant) async fn order(
    State(state): State<ApiState>,
    merchant: Merchant,
    Json(request): Json<OrderAppsRequest>,
) -> Answer<Json<OrderAppsResponse>> {
    let actor = merchant.acting(Permission::AppsWrite)?;
    let ordered = apps::reorder(&state.control, merchant.tenant(), &actor, &request.order).await?;
    Ok(Json(OrderAppsResponse { items: ordered.into_iter().map(Into::into).collect() }))
}
