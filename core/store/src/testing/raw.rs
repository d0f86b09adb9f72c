//! Statements behind the product's back, for tests of what finds spoilt rows.

use sea_orm::{ConnectOptions, ConnectionTrait, Database};

use crate::error::Result;

/// Runs a statement on the database at `url` as its owner, asking neither walls nor foreign keys; says how many rows it
/// changed.
pub async fn execute(url: &str, sql: &str) -> Result<u64> {
    let mut options = ConnectOptions::new(url);
    // One connection: what is switched off is switched off for it alone.
    options.max_connections(1).sqlx_logging(false);
    let rows = Database::connect(options).await?;
    let off = match rows.get_database_backend() {
        sea_orm::DbBackend::Postgres => "SET session_replication_role = replica",
        _ => "PRAGMA foreign_keys = OFF",
    };
    rows.execute_unprepared(off).await?;
    let changed = rows.execute_unprepared(sql).await?.rows_affected();
    rows.close().await?;
    Ok(changed)
}
