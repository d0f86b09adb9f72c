//! Whether the process lives (`/healthz`) and whether it wants requests (`/readyz`).

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::problem::{Kind, Problem};
use crate::state::ApiState;

pub(crate) async fn lives() -> &'static str {
    "ok"
}

/// 503 while the database does not answer, has an older schema, or the node drains.
pub(crate) async fn ready(State(state): State<ApiState>) -> Response {
    let unready = |said: &str| Problem::new(Kind::Busy, said).retry_after(1).into_response();
    if state.is_draining() {
        return unready("The node is about to stop.");
    }
    match commerce::health::ready(&state.commerce).await {
        Ok(true) => (StatusCode::OK, "ready").into_response(),
        Ok(false) => unready("The database has an older schema: run `souk migrate`."),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            unready("The database does not answer.")
        }
    }
}
