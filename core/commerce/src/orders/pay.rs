//! An order is paid: who brought the buyer, and how manieth order it is, are noted as they are now.

use domain::event::{Fact, NewEvent, Task};
use domain::id::OrderId;
use domain::order::OrderState;
use jiff::Timestamp;
use store::TenantTx;

use super::timer_id;
use crate::{Commerce, Result};

/// What became of money that came for an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MarkPaid {
    /// The order is paid.
    Paid,
    /// The order takes no money any more: it is in this state.
    NotPayable(OrderState),
}

/// Marks an order as paid in full, within the transaction that records the money. Must be the last thing before the
/// commit: it takes the lock of the tenant's log.
pub(crate) async fn mark_paid(
    tx: &TenantTx,
    commerce: &Commerce,
    order: OrderId,
    provider: &str,
    amount: i64,
    at: Timestamp,
) -> Result<MarkPaid> {
    let mut order = store::orders::get(tx, order).await?;
    if order.may_be_paid().is_err() || amount != order.total() {
        return Ok(MarkPaid::NotPayable(order.state));
    }
    order.nth = store::members::count_paid(tx, order.member).await?;
    order.state = OrderState::Paid;
    order.paid = amount;
    order.paid_at = Some(at);
    order.pay_until = None;
    store::orders::update(tx, &order).await?;
    store::timers::take(tx, timer_id(order.id, &Task::CancelUnpaid)).await?;
    let buyer = store::members::get(tx, order.member).await?;
    let path = store::referrals::path_of(tx, buyer.no).await?;
    let fact =
        Fact::OrderPaid { nth: order.nth, upline: hex::encode(path.as_bytes()), provider: provider.to_owned(), amount };
    let seq = store::events::append(tx, vec![NewEvent { subject: order.id.uuid(), fact, at }]).await?;
    store::orders::set_paid_seq(tx, order.id, seq).await?;
    commerce.wake();
    Ok(MarkPaid::Paid)
}
