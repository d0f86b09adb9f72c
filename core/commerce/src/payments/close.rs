//! Stopping payments that nobody wants any more.

use domain::id::OrderId;
use providers::{Op, OpKind};
use store::ActiveTenant;
use store::payments::Attempt;

use super::apply::{self, Teller, is_open};
use super::ask;
use crate::{Commerce, Result};

/// Stops the open payments of an order that was cancelled, as well as can be: call it after the commit. A payment that
/// cannot be stopped now is asked about like any other, and money that comes all the same is kept in sight.
pub async fn close_open(commerce: &Commerce, tenant: &ActiveTenant, order: OrderId) -> Result<()> {
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
    match desk.exchange(&op, payment.order, None).await? {
        Some(exchanged) => ask::learn(&desk, &op, &exchanged).await,
        None => Ok(()),
    }
}
