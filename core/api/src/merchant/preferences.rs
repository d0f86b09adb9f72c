//! What a console keeps for who works in it.

use axum::extract::State;
use commerce::{Merchant, preferences};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;

use crate::json::Json;
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// What a console keeps for somebody.
#[derive(Serialize, ToSchema)]
pub(crate) struct PreferencesResponse {
    /// Grows with every change: send it with a change. 0 where nothing was kept yet.
    #[schema(example = 3)]
    pub(crate) version: i64,
    /// What only the console understands.
    #[schema(value_type = Object, example = json!({"density": "compact"}))]
    pub(crate) preferences: Map<String, Value>,
}

/// What a console is to keep.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PreferencesRequest {
    /// The version that was read: if it was changed since, nothing happens.
    #[schema(example = 3)]
    pub(crate) version: i64,
    /// All of it, at most 16 KiB.
    #[schema(value_type = Object, example = json!({"density": "compact"}))]
    pub(crate) preferences: Map<String, Value>,
}

/// Read the own preferences
///
/// For people, not for programs.
#[utoipa::path(get, path = "/me/preferences", operation_id = "get_preferences", tag = "Home",
    responses((status = 200, body = PreferencesResponse), Problems))]
pub(super) async fn get(State(state): State<ApiState>, merchant: Merchant) -> Answer<Json<PreferencesResponse>> {
    let kept = preferences::get(&state.commerce, &merchant).await?;
    Ok(Json(PreferencesResponse { version: kept.version, preferences: kept.body }))
}

/// Keep the own preferences
#[utoipa::path(put, path = "/me/preferences", operation_id = "put_preferences", tag = "Home",
    request_body = PreferencesRequest, responses((status = 200, body = PreferencesResponse), Problems))]
pub(super) async fn put(
    State(state): State<ApiState>,
    merchant: Merchant,
    Json(request): Json<PreferencesRequest>,
) -> Answer<Json<PreferencesResponse>> {
    let PreferencesRequest { version, preferences: body } = request;
    let kept = preferences::put(&state.commerce, &merchant, body, version).await?;
    Ok(Json(PreferencesResponse { version: kept.version, preferences: kept.body }))
}
