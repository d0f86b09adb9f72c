//! What a merchant's console and programs call: `/merchant/v1`.
//!
//! One line per path; operations of one path stand in one line.

mod audit;
mod keys;
mod session;
mod staff;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ApiState;

/// Every operation.
pub(crate) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        // Signing in
        .routes(routes!(session::open))
        .routes(routes!(session::close))
        .routes(routes!(session::me))
        // Staff, keys, trail
        .routes(routes!(staff::list, staff::invite))
        .routes(routes!(staff::change))
        .routes(routes!(keys::list, keys::create))
        .routes(routes!(keys::revoke))
        .routes(routes!(audit::list))
}
