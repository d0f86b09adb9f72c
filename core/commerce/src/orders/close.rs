//! The after-sale window of an order closes: what members earned with it becomes theirs.
//!
//! It stays open while something waits that its buyer asked back in time: what members earned with it may go back, too,
//! and whoever has taken it out by then owes it.

use domain::event::{Fact, NewEvent, Task, Timer};
use domain::id::OrderId;
use domain::order::{Fulfilment, Order};
use jiff::Timestamp;
use sources::later;
use store::{ActiveTenant, Reader, TenantTx};

use super::{fulfil, timer_id};
use crate::limits::{ANSWER_LOOKS, ANSWER_WAIT};
use crate::{Commerce, Result};

/// The window is over, unless something is still to be answered.
pub(crate) async fn by_timer(commerce: &Commerce, tenant: &ActiveTenant, order: OrderId, at: Timestamp) -> Result<()> {
    let tx = commerce.db.tenant(tenant).begin().await?;
    if !store::timers::take(&tx, timer_id(order, &Task::CloseAfterSale)).await? {
        return Ok(());
    }
    let order = store::orders::get(&tx, order).await?;
    if waits(&tx, tenant, &order, at).await? {
        let task = Task::CloseAfterSale;
        let again =
            Timer { id: timer_id(order.id, &task), due_at: later(at, ANSWER_LOOKS), task, subject: order.id.uuid() };
        store::timers::set(&tx, &again).await?;
        return Ok(tx.commit().await?);
    }
    close(commerce, tenant, &tx, order, at).await?;
    tx.commit().await?;
    commerce.wake();
    Ok(())
}

/// Whether the window waits for an answer, or for money on its way back. Not for good: nobody's rewards are kept back by
/// a merchant who never answers.
async fn waits(db: &Reader, tenant: &ActiveTenant, order: &Order, at: Timestamp) -> Result<bool> {
    let over = order.received_at.map(|received| later(received, fulfil::DAY * tenant.settings.after_sale_days));
    let may_wait = over.is_some_and(|over| over.checked_add(ANSWER_WAIT).is_ok_and(|end| at < end));
    Ok(may_wait && store::after_sales::is_open(db, order.id).await?)
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
