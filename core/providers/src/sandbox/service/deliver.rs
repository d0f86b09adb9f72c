//! Notices on their way to a shop, with the faults that the switches ask for.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::charge::{Charge, ServiceRefund, derive};
use super::faults::{Faults, NoticeOrder};
use crate::sandbox::wire::{self, ChargeStatus, Event};
use crate::{Headers, Method, Request, Secrets, SignError, Stamp};

/// Pauses in seconds before a notice that was not taken is sent again; after the last one the service gives up.
pub const REDELIVER_S: &[u32] = &[5, 15, 30, 60, 180, 600, 1800, 3600, 10_800, 21_600, 43_200];

/// How far apart, in seconds, the parts of a jumbled order are.
const APART_S: u32 = 2;

/// One notice to send. It is signed when it leaves, so that a late one is as fresh as any.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// Seconds from what caused it until it leaves.
    pub after_s: u32,
    /// Where it goes.
    pub url: String,
    /// The event's id: the same for copies and repeats.
    pub event_id: String,
    /// The exact body.
    pub body: String,
    /// Whether its signature is spoiled.
    pub spoiled: bool,
}

impl Delivery {
    /// The request as it leaves now.
    pub fn sign(&self, stamp: Stamp<'_>, secrets: Secrets<'_>) -> Result<Request, SignError> {
        let headers = Headers::of([("Content-Type", "application/json")]);
        let mut request = Request { method: Method::Post, url: self.url.clone(), headers, body: self.body.clone() };
        for (name, value) in wire::NOTICE.stamped(&(&request).into(), stamp, secrets)? {
            let spoil = self.spoiled && name == wire::HEADERS.signature;
            request.headers.push(name, if spoil { value.chars().rev().collect() } else { value });
        }
        Ok(request)
    }
}

/// The notices of a payment: those that leave, and those that wait for a refund.
pub(super) fn paid_notices(charge: &Charge, faults: &Faults, at: Timestamp) -> (Vec<Delivery>, Vec<Delivery>) {
    let paid = |after_s| told(charge, faults, after_s, charge_event(charge, wire::CHARGE_PAID, ChargeStatus::Paid, at));
    let closed =
        |after_s| told(charge, faults, after_s, charge_event(charge, wire::CHARGE_CLOSED, ChargeStatus::Closed, at));
    match faults.order {
        NoticeOrder::AsHappened => (paid(0), Vec::new()),
        NoticeOrder::ClosedAfterPaid => ([paid(0), closed(APART_S)].concat(), Vec::new()),
        NoticeOrder::ClosedBeforePaid => ([closed(0), paid(APART_S)].concat(), Vec::new()),
        NoticeOrder::RefundBeforePaid => (Vec::new(), paid(0)),
    }
}

/// The notice of a charge that the merchant closed.
pub(super) fn closed_notice(charge: &Charge, faults: &Faults, at: Timestamp) -> Vec<Delivery> {
    told(charge, faults, 0, charge_event(charge, wire::CHARGE_CLOSED, ChargeStatus::Closed, at))
}

/// The notices of a refund, and after them those of the payment that were held back.
pub(super) fn refund_notices(
    charge: &Charge,
    refund: &ServiceRefund,
    held: Vec<Delivery>,
    faults: &Faults,
) -> Vec<Delivery> {
    let name = if refund.fails { wire::REFUND_FAILED } else { wire::REFUND_DONE };
    let view = charge.refund_view(refund, refund.settles_at);
    let event = Event {
        id: format!("ev_{}", derive(&[name, &refund.id])),
        event: name.to_owned(),
        charge: None,
        refund: Some(view),
    };
    let mut notices = told(charge, faults, faults.refund_takes_s, event);
    let last = notices.iter().map(|notice| notice.after_s).max().unwrap_or(0);
    notices.extend(held.into_iter().map(|notice| {
        let after_s = notice.after_s.saturating_add(last).saturating_add(APART_S);
        Delivery { after_s, ..notice }
    }));
    notices
}

fn charge_event(charge: &Charge, name: &str, status: ChargeStatus, at: Timestamp) -> Event {
    let view = wire::ChargeView { status, settled_at: Some(at), ..charge.view(at) };
    let id = format!("ev_{}", derive(&[name, &charge.id]));
    Event { id, event: name.to_owned(), charge: Some(view), refund: None }
}

/// An event as the faults let it be told: not at all, late, often, wrong.
fn told(charge: &Charge, faults: &Faults, after_s: u32, mut event: Event) -> Vec<Delivery> {
    if faults.silent {
        return Vec::new();
    }
    if faults.wrong_amount {
        let amounts = event.charge.iter_mut().map(|view| &mut view.amount);
        for amount in amounts.chain(event.refund.iter_mut().map(|view| &mut view.amount)) {
            *amount = domain::Money::of(amount.minor().saturating_add(1), amount.currency());
        }
    }
    // Plain data: writing it cannot fail, and if it did the shop would ask.
    let Ok(body) = serde_json::to_string(&event) else { return Vec::new() };
    (0..=u32::from(faults.copies))
        .map(|copy| Delivery {
            after_s: after_s.saturating_add(faults.late_s).saturating_add(copy),
            url: charge.asked.notify_url.clone(),
            event_id: event.id.clone(),
            body: body.clone(),
            spoiled: faults.wrong_signature,
        })
        .collect()
}
