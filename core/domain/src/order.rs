//! An order: what it is, and what may happen to it next.
//!
//! What may be given back of it stands in `refund`, and how its number is made in `number`.

mod error;
mod number;
mod refund;
mod ship_to;

pub use error::OrderError;
use jiff::Timestamp;
pub use number::order_number;
pub use refund::RefundAsk;
use serde::{Deserialize, Serialize};
pub use ship_to::ShipTo;
use utoipa::ToSchema;

use crate::Currency;
use crate::catalogue::SkuOption;
use crate::id::{MemberId, OrderId, ProductId, SkuId};
use crate::quote::{Applied, Quote};
use crate::text::Text;

/// An order. Amounts are minor units of `currency`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Its id.
    pub id: OrderId,
    /// The number that a person reads out.
    pub number: String,
    /// Who buys.
    pub member: MemberId,
    /// Whether it is paid.
    pub state: OrderState,
    /// Where the goods are.
    pub fulfilment: Fulfilment,
    /// Why it must not be shipped now; none if it may.
    pub held: Option<String>,
    /// The shop's currency when it was placed.
    pub currency: Currency,
    /// Shipping before anything was taken off.
    pub shipping_list: i64,
    /// Shipping to pay.
    pub shipping: i64,
    /// Received so far.
    pub paid: i64,
    /// Given back so far, shipping included.
    pub refunded: i64,
    /// Shipping given back so far.
    pub shipping_refunded: i64,
    /// Shipping in refunds that are under way.
    pub shipping_refunding: i64,
    /// Its place among the buyer's paid orders by time of payment, from 1; 0 while it is unpaid.
    pub nth: i64,
    /// What each app took off.
    pub applied: Vec<Applied>,
    /// Where to.
    pub ship_to: Option<ShipTo>,
    /// What the shopper wrote.
    pub note: String,
    /// `live`, or `import` for one that was brought from another system.
    pub source: OrderSource,
    /// Its name in another system.
    pub external_id: Option<String>,
    /// The lines, by number from 1.
    pub lines: Vec<OrderLine>,
    /// When it was placed.
    pub placed_at: Timestamp,
    /// Until when it can be paid; none once it is.
    pub pay_until: Option<Timestamp>,
    /// When it was paid.
    pub paid_at: Option<Timestamp>,
    /// When the goods left.
    pub shipped_at: Option<Timestamp>,
    /// When the goods arrived.
    pub received_at: Option<Timestamp>,
    /// When the after-sale window closed.
    pub closed_at: Option<Timestamp>,
    /// When it was cancelled.
    pub cancelled_at: Option<Timestamp>,
    /// Grows with every change.
    pub version: i64,
}

/// A line of an order. Only what was refunded ever changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderLine {
    /// From 1.
    pub no: u32,
    /// What was bought; none for an imported line.
    pub sku_id: Option<SkuId>,
    /// The product that it is a variant of; none for an imported line.
    pub product: Option<ProductId>,
    /// The SKU's code then.
    pub sku: String,
    /// The product's title then.
    pub title: Text,
    /// What told the SKU from its siblings.
    pub options: Vec<SkuOption>,
    /// The address of the product's first picture then.
    pub image: Option<String>,
    /// The code of the product's category then; empty without one.
    pub category: String,
    /// The SKU's tags then.
    pub tags: Vec<String>,
    /// Pieces.
    pub quantity: u32,
    /// List price of a piece.
    pub unit_price: i64,
    /// List price times quantity.
    pub list: i64,
    /// What is paid for the line after everything that was taken off.
    pub net: i64,
    /// What a piece cost the merchant then.
    pub cost: i64,
    /// Given back so far.
    pub refunded: i64,
    /// In refunds that are under way.
    pub refunding: i64,
    /// Pieces that came back (imports count these).
    pub units_refunded: u32,
    /// Whether its pieces were taken from counted stock, to which they go back.
    pub counted: bool,
}

/// Whether an order is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OrderState {
    /// Waits for payment.
    Placed,
    /// Paid in full.
    Paid,
    /// Never paid; gave back all that it held.
    Cancelled,
    /// Paid, and all its lines given back to the last unit.
    Refunded,
}

/// Where the goods of an order are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Fulfilment {
    /// With the merchant.
    Unfulfilled,
    /// On their way.
    Shipped,
    /// With the shopper, who may still give them back.
    Received,
    /// With the shopper for good: the after-sale window is over.
    Closed,
}

/// How an order came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OrderSource {
    /// Somebody bought here.
    Live,
    /// Brought from another system.
    Import,
}

/// What an order is placed with besides its price.
#[derive(Debug, Clone)]
pub struct Placing {
    /// The new order's id.
    pub id: OrderId,
    /// Its number.
    pub number: String,
    /// Who buys.
    pub member: MemberId,
    /// Where to.
    pub ship_to: Option<ShipTo>,
    /// What the shopper wrote.
    pub note: String,
    /// How it came about.
    pub source: OrderSource,
    /// Its name in another system.
    pub external_id: Option<String>,
    /// When.
    pub at: Timestamp,
    /// Until when it can be paid.
    pub pay_until: Option<Timestamp>,
}

