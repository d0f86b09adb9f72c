//! The shop's side of the sandbox: operations to requests, replies and callbacks to facts.

use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::wire::{self, ChargeStatus, ChargeView, Event, NewCharge, NewRefund, Problem, RefundStatus, RefundView};
use crate::intent::{payment_of_number, refund_of_number};
use crate::{
    Ack, Answer, Callbacks, ClientAction, Currencies, Cx, Doubt, Fact, FailClass, Headers, KeySlot, Manifest, Method,
    Notice, NumberRule, Op, OpKind, Outcome, Plan, PlanError, Provider, RawNotice, Refusal, Request, Response,
    Schedule, Title, Trust, Verified, What, limits, number_of_payment, number_of_refund,
};

/// The provider for [`super::service`].
#[derive(Debug, Clone, Copy)]
pub struct Sandbox;

static MANIFEST: Manifest = Manifest {
    id: "sandbox",
    title: Title { zh: "沙箱支付", en: "Sandbox payment" },
    ops: &[OpKind::Pay, OpKind::QueryPay, OpKind::Close, OpKind::Refund, OpKind::QueryRefund],
    currencies: Currencies::Any,
    number: NumberRule { min: 6, max: 32 },
    callbacks: Some(Callbacks {
        trust: Trust::Strong,
        verify: wire::VERIFY_NOTICE,
        ack: Ack {
            done: Answer { status: 204, content_type: "", body: "" },
            refused: Answer { status: 400, content_type: "", body: "" },
        },
    }),
    slots: &[KeySlot {
        name: wire::SECRET,
        title: Title { zh: "签名密钥", en: "Signing secret" },
        secret: true,
        required: true,
    }],
    schedule: Schedule {
        resend_s: &[2, 10, 30, 120, 600],
        ask_s: &[3, 10, 30, 60, 180, 600, 1800, 3600, 10_800, 21_600, 43_200, 86_400],
        grace_s: 5,
    },
};

impl Provider for Sandbox {
    fn manifest(&self) -> &'static Manifest {
        &MANIFEST
    }

    fn encode(&self, op: &Op, cx: &Cx<'_>) -> Result<Plan, PlanError> {
        let charges = format!("{}/accounts/{}/charges", cx.endpoint, cx.account.id);
        let charge = format!("{charges}/{}", number_of_payment(op.payment().payment));
        let request = match op {
            Op::Pay(payment) => {
                let body = json(&NewCharge {
                    number: number_of_payment(payment.payment),
                    amount: payment.amount,
                    title: payment.title.clone(),
                    notify_url: cx.notify_url.to_owned(),
                    return_url: cx.return_url.to_owned(),
                    expires_at: payment.expires_at,
                })?;
                post(charges, body)
            }
            Op::QueryPay(_) => get(charge),
            Op::Close(_) => post(format!("{charge}/close"), String::new()),
            Op::Refund(refund) => {
                let number = number_of_refund(refund.refund);
                let body = json(&NewRefund { number, amount: refund.amount, reason: refund.reason.clone() })?;
                post(format!("{charge}/refunds"), body)
            }
            Op::QueryRefund(refund) => get(format!("{charge}/refunds/{}", number_of_refund(refund.refund))),
        };
        Ok(Plan::Http { request, sign: wire::SIGN_REQUEST, verify: wire::VERIFY_REPLY })
    }

    fn decode(&self, op: &Op, reply: Verified<'_, Response>) -> Outcome {
        let reply = reply.get();
        let read = match reply.status {
            200 => match op {
                Op::Pay(_) | Op::QueryPay(_) | Op::Close(_) => parse(&reply.body).and_then(|view| charge(op, view)),
                Op::Refund(_) | Op::QueryRefund(_) => parse(&reply.body).and_then(|view| refund(op, &view)),
            },
            status => parse(&reply.body).map(|problem| failure(op, status, &problem)),
        };
        read.unwrap_or_else(|why| Outcome::Unknown(Doubt::Unreadable(why)))
    }

    fn notice(&self, raw: Verified<'_, RawNotice>) -> Result<Notice, Refusal> {
        let body = &raw.get().body;
        let event: Event = parse(body).map_err(Refusal::Unreadable)?;
        if event.id.is_empty() || event.id.len() > limits::PROVIDER_NO_MAX_CHARS {
            return Err(Refusal::Unreadable("the event's id is empty or too long".to_owned()));
        }
        let fact = match (event.event.as_str(), &event.charge, &event.refund) {
            (wire::CHARGE_PAID, Some(view), None) if view.status == ChargeStatus::Paid => fact_of_charge(view),
            (wire::CHARGE_CLOSED, Some(view), None) if view.status == ChargeStatus::Closed => fact_of_charge(view),
            (wire::REFUND_DONE, None, Some(view)) if view.status == RefundStatus::Done => fact_of_refund(view),
            (wire::REFUND_FAILED, None, Some(view)) if view.status == RefundStatus::Failed => fact_of_refund(view),
            (wire::CHARGE_PAID | wire::CHARGE_CLOSED | wire::REFUND_DONE | wire::REFUND_FAILED, _, _) => {
                return Err(Refusal::Unreadable("the event and what it carries do not agree".to_owned()));
            }
            (other, _, _) => return Err(Refusal::UnknownEvent(cut(other))),
        };
        let facts = vec![fact.map_err(|wrong| match wrong {
            FactError::NotOurs(number) => Refusal::NotOurs(number),
            FactError::Unreadable(why) => Refusal::Unreadable(why.to_owned()),
        })?];
        Ok(Notice { key: event.id, body_sha256: hex::encode(Sha256::digest(body)), facts })
    }
}

