//! What a shop's pages and apps call on behalf of its shoppers: `/storefront/v1`.
//!
//! One line per path; operations of one path stand in one line.

mod catalogue;
mod members;
mod payments;
mod session;

pub(crate) use members::tree::{LevelResponse, sizes};

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
        // Account
        .routes(routes!(members::register))
        .routes(routes!(members::me, members::change_me))
        .routes(routes!(members::bind))
        .routes(routes!(members::tree::upline))
        .routes(routes!(members::tree::directs))
        .routes(routes!(members::tree::team))
        .routes(routes!(members::addresses::list, members::addresses::add))
        .routes(routes!(members::addresses::change, members::addresses::remove))
        .routes(routes!(members::notices::list))
        .routes(routes!(members::notices::read_all))
        .routes(routes!(members::notices::read))
        // Catalogue
        .routes(routes!(catalogue::categories))
        .routes(routes!(catalogue::products))
        .routes(routes!(catalogue::product))
        // Payments
        .routes(routes!(payments::methods))
        .routes(routes!(payments::start))
        .routes(routes!(payments::show))
}
