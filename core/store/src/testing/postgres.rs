//! Databases on a Postgres for tests.

use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, Statement};

use crate::error::Result;

/// Any number that all tests of this project, and nobody else, lock with.
const LOCK: i64 = 7_305_190;

/// Makes the database `name` on the server at `url`, a copy of the database `template`, which is made with the schema
/// if it is not there; gives the address of the new one.
pub async fn create(url: &str, name: &str, template: &str) -> Result<String> {
    let server = connect(url).await?;
    server.execute_unprepared(&format!("SELECT pg_advisory_lock({LOCK})")).await?;
    let made = ensure(&server, url, template).await;
    server.execute_unprepared(&format!("SELECT pg_advisory_unlock({LOCK})")).await?;
    made?;
    server.execute_unprepared(&format!("CREATE DATABASE {name} TEMPLATE {template}")).await?;
    server.close().await?;
    Ok(at(url, name))
}

async fn ensure(server: &DatabaseConnection, url: &str, template: &str) -> Result<()> {
    let sql = format!("SELECT 1 AS there FROM pg_database WHERE datname = '{template}'");
    if !server.query_all_raw(Statement::from_string(server.get_database_backend(), sql)).await?.is_empty() {
        return Ok(());
    }
    // Under another name until it is whole: whoever is stopped in between leaves no half template behind.
    let half = format!("{template}_half");
    server.execute_unprepared(&format!("DROP DATABASE IF EXISTS {half}")).await?;
    server.execute_unprepared(&format!("CREATE DATABASE {half}")).await?;
    let fresh = connect(&at(url, &half)).await?;
    Migrator::up(&fresh, None).await?;
    fresh.close().await?;
    server.execute_unprepared(&format!("ALTER DATABASE {half} RENAME TO {template}")).await?;
    Ok(())
}

async fn connect(url: &str) -> Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(url);
    // One connection: the lock belongs to it.
    options.max_connections(1).sqlx_logging(false);
    Ok(Database::connect(options).await?)
}

/// The address of another database on the same server.
fn at(url: &str, name: &str) -> String {
    let (base, query) = url.split_once('?').map_or((url, ""), |(base, query)| (base, query));
    let base = base.rfind('/').filter(|&slash| slash > "postgres://".len()).map_or(base, |slash| &base[..slash]);
    if query.is_empty() { format!("{base}/{name}") } else { format!("{base}/{name}?{query}") }
}
