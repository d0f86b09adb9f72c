//! What a shop's pages and apps call on behalf of its shoppers: `/storefront/v1`.
//!
//! One line per path; operations of one path stand in one line.

mod accent;
mod after_sales;
mod carts;
mod catalogue;
mod members;
mod orders;
mod payments;
mod quotes;
mod session;
mod shop;
mod wallet;

pub(crate) use after_sales::AfterSaleResponse;
pub(crate) use members::tree::{LevelResponse, sizes};
pub(crate) use orders::timeline::TimelineEntryResponse;
pub(crate) use orders::wire::{AppliedResponse, OrderResponse, ShipmentResponse};
pub(crate) use wallet::wire::{
    EntryResponse, RewardResponse, WalletDetailResponse, WalletResponse, WithdrawalResponse,
};

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::ApiState;

/// Every operation.
pub(crate) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new()
        // Shop
        .routes(routes!(shop::get))
        .routes(routes!(shop::invitation))
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
        // Buying
        .routes(routes!(carts::get, carts::put))
        .routes(routes!(quotes::quote))
        .routes(routes!(orders::list, orders::place))
        .routes(routes!(orders::counts))
        .routes(routes!(orders::get))
        .routes(routes!(orders::cancel))
        .routes(routes!(orders::receive))
        // After-sale
        .routes(routes!(after_sales::preview))
        .routes(routes!(after_sales::ask))
        .routes(routes!(after_sales::withdraw))
        // Payments
        .routes(routes!(payments::methods))
        .routes(routes!(payments::start))
        .routes(routes!(payments::show))
        // Wallet
        .routes(routes!(wallet::get))
        .routes(routes!(wallet::entries))
        .routes(routes!(wallet::file))
        .routes(routes!(wallet::list_rewards))
        .routes(routes!(wallet::withdrawals::list, wallet::withdrawals::request))
        .routes(routes!(wallet::destinations::terms))
        .routes(routes!(wallet::withdrawals::get))
        .routes(routes!(wallet::withdrawals::cancel))
        .routes(routes!(wallet::destinations::list, wallet::destinations::keep))
        .routes(routes!(wallet::destinations::forget))
}
