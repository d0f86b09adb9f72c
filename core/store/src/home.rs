//! What a console's first page counts: what waits for somebody, what today brought, and what is set up. Every count stops at
//! a bound and walks an index, however large the shop is.

use domain::id::InstallationId;
use jiff::Timestamp;
use sea_orm::{QueryResult, Value};

use crate::columns::{maybe_at, micros};
use crate::error::Result;
use crate::scope::Reader;

/// Things of one kind that wait.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waiting {
    /// How many, counted to the bound.
    pub count: i64,
    /// What they are about in all, in minor units; 0 where they are about no money.
    pub amount: i64,
    /// Since when the first of them waits.
    pub oldest: Option<Timestamp>,
}

/// What may wait for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Queue {
    /// Withdrawals that nobody decided on.
    Withdrawals,
    /// Events that an app failed on for good.
    Parked,
    /// Paid orders to ship.
    ToShip,
    /// Orders that are held back.
    Held,
    /// Refunds of what was paid by hand, to be confirmed.
    RefundsByHand,
    /// Shoppers who ask for money back.
    AfterSales,
    /// Money that fits no order.
    Quarantined,
    /// SKUs on sale of which at most 5 are left.
    LowStock,
}

impl Queue {
    /// The rows that wait, `LIMIT $2` the bound: what each is about, and since when.
    const fn rows(self) -> &'static str {
        match self {
            Self::Withdrawals => {
                "SELECT amount, requested_at AS since FROM withdrawals
                 WHERE tenant_id = $1 AND state = 'requested' ORDER BY id LIMIT $2"
            }
            Self::Parked => {
                "SELECT 0 AS amount, e.at AS since FROM parked_events p
                 JOIN events e ON e.tenant_id = p.tenant_id AND e.seq = p.seq
                 WHERE p.tenant_id = $1 AND p.state = 'parked' ORDER BY p.seq LIMIT $2"
            }
            Self::ToShip => {
                "SELECT 0 AS amount, paid_at AS since FROM orders WHERE tenant_id = $1 AND state = 'paid'
                 AND fulfilment = 'unfulfilled' AND held_reason IS NULL ORDER BY placed_at LIMIT $2"
            }
            Self::Held => {
                "SELECT 0 AS amount, placed_at AS since FROM orders WHERE tenant_id = $1 AND held_reason IS NOT NULL
                 AND state IN ('placed', 'paid') ORDER BY placed_at LIMIT $2"
            }
            Self::RefundsByHand => {
                "SELECT r.amount, r.created_at AS since FROM refunds r
                 JOIN payments p ON p.tenant_id = r.tenant_id AND p.id = r.payment_id
                 WHERE r.tenant_id = $1 AND r.state = 'pending' AND p.provider = 'offline' ORDER BY r.created_at LIMIT $2"
            }
            Self::AfterSales => {
                "SELECT amount, asked_at AS since FROM after_sales
                 WHERE tenant_id = $1 AND state = 'asked' ORDER BY id LIMIT $2"
            }
            Self::Quarantined => {
                "SELECT 0 AS amount, created_at AS since FROM payments WHERE tenant_id = $1 AND state = 'quarantined'
                 AND unmatched_back < unmatched ORDER BY id LIMIT $2"
            }
            Self::LowStock => {
                "SELECT 0 AS amount, CAST(NULL AS BIGINT) AS since FROM stock s
                 JOIN skus k ON k.tenant_id = s.tenant_id AND k.id = s.sku_id
                 JOIN products p ON p.tenant_id = k.tenant_id AND p.id = k.product_id
                 WHERE s.tenant_id = $1 AND s.available <= 5 AND k.status = 'active' AND p.status = 'active' LIMIT $2"
            }
        }
    }
}

/// What waits in a queue, counted to `most`.
pub async fn waiting(db: &Reader, queue: Queue, most: i64) -> Result<Waiting> {
    let sql = format!(
        "SELECT COUNT(*) AS waiting, CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS amount, MIN(since) AS since
         FROM ({}) AS counted",
        queue.rows()
    );
    let rows = db.query(&sql, vec![most.into()]).await?;
    let Some(row) = rows.first() else { return Ok(Waiting::default()) };
    Ok(Waiting {
        count: row.try_get("", "waiting")?,
        amount: row.try_get("", "amount")?,
        oldest: maybe_at(row.try_get("", "since")?)?,
    })
}

/// What an hour brought, or more of them. Amounts are minor units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// Orders that were paid.
    pub orders: i64,
    /// What was paid for them.
    pub paid: i64,
    /// What apps took off their prices and their shipping.
    pub discounts: i64,
    /// What was given back of orders.
    pub refunded: i64,
    /// What apps gave to members, less what was taken back of it since.
    pub rewards: i64,
}

