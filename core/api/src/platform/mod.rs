//! What the operator of the platform calls: `/platform/v1`.
//!
//! One line per path; operations of one path stand in one line.

mod apps;
mod audit;
mod check;
mod engine;
mod home;
mod life;
mod live;
mod operators;
mod preferences;
mod provision;
mod search;
mod session;
mod tenants;

use ::tenants::limits::FILE_BYTES_MAX;
use axum::extract::DefaultBodyLimit;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouterExt};
use utoipa_axum::routes;

use crate::state::ApiState;

/// Every operation.
pub(crate) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        // Signing in
        .routes(routes!(session::open))
        .routes(routes!(session::close))
        .routes(routes!(session::me, session::rename))
        .routes(routes!(session::change_password))
        .routes(routes!(session::keys, session::create_key))
        .routes(routes!(session::revoke_key))
        // Home
        .routes(routes!(home::see))
        .routes(routes!(search::search))
        .routes(routes!(live::watch))
        .routes(routes!(preferences::get, preferences::put))
        // Tenants
        .routes(routes!(tenants::list, provision::create))
        .routes(routes!(tenants::counts))
        .routes(routes!(tenants::get, tenants::change))
        .routes(routes!(provision::slug))
        .routes(routes!(provision::plans))
        .routes(routes!(check::get, check::begin))
        .routes(routes!(life::suspend))
        .routes(routes!(life::resume))
        .routes(routes!(life::close))
        .routes(routes!(life::add_domain))
        .routes(routes!(life::remove_domain))
        .routes(routes!(life::check_domain))
        // Operators
        .routes(routes!(operators::list, operators::create))
        .routes(routes!(operators::change))
        .routes(routes!(audit::list))
        .routes(routes!(audit::export))
        // Apps
        .routes(routes!(apps::get))
        .routes(routes!(apps::installations))
        .routes(routes!(apps::list, apps::publish).layer(DefaultBodyLimit::max(FILE_BYTES_MAX)))
}
