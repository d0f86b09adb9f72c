//! What is installed, and how it is set.

use axum::extract::State;
use axum::http::StatusCode;
use commerce::Merchant;
use domain::app::{AppName, Grant};
use domain::id::InstallationId;
use domain::people::Permission;
use serde::Deserialize;
use serde_json::Value;
use tenants::apps::{self, Configure, Install};
use utoipa::ToSchema;

use super::wire::{InstallationResponse, StackingBody};
use crate::json::{Json, Path};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problem, Problems};
use crate::state::ApiState;

/// List what is installed
///
/// In your order, which is the order in which apps are asked.
#[utoipa::path(get, path = "/apps/installations", operation_id = "list_installations", tag = "Apps",
    params(PageParams), responses((status = 200, body = PageResponse<InstallationResponse>), Problems))]
pub(in crate::merchant) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Paging(page): Paging<i64>,
) -> Answer<Json<PageResponse<InstallationResponse>>> {
    merchant.need(Permission::AppsRead)?;
    let found = apps::list(&state.control, merchant.tenant(), &page).await?;
    Ok(Json(PageResponse::of(found, InstallationResponse::from)))
}

/// An app that is to be installed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "app": "tea-time",
    "grants": ["orders.read", "notify"],
    "settings": {"greeting": "Tea?"},
    "enabled": true,
}))]
pub(in crate::merchant) struct InstallAppRequest {
    /// Which app.
    app: AppName,
    /// Which version; the latest if nothing is said.
    #[schema(example = "1.0.0")]
    version: Option<String>,
    /// Your short name for it, unique in the shop; the app's name if nothing is said. The same app may be there twice.
    #[schema(max_length = 64)]
    label: Option<String>,
    /// What you allow it: exactly what its manifest asks for.
    #[serde(default)]
    grants: Vec<Grant>,
    /// The form that the manifest's schema draws, filled in. What has a default may be left out.
    #[serde(default = "empty")]
    #[schema(value_type = Object)]
    settings: Value,
    /// The share of a paid order that it may give away, in basis points: at most what the manifest says, which is also
    /// what counts if nothing is said.
    #[schema(maximum = 10_000)]
    budget_bp: Option<u32>,
    /// How it goes together with other price apps.
    #[serde(default)]
    stacking: StackingBody,
    /// Whether it is on at once; off if nothing is said.
    #[serde(default)]
    enabled: bool,
}

fn empty() -> Value {
    Value::Object(serde_json::Map::new())
}

/// Install an app
///
/// At the end of your order. Installed again under the same label within 30 days after it was taken out, it remembers
/// what it knew. Every field that is wrong is named at once, with a JSON pointer.
#[utoipa::path(post, path = "/apps/installations", operation_id = "install_app", tag = "Apps",
    request_body = InstallAppRequest, responses((status = 201, body = InstallationResponse), Problems))]
pub(in crate::merchant) async fn install(
    State(state): State<ApiState>,
    merchant: Merchant,
    Json(request): Json<InstallAppRequest>,
) -> Answer<(StatusCode, Json<InstallationResponse>)> {
    let actor = merchant.acting(Permission::AppsWrite)?;
    let InstallAppRequest { app, version, label, grants, settings, budget_bp, stacking, enabled } = request;
    let version = version.map(|text| text.parse()).transpose();
    let version = version.map_err(|_| Problem::mistake("/version", "must be a version such as 1.0.0"))?;
    let stacking = stacking.into();
    let command = Install { app, version, label, grants, settings, budget_bp, stacking, enabled };
    let made = apps::install(&state.control, merchant.tenant(), &actor, command).await?;
    Ok((StatusCode::CREATED, Json(made.into())))
}

/// Read an installation
///
/// Also one that was taken out: rewards and runs name it.
#[utoipa::path(get, path = "/apps/installations/{id}", operation_id = "get_installation", tag = "Apps",
    params(("id" = InstallationId, Path, description = "Which.")),
    responses((status = 200, body = InstallationResponse), Problems))]
pub(in crate::merchant) async fn get(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<InstallationId>,
) -> Answer<Json<InstallationResponse>> {
    merchant.need(Permission::AppsRead)?;
    Ok(Json(apps::get(&state.control, merchant.tenant(), id).await?.into()))
}

/// What is to be set otherwise; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::merchant) struct ConfigureAppRequest {
    /// The version that you looked at; without it, whatever is there is changed.
    settings_version: Option<i64>,
    /// The whole form again. What has a default may be left out.
    #[schema(value_type = Option<Object>)]
    settings: Option<Value>,
    /// The share of a paid order that it may give away, in basis points.
    #[schema(maximum = 10_000)]
    budget_bp: Option<u32>,
    /// How it goes together with other price apps, all of it.
    stacking: Option<StackingBody>,
}

/// Set an app
///
/// As of now: what happened before is still handled with the settings of then.
#[utoipa::path(patch, path = "/apps/installations/{id}", operation_id = "configure_app", tag = "Apps",
    params(("id" = InstallationId, Path, description = "Which.")), request_body = ConfigureAppRequest,
    responses((status = 200, body = InstallationResponse), Problems))]
pub(in crate::merchant) async fn configure(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<InstallationId>,
    Json(request): Json<ConfigureAppRequest>,
) -> Answer<Json<InstallationResponse>> {
    let actor = merchant.acting(Permission::AppsWrite)?;
    let ConfigureAppRequest { settings_version: seen, settings, budget_bp, stacking } = request;
    let command = Configure { settings, budget_bp, stacking: stacking.map(Into::into), seen };
    Ok(Json(apps::configure(&state.control, merchant.tenant(), &actor, id, command).await?.into()))
}

/// Uninstall an app
///
/// At once. What it gave people stays theirs; what it remembers is kept for 30 days.
#[utoipa::path(delete, path = "/apps/installations/{id}", operation_id = "uninstall_app", tag = "Apps",
    params(("id" = InstallationId, Path, description = "Which.")),
    responses((status = 200, body = InstallationResponse), Problems))]
pub(in crate::merchant) async fn uninstall(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<InstallationId>,
) -> Answer<Json<InstallationResponse>> {
    let actor = merchant.acting(Permission::AppsWrite)?;
    Ok(Json(apps::uninstall(&state.control, merchant.tenant(), &actor, id).await?.into()))
}
