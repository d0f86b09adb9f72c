//! Acts on many things, over all tenants: only to forget them.

use jiff::Timestamp;
use sea_orm::{ConnectionTrait, Statement};

use crate::columns::micros;
use crate::error::Result;
use crate::scope::Db;

/// Forgets jobs that ended before a time, at most `limit` of them, with their rows; says how many.
pub async fn forget(db: &Db, before: Timestamp, limit: u64) -> Result<u64> {
    let owner = db.owner();
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut forgotten = 0;
    // The rows first. Where this stops in between, the jobs without rows are found again.
    for of in ["job_rows WHERE (tenant_id, job_id)", "jobs WHERE (tenant_id, id)"] {
        let sql = format!(
            "DELETE FROM {of} IN (SELECT tenant_id, id FROM jobs WHERE ended_at < $1 ORDER BY ended_at, id LIMIT $2)"
        );
        let values = [micros(before).into(), limit.into()];
        let statement = Statement::from_sql_and_values(owner.get_database_backend(), sql, values);
        forgotten = owner.execute_raw(statement).await?.rows_affected();
    }
    Ok(forgotten)
}
