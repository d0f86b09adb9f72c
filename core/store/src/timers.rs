//! What is to be done at a time.

use std::collections::HashMap;

use domain::event::{Task, Timer};
use domain::id::TimerId;
use jiff::Timestamp;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Order};
use uuid::Uuid;

use crate::columns::{at, from_json, json, micros};
use crate::entity::timers;
use crate::error::Result;
use crate::scope::{Reader, TenantTx, id};

/// Tasks about money that is on its way to or from a provider: they go on in a shop that is suspended or closed.
pub const MONEY: [&str; 2] = [Task::AskPayment.name(), Task::PursueRefund.name()];

/// Sets a timer; one with the same id is replaced.
pub async fn set(tx: &TenantTx, timer: &Timer) -> Result<()> {
    tx.put::<timers::Entity>(to_row(tx, timer)).await
}

/// Sets timers that are not set yet.
pub async fn set_all(tx: &TenantTx, timers: &[Timer]) -> Result<()> {
    if timers.is_empty() {
        return Ok(());
    }
    tx.insert_new::<timers::Entity>(timers.iter().map(|timer| to_row(tx, timer)).collect()).await?;
    Ok(())
}

/// Takes a timer away; says whether it was there. Who took it does what it says.
pub async fn take(tx: &TenantTx, timer: TimerId) -> Result<bool> {
    Ok(tx.delete::<timers::Entity>(timers::Column::Id.eq(timer.uuid())).await? == 1)
}

/// Takes away all timers about one thing.
pub async fn take_about(tx: &TenantTx, subject: Uuid, task: &Task) -> Result<()> {
    let of_task = timers::Column::Subject.eq(subject).and(timers::Column::Kind.eq(task.name()));
    tx.delete::<timers::Entity>(of_task).await?;
    Ok(())
}

/// Timers that are due, in order of their time; equal ones in order of their id.
pub async fn due(db: &Reader, now: Timestamp, limit: u64) -> Result<Vec<Timer>> {
    let rows = db.rows::<timers::Entity>().filter(timers::Column::DueAt.lte(micros(now)));
    let rows = rows.order_by(timers::Column::DueAt, Order::Asc).order_by(timers::Column::Id, Order::Asc);
    rows.limit(limit).all().await?.into_iter().map(from_row).collect()
}

/// As [`due`], but only those that ask about money on its way: see [`MONEY`].
pub async fn due_about_money(db: &Reader, now: Timestamp, limit: u64) -> Result<Vec<Timer>> {
    let which = timers::Column::DueAt.lte(micros(now)).and(timers::Column::Kind.is_in(MONEY));
    let rows = db.rows::<timers::Entity>().filter(which);
    let rows = rows.order_by(timers::Column::DueAt, Order::Asc).order_by(timers::Column::Id, Order::Asc);
    rows.limit(limit).all().await?.into_iter().map(from_row).collect()
}

/// How many timers about one thing are set for such a task.
pub async fn count_about(db: &Reader, subject: Uuid, task: &Task) -> Result<u64> {
    let which = timers::Column::Subject.eq(subject).and(timers::Column::Kind.eq(task.name()));
    db.rows::<timers::Entity>().filter(which).count().await
}

/// When those of these timers that are set will be due.
pub async fn due_times(db: &Reader, timers: &[TimerId]) -> Result<HashMap<TimerId, Timestamp>> {
    let ids: Vec<Uuid> = timers.iter().map(|timer| timer.uuid()).collect();
    let rows = db.rows::<timers::Entity>().filter(timers::Column::Id.is_in(ids)).all().await?;
    rows.into_iter().map(|row| Ok((id(row.id), at(row.due_at)?))).collect()
}

/// How often a timer's task was tried.
pub async fn attempts(db: &Reader, timer: TimerId) -> Result<i64> {
    let row = db.rows::<timers::Entity>().filter(timers::Column::Id.eq(timer.uuid())).one().await?;
    Ok(row.map_or(0, |row| row.attempts))
}

/// Puts a timer off after a failure.
pub async fn put_off(tx: &TenantTx, timer: TimerId, until: Timestamp) -> Result<()> {
    tx.update::<timers::Entity>()
        .filter(timers::Column::Id.eq(timer.uuid()))
        .set(timers::Column::DueAt, micros(until))
        .set_to(timers::Column::Attempts, Expr::col(timers::Column::Attempts).add(1))
        .run()
        .await?;
    Ok(())
}

fn to_row(tx: &TenantTx, timer: &Timer) -> timers::Model {
    timers::Model {
        tenant_id: tx.tenant().uuid(),
        id: timer.id.uuid(),
        due_at: micros(timer.due_at),
        kind: timer.task.name().into(),
        subject: timer.subject,
        payload: json(&timer.task),
        attempts: 0,
    }
}

fn from_row(row: timers::Model) -> Result<Timer> {
    Ok(Timer { id: id(row.id), due_at: at(row.due_at)?, task: from_json(&row.payload)?, subject: row.subject })
}
