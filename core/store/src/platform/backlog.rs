//! Which tenants have work waiting: events that no app has seen, timers that are due.

use domain::id::TenantId;
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, QueryResult, Statement, Value};
use uuid::Uuid;

use crate::columns::micros;
use crate::error::Result;
use crate::scope::{Db, id};

/// Active tenants whose log goes on beyond the cursor of their apps, in order of their ids after `after`.
pub async fn with_events(db: &Db, after: TenantId, limit: u64) -> Result<Vec<TenantId>> {
    let sql = "SELECT h.tenant_id AS tenant_id FROM event_heads h
               JOIN cursors c ON c.tenant_id = h.tenant_id AND c.name = 'apps'
               JOIN tenants t ON t.id = h.tenant_id
               WHERE h.last > c.position AND t.status = 'active' AND h.tenant_id > $1
               ORDER BY h.tenant_id LIMIT $2";
    tenants(db, sql, vec![after.uuid().into(), limit_value(limit)]).await
}

/// Tenants with a timer that is due, in order of their ids after `after`. Of tenants that are not active only timers
/// about money on its way count: see [`crate::timers::MONEY`].
pub async fn with_due_timers(db: &Db, now: Timestamp, after: TenantId, limit: u64) -> Result<Vec<TenantId>> {
    let sql = "SELECT DISTINCT m.tenant_id AS tenant_id FROM timers m JOIN tenants t ON t.id = m.tenant_id
               WHERE m.due_at <= $1 AND (t.status = 'active' OR m.kind IN ($2, $3)) AND m.tenant_id > $4
               ORDER BY tenant_id LIMIT $5";
    let [asks, refunds] = crate::timers::MONEY;
    let values = vec![micros(now).into(), asks.into(), refunds.into(), after.uuid().into(), limit_value(limit)];
    tenants(db, sql, values).await
}

/// Active tenants with an event that an app failed on which is on, and that is to be tried again, in order of their ids
/// after `after`.
pub async fn with_due_retries(db: &Db, now: Timestamp, after: TenantId, limit: u64) -> Result<Vec<TenantId>> {
    let sql = "SELECT DISTINCT p.tenant_id AS tenant_id FROM parked_events p JOIN tenants t ON t.id = p.tenant_id
               JOIN installations i ON i.tenant_id = p.tenant_id AND i.id = p.installation_id AND i.state = 'enabled'
               WHERE p.state = 'retrying' AND p.next_at <= $1 AND t.status = 'active' AND p.tenant_id > $2
               ORDER BY tenant_id LIMIT $3";
    tenants(db, sql, vec![micros(now).into(), after.uuid().into(), limit_value(limit)]).await
}

/// Tenants that are not closed, with an app that was taken away before a time and whose memory is still kept.
pub async fn with_expired_apps(db: &Db, before: Timestamp, limit: u64) -> Result<Vec<TenantId>> {
    let sql = "SELECT DISTINCT i.tenant_id AS tenant_id FROM installations i JOIN tenants t ON t.id = i.tenant_id
               WHERE i.uninstalled_at <= $1 AND t.status <> 'closed' LIMIT $2";
    tenants(db, sql, vec![micros(before).into(), limit_value(limit)]).await
}

/// How much work waits, over all active tenants.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Backlog {
    /// Events that no app has seen.
    pub events: i64,
    /// Timers that are due.
    pub timers: i64,
    /// Events that an app failed on which is on, and that are tried again.
    pub retrying: i64,
    /// Events that an app failed on and that nobody tries again but the merchant.
    pub parked: i64,
}

/// How much work waits. A row per tenant is read, and what waits.
pub async fn depth(db: &Db, now: Timestamp) -> Result<Backlog> {
    let events = "SELECT CAST(COALESCE(SUM(h.last - c.position), 0) AS BIGINT) AS n FROM event_heads h
                  JOIN cursors c ON c.tenant_id = h.tenant_id AND c.name = 'apps'
                  JOIN tenants t ON t.id = h.tenant_id
                  WHERE h.last > c.position AND t.status = 'active'";
    let timers = "SELECT COUNT(*) AS n FROM timers m JOIN tenants t ON t.id = m.tenant_id
                  WHERE m.due_at <= $1 AND t.status = 'active'";
    let retrying = "SELECT COUNT(*) AS n FROM parked_events p JOIN tenants t ON t.id = p.tenant_id
                    JOIN installations i ON i.tenant_id = p.tenant_id AND i.id = p.installation_id
                    WHERE p.state = 'retrying' AND t.status = 'active' AND i.state = 'enabled'";
    let parked = "SELECT COUNT(*) AS n FROM parked_events p JOIN tenants t ON t.id = p.tenant_id
                  JOIN installations i ON i.tenant_id = p.tenant_id AND i.id = p.installation_id
                  WHERE p.state = 'parked' AND t.status = 'active' AND i.state <> 'uninstalled'";
    Ok(Backlog {
        events: number(db, events, vec![]).await?,
        timers: number(db, timers, vec![micros(now).into()]).await?,
        retrying: number(db, retrying, vec![]).await?,
        parked: number(db, parked, vec![]).await?,
    })
}

async fn number(db: &Db, sql: &str, values: Vec<Value>) -> Result<i64> {
    let owner = db.owner_reader();
    let row = owner.query_one_raw(Statement::from_sql_and_values(owner.get_database_backend(), sql, values)).await?;
    Ok(row.map(|row| row.try_get("", "n")).transpose()?.unwrap_or(0))
}

/// Forgets answers to requests that nobody repeats any more; says how many.
pub async fn forget_answers(db: &Db, before: Timestamp) -> Result<u64> {
    let owner = db.owner();
    let sql = "DELETE FROM idempotency WHERE at < $1";
    let statement = Statement::from_sql_and_values(owner.get_database_backend(), sql, [micros(before).into()]);
    Ok(owner.execute_raw(statement).await?.rows_affected())
}

fn limit_value(limit: u64) -> Value {
    i64::try_from(limit).unwrap_or(i64::MAX).into()
}

async fn tenants(db: &Db, sql: &str, values: Vec<Value>) -> Result<Vec<TenantId>> {
    let owner = db.owner_reader();
    let rows = owner.query_all_raw(Statement::from_sql_and_values(owner.get_database_backend(), sql, values)).await?;
    let tenant = |row: &QueryResult| row.try_get::<Uuid>("", "tenant_id").map(id);
    Ok(rows.iter().map(tenant).collect::<Result<_, _>>()?)
}
