//! Requests to the service: verified, parsed, done, answered.

use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::charge::{Charge, ChargeState};
use super::deliver::Delivery;
use super::faults::{Fate, Faults};
use crate::recipe::{Message, verify};
use crate::sandbox::wire::{self, NewCharge, NewRefund, Problem};
use crate::{Headers, NumberRule, Response, Secrets, SignError, Stamp, VerifyError, limits};

/// A request as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inbound {
    /// In capitals.
    pub method: String,
    /// Path and query exactly as the client sent them: the signature covers them.
    pub target: String,
    /// All headers.
    pub headers: Headers,
    /// The raw body.
    pub body: Vec<u8>,
}

/// A request whose signature is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    account: String,
    number: String,
    verb: Verb,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Verb {
    Open(NewCharge, String),
    Query,
    Close,
    Refund(NewRefund, String),
    QueryRefund(String),
}

/// What a request did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The charge's new row; `None` when nothing changed.
    pub charge: Option<Charge>,
    /// The account's switches from now on.
    pub faults: Faults,
    /// Notices to queue.
    pub deliveries: Vec<Delivery>,
    /// What is answered; `None` breaks the connection.
    pub reply: Option<Reply>,
}

/// An answer before it is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// JSON.
    pub body: String,
}

/// Why the service does not do it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ServiceError {
    /// The signature does not hold.
    #[error("the request is not signed by this account: {0}")]
    Unsigned(#[from] VerifyError),
    /// No such call, charge or refund.
    #[error("there is no such thing here")]
    NotFound,
    /// The body or a number cannot be read.
    #[error("the request cannot be read: {0}")]
    Unreadable(String),
    /// The number was used with another body.
    #[error("this number was used with other contents")]
    Conflict,
    /// The charge is closed.
    #[error("the charge is closed")]
    Closed,
    /// There is nothing to give back.
    #[error("the charge is not paid")]
    NotPaid,
    /// The refund is not above zero, above what is left, or in another currency.
    #[error("the refund is more than what is left")]
    MoreThanPaid,
    /// See [`limits::SANDBOX_REFUNDS_MAX`].
    #[error("the charge has too many refunds")]
    TooManyRefunds,
}

/// Verifies and parses a request. `account` is the one that the path names, and `secrets` are its.
pub fn receive(inbound: &Inbound, account: &str, now: Timestamp, secrets: Secrets<'_>) -> Result<Call, ServiceError> {
    verify(&wire::VERIFY_REQUEST, inbound, now, secrets)?;
    if inbound.body.len() > limits::SANDBOX_REQUEST_MAX_BYTES {
        return Err(ServiceError::Unreadable("too long".to_owned()));
    }
    let prefix = format!("/accounts/{account}/charges");
    let at = inbound.target.find(&prefix).ok_or(ServiceError::NotFound)?;
    let rest = &inbound.target[at + prefix.len()..];
    let segments: Vec<&str> = rest.split('/').skip(1).collect();
    let (number, verb) = match (inbound.method.as_str(), segments.as_slice()) {
        ("POST", []) if rest.is_empty() => {
            let asked = new_charge(&inbound.body)?;
            (asked.number.clone(), Verb::Open(asked, digest(&inbound.body)))
        }
        ("GET", [number]) => ((*number).to_owned(), Verb::Query),
        ("POST", [number, "close"]) => ((*number).to_owned(), Verb::Close),
        ("POST", [number, "refunds"]) => {
            let asked: NewRefund = parse(&inbound.body)?;
            within("number", number_fits(&asked.number))?;
            within("reason", asked.reason.chars().count() <= limits::REASON_MAX_CHARS)?;
            ((*number).to_owned(), Verb::Refund(asked, digest(&inbound.body)))
        }
        ("GET", [number, "refunds", refund]) => ((*number).to_owned(), Verb::QueryRefund((*refund).to_owned())),
        _ => return Err(ServiceError::NotFound),
    };
    within("number", number_fits(&number))?;
    Ok(Call { account: account.to_owned(), number, verb })
}

/// Does what a call asks for. `existing` is the charge that [`Call::number`] names in the call's account, `site` the
/// service's public address without a slash at the end.
pub fn answer(call: Call, existing: Option<&Charge>, faults: &Faults, site: &str, now: Timestamp) -> Answered {
    let (fate, faults) = faults.next();
    if fate == Fate::Error {
        let reply = Some(problem(500, "internal", "the service has a bad day"));
        return Answered { charge: None, faults, deliveries: Vec::new(), reply };
    }
    let existing = existing.filter(|charge| charge.account == call.account && charge.asked.number == call.number);
    let (charge, deliveries, reply) = match done(call, existing, &faults, site, now) {
        Ok((charge, deliveries, reply)) => (charge, deliveries, reply),
        Err(error) => (None, Vec::new(), error.reply()),
    };
    Answered { charge, faults, deliveries, reply: (fate != Fate::Lost).then_some(reply) }
}

/// A charge that was opened with this body and paid, both at a time of the past, when nobody was there to ask: for a shop
/// that begins with a history.
pub fn paid_before(account: &str, body: &[u8], site: &str, at: Timestamp) -> Result<Charge, ServiceError> {
    let charge = Charge::open(account, new_charge(body)?, digest(body), site);
    Ok(Charge { state: ChargeState::Paid { at }, ..charge })
}

