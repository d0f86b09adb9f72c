//! Stopping payments that nobody wants any more.

use domain::id::OrderId;
use providers::{Op, OpKind};
use store::ActiveTenant;
use store::Reader;
use store::payments::Attempt;

use super::apply::{self, Teller, is_open};
use super::ask;
use crate::{Commerce, Result};

/// Before an order is cancelled: stops its open payments at their providers, and asks those that do not stop. One that was
/// paid in the meantime has then paid the order. A provider that does not answer keeps nobody from cancelling; payments
/// that people make are left as they are.
pub(crate) async fn stop(commerce: &Commerce, tenant: &ActiveTenant, order: OrderId) -> Result<()> {
    let attempts = store::payments::of_order(&commerce.db.tenant(tenant).read().await?, order).await?;
    for attempt in attempts.iter().filter(|attempt| is_asked(attempt)) {
        if let Err(error) = stop_one(commerce, tenant, attempt).await {
            tracing::warn!(tenant = %tenant.slug, payment = %attempt.payment.id, %error, "a payment was not stopped");
        }
    }
    Ok(())
}

async fn stop_one(commerce: &Commerce, tenant: &ActiveTenant, attempt: &Attempt) -> Result<()> {
    close(commerce, tenant, attempt).await?;
    let after = store::payments::get(&commerce.db.tenant(tenant).read().await?, attempt.payment.id).await?;
    if is_open(&after.payment) {
        // That it cannot be closed says nothing about whether it was paid.
        let desk = ask::desk(commerce, tenant, &after).await?;
        ask::question(&desk, &after).await?;
    }
    Ok(())
}

/// Whether an order has open payments that a provider can be asked about.
pub(crate) async fn has_open(reader: &Reader, order: OrderId) -> Result<bool> {
    Ok(store::payments::of_order(reader, order).await?.iter().any(is_asked))
}

fn is_asked(attempt: &Attempt) -> bool {
    is_open(&attempt.payment) && attempt.request.is_some()
}

/// Stops the open payments of an order that was cancelled, as well as can be: call it after the commit. A payment that
/// cannot be stopped now is asked about like any other, and money that comes all the same is kept in sight.
pub(crate) async fn close_open(commerce: &Commerce, tenant: &ActiveTenant, order: OrderId) -> Result<()> {
    let attempts = store::payments::of_order(&commerce.db.tenant(tenant).read().await?, order).await?;
    for attempt in attempts.iter().filter(|attempt| is_open(&attempt.payment)) {
        close(commerce, tenant, attempt).await?;
    }
    Ok(())
}

/// Stops one open payment. That the provider does not answer is no error.
pub(super) async fn close(commerce: &Commerce, tenant: &ActiveTenant, attempt: &Attempt) -> Result<()> {
    let payment = &attempt.payment;
    let desk = ask::desk(commerce, tenant, attempt).await?;
    if !desk.provider.manifest().ops.contains(&OpKind::Close) {
        let tx = commerce.db.tenant(tenant).begin().await?;
        let teller = Teller { commerce, tenant, provider: desk.provider };
        teller.end(&tx, payment.id, "stopped").await?;
        return Ok(tx.commit().await?);
    }
    let op = Op::Close(apply::intent(attempt)?);
    match desk.exchange(&op, None).await? {
        Some(exchanged) => ask::learn(&desk, &op, &exchanged).await,
        None => Ok(()),
    }
}
