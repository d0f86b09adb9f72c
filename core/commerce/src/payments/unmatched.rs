//! Money that came and fits no order: it came too late, twice, or was another amount.
//!
//! It is the buyer's. It goes into an account of its own in the transaction that records it, and back through the provider
//! that took it. It never touches an order's lines, and no app hears of it.

use domain::event::{Fact, NewEvent};
use domain::id::{PaymentId, RefundId, TransferId};
use domain::ledger::{Account, Transfer, TransferReason};
use domain::payment::{Payment, PaymentError, PaymentState, Refund, RefundState};
use domain::people::Permission;
use domain::problem::Mistakes;
use domain::{Money, limits};
use jiff::Timestamp;
use store::TenantTx;

use super::refunds;
use crate::once::{self, Once};
use crate::{Commerce, Merchant, Result};

/// Gives back money of a quarantined payment: `amount` in minor units, or all that is left. The provider carries it out;
/// the answer says how far it came.
pub async fn refund(
    commerce: &Commerce,
    merchant: &Merchant,
    payment: PaymentId,
    (amount, reason): (Option<i64>, &str),
    once: Option<&Once>,
) -> Result<Refund> {
    merchant.need(Permission::MoneyWrite)?;
    let mut mistakes = Mistakes::default();
    if amount.is_some_and(|amount| amount < 1) {
        mistakes.add("/amount", "must be at least 1");
    }
    mistakes.check_optional_text("/reason", reason, limits::NOTE_MAX);
    mistakes.done()?;
    let at = commerce.sources.now();
    let tx = merchant.db(commerce).begin().await?;
    let id: RefundId = commerce.sources.ids.next();
    once::claim(&tx, once, &id.to_string()).await?;
    let payment = store::payments::get(&tx, payment).await?.payment;
    let Some(unmatched) = payment.unmatched else { return Err(PaymentError::NotNow(payment.state.name()).into()) };
    let amount = amount.unwrap_or(unmatched.left());
    if amount < 1 || !store::payments::give_back(&tx, payment.id, amount).await? {
        return Err(PaymentError::MoreThanUnmatched { left: unmatched.left() }.into());
    }
    let amount = Money::of(amount, unmatched.came.currency());
    let refund = Refund {
        payment: Some(payment.id),
        reason: reason.to_owned(),
        actor: merchant.name(),
        ..Refund::asked(id, payment.order, providers::number_of_refund(id), amount, at)
    };
    refunds::write_down(&tx, &refund, payment.id.uuid()).await?;
    tx.commit().await?;
    refunds::begin(commerce, merchant, id).await
}

/// Whether what is given back of a payment is money that fits no order. A payment that is quarantined stays so.
pub(super) fn is_unmatched(payment: &Payment) -> bool {
    payment.state == PaymentState::Quarantined
}

/// Puts money that came and fits no order into the ledger.
pub(super) async fn came(tx: &TenantTx, payment: &Payment, came: Money, at: Timestamp) -> Result<()> {
    let (debit, credit) = accounts(payment, came);
    let cause = payment.id.to_string();
    post(tx, payment, (debit, credit), (came, TransferReason::Unmatched, cause), at).await
}

/// It went back. Must be the last thing before the commit.
pub(super) async fn returned(tx: &TenantTx, payment: &Payment, refund: &Refund, at: Timestamp) -> Result<()> {
    if !store::refunds::finish(tx, refund.id, RefundState::Done, "", at).await? {
        return Ok(());
    }
    let amount = Money::of(refund.amount, refund.currency);
    let (credit, debit) = accounts(payment, amount);
    let cause = refund.id.to_string();
    post(tx, payment, (debit, credit), (amount, TransferReason::UnmatchedReturned, cause), at).await?;
    let provider = payment.provider.clone();
    let fact = Fact::PaymentReturned { refund: refund.id.uuid(), amount: refund.amount, provider };
    say(tx, payment.id, fact, at).await
}

/// It did not go back: what was set aside is there again. Must be the last thing before the commit.
pub(super) async fn not_returned(
    tx: &TenantTx,
    payment: &Payment,
    refund: &Refund,
    reason: &str,
    at: Timestamp,
) -> Result<()> {
    if !store::refunds::finish(tx, refund.id, RefundState::Failed, reason, at).await? {
        return Ok(());
    }
    store::payments::give_back(tx, payment.id, -refund.amount).await?;
    let fact = Fact::RefundFailed { refund: refund.id.uuid(), reason: reason.to_owned() };
    say(tx, payment.id, fact, at).await
}

/// What the provider holds, and the money that fits no order. A shop's own receipts are in its own currency: money of
/// another one is kept apart.
fn accounts(payment: &Payment, money: Money) -> (Account, Account) {
    let (provider, currency) = (&payment.provider, money.currency());
    let receipts = if currency == payment.amount.currency() {
        Account::Receipts(provider.clone())
    } else {
        Account::Receipts(format!("{provider}/{currency}"))
    };
    (receipts, Account::Unmatched(currency))
}

async fn post(
    tx: &TenantTx,
    payment: &Payment,
    (debit, credit): (Account, Account),
    (money, reason, cause): (Money, TransferReason, String),
    at: Timestamp,
) -> Result<()> {
    // An audit holds the same lock: it never sees the payment without its transfer.
    store::ledger::lock(tx).await?;
    let transfer = Transfer {
        id: TransferId::derive(&[reason.name().as_bytes(), cause.as_bytes()]),
        debit,
        credit,
        amount: money.minor(),
        currency: money.currency(),
        reason,
        member: None,
        order: Some(payment.order),
        cause,
        seq: None,
        at,
    };
    store::ledger::post(tx, &[transfer]).await?;
    Ok(())
}

async fn say(tx: &TenantTx, payment: PaymentId, fact: Fact, at: Timestamp) -> Result<()> {
    store::events::append(tx, vec![NewEvent { subject: payment.uuid(), fact, at }]).await?;
    Ok(())
}
