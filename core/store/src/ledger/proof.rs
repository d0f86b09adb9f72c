//! What does not add up in a tenant's ledger: each of these gives nothing where all is well.
//!
//! Nothing here trusts a balance: sums are made from transfers, rewards, withdrawals and orders again. Amounts are minor
//! units.

use domain::Currency;
use domain::id::{InstallationId, MemberId, OrderId, RewardId};
use sea_orm::QueryResult;
use uuid::Uuid;

use crate::columns::currency;
use crate::error::Result;
use crate::scope::{Reader, id};

/// How much there is to prove.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Accounts.
    pub accounts: i64,
    /// Transfers.
    pub transfers: i64,
    /// Rewards.
    pub rewards: i64,
    /// Taken from accounts that exist.
    pub debits: i64,
    /// Given to accounts that exist.
    pub credits: i64,
    /// All balances together.
    pub balances: i64,
    /// Events that the worker has not handled yet.
    pub behind: i64,
    /// Events that an app failed on and that are to be tried again.
    pub parked: i64,
}

/// Counts and sums.
pub async fn totals(db: &Reader) -> Result<Totals> {
    let number = async |sql: &str| -> Result<i64> {
        let rows = db.query(sql, vec![]).await?;
        Ok(rows.first().map(|row| row.try_get::<Option<i64>>("", "n")).transpose()?.flatten().unwrap_or(0))
    };
    let side = |account: &str| {
        format!(
            "SELECT CAST(SUM(t.amount) AS BIGINT) AS n FROM transfers t \
             JOIN accounts a ON a.tenant_id = t.tenant_id AND a.id = t.{account} WHERE t.tenant_id = $1"
        )
    };
    Ok(Totals {
        accounts: number("SELECT count(*) AS n FROM accounts WHERE tenant_id = $1").await?,
        transfers: number("SELECT count(*) AS n FROM transfers WHERE tenant_id = $1").await?,
        rewards: number("SELECT count(*) AS n FROM rewards WHERE tenant_id = $1").await?,
        debits: number(&side("debit_id")).await?,
        credits: number(&side("credit_id")).await?,
        balances: number("SELECT CAST(SUM(balance) AS BIGINT) AS n FROM accounts WHERE tenant_id = $1").await?,
        behind: number(
            "SELECT h.last - c.position AS n FROM event_heads h \
             JOIN cursors c ON c.tenant_id = h.tenant_id AND c.name = 'apps' WHERE h.tenant_id = $1",
        )
        .await?,
        parked: number("SELECT count(*) AS n FROM parked_events WHERE tenant_id = $1").await?,
    })
}

/// Something that is said twice, differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing<K> {
    /// Of what.
    pub of: K,
    /// What is written there.
    pub said: i64,
    /// What it must be.
    pub proven: i64,
}

async fn differing<K>(db: &Reader, sql: &str, of: impl Fn(&QueryResult) -> Result<K>) -> Result<Vec<Differing<K>>> {
    let row = |row: &QueryResult| {
        Ok(Differing { of: of(row)?, said: row.try_get("", "said")?, proven: row.try_get("", "proven")? })
    };
    db.query(sql, vec![]).await?.iter().map(row).collect()
}

fn name(row: &QueryResult) -> Result<String> {
    Ok(row.try_get("", "name")?)
}

fn member(row: &QueryResult) -> Result<MemberId> {
    Ok(id(row.try_get("", "member")?))
}

/// Balances that are not the credits less the debits of their account.
pub async fn balances(db: &Reader) -> Result<Vec<Differing<String>>> {
    let sql = "SELECT a.name AS name, a.balance AS said, CAST(COALESCE(s.total, 0) AS BIGINT) AS proven
               FROM accounts a LEFT JOIN (
                   SELECT account, SUM(delta) AS total FROM (
                       SELECT credit_id AS account, amount AS delta FROM transfers WHERE tenant_id = $1
                       UNION ALL
                       SELECT debit_id, -amount FROM transfers WHERE tenant_id = $1
                   ) parts GROUP BY account
               ) s ON s.account = a.id
               WHERE a.tenant_id = $1 AND a.balance <> COALESCE(s.total, 0) ORDER BY a.name";
    differing(db, sql, name).await
}

