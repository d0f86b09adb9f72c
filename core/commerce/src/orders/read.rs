//! Looking at orders.

use domain::event::Event;
use domain::id::{OrderId, RefundId};
use domain::order::Order;
use domain::payment::{Payment, Refund};
use domain::people::Permission;
use store::carts::Shipment;
use store::orders::OrderFilter;
use store::{Page, PageAsk};

use super::story::{self, Chapter};
pub use super::timeline::TimelineEntry;
use super::timeline::for_buyer;
use crate::{Commerce, Error, Merchant, Result, Shopper, limits};

/// An order with everything that happened to it.
#[derive(Debug, Clone)]
pub struct OrderStory<T = TimelineEntry> {
    /// The order.
    pub order: Order,
    /// Its parcels.
    pub shipments: Vec<Shipment>,
    /// How the buyer tried to pay, the oldest first.
    pub payments: Vec<Payment>,
    /// What was given back, or was to be.
    pub refunds: Vec<Refund>,
    /// What happened, in order.
    pub timeline: Vec<T>,
}

impl<T> OrderStory<T> {
    /// The same order with what happened told in another way.
    fn with<U>(self, timeline: Vec<U>) -> OrderStory<U> {
        let Self { order, shipments, payments, refunds, timeline: _ } = self;
        OrderStory { order, shipments, payments, refunds, timeline }
    }
}

/// One of the shopper's orders.
pub async fn by_shopper(commerce: &Commerce, shopper: &Shopper, order: OrderId) -> Result<OrderStory> {
    let reader = shopper.db(commerce).read().await?;
    let order = store::orders::get(&reader, order).await?;
    if order.member != shopper.member() {
        return Err(Error::NotFound("order"));
    }
    let mut told = everything(&reader, order).await?;
    let timeline = for_buyer(std::mem::take(&mut told.timeline));
    Ok(told.with(timeline))
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
pub async fn by_merchant(commerce: &Commerce, merchant: &Merchant, order: OrderId) -> Result<OrderStory<Chapter>> {
    merchant.need(Permission::OrdersRead)?;
    let reader = merchant.db(commerce).read().await?;
    let order = store::orders::get(&reader, order).await?;
    let id = order.id;
    let mut told = everything(&reader, order).await?;
    let events = std::mem::take(&mut told.timeline);
    let timeline = story::chapters(commerce, merchant, &reader, id, events).await?;
    Ok(told.with(timeline))
}

/// The refunds of an order, the oldest first.
pub async fn refunds(commerce: &Commerce, merchant: &Merchant, order: OrderId) -> Result<Vec<Refund>> {
    merchant.need(Permission::OrdersRead)?;
    let reader = merchant.db(commerce).read().await?;
    store::orders::get(&reader, order).await?;
    Ok(store::refunds::of_order(&reader, order).await?)
}

/// One refund.
pub async fn refund(commerce: &Commerce, merchant: &Merchant, refund: RefundId) -> Result<Refund> {
    merchant.need(Permission::OrdersRead)?;
    Ok(store::refunds::get(&merchant.db(commerce).read().await?, refund).await?)
}

async fn everything(reader: &store::Reader, order: Order) -> Result<OrderStory<Event>> {
    let shipments = store::carts::shipments(reader, order.id).await?;
    let payments = store::payments::of_order(reader, order.id).await?;
    let payments: Vec<Payment> = payments.into_iter().map(|attempt| attempt.payment).collect();
    let refunds = store::refunds::of_order(reader, order.id).await?;
    let mut events = store::events::about(reader, order.id.uuid(), limits::TIMELINE_MAX).await?;
    for payment in &payments {
        events.extend(store::events::about(reader, payment.id.uuid(), limits::TIMELINE_MAX).await?);
    }
    events.sort_by_key(|event| event.seq);
    Ok(OrderStory { order, shipments, payments, refunds, timeline: events })
}
