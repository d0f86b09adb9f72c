//! The smallest core that keeps the rules, the service with its loop, and a network that loses and reorders.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::{PaymentId, RefundId};
use domain::{Currency, Money};
use jiff::Timestamp;
use providers::sandbox::Sandbox;
use providers::sandbox::service::{Charge, Delivery, Faults};
use providers::{
    Account, Cx, Doubt, Exchange, Fact, Op, Outcome, PayIntent, Plan, RawNotice, RefundIntent, Refusal, Request, Stamp,
    What, engine, sign,
};

pub(crate) const SECRET: &[u8] = b"the secret of the account acme";
pub(crate) const SITE: &str = "https://shop.example/sandbox";

/// The rules of the core that a test can break, to show that the world notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rule {
    /// Only what is verified is read.
    Verify,
    /// A fact is applied once.
    Once,
    /// A fact must match the intent.
    Match,
    /// Silence is answered with a question.
    Ask,
    /// Money that comes after "closed" is money.
    LateMoney,
    /// An unknown outcome keeps its number.
    SameNumber,
}

/// One payment in the shop's books.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) intent: PayIntent,
    pub(crate) sent: Option<Request>,
    pub(crate) recorded: i64,
    pub(crate) closed: bool,
    /// An answer, not a notice, said that it is paid or closed.
    settled: bool,
    pub(crate) refunds: BTreeMap<RefundId, RefundRow>,
}

/// One refund in the shop's books.
#[derive(Debug, Clone)]
pub(crate) struct RefundRow {
    intent: RefundIntent,
    sent: Option<Request>,
    pub(crate) recorded: i64,
    failed: bool,
}

pub(crate) struct World {
    pub(crate) now: i64,
    pub(crate) faults: Faults,
    pub(crate) charges: BTreeMap<String, Charge>,
    pub(crate) queue: Vec<(i64, usize, Delivery)>,
    pub(crate) rows: BTreeMap<PaymentId, Row>,
    pub(crate) quarantined: usize,
    account: Account,
    broken: Option<Rule>,
    inbox: BTreeSet<String>,
    applied: BTreeSet<String>,
    nonces: u64,
}

pub(crate) fn secrets(slot: &str) -> Option<&'static [u8]> {
    (slot == "secret").then_some(SECRET)
}

pub(crate) fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).expect("a time of this era")
}

pub(crate) fn cny(minor: i64) -> Money {
    Money::of(minor, Currency::CNY)
}

pub(crate) fn raw(request: &Request) -> RawNotice {
    RawNotice { headers: request.headers.clone(), body: request.body.clone().into_bytes() }
}

impl World {
    pub(crate) fn new(faults: Faults, broken: Option<Rule>) -> Self {
        Self {
            now: 1_700_000_000,
            faults,
            charges: BTreeMap::new(),
            queue: Vec::new(),
            rows: BTreeMap::new(),
            quarantined: 0,
            account: Account { id: "acme".into(), settings: BTreeMap::new() },
            broken,
            inbox: BTreeSet::new(),
            applied: BTreeSet::new(),
            nonces: 0,
        }
    }

    pub(crate) fn keeps(&self, rule: Rule) -> bool {
        self.broken != Some(rule)
    }

    pub(crate) fn nonce(&mut self) -> String {
        self.nonces += 1;
        format!("n{}", self.nonces)
    }

    /// The shop wants to be paid, and says so to the service.
    pub(crate) fn order(&mut self, name: &str, minor: i64) -> PaymentId {
        let payment = PaymentId::derive(&[name.as_bytes()]);
        let expires_at = at(self.now + 90 * 86_400);
        let intent = PayIntent { payment, provider_no: None, amount: cny(minor), title: name.to_owned(), expires_at };
        let row = Row { intent, sent: None, recorded: 0, closed: false, settled: false, refunds: BTreeMap::new() };
        self.rows.insert(payment, row);
        let outcome = self.pay_op(payment);
        if !self.keeps(Rule::SameNumber) && matches!(outcome, Outcome::Unknown(_)) && !name.ends_with('+') {
            return self.order(&format!("{name}+"), minor);
        }
        payment
    }

