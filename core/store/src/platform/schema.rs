//! Bringing the schema up to date.

use std::collections::HashSet;

use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::error::Result;
use crate::scope::Db;

/// Applies the changes that the database does not have yet. Nodes that start together take turns. Changes that only a
/// later release knows are no hindrance: what is new in them, this program does not need (see migrations/README.md).
pub async fn migrate(db: &Db) -> Result<()> {
    if is_current(db).await? {
        return Ok(());
    }
    let owner = db.owner();
    if owner.get_database_backend() == DbBackend::Postgres {
        // A session lock on one connection of the pool would not cover the others, so the lock is a row's.
        owner.execute_unprepared("CREATE TABLE IF NOT EXISTS souk_migration_lock (id int PRIMARY KEY)").await.ok(); // Two nodes may race here; the loser finds the table.
        owner.execute_unprepared("INSERT INTO souk_migration_lock VALUES (1) ON CONFLICT DO NOTHING").await?;
        let lock = sea_orm::TransactionTrait::begin(owner).await?;
        lock.execute_unprepared("UPDATE souk_migration_lock SET id = 1").await?;
        // While this one waited, a later release may have done it, and more.
        if !is_current(db).await? {
            Migrator::up(owner, None).await?;
        }
        lock.commit().await?;
    } else {
        Migrator::up(owner, None).await?;
    }
    Ok(())
}

/// Whether the database has every change that this program knows. It may have more.
pub async fn is_current(db: &Db) -> Result<bool> {
    Ok(missing(db).await?.is_empty())
}

/// The changes that this program knows and the database does not have yet, in their order.
pub async fn missing(db: &Db) -> Result<Vec<String>> {
    let applied = applied(db).await?;
    let known = Migrator::migrations().into_iter().map(|change| change.name().to_owned());
    Ok(known.filter(|change| !applied.contains(change)).collect())
}

async fn applied(db: &Db) -> Result<HashSet<String>> {
    let applied = names(db, "SELECT version AS name FROM seaql_migrations").await;
    match applied {
        Ok(applied) => Ok(applied.into_iter().collect()),
        // A new database does not have the table; anything else is what went wrong.
        Err(error) => match table_names(db).await {
            Ok(tables) if !tables.iter().any(|table| table == "seaql_migrations") => Ok(HashSet::new()),
            _ => Err(error),
        },
    }
}

/// The names of all tables, for the test that compares them with the lists of `migrations`.
pub async fn table_names(db: &Db) -> Result<Vec<String>> {
    let sql = match db.owner_reader().get_database_backend() {
        DbBackend::Postgres => "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema()",
        _ => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    };
    let mut names = names(db, sql).await?;
    names.sort();
    Ok(names)
}

/// The column `name` of a statement.
async fn names(db: &Db, sql: &str) -> Result<Vec<String>> {
    let owner = db.owner_reader();
    let rows = owner.query_all_raw(Statement::from_string(owner.get_database_backend(), sql)).await?;
    Ok(rows.iter().map(|row| row.try_get::<String>("", "name")).collect::<Result<_, _>>()?)
}
