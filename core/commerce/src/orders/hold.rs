//! Holding an order back before it is shipped, and letting it go on.

use domain::event::{Fact, NewEvent};
use domain::id::OrderId;
use domain::limits;
use domain::order::Order;
use domain::people::Permission;
use domain::problem::Mistakes;
use store::TenantTx;

use crate::{Commerce, Merchant, Result};

/// Holds an order back. Holding it again changes the reason.
pub async fn hold(commerce: &Commerce, merchant: &Merchant, order: OrderId, reason: &str) -> Result<Order> {
    merchant.need(Permission::OrdersWrite)?;
    let mut mistakes = Mistakes::default();
    mistakes.check_text("/reason", reason, limits::NOTE_MAX);
    mistakes.done()?;
    let fact = Fact::OrderHeld { reason: reason.into(), actor: merchant.name() };
    set(commerce, merchant, order, Some(reason.to_owned()), fact).await
}

/// Lets an order go on.
pub async fn release(commerce: &Commerce, merchant: &Merchant, order: OrderId) -> Result<Order> {
    merchant.need(Permission::OrdersWrite)?;
    set(commerce, merchant, order, None, Fact::OrderReleased { actor: merchant.name() }).await
}

async fn set(
    commerce: &Commerce,
    merchant: &Merchant,
    order: OrderId,
    held: Option<String>,
    fact: Fact,
) -> Result<Order> {
    let tx = merchant.db(commerce).begin().await?;
    let order = store::orders::get(&tx, order).await?;
    let order = put(commerce, &tx, order, (held, fact)).await?;
    tx.commit().await?;
    commerce.wake();
    Ok(order)
}

/// Holds an order back for this reason, or lets it go on, unless it stands so already.
pub(crate) async fn put(
    commerce: &Commerce,
    tx: &TenantTx,
    mut order: Order,
    (held, fact): (Option<String>, Fact),
) -> Result<Order> {
    order.may_be_held()?;
    if order.held == held {
        return Ok(order);
    }
    order.held = held;
    store::orders::update(tx, &order).await?;
    order.version += 1;
    let event = NewEvent { subject: order.id.uuid(), fact, at: commerce.sources.now() };
    store::events::append(tx, vec![event]).await?;
    Ok(order)
}
