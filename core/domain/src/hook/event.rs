//! `events.handle`: a fact of a tenant's log, as apps see it. Amounts are minor units of the shop's currency; times
//! are milliseconds since 1970 UTC.

use serde::{Deserialize, Serialize};

/// A fact, with where it stands in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HookEvent {
    /// Place in the tenant's log, gapless from 1.
    pub seq: i64,
    /// When it happened.
    pub at: i64,
    /// What happened.
    pub fact: EventFact,
}

/// What may happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventFact {
    /// An order was placed.
    OrderPlaced(HookOrder),
    /// An order was paid in full.
    OrderPaid(HookOrder),
    /// The shopper has the goods.
    OrderReceived(HookOrder),
    /// The after-sale window of an order closed.
    OrderClosed(HookOrder),
    /// An unpaid order was cancelled.
    OrderCancelled(HookOrder),
    /// A refund of an order was carried out.
    OrderRefunded(HookRefund),
    /// A member joined.
    MemberJoined(HookMember),
    /// Rank, labels or referrer of a member changed.
    MemberChanged(HookMember),
    /// A timer that this app scheduled is due: its key and payload.
    Timer {
        /// What the app called it.
        key: String,
        /// What the app gave it.
        payload: Vec<u8>,
    },
}

impl EventFact {
    /// The name that a manifest subscribes to.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::OrderPlaced(_) => "order.placed",
            Self::OrderPaid(_) => "order.paid",
            Self::OrderReceived(_) => "order.received",
            Self::OrderClosed(_) => "order.closed",
            Self::OrderCancelled(_) => "order.cancelled",
            Self::OrderRefunded(_) => "order.refunded",
            Self::MemberJoined(_) => "member.joined",
            Self::MemberChanged(_) => "member.changed",
            Self::Timer { .. } => "timer",
        }
    }

    /// Every name that a manifest may subscribe to (timers need no subscription).
    pub const KINDS: [&'static str; 8] = [
        "order.placed",
        "order.paid",
        "order.received",
        "order.closed",
        "order.cancelled",
        "order.refunded",
        "member.joined",
        "member.changed",
    ];
}

/// An order as apps see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HookOrder {
    /// The order's id, in text.
    pub id: String,
    /// The number that a person reads out.
    pub number: String,
    /// Who bought.
    pub member: String,
    /// ISO 4217 code.
    pub currency: String,
    /// When it was placed.
    pub placed_at: i64,
    /// When it was paid in full.
    pub paid_at: Option<i64>,
    /// The place of this order among the buyer's paid orders by time of payment, from 1; 0 while it is unpaid.
    pub nth: u32,
    /// The lines, as bought.
    pub lines: Vec<HookLine>,
    /// Shipping paid.
    pub shipping: i64,
    /// Sum of the lines' net and the shipping.
    pub total: i64,
}

/// A line of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HookLine {
    /// From 1.
    pub no: u32,
    /// The SKU's code.
    pub sku: String,
    /// The code of the product's category; empty without one.
    pub category: String,
    /// The SKU's tags.
    pub tags: Vec<String>,
    /// Pieces.
    pub quantity: u32,
    /// List price of a piece.
    pub unit_price: i64,
    /// Unit price times quantity.
    pub list: i64,
    /// What was paid for the line after everything that was taken off.
    pub net: i64,
    /// What a piece cost the merchant.
    pub cost: i64,
    /// Refunded so far (up to and with the event).
    pub refunded: i64,
}

/// A refund that was carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HookRefund {
    /// The refund's id, in text.
    pub id: String,
    /// The order, with `refunded` of each line as it is after this refund.
    pub order: HookOrder,
    /// What this refund gave back: line number from 1, amount.
    pub lines: Vec<(u32, i64)>,
    /// What it gave back of the shipping.
    pub shipping: i64,
}

/// A member as apps see them: nothing that names a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HookMember {
    /// The member's id, in text.
    pub id: String,
    /// The member's one grade, from 0.
    pub rank: u32,
    /// What the merchant marked the member with, sorted.
    pub labels: Vec<String>,
    /// Who brought the member.
    pub referrer: Option<String>,
    /// When the member joined.
    pub joined_at: i64,
}

/// One of those who stand above a member in the referral tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ancestor {
    /// The ancestor's member id, in text.
    pub member: String,
    /// 1 for the referrer, 2 for the referrer's referrer, and so on.
    pub level: u32,
    /// The ancestor's grade at the time of the event.
    pub rank: u32,
    /// The ancestor's labels at the time of the event, sorted.
    pub labels: Vec<String>,
}
