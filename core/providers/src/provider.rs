//! The interface of a payment provider.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use domain::text::Text;

use crate::{
    Account, Fact, Manifest, Notice, PayIntent, RawNotice, RefundIntent, Refusal, Request, Response, SignRecipe,
    Verified, VerifyError, VerifyRecipe,
};

/// A payment provider: translates, and does nothing else. No IO, clock, randomness or secret.
///
/// Called through [`crate::engine`] only, which checks what every provider would otherwise have to. No method has a
/// default, so that forgetting one is not a behaviour.
pub trait Provider: Send + Sync {
    /// What it can do.
    fn manifest(&self) -> &'static Manifest;

    /// What to do about an operation. The same operation for the same account and places gives the same bytes.
    fn encode(&self, op: &Op, cx: &Cx<'_>) -> Result<Plan, PlanError>;

    /// What a verified reply to an operation means. What is not understood is [`Outcome::Unknown`].
    fn decode(&self, op: &Op, reply: Verified<'_, Response>) -> Outcome;

    /// What a verified callback says. An event that is not known is refused, since it may be about money.
    fn notice(&self, raw: Verified<'_, RawNotice>) -> Result<Notice, Refusal>;
}

/// Something to do at a provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "op", content = "intent", rename_all = "snake_case")]
pub enum Op {
    /// Open a payment.
    Pay(PayIntent),
    /// Ask what became of a payment.
    QueryPay(PayIntent),
    /// Stop a payment that has not happened.
    Close(PayIntent),
    /// Give money back.
    Refund(RefundIntent),
    /// Ask what became of a refund.
    QueryRefund(RefundIntent),
}

/// The kinds of [`Op`], as manifests list them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpKind {
    /// [`Op::Pay`].
    Pay,
    /// [`Op::QueryPay`].
    QueryPay,
    /// [`Op::Close`].
    Close,
    /// [`Op::Refund`].
    Refund,
    /// [`Op::QueryRefund`].
    QueryRefund,
}

/// Where an operation happens. Neither time nor nonce is here: see [`crate::sign`].
#[derive(Debug, Clone, Copy)]
pub struct Cx<'a> {
    /// The tenant's account.
    pub account: &'a Account,
    /// Where the provider answers, without a slash at the end. The platform's choice and never a tenant's, so that no
    /// tenant can point the core's requests anywhere.
    pub endpoint: &'a str,
    /// Where the provider calls back. The account is in its path, and it has no query: some providers drop one.
    pub notify_url: &'a str,
    /// Where the shopper returns after the pay page; empty for nowhere.
    pub return_url: &'a str,
}

/// What the core does for an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Plan {
    /// Store `request`, sign it, send it, verify the reply.
    Http {
        /// The request without time, nonce and signature. Retries send this very one.
        request: Request,
        /// How it is signed.
        sign: SignRecipe,
        /// How the reply is verified.
        verify: VerifyRecipe,
    },
    /// Nothing is sent: people do it, and staff tell the core when it is done.
    Manual {
        /// What the shopper reads, in the merchant's words; empty for nothing.
        instructions: Text,
    },
}

/// One sending of a plan and what came back.
#[derive(Debug, Clone, Copy)]
pub struct Exchange<'a> {
    /// What was to be done.
    pub op: &'a Op,
    /// The plan's recipe for the reply.
    pub verify: &'a VerifyRecipe,
    /// The reply; `None` when none came, or not all of it.
    pub reply: Option<&'a Response>,
}

/// What the shopper's browser does next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ClientAction {
    /// Opens this `http` or `https` address.
    Redirect {
        /// The address.
        url: String,
    },
}

