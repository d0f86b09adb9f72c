//! What happened to an order, told to its buyer and to the merchant.

use commerce::orders::read::TimelineEntry;
use domain::id::{PaymentId, RefundId};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// Something that happened to an order. What an entry does not have is null.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TimelineEntryResponse {
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// What, such as `order.placed`, `order.paid`, `order.shipped`, `order.refunded`. More kinds may come.
    #[schema(example = "order.paid")]
    kind: String,
    /// Who: `shopper`, `timer`, `shop`, and for merchants the name of who of the staff.
    actor: Option<String>,
    /// Why.
    reason: Option<String>,
    /// How much, in minor units of the order's currency.
    amount: Option<i64>,
    /// Through whom money came or went.
    provider: Option<String>,
    /// The payment that it is about.
    payment: Option<PaymentId>,
    /// The refund that it is about.
    refund: Option<RefundId>,
    /// Who carries the goods.
    carrier: Option<String>,
    /// The carrier's number for them.
    tracking_number: Option<String>,
}

impl From<TimelineEntry> for TimelineEntryResponse {
    fn from(entry: TimelineEntry) -> Self {
        Self {
            at: entry.at,
            kind: entry.kind.to_owned(),
            actor: entry.actor,
            reason: entry.reason,
            amount: entry.amount,
            provider: entry.provider,
            payment: entry.payment,
            refund: entry.refund,
            carrier: entry.carrier,
            tracking_number: entry.tracking_number,
        }
    }
}
