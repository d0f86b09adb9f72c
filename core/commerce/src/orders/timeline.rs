//! What happened to an order, out of the log: everything for the merchant, and for the buyer what concerns the buyer.

use domain::after_sale::AfterSaleState;
use domain::event::{Event, Fact};
use domain::id::{PaymentId, RefundId};
use jiff::Timestamp;

/// Something that happened to an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineEntry {
    /// Its place in the shop's log.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// What: `order.paid`.
    pub kind: &'static str,
    /// Who: `shopper`, `timer`, or who of the staff.
    pub actor: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// What the staff wrote down.
    pub note: Option<String>,
    /// How much, in minor units.
    pub amount: Option<i64>,
    /// Through whom money came or went.
    pub provider: Option<String>,
    /// The payment that it is about.
    pub payment: Option<PaymentId>,
    /// The refund that it is about.
    pub refund: Option<RefundId>,
    /// Who carries the goods.
    pub carrier: Option<String>,
    /// The carrier's number for them.
    pub tracking_number: Option<String>,
}

/// All of it.
pub(super) fn for_merchant(events: Vec<Event>) -> Vec<TimelineEntry> {
    events.into_iter().map(entry).collect()
}

/// What concerns the buyer, without names of the staff and what they write for themselves.
pub(super) fn for_buyer(events: Vec<Event>) -> Vec<TimelineEntry> {
    let concerns = |event: &Event| match event.fact {
        Fact::OrderPlaced
        | Fact::OrderPaid { .. }
        | Fact::OrderShipped { .. }
        | Fact::OrderReceived { .. }
        | Fact::OrderClosed { .. }
        | Fact::OrderCancelled { .. }
        | Fact::OrderRefunded { .. }
        | Fact::RefundRequested { .. }
        | Fact::AfterSaleChanged { .. }
        | Fact::PaymentStarted { .. }
        | Fact::PaymentReturned { .. } => true,
        Fact::OrderHeld { .. }
        | Fact::OrderReleased { .. }
        | Fact::OrderNoted { .. }
        | Fact::RefundFailed { .. }
        | Fact::PaymentFailed { .. }
        | Fact::PaymentQuarantined { .. }
        | Fact::MemberJoined { .. }
        | Fact::MemberChanged { .. }
        | Fact::MemberBound { .. }
        | Fact::AppChanged { .. }
        | Fact::AppTimer { .. }
        | Fact::RewardsDue
        | Fact::WithdrawalChanged { .. } => false,
    };
    let told = |entry: TimelineEntry| TimelineEntry {
        actor: entry
            .actor
            .map(|actor| if matches!(actor.as_str(), "shopper" | "timer") { actor } else { "shop".into() }),
        reason: None,
        ..entry
    };
    events.into_iter().filter(concerns).map(entry).map(told).collect()
}

/// How a timeline calls it that a request came there.
const fn after_sale(state: AfterSaleState) -> &'static str {
    match state {
        AfterSaleState::Asked => "after-sale.asked",
        AfterSaleState::Approved => "after-sale.approved",
        AfterSaleState::Refused => "after-sale.refused",
        AfterSaleState::Refunded => "after-sale.refunded",
        AfterSaleState::Withdrawn => "after-sale.withdrawn",
    }
}

pub(super) fn entry(event: Event) -> TimelineEntry {
    let bare = bare(&event);
    match event.fact {
        Fact::AfterSaleChanged { request: _, state, amount, reason, actor } => TimelineEntry {
            kind: after_sale(state),
            reason: Some(reason),
            amount: Some(amount),
            actor: Some(actor),
            ..bare
        },
        Fact::OrderPaid { provider, amount, .. } => {
            TimelineEntry { provider: Some(provider), amount: Some(amount), ..bare }
        }
        Fact::OrderHeld { reason, actor } | Fact::OrderCancelled { reason, actor } => {
            TimelineEntry { reason: Some(reason), actor: Some(actor), ..bare }
        }
        Fact::OrderNoted { note, actor } => TimelineEntry { note: Some(note), actor: Some(actor), ..bare },
        Fact::OrderReleased { actor } | Fact::OrderReceived { actor, .. } => {
            TimelineEntry { actor: Some(actor), ..bare }
        }
        Fact::OrderShipped { carrier, tracking_number, actor } => {
            TimelineEntry { carrier: Some(carrier), tracking_number: Some(tracking_number), actor: Some(actor), ..bare }
        }
        Fact::OrderRefunded { refund, lines, shipping, provider, .. } => TimelineEntry {
            refund: Some(RefundId::of(refund)),
            amount: Some(lines.iter().map(|(_, amount)| amount).sum::<i64>() + shipping),
            provider: Some(provider),
            ..bare
        },
        Fact::RefundRequested { refund, amount, reason, actor } => TimelineEntry {
            refund: Some(RefundId::of(refund)),
            amount: Some(amount),
            reason: Some(reason),
            actor: Some(actor),
            ..bare
        },
        Fact::RefundFailed { refund, reason } => {
            TimelineEntry { refund: Some(RefundId::of(refund)), reason: Some(reason), ..bare }
        }
        Fact::PaymentStarted { payment, provider, amount } => TimelineEntry {
            payment: Some(PaymentId::of(payment)),
            provider: Some(provider),
            amount: Some(amount),
            ..bare
        },
        Fact::PaymentFailed { payment, reason } | Fact::PaymentQuarantined { payment, reason } => {
            TimelineEntry { payment: Some(PaymentId::of(payment)), reason: Some(reason), ..bare }
        }
        Fact::PaymentReturned { refund, amount, provider } => {
            TimelineEntry { refund: Some(RefundId::of(refund)), amount: Some(amount), provider: Some(provider), ..bare }
        }
        Fact::OrderPlaced
        | Fact::OrderClosed { .. }
        | Fact::MemberJoined { .. }
        | Fact::MemberChanged { .. }
        | Fact::MemberBound { .. }
        | Fact::AppChanged { .. }
        | Fact::AppTimer { .. }
        | Fact::RewardsDue
        | Fact::WithdrawalChanged { .. } => bare,
    }
}

/// Where, when and what, and nothing about it.
const fn bare(event: &Event) -> TimelineEntry {
    TimelineEntry {
        seq: event.seq,
        at: event.at,
        kind: event.fact.kind(),
        actor: None,
        reason: None,
        note: None,
        amount: None,
        provider: None,
        payment: None,
        refund: None,
        carrier: None,
        tracking_number: None,
    }
}
