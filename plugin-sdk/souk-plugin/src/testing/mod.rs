//! Carts, paid orders and a shop to read from, for native tests of an app's function.
//!
//! ```
//! use souk_plugin::prelude::*;
//! use souk_plugin::testing::{line, paid_order, shop};
//!
//! shop().member("ann", |m| m).member("bob", |m| m.referrer("ann")).open();
//! let lines = paid_order("bob").line(line("tea", 100_00)).paid();
//! let upline: Vec<_> = lines[0].upline().map(|ancestor| ancestor.member).collect();
//! assert_eq!(upline, ["ann"]);
//! ```

mod cart;
pub(crate) mod host;
mod order;
mod schema;
mod shop;

pub use cart::{CartBuilder, cart, net_of};
pub use order::{LineBuilder, OrderBuilder, line, paid_order, rewards};
pub use schema::check_schema;
pub use shop::{MemberBuilder, Shop, shop};

/// Reads settings as the host hands them over, so that a test can say them as a merchant would.
///
/// # Panics
///
/// When they are no settings of this type.
pub fn settings<T: crate::Settings>(json: &str) -> T {
    match serde_json::from_str(json) {
        Ok(settings) => settings,
        Err(wrong) => panic!("{json} are no settings: {wrong}"),
    }
}
