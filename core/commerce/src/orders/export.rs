//! Orders as a CSV file, in pieces: what a merchant can take away at any time.

use domain::Money;
use domain::order::{Order, OrderLine};
use domain::people::Permission;
use store::order_lists::OrderSort;
use store::{ListPlace, PAGE_MAX, PageAsk};

use super::lists::{self, OrderAsk};
use crate::file::{self, Piece, some, word};
use crate::{Commerce, Merchant, Result};

/// One row per line of an order; what is said of the order stands in each of its rows. Amounts are decimal numbers.
const COLUMNS: [&str; 30] = [
    "order",
    "number",
    "state",
    "fulfilment",
    "member",
    "source",
    "external_id",
    "placed_at",
    "paid_at",
    "shipped_at",
    "received_at",
    "closed_at",
    "cancelled_at",
    "currency",
    "shipping",
    "total",
    "paid",
    "refunded",
    "ship_name",
    "ship_phone",
    "ship_region",
    "ship_street",
    "note",
    "line",
    "sku",
    "title",
    "quantity",
    "unit_price",
    "net",
    "line_refunded",
];

/// The piece of the file that begins after `place`; the first one has the header. The orders are those of the list that
/// is asked for, in its order.
pub async fn piece(
    commerce: &Commerce,
    merchant: &Merchant,
    (ask, sort): (OrderAsk, OrderSort),
    place: Option<ListPlace>,
) -> Result<Piece<ListPlace>> {
    merchant.need(Permission::Export)?;
    let db = merchant.db(commerce).read().await?;
    let (query, is_first) = (lists::query(commerce, &db, ask).await?, place.is_none());
    let page = store::order_lists::list(&db, &query, sort, &PageAsk::new(place, Some(PAGE_MAX))).await?;
    file::piece(page, is_first, COLUMNS, |order| order.lines.iter().map(|line| cells(&order, line)).collect())
}

fn cells(order: &Order, line: &OrderLine) -> [String; COLUMNS.len()] {
    let money = |minor| Money::of(minor, order.currency).to_decimal();
    let to = order.ship_to.clone();
    let (name, phone, region, street) = to.map(|to| (to.name, to.phone, to.region, to.street)).unwrap_or_default();
    let title = if line.title.zh.is_empty() { &line.title.en } else { &line.title.zh };
    [
        order.id.to_string(),
        order.number.clone(),
        word(&order.state),
        word(&order.fulfilment),
        order.member.to_string(),
        word(&order.source),
        order.external_id.clone().unwrap_or_default(),
        order.placed_at.to_string(),
        some(order.paid_at),
        some(order.shipped_at),
        some(order.received_at),
        some(order.closed_at),
        some(order.cancelled_at),
        order.currency.code().to_owned(),
        money(order.shipping),
        money(order.total()),
        money(order.paid),
        money(order.refunded),
        name,
        phone,
        region,
        street,
        order.note.clone(),
        line.no.to_string(),
        line.sku.clone(),
        title.clone(),
        line.quantity.to_string(),
        money(line.unit_price),
        money(line.net),
        money(line.refunded),
    ]
}