/// Pockets below 0, debts above it, and debts beside money that would have paid them: name, balance, and what is the
/// least or most that it may be.
pub async fn impossible(db: &Reader) -> Result<Vec<Differing<String>>> {
    let sql = "SELECT a.name AS name, a.balance AS said, CAST(0 AS BIGINT) AS proven FROM accounts a
               WHERE a.tenant_id = $1 AND a.owner_id IS NOT NULL AND (
                   (a.name NOT LIKE '%/debt' AND a.balance < 0) OR (a.name LIKE '%/debt' AND a.balance > 0)
                   OR (a.name LIKE '%/debt' AND a.balance < 0 AND EXISTS (
                       SELECT 1 FROM accounts b WHERE b.tenant_id = $1 AND b.owner_id = a.owner_id
                       AND b.name LIKE '%/available' AND b.balance > 0)))
               ORDER BY a.name";
    differing(db, sql, name).await
}

/// Transfers of which an account does not exist: their ids.
pub async fn orphans(db: &Reader) -> Result<Vec<Uuid>> {
    let sql = "SELECT t.id AS id FROM transfers t WHERE t.tenant_id = $1 AND (
                   NOT EXISTS (SELECT 1 FROM accounts a WHERE a.tenant_id = $1 AND a.id = t.debit_id)
                   OR NOT EXISTS (SELECT 1 FROM accounts a WHERE a.tenant_id = $1 AND a.id = t.credit_id))";
    db.query(sql, vec![]).await?.iter().map(|row| Ok(row.try_get("", "id")?)).collect()
}

/// Members whose pockets together are not what is left of their rewards.
pub async fn pockets(db: &Reader) -> Result<Vec<Differing<MemberId>>> {
    let sql = "SELECT member, CAST(SUM(has) AS BIGINT) AS said, CAST(SUM(earned) AS BIGINT) AS proven FROM (
                   SELECT owner_id AS member, balance AS has, 0 AS earned FROM accounts
                   WHERE tenant_id = $1 AND owner_id IS NOT NULL
                   UNION ALL
                   SELECT member_id, 0, amount - reversed FROM rewards WHERE tenant_id = $1
               ) parts GROUP BY member HAVING SUM(has) <> SUM(earned)";
    differing(db, sql, member).await
}

/// Members of whom another sum is pending than that of their pending rewards.
pub async fn pending(db: &Reader) -> Result<Vec<Differing<MemberId>>> {
    let sql = "SELECT member, CAST(SUM(has) AS BIGINT) AS said, CAST(SUM(earned) AS BIGINT) AS proven FROM (
                   SELECT owner_id AS member, balance AS has, 0 AS earned FROM accounts
                   WHERE tenant_id = $1 AND owner_id IS NOT NULL AND name LIKE '%/pending'
                   UNION ALL
                   SELECT member_id, 0, amount - reversed FROM rewards WHERE tenant_id = $1 AND state = 'pending'
               ) parts GROUP BY member HAVING SUM(has) <> SUM(earned)";
    differing(db, sql, member).await
}

/// Members whose withdrawals under way (or, with `paid`, paid out) are not what the pocket for it holds.
pub async fn withdrawals(db: &Reader, paid: bool) -> Result<Vec<Differing<MemberId>>> {
    let (pocket, states) = if paid { ("withdrawn", "'paid'") } else { ("withdrawing", "'requested', 'approved'") };
    let sql = format!(
        "SELECT member, CAST(SUM(has) AS BIGINT) AS said, CAST(SUM(asked) AS BIGINT) AS proven FROM (
             SELECT owner_id AS member, balance AS has, 0 AS asked FROM accounts
             WHERE tenant_id = $1 AND owner_id IS NOT NULL AND name LIKE '%/{pocket}'
             UNION ALL
             SELECT member_id, 0, amount FROM withdrawals WHERE tenant_id = $1 AND state IN ({states})
         ) parts GROUP BY member HAVING SUM(has) <> SUM(asked)"
    );
    differing(db, &sql, member).await
}

/// Lines of orders for which one installation gave more than was paid for the line.
pub async fn over_line(db: &Reader) -> Result<Vec<Differing<(OrderId, u32, InstallationId)>>> {
    let sql = "SELECT r.order_id AS order_id, r.line AS line, r.installation_id AS installation,
                      CAST(SUM(r.amount) AS BIGINT) AS said, l.net AS proven
               FROM rewards r
               JOIN order_lines l ON l.tenant_id = r.tenant_id AND l.order_id = r.order_id AND l.no = r.line
               WHERE r.tenant_id = $1
               GROUP BY r.order_id, r.line, r.installation_id, l.net HAVING SUM(r.amount) > l.net";
    let of = |row: &QueryResult| {
        let line: i64 = row.try_get("", "line")?;
        let installation: Uuid = row.try_get("", "installation")?;
        Ok((id(row.try_get("", "order_id")?), u32::try_from(line).unwrap_or(u32::MAX), id(installation)))
    };
    differing(db, sql, of).await
}

