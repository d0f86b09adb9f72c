//! Orders and their lines.

use std::collections::{HashMap, HashSet};

use domain::id::{InstallationId, MemberId, OrderId};
use domain::order::{Order, OrderLine, OrderState};
use domain::text::Text;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, Order as Sort};

use crate::columns::{at, currency, from_json, from_word, json, maybe_at, maybe_micros, micros, unsigned, word};
use crate::entity::{order_apps, order_lines, orders};
use crate::error::{Error, Result};
use crate::limits;
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};
use crate::sku_options;

/// Stores a new order with its lines.
pub async fn insert(tx: &TenantTx, order: &Order) -> Result<()> {
    insert_all(tx, std::slice::from_ref(order)).await
}

/// Stores new orders with their lines.
pub async fn insert_all(tx: &TenantTx, new: &[Order]) -> Result<()> {
    let tenant = tx.tenant().uuid();
    tx.insert_all::<orders::Entity>(new.iter().map(|order| to_row(tenant, order)).collect()).await?;
    let lines = new.iter().flat_map(|order| order.lines.iter().map(move |line| line_to_row(tenant, order, line)));
    tx.insert_all::<order_lines::Entity>(lines.collect()).await?;
    let gave = new.iter().flat_map(|order| order.applied.iter().map(|applied| (applied.installation, order.id)));
    let gave: HashSet<_> = gave.collect();
    note_apps(tx, gave).await
}

/// Notes that apps gave something away with orders: a discount or a reward. Noting it again has no effect.
pub(crate) async fn note_apps(tx: &TenantTx, gave: HashSet<(InstallationId, OrderId)>) -> Result<()> {
    if gave.is_empty() {
        return Ok(());
    }
    let tenant_id = tx.tenant().uuid();
    let row = |(app, order): (InstallationId, OrderId)| order_apps::Model {
        tenant_id,
        installation_id: app.uuid(),
        order_id: order.uuid(),
    };
    tx.insert_new::<order_apps::Entity>(gave.into_iter().map(row).collect()).await?;
    Ok(())
}

/// One order.
pub async fn get(db: &Reader, order: OrderId) -> Result<Order> {
    find(db, order).await?.ok_or(Error::NotFound("order"))
}

/// One order, if there is.
pub async fn find(db: &Reader, order: OrderId) -> Result<Option<Order>> {
    Ok(get_all(db, &[order]).await?.remove(&order))
}

/// The order with that name in another system.
pub async fn find_by_external_id(db: &Reader, external: &str) -> Result<Option<Order>> {
    let row = db.rows::<orders::Entity>().filter(orders::Column::ExternalId.eq(external)).one().await?;
    match row {
        Some(row) => find(db, id(row.id)).await,
        None => Ok(None),
    }
}

/// The numbers of many orders; those that do not exist are left out.
pub async fn numbers(db: &Reader, ids: &[OrderId]) -> Result<HashMap<OrderId, String>> {
    let mut found = HashMap::with_capacity(ids.len());
    for chunk in ids.chunks(limits::KEYS_MAX) {
        let uuids: Vec<uuid::Uuid> = chunk.iter().map(|id| id.uuid()).collect();
        let rows = db.rows::<orders::Entity>().filter(orders::Column::Id.is_in(uuids)).all().await?;
        found.extend(rows.into_iter().map(|row| (id(row.id), row.number)));
    }
    Ok(found)
}

/// Many orders by id; those that do not exist are left out.
pub async fn get_all(db: &Reader, ids: &[OrderId]) -> Result<HashMap<OrderId, Order>> {
    let mut found = HashMap::with_capacity(ids.len());
    for chunk in ids.chunks(limits::KEYS_MAX) {
        let uuids: Vec<uuid::Uuid> = chunk.iter().map(|id| id.uuid()).collect();
        let rows = db.rows::<orders::Entity>().filter(orders::Column::Id.is_in(uuids)).all().await?;
        for order in with_lines(db, rows).await? {
            found.insert(order.id, order);
        }
    }
    Ok(found)
}

