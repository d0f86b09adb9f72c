//! `/drive/v1`: driving a shop's time by hand, as the scenario runner does. There only where the clock is a manual one;
//! no part of the API that anybody relies on.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use commerce::{ActiveTenant, drive};
use domain::id::OrderId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::problem::Problem;
use crate::state::ApiState;

/// The routes, or none where time passes by itself.
pub(crate) fn routes(driven: bool) -> Router<ApiState> {
    if !driven {
        return Router::new();
    }
    Router::new()
        .route("/drive/v1/clock", post(set_clock))
        .route("/drive/v1/settle", post(settle))
        .route("/drive/v1/orders/{order}/close", post(close))
        .route("/drive/v1/log", get(last_event))
        .route("/drive/v1/redeliver", post(redeliver))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Clock {
    now: Timestamp,
}

async fn set_clock(
    State(state): State<ApiState>,
    tenant: ActiveTenant,
    Json(clock): Json<Clock>,
) -> Result<StatusCode, Problem> {
    drive::set_clock(&state.commerce, &tenant, clock.now).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn settle(State(state): State<ApiState>, tenant: ActiveTenant) -> Result<StatusCode, Problem> {
    drive::settle(&state.commerce, &tenant).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn close(
    State(state): State<ApiState>,
    tenant: ActiveTenant,
    Path(order): Path<OrderId>,
) -> Result<StatusCode, Problem> {
    drive::close(&state.commerce, &tenant, order).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    seq: i64,
}

async fn last_event(State(state): State<ApiState>, tenant: ActiveTenant) -> Result<Json<Place>, Problem> {
    Ok(Json(Place { seq: drive::last_event(&state.commerce, &tenant).await? }))
}

async fn redeliver(
    State(state): State<ApiState>,
    tenant: ActiveTenant,
    Json(after): Json<Place>,
) -> Result<StatusCode, Problem> {
    drive::redeliver(&state.commerce, &tenant, after.seq).await?;
    Ok(StatusCode::NO_CONTENT)
}