    /// Opens the payment, or opens it again with the bytes of the first time.
    pub(crate) fn pay_op(&mut self, payment: PaymentId) -> Outcome {
        let row = &self.rows[&payment];
        let (op, sent) = (Op::Pay(row.intent.clone()), row.sent.clone());
        let (outcome, request) = self.exchange(&op, sent);
        if let Some(row) = self.rows.get_mut(&payment) {
            row.sent = Some(request);
        }
        self.learn(&op, &outcome);
        outcome
    }

    pub(crate) fn ask(&mut self, payment: PaymentId) -> Outcome {
        let op = Op::QueryPay(self.rows[&payment].intent.clone());
        let (outcome, _) = self.exchange(&op, None);
        self.learn(&op, &outcome);
        if outcome == Outcome::Absent && self.rows[&payment].sent.is_some() {
            return self.pay_op(payment);
        }
        outcome
    }

    pub(crate) fn close(&mut self, payment: PaymentId) -> Outcome {
        let op = Op::Close(self.rows[&payment].intent.clone());
        let (outcome, _) = self.exchange(&op, None);
        self.learn(&op, &outcome);
        outcome
    }

    /// Gives `minor` back if the shop's own books say that it is there.
    pub(crate) fn refund(&mut self, payment: PaymentId, minor: i64) {
        let row = &self.rows[&payment];
        let lasting: i64 = row.refunds.values().filter(|r| !r.failed).map(|r| r.intent.amount.minor()).sum();
        if row.recorded == 0 || minor <= 0 || lasting + minor > row.recorded {
            return;
        }
        let refund = RefundId::derive(&[row.intent.title.as_bytes(), &[u8::try_from(row.refunds.len()).unwrap_or(0)]]);
        let intent = RefundIntent { refund, payment: row.intent.clone(), amount: cny(minor), reason: "late".into() };
        let new = RefundRow { intent, sent: None, recorded: 0, failed: false };
        if let Some(row) = self.rows.get_mut(&payment) {
            row.refunds.insert(refund, new);
        }
        self.refund_op(payment, refund);
    }

    fn refund_op(&mut self, payment: PaymentId, refund: RefundId) {
        let row = &self.rows[&payment].refunds[&refund];
        let (op, sent) = (Op::Refund(row.intent.clone()), row.sent.clone());
        let (outcome, request) = self.exchange(&op, sent);
        if let Some(row) = self.rows.get_mut(&payment).and_then(|row| row.refunds.get_mut(&refund)) {
            row.sent = Some(request);
        }
        self.learn(&op, &outcome);
    }

    fn ask_refund(&mut self, payment: PaymentId, refund: RefundId) {
        let op = Op::QueryRefund(self.rows[&payment].refunds[&refund].intent.clone());
        let (outcome, _) = self.exchange(&op, None);
        self.learn(&op, &outcome);
        if outcome == Outcome::Absent {
            self.refund_op(payment, refund);
        }
    }

    /// Sends what was sent before, or what the codec plans; both must be the same.
    fn exchange(&mut self, op: &Op, sent: Option<Request>) -> (Outcome, Request) {
        let nonce = self.nonce();
        let cx = Cx {
            account: &self.account,
            endpoint: SITE,
            notify_url: "https://shop.example/n/sandbox/t1",
            return_url: "https://shop.example/orders/1",
        };
        let Ok(Plan::Http { request, sign: recipe, verify }) = engine::plan(&Sandbox, op, &cx) else {
            panic!("the sandbox plans {op:?}");
        };
        if let Some(sent) = &sent {
            assert_eq!(sent.fingerprint(), request.fingerprint(), "a retry has the same bytes");
        }
        let request = sent.unwrap_or(request);
        let stamp = Stamp { now: at(self.now), nonce: &nonce };
        let signed = sign(&recipe, &request, stamp, &secrets).expect("the secret is there");
        let reply = self.serve(&signed);
        let exchange = Exchange { op, verify: &verify, reply: reply.as_ref() };
        (engine::outcome(&Sandbox, exchange, at(self.now), &secrets), request)
    }

