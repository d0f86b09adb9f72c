//! Cancelling an order that is not paid: it gives back all that it held.
//!
//! Its payments are stopped at their providers first. One that was paid there in the meantime has paid the order, which is
//! then not cancelled. Where a provider does not answer the order is cancelled all the same, and money that still comes is
//! kept apart until it is given back.

use domain::event::{Fact, NewEvent, Task};
use domain::id::OrderId;
use domain::limits;
use domain::order::{Order, OrderState};
use domain::people::Permission;
use domain::problem::Mistakes;
use jiff::Timestamp;
use sources::later;
use store::stock;
use store::{ActiveTenant, TenantTx};

use super::place::sold;
use super::timer_id;
use crate::once::{self, Once};
use crate::{Commerce, Error, Merchant, Result, Shopper, payments};

/// The shopper changes their mind.
pub async fn by_shopper(commerce: &Commerce, shopper: &Shopper, order: OrderId, once: Option<&Once>) -> Result<Order> {
    let db = shopper.db(commerce);
    let reader = db.read().await?;
    once::not_before(&reader, once).await?;
    let read = store::orders::get(&reader, order).await?;
    if read.member != shopper.member() {
        return Err(Error::NotFound("order"));
    }
    read.may_be_cancelled()?;
    drop(reader);
    payments::stop(commerce, shopper.tenant(), order).await?;
    let tx = db.begin().await?;
    let at = commerce.sources.now();
    once::claim(&tx, once, &order.to_string()).await?;
    let read = store::orders::get(&tx, order).await?;
    let order = cancel(commerce, &tx, read, Why { actor: "shopper", reason: "" }, at).await?;
    tx.commit().await?;
    after(commerce, shopper.tenant(), &order).await;
    Ok(order)
}

/// The merchant cancels.
pub async fn by_merchant(
    commerce: &Commerce,
    merchant: &Merchant,
    order: OrderId,
    reason: &str,
    once: Option<&Once>,
) -> Result<Order> {
    merchant.need(Permission::OrdersWrite)?;
    let mut mistakes = Mistakes::default();
    mistakes.check_optional_text("/reason", reason, limits::NOTE_MAX);
    mistakes.done()?;
    let reader = merchant.db(commerce).read().await?;
    once::not_before(&reader, once).await?;
    store::orders::get(&reader, order).await?.may_be_cancelled()?;
    drop(reader);
    payments::stop(commerce, merchant.tenant(), order).await?;
    let tx = merchant.db(commerce).begin().await?;
    let at = commerce.sources.now();
    once::claim(&tx, once, &order.to_string()).await?;
    let read = store::orders::get(&tx, order).await?;
    let actor = merchant.name();
    let order = cancel(commerce, &tx, read, Why { actor: &actor, reason }, at).await?;
    tx.commit().await?;
    after(commerce, merchant.tenant(), &order).await;
    Ok(order)
}

/// Nobody paid in time. Nothing happens to an order that is not unpaid any more.
pub(crate) async fn by_timer(commerce: &Commerce, tenant: &ActiveTenant, order: OrderId, at: Timestamp) -> Result<()> {
    if !payments::has_open(&commerce.db.tenant(tenant).read().await?, order).await? {
        return when_unpaid(commerce, tenant, order, at).await;
    }
    // Providers are asked beside the worker, who goes on. Should that break off, the timer comes again.
    let tx = commerce.db.tenant(tenant).begin().await?;
    let again = later(commerce.sources.now(), payments::CANCEL_LEASE);
    store::timers::put_off(&tx, timer_id(order, &Task::CancelUnpaid), again).await?;
    tx.commit().await?;
    let (own, shop) = (commerce.clone(), tenant.clone());
    let talk = async move {
        payments::stop(&own, &shop, order).await?;
        when_unpaid(&own, &shop, order, at).await
    };
    payments::aside(commerce, Box::pin(talk)).await
}

async fn when_unpaid(commerce: &Commerce, tenant: &ActiveTenant, order: OrderId, at: Timestamp) -> Result<()> {
    let tx = commerce.db.tenant(tenant).begin().await?;
    if !store::timers::take(&tx, timer_id(order, &Task::CancelUnpaid)).await? {
        return Ok(());
    }
    let read = store::orders::get(&tx, order).await?;
    if read.may_be_cancelled().is_err() {
        tx.commit().await?;
        return Ok(());
    }
    let order = cancel(commerce, &tx, read, Why { actor: "timer", reason: "unpaid" }, at).await?;
    tx.commit().await?;
    after(commerce, tenant, &order).await;
    Ok(())
}

/// Why an order is cancelled.
pub(crate) struct Why<'a> {
    /// By whom.
    pub(crate) actor: &'a str,
    /// In their words; empty where nobody says.
    pub(crate) reason: &'a str,
}

/// Cancels an order that nobody has paid.
pub(crate) async fn cancel(
    commerce: &Commerce,
    tx: &TenantTx,
    mut order: Order,
    why: Why<'_>,
    at: Timestamp,
) -> Result<Order> {
    order.may_be_cancelled()?;
    order.state = OrderState::Cancelled;
    order.cancelled_at = Some(at);
    order.pay_until = None;
    store::orders::update(tx, &order).await?;
    order.version += 1;
    store::timers::take(tx, timer_id(order.id, &Task::CancelUnpaid)).await?;
    stock::give_back(tx, &order.counted_pieces(), &sold(commerce, order.id, stock::GIVEN_BACK, why.actor, at)).await?;
    let fact = Fact::OrderCancelled { actor: why.actor.into(), reason: why.reason.into() };
    store::events::append(tx, vec![NewEvent { subject: order.id.uuid(), fact, at }]).await?;
    Ok(order)
}

/// Tells the providers that nobody will pay any more. If one of them took money in the meantime, that is recorded when
/// it says so.
async fn after(commerce: &Commerce, tenant: &ActiveTenant, order: &Order) {
    commerce.wake();
    if let Err(error) = payments::close_open(commerce, tenant, order.id).await {
        tracing::warn!(tenant = %tenant.slug, order = %order.number, %error, "open payments were not closed");
    }
}
