//! Looking at orders.

use domain::event::Event;
use domain::id::OrderId;
use domain::order::Order;
use domain::people::Permission;
use store::carts::Shipment;
use store::orders::OrderFilter;
use store::{Page, PageAsk};

use crate::{Commerce, Error, Merchant, Result, Shopper, limits};

/// An order with everything that happened to it.
#[derive(Debug, Clone)]
pub struct OrderStory {
    /// The order.
    pub order: Order,
    /// Its parcels.
    pub shipments: Vec<Shipment>,
    /// What happened, in order.
    pub timeline: Vec<Event>,
}

/// One of the shopper's orders.
pub async fn by_shopper(commerce: &Commerce, shopper: &Shopper, order: OrderId) -> Result<OrderStory> {
    let reader = shopper.db(commerce).read().await?;
    let order = store::orders::get(&reader, order).await?;
    if order.member != shopper.member() {
        return Err(Error::NotFound("order"));
    }
    story(&reader, order).await
}

/// The shopper's orders, the newest first.
pub async fn list_by_shopper(
    commerce: &Commerce,
    shopper: &Shopper,
    page: &PageAsk<OrderId>,
) -> Result<Page<Order, OrderId>> {
    let filter = OrderFilter { member: Some(shopper.member()), ..OrderFilter::default() };
    Ok(store::orders::list(&shopper.db(commerce).read().await?, &filter, page).await?)
}

/// An order of the shop.
pub async fn by_merchant(commerce: &Commerce, merchant: &Merchant, order: OrderId) -> Result<OrderStory> {
    merchant.need(Permission::OrdersRead)?;
    let reader = merchant.db(commerce).read().await?;
    let order = store::orders::get(&reader, order).await?;
    story(&reader, order).await
}

/// The shop's orders, the newest first.
pub async fn list_by_merchant(
    commerce: &Commerce,
    merchant: &Merchant,
    filter: &OrderFilter,
    page: &PageAsk<OrderId>,
) -> Result<Page<Order, OrderId>> {
    merchant.need(Permission::OrdersRead)?;
    Ok(store::orders::list(&merchant.db(commerce).read().await?, filter, page).await?)
}

/// The order with that number.
pub async fn by_number(commerce: &Commerce, merchant: &Merchant, number: &str) -> Result<Option<Order>> {
    merchant.need(Permission::OrdersRead)?;
    Ok(store::orders::find_by_number(&merchant.db(commerce).read().await?, number).await?)
}

async fn story(reader: &store::Reader, order: Order) -> Result<OrderStory> {
    let shipments = store::carts::shipments(reader, order.id).await?;
    let timeline = store::events::about(reader, order.id.uuid(), limits::TIMELINE_MAX).await?;
    Ok(OrderStory { order, shipments, timeline })
}
