//! What shoppers ask back.

use domain::after_sale::{AfterSale, AfterSaleState};
use domain::id::{AfterSaleId, OrderId, RefundId};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, Order};

use crate::columns::{at, from_json, from_word, json, maybe_at, maybe_micros, micros, word};
use crate::entity::after_sales;
use crate::error::{Error, Result};
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};
use crate::select::{Count, Select};

/// Stores a new request.
pub async fn insert(tx: &TenantTx, request: &AfterSale) -> Result<()> {
    tx.insert::<after_sales::Entity>(after_sales::Model {
        tenant_id: tx.tenant().uuid(),
        id: request.id.uuid(),
        order_id: request.order.uuid(),
        member_id: request.member.uuid(),
        state: word(&request.state),
        pieces: json(&request.pieces),
        amount: request.amount,
        reason: word(&request.reason),
        words: request.words.clone(),
        answer: request.answer.clone(),
        answered_by: request.answered_by.clone(),
        refund_id: request.refund.map(RefundId::uuid),
        asked_at: micros(request.asked_at),
        answered_at: maybe_micros(request.answered_at),
        done_at: maybe_micros(request.done_at),
    })
    .await
}

/// Moves a request on from where it was read. [`Error::Changed`] if somebody else was faster.
pub async fn go_on(tx: &TenantTx, from: AfterSaleState, to: &AfterSale) -> Result<()> {
    use after_sales::Column as C;
    tx.update::<after_sales::Entity>()
        .filter(C::Id.eq(to.id.uuid()).and(C::State.eq(word(&from))))
        .set(C::State, word(&to.state))
        .set(C::Answer, to.answer.clone())
        .set(C::AnsweredBy, to.answered_by.clone())
        .set(C::RefundId, to.refund.map(RefundId::uuid))
        .set(C::AnsweredAt, maybe_micros(to.answered_at))
        .set(C::DoneAt, maybe_micros(to.done_at))
        .run_one("the request")
        .await
}

/// Notes at an order how much its buyer waits for an answer about, as its requests say it: 0 for nothing.
pub async fn note_asking(tx: &TenantTx, order: OrderId) -> Result<()> {
    let sql = "UPDATE orders SET asking = (SELECT COALESCE(SUM(a.amount), 0) FROM after_sales a \
                   WHERE a.tenant_id = $1 AND a.order_id = $2 AND a.state = 'asked') \
               WHERE tenant_id = $1 AND id = $2";
    tx.execute(sql, vec![order.uuid().into()]).await?;
    Ok(())
}

/// One request.
pub async fn get(db: &Reader, request: AfterSaleId) -> Result<AfterSale> {
    let row = db.rows::<after_sales::Entity>().filter(after_sales::Column::Id.eq(request.uuid())).one().await?;
    from_row(row.ok_or(Error::NotFound("after-sale request"))?)
}

/// The request that a refund answers, if it answers one.
pub async fn of_refund(db: &Reader, refund: RefundId) -> Result<Option<AfterSale>> {
    let row = db.rows::<after_sales::Entity>().filter(after_sales::Column::RefundId.eq(refund.uuid())).one().await?;
    row.map(from_row).transpose()
}

/// The requests of an order, the oldest first.
pub async fn of_order(db: &Reader, order: OrderId) -> Result<Vec<AfterSale>> {
    let rows = db.rows::<after_sales::Entity>().filter(after_sales::Column::OrderId.eq(order.uuid()));
    rows.order_by(after_sales::Column::Id, Order::Asc).all().await?.into_iter().map(from_row).collect()
}

/// Whether an order has a request that nobody answered, or whose money is on its way back.
pub async fn is_open(db: &Reader, order: OrderId) -> Result<bool> {
    use after_sales::Column as C;
    let open = [AfterSaleState::Asked, AfterSaleState::Approved].map(|state| word(&state));
    let which = C::OrderId.eq(order.uuid()).and(C::State.is_in(open));
    Ok(db.rows::<after_sales::Entity>().filter(which).count().await? > 0)
}

/// Requests, the newest first, of one state or all.
pub async fn list(
    db: &Reader,
    state: Option<AfterSaleState>,
    page: &PageAsk<AfterSaleId>,
) -> Result<Page<AfterSale, AfterSaleId>> {
    use after_sales::Column as C;
    let mut which = Condition::all();
    if let Some(state) = state {
        which = which.add(C::State.eq(word(&state)));
    }
    if let Some(after) = page.after {
        which = which.add(C::Id.lt(after.uuid()));
    }
    let rows = db.rows::<after_sales::Entity>().filter(which).order_by(C::Id, Order::Desc);
    let rows = rows.limit(page.size() + 1).all().await?;
    Page::try_of(rows, page.size(), |row| id(row.id), from_row)
}

/// How many requests stand there.
pub async fn count(db: &Reader, state: AfterSaleState) -> Result<Count> {
    let mut select = Select::from("after_sales");
    select.and("state = ?", [word(&state).into()]);
    select.count(db).await
}

fn from_row(row: after_sales::Model) -> Result<AfterSale> {
    Ok(AfterSale {
        id: id(row.id),
        order: id(row.order_id),
        member: id(row.member_id),
        state: from_word(&row.state)?,
        pieces: from_json(&row.pieces)?,
        amount: row.amount,
        reason: from_word(&row.reason)?,
        words: row.words,
        answer: row.answer,
        answered_by: row.answered_by,
        refund: row.refund_id.map(id),
        asked_at: at(row.asked_at)?,
        answered_at: maybe_at(row.answered_at)?,
        done_at: maybe_at(row.done_at)?,
    })
}
