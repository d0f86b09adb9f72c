//! Looking at payments.

use std::time::Duration;

use domain::id::{OrderId, PaymentId};
use domain::payment::{Payment, PaymentState};
use domain::people::Permission;
use jiff::Timestamp;
use store::payment_messages::MessageFilter;
pub use store::payment_messages::PaymentMessage;
use store::{Page, PageAsk};
use uuid::Uuid;

use super::apply::is_open;
use super::{after, ask, limits, start};
use crate::{Commerce, Merchant, Result, Shopper};

/// A payment as its shopper sees it. One that is open is asked about first, so that a shopper who comes back from the
/// provider's page sees what is true; a provider that does not answer changes nothing.
pub async fn show(commerce: &Commerce, shopper: &Shopper, payment: PaymentId) -> Result<Payment> {
    let db = shopper.db(commerce);
    let reader = db.read().await?;
    let attempt = store::payments::get(&reader, payment).await?;
    start::own(store::orders::find(&reader, attempt.payment.order).await?, shopper)
        .map_err(|_| crate::Error::NotFound("payment"))?;
    drop(reader);
    let now = commerce.sources.now();
    let rested = now >= after(attempt.asked_at, limits::LOOK_PAUSE);
    if !is_open(&attempt.payment) || attempt.request.is_none() || !rested {
        return Ok(attempt.payment);
    }
    let tx = db.begin().await?;
    let mine = store::payments::asking(&tx, payment, attempt.asked_at, now).await?;
    tx.commit().await?;
    if mine && let Err(error) = ask::ask(commerce, shopper.tenant(), &attempt).await {
        tracing::warn!(tenant = %shopper.tenant().id(), %payment, %error, "asking failed");
    }
    Ok(store::payments::get(&db.read().await?, payment).await?.payment)
}

/// How long until it makes sense to look at a payment again: soon at first, calmly later; none once it is final.
pub fn look_again(payment: &Payment, now: Timestamp) -> Option<Duration> {
    if !is_open(payment) {
        return None;
    }
    // Who pays by hand waits for a person.
    if matches!(super::action(payment), Some(super::Action::Manual { .. })) {
        return Some(limits::LOOK_BY_HAND);
    }
    let since = now.duration_since(payment.created_at);
    let pace = limits::LOOK_PACES.iter().find(|(young, _)| since < *young);
    Some(pace.map_or(limits::LOOK_CALMLY, |(_, pause)| *pause))
}

/// A payment as staff see it.
pub async fn get(commerce: &Commerce, merchant: &Merchant, payment: PaymentId) -> Result<Payment> {
    merchant.need(Permission::OrdersRead)?;
    Ok(store::payments::get(&merchant.db(commerce).read().await?, payment).await?.payment)
}

/// The payments of an order, the oldest first.
pub async fn of_order(commerce: &Commerce, merchant: &Merchant, order: OrderId) -> Result<Vec<Payment>> {
    merchant.need(Permission::OrdersRead)?;
    let reader = merchant.db(commerce).read().await?;
    store::orders::get(&reader, order).await?;
    let attempts = store::payments::of_order(&reader, order).await?;
    Ok(attempts.into_iter().map(|attempt| attempt.payment).collect())
}

/// Payments, the newest first, of one state or all.
pub async fn list(
    commerce: &Commerce,
    merchant: &Merchant,
    state: Option<PaymentState>,
    page: &PageAsk<PaymentId>,
) -> Result<Page<Payment, PaymentId>> {
    merchant.need(Permission::OrdersRead)?;
    Ok(store::payments::list(&merchant.db(commerce).read().await?, state, page).await?)
}

/// Notices that name no payment of the shop's, or were not believed, the newest first.
pub async fn notices(
    commerce: &Commerce,
    merchant: &Merchant,
    page: &PageAsk<Uuid>,
) -> Result<Page<PaymentMessage, Uuid>> {
    merchant.need(Permission::MoneyRead)?;
    Ok(store::payment_messages::about_none(&merchant.db(commerce).read().await?, page).await?)
}

/// What was said about a payment, byte for byte, the oldest first.
pub async fn messages(
    commerce: &Commerce,
    merchant: &Merchant,
    payment: PaymentId,
    page: &PageAsk<Uuid>,
) -> Result<Page<PaymentMessage, Uuid>> {
    merchant.need(Permission::MoneyRead)?;
    let reader = merchant.db(commerce).read().await?;
    store::payments::get(&reader, payment).await?;
    let filter = MessageFilter { payment: Some(payment), outcome: None };
    Ok(store::payment_messages::list(&reader, filter, page).await?)
}
