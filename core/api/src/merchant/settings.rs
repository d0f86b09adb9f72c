//! What an owner can tune of the shop.

use axum::extract::State;
use commerce::Merchant;
use commerce::settings::{self, SettingsView};
use domain::tenant::ShopSettings;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::json::Json;
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// The settings of the shop. Amounts are minor units of its currency.
#[derive(Serialize, ToSchema)]
pub(super) struct SettingsResponse {
    /// Grows with every change of the shop: send it with a change.
    #[schema(example = 3)]
    version: i64,
    /// The settings.
    settings: ShopSettings,
}

impl From<SettingsView> for SettingsResponse {
    fn from(view: SettingsView) -> Self {
        Self { version: view.version, settings: view.settings }
    }
}

/// Other settings for the shop.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SettingsRequest {
    /// The version that was read: if the shop was changed since, nothing happens.
    #[schema(example = 3)]
    version: i64,
    /// All settings: one that is left out gets its default.
    settings: ShopSettings,
}

/// Look at the settings
#[utoipa::path(get, path = "/settings", operation_id = "get_settings", tag = "Settings",
    responses((status = 200, body = SettingsResponse), Problems))]
pub(super) async fn get(State(state): State<ApiState>, merchant: Merchant) -> Answer<Json<SettingsResponse>> {
    Ok(Json(settings::get(&state.commerce, &merchant).await?.into()))
}

/// Change the settings
///
/// Holds on every node within a second. Orders that are under way keep the deadlines that they have.
#[utoipa::path(put, path = "/settings", operation_id = "put_settings", tag = "Settings", request_body = SettingsRequest,
    responses((status = 200, body = SettingsResponse), Problems))]
pub(super) async fn put(
    State(state): State<ApiState>,
    merchant: Merchant,
    Json(request): Json<SettingsRequest>,
) -> Answer<Json<SettingsResponse>> {
    let changed = settings::put(&state.commerce, &merchant, request.settings, request.version).await?;
    let (db, cache) = (&state.commerce.db, &state.commerce.cache);
    tenants::lookup::forget_all(db, cache, merchant.tenant()).await.map_err(commerce::Error::from)?;
    Ok(Json(changed.into()))
}
