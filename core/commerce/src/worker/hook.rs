//! Our nouns in the shapes that cross the sandbox's wall.

use domain::event::{Event, Fact};
use domain::hook::{HookLine, HookMember, HookOrder, HookRefund};
use domain::id::{MemberId, RefundId};
use domain::order::Order;
use store::Reader;
use uuid::Uuid;

use crate::Result;

/// An order as it was at an event: what was given back of each line by then is told by the event.
pub(crate) fn order(order: &Order, event: &Event, refunded: &[(u32, i64)]) -> HookOrder {
    // An order that is being placed or cancelled was never paid, whatever happened to it later.
    let unpaid = matches!(event.fact, Fact::OrderPlaced | Fact::OrderCancelled { .. });
    let nth = match (&event.fact, unpaid) {
        (Fact::OrderPaid { nth, .. }, _) => *nth,
        (_, true) => 0,
        (_, false) => order.nth,
    };
    HookOrder {
        id: order.id.to_string(),
        number: order.number.clone(),
        member: order.member.to_string(),
        currency: order.currency.code().into(),
        placed_at: order.placed_at.as_millisecond(),
        paid_at: order.paid_at.filter(|_| !unpaid).map(jiff::Timestamp::as_millisecond),
        nth: u32::try_from(nth).unwrap_or(u32::MAX),
        lines: lines(order, refunded),
        shipping: order.shipping,
        total: order.total(),
    }
}

/// An order as it is now.
pub(crate) fn order_now(it: &Order) -> HookOrder {
    let refunded: Vec<(u32, i64)> = it.lines.iter().map(|line| (line.no, line.refunded)).collect();
    HookOrder {
        id: it.id.to_string(),
        number: it.number.clone(),
        member: it.member.to_string(),
        currency: it.currency.code().into(),
        placed_at: it.placed_at.as_millisecond(),
        paid_at: it.paid_at.map(jiff::Timestamp::as_millisecond),
        nth: u32::try_from(it.nth).unwrap_or(u32::MAX),
        lines: lines(it, &refunded),
        shipping: it.shipping,
        total: it.total(),
    }
}

fn lines(order: &Order, refunded: &[(u32, i64)]) -> Vec<HookLine> {
    let given_back = |no: u32| refunded.iter().find(|(line, _)| *line == no).map_or(0, |(_, amount)| *amount);
    order
        .lines
        .iter()
        .map(|line| HookLine {
            no: line.no,
            sku: line.sku.clone(),
            category: line.category.clone(),
            tags: line.tags.clone(),
            quantity: line.quantity,
            unit_price: line.unit_price,
            list: line.list,
            net: line.net,
            cost: line.cost,
            refunded: given_back(line.no),
        })
        .collect()
}

pub(crate) fn refund(id: Uuid, order: HookOrder, lines: &[(u32, i64)], shipping: i64) -> HookRefund {
    HookRefund { id: RefundId::of(id).to_string(), order, lines: lines.to_vec(), shipping }
}

/// A member as of a place in the log.
pub(crate) async fn member(reader: &Reader, member: MemberId, seq: i64) -> Result<Option<HookMember>> {
    let Some(now) = store::members::find(reader, member).await? else { return Ok(None) };
    let then = store::members::as_of(reader, &[now.no], seq).await?;
    let (rank, labels) = then.into_iter().next().map_or((now.rank, now.labels), |then| (then.rank, then.labels));
    let referrer = match store::referrals::get(reader, now.no).await?.referrer {
        Some(no) => store::members::find_by_no(reader, no).await?.map(|referrer| referrer.id.to_string()),
        None => None,
    };
    Ok(Some(HookMember { id: member.to_string(), rank, labels, referrer, joined_at: now.joined_at.as_millisecond() }))
}
