//! The service's side of the world: its routes, its pay page, its loop of notices, and its books next to the shop's.

use std::collections::BTreeSet;

use domain::id::PaymentId;
use providers::sandbox::service::{self, Delivery, Faults, Inbound, REDELIVER_S};
use providers::sandbox::wire::{ChargeStatus, RefundStatus};
use providers::{Request, Response, Stamp, number_of_payment};

use crate::world::{Rule, SITE, World, at, raw, secrets};

impl World {
    /// The service's side of a request: what the routes do.
    pub(crate) fn serve(&mut self, request: &Request) -> Option<Response> {
        let inbound = Inbound {
            method: request.method.as_str().to_owned(),
            target: request.target().to_owned(),
            headers: request.headers.clone(),
            body: request.body.clone().into_bytes(),
        };
        let now = at(self.now);
        let reply = match service::receive(&inbound, "acme", now, &secrets) {
            Err(error) => Some(error.reply()),
            Ok(call) => {
                let existing = self.charges.get(call.number()).cloned();
                let answered = service::answer(call, existing.as_ref(), &self.faults, SITE, now);
                self.faults = answered.faults;
                self.enqueue(answered.deliveries);
                if let Some(charge) = answered.charge {
                    self.charges.insert(charge.asked.number.clone(), charge);
                }
                answered.reply
            }
        };
        let nonce = self.nonce();
        reply
            .map(|reply| service::respond(&reply, Stamp { now, nonce: &nonce }, &secrets).expect("the secret is there"))
    }

    /// The shopper pays on the service's page, if it is still open.
    pub(crate) fn shopper_pays(&mut self, payment: PaymentId) {
        let Some(charge) = self.charges.get(&number_of_payment(payment)) else { return };
        if let Ok((charge, deliveries)) = service::pay(charge, &self.faults, at(self.now)) {
            self.charges.insert(charge.asked.number.clone(), charge);
            self.enqueue(deliveries);
        }
    }

    /// A thief says that the shopper has paid.
    pub(crate) fn forge(&mut self, payment: PaymentId) {
        let Some(charge) = self.charges.get(&number_of_payment(payment)) else { return };
        let Ok((_, forged)) = service::pay(charge, &Faults::default(), at(self.now)) else { return };
        let stamp = Stamp { now: at(self.now), nonce: "thief" };
        for delivery in forged {
            let request = delivery.sign(stamp, &|_| Some(b"a key that a thief thought up")).expect("signs");
            let taken = self.callback(&raw(&request));
            assert!(taken.is_err() || !self.keeps(Rule::Verify), "a forged notice is never taken");
        }
    }

    fn enqueue(&mut self, deliveries: Vec<Delivery>) {
        let now = self.now;
        self.queue.extend(deliveries.into_iter().map(|delivery| (now + i64::from(delivery.after_s), 0, delivery)));
    }

    /// Delivers the n-th waiting notice, whether its time has come or not: networks do not queue.
    pub(crate) fn deliver(&mut self, index: usize) {
        if self.queue.is_empty() {
            return;
        }
        let (_, tries, delivery) = self.queue.remove(index % self.queue.len());
        let nonce = self.nonce();
        let request = delivery.sign(Stamp { now: at(self.now), nonce: &nonce }, &secrets).expect("the secret is there");
        if self.callback(&raw(&request)).is_err()
            && let Some(pause) = REDELIVER_S.get(tries)
        {
            self.queue.push((self.now + i64::from(*pause), tries + 1, delivery));
        }
    }

    /// Where the shop's books differ from the service's; empty when they agree.
    pub(crate) fn differences(&self) -> Vec<String> {
        let now = at(self.now);
        let mut all = Vec::new();
        let mut titles = BTreeSet::new();
        for charge in self.charges.values() {
            let title = charge.asked.title.trim_end_matches('+');
            if charge.status(now) == ChargeStatus::Paid && !titles.insert(title) {
                all.push(format!("the shopper paid twice for {title}"));
            }
        }
        for (payment, row) in &self.rows {
            let charge = self.charges.get(&number_of_payment(*payment));
            let taken = charge.filter(|charge| charge.status(now) == ChargeStatus::Paid);
            let taken = taken.map_or(0, |charge| charge.asked.amount.minor());
            if row.recorded != taken {
                all.push(format!("{payment}: recorded {} and the service took {taken}", row.recorded));
            }
            let given: i64 = charge.map_or(0, |charge| {
                let done = charge.refunds.iter().filter(|refund| refund.status(now) == RefundStatus::Done);
                done.map(|refund| refund.asked.amount.minor()).sum()
            });
            let recorded: i64 = row.refunds.values().map(|refund| refund.recorded).sum();
            if recorded != given {
                all.push(format!("{payment}: recorded {recorded} given back and the service gave {given}"));
            }
        }
        all
    }
}
