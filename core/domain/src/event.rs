//! The closed list of things that happen in a shop. Each stands in the tenant's log as a fact; nothing is ever taken out.
//!
//! What a fact does not say (an order's lines, a member's name) is in rows that do not change any more; what may change
//! later (the upline, how much was refunded) is said here, as it was.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::after_sale::AfterSaleState;

/// A fact in a tenant's log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Place in the log, gapless from 1.
    pub seq: i64,
    /// What it is about: an order, a member, an installation, a payment.
    pub subject: Uuid,
    /// What happened.
    pub fact: Fact,
    /// When.
    pub at: Timestamp,
}

/// A fact that has no place in the log yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// What it is about.
    pub subject: Uuid,
    /// What happened.
    pub fact: Fact,
    /// When.
    pub at: Timestamp,
}

/// What happened. Its JSON is frozen once released: fields may be added with a default, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind")]
pub enum Fact {
    /// An order was placed.
    #[serde(rename = "order.placed")]
    OrderPlaced,
    /// An order was paid in full.
    #[serde(rename = "order.paid")]
    OrderPaid {
        /// Its place among the buyer's paid orders, from 1.
        nth: i64,
        /// The numbers of all above the buyer, the root first, 8 bytes each, in hex.
        upline: String,
        /// How it was paid.
        provider: String,
        /// What was paid.
        amount: i64,
    },
    /// An order is held back.
    #[serde(rename = "order.held")]
    OrderHeld {
        /// Why.
        reason: String,
        /// Who said so.
        actor: String,
    },
    /// An order may go on.
    #[serde(rename = "order.released")]
    OrderReleased {
        /// Who said so.
        actor: String,
    },
    /// The staff wrote something down about an order.
    #[serde(rename = "order.noted")]
    OrderNoted {
        /// What.
        note: String,
        /// Who.
        actor: String,
    },
    /// The goods left.
    #[serde(rename = "order.shipped")]
    OrderShipped {
        /// Who carries them.
        carrier: String,
        /// The carrier's number for them.
        tracking_number: String,
        /// Who said so.
        actor: String,
    },
    /// The shopper has the goods.
    #[serde(rename = "order.received")]
    OrderReceived {
        /// `shopper`, `timer`, or who of the staff.
        actor: String,
        /// Given back so far: line number, amount; lines without are left out.
        refunded: Vec<(u32, i64)>,
    },
    /// The after-sale window closed.
    #[serde(rename = "order.closed")]
    OrderClosed {
        /// Given back so far: line number, amount; lines without are left out.
        refunded: Vec<(u32, i64)>,
    },
    /// An unpaid order was cancelled.
    #[serde(rename = "order.cancelled")]
    OrderCancelled {
        /// `shopper`, `timer`, or who of the staff.
        actor: String,
        /// Why.
        reason: String,
    },
    /// Money of an order was given back.
    #[serde(rename = "order.refunded")]
    OrderRefunded {
        /// The refund's id.
        refund: Uuid,
        /// What this refund gave back: line number, amount.
        lines: Vec<(u32, i64)>,
        /// What it gave back of the shipping.
        shipping: i64,
        /// Given back so far, this refund included: line number, amount; lines without are left out.
        refunded: Vec<(u32, i64)>,
        /// Through whom.
        provider: String,
    },
    /// Money is to be given back.
    #[serde(rename = "refund.requested")]
    RefundRequested {
        /// The refund's id.
        refund: Uuid,
        /// All of it.
        amount: i64,
        /// Why.
        reason: String,
        /// Who asked.
        actor: String,
    },
    /// A refund did not work out.
    #[serde(rename = "refund.failed")]
    RefundFailed {
        /// The refund's id.
        refund: Uuid,
        /// What the provider said.
        reason: String,
    },
    /// A shopper asked for money back, or a request went on. The subject is the order.
    #[serde(rename = "after-sale.changed")]
    AfterSaleChanged {
        /// The request's id.
        request: Uuid,
        /// Where it stands.
        state: AfterSaleState,
        /// How much was asked for.
        amount: i64,
        /// What was written last.
        reason: String,
        /// `shopper`, or who of the staff.
        actor: String,
    },
    /// Somebody began to pay.
    #[serde(rename = "payment.started")]
    PaymentStarted {
        /// The payment's id.
        payment: Uuid,
        /// Through whom.
        provider: String,
        /// How much.
        amount: i64,
    },
    /// A payment ended without money.
    #[serde(rename = "payment.failed")]
    PaymentFailed {
        /// The payment's id.
        payment: Uuid,
        /// What the provider said.
        reason: String,
    },
    /// Money came that fits no order: too late, twice, or another amount. A person must look.
    #[serde(rename = "payment.quarantined")]
    PaymentQuarantined {
        /// The payment's id.
        payment: Uuid,
        /// What does not fit.
        reason: String,
    },
    /// Money that fits no order went back to who paid it. The subject is the payment.
    #[serde(rename = "payment.returned")]
    PaymentReturned {
        /// The refund's id.
        refund: Uuid,
        /// How much.
        amount: i64,
        /// Through whom.
        provider: String,
    },
    /// A member joined.
    #[serde(rename = "member.joined")]
    MemberJoined {
        /// Who brought the member.
        referrer: Option<Uuid>,
    },
    /// A member's rank, labels or status changed.
    #[serde(rename = "member.changed")]
    MemberChanged {
        /// Who said so.
        actor: String,
    },
    /// A member got a referrer.
    #[serde(rename = "member.bound")]
    MemberBound {
        /// The referrer before.
        before: Option<Uuid>,
        /// The referrer now.
        referrer: Option<Uuid>,
        /// Who said so.
        actor: String,
    },
    /// An app was installed, switched, set or taken away.
    #[serde(rename = "app.changed")]
    AppChanged {
        /// What: `installed`, `enabled`, `disabled`, `configured`, `reordered`, `uninstalled`.
        what: String,
        /// Who said so.
        actor: String,
    },
    /// A timer of an app is due. The subject is the installation.
    #[serde(rename = "app.timer")]
    AppTimer {
        /// What the app called it.
        key: String,
        /// What the app gave it, in hex.
        payload: String,
    },
    /// The freeze of an order's rewards is over. The subject is the order.
    #[serde(rename = "rewards.due")]
    RewardsDue,
    /// A withdrawal was asked for, or went on. The subject is the withdrawal.
    #[serde(rename = "withdrawal.changed")]
    WithdrawalChanged {
        /// The member.
        member: Uuid,
        /// Where it stands.
        state: String,
        /// How much.
        amount: i64,
        /// Who said so.
        actor: String,
    },
}

