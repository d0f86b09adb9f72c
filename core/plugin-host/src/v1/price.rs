//! The hook `price`.

use domain::hook::{Adjustment, PriceCart, PriceLine, PriceMember, PriceTarget};
use domain::text::Text;

use crate::cage::Cage;
use crate::call::LogLevel;

pub(crate) mod world {
    wasmtime::component::bindgen!({
        path: "../../plugin-sdk/wit/v1",
        world: "price-plugin",
    });
}

pub(crate) use world::PricePluginPre;
// The bindings of the other world name these with `pub use`.
#[expect(unreachable_pub, reason = "re-exported by generated code, within the crate")]
pub use world::souk::plugin::{log, types};

impl log::Host for Cage {
    fn log(&mut self, level: log::Level, message: String) {
        let level = match level {
            log::Level::Debug => LogLevel::Debug,
            log::Level::Info => LogLevel::Info,
            log::Level::Warn => LogLevel::Warn,
            log::Level::Error => LogLevel::Error,
        };
        self.log(level, message);
    }
}

impl types::Host for Cage {}

impl From<&PriceCart> for types::Cart {
    fn from(cart: &PriceCart) -> Self {
        Self {
            currency: cart.currency.clone(),
            at: cart.at,
            member: cart.member.as_ref().map(Into::into),
            lines: cart.lines.iter().map(Into::into).collect(),
            shipping: cart.shipping,
        }
    }
}

impl From<&PriceMember> for types::Shopper {
    fn from(member: &PriceMember) -> Self {
        Self { id: member.id.clone(), rank: member.rank, labels: member.labels.clone() }
    }
}

impl From<&PriceLine> for types::CartLine {
    fn from(line: &PriceLine) -> Self {
        Self {
            sku: line.sku.clone(),
            category: line.category.clone(),
            tags: line.tags.clone(),
            quantity: line.quantity,
            unit_price: line.unit_price,
            list: line.list,
            amount: line.amount,
        }
    }
}

impl From<types::Adjustment> for Adjustment {
    fn from(adjustment: types::Adjustment) -> Self {
        let target = match adjustment.target {
            types::Target::Line(index) => PriceTarget::Line(index),
            types::Target::Lines(indices) => PriceTarget::Lines(indices),
            types::Target::Shipping => PriceTarget::Shipping,
        };
        Self { target, off: adjustment.off, reason: adjustment.reason.into() }
    }
}

impl From<types::Text> for Text {
    fn from(text: types::Text) -> Self {
        Self { zh: text.zh, en: text.en }
    }
}
