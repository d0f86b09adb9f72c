//! What the marketplace has.

use axum::extract::State;
use commerce::Merchant;
use domain::app::AppName;
use domain::people::Permission;
use serde::Deserialize;
use tenants::apps;
use utoipa::IntoParams;

use super::wire::AppResponse;
use crate::json::{Json, Path, Query};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problem, Problems};
use crate::state::ApiState;

/// List the marketplace
///
/// Every app by its name, as its latest version, and where it is installed in your shop.
#[utoipa::path(get, path = "/apps", operation_id = "list_apps", tag = "Apps", params(PageParams),
    responses((status = 200, body = PageResponse<AppResponse>), Problems))]
pub(in crate::merchant) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Paging(page): Paging<AppName>,
) -> Answer<Json<PageResponse<AppResponse>>> {
    merchant.need(Permission::AppsRead)?;
    let found = apps::catalogue(&state.control, merchant.tenant(), &page).await?;
    Ok(Json(PageResponse::of(found, AppResponse::from)))
}

/// Which version.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::merchant) struct AppParams {
    /// Another version than the latest.
    #[param(example = "1.0.0")]
    version: Option<String>,
}

/// Read an app of the marketplace
#[utoipa::path(get, path = "/apps/{app}", operation_id = "get_app", tag = "Apps",
    params(("app" = AppName, Path, description = "Its name."), AppParams),
    responses((status = 200, body = AppResponse), Problems))]
pub(in crate::merchant) async fn get(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(app): Path<AppName>,
    Query(params): Query<AppParams>,
) -> Answer<Json<AppResponse>> {
    merchant.need(Permission::AppsRead)?;
    let version = params.version.map(|text| text.parse()).transpose();
    let version = version.map_err(|_| Problem::mistake("?version", "must be a version such as 1.0.0"))?;
    let found = apps::find(&state.control, merchant.tenant(), &app, version.as_ref()).await?;
    Ok(Json(found.into()))
}