/// What became of an operation, as far as is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The provider has it, and it is for the shopper to go on.
    Accepted {
        /// What the provider calls the payment.
        provider_no: String,
        /// What the shopper does next.
        next: ClientAction,
    },
    /// It is decided. Each fact is applied after [`Fact::matches`].
    Done(Vec<Fact>),
    /// The provider has it and has not decided: ask again.
    Pending,
    /// The provider does not know the number. Believed only after [`crate::Schedule::grace_s`]; then the same bytes
    /// are sent again.
    Absent,
    /// Nobody knows. Ask with the same number; never start over with another one.
    Unknown(Doubt),
    /// The provider has surely not done it.
    Failed {
        /// What can be done about it.
        class: FailClass,
        /// The provider's code.
        code: String,
        /// The provider's words, for staff.
        message: String,
    },
}

/// Why an outcome is unknown.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Doubt {
    /// No reply came, or it broke off.
    #[error("no reply came")]
    NoReply,
    /// The reply is longer than [`crate::limits::REPLY_MAX_BYTES`].
    #[error("the reply is too long")]
    TooLong,
    /// The reply's signature does not hold: anyone may have written it.
    #[error("the reply (status {status}) is not verified: {error}")]
    Unverified {
        /// HTTP status.
        status: u16,
        /// What is wrong with it.
        error: VerifyError,
    },
    /// The provider broke while working.
    #[error("the provider answered {0}")]
    ServerError(u16),
    /// The provider has this number with other contents: what it has must be asked for.
    #[error("the provider knows the number with other contents")]
    Conflict,
    /// The reply is signed, but is not the provider's format, or is about something else.
    #[error("the reply cannot be read: {0}")]
    Unreadable(String),
}

/// What can be done about a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailClass {
    /// Nothing: this operation will never work.
    Terminal,
    /// The account is wrong. Stop using it and tell staff.
    Config,
}

/// Why there is no plan. Nothing has been sent.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PlanError {
    /// The provider does not have this operation.
    #[error("the provider `{provider}` cannot do {op:?}")]
    Unsupported {
        /// The provider.
        provider: &'static str,
        /// The operation.
        op: OpKind,
    },
    /// The provider does not take this currency.
    #[error("the provider does not take {0}")]
    Currency(domain::Currency),
    /// The amount is not above zero, or a refund is above its payment or in another currency.
    #[error("the amount is not above zero, or more than was paid")]
    Amount,
    /// The house's number does not fit the provider's rule.
    #[error("the number does not fit the provider's rule")]
    Number,
    /// A text or an address is longer than [`crate::limits`] allow.
    #[error("`{0}` is too long")]
    TooLong(&'static str),
    /// The request could not be written.
    #[error("the request could not be written: {0}")]
    Encode(String),
}

impl Op {
    /// Its kind.
    pub fn kind(&self) -> OpKind {
        match self {
            Self::Pay(_) => OpKind::Pay,
            Self::QueryPay(_) => OpKind::QueryPay,
            Self::Close(_) => OpKind::Close,
            Self::Refund(_) => OpKind::Refund,
            Self::QueryRefund(_) => OpKind::QueryRefund,
        }
    }

    /// The payment that it is about.
    pub fn payment(&self) -> &PayIntent {
        match self {
            Self::Pay(payment) | Self::QueryPay(payment) | Self::Close(payment) => payment,
            Self::Refund(refund) | Self::QueryRefund(refund) => &refund.payment,
        }
    }

    /// The refund that it is about, if it is about one.
    pub fn refund(&self) -> Option<&RefundIntent> {
        match self {
            Self::Pay(_) | Self::QueryPay(_) | Self::Close(_) => None,
            Self::Refund(refund) | Self::QueryRefund(refund) => Some(refund),
        }
    }

    /// The question to ask when this operation's outcome is unknown, pending or late: about the same number.
    #[must_use]
    pub fn question(&self) -> Self {
        match self {
            Self::Pay(payment) | Self::QueryPay(payment) | Self::Close(payment) => Self::QueryPay(payment.clone()),
            Self::Refund(refund) | Self::QueryRefund(refund) => Self::QueryRefund(refund.clone()),
        }
    }
}
