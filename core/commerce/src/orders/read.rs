//! Looking at orders.

use domain::after_sale::AfterSale;
use domain::event::{Event, Task};
use domain::id::{OrderId, RefundId};
use domain::order::{Fulfilment, Order, OrderState};
use domain::payment::{Payment, Refund};
use domain::people::Permission;
use domain::problem::Mistakes;
use jiff::Timestamp;
use store::carts::Shipment;
use store::order_lists::{OrderQuery, OrderSort};
use store::{Count, ListPlace, Page, PageAsk};

use super::story::{self, Chapter};
pub use super::timeline::TimelineEntry;
use super::timeline::for_buyer;
use super::timer_id;
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

/// An order as its buyer sees it.
#[derive(Debug, Clone)]
pub struct BuyerStory {
    /// The order, with what happened to it as far as it concerns the buyer.
    pub story: OrderStory,
    /// What was asked back of it, the oldest first.
    pub asked_back: Vec<AfterSale>,
    /// Until when something may be asked back, as far as that can be told: from the receipt on.
    pub after_sale_until: Option<Timestamp>,
}

/// One of the shopper's orders, with all that its page shows.
pub async fn story_of_shopper(commerce: &Commerce, shopper: &Shopper, order: OrderId) -> Result<BuyerStory> {
    let story = by_shopper(commerce, shopper, order).await?;
    let reader = shopper.db(commerce).read().await?;
    let closes = timer_id(order, &Task::CloseAfterSale);
    let due = store::timers::due_times(&reader, &[closes]).await?;
    Ok(BuyerStory {
        asked_back: store::after_sales::of_order(&reader, order).await?,
        after_sale_until: story.order.closed_at.or(due.get(&closes).copied()),
        story,
    })
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

/// What a buyer looks for again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BuyerView {
    /// Waits for payment.
    Unpaid,
    /// Paid, and the goods are still with the shop.
    ToShip,
    /// The goods are on their way.
    ToReceive,
    /// Something is on its way back or asked back.
    AfterSale,
}

impl BuyerView {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Unpaid, Self::ToShip, Self::ToReceive, Self::AfterSale];

    fn query(view: Option<Self>, shopper: &Shopper) -> OrderQuery {
        let mine = OrderQuery { member: Some(shopper.member()), ..OrderQuery::default() };
        let goods = |fulfilment| OrderQuery {
            state: Some(OrderState::Paid),
            fulfilment: Some(fulfilment),
            ..OrderQuery::default()
        };
        let of_view = match view {
            None => OrderQuery::default(),
            Some(Self::Unpaid) => OrderQuery { state: Some(OrderState::Placed), ..OrderQuery::default() },
            Some(Self::ToShip) => goods(Fulfilment::Unfulfilled),
            Some(Self::ToReceive) => goods(Fulfilment::Shipped),
            Some(Self::AfterSale) => OrderQuery { after_sale: Some(true), ..OrderQuery::default() },
        };
        OrderQuery { member: mine.member, ..of_view }
    }
}

/// The shopper's orders, of one view or all, the newest first.
pub async fn list_by_shopper(
    commerce: &Commerce,
    shopper: &Shopper,
    view: Option<BuyerView>,
    page: &PageAsk<ListPlace>,
) -> Result<Page<Order, ListPlace>> {
    let (query, sort) = (BuyerView::query(view, shopper), OrderSort::Newest);
    if page.after.as_ref().is_some_and(|after| !store::order_lists::is_place(after, &query, sort)) {
        return Err(Mistakes::one("?after", "must be `next` of a page of this list").into());
    }
    Ok(store::order_lists::list(&shopper.db(commerce).read().await?, &query, sort, page).await?)
}

/// How many orders of the shopper there are in each view.
pub async fn counts_of_shopper(commerce: &Commerce, shopper: &Shopper) -> Result<Vec<(BuyerView, Count)>> {
    let reader = shopper.db(commerce).read().await?;
    let mut counts = Vec::with_capacity(BuyerView::ALL.len());
    for view in BuyerView::ALL {
        let query = BuyerView::query(Some(view), shopper);
        counts.push((view, store::order_lists::count(&reader, &query).await?));
    }
    Ok(counts)
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