/// Which orders a list shows.
#[derive(Debug, Clone, Default)]
pub struct OrderFilter {
    /// Only of this member.
    pub member: Option<MemberId>,
    /// Only in this state.
    pub state: Option<OrderState>,
    /// Only with the goods there.
    pub fulfilment: Option<domain::order::Fulfilment>,
    /// Only the one with this number.
    pub number: Option<String>,
}

/// Orders, the newest first.
pub async fn list(db: &Reader, filter: &OrderFilter, page: &PageAsk<OrderId>) -> Result<Page<Order, OrderId>> {
    let mut which = Condition::all();
    if let Some(member) = filter.member {
        which = which.add(orders::Column::MemberId.eq(member.uuid()));
    }
    if let Some(state) = filter.state {
        which = which.add(orders::Column::State.eq(word(&state)));
    }
    if let Some(fulfilment) = filter.fulfilment {
        which = which.add(orders::Column::Fulfilment.eq(word(&fulfilment)));
    }
    if let Some(number) = &filter.number {
        which = which.add(orders::Column::Number.eq(number));
    }
    if let Some(after) = page.after {
        which = which.add(orders::Column::Id.lt(after.uuid()));
    }
    let rows = db.rows::<orders::Entity>().filter(which).order_by(orders::Column::Id, Sort::Desc);
    let rows = rows.limit(page.size() + 1).all().await?;
    let orders = with_lines(db, rows).await?;
    Ok(Page::of(orders, page.size(), |order| order.id, |order| order))
}

/// Writes what changed of an order (not its lines), if nobody else changed it since it was read.
pub async fn update(tx: &TenantTx, order: &Order) -> Result<()> {
    use orders::Column as C;
    tx.update::<orders::Entity>()
        .filter(C::Id.eq(order.id.uuid()).and(C::Version.eq(order.version)))
        .set(C::State, word(&order.state))
        .set(C::Fulfilment, word(&order.fulfilment))
        .set(C::HeldReason, order.held.clone())
        .set(C::Paid, order.paid)
        .set(C::Refunded, order.refunded)
        .set(C::ShippingRefunded, order.shipping_refunded)
        .set(C::ShippingRefunding, order.shipping_refunding)
        .set(C::Refunding, order.refunding())
        .set(C::Nth, order.nth)
        .set(C::PayUntil, maybe_micros(order.pay_until))
        .set(C::PaidAt, maybe_micros(order.paid_at))
        .set(C::ShippedAt, maybe_micros(order.shipped_at))
        .set(C::ReceivedAt, maybe_micros(order.received_at))
        .set(C::ClosedAt, maybe_micros(order.closed_at))
        .set(C::CancelledAt, maybe_micros(order.cancelled_at))
        .set(C::Version, order.version + 1)
        .run_one("the order")
        .await
}

/// Writes what was refunded of a line.
pub async fn update_line(tx: &TenantTx, order: OrderId, line: &OrderLine) -> Result<()> {
    use order_lines::Column as C;
    tx.update::<order_lines::Entity>()
        .filter(C::OrderId.eq(order.uuid()).and(C::No.eq(i64::from(line.no))))
        .set(C::Refunded, line.refunded)
        .set(C::Refunding, line.refunding)
        .run_one("the line")
        .await
}

/// Notes the place of the event that paid an order.
pub async fn set_paid_seq(tx: &TenantTx, order: OrderId, seq: i64) -> Result<()> {
    let update = tx.update::<orders::Entity>().filter(orders::Column::Id.eq(order.uuid()));
    update.set(orders::Column::PaidSeq, Some(seq)).run_one("the order").await
}

/// Notes the place of the event with which the last unit of these lines was given back.
pub async fn set_refunded_full_seq(tx: &TenantTx, order: OrderId, lines: &[u32], seq: i64) -> Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    let numbers: Vec<i64> = lines.iter().map(|no| i64::from(*no)).collect();
    tx.update::<order_lines::Entity>()
        .filter(order_lines::Column::OrderId.eq(order.uuid()).and(order_lines::Column::No.is_in(numbers)))
        .set(order_lines::Column::RefundedFullSeq, Some(seq))
        .run()
        .await?;
    Ok(())
}

