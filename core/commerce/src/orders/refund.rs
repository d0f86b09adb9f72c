//! Giving money back: reserved when it is asked for, counted when it is carried out.

use domain::event::{Fact, NewEvent};
use domain::id::{OrderId, RefundId};
use domain::order::{Fulfilment, Order, OrderSource, OrderState, RefundAsk};
use domain::payment::{Refund, RefundState};
use domain::people::Permission;
use domain::problem::Mistakes;
use domain::{Money, limits};
use jiff::Timestamp;
use store::TenantTx;
use store::stock;

use super::fulfil;
use super::place::sold;
use crate::once::{self, Once};
use crate::payments::refunds;
use crate::{Commerce, Merchant, Result, after_sales};

/// Gives amounts of lines, and of the shipping, back to the buyer, before or after shipping. The provider carries it
/// out; the answer says how far it came.
pub async fn request(
    commerce: &Commerce,
    merchant: &Merchant,
    order: OrderId,
    (ask, reason): (RefundAsk, &str),
    once: Option<&Once>,
) -> Result<Refund> {
    merchant.need(Permission::MoneyWrite)?;
    let mut mistakes = Mistakes::default();
    mistakes.check_optional_text("/reason", reason, limits::NOTE_MAX);
    mistakes.done()?;
    let tx = merchant.db(commerce).begin().await?;
    let id: RefundId = commerce.sources.ids.next();
    once::claim(&tx, once, &id.to_string()).await?;
    let order = store::orders::get(&tx, order).await?;
    write_down(commerce, merchant, &tx, (id, order), (ask, reason)).await?;
    tx.commit().await?;
    refunds::begin(commerce, merchant, id).await
}

/// Sets aside what is asked for, and writes the refund down. Must be the last thing before the commit.
pub(crate) async fn write_down(
    commerce: &Commerce,
    merchant: &Merchant,
    tx: &TenantTx,
    (id, mut order): (RefundId, Order),
    (ask, reason): (RefundAsk, &str),
) -> Result<()> {
    let at = commerce.sources.now();
    order.may_be_refunded(&ask)?;
    reserve(tx, &mut order, &ask).await?;
    let payment = store::payments::that_paid(tx, order.id).await?;
    let amount = Money::of(ask.amount(), order.currency);
    let refund = Refund {
        payment: payment.map(|payment| payment.id),
        shipping: ask.shipping,
        reason: reason.to_owned(),
        actor: merchant.name(),
        ..Refund::asked(id, order.id, providers::number_of_refund(id), amount, at)
    };
    let refund = Refund { lines: ask.lines, ..refund };
    refunds::write_down(tx, &refund, order.id.uuid()).await
}

/// Sets amounts aside, or (negative ones) frees them.
pub(crate) async fn reserve(tx: &TenantTx, order: &mut Order, ask: &RefundAsk) -> Result<()> {
    for (no, amount) in &ask.lines {
        if let Some(line) = order.lines.iter_mut().find(|line| line.no == *no) {
            line.refunding += amount;
            store::orders::update_line(tx, order.id, line).await?;
        }
    }
    order.shipping_refunding += ask.shipping;
    // Writing the order even where only lines changed: its version makes two refunds at once take turns.
    store::orders::update(tx, order).await?;
    order.version += 1;
    Ok(())
}

/// A refund was carried out: counts it, and says so in the log. Must be the last thing before the commit.
pub(crate) async fn refund_done(tx: &TenantTx, commerce: &Commerce, refund: RefundId, at: Timestamp) -> Result<()> {
    let refund = store::refunds::get(tx, refund).await?;
    // First of all: of two who say it at once, one waits here and then finds it said.
    if !store::refunds::finish(tx, refund.id, RefundState::Done, "", at).await? {
        return Ok(());
    }
    let mut order = store::orders::get(tx, refund.order).await?;
    let given_back_before: Vec<u32> = full(&order);
    for (no, amount) in &refund.lines {
        if let Some(line) = order.lines.iter_mut().find(|line| line.no == *no) {
            line.refunding -= amount;
            line.refunded += amount;
            store::orders::update_line(tx, order.id, line).await?;
        }
    }
    order.shipping_refunding -= refund.shipping;
    order.shipping_refunded += refund.shipping;
    order.refunded += refund.amount;
    // Once: shipping may be given back after the goods.
    if order.state != OrderState::Refunded && order.is_all_given_back() {
        order.state = OrderState::Refunded;
        restock(tx, commerce, &order, at).await?;
    }
    store::orders::update(tx, &order).await?;
    let provider = match refund.payment {
        Some(payment) => store::payments::get(tx, payment).await?.payment.provider,
        // What was paid elsewhere goes back there.
        None if order.source == OrderSource::Import => crate::import::PROVIDER.to_owned(),
        None => String::new(),
    };
    after_sales::given_back(tx, refund.id, at).await?;
    let fact = Fact::OrderRefunded {
        refund: refund.id.uuid(),
        lines: refund.lines.clone(),
        shipping: refund.shipping,
        refunded: fulfil::refunded(&order),
        provider,
    };
    let seq = store::events::append(tx, vec![NewEvent { subject: order.id.uuid(), fact, at }]).await?;
    let now_full: Vec<u32> = full(&order).into_iter().filter(|no| !given_back_before.contains(no)).collect();
    store::orders::set_refunded_full_seq(tx, order.id, &now_full, seq).await?;
    commerce.wake();
    Ok(())
}

/// Goods that never left can be sold again. What was shipped comes back by the hands of the merchant, who counts it.
async fn restock(tx: &TenantTx, commerce: &Commerce, order: &Order, at: Timestamp) -> Result<()> {
    if order.fulfilment != Fulfilment::Unfulfilled || order.source != OrderSource::Live {
        return Ok(());
    }
    let why = sold(commerce, order.id, stock::GIVEN_BACK, "refund", at);
    Ok(stock::give_back(tx, &order.counted_pieces(), &why).await?)
}

/// Lines that were given back to the last unit.
fn full(order: &Order) -> Vec<u32> {
    order.lines.iter().filter(|line| line.refunded >= line.net).map(|line| line.no).collect()
}

/// A refund did not work out: what it reserved is free again. Must be the last thing before the commit.
pub(crate) async fn refund_failed(tx: &TenantTx, refund: RefundId, reason: &str, at: Timestamp) -> Result<()> {
    let refund = store::refunds::get(tx, refund).await?;
    if !store::refunds::finish(tx, refund.id, RefundState::Failed, reason, at).await? {
        return Ok(());
    }
    let mut order = store::orders::get(tx, refund.order).await?;
    let back = RefundAsk {
        lines: refund.lines.iter().map(|(no, amount)| (*no, -amount)).collect(),
        shipping: -refund.shipping,
    };
    reserve(tx, &mut order, &back).await?;
    after_sales::not_given_back(tx, refund.id, &order).await?;
    let fact = Fact::RefundFailed { refund: refund.id.uuid(), reason: reason.to_owned() };
    store::events::append(tx, vec![NewEvent { subject: order.id.uuid(), fact, at }]).await?;
    Ok(())
}
