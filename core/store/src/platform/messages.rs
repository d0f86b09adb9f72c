//! What was said to payment providers and by them, over all tenants: only to forget it.

use jiff::Timestamp;
use sea_orm::{ConnectionTrait, Statement};

use crate::columns::{micros, word};
use crate::error::Result;
use crate::payment_messages::Outcome;
use crate::scope::Db;

/// Forgets messages with an outcome from before a time, at most `limit` of them; says how many.
pub async fn forget(db: &Db, outcome: Outcome, before: Timestamp, limit: u64) -> Result<u64> {
    let owner = db.owner();
    let sql = "DELETE FROM payment_messages WHERE (tenant_id, id) IN (
               SELECT tenant_id, id FROM payment_messages WHERE outcome = $1 AND at < $2 LIMIT $3)";
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let values = [word(&outcome).into(), micros(before).into(), limit.into()];
    let statement = Statement::from_sql_and_values(owner.get_database_backend(), sql, values);
    Ok(owner.execute_raw(statement).await?.rows_affected())
}
