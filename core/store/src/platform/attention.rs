//! What waits for whoever runs the platform, over all tenants that are not closed. Each question reads only what waits,
//! and the figures of a tenant stop at a bound.

use domain::id::TenantId;
use domain::text::Text;
use jiff::Timestamp;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryResult, Statement, Value};
use uuid::Uuid;

use crate::columns::{maybe_at, micros};
use crate::entity::tenants;
use crate::error::Result;
use crate::scope::{Db, id};
use crate::select::{COUNT_MAX, Count};

/// What may wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Queue {
    /// Tenants whose last check failed.
    FailedChecks,
    /// Money that fits no order.
    Quarantined,
    /// Events that an app failed on for good.
    Parked,
    /// Apps that fail, and are tried again.
    Failing,
    /// Events that the workers have not come to, though they happened before a moment.
    Behind,
    /// Tenants that are suspended.
    Suspended,
}

impl Queue {
    /// All of them, the most pressing first.
    pub const ALL: [Self; 6] =
        [Self::FailedChecks, Self::Quarantined, Self::Parked, Self::Failing, Self::Behind, Self::Suspended];

    /// Each tenant with how many wait there, and since when; `$1` of [`Self::Behind`] is the moment.
    const fn rows(self) -> &'static str {
        match self {
            Self::FailedChecks => {
                "SELECT tenant_id, 1 AS n, ended_at AS since FROM tenant_checks WHERE state = 'failed'"
            }
            Self::Quarantined => {
                "SELECT tenant_id, COUNT(*) AS n, MIN(created_at) AS since FROM payments
                 WHERE state = 'quarantined' AND unmatched_back < unmatched GROUP BY tenant_id"
            }
            Self::Parked => {
                "SELECT p.tenant_id AS tenant_id, COUNT(*) AS n, MIN(e.at) AS since FROM parked_events p
                 JOIN events e ON e.tenant_id = p.tenant_id AND e.seq = p.seq
                 JOIN installations i ON i.tenant_id = p.tenant_id AND i.id = p.installation_id
                 WHERE p.state = 'parked' AND i.state <> 'uninstalled' GROUP BY p.tenant_id"
            }
            Self::Failing => {
                "SELECT p.tenant_id AS tenant_id, COUNT(DISTINCT p.installation_id) AS n, MIN(e.at) AS since
                 FROM parked_events p JOIN events e ON e.tenant_id = p.tenant_id AND e.seq = p.seq
                 JOIN installations i ON i.tenant_id = p.tenant_id AND i.id = p.installation_id
                 WHERE p.state = 'retrying' AND i.state = 'enabled' GROUP BY p.tenant_id"
            }
            Self::Behind => {
                "SELECT h.tenant_id AS tenant_id, h.last - c.position AS n, e.at AS since FROM event_heads h
                 JOIN cursors c ON c.tenant_id = h.tenant_id AND c.name = 'apps'
                 JOIN tenants t ON t.id = h.tenant_id AND t.status = 'active'
                 JOIN events e ON e.tenant_id = h.tenant_id AND e.seq = c.position + 1
                 WHERE h.last > c.position AND e.at < $1"
            }
            Self::Suspended => {
                "SELECT id AS tenant_id, 1 AS n, updated_at AS since FROM tenants WHERE status = 'suspended'"
            }
        }
    }
}

/// Things of one kind that wait.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waiting {
    /// How many.
    pub count: i64,
    /// Since when the first of them waits.
    pub oldest: Option<Timestamp>,
    /// Some of the tenants where they wait, the longest first.
    pub tenants: Vec<TenantId>,
}

/// What waits in a queue; events count as behind when they happened before a moment. Names at most `named` tenants.
pub async fn waiting(db: &Db, queue: Queue, behind: Timestamp, named: usize) -> Result<Waiting> {
    let sql = format!(
        "SELECT w.tenant_id AS tenant_id, CAST(w.n AS BIGINT) AS n, w.since AS since FROM ({}) AS w
         JOIN tenants o ON o.id = w.tenant_id AND o.status <> 'closed'
         WHERE w.tenant_id NOT IN (SELECT rehearsal_id FROM tenant_checks) ORDER BY w.since",
        queue.rows()
    );
    let values = if queue == Queue::Behind { vec![micros(behind).into()] } else { Vec::new() };
    let rows = query(db, &sql, values).await?;
    let mut waiting = Waiting::default();
    for row in &rows {
        waiting.count += row.try_get::<i64>("", "n")?;
        if waiting.tenants.len() < named {
            waiting.tenants.push(id(row.try_get::<Uuid>("", "tenant_id")?));
        }
    }
    let first = rows.first().map(|row| row.try_get::<Option<i64>>("", "since")).transpose()?;
    waiting.oldest = maybe_at(first.flatten())?;
    Ok(waiting)
}

/// A tenant by its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Which.
    pub id: TenantId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name, as shoppers see it.
    pub name: Text,
}

/// The names of some tenants, in no order.
pub async fn names(db: &Db, ids: &[TenantId]) -> Result<Vec<Named>> {
    let ids = ids.iter().map(|tenant| tenant.uuid());
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let rows = tenants::Entity::find().filter(tenants::Column::Id.is_in(ids)).all(db.owner_reader()).await?;
    let named =
        |row: tenants::Model| Named { id: id(row.id), slug: row.slug, name: Text { zh: row.name_zh, en: row.name_en } };
    Ok(rows.into_iter().map(named).collect())
}

/// How much goes on in a tenant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// Its members.
    pub members: Count,
    /// Its orders since a moment.
    pub orders: Count,
    /// When the last order was placed.
    pub last_order_at: Option<Timestamp>,
}

/// How much goes on in a tenant, its orders counted since a moment.
pub async fn figures(db: &Db, tenant: TenantId, since: Timestamp) -> Result<Figures> {
    let most = COUNT_MAX + 1;
    let sql = format!(
        "SELECT (SELECT COUNT(*) FROM (SELECT 1 AS one FROM members WHERE tenant_id = $1 LIMIT {most}) AS m) AS members,
            (SELECT COUNT(*) FROM (SELECT 1 AS one FROM orders WHERE tenant_id = $1 AND placed_at >= $2 LIMIT {most}) AS o)
                AS orders,
            (SELECT MAX(placed_at) FROM orders WHERE tenant_id = $1) AS last"
    );
    let rows = query(db, &sql, vec![tenant.uuid().into(), micros(since).into()]).await?;
    let number = |name: &str| rows.first().map_or(Ok(0), |row| row.try_get::<i64>("", name));
    let count = |found: i64| Count { count: found.min(COUNT_MAX), capped: found > COUNT_MAX };
    let last = rows.first().map(|row| row.try_get::<Option<i64>>("", "last")).transpose()?;
    Ok(Figures {
        members: count(number("members")?),
        orders: count(number("orders")?),
        last_order_at: maybe_at(last.flatten())?,
    })
}

async fn query(db: &Db, sql: &str, values: Vec<Value>) -> Result<Vec<QueryResult>> {
    let owner = db.owner_reader();
    Ok(owner.query_all_raw(Statement::from_sql_and_values(owner.get_database_backend(), sql, values)).await?)
}
