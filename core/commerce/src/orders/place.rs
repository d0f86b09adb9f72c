//! Placing an order: quote, reserve, record.

use domain::event::{Fact, NewEvent, Task, Timer};
use domain::id::OrderId;
use domain::limits;
use domain::member::{Member, MemberStatus};
use domain::order::{Order, OrderSource, Placing, ShipTo};
use domain::problem::Mistakes;
use jiff::Timestamp;
use store::carts::{Cart, CartLine};
use store::stock::{self, Why};
use store::{ActiveTenant, TenantTx};

use super::price::{self, Asking};
use super::{cart, number, timer_id};
use crate::once::{self, Once};
use crate::{Commerce, Error, Result, Shopper};

/// What a shopper asks for.
#[derive(Debug, Clone, Default)]
pub struct PlaceOrder {
    /// What to buy; none: what is in the cart, which is empty afterwards.
    pub lines: Option<Vec<CartLine>>,
    /// Where to.
    pub ship_to: Option<ShipTo>,
    /// A word to the merchant.
    pub note: String,
    /// What the shopper was shown; another total is refused. None: whatever it costs.
    pub expected_total: Option<i64>,
}

/// Places an order. Prices are computed again here; an earlier quote is never trusted.
pub async fn place(commerce: &Commerce, shopper: &Shopper, command: PlaceOrder, once: Option<&Once>) -> Result<Order> {
    let db = shopper.db(commerce);
    let at = commerce.sources.now();
    check(&command)?;
    let reader = db.read().await?;
    let member = store::members::get(&reader, shopper.member()).await?;
    let (lines, emptied) = if let Some(lines) = command.lines {
        (cart::merged(lines)?, None)
    } else {
        let cart = store::carts::get(&reader, shopper.member()).await?;
        (cart.lines.clone(), Some(cart))
    };
    drop(reader);
    if member.status != MemberStatus::Active {
        return Err(Error::Unauthenticated);
    }

    // Plugins run before the transaction: a write lock must not wait for them.
    let quote = price::quote(commerce, shopper.tenant(), Asking { member: Some(&member), at }, &lines).await?;
    if let Some(expected) = command.expected_total.filter(|expected| *expected != quote.total()) {
        return Err(Error::PriceChanged { total: quote.total(), expected });
    }
    let placing = Placing {
        id: commerce.sources.ids.next(),
        number: number::next(commerce, shopper.tenant(), at).await?,
        member: member.id,
        ship_to: command.ship_to,
        note: command.note,
        source: OrderSource::Live,
        external_id: None,
        at,
        pay_until: Some(pay_until(shopper.tenant(), at)),
    };
    let mut order = Order::place(placing, quote);

    let tx = db.begin().await?;
    once::claim(&tx, once, &order.id.to_string()).await?;
    take_stock(commerce, &tx, &mut order, &member).await?;
    store::orders::insert(&tx, &order).await?;
    if let Some(cart) = emptied {
        store::carts::put(&tx, member.id, &Cart { lines: vec![], version: cart.version }, at).await?;
    }
    expire(&tx, &order).await?;
    store::events::append(&tx, vec![NewEvent { subject: order.id.uuid(), fact: Fact::OrderPlaced, at }]).await?;
    tx.commit().await?;
    commerce.wake();
    Ok(order)
}

/// Until when an order that is placed then can be paid.
pub(crate) fn pay_until(tenant: &ActiveTenant, at: Timestamp) -> Timestamp {
    let minutes = i64::from(tenant.settings.unpaid_order_minutes);
    at.checked_add(jiff::SignedDuration::from_mins(minutes)).unwrap_or(Timestamp::MAX)
}

/// Sets the timer that cancels an order which stays unpaid.
pub(crate) async fn expire(tx: &TenantTx, order: &Order) -> Result<()> {
    if let Some(due_at) = order.pay_until {
        let task = Task::CancelUnpaid;
        let timer = Timer { id: timer_id(order.id, &task), due_at, task, subject: order.id.uuid() };
        store::timers::set_all(tx, &[timer]).await?;
    }
    Ok(())
}

/// Takes the pieces of an order; [`Error::SoldOut`] where there are too few, and then none at all.
pub(crate) async fn take_stock(commerce: &Commerce, tx: &TenantTx, order: &mut Order, member: &Member) -> Result<()> {
    let pieces: Vec<_> = order.lines.iter().filter_map(|line| Some((line.sku_id?, line.quantity))).collect();
    let why = sold(commerce, order.id, stock::SOLD, &member.id.to_string(), order.placed_at);
    match stock::take(tx, &pieces, &why).await {
        Ok(taken) => {
            for line in &mut order.lines {
                line.counted = line.sku_id.is_some_and(|sku| taken.contains(&sku));
            }
            Ok(())
        }
        Err(stock::Short::SoldOut { sku, left }) => {
            let line = order.lines.iter().find(|line| line.sku_id == Some(sku));
            Err(Error::SoldOut { sku: line.map(|line| line.sku.clone()).unwrap_or_default(), left })
        }
        Err(stock::Short::Rows(error)) => Err(error.into()),
    }
}

/// The line of the stock's trail for an order.
pub(crate) fn sold(commerce: &Commerce, order: OrderId, reason: &str, actor: &str, at: Timestamp) -> Why {
    Why {
        id: commerce.sources.ids.next_uuid(),
        reason: reason.into(),
        subject: order.to_string(),
        actor: actor.into(),
        at,
    }
}

fn check(command: &PlaceOrder) -> Result<()> {
    let mut mistakes = Mistakes::default();
    cart::check(command.lines.as_deref().unwrap_or_default(), &mut mistakes);
    mistakes.check_optional_text("/note", &command.note, limits::NOTE_MAX);
    if let Some(ship_to) = &command.ship_to {
        ship_to.check("/ship_to", &mut mistakes);
    }
    Ok(mistakes.done()?)
}
