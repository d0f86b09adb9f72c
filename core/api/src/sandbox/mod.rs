//! The sandbox payment service on its own routes: what a payment company would run elsewhere.
//!
//! `/sandbox/accounts/...` is its API, signed and only for shops; `/sandbox/pay/{id}` is where shoppers pay;
//! `/sandbox/accounts/{account}/faults` is the panel of switches for everything that can go wrong.

mod page;
mod panel;
mod pay;
mod service;

use axum::Router;
use axum::routing::{get, post};

use crate::state::ApiState;

/// All of it.
pub(crate) fn routes() -> Router<ApiState> {
    Router::new()
        .route("/sandbox/accounts/{account}/charges", post(service::serve))
        .route("/sandbox/accounts/{account}/charges/{*rest}", get(service::serve).post(service::serve))
        .route("/sandbox/accounts/{account}/faults", get(panel::show).post(panel::set))
        .route("/sandbox/pay/{id}", get(pay::show).post(pay::pay))
}