/// A reward of a line of which something was given back, or taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reversal {
    /// Which reward.
    pub reward: RewardId,
    /// What was credited.
    pub amount: i64,
    /// Taken back so far.
    pub reversed: i64,
    /// What was paid for the line.
    pub net: i64,
    /// Given back of the line so far.
    pub refunded: i64,
}

/// Every reward that a refund touched.
pub async fn reversals(db: &Reader) -> Result<Vec<Reversal>> {
    let sql = "SELECT r.id AS id, r.amount AS amount, r.reversed AS reversed, l.net AS net, l.refunded AS refunded
               FROM rewards r
               JOIN order_lines l ON l.tenant_id = r.tenant_id AND l.order_id = r.order_id AND l.no = r.line
               WHERE r.tenant_id = $1 AND (r.reversed > 0 OR l.refunded > 0)";
    let row = |row: &QueryResult| {
        Ok(Reversal {
            reward: id(row.try_get("", "id")?),
            amount: row.try_get("", "amount")?,
            reversed: row.try_get("", "reversed")?,
            net: row.try_get("", "net")?,
            refunded: row.try_get("", "refunded")?,
        })
    };
    db.query(sql, vec![]).await?.iter().map(row).collect()
}

/// Money of a currency that came and fits no order: what its account holds, and what quarantined payments brought less
/// what went back of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmatched {
    /// Which currency.
    pub currency: Currency,
    /// What the account holds.
    pub said: i64,
    /// What it must hold.
    pub proven: i64,
}

/// Every currency of which money came that fits no order.
pub async fn unmatched(db: &Reader) -> Result<Vec<Unmatched>> {
    let sql = "SELECT code, CAST(SUM(has) AS BIGINT) AS said, CAST(SUM(rest) AS BIGINT) AS proven FROM (
                   SELECT currency AS code, balance AS has, 0 AS rest FROM accounts
                   WHERE tenant_id = $1 AND name LIKE 'unmatched/%'
                   UNION ALL
                   SELECT p.unmatched_currency, 0, p.unmatched - COALESCE((
                       SELECT SUM(r.amount) FROM refunds r
                       WHERE r.tenant_id = $1 AND r.payment_id = p.id AND r.state = 'done'), 0)
                   FROM payments p
                   WHERE p.tenant_id = $1 AND p.state = 'quarantined' AND p.unmatched_currency IS NOT NULL
               ) parts GROUP BY code ORDER BY code";
    let row = |row: &QueryResult| {
        let code: String = row.try_get("", "code")?;
        Ok(Unmatched { currency: currency(&code)?, said: row.try_get("", "said")?, proven: row.try_get("", "proven")? })
    };
    db.query(sql, vec![]).await?.iter().map(row).collect()
}

/// What the accounts of receipts hold, where it is not minus what payments through that provider brought, less what went
/// back of them. What was brought from elsewhere has no payments and is left out.
pub async fn receipts(db: &Reader) -> Result<Vec<Differing<String>>> {
    let sql = "SELECT name, CAST(SUM(has) AS BIGINT) AS said, CAST(SUM(held) AS BIGINT) AS proven FROM (
                   SELECT a.name AS name, a.balance AS has, 0 AS held FROM accounts a
                   WHERE a.tenant_id = $1 AND a.name LIKE 'receipts/%' AND EXISTS (
                       SELECT 1 FROM payments p WHERE p.tenant_id = $1 AND a.name = 'receipts/' || p.provider)
                   UNION ALL
                   SELECT 'receipts/' || p.provider, 0, COALESCE((
                       SELECT SUM(r.amount) FROM refunds r
                       WHERE r.tenant_id = $1 AND r.payment_id = p.id AND r.state = 'done'), 0)
                       - CASE WHEN p.state = 'paid' THEN p.amount ELSE p.unmatched END
                   FROM payments p WHERE p.tenant_id = $1 AND (
                       p.state = 'paid' OR (p.state = 'quarantined' AND p.unmatched_currency = p.currency))
               ) parts GROUP BY name HAVING SUM(has) <> SUM(held) ORDER BY name";
    differing(db, sql, name).await
}

/// What the account of sales holds, where it is not what orders were paid less what was given back.
pub async fn sales(db: &Reader) -> Result<Vec<Differing<String>>> {
    let sql = "SELECT name, said, proven FROM (
                   SELECT 'sales' AS name,
                       (SELECT CAST(COALESCE(SUM(balance), 0) AS BIGINT) FROM accounts
                        WHERE tenant_id = $1 AND name = 'sales') AS said,
                       (SELECT CAST(COALESCE(SUM(paid - refunded), 0) AS BIGINT) FROM orders
                        WHERE tenant_id = $1) AS proven
               ) both_sums WHERE said <> proven";
    differing(db, sql, name).await
}
