//! An order of the past: placed, paid and received on its date.

use domain::event::{Fact, NewEvent};
use domain::id::MemberId;
use domain::order::{Order, OrderSource, Placing};
use domain::quote::{Quote, QuoteLine};
use domain::text::Text;
use store::{ActiveTenant, TenantTx};

use super::PROVIDER;
use super::line::Line;
use crate::orders::pay::{MarkPaid, mark_paid};
use crate::orders::{fulfil, number};
use crate::{Commerce, Error, Result};

/// Takes the lines of one number as one order. Stock is not consulted: the goods left long ago. Gives what was paid.
pub(super) async fn take(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    tx: &TenantTx,
    member: MemberId,
    lines: &[&Line],
) -> Result<i64> {
    let Some(first) = lines.first() else { return Ok(0) };
    let priced = lines.iter().enumerate().map(|(i, line)| {
        let at_list = QuoteLine {
            sku_id: None,
            product: None,
            sku: line.sku.clone(),
            title: Text::both(&line.title),
            options: Vec::new(),
            image: None,
            category: String::new(),
            tags: Vec::new(),
            quantity: line.quantity,
            unit_price: line.unit_price,
            cost: 0,
            list: 0,
            net: 0,
        };
        at_list.at_list(i)
    });
    let quote = Quote::at_list(tenant.currency, priced.collect::<Result<_, _>>()?, 0)?;
    let placing = Placing {
        id: commerce.sources.ids.next(),
        number: number::next_in(tx, tenant, first.date).await?,
        member,
        ship_to: None,
        note: String::new(),
        source: OrderSource::Import,
        external_id: Some(first.number.clone()),
        at: first.date,
        pay_until: None,
    };
    let order = Order::place(placing, quote);
    store::orders::insert(tx, &order).await?;
    let placed = NewEvent { subject: order.id.uuid(), fact: Fact::OrderPlaced, at: first.date };
    store::events::append(tx, vec![placed]).await?;
    let paid = mark_paid(tx, commerce, order.id, PROVIDER, order.total(), first.date).await?;
    if paid != MarkPaid::Paid {
        return Err(Error::internal("a new order takes its payment"));
    }
    let order = store::orders::get(tx, order.id).await?;
    fulfil::receive(commerce, tenant, tx, order, PROVIDER, first.date).await?;
    Ok(lines.iter().map(|line| line.unit_price * i64::from(line.quantity)).sum())
}
