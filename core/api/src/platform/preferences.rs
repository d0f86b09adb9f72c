//! What the console keeps for an operator.

use axum::extract::State;
use tenants::{Operator, preferences};

use crate::json::Json;
use crate::merchant::preferences::{PreferencesRequest, PreferencesResponse};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// Read the own preferences
#[utoipa::path(get, path = "/me/preferences", operation_id = "get_preferences", tag = "Home",
    responses((status = 200, body = PreferencesResponse), Problems))]
pub(super) async fn get(State(state): State<ApiState>, operator: Operator) -> Answer<Json<PreferencesResponse>> {
    let kept = preferences::get(&state.control, &operator).await?;
    Ok(Json(PreferencesResponse { version: kept.version, preferences: kept.body }))
}

/// Keep the own preferences
#[utoipa::path(put, path = "/me/preferences", operation_id = "put_preferences", tag = "Home",
    request_body = PreferencesRequest, responses((status = 200, body = PreferencesResponse), Problems))]
pub(super) async fn put(
    State(state): State<ApiState>,
    operator: Operator,
    Json(request): Json<PreferencesRequest>,
) -> Answer<Json<PreferencesResponse>> {
    let PreferencesRequest { version, preferences: body } = request;
    let kept = preferences::put(&state.control, &operator, body, version).await?;
    Ok(Json(PreferencesResponse { version: kept.version, preferences: kept.body }))
}