/// What a charge means for an operation on its payment.
fn charge(op: &Op, view: ChargeView) -> Result<Outcome, String> {
    if view.number != number_of_payment(op.payment().payment) {
        return Err(format!("the reply is about charge {}", cut(&view.number)));
    }
    Ok(match view.status {
        ChargeStatus::Paid | ChargeStatus::Closed => Outcome::Done(vec![fact_of_charge(&view)?]),
        ChargeStatus::Open => match op {
            Op::Pay(_) | Op::QueryPay(_) => accepted(view)?,
            // Asked to close, and still open: it has not been done.
            Op::Close(_) | Op::Refund(_) | Op::QueryRefund(_) => Outcome::Pending,
        },
    })
}

fn accepted(view: ChargeView) -> Result<Outcome, String> {
    let ChargeView { id, pay_url: url, .. } = view;
    // The shopper's browser will open it: no other scheme may get there.
    if !(url.starts_with("https://") || url.starts_with("http://")) || url.len() > limits::URL_MAX_BYTES {
        return Err("the pay page is no web address".to_owned());
    }
    Ok(Outcome::Accepted { provider_no: id, next: ClientAction::Redirect { url } })
}

/// What a refund means for an operation on it.
fn refund(op: &Op, view: &RefundView) -> Result<Outcome, String> {
    let expected = op.refund().map(|refund| number_of_refund(refund.refund));
    if Some(&view.number) != expected.as_ref() || view.charge != number_of_payment(op.payment().payment) {
        return Err(format!("the reply is about refund {}", cut(&view.number)));
    }
    Ok(match view.status {
        RefundStatus::Processing => Outcome::Pending,
        RefundStatus::Done | RefundStatus::Failed => Outcome::Done(vec![fact_of_refund(view)?]),
    })
}

/// What a signed error means.
fn failure(op: &Op, status: u16, problem: &Problem) -> Outcome {
    let asked = matches!(op, Op::QueryPay(_) | Op::QueryRefund(_));
    let class = match status {
        404 if asked => return Outcome::Absent,
        409 => return Outcome::Unknown(Doubt::Conflict),
        401 | 403 => FailClass::Config,
        400 | 404 | 422 => FailClass::Terminal,
        _ => return Outcome::Unknown(Doubt::Unreadable(format!("status {status}: {}", cut(&problem.code)))),
    };
    if asked {
        // A question that failed says nothing about what was asked.
        return Outcome::Unknown(Doubt::Unreadable(format!("status {status}: {}", cut(&problem.code))));
    }
    Outcome::Failed { class, code: cut(&problem.code), message: cut(&problem.message) }
}

/// Why a view is no fact.
enum FactError {
    NotOurs(String),
    Unreadable(&'static str),
}

impl From<FactError> for String {
    fn from(wrong: FactError) -> Self {
        match wrong {
            FactError::NotOurs(number) => format!("the number {number} is not one of ours"),
            FactError::Unreadable(why) => why.to_owned(),
        }
    }
}

fn fact_of_charge(view: &ChargeView) -> Result<Fact, FactError> {
    let what = match view.status {
        ChargeStatus::Paid => What::Paid { amount: view.amount },
        ChargeStatus::Closed => What::Closed,
        ChargeStatus::Open => return Err(FactError::Unreadable("an open charge is no fact")),
    };
    fact(&view.account, &view.number, &view.id, view.settled_at, what)
}

fn fact_of_refund(view: &RefundView) -> Result<Fact, FactError> {
    let refund = refund_of_number(&view.number).ok_or_else(|| FactError::NotOurs(cut(&view.number)))?;
    let what = match view.status {
        RefundStatus::Done => What::Refunded { refund, amount: view.amount },
        RefundStatus::Failed => What::RefundFailed { refund, code: cut(view.code.as_deref().unwrap_or_default()) },
        RefundStatus::Processing => return Err(FactError::Unreadable("a refund on its way is no fact")),
    };
    fact(&view.account, &view.charge, &view.charge_id, view.settled_at, what)
}

fn fact(
    account: &str,
    number: &str,
    provider_no: &str,
    at: Option<jiff::Timestamp>,
    what: What,
) -> Result<Fact, FactError> {
    let payment = payment_of_number(number).ok_or_else(|| FactError::NotOurs(cut(number)))?;
    let at = at.ok_or(FactError::Unreadable("it does not say when"))?;
    if provider_no.is_empty() || provider_no.len() > limits::PROVIDER_NO_MAX_CHARS {
        return Err(FactError::Unreadable("the provider's number is empty or too long"));
    }
    Ok(Fact { account: account.to_owned(), payment, provider_no: provider_no.to_owned(), at, what })
}

fn get(url: String) -> Request {
    Request { method: Method::Get, url, headers: Headers::default(), body: String::new() }
}

fn post(url: String, body: String) -> Request {
    Request { method: Method::Post, url, headers: Headers::of([("Content-Type", "application/json")]), body }
}

fn json(body: &impl Serialize) -> Result<String, PlanError> {
    serde_json::to_string(body).map_err(|error| PlanError::Encode(error.to_string()))
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, String> {
    serde_json::from_slice(body).map_err(|error| cut(&error.to_string()))
}

/// A foreign text for our records, at most [`limits::MESSAGE_MAX_CHARS`] long.
fn cut(text: &str) -> String {
    text.chars().take(limits::MESSAGE_MAX_CHARS).collect()
}
