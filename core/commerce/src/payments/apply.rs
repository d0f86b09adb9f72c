//! Where what a provider says goes into the books: the only place that believes a fact.

use domain::Money;
use domain::event::{Fact as Said, NewEvent, Task};
use domain::id::PaymentId;
use domain::payment::{Payment, PaymentState, RefundState};
use providers::{Fact, Mismatch, Op, OpKind, Outcome, PayIntent, RefundIntent, What};
use store::payments::{Attempt, Step};
use store::refunds::Pursuit;
use store::{ActiveTenant, TenantTx};

use super::{Action, from_json, set_timer, to_json, unmatched};
use crate::orders::pay::{MarkPaid, mark_paid};
use crate::orders::refund::{refund_done, refund_failed};
use crate::{Commerce, Result};

/// States of a payment that has not ended.
pub(super) const OPEN: &[PaymentState] = &[PaymentState::Created, PaymentState::Pending, PaymentState::Unknown];

/// States of a payment whose money has not come: it may still come after the end.
const UNPAID: &[PaymentState] =
    &[PaymentState::Created, PaymentState::Pending, PaymentState::Unknown, PaymentState::Closed];

/// How a fact came to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// The provider answered a question, or staff say so: this ends the matter.
    Answer,
    /// The provider called on its own. It may be a repetition, out of order or wrong: it is also asked about.
    Notice,
}

/// What became of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Applied {
    /// It is in the books.
    Taken,
    /// It was there before.
    Repeated,
    /// It does not fit what we asked for: nothing moved.
    Aside(String),
}

/// Who tells facts: a provider, about an account of ours there.
pub(super) struct Teller<'a> {
    pub(super) commerce: &'a Commerce,
    pub(super) tenant: &'a ActiveTenant,
    pub(super) provider: &'static dyn providers::Provider,
}