impl Fact {
    /// Its name: `order.paid`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::OrderPlaced => "order.placed",
            Self::OrderPaid { .. } => "order.paid",
            Self::OrderHeld { .. } => "order.held",
            Self::OrderReleased { .. } => "order.released",
            Self::OrderNoted { .. } => "order.noted",
            Self::OrderShipped { .. } => "order.shipped",
            Self::OrderReceived { .. } => "order.received",
            Self::OrderClosed { .. } => "order.closed",
            Self::OrderCancelled { .. } => "order.cancelled",
            Self::OrderRefunded { .. } => "order.refunded",
            Self::RefundRequested { .. } => "refund.requested",
            Self::RefundFailed { .. } => "refund.failed",
            Self::AfterSaleChanged { .. } => "after-sale.changed",
            Self::PaymentStarted { .. } => "payment.started",
            Self::PaymentFailed { .. } => "payment.failed",
            Self::PaymentQuarantined { .. } => "payment.quarantined",
            Self::PaymentReturned { .. } => "payment.returned",
            Self::MemberJoined { .. } => "member.joined",
            Self::MemberChanged { .. } => "member.changed",
            Self::MemberBound { .. } => "member.bound",
            Self::AppChanged { .. } => "app.changed",
            Self::AppTimer { .. } => "app.timer",
            Self::RewardsDue => "rewards.due",
            Self::WithdrawalChanged { .. } => "withdrawal.changed",
        }
    }
}

/// What a timer does when it is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timer {
    /// Its id; derived where the same timer may be set twice.
    pub id: crate::id::TimerId,
    /// When.
    pub due_at: Timestamp,
    /// What.
    pub task: Task,
    /// About what.
    pub subject: Uuid,
}

/// What is to be done at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "task", rename_all = "kebab-case")]
pub enum Task {
    /// Cancel an order that is still unpaid.
    CancelUnpaid,
    /// Take an order as received.
    AutoReceive,
    /// Close an order's after-sale window.
    CloseAfterSale,
    /// Say that the freeze of an order's rewards is over.
    ReleaseRewards,
    /// Ask a provider what became of a payment.
    AskPayment,
    /// Send a refund (again), or ask what became of it.
    PursueRefund,
    /// Tell an app that its timer is due.
    AppTimer {
        /// What the app called it.
        key: String,
        /// What the app gave it, in hex.
        payload: String,
    },
    /// Do the next rows of a job.
    RunJob,
}

impl Task {
    /// Its name.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::CancelUnpaid => "cancel-unpaid",
            Self::AutoReceive => "auto-receive",
            Self::CloseAfterSale => "close-after-sale",
            Self::ReleaseRewards => "release-rewards",
            Self::AskPayment => "ask-payment",
            Self::PursueRefund => "pursue-refund",
            Self::AppTimer { .. } => "app-timer",
            Self::RunJob => "run-job",
        }
    }
}
