//! Bringing the schema up to date.

use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::error::Result;
use crate::scope::Db;

/// Applies the changes that the database does not have yet. Nodes that start together take turns.
pub async fn migrate(db: &Db) -> Result<()> {
    let owner = db.owner();
    if owner.get_database_backend() == DbBackend::Postgres {
        // A session lock on one connection of the pool would not cover the others, so the lock is a row's.
        owner.execute_unprepared("CREATE TABLE IF NOT EXISTS souk_migration_lock (id int PRIMARY KEY)").await.ok(); // Two nodes may race here; the loser finds the table.
        owner.execute_unprepared("INSERT INTO souk_migration_lock VALUES (1) ON CONFLICT DO NOTHING").await?;
        let lock = sea_orm::TransactionTrait::begin(owner).await?;
        lock.execute_unprepared("UPDATE souk_migration_lock SET id = 1").await?;
        Migrator::up(owner, None).await?;
        lock.commit().await?;
    } else {
        Migrator::up(owner, None).await?;
    }
    Ok(())
}

/// Whether the database has every change that this program knows.
pub async fn is_current(db: &Db) -> Result<bool> {
    Ok(Migrator::get_pending_migrations_read_only(db.owner_reader()).await?.is_empty())
}

/// Whether the database answers.
pub async fn ping(db: &Db) -> Result<()> {
    db.owner_reader().execute_unprepared("SELECT 1").await?;
    Ok(())
}

/// The names of all tables, for the test that compares them with the lists of `migrations`.
pub async fn table_names(db: &Db) -> Result<Vec<String>> {
    let owner = db.owner_reader();
    let backend = owner.get_database_backend();
    let sql = match backend {
        DbBackend::Postgres => "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema()",
        _ => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    };
    let rows = owner.query_all_raw(Statement::from_string(backend, sql)).await?;
    let mut names = rows.iter().map(|row| row.try_get::<String>("", "name")).collect::<Result<Vec<_>, _>>()?;
    names.sort();
    Ok(names)
}
