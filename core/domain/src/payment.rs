//! A payment and a refund, as the shop sees them.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

use crate::id::{OrderId, PaymentId, RefundId};
use crate::{Currency, Money};

/// One attempt to pay an order through one provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Its id.
    pub id: PaymentId,
    /// The order.
    pub order: OrderId,
    /// Through whom.
    pub provider: String,
    /// Our number for it. The same number is never used for another intent.
    pub merchant_no: String,
    /// The provider's number for it.
    pub provider_no: Option<String>,
    /// How much.
    pub amount: Money,
    /// Where it stands.
    pub state: PaymentState,
    /// What the shopper must do next, as JSON for the storefront; empty if nothing.
    pub action: String,
    /// What went wrong last; empty if nothing.
    pub error: String,
    /// How often the provider was asked.
    pub attempts: u32,
    /// When it began.
    pub created_at: Timestamp,
    /// When the money came.
    pub paid_at: Option<Timestamp>,
    /// The money of one that is quarantined.
    pub unmatched: Option<Unmatched>,
}

/// Money that came and fits no order: it belongs to who paid it, and goes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unmatched {
    /// What came, whatever was asked for.
    pub came: Money,
    /// Given back, or on its way back, in minor units.
    pub back: i64,
}

impl Unmatched {
    /// What nobody has asked to give back yet, in minor units.
    pub const fn left(&self) -> i64 {
        self.came.minor() - self.back
    }
}

/// Where a payment stands. It never goes back: `paid` and `closed` are final.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PaymentState {
    /// Written down, not sent.
    Created,
    /// The provider has it; the shopper or the staff must act.
    Pending,
    /// Nobody knows; the provider will be asked.
    Unknown,
    /// The money came.
    Paid,
    /// It ended without money.
    Closed,
    /// Money came that does not fit. A person must look.
    Quarantined,
}

impl PaymentState {
    /// How it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Pending => "pending",
            Self::Unknown => "unknown",
            Self::Paid => "paid",
            Self::Closed => "closed",
            Self::Quarantined => "quarantined",
        }
    }
}

/// Money that goes back to a buyer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refund {
    /// Its id.
    pub id: RefundId,
    /// The order.
    pub order: OrderId,
    /// The payment that it gives back from; none where nothing was paid through a provider.
    pub payment: Option<PaymentId>,
    /// Our number for it.
    pub refund_no: String,
    /// Where it stands.
    pub state: RefundState,
    /// Line number from 1, amount.
    pub lines: Vec<(u32, i64)>,
    /// Of the shipping.
    pub shipping: i64,
    /// All of it, in minor units.
    pub amount: i64,
    /// Of every amount here: the order's, or that of the money that came where it fits no order.
    pub currency: Currency,
    /// Why.
    pub reason: String,
    /// Who asked.
    pub actor: String,
    /// What went wrong last; empty if nothing.
    pub error: String,
    /// How often the provider was asked.
    pub attempts: u32,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// When it was carried out or failed.
    pub done_at: Option<Timestamp>,
}

impl Refund {
    /// `amount` of an order, asked for and not carried out yet. Of which payment, lines and shipping it is, why, and who
    /// asked is left to say.
    pub fn asked(id: RefundId, order: OrderId, refund_no: String, amount: Money, at: Timestamp) -> Self {
        Self {
            id,
            order,
            payment: None,
            refund_no,
            state: RefundState::Pending,
            lines: Vec::new(),
            shipping: 0,
            amount: amount.minor(),
            currency: amount.currency(),
            reason: String::new(),
            actor: String::new(),
            error: String::new(),
            attempts: 0,
            created_at: at,
            done_at: None,
        }
    }
}

/// Where a refund stands. `done` and `failed` are final.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RefundState {
    /// On its way.
    Pending,
    /// Carried out.
    Done,
    /// It did not work out; nothing was given back.
    Failed,
}

impl RefundState {
    /// How it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }
}

/// Why a payment does not begin or go on.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PaymentError {
    /// The shop does not take this.
    #[error("this shop does not take payments through `{0}`")]
    NoSuchProvider(String),
    /// It stands where this step cannot be taken.
    #[error("the payment is {0}")]
    NotNow(&'static str),
    /// Only payments that staff confirm can be confirmed.
    #[error("a payment through `{0}` is confirmed by its provider, not by staff")]
    NotConfirmable(String),
    /// More was to be given back than fits no order.
    #[error("of the money that fits no order {left} minor units are left to give back")]
    MoreThanUnmatched {
        /// How much may be given back still.
        left: i64,
    },
    /// The shop has had too many names at the provider.
    #[error("this shop has had too many accounts at `{0}`")]
    TooManyAccounts(String),
    /// The shopper began more payments of this order than we keep.
    #[error("more than {most} payments of this order were begun")]
    TooManyAttempts {
        /// How many may be begun.
        most: usize,
    },
    /// The provider refused.
    #[error("the provider refused: {0}")]
    Refused(String),
}