impl Teller<'_> {
    /// Puts a fact into the books, once. The last thing in its transaction that anybody waits for.
    pub(super) async fn apply(&self, tx: &TenantTx, fact: &Fact, source: Source) -> Result<Applied> {
        let id = self.provider.manifest().id;
        let known = store::payments::find(tx, fact.payment).await?.filter(|attempt| attempt.payment.provider == id);
        let Some(attempt) = known else {
            let reason = "the provider reports something about a payment that we do not know".to_owned();
            self.quarantine_event(tx, fact.payment, &reason).await?;
            return Ok(Applied::Aside(reason));
        };
        let intent = intent(&attempt)?;
        let pursuit = match &fact.what {
            What::Refunded { refund, .. } | What::RefundFailed { refund, .. } => {
                let found = store::refunds::find(tx, *refund).await?;
                found.filter(|pursuit| pursuit.refund.payment == Some(fact.payment))
            }
            What::Paid { .. } | What::Closed => None,
        };
        let wanted = pursuit.as_ref().map(|pursuit| refund_intent(pursuit, intent.clone()));
        if let Err(mismatch) = fact.matches(&attempt.account, &intent, wanted.as_ref()) {
            return self.misfit(tx, &attempt, (fact, source), &mismatch).await;
        }
        match (&fact.what, pursuit) {
            (What::Paid { amount }, _) => self.paid(tx, &attempt, (fact, *amount), source).await,
            (What::Closed, _) => self.closed(tx, &attempt, source).await,
            (What::Refunded { .. }, Some(pursuit)) => self.refunded(tx, &attempt.payment, &pursuit).await,
            (What::RefundFailed { code, .. }, Some(pursuit)) => self.refund_failed(tx, &pursuit, code).await,
            // `matches` has refused these already.
            (What::Refunded { .. } | What::RefundFailed { .. }, None) => Ok(Applied::Aside("no such refund".into())),
        }
    }

    async fn paid(
        &self,
        tx: &TenantTx,
        attempt: &Attempt,
        (fact, came): (&Fact, Money),
        source: Source,
    ) -> Result<Applied> {
        let payment = &attempt.payment;
        if source == Source::Answer {
            self.settle(tx, payment.id).await?;
        }
        let now = self.commerce.sources.now();
        let step = Step {
            provider_no: Some(fact.provider_no.clone()),
            action: Some(String::new()),
            error: Some(String::new()),
            paid_at: Some(now),
            unmatched: None,
        };
        if !store::payments::step(tx, payment.id, UNPAID, PaymentState::Paid, step).await? {
            return Ok(Applied::Repeated);
        }
        let marked =
            mark_paid(tx, self.commerce, payment.order, &payment.provider, payment.amount.minor(), now).await?;
        if let MarkPaid::NotPayable(state) = marked {
            let reason = format!("the money came when the order was {} already", state.name());
            self.quarantine(tx, payment, &[PaymentState::Paid], (fact, came), &reason).await?;
        }
        Ok(Applied::Taken)
    }

    async fn closed(&self, tx: &TenantTx, attempt: &Attempt, source: Source) -> Result<Applied> {
        let can_be_asked = self.provider.manifest().ops.contains(&OpKind::QueryPay);
        if source == Source::Notice && can_be_asked {
            // A notice of closing may be wrong, and a shopper would be told so: the provider's answer decides.
            self.ask_soon(tx, attempt).await?;
            return Ok(if OPEN.contains(&attempt.payment.state) { Applied::Taken } else { Applied::Repeated });
        }
        let moved = self.end(tx, attempt.payment.id, "closed").await?;
        Ok(if moved { Applied::Taken } else { Applied::Repeated })
    }

    async fn refunded(&self, tx: &TenantTx, payment: &Payment, pursuit: &Pursuit) -> Result<Applied> {
        let (refund, now) = (&pursuit.refund, self.commerce.sources.now());
        match refund.state {
            RefundState::Pending => {
                store::timers::take_about(tx, refund.id.uuid(), &Task::PursueRefund).await?;
                if unmatched::is_unmatched(payment) {
                    unmatched::returned(tx, payment, refund, now).await?;
                } else {
                    refund_done(tx, self.commerce, refund.id, now).await?;
                }
                Ok(Applied::Taken)
            }
            RefundState::Done => Ok(Applied::Repeated),
            RefundState::Failed => {
                let reason = "the provider says that a refund was carried out after it said that it failed";
                store::refunds::note(tx, refund.id, reason).await?;
                Ok(Applied::Aside(reason.into()))
            }
        }
    }

    /// A refund came to nothing: the money is still with the merchant.
    pub(super) async fn refund_failed(&self, tx: &TenantTx, pursuit: &Pursuit, reason: &str) -> Result<Applied> {
        let (refund, now) = (&pursuit.refund, self.commerce.sources.now());
        if refund.state != RefundState::Pending {
            return Ok(Applied::Repeated);
        }
        store::timers::take_about(tx, refund.id.uuid(), &Task::PursueRefund).await?;
        let payment = match refund.payment {
            Some(payment) => Some(store::payments::get(tx, payment).await?.payment),
            None => None,
        };
        match payment.filter(unmatched::is_unmatched) {
            Some(payment) => unmatched::not_returned(tx, &payment, refund, reason, now).await?,
            None => refund_failed(tx, refund.id, reason, now).await?,
        }
        Ok(Applied::Taken)
    }

    /// A fact that is not what we asked for moves nothing. From a notice, the provider is asked what is true; its own
    /// answer leaves a payment for a person to look at.
    async fn misfit(
        &self,
        tx: &TenantTx,
        attempt: &Attempt,
        (fact, source): (&Fact, Source),
        mismatch: &Mismatch,
    ) -> Result<Applied> {
        let (payment, reason) = (attempt.payment.id, mismatch.to_string());
        match (source, &fact.what) {
            (Source::Answer, What::Paid { amount }) => {
                self.settle(tx, payment).await?;
                self.quarantine(tx, &attempt.payment, UNPAID, (fact, *amount), &reason).await?;
            }
            (Source::Notice, What::Paid { .. } | What::Closed) => self.ask_soon(tx, attempt).await?,
            (Source::Answer, What::Closed) => store::payments::note(tx, payment, &reason).await?,
            (_, What::Refunded { refund, .. } | What::RefundFailed { refund, .. }) => {
                if store::refunds::find(tx, *refund).await?.is_some_and(|p| p.refund.payment == Some(payment)) {
                    store::refunds::note(tx, *refund, &reason).await?;
                }
            }
        }
        Ok(Applied::Aside(reason))
    }

    /// Learns what became of an operation on a payment.
    pub(super) async fn learn(&self, tx: &TenantTx, op: &Op, outcome: &Outcome) -> Result<()> {
        let payment = op.payment().payment;
        match outcome {
            Outcome::Accepted { provider_no, next } => {
                let known = op.payment().provider_no.as_ref();
                if let Some(known) = known.filter(|known| *known != provider_no) {
                    let reason = format!("the provider calls the payment `{provider_no}` and called it `{known}`");
                    return Ok(store::payments::note(tx, payment, &reason).await?);
                }
                let providers::ClientAction::Redirect { url } = next;
                let step = Step {
                    provider_no: Some(provider_no.clone()),
                    action: Some(to_json(&Action::Redirect { url: url.clone() })?),
                    error: Some(String::new()),
                    ..Step::default()
                };
                store::payments::step(tx, payment, OPEN, PaymentState::Pending, step).await?;
            }
            Outcome::Done(facts) => {
                for fact in facts {
                    self.apply(tx, fact, Source::Answer).await?;
                }
            }
            Outcome::Pending => {
                store::payments::step(tx, payment, OPEN, PaymentState::Pending, Step::default()).await?;
            }
            Outcome::Absent => {}
            Outcome::Unknown(doubt) => {
                let step = Step { error: Some(doubt.to_string()), ..Step::default() };
                let unsure = [PaymentState::Created, PaymentState::Unknown];
                store::payments::step(tx, payment, &unsure, PaymentState::Unknown, step).await?;
            }
            // That it cannot be closed says nothing about whether it was paid.
            Outcome::Failed { .. } if op.kind() != OpKind::Pay => {}
            Outcome::Failed { class, code, message } => {
                if *class == providers::FailClass::Config {
                    let provider = self.provider.manifest().id;
                    tracing::warn!(tenant = %self.tenant.id(), provider, code, "a payment account is wrong; it is off");
                    store::payment_accounts::disable(tx, provider, self.commerce.sources.now()).await?;
                }
                self.end(tx, payment, &format!("{code}: {message}")).await?;
            }
        }
        Ok(())
    }

    /// Ends a payment without money, by the provider's own word; says whether it was open.
    pub(super) async fn end(&self, tx: &TenantTx, payment: PaymentId, reason: &str) -> Result<bool> {
        self.settle(tx, payment).await?;
        let step = Step { action: Some(String::new()), error: Some(reason.to_owned()), ..Step::default() };
        let moved = store::payments::step(tx, payment, OPEN, PaymentState::Closed, step).await?;
        if moved {
            let fact = Said::PaymentFailed { payment: payment.uuid(), reason: reason.to_owned() };
            self.say(tx, payment, fact).await?;
        }
        Ok(moved)
    }

    /// Asks about a payment as soon as somebody can, unless its end is known for sure.
    async fn ask_soon(&self, tx: &TenantTx, attempt: &Attempt) -> Result<()> {
        if attempt.settled {
            return Ok(());
        }
        set_timer(tx, self.commerce, attempt.payment.id.uuid(), Task::AskPayment, self.commerce.sources.now()).await
    }

    async fn settle(&self, tx: &TenantTx, payment: PaymentId) -> Result<()> {
        store::payments::settle(tx, payment).await?;
        Ok(store::timers::take_about(tx, payment.uuid(), &Task::AskPayment).await?)
    }

    /// Keeps money that came and fits no order in sight, and in the ledger, until it is given back.
    async fn quarantine(
        &self,
        tx: &TenantTx,
        payment: &Payment,
        from: &[PaymentState],
        (fact, came): (&Fact, Money),
        reason: &str,
    ) -> Result<()> {
        let now = self.commerce.sources.now();
        let came = Some(came).filter(|came| came.minor() > 0);
        let step = Step {
            provider_no: Some(fact.provider_no.clone()),
            action: Some(String::new()),
            error: Some(reason.to_owned()),
            paid_at: Some(now),
            unmatched: came,
        };
        if store::payments::step(tx, payment.id, from, PaymentState::Quarantined, step).await? {
            if let Some(came) = came {
                unmatched::came(tx, payment, came, now).await?;
            }
            self.quarantine_event(tx, payment.id, reason).await?;
        }
        Ok(())
    }

    async fn quarantine_event(&self, tx: &TenantTx, payment: PaymentId, reason: &str) -> Result<()> {
        tracing::warn!(tenant = %self.tenant.id(), %payment, reason, "money came that does not fit");
        let fact = Said::PaymentQuarantined { payment: payment.uuid(), reason: reason.to_owned() };
        self.say(tx, payment, fact).await
    }

    async fn say(&self, tx: &TenantTx, payment: PaymentId, fact: Said) -> Result<()> {
        let event = NewEvent { subject: payment.uuid(), fact, at: self.commerce.sources.now() };
        store::events::append(tx, vec![event]).await?;
        Ok(())
    }
}

/// What the shop wants to be paid, with what the provider has called it since. Of one that was paid another amount, that:
/// it is what can be given back.
pub(super) fn intent(attempt: &Attempt) -> Result<PayIntent> {
    let stored: PayIntent = from_json(&attempt.intent)?;
    let amount = attempt.payment.unmatched.map_or(stored.amount, |unmatched| unmatched.came);
    Ok(PayIntent { provider_no: attempt.payment.provider_no.clone(), amount, ..stored })
}

/// What the shop wants to give back.
pub(super) fn refund_intent(pursuit: &Pursuit, payment: PayIntent) -> RefundIntent {
    let refund = &pursuit.refund;
    let amount = Money::of(refund.amount, payment.amount.currency());
    let reason = refund.reason.chars().take(providers::limits::REASON_MAX_CHARS).collect();
    RefundIntent { refund: refund.id, payment, amount, reason }
}

/// Whether a payment may still be paid, as far as we know.
pub(super) fn is_open(payment: &Payment) -> bool {
    OPEN.contains(&payment.state)
}
