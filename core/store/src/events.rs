//! The tenant's log.

use domain::event::{Event, Fact, NewEvent};
use jiff::Timestamp;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Order};
use uuid::Uuid;

use crate::columns::{at, from_json, json, micros};
use crate::entity::{cursors, event_heads, events};
use crate::error::{Error, Result};
use crate::scope::{Reader, TenantTx};

/// The cursor of the apps.
pub const APPS: &str = "apps";

/// Appends facts, in this order; gives the place of the first.
///
/// Takes the lock of the tenant's log until the commit, which is what makes the log gapless and its order the order of
/// the commits: so this is the last thing that a transaction does, but for what must know its place.
pub async fn append(tx: &TenantTx, facts: Vec<NewEvent>) -> Result<i64> {
    let count = i64::try_from(facts.len()).map_err(Error::corrupt)?;
    let rows = tx
        .query("UPDATE event_heads SET last = last + $2 WHERE tenant_id = $1 RETURNING last", vec![count.into()])
        .await?;
    let last: i64 = rows.first().ok_or(Error::NotFound("log"))?.try_get("", "last")?;
    let first = last - count + 1;
    let rows = facts
        .into_iter()
        .zip(first..)
        .map(|(new, seq)| events::Model {
            tenant_id: tx.tenant().uuid(),
            seq,
            kind: new.fact.kind().into(),
            subject: new.subject,
            payload: json(&new.fact),
            at: micros(new.at),
        })
        .collect();
    tx.insert_all::<events::Entity>(rows).await?;
    Ok(first)
}

/// Takes the lock of the tenant's log: what is read afterwards nobody changes who appends to it, until the commit.
pub async fn lock(tx: &TenantTx) -> Result<()> {
    tx.execute("UPDATE event_heads SET last = last WHERE tenant_id = $1", vec![]).await?;
    Ok(())
}

/// The next events after a place, in order.
pub async fn after(db: &Reader, seq: i64, limit: u64) -> Result<Vec<Event>> {
    let rows = db.rows::<events::Entity>().filter(events::Column::Seq.gt(seq));
    let rows = rows.order_by(events::Column::Seq, Order::Asc).limit(limit).all().await?;
    rows.into_iter().map(from_row).collect()
}

/// One event.
pub async fn get(db: &Reader, seq: i64) -> Result<Event> {
    let row = db.rows::<events::Entity>().filter(events::Column::Seq.eq(seq)).one().await?;
    from_row(row.ok_or(Error::NotFound("event"))?)
}

/// Everything that happened to one thing, in order, at most `limit` events.
pub async fn about(db: &Reader, subject: Uuid, limit: u64) -> Result<Vec<Event>> {
    let rows = db.rows::<events::Entity>().filter(events::Column::Subject.eq(subject));
    let rows = rows.order_by(events::Column::Seq, Order::Asc).limit(limit).all().await?;
    rows.into_iter().map(from_row).collect()
}

/// How many events of one kind happened to one thing.
pub async fn count_about(db: &Reader, subject: Uuid, kind: &str) -> Result<u64> {
    let which = events::Column::Subject.eq(subject).and(events::Column::Kind.eq(kind));
    db.rows::<events::Entity>().filter(which).count().await
}

/// The place of the last event; 0 in an empty log.
pub async fn last(db: &Reader) -> Result<i64> {
    Ok(db.rows::<event_heads::Entity>().one().await?.map_or(0, |head| head.last))
}

/// How far a reader of the log has come; 0 at the beginning.
pub async fn position(db: &Reader, cursor: &str) -> Result<i64> {
    let row = db.rows::<cursors::Entity>().filter(cursors::Column::Name.eq(cursor)).one().await?;
    Ok(row.map_or(0, |row| row.position))
}

/// Moves a cursor from where it was read. [`Error::Changed`] if somebody else moved it: then nothing may be kept.
pub async fn advance(tx: &TenantTx, cursor: &str, from: i64, to: i64) -> Result<()> {
    tx.update::<cursors::Entity>()
        .filter(cursors::Column::Name.eq(cursor))
        .filter(cursors::Column::Position.eq(from))
        .set(cursors::Column::Position, to)
        .run_one("the cursor")
        .await
}

/// A fact that happened now.
pub fn fact(subject: Uuid, fact: Fact, at: Timestamp) -> NewEvent {
    NewEvent { subject, fact, at }
}

fn from_row(row: events::Model) -> Result<Event> {
    Ok(Event { seq: row.seq, subject: row.subject, fact: from_json(&row.payload)?, at: at(row.at)? })
}
