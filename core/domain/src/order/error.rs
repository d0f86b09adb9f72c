//! What may not happen to an order.

use thiserror::Error;

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