/// Lines with one of these SKUs that a member paid for before a place in the log and had not given back whole by then.
pub async fn purchases(db: &Reader, member: MemberId, skus: &[String], before: i64) -> Result<u64> {
    use order_lines::Column as L;
    let lines = db
        .rows::<order_lines::Entity>()
        .filter(L::MemberId.eq(member.uuid()).and(L::Sku.is_in(skus.iter().cloned())))
        .filter(L::RefundedFullSeq.is_null().or(L::RefundedFullSeq.gte(before)))
        .all()
        .await?;
    let ids: Vec<uuid::Uuid> = lines.iter().map(|line| line.order_id).collect();
    let paid = db
        .rows::<orders::Entity>()
        .filter(orders::Column::Id.is_in(ids).and(orders::Column::PaidSeq.lt(before)))
        .all()
        .await?;
    let paid: std::collections::HashSet<uuid::Uuid> = paid.into_iter().map(|order| order.id).collect();
    Ok(lines.iter().filter(|line| paid.contains(&line.order_id)).count() as u64)
}

/// A line that was bought, and the name of its order in another system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bought {
    /// The line.
    pub line: OrderLine,
    /// The order's name in another system.
    pub order_external_id: Option<String>,
}

/// A member's lines of one SKU that still have pieces left: the oldest order first, then in line order.
pub async fn lines_left(db: &Reader, member: MemberId, sku: &str) -> Result<Vec<(OrderId, Bought)>> {
    use order_lines::Column as L;
    let rows = db
        .rows::<order_lines::Entity>()
        .filter(L::MemberId.eq(member.uuid()).and(L::Sku.eq(sku)))
        .filter(Expr::col(L::UnitsRefunded).lt(Expr::col(L::Quantity)))
        .all()
        .await?;
    let ids: Vec<uuid::Uuid> = rows.iter().map(|row| row.order_id).collect();
    let orders = db.rows::<orders::Entity>().filter(orders::Column::Id.is_in(ids)).all().await?;
    let orders: HashMap<uuid::Uuid, orders::Model> = orders.into_iter().map(|order| (order.id, order)).collect();
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(order) = orders.get(&row.order_id).filter(|order| order.paid_seq.is_some()) else { continue };
        let key = (order.placed_at, order.id, row.no);
        let bought = Bought { order_external_id: order.external_id.clone(), line: line_from_row(row)? };
        lines.push((key, bought));
    }
    lines.sort_by_key(|(key, _)| *key);
    Ok(lines.into_iter().map(|((_, order, _), bought)| (id(order), bought)).collect())
}

/// Counts pieces of a line that came back.
pub async fn add_units_refunded(tx: &TenantTx, order: OrderId, line: u32, units: u32) -> Result<()> {
    use order_lines::Column as C;
    tx.update::<order_lines::Entity>()
        .filter(C::OrderId.eq(order.uuid()).and(C::No.eq(i64::from(line))))
        .set_to(C::UnitsRefunded, Expr::col(C::UnitsRefunded).add(i64::from(units)))
        .run_one("the line")
        .await
}

async fn with_lines(db: &Reader, rows: Vec<orders::Model>) -> Result<Vec<Order>> {
    let ids: Vec<uuid::Uuid> = rows.iter().map(|row| row.id).collect();
    let mut lines: HashMap<uuid::Uuid, Vec<OrderLine>> = HashMap::with_capacity(rows.len());
    if !ids.is_empty() {
        let found = db.rows::<order_lines::Entity>().filter(order_lines::Column::OrderId.is_in(ids));
        for row in found.order_by(order_lines::Column::No, Sort::Asc).all().await? {
            lines.entry(row.order_id).or_default().push(line_from_row(row)?);
        }
    }
    rows.into_iter().map(|row| from_row(lines.remove(&row.id).unwrap_or_default(), row)).collect()
}