/// Signs an answer.
pub fn respond(reply: &Reply, stamp: Stamp<'_>, secrets: Secrets<'_>) -> Result<Response, SignError> {
    let headers = Headers::of([("Content-Type", "application/json")]);
    let mut response = Response { status: reply.status, headers, body: reply.body.clone().into_bytes() };
    for (name, value) in wire::REPLY.stamped(&(&response).into(), stamp, secrets)? {
        response.headers.push(name, value);
    }
    Ok(response)
}

type Done = (Option<Charge>, Vec<Delivery>, Reply);

fn done(
    call: Call,
    existing: Option<&Charge>,
    faults: &Faults,
    site: &str,
    now: Timestamp,
) -> Result<Done, ServiceError> {
    if let Verb::Open(asked, body) = call.verb {
        return match existing {
            Some(charge) if charge.body_sha256 == body => Ok((None, Vec::new(), ok(&charge.view(now))?)),
            Some(_) => Err(ServiceError::Conflict),
            None => {
                let charge = Charge::open(&call.account, asked, body, site);
                let reply = ok(&charge.view(now))?;
                Ok((Some(charge), Vec::new(), reply))
            }
        };
    }
    let charge = existing.ok_or(ServiceError::NotFound)?;
    match call.verb {
        Verb::Open(..) | Verb::Query => Ok((None, Vec::new(), ok(&charge.view(now))?)),
        Verb::Close => {
            let (charge, deliveries) = charge.close(faults, now);
            let reply = ok(&charge.view(now))?;
            Ok((Some(charge), deliveries, reply))
        }
        Verb::Refund(asked, body) => {
            let number = asked.number.clone();
            let (charge, deliveries) = charge.give_back(asked, body, faults, now)?;
            let reply = refund_reply(&charge, &number, now)?;
            Ok((Some(charge), deliveries, reply))
        }
        Verb::QueryRefund(number) => Ok((None, Vec::new(), refund_reply(charge, &number, now)?)),
    }
}

fn refund_reply(charge: &Charge, number: &str, now: Timestamp) -> Result<Reply, ServiceError> {
    let refund = charge.refund(number).ok_or(ServiceError::NotFound)?;
    ok(&charge.refund_view(refund, now))
}

fn new_charge(body: &[u8]) -> Result<NewCharge, ServiceError> {
    let asked: NewCharge = parse(body)?;
    let address =
        |url: &str| url.len() <= limits::URL_MAX_BYTES && (url.starts_with("https://") || url.starts_with("http://"));
    within("amount", asked.amount.minor() > 0)?;
    within("title", asked.title.chars().count() <= limits::TITLE_MAX_CHARS)?;
    within("notify_url", address(&asked.notify_url))?;
    within("return_url", asked.return_url.is_empty() || address(&asked.return_url))?;
    Ok(asked)
}

fn number_fits(number: &str) -> bool {
    NumberRule { min: 6, max: 32 }.takes(number)
}

fn within(what: &str, fits: bool) -> Result<(), ServiceError> {
    if fits { Ok(()) } else { Err(ServiceError::Unreadable(format!("`{what}` is out of range"))) }
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, ServiceError> {
    serde_json::from_slice(body).map_err(|error| ServiceError::Unreadable(error.to_string()))
}

fn digest(body: &[u8]) -> String {
    hex::encode(Sha256::digest(body))
}

fn ok(view: &impl Serialize) -> Result<Reply, ServiceError> {
    let body = serde_json::to_string(view).map_err(|error| ServiceError::Unreadable(error.to_string()))?;
    Ok(Reply { status: 200, body })
}

fn problem(status: u16, code: &str, message: &str) -> Reply {
    let problem = Problem { code: code.to_owned(), message: message.to_owned() };
    Reply { status, body: serde_json::to_string(&problem).unwrap_or_default() }
}

impl Call {
    /// The merchant's number of the charge that the call is about.
    pub fn number(&self) -> &str {
        &self.number
    }
}

impl ServiceError {
    /// The code on the wire.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unsigned(_) => "unsigned",
            Self::NotFound => "not_found",
            Self::Unreadable(_) => "unreadable",
            Self::Conflict => "conflict",
            Self::Closed => "closed",
            Self::NotPaid => "not_paid",
            Self::MoreThanPaid => "more_than_paid",
            Self::TooManyRefunds => "too_many_refunds",
        }
    }

    /// The answer that says so.
    pub fn reply(&self) -> Reply {
        let status = match self {
            Self::Unsigned(_) => 401,
            Self::NotFound => 404,
            Self::Unreadable(_) => 400,
            Self::Conflict => 409,
            Self::Closed | Self::NotPaid | Self::MoreThanPaid | Self::TooManyRefunds => 422,
        };
        problem(status, self.code(), &self.to_string())
    }
}

impl<'a> From<&'a Inbound> for Message<'a> {
    fn from(inbound: &'a Inbound) -> Self {
        Self { line: Some((&inbound.method, &inbound.target)), headers: &inbound.headers, body: &inbound.body }
    }
}
