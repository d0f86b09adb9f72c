//! From a URL to connections.

use std::str::FromStr;
use std::time::Duration;

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection};

use crate::error::Result;

/// Which engine keeps the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// The embedded default.
    Sqlite,
    /// The engine in production.
    Postgres,
}

/// How to connect.
#[derive(Debug, Clone)]
pub struct Settings {
    /// `sqlite://path?mode=rwc` or `postgres://...`.
    pub url: String,
    /// Most connections to Postgres, or readers of SQLite.
    pub connections: u32,
    /// Whether a commit waits for the disk. Only tests and throw-away shops say no.
    pub durable: bool,
}

impl Settings {
    /// The usual for this URL.
    pub fn of(url: impl Into<String>) -> Self {
        Self { url: url.into(), connections: 16, durable: true }
    }
}

/// The connections behind [`crate::Db`].
pub(crate) struct Connections {
    pub(crate) engine: Engine,
    /// Owns the tables. For migrations and the platform's own rows.
    pub(crate) owner: DatabaseConnection,
    /// Writes tenants' rows. On SQLite the one writer, so that writers queue here and not on the file's lock.
    pub(crate) writer: DatabaseConnection,
    /// Reads tenants' rows.
    pub(crate) reader: DatabaseConnection,
}

pub(crate) async fn connect(settings: &Settings) -> Result<Connections> {
    if settings.url.starts_with("sqlite:") { sqlite(settings).await } else { postgres(settings).await }
}

async fn sqlite(settings: &Settings) -> Result<Connections> {
    let sync = if settings.durable { "FULL" } else { "OFF" };
    let options = |connections: u32| {
        let mut options = ConnectOptions::new(&settings.url);
        options
            .max_connections(connections)
            .min_connections(1)
            .acquire_timeout(Duration::from_secs(10))
            .test_before_acquire(false)
            .idle_timeout(None)
            .max_lifetime(None)
            .sqlx_logging(false)
            .map_sqlx_sqlite_opts(move |sqlite| {
                sqlite
                    .foreign_keys(true)
                    .busy_timeout(Duration::from_secs(10))
                    .pragma("journal_mode", "WAL")
                    .pragma("synchronous", sync)
                    .pragma("cache_size", "-16000")
                    .statement_cache_capacity(512)
            });
        options
    };
    let writer = Database::connect(options(1)).await?;
    let reader = Database::connect(options(settings.connections.clamp(1, 8))).await?;
    Ok(Connections { engine: Engine::Sqlite, owner: writer.clone(), writer, reader })
}

async fn postgres(settings: &Settings) -> Result<Connections> {
    let options = |connections: u32, role: Option<&'static str>| {
        let mut options = ConnectOptions::new(&settings.url);
        options
            .max_connections(connections)
            .min_connections(0)
            .acquire_timeout(Duration::from_secs(10))
            .test_before_acquire(false)
            .sqlx_logging(false)
            .connect_lazy(true)
            .map_sqlx_postgres_opts(move |postgres| match role {
                // The role cannot bypass row-level security; see migrations::APP_ROLE.
                Some(role) => postgres.options([("role", role)]),
                None => postgres,
            });
        options
    };
    let owner = Database::connect(options(4.min(settings.connections), None)).await?;
    // The owner answers before anything else is tried, so that a wrong address says so at once.
    owner.execute_unprepared("SELECT 1").await?;
    let tenants = Database::connect(options(settings.connections, Some(migrations::APP_ROLE))).await?;
    Ok(Connections { engine: Engine::Postgres, owner, writer: tenants.clone(), reader: tenants })
}

impl FromStr for Engine {
    type Err = String;

    fn from_str(url: &str) -> std::result::Result<Self, String> {
        match url.split(':').next() {
            Some("sqlite") => Ok(Self::Sqlite),
            Some("postgres" | "postgresql") => Ok(Self::Postgres),
            _ => Err("DATABASE_URL must begin with sqlite:// or postgres://".into()),
        }
    }
}
