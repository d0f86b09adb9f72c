//! What a merchant's console and programs call: `/merchant/v1`.
//!
//! One line per path; operations of one path stand in one line.

mod after_sales;
pub(crate) mod apps;
mod audit;
mod billing;
mod catalogue;
mod home;
mod jobs;
mod keys;
mod ledger;
mod live;
mod members;
mod orders;
mod payments;
pub(crate) mod preferences;
mod search;
mod session;
mod settings;
mod staff;
mod views;
mod withdrawals;

use axum::extract::DefaultBodyLimit;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouterExt};
use utoipa_axum::routes;

use self::apps::{catalogue as market, installations, runs, switch};
use self::catalogue::{categories, file, lists, products, stock};
use crate::limits::{JOB_BODY_MAX, UPLOAD_MAX};
use crate::state::ApiState;

/// Every operation.
pub(crate) fn routes() -> OpenApiRouter<ApiState> {
    people().merge(goods()).merge(money())
}

fn people() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        // Signing in
        .routes(routes!(session::open))
        .routes(routes!(session::close))
        .routes(routes!(session::me))
        // Home
        .routes(routes!(home::look))
        .routes(routes!(live::watch))
        .routes(routes!(search::search))
        .routes(routes!(preferences::get, preferences::put))
        .routes(routes!(views::list, views::create))
        .routes(routes!(views::change, views::remove))
        // Members
        .routes(routes!(members::list, members::create))
        .routes(routes!(members::counts))
        .routes(routes!(members::file))
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
}

fn goods() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        // Catalogue
        .routes(routes!(categories::list, categories::create))
        .routes(routes!(categories::change, categories::remove))
        .routes(routes!(lists::list, products::create))
        .routes(routes!(lists::counts))
        .routes(routes!(products::get, products::change))
        .routes(routes!(products::archive))
        .routes(routes!(stock::trail, stock::change))
        .routes(routes!(file::take_out))
        .routes(routes!(file::take_in).layer(DefaultBodyLimit::max(UPLOAD_MAX)))
        // Orders
        .routes(routes!(orders::lists::list))
        .routes(routes!(orders::lists::counts))
        .routes(routes!(orders::file))
        .routes(routes!(orders::get))
        .routes(routes!(orders::fulfil::hold))
        .routes(routes!(orders::fulfil::release))
        .routes(routes!(orders::fulfil::ship))
        .routes(routes!(orders::fulfil::receive))
        .routes(routes!(orders::fulfil::cancel))
        .routes(routes!(orders::refunds::list, orders::refunds::request))
        .routes(routes!(orders::story::note))
        .routes(routes!(orders::shares::get))
        .routes(routes!(orders::shares::preview))
        .routes(routes!(orders::refunds::get))
        .routes(routes!(ledger::rewards::of_order))
        // After-sale
        .routes(routes!(after_sales::list))
        .routes(routes!(after_sales::counts))
        .routes(routes!(after_sales::get))
        .routes(routes!(after_sales::approve))
        .routes(routes!(after_sales::refuse))
        // Jobs
        .routes(routes!(jobs::list, jobs::create).layer(DefaultBodyLimit::max(JOB_BODY_MAX)))
        .routes(routes!(jobs::get))
        .routes(routes!(jobs::cancel))
        .routes(routes!(jobs::rows))
        .routes(routes!(jobs::report))
}

fn money() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        // Payments
        .routes(routes!(payments::list))
        .routes(routes!(payments::get))
        .routes(routes!(payments::of_order))
        .routes(routes!(payments::confirm::payment))
        .routes(routes!(payments::confirm::refund))
        .routes(routes!(payments::refund::request))
        .routes(routes!(payments::messages::list))
        .routes(routes!(payments::messages::notices))
        .routes(routes!(payments::accounts::list))
        .routes(routes!(payments::faults::show, payments::faults::set))
        .routes(routes!(payments::accounts::put))
        // Ledger
        .routes(routes!(ledger::entries))
        .routes(routes!(ledger::file))
        .routes(routes!(ledger::accounts))
        .routes(routes!(ledger::wallet))
        .routes(routes!(ledger::rewards::list))
        // Withdrawals
        .routes(routes!(withdrawals::list))
        .routes(routes!(withdrawals::counts))
        .routes(routes!(withdrawals::get))
        .routes(routes!(withdrawals::destination))
        .routes(routes!(withdrawals::approve))
        .routes(routes!(withdrawals::refuse))
        .routes(routes!(withdrawals::paid))
        .routes(routes!(withdrawals::failed))
        // Settings
        .routes(routes!(settings::get, settings::put))
        .routes(routes!(billing::get))
        // Apps
        .routes(routes!(market::list))
        .routes(routes!(market::get))
        .routes(routes!(installations::list, installations::install))
        .routes(routes!(installations::get, installations::configure, installations::uninstall))
        .routes(routes!(switch::order))
        .routes(routes!(switch::enable))
        .routes(routes!(switch::disable))
        .routes(routes!(runs::list))
        .routes(routes!(runs::parked))
        .routes(routes!(runs::replay))
}
