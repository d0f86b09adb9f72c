//! Payments of the past: what a provider said then goes into the books as it does now, and nobody is asked.

use std::sync::{Mutex, PoisonError};

use domain::Money;
use domain::event::{Fact, NewEvent};
use domain::id::OrderId;
use domain::order::Order;
use domain::payment::{PaymentState, RefundState};
use jiff::Timestamp;
use providers::offline;
use providers::sandbox::service::{self, Charge};
use serde_json::{Value, json};
use store::platform::sandbox as books;
use store::{ActiveTenant, TenantTx};

use super::apply::{self, Applied, Source, Teller};
use super::desk::Desk;
use super::sandbox::entry_of;
use super::start::draw_up;
use crate::orders::pay::{MarkPaid, mark_paid};
use crate::{Commerce, Error, Merchant, Result, audit};

/// The shop's accounts at its providers.
pub struct Till<'a> {
    by_hand: Desk<'a>,
    sandbox: Desk<'a>,
    /// What the sandbox took and has not been told: its books are its own, beside the shop's transaction.
    charges: Mutex<Vec<Charge>>,
}

impl<'a> Till<'a> {
    pub(crate) async fn open(commerce: &'a Commerce, tenant: &'a ActiveTenant) -> Result<Self> {
        let reader = commerce.db.tenant(tenant).read().await?;
        Ok(Self {
            by_hand: Desk::open(commerce, tenant, &reader, "offline").await?,
            sandbox: Desk::open(commerce, tenant, &reader, "sandbox").await?,
            charges: Mutex::default(),
        })
    }

    /// The buyer chose to transfer the money.
    pub(crate) async fn begin(&self, tx: &TenantTx, order: &Order) -> Result<()> {
        let (attempt, ..) = draw_up(&self.by_hand, order, left(order))?;
        store::payments::insert(tx, &attempt).await?;
        self.begun(tx, &attempt.payment).await
    }

    /// The money came, and staff say so.
    pub(crate) async fn confirm(
        &self,
        tx: &TenantTx,
        merchant: &Merchant,
        order: &Order,
        reference: &str,
    ) -> Result<bool> {
        let attempts = store::payments::of_order(tx, order.id).await?;
        let provider = self.by_hand.provider.manifest().id;
        let open = |attempt: &&_| -> bool { is_pending(attempt, provider) };
        let Some(attempt) = attempts.iter().find(open) else { return Ok(false) };
        let (intent, now) = (apply::intent(attempt)?, self.by_hand.commerce.sources.now());
        let fact = offline::paid(&self.by_hand.account, &intent, intent.amount, reference, now);
        let detail = json!({ "amount": intent.amount.minor(), "reference": reference });
        self.say(tx, merchant, &fact, ("payment.confirmed", &attempt.payment.id.to_string(), detail)).await
    }

    /// The buyer paid on the sandbox's page: the shop's books say so now, the sandbox's when the transaction is kept.
    pub(crate) async fn charge(&self, tx: &TenantTx, order: &Order) -> Result<()> {
        let (commerce, now) = (self.sandbox.commerce, self.sandbox.commerce.sources.now());
        let (mut attempt, _, request) = draw_up(&self.sandbox, order, left(order))?;
        let body = request.map(|request| request.body).unwrap_or_default();
        let site = format!("{}/sandbox", commerce.public_url);
        let charge = service::paid_before(&self.sandbox.account.id, body.as_bytes(), &site, now);
        let charge = charge.map_err(Error::internal)?;
        attempt.payment.state = PaymentState::Paid;
        attempt.payment.provider_no = Some(charge.id.clone());
        attempt.payment.paid_at = Some(now);
        attempt.settled = true;
        store::payments::insert(tx, &attempt).await?;
        self.begun(tx, &attempt.payment).await?;
        let amount = attempt.payment.amount.minor();
        let paid = mark_paid(tx, commerce, order.id, &attempt.payment.provider, amount, now).await?;
        if paid != MarkPaid::Paid {
            return Err(Error::internal("an order that may be paid takes its payment"));
        }
        self.charges.lock().unwrap_or_else(PoisonError::into_inner).push(charge);
        Ok(())
    }

    /// What waits to be given back by hand was given back.
    pub(crate) async fn refunded(&self, tx: &TenantTx, merchant: &Merchant, order: OrderId) -> Result<bool> {
        let mut done = false;
        for refund in store::refunds::of_order(tx, order).await? {
            let Some(payment) = refund.payment.filter(|_| refund.state == RefundState::Pending) else { continue };
            let pursuit = store::refunds::pursuit(tx, refund.id).await?;
            let attempt = store::payments::get(tx, payment).await?;
            let intent = apply::refund_intent(&pursuit, apply::intent(&attempt)?);
            let now = self.by_hand.commerce.sources.now();
            let fact = offline::refunded(&self.by_hand.account, &intent, intent.amount, now);
            let detail = json!({ "amount": intent.amount.minor() });
            done |= self.say(tx, merchant, &fact, ("refund.confirmed", &refund.id.to_string(), detail)).await?;
        }
        Ok(done)
    }

    /// Tells the sandbox what it took in the transaction that was kept just now.
    pub(crate) async fn hand_over(&self, now: Timestamp) -> Result<()> {
        let charges = std::mem::take(&mut *self.charges.lock().unwrap_or_else(PoisonError::into_inner));
        let entries = charges.into_iter().map(entry_of).collect::<serde_json::Result<Vec<_>>>();
        let entries = entries.map_err(Error::internal)?;
        Ok(books::insert_charges(&self.sandbox.commerce.db, &self.sandbox.account.id, entries, now).await?)
    }

    async fn begun(&self, tx: &TenantTx, payment: &domain::payment::Payment) -> Result<()> {
        let (subject, at) = (payment.id.uuid(), payment.created_at);
        let (provider, amount) = (payment.provider.clone(), payment.amount.minor());
        let fact = Fact::PaymentStarted { payment: subject, provider, amount };
        store::events::append(tx, vec![NewEvent { subject, fact, at }]).await?;
        Ok(())
    }

    /// Takes what staff say as the answer.
    async fn say(
        &self,
        tx: &TenantTx,
        merchant: &Merchant,
        fact: &providers::Fact,
        (action, subject, detail): (&str, &String, Value),
    ) -> Result<bool> {
        let Desk { commerce, tenant, provider, .. } = self.by_hand;
        audit::note(tx, commerce, merchant, action, subject, detail).await?;
        let applied = Teller { commerce, tenant, provider }.apply(tx, fact, Source::Answer).await?;
        Ok(applied == Applied::Taken)
    }
}

fn is_pending(attempt: &store::payments::Attempt, provider: &str) -> bool {
    apply::is_open(&attempt.payment) && attempt.payment.provider == provider
}

fn left(order: &Order) -> Money {
    Money::of(order.total() - order.paid, order.currency)
}
