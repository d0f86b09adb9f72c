//! What the operator of the platform calls: `/platform/v1`.
//!
//! One line per path; operations of one path stand in one line.

use utoipa_axum::router::OpenApiRouter;

use crate::state::ApiState;

/// Every operation.
pub(crate) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
}
