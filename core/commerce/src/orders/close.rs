//! The after-sale window of an order closes: what members earned with it becomes theirs.

use domain::event::{Fact, NewEvent, Task};
use domain::id::OrderId;
use domain::order::{Fulfilment, Order};
use jiff::Timestamp;
use store::{ActiveTenant, TenantTx};

use super::{fulfil, timer_id};
use crate::{Commerce, Result};

/// The window is over.
pub(crate) async fn by_timer(commerce: &Commerce, tenant: &ActiveTenant, order: OrderId, at: Timestamp) -> Result<()> {
    let tx = commerce.db.tenant(tenant).begin().await?;
    if !store::timers::take(&tx, timer_id(order, &Task::CloseAfterSale)).await? {
        return Ok(());
    }
    let order = store::orders::get(&tx, order).await?;
    close(commerce, tenant, &tx, order, at).await?;
    tx.commit().await?;
    commerce.wake();
    Ok(())
}

/// Closes the window now, as if its time were over: for those who drive time by hand. Implies the receipt. A second time
/// has no effect.
pub async fn now(commerce: &Commerce, tenant: &ActiveTenant, order: OrderId) -> Result<Order> {
    let at = commerce.sources.now();
    let tx = commerce.db.tenant(tenant).begin().await?;
    let order = store::orders::get(&tx, order).await?;
    let order = close(commerce, tenant, &tx, order, at).await?;
    tx.commit().await?;
    commerce.wake();
    Ok(order)
}

pub(crate) async fn close(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    tx: &TenantTx,
    order: Order,
    at: Timestamp,
) -> Result<Order> {
    let mut order = fulfil::receive(commerce, tenant, tx, order, "timer", at).await?;
    if order.fulfilment == Fulfilment::Closed {
        return Ok(order);
    }
    order.fulfilment = Fulfilment::Closed;
    order.closed_at = Some(at);
    store::orders::update(tx, &order).await?;
    order.version += 1;
    store::timers::take(tx, timer_id(order.id, &Task::CloseAfterSale)).await?;
    let fact = Fact::OrderClosed { refunded: fulfil::refunded(&order) };
    store::events::append(tx, vec![NewEvent { subject: order.id.uuid(), fact, at }]).await?;
    Ok(order)
}