/// What the hours between two moments brought, by the hour from the first moment; hours that brought nothing are left out.
pub async fn by_hour(db: &Reader, from: Timestamp, until: Timestamp) -> Result<Vec<(i64, Figures)>> {
    let span = || -> Vec<Value> { vec![micros(from).into(), micros(until).into()] };
    let mut hours: std::collections::BTreeMap<i64, Figures> = std::collections::BTreeMap::new();
    let number = |row: &QueryResult, name: &str| -> Result<i64> { Ok(row.try_get("", name)?) };
    for row in db.query(PAID, span()).await? {
        let hour = hours.entry(number(&row, "hour")?).or_default();
        (hour.orders, hour.paid) = (number(&row, "orders")?, number(&row, "paid")?);
        hour.discounts = number(&row, "discounts")?;
    }
    for row in db.query(REFUNDED, span()).await? {
        hours.entry(number(&row, "hour")?).or_default().refunded = number(&row, "refunded")?;
    }
    for row in db.query(REWARDED, span()).await? {
        hours.entry(number(&row, "hour")?).or_default().rewards = number(&row, "rewards")?;
    }
    Ok(hours.into_iter().collect())
}

const PAID: &str = "SELECT (paid_at - $2) / 3600000000 AS hour, COUNT(*) AS orders, CAST(SUM(paid) AS BIGINT) AS paid,
    CAST(SUM(discount + shipping_list - shipping) AS BIGINT) AS discounts
    FROM orders WHERE tenant_id = $1 AND paid_at >= $2 AND paid_at < $3 GROUP BY 1";
/// What was given back of money that fitted no order was never an order's.
const REFUNDED: &str = "SELECT (r.done_at - $2) / 3600000000 AS hour, CAST(SUM(r.amount) AS BIGINT) AS refunded
    FROM refunds r LEFT JOIN payments p ON p.tenant_id = r.tenant_id AND p.id = r.payment_id
    WHERE r.tenant_id = $1 AND r.done_at >= $2 AND r.done_at < $3 AND r.state = 'done'
    AND (p.state IS NULL OR p.state <> 'quarantined') GROUP BY 1";
const REWARDED: &str = "SELECT (at - $2) / 3600000000 AS hour, CAST(SUM(amount - reversed) AS BIGINT) AS rewards
    FROM rewards WHERE tenant_id = $1 AND at >= $2 AND at < $3 GROUP BY 1";

/// What became of an installation's calls since a moment, each counted to the bound.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Calls {
    /// All of them.
    pub runs: i64,
    /// Those that failed.
    pub failed: i64,
    /// Events that wait, parked, whenever that was.
    pub parked: i64,
}

/// An installation's calls since a moment, counted to `most`.
pub async fn calls(db: &Reader, installation: InstallationId, since: Timestamp, most: i64) -> Result<Calls> {
    let runs = "SELECT COUNT(*) AS runs, CAST(COALESCE(SUM(failed), 0) AS BIGINT) AS failed FROM (
            SELECT CASE WHEN outcome = 'ok' THEN 0 ELSE 1 END AS failed FROM runs
            WHERE tenant_id = $1 AND installation_id = $2 AND at >= $3 LIMIT $4) AS counted";
    let values = vec![installation.uuid().into(), micros(since).into(), most.into()];
    let runs = db.query(runs, values).await?;
    let parked = "SELECT COUNT(*) AS parked FROM (SELECT 1 AS event FROM parked_events
            WHERE tenant_id = $1 AND installation_id = $2 AND state = 'parked' LIMIT $3) AS counted";
    let parked = db.query(parked, vec![installation.uuid().into(), most.into()]).await?;
    let one = |rows: &[QueryResult], name: &str| rows.first().map_or(Ok(0), |row| row.try_get("", name));
    Ok(Calls { runs: one(&runs, "runs")?, failed: one(&runs, "failed")?, parked: one(&parked, "parked")? })
}

/// What a shop has that sells: a way to pay, a product, an app, an order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub struct SetUp {
    /// An account at a payment provider that shoppers may choose.
    pub payment: bool,
    /// A product on sale.
    pub product: bool,
    /// An app.
    pub app: bool,
    /// An order.
    pub order: bool,
}

/// What of that is there.
pub async fn set_up(db: &Reader) -> Result<SetUp> {
    Ok(SetUp {
        payment: is_there(db, "payment_accounts", "enabled").await?,
        product: is_there(db, "products", "status = 'active'").await?,
        app: is_there(db, "installations", "state <> 'uninstalled'").await?,
        order: is_there(db, "orders", "1 = 1").await?,
    })
}

async fn is_there(db: &Reader, table: &'static str, which: &'static str) -> Result<bool> {
    let sql = format!("SELECT 1 AS found FROM {table} WHERE tenant_id = $1 AND {which} LIMIT 1");
    Ok(!db.query(&sql, vec![]).await?.is_empty())
}

/// The plan by which an engine answers a question of this page: for the test that none of them walks a table.
#[cfg(feature = "testing")]
pub fn questions() -> Vec<(String, usize)> {
    use Queue::{AfterSales, Held, LowStock, Parked, Quarantined, RefundsByHand, ToShip, Withdrawals};
    let queues = [Withdrawals, Parked, ToShip, Held, RefundsByHand, AfterSales, Quarantined, LowStock];
    let queues = queues.into_iter().map(|queue| (queue.rows().to_owned(), 1));
    queues.chain([PAID, REFUNDED, REWARDED].into_iter().map(|sql| (sql.to_owned(), 2))).collect()
}