impl Order {
    /// An order at the price of a quote.
    pub fn place(placing: Placing, quote: Quote) -> Self {
        let lines = quote.lines.into_iter().zip(1..).map(|(line, no)| OrderLine::bought(no, line)).collect();
        Self {
            id: placing.id,
            number: placing.number,
            member: placing.member,
            state: OrderState::Placed,
            fulfilment: Fulfilment::Unfulfilled,
            held: None,
            currency: quote.currency,
            shipping_list: quote.shipping_list,
            shipping: quote.shipping,
            paid: 0,
            refunded: 0,
            shipping_refunded: 0,
            shipping_refunding: 0,
            nth: 0,
            applied: quote.applied,
            ship_to: placing.ship_to,
            note: placing.note,
            source: placing.source,
            external_id: placing.external_id,
            lines,
            placed_at: placing.at,
            pay_until: placing.pay_until,
            paid_at: None,
            shipped_at: None,
            received_at: None,
            closed_at: None,
            cancelled_at: None,
            version: 1,
        }
    }

    /// Sum of the lines at list price.
    pub fn goods(&self) -> i64 {
        self.lines.iter().map(|line| line.list).sum()
    }

    /// What was taken off the lines.
    pub fn discount(&self) -> i64 {
        self.lines.iter().map(|line| line.list - line.net).sum()
    }

    /// Sum of what is paid for the lines.
    pub fn net(&self) -> i64 {
        self.lines.iter().map(|line| line.net).sum()
    }

    /// In refunds that are under way, shipping included.
    pub fn refunding(&self) -> i64 {
        self.shipping_refunding + self.lines.iter().map(|line| line.refunding).sum::<i64>()
    }

    /// What is to be paid.
    pub fn total(&self) -> i64 {
        self.net() + self.shipping
    }

    /// May it be paid now?
    pub fn may_be_paid(&self) -> Result<(), OrderError> {
        match self.state {
            OrderState::Placed => Ok(()),
            state => Err(OrderError::NotPayable(state.name())),
        }
    }

    /// May it be cancelled now?
    pub fn may_be_cancelled(&self) -> Result<(), OrderError> {
        match self.state {
            OrderState::Placed => Ok(()),
            state => Err(OrderError::NotCancellable(state.name())),
        }
    }

    /// The pieces that were taken from counted stock.
    pub fn counted_pieces(&self) -> Vec<(SkuId, u32)> {
        let counted = self.lines.iter().filter(|line| line.counted);
        counted.filter_map(|line| Some((line.sku_id?, line.quantity))).collect()
    }

    /// May it be shipped now?
    pub fn may_be_shipped(&self) -> Result<(), OrderError> {
        if self.state != OrderState::Paid {
            return Err(OrderError::NotPaid);
        }
        if let Some(reason) = &self.held {
            return Err(OrderError::Held(reason.clone()));
        }
        if self.fulfilment != Fulfilment::Unfulfilled {
            return Err(OrderError::AlreadyShipped);
        }
        let on_its_way_back: i64 = self.lines.iter().map(|line| line.refunding).sum();
        let left: i64 = self.lines.iter().map(|line| line.net - line.refunded).sum();
        if on_its_way_back > 0 && on_its_way_back == left {
            return Err(OrderError::BeingRefunded);
        }
        Ok(())
    }

    /// May it be held back now?
    pub fn may_be_held(&self) -> Result<(), OrderError> {
        match (self.state, self.fulfilment) {
            (OrderState::Placed | OrderState::Paid, Fulfilment::Unfulfilled) => Ok(()),
            _ => Err(OrderError::NotHoldable),
        }
    }

    /// May the shopper, or time, say that the goods are here? They must have left, and not be held back. Repeating has no
    /// effect.
    pub fn may_arrive(&self) -> Result<(), OrderError> {
        self.may_be_received()?;
        match (&self.held, self.fulfilment) {
            (Some(reason), _) => Err(OrderError::Held(reason.clone())),
            (None, Fulfilment::Unfulfilled) => Err(OrderError::NotShipped),
            (None, Fulfilment::Shipped | Fulfilment::Received | Fulfilment::Closed) => Ok(()),
        }
    }

    /// May the merchant say that the goods are there, or its after-sale window close? Repeating has no effect.
    pub fn may_be_received(&self) -> Result<(), OrderError> {
        match self.state {
            OrderState::Paid | OrderState::Refunded => Ok(()),
            OrderState::Placed | OrderState::Cancelled => Err(OrderError::NotPaid),
        }
    }
}

impl OrderLine {
    fn bought(no: u32, line: crate::quote::QuoteLine) -> Self {
        Self {
            no,
            sku_id: line.sku_id,
            product: line.product,
            sku: line.sku,
            title: line.title,
            options: line.options,
            image: line.image,
            category: line.category,
            tags: line.tags,
            quantity: line.quantity,
            unit_price: line.unit_price,
            list: line.list,
            net: line.net,
            cost: line.cost,
            refunded: 0,
            refunding: 0,
            units_refunded: 0,
            counted: false,
        }
    }
}

impl OrderState {
    /// How it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Placed => "placed",
            Self::Paid => "paid",
            Self::Cancelled => "cancelled",
            Self::Refunded => "refunded",
        }
    }
}

#[cfg(test)]
mod tests;
