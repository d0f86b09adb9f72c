//! An order: what it is, and what may happen to it next.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

use crate::Currency;
use crate::catalogue::SkuOption;
use crate::id::{MemberId, OrderId, SkuId};
use crate::limits;
use crate::problem::Mistakes;
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
    /// The SKU's code then.
    pub sku: String,
    /// The product's title then.
    pub title: Text,
    /// What told the SKU from its siblings.
    pub options: Vec<SkuOption>,
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

/// Where an order is sent to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ShipTo {
    /// Who receives it.
    pub name: String,
    /// How to reach them.
    pub phone: String,
    /// `province/city/district`, possibly shorter.
    #[serde(default)]
    pub region: String,
    /// Street, house, floor.
    pub street: String,
    /// Postal code.
    #[serde(default)]
    pub postcode: String,
}

impl ShipTo {
    /// Notes what is missing or too long; `pointer` leads to this value in the input.
    pub fn check(&self, pointer: &str, mistakes: &mut Mistakes) {
        let at = |field: &str| format!("{pointer}/{field}");
        mistakes.check_text(&at("name"), &self.name, limits::NAME_MAX);
        mistakes.check_text(&at("phone"), &self.phone, limits::CODE_MAX);
        mistakes.check_optional_text(&at("region"), &self.region, limits::NAME_MAX);
        mistakes.check_text(&at("street"), &self.street, limits::NOTE_MAX);
        mistakes.check_optional_text(&at("postcode"), &self.postcode, limits::CODE_MAX);
    }
}

/// Why something may not happen to an order now. [`OrderError::code`] names each.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum OrderError {
    /// It is paid, cancelled or refunded already.
    #[error("the order is {0} and cannot be paid")]
    NotPayable(&'static str),
    /// It is paid, cancelled or refunded already.
    #[error("the order is {0} and cannot be cancelled")]
    NotCancellable(&'static str),
    /// It was never paid in full.
    #[error("the order was never paid in full")]
    NotRefundable,
    /// More than was paid and is left.
    #[error("{what}: {asked} is more than the {left} that can still be refunded")]
    RefundExceedsPaid {
        /// `line 2` or `shipping`.
        what: String,
        /// In minor units.
        asked: i64,
        /// In minor units.
        left: i64,
    },
    /// A line that the order does not have, or one named twice.
    #[error("the order has no line {0}, or it is named twice")]
    NoSuchLine(u32),
    /// A refund of nothing.
    #[error("a refund needs an amount above 0")]
    NothingToRefund,
    /// It must be paid first.
    #[error("the order is not paid")]
    NotPaid,
    /// It is held back.
    #[error("the order is held: {0}")]
    Held(String),
    /// It was shipped before.
    #[error("the order was shipped already")]
    AlreadyShipped,
    /// All that is left of it is being given back.
    #[error("all of the order is being refunded")]
    BeingRefunded,
    /// The goods did not leave yet.
    #[error("the order is not shipped")]
    NotShipped,
    /// Holding makes sense only before shipping.
    #[error("the order cannot be held any more")]
    NotHoldable,
}

impl OrderError {
    /// The reason's stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotPayable(_) => "order_not_payable",
            Self::NotCancellable(_) => "order_not_cancellable",
            Self::NotRefundable => "order_not_refundable",
            Self::RefundExceedsPaid { .. } => "refund_exceeds_paid",
            Self::NoSuchLine(_) => "no_such_line",
            Self::NothingToRefund => "nothing_to_refund",
            Self::NotPaid => "order_not_paid",
            Self::Held(_) => "order_held",
            Self::AlreadyShipped => "order_already_shipped",
            Self::BeingRefunded => "order_being_refunded",
            Self::NotShipped => "order_not_shipped",
            Self::NotHoldable => "order_not_holdable",
        }
    }
}

/// What somebody asks to be given back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RefundAsk {
    /// Line number from 1, amount.
    pub lines: Vec<(u32, i64)>,
    /// Of the shipping.
    pub shipping: i64,
}

impl RefundAsk {
    /// All of it together.
    pub fn amount(&self) -> i64 {
        self.lines.iter().fold(self.shipping, |sum, (_, amount)| sum.saturating_add(*amount))
    }
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

    /// May these amounts be given back, with what is under way already taken into account?
    pub fn may_be_refunded(&self, ask: &RefundAsk) -> Result<(), OrderError> {
        if !matches!(self.state, OrderState::Paid | OrderState::Refunded) {
            return Err(OrderError::NotRefundable);
        }
        let mut seen = Vec::new();
        for (no, asked) in &ask.lines {
            let line = self.lines.iter().find(|line| line.no == *no).filter(|_| !seen.contains(no));
            let line = line.ok_or(OrderError::NoSuchLine(*no))?;
            seen.push(*no);
            if *asked <= 0 {
                return Err(OrderError::NothingToRefund);
            }
            let left = line.net - line.refunded - line.refunding;
            if *asked > left {
                return Err(OrderError::RefundExceedsPaid { what: format!("line {no}"), asked: *asked, left });
            }
        }
        let left = self.shipping - self.shipping_refunded - self.shipping_refunding;
        if ask.shipping > left {
            return Err(OrderError::RefundExceedsPaid { what: "shipping".into(), asked: ask.shipping, left });
        }
        if ask.shipping < 0 || ask.amount() <= 0 {
            return Err(OrderError::NothingToRefund);
        }
        Ok(())
    }

    /// Whether all lines were given back to the last unit, if these amounts are given back too.
    pub fn is_all_given_back(&self, lines: &[(u32, i64)]) -> bool {
        self.lines.iter().all(|line| {
            let more: i64 = lines.iter().filter(|(no, _)| *no == line.no).map(|(_, amount)| *amount).sum();
            line.refunded + more >= line.net
        })
    }
}

impl OrderLine {
    fn bought(no: u32, line: crate::quote::QuoteLine) -> Self {
        Self {
            no,
            sku_id: line.sku_id,
            sku: line.sku,
            title: line.title,
            options: line.options,
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

/// A number that a person can read out: the day, eight digits in two groups, a check digit: `260302-4821-3377-5`.
///
/// `n` counts the shop's orders; it is scrambled so that a number does not tell how many orders there are. Two
/// different `n` below 10^8 never give the same digits. The last digit is Luhn's over all the others, so that a
/// mistyped number is seen.
pub fn order_number(day: jiff::civil::Date, n: i64) -> String {
    // 61_803_399 is odd and not a multiple of 5, so it has an inverse modulo 10^8.
    let scrambled = (i128::from(n) * 61_803_399 + 17_320_508).rem_euclid(100_000_000);
    let day = format!("{:02}{:02}{:02}", day.year().rem_euclid(100), day.month(), day.day());
    let digits = format!("{scrambled:08}");
    let check = luhn(&format!("{day}{digits}"));
    format!("{day}-{}-{}-{check}", &digits[..4], &digits[4..])
}

fn luhn(digits: &str) -> u32 {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(i, b)| {
            let digit = u32::from(b - b'0');
            match (i % 2 == 0, digit * 2) {
                (true, doubled) if doubled > 9 => doubled - 9,
                (true, doubled) => doubled,
                (false, _) => digit,
            }
        })
        .sum();
    (10 - sum % 10) % 10
}

#[cfg(test)]
mod tests;
