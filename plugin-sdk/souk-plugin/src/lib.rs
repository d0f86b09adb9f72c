//! What an app author needs to write a Souk plugin, and nothing else.
//!
//! An app is a function: data in, proposals out. It has no clock, no randomness, no network and no database, so it can
//! be tested as what it is. Start reading at [`price`], [`reward`] and [`on_event`] (the hooks), at [`Settings`] (what
//! a merchant can tune), and at `testing`, which builds carts, paid orders and a shop to read from.
//!
//! ```
//! //! Two-level commission: a paid order rewards the buyer's referrer, and that referrer's referrer.
//!
//! use souk_plugin::prelude::*;
//!
//! /// What the merchant can tune.
//! #[derive(Settings)]
//! struct Commission {
//!     /// Share of the paid amount for the direct referrer.
//!     first: Rate,
//!     /// Share for the referrer's own referrer.
//!     second: Rate,
//!     /// Days a reward stays frozen after the after-sale window.
//!     hold_days: u16,
//! }
//!
//! #[reward]
//! fn on_line_paid(settings: Commission, line: PaidLine) -> Vec<Credit> {
//!     line.upline()
//!         .zip([settings.first, settings.second])
//!         .map(|(referrer, rate)| Credit::to(referrer, line.net().share(rate)).frozen_for_days(settings.hold_days))
//!         .collect()
//! }
//! ```

// The derive writes `::souk_plugin`, also for the settings types of this crate.
extern crate self as souk_plugin;

mod bindings;
mod credit;
mod event;
mod glue;
pub mod host;
mod line;
mod price;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod settings;
#[cfg(not(target_arch = "wasm32"))]
pub mod testing;

pub use credit::{Credit, Recipient};
pub use line::{Base, PaidLine, Upline};
pub use money::{self, Currency, Money, MoneyError, Rate, kept, share, split};
pub use settings::{Amount, Moment, Settings};
pub use souk_plugin_macros::{Settings, on_event, price, reward};

/// The records of the WIT package, as they are.
pub mod wit {
    pub use crate::bindings::types::*;
}

/// Everything that an app usually names.
pub mod prelude {
    pub use crate::wit::{
        Adjustment, Ancestor, Cart, CartLine, Event, Fact, Member, Op, Order, OrderLine, Shopper, Target, Text,
    };
    pub use crate::{Amount, Base, Credit, Currency, Moment, Money, PaidLine, Rate, Settings, host};
    pub use crate::{on_event, price, reward};
}

/// What the macros write. Not for authors.
#[doc(hidden)]
pub mod __glue {
    pub use crate::bindings::{events_world, price_world};
    pub use crate::glue::*;
}

/// What the derive writes. Not for authors.
#[doc(hidden)]
pub use serde as __serde;
