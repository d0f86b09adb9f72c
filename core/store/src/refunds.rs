//! Refunds and what it takes to pursue them.

use domain::event::{Task, Timer};
use domain::id::{OrderId, RefundId, TimerId};
use domain::payment::{Refund, RefundState};
use jiff::Timestamp;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Order};

use crate::columns::{at, currency, from_json, from_word, json, maybe_at, maybe_micros, micros, unsigned, word};
use crate::entity::refunds;
use crate::error::{Error, Result};
use crate::limits;
use crate::scope::{Reader, TenantTx, id};
use crate::timers;

/// A refund with what was sent for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pursuit {
    /// As the shop sees it.
    pub refund: Refund,
    /// The request that asks for it, as JSON, without time and signature; none until it is planned. Never changes.
    pub request: Option<String>,
    /// How often the request was sent.
    pub sends: u32,
    /// When it was sent last.
    pub sent_at: Option<Timestamp>,
}

/// Stores a new refund. One that is under way gets the timer that pursues it, so that none is forgotten.
pub async fn insert(tx: &TenantTx, refund: &Refund) -> Result<()> {
    tx.insert::<refunds::Entity>(to_row(tx, refund)).await?;
    if refund.state == RefundState::Pending {
        let timer = Timer {
            id: TimerId::derive(&[b"pursue-refund", refund.id.uuid().as_bytes()]),
            due_at: refund.created_at.checked_add(limits::PURSUED_AFTER).unwrap_or(Timestamp::MAX),
            task: Task::PursueRefund,
            subject: refund.id.uuid(),
        };
        timers::set(tx, &timer).await?;
    }
    Ok(())
}

/// One refund.
pub async fn get(db: &Reader, refund: RefundId) -> Result<Refund> {
    Ok(pursuit(db, refund).await?.refund)
}

/// One refund with what was sent for it.
pub async fn pursuit(db: &Reader, refund: RefundId) -> Result<Pursuit> {
    find(db, refund).await?.ok_or(Error::NotFound("refund"))
}

/// One refund with what was sent for it, if there is.
pub async fn find(db: &Reader, refund: RefundId) -> Result<Option<Pursuit>> {
    let row = db.rows::<refunds::Entity>().filter(refunds::Column::Id.eq(refund.uuid())).one().await?;
    row.map(from_row).transpose()
}

/// The refunds of an order, the oldest first.
pub async fn of_order(db: &Reader, order: OrderId) -> Result<Vec<Refund>> {
    let rows = db.rows::<refunds::Entity>().filter(refunds::Column::OrderId.eq(order.uuid()));
    let rows = rows.order_by(refunds::Column::Id, Order::Asc).all().await?;
    rows.into_iter().map(|row| Ok(from_row(row)?.refund)).collect()
}

/// Ends a refund that is under way; says whether it was.
pub async fn finish(tx: &TenantTx, refund: RefundId, to: RefundState, error: &str, now: Timestamp) -> Result<bool> {
    use refunds::Column as C;
    let open = C::Id.eq(refund.uuid()).and(C::State.eq(word(&RefundState::Pending)));
    let update = tx.update::<refunds::Entity>().filter(open).set(C::State, word(&to)).set(C::Error, error);
    Ok(update.set(C::DoneAt, Some(micros(now))).run().await? == 1)
}

/// Keeps the request of a refund that has none; says whether this is the one that is kept.
pub async fn keep_request(tx: &TenantTx, refund: RefundId, request: &str) -> Result<bool> {
    use refunds::Column as C;
    let unplanned = C::Id.eq(refund.uuid()).and(C::Request.is_null());
    let update = tx.update::<refunds::Entity>().filter(unplanned).set(C::Request, Some(request.to_owned()));
    Ok(update.run().await? == 1)
}

/// Notes that the request is sent now; false if somebody else has sent it since it was read.
pub async fn sending(tx: &TenantTx, refund: RefundId, sends: u32, now: Timestamp) -> Result<bool> {
    use refunds::Column as C;
    let unsent = C::Id.eq(refund.uuid()).and(C::Sends.eq(i64::from(sends)));
    let update = tx.update::<refunds::Entity>().filter(unsent).set(C::Sends, i64::from(sends) + 1);
    Ok(update.set(C::SentAt, Some(micros(now))).run().await? == 1)
}

/// Counts a question of the schedule.
pub async fn count_question(tx: &TenantTx, refund: RefundId) -> Result<()> {
    use refunds::Column as C;
    let update = tx.update::<refunds::Entity>().filter(C::Id.eq(refund.uuid()));
    update.set_to(C::Attempts, Expr::col(C::Attempts).add(1)).run_one("the refund").await
}

/// Notes what went wrong, whatever the state.
pub async fn note(tx: &TenantTx, refund: RefundId, error: &str) -> Result<()> {
    use refunds::Column as C;
    tx.update::<refunds::Entity>().filter(C::Id.eq(refund.uuid())).set(C::Error, error).run_one("the refund").await
}

fn to_row(tx: &TenantTx, refund: &Refund) -> refunds::Model {
    refunds::Model {
        tenant_id: tx.tenant().uuid(),
        id: refund.id.uuid(),
        order_id: refund.order.uuid(),
        payment_id: refund.payment.map(domain::id::Id::uuid),
        refund_no: refund.refund_no.clone(),
        state: word(&refund.state),
        amount: refund.amount,
        currency: refund.currency.code().into(),
        shipping: refund.shipping,
        lines: json(&refund.lines),
        reason: refund.reason.clone(),
        actor: refund.actor.clone(),
        error: refund.error.clone(),
        attempts: i64::from(refund.attempts),
        request: None,
        sends: 0,
        sent_at: None,
        created_at: micros(refund.created_at),
        done_at: maybe_micros(refund.done_at),
    }
}

fn from_row(row: refunds::Model) -> Result<Pursuit> {
    Ok(Pursuit {
        refund: Refund {
            id: id(row.id),
            order: id(row.order_id),
            payment: row.payment_id.map(id),
            refund_no: row.refund_no,
            state: from_word(&row.state)?,
            lines: from_json(&row.lines)?,
            shipping: row.shipping,
            amount: row.amount,
            currency: currency(&row.currency)?,
            reason: row.reason,
            actor: row.actor,
            error: row.error,
            attempts: unsigned(row.attempts)?,
            created_at: at(row.created_at)?,
            done_at: maybe_at(row.done_at)?,
        },
        request: row.request,
        sends: unsigned(row.sends)?,
        sent_at: maybe_at(row.sent_at)?,
    })
}
