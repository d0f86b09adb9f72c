//! The goods leave and arrive.

use std::time::Duration;

use domain::event::{Fact, NewEvent, Task, Timer};
use domain::id::OrderId;
use domain::limits;
use domain::order::{Fulfilment, Order};
use domain::people::Permission;
use domain::problem::Mistakes;
use jiff::Timestamp;
use sources::later;
use store::carts::Shipment;
use store::{ActiveTenant, TenantTx};

use super::timer_id;
use crate::once::{self, Once};
use crate::{Commerce, Error, Merchant, Result, Shopper};

pub(super) const DAY: Duration = Duration::from_hours(24);

/// Who carries a parcel.
#[derive(Debug, Clone)]
pub struct ShipOrder {
    /// The carrier's name or code.
    pub carrier: String,
    /// The carrier's number for the parcel.
    pub tracking_number: String,
}

/// Ships a paid order.
pub async fn ship(
    commerce: &Commerce,
    merchant: &Merchant,
    order: OrderId,
    command: ShipOrder,
    once: Option<&Once>,
) -> Result<Order> {
    merchant.need(Permission::OrdersWrite)?;
    let mut mistakes = Mistakes::default();
    mistakes.check_text("/carrier", &command.carrier, limits::CODE_MAX);
    mistakes.check_text("/tracking_number", &command.tracking_number, limits::CODE_MAX);
    mistakes.done()?;
    let tx = merchant.db(commerce).begin().await?;
    once::claim(&tx, once, &order.to_string()).await?;
    let order = store::orders::get(&tx, order).await?;
    let order = leave(commerce, merchant, &tx, order, command).await?;
    tx.commit().await?;
    commerce.wake();
    Ok(order)
}

/// The goods of an order leave now.
pub(crate) async fn leave(
    commerce: &Commerce,
    merchant: &Merchant,
    tx: &TenantTx,
    mut order: Order,
    command: ShipOrder,
) -> Result<Order> {
    order.may_be_shipped()?;
    let at = commerce.sources.now();
    order.fulfilment = Fulfilment::Shipped;
    order.shipped_at = Some(at);
    store::orders::update(tx, &order).await?;
    order.version += 1;
    let shipment = Shipment {
        id: commerce.sources.ids.next_uuid(),
        order: order.id,
        carrier: command.carrier.clone(),
        tracking_number: command.tracking_number.clone(),
        at,
    };
    store::carts::insert_shipment(tx, &shipment).await?;
    let days = merchant.tenant().settings.auto_receive_days;
    set_timer(commerce, tx, order.id, Task::AutoReceive, later(at, DAY * days)).await?;
    let fact = Fact::OrderShipped {
        carrier: command.carrier,
        tracking_number: command.tracking_number,
        actor: merchant.name(),
    };
    store::events::append(tx, vec![NewEvent { subject: order.id.uuid(), fact, at }]).await?;
    Ok(order)
}

/// The shopper says that the goods are here. A second time has no effect.
pub async fn receive_by_shopper(commerce: &Commerce, shopper: &Shopper, order: OrderId) -> Result<Order> {
    let tx = shopper.db(commerce).begin().await?;
    let order = store::orders::get(&tx, order).await?;
    if order.member != shopper.member() {
        return Err(Error::NotFound("order"));
    }
    order.may_arrive()?;
    let order = receive(commerce, shopper.tenant(), &tx, order, "shopper", commerce.sources.now()).await?;
    tx.commit().await?;
    commerce.wake();
    Ok(order)
}

/// The merchant says that the goods are there. A second time has no effect.
pub async fn receive_by_merchant(commerce: &Commerce, merchant: &Merchant, order: OrderId) -> Result<Order> {
    merchant.need(Permission::OrdersWrite)?;
    let tx = merchant.db(commerce).begin().await?;
    let order = store::orders::get(&tx, order).await?;
    let actor = merchant.name();
    let order = receive(commerce, merchant.tenant(), &tx, order, &actor, commerce.sources.now()).await?;
    tx.commit().await?;
    commerce.wake();
    Ok(order)
}

/// Nobody said anything for long enough.
pub(crate) async fn receive_by_timer(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    order: OrderId,
    at: Timestamp,
) -> Result<()> {
    let tx = commerce.db.tenant(tenant).begin().await?;
    if !store::timers::take(&tx, timer_id(order, &Task::AutoReceive)).await? {
        return Ok(());
    }
    let order = store::orders::get(&tx, order).await?;
    if order.may_arrive().is_ok() {
        receive(commerce, tenant, &tx, order, "timer", at).await?;
    }
    tx.commit().await?;
    commerce.wake();
    Ok(())
}

/// Takes an order as received, and begins its after-sale window.
pub(crate) async fn receive(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    tx: &TenantTx,
    mut order: Order,
    actor: &str,
    at: Timestamp,
) -> Result<Order> {
    order.may_be_received()?;
    if matches!(order.fulfilment, Fulfilment::Received | Fulfilment::Closed) {
        return Ok(order);
    }
    order.fulfilment = Fulfilment::Received;
    order.received_at = Some(at);
    store::orders::update(tx, &order).await?;
    order.version += 1;
    store::timers::take(tx, timer_id(order.id, &Task::AutoReceive)).await?;
    let days = tenant.settings.after_sale_days;
    set_timer(commerce, tx, order.id, Task::CloseAfterSale, later(at, DAY * days)).await?;
    let fact = Fact::OrderReceived { actor: actor.into(), refunded: refunded(&order) };
    store::events::append(tx, vec![NewEvent { subject: order.id.uuid(), fact, at }]).await?;
    Ok(order)
}

/// What was given back of each line so far; lines without are left out.
pub(crate) fn refunded(order: &Order) -> Vec<(u32, i64)> {
    order.lines.iter().filter(|line| line.refunded > 0).map(|line| (line.no, line.refunded)).collect()
}

/// Sets a timer of the order's life, unless somebody drives these by hand.
async fn set_timer(commerce: &Commerce, tx: &TenantTx, order: OrderId, task: Task, due_at: Timestamp) -> Result<()> {
    if commerce.driven {
        return Ok(());
    }
    let timer = Timer { id: timer_id(order, &task), due_at, task, subject: order.uuid() };
    Ok(store::timers::set(tx, &timer).await?)
}
