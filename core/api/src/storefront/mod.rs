//! What a shop's pages and apps call on behalf of its shoppers: `/storefront/v1`.
//!
//! One line per path; operations of one path stand in one line.

mod session;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ApiState;

/// Every operation.
pub(crate) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        // Signing in
        .routes(routes!(session::open))
        .routes(routes!(session::close))
        .routes(routes!(session::change_password))
}