    /// What the callback's route does.
    pub(crate) fn callback(&mut self, notice: &RawNotice) -> Result<(), Refusal> {
        let opened = engine::open(&Sandbox, notice, at(self.now), &secrets);
        let opened = match opened {
            // A core that does not verify sees what a rightly signed notice would say.
            Err(Refusal::Unverified(_)) if !self.keeps(Rule::Verify) => {
                let body = String::from_utf8_lossy(&notice.body).into_owned();
                let (url, event_id) = (SITE.to_owned(), String::new());
                let forged = Delivery { after_s: 0, url, event_id, body, spoiled: false };
                let signed = forged.sign(Stamp { now: at(self.now), nonce: "x" }, &secrets).expect("signs");
                engine::open(&Sandbox, &raw(&signed), at(self.now), &secrets)
            }
            opened => opened,
        }?;
        if self.inbox.insert(opened.key) || !self.keeps(Rule::Once) {
            for fact in opened.facts {
                self.apply(&fact, false);
            }
        }
        Ok(())
    }

    fn learn(&mut self, op: &Op, outcome: &Outcome) {
        match outcome {
            Outcome::Done(facts) => facts.iter().for_each(|fact| self.apply(fact, true)),
            Outcome::Accepted { provider_no, .. } => {
                if let Some(row) = self.rows.get_mut(&op.payment().payment) {
                    row.intent.provider_no = Some(provider_no.clone());
                }
            }
            Outcome::Unknown(Doubt::NoReply | Doubt::ServerError(500)) | Outcome::Pending | Outcome::Absent => {}
            Outcome::Failed { .. } if op.refund().is_some() => {
                let refund = op.refund().map(|refund| refund.refund);
                let row = self.rows.get_mut(&op.payment().payment);
                if let Some(row) = row.zip(refund).and_then(|(row, refund)| row.refunds.get_mut(&refund)) {
                    row.failed = true;
                }
            }
            // Closing what the service has never heard of.
            Outcome::Failed { code, .. } if code == "not_found" => {}
            Outcome::Unknown(_) | Outcome::Failed { .. } => panic!("{op:?} ended in {outcome:?}"),
        }
    }

    /// Books a fact: it must match, counts once, and takes nothing back.
    fn apply(&mut self, fact: &Fact, answered: bool) {
        let (matching, once, late_money) =
            (self.keeps(Rule::Match), self.keeps(Rule::Once), self.keeps(Rule::LateMoney));
        let Some(row) = self.rows.get_mut(&fact.payment) else {
            self.quarantined += 1;
            return;
        };
        let refund = match &fact.what {
            What::Refunded { refund, .. } | What::RefundFailed { refund, .. } => row.refunds.get_mut(refund),
            What::Paid { .. } | What::Closed => None,
        };
        let wanted = refund.as_deref().map(|refund| &refund.intent);
        if matching && fact.matches(&self.account.id, &row.intent, wanted).is_err() {
            self.quarantined += 1;
            return;
        }
        let first = self.applied.insert(fact.key()) || !once;
        match &fact.what {
            What::Paid { amount } if first && (late_money || !row.closed) => row.recorded += amount.minor(),
            What::Closed if row.recorded == 0 => row.closed = true,
            What::Paid { .. } | What::Closed => {}
            What::Refunded { amount, .. } => {
                if let Some(refund) = refund.filter(|_| first) {
                    refund.recorded += amount.minor();
                }
            }
            What::RefundFailed { .. } => {
                if let Some(refund) = refund {
                    refund.failed = true;
                }
            }
        }
        row.intent.provider_no.get_or_insert_with(|| fact.provider_no.clone());
        row.settled |= answered && matches!(fact.what, What::Paid { .. } | What::Closed);
    }

    /// Time goes by: notices come when they are due, and the shop asks about all that is open.
    pub(crate) fn settle(&mut self) {
        for _ in 0..12 {
            self.now += 4_000;
            while let Some(due) = self.queue.iter().position(|(due, ..)| *due <= self.now) {
                self.deliver(due);
            }
            if !self.keeps(Rule::Ask) {
                continue;
            }
            for (payment, row) in self.rows.clone() {
                if !row.settled && row.sent.is_some() {
                    self.ask(payment);
                }
                for (refund, row) in row.refunds {
                    if row.recorded == 0 && !row.failed {
                        self.ask_refund(payment, refund);
                    }
                }
            }
        }
    }
}