fn to_row(tenant: uuid::Uuid, order: &Order) -> orders::Model {
    orders::Model {
        tenant_id: tenant,
        id: order.id.uuid(),
        number: order.number.clone(),
        member_id: order.member.uuid(),
        state: word(&order.state),
        fulfilment: word(&order.fulfilment),
        held_reason: order.held.clone(),
        currency: order.currency.code().into(),
        discount: order.discount(),
        shipping_list: order.shipping_list,
        shipping: order.shipping,
        paid: order.paid,
        refunded: order.refunded,
        shipping_refunded: order.shipping_refunded,
        shipping_refunding: order.shipping_refunding,
        refunding: order.refunding(),
        asking: 0,
        nth: order.nth,
        applied: json(&order.applied),
        ship_to: order.ship_to.as_ref().map(json),
        ship_name: order.ship_to.as_ref().map(|to| name_key(&to.name)),
        ship_phone: order.ship_to.as_ref().map(|to| phone_key(&to.phone)),
        note: order.note.clone(),
        source: word(&order.source),
        external_id: order.external_id.clone(),
        placed_at: micros(order.placed_at),
        pay_until: maybe_micros(order.pay_until),
        paid_at: maybe_micros(order.paid_at),
        paid_seq: None,
        shipped_at: maybe_micros(order.shipped_at),
        received_at: maybe_micros(order.received_at),
        closed_at: maybe_micros(order.closed_at),
        cancelled_at: maybe_micros(order.cancelled_at),
        version: order.version,
    }
}

/// A name as it is searched.
pub(crate) fn name_key(name: &str) -> String {
    name.trim().to_lowercase()
}

/// A phone number as it is searched.
pub(crate) fn phone_key(phone: &str) -> String {
    phone.chars().filter(|c| !matches!(c, ' ' | '-')).collect()
}

fn line_to_row(tenant: uuid::Uuid, order: &Order, line: &OrderLine) -> order_lines::Model {
    order_lines::Model {
        tenant_id: tenant,
        order_id: order.id.uuid(),
        no: i64::from(line.no),
        member_id: order.member.uuid(),
        sku_id: line.sku_id.map(domain::id::Id::uuid),
        product_id: line.product.map(domain::id::Id::uuid),
        sku: line.sku.clone(),
        title_zh: line.title.zh.clone(),
        title_en: line.title.en.clone(),
        options: json(&line.options),
        image: line.image.clone(),
        category: line.category.clone(),
        tags: json(&line.tags),
        quantity: i64::from(line.quantity),
        unit_price: line.unit_price,
        list: line.list,
        net: line.net,
        cost: line.cost,
        refunded: line.refunded,
        refunding: line.refunding,
        units_refunded: i64::from(line.units_refunded),
        counted: line.counted,
        refunded_full_seq: None,
    }
}

fn from_row(lines: Vec<OrderLine>, row: orders::Model) -> Result<Order> {
    Ok(Order {
        id: id(row.id),
        number: row.number,
        member: id(row.member_id),
        state: from_word(&row.state)?,
        fulfilment: from_word(&row.fulfilment)?,
        held: row.held_reason,
        currency: currency(&row.currency)?,
        shipping_list: row.shipping_list,
        shipping: row.shipping,
        paid: row.paid,
        refunded: row.refunded,
        shipping_refunded: row.shipping_refunded,
        shipping_refunding: row.shipping_refunding,
        nth: row.nth,
        applied: from_json(&row.applied)?,
        ship_to: row.ship_to.as_deref().map(from_json).transpose()?,
        note: row.note,
        source: from_word(&row.source)?,
        external_id: row.external_id,
        lines,
        placed_at: at(row.placed_at)?,
        pay_until: maybe_at(row.pay_until)?,
        paid_at: maybe_at(row.paid_at)?,
        shipped_at: maybe_at(row.shipped_at)?,
        received_at: maybe_at(row.received_at)?,
        closed_at: maybe_at(row.closed_at)?,
        cancelled_at: maybe_at(row.cancelled_at)?,
        version: row.version,
    })
}

fn line_from_row(row: order_lines::Model) -> Result<OrderLine> {
    Ok(OrderLine {
        no: unsigned(row.no)?,
        sku_id: row.sku_id.map(id),
        product: row.product_id.map(id),
        sku: row.sku,
        title: Text { zh: row.title_zh, en: row.title_en },
        options: sku_options::read(&row.options)?,
        image: row.image,
        category: row.category,
        tags: from_json(&row.tags)?,
        quantity: unsigned(row.quantity)?,
        unit_price: row.unit_price,
        list: row.list,
        net: row.net,
        cost: row.cost,
        refunded: row.refunded,
        refunding: row.refunding,
        units_refunded: unsigned(row.units_refunded)?,
        counted: row.counted,
    })
}
