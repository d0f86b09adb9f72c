//! A cancellation of the past: its pieces are refunded from what the customer bought before.

use std::collections::BTreeMap;

use domain::Money;
use domain::id::{MemberId, OrderId, RefundId};
use domain::order::RefundAsk;
use domain::payment::Refund;
use store::TenantTx;

use super::line::Line;
use crate::orders::refund;
use crate::payments::refunds;
use crate::{Commerce, Result};

/// What became of a cancellation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct TakenBack {
    /// Refunds, one per order.
    pub(super) refunds: u64,
    /// What was given back.
    pub(super) amount: i64,
    /// Pieces that no line had left.
    pub(super) never_bought: u32,
}

/// Gives back the pieces of a cancellation, oldest order first, then in line order, each at the price it was bought for.
/// `bought_before` says whether a line of an imported order stands before the cancellation in its file.
pub(super) async fn take(
    commerce: &Commerce,
    tx: &TenantTx,
    member: MemberId,
    line: &Line,
    bought_before: &(dyn Fn(&str, u32) -> bool + Sync),
) -> Result<TakenBack> {
    let mut left = line.quantity;
    let mut of_orders: BTreeMap<OrderId, Vec<(u32, u32, i64)>> = BTreeMap::new();
    for (order, bought) in store::orders::lines_left(tx, member, &line.sku).await? {
        let external = bought.order_external_id.as_deref().unwrap_or_default();
        if left == 0 || !bought_before(external, bought.line.no) {
            continue;
        }
        let units = left.min(bought.line.quantity - bought.line.units_refunded);
        left -= units;
        let amount = bought.line.unit_price * i64::from(units);
        of_orders.entry(order).or_default().push((bought.line.no, units, amount));
    }
    let mut taken = TakenBack { never_bought: left, ..TakenBack::default() };
    for (order, lines) in of_orders {
        taken.amount += give_back(commerce, tx, order, &lines, line).await?;
        taken.refunds += 1;
    }
    Ok(taken)
}

/// One refund of one order, asked for and carried out on the cancellation's date.
async fn give_back(
    commerce: &Commerce,
    tx: &TenantTx,
    order_id: OrderId,
    lines: &[(u32, u32, i64)],
    cancellation: &Line,
) -> Result<i64> {
    let at = cancellation.date;
    let mut order = store::orders::get(tx, order_id).await?;
    let ask = RefundAsk { lines: lines.iter().map(|(no, _, amount)| (*no, *amount)).collect(), shipping: 0 };
    order.may_be_refunded(&ask)?;
    refund::reserve(tx, &mut order, &ask).await?;
    let id: RefundId = commerce.sources.ids.next();
    let refund = Refund {
        lines: ask.lines.clone(),
        reason: cancellation.number.clone(),
        actor: super::PROVIDER.into(),
        ..Refund::asked(id, order_id, providers::number_of_refund(id), Money::of(ask.amount(), order.currency), at)
    };
    refunds::write_down(tx, &refund, order_id.uuid()).await?;
    for (no, units, _) in lines {
        store::orders::add_units_refunded(tx, order_id, *no, *units).await?;
    }
    refund::refund_done(tx, commerce, id, at).await?;
    Ok(refund.amount)
}
