//! What a merchant's console and programs call: `/merchant/v1`.
//!
//! One line per path; operations of one path stand in one line.

mod audit;
mod catalogue;
mod keys;
mod members;
mod session;
mod staff;

use axum::extract::DefaultBodyLimit;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouterExt};
use utoipa_axum::routes;

use self::catalogue::{categories, file, products, stock};
use crate::limits::UPLOAD_MAX;
use crate::state::ApiState;

/// Every operation.
pub(crate) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        // Signing in
        .routes(routes!(session::open))
        .routes(routes!(session::close))
        .routes(routes!(session::me))
        // Members
        .routes(routes!(members::list, members::create))
        .routes(routes!(members::get, members::change))
        .routes(routes!(members::tree::upline))
        .routes(routes!(members::tree::directs))
        .routes(routes!(members::tree::team))
        .routes(routes!(members::tree::set_referrer))
        // Staff, keys, trail
        .routes(routes!(staff::list, staff::invite))
        .routes(routes!(staff::change))
        .routes(routes!(keys::list, keys::create))
        .routes(routes!(keys::revoke))
        .routes(routes!(audit::list))
        // Catalogue
        .routes(routes!(categories::list, categories::create))
        .routes(routes!(categories::change, categories::remove))
        .routes(routes!(products::list, products::create))
        .routes(routes!(products::get, products::change))
        .routes(routes!(products::archive))
        .routes(routes!(stock::trail, stock::change))
        .routes(routes!(file::take_out))
        .routes(routes!(file::take_in).layer(DefaultBodyLimit::max(UPLOAD_MAX)))
}
