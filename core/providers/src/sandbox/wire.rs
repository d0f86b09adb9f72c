//! The sandbox's protocol: messages, headers and what is signed. See [`super`] for the calls.

use domain::Money;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Part, Scheme, SignRecipe, StampHeaders, VerifyRecipe, limits};

/// Opens a charge. Its number is idempotent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewCharge {
    /// The merchant's number.
    pub number: String,
    /// What is to be paid.
    pub amount: Money,
    /// What the shopper reads.
    pub title: String,
    /// Where callbacks go.
    pub notify_url: String,
    /// Where the shopper goes afterwards; empty for nowhere.
    pub return_url: String,
    /// When it can no longer be paid.
    pub expires_at: Timestamp,
}

/// Asks for a refund. Its number is idempotent within the charge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewRefund {
    /// The merchant's number of the refund.
    pub number: String,
    /// What is given back.
    pub amount: Money,
    /// Why.
    pub reason: String,
}

/// A charge as the service tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChargeView {
    /// The service's own name for it.
    pub id: String,
    /// The merchant's account.
    pub account: String,
    /// The merchant's number.
    pub number: String,
    /// What is to be paid, or was.
    pub amount: Money,
    /// How it stands.
    pub status: ChargeStatus,
    /// When it was paid or closed.
    pub settled_at: Option<Timestamp>,
    /// The page where the shopper pays.
    pub pay_url: String,
}

/// How a charge stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChargeStatus {
    /// It waits for the shopper.
    Open,
    /// It is paid, and stays so.
    Paid,
    /// It was not paid and will not be.
    Closed,
}

/// A refund as the service tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundView {
    /// The service's own name for it.
    pub id: String,
    /// The merchant's account.
    pub account: String,
    /// The merchant's number of the charge.
    pub charge: String,
    /// The service's own name for the charge.
    pub charge_id: String,
    /// The merchant's number of the refund.
    pub number: String,
    /// What is given back.
    pub amount: Money,
    /// How it stands.
    pub status: RefundStatus,
    /// When it was done or failed.
    pub settled_at: Option<Timestamp>,
    /// Why it failed.
    pub code: Option<String>,
}

/// How a refund stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefundStatus {
    /// It is on its way.
    Processing,
    /// The money is back with the shopper.
    Done,
    /// The money is still with the merchant.
    Failed,
}

/// A callback.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// The same on each delivery of the same event.
    pub id: String,
    /// One of [`CHARGE_PAID`], [`CHARGE_CLOSED`], [`REFUND_DONE`], [`REFUND_FAILED`].
    pub event: String,
    /// The charge, for events of charges.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charge: Option<ChargeView>,
    /// The refund, for events of refunds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund: Option<RefundView>,
}

/// An answer other than 2xx.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// For programs; see [`super::service::ServiceError::code`].
    pub code: String,
    /// For people.
    pub message: String,
}

/// The shopper paid a charge.
pub const CHARGE_PAID: &str = "charge.paid";
/// A charge can no longer be paid.
pub const CHARGE_CLOSED: &str = "charge.closed";
/// A refund arrived.
pub const REFUND_DONE: &str = "refund.done";
/// A refund came to nothing.
pub const REFUND_FAILED: &str = "refund.failed";

/// The slot of the account's secret.
pub const SECRET: &str = "secret";

/// The headers of a signature.
pub const HEADERS: StampHeaders =
    StampHeaders { timestamp: "Sandbox-Timestamp", nonce: "Sandbox-Nonce", signature: "Sandbox-Signature" };

const LINE: Part = Part::Lit("\n");

pub(super) const REQUEST: Scheme = scheme(&[
    Part::Lit("sandbox-request\n"),
    Part::Method,
    LINE,
    Part::Target,
    LINE,
    Part::Timestamp,
    LINE,
    Part::Nonce,
    LINE,
    Part::Body,
]);
pub(super) const REPLY: Scheme =
    scheme(&[Part::Lit("sandbox-reply\n"), Part::Timestamp, LINE, Part::Nonce, LINE, Part::Body]);
pub(crate) const NOTICE: Scheme =
    scheme(&[Part::Lit("sandbox-notice\n"), Part::Timestamp, LINE, Part::Nonce, LINE, Part::Body]);

/// How the shop signs its requests.
pub const SIGN_REQUEST: SignRecipe = SignRecipe::HmacSha256(REQUEST);

/// How the service verifies requests.
pub const VERIFY_REQUEST: VerifyRecipe = verify(REQUEST);

/// How the shop verifies replies.
pub const VERIFY_REPLY: VerifyRecipe = verify(REPLY);

/// How the shop verifies callbacks.
pub const VERIFY_NOTICE: VerifyRecipe = verify(NOTICE);

const fn scheme(message: &'static [Part]) -> Scheme {
    Scheme { slot: SECRET, message, headers: HEADERS }
}

const fn verify(scheme: Scheme) -> VerifyRecipe {
    VerifyRecipe::HmacSha256 { scheme, window_s: limits::FRESH_S }
}
