//! Driving a shop's time by hand, as the scenario runner does. Only where the clock is a manual one.

use domain::id::OrderId;
use domain::order::Order;
use jiff::Timestamp;
use store::ActiveTenant;
use store::events::APPS;

use crate::{Commerce, Error, Result, orders, worker};

/// Sets the clock, and does everything that is due by then.
pub async fn set_clock(commerce: &Commerce, tenant: &ActiveTenant, to: Timestamp) -> Result<()> {
    if !commerce.sources.clock.set(to) {
        return Err(Error::NotFound("manual clock"));
    }
    settle(commerce, tenant).await
}

/// Does everything that is due.
pub async fn settle(commerce: &Commerce, tenant: &ActiveTenant) -> Result<()> {
    driven(commerce)?;
    worker::settle(commerce, tenant, commerce.sources.now()).await
}

/// Closes the after-sale window of an order.
pub async fn close(commerce: &Commerce, tenant: &ActiveTenant, order: OrderId) -> Result<Order> {
    driven(commerce)?;
    let order = orders::close::now(commerce, tenant, order).await?;
    settle(commerce, tenant).await?;
    Ok(order)
}

/// The place of the last event in the log.
pub async fn last_event(commerce: &Commerce, tenant: &ActiveTenant) -> Result<i64> {
    driven(commerce)?;
    Ok(store::events::last(&commerce.db.tenant(tenant).read().await?).await?)
}

/// Delivers everything after a place of the log once more. None of it may have an effect.
pub async fn redeliver(commerce: &Commerce, tenant: &ActiveTenant, after: i64) -> Result<()> {
    driven(commerce)?;
    let tx = commerce.db.tenant(tenant).begin().await?;
    let position = store::events::position(&tx, APPS).await?;
    store::events::advance(&tx, APPS, position, after.clamp(0, position)).await?;
    tx.commit().await?;
    settle(commerce, tenant).await
}

fn driven(commerce: &Commerce) -> Result<()> {
    if commerce.driven { Ok(()) } else { Err(Error::NotFound("manual clock")) }
}
