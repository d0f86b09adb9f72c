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
    // The rows first. Where this stops in between, the jobs without rows are found again; and another node may forget in
    // between, so that the oldest are others now: those keep their rows until their turn comes.
    let without_rows = "AND NOT EXISTS \
        (SELECT 1 FROM job_rows r WHERE r.tenant_id = jobs.tenant_id AND r.job_id = jobs.id)";
    for (of, besides) in [("job_rows WHERE (tenant_id, job_id)", ""), ("jobs WHERE (tenant_id, id)", without_rows)] {
        let sql = format!(
            "DELETE FROM {of} IN (SELECT tenant_id, id FROM jobs WHERE ended_at < $1 ORDER BY ended_at, id LIMIT $2) {besides}"
        );
        let values = [micros(before).into(), limit.into()];
        let statement = Statement::from_sql_and_values(owner.get_database_backend(), sql, values);
        forgotten = owner.execute_raw(statement).await?.rows_affected();
    }
    Ok(forgotten)
}
