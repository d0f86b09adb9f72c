//! From a URL to connections.

use std::io;
use std::str::FromStr;

use sea_orm::sqlx::Connection;
use sea_orm::sqlx::postgres::{PgConnectOptions, PgConnection};
#[cfg(unix)]
use sea_orm::sqlx::sqlite::SqliteConnectOptions;
use sea_orm::{ConnectOptions, Database, DatabaseConnection, DbErr, RuntimeErr};

use crate::error::Result;
use crate::limits;

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
        Self { url: url.into(), connections: limits::CONNECTIONS, durable: true }
    }

    /// Where the database is, for people: without the password.
    pub fn address(&self) -> String {
        if let Some(path) = self.url.strip_prefix("sqlite:") {
            return path.trim_start_matches("//").split('?').next().unwrap_or_default().to_owned();
        }
        let unreadable =
            || "an address that cannot be read (are reserved characters of its password escaped?)".to_owned();
        let Ok(at) = PgConnectOptions::from_str(&self.url) else { return unreadable() };
        let place = match at.get_socket() {
            Some(path) => path.display().to_string(),
            None => format!("{}:{}", at.get_host(), at.get_port()),
        };
        let user = at.get_username();
        if at.get_database().is_some_and(|name| name.contains('@')) {
            return unreadable(); // What was read is a part of the password.
        }
        format!("{place} (user `{user}`, database `{}`)", at.get_database().unwrap_or(user))
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
    keep_private(&settings.url);
    let sync = if settings.durable { "FULL" } else { "OFF" };
    let options = |connections: u32| {
        let mut options = ConnectOptions::new(&settings.url);
        options
            .max_connections(connections)
            .min_connections(1)
            .acquire_timeout(limits::TURN_MAX)
            .test_before_acquire(false)
            .idle_timeout(None)
            .max_lifetime(None)
            .sqlx_logging(false)
            .map_sqlx_sqlite_opts(move |sqlite| {
                sqlite
                    .foreign_keys(true)
                    .busy_timeout(limits::TURN_MAX)
                    .pragma("journal_mode", "WAL")
                    .pragma("synchronous", sync)
                    .pragma("cache_size", "-16000")
                    .statement_cache_capacity(limits::STATEMENTS_MAX)
            });
        options
    };
    let writer = Database::connect(options(1)).await?;
    let reader = Database::connect(options(settings.connections.clamp(1, limits::SQLITE_READERS_MAX))).await?;
    Ok(Connections { engine: Engine::Sqlite, owner: writer.clone(), writer, reader })
}

/// Lets nobody but the node's own user read the rows: not the file, and not what SQLite puts beside it, which gets the
/// rights of the file when it is made. What cannot be done (the file is somebody else's) is left to who did it so.
#[cfg(unix)]
fn keep_private(url: &str) {
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};

    let Ok(options) = SqliteConnectOptions::from_str(url) else { return };
    let file = options.get_filename();
    if file.as_os_str().is_empty() || file.as_os_str() == ":memory:" || url.contains("mode=memory") {
        return;
    }
    if url.contains("mode=rwc") {
        // An empty file is a database without tables. If there is one, this fails, and is to.
        let _ = std::fs::OpenOptions::new().write(true).create_new(true).mode(PRIVATE).open(file);
    }
    for end in ["", "-wal", "-shm", "-journal"] {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        let Ok(found) = std::fs::metadata(&name) else { continue };
        if found.permissions().mode() & 0o077 != 0 {
            let _ = std::fs::set_permissions(&name, std::fs::Permissions::from_mode(PRIVATE));
        }
    }
}

#[cfg(not(unix))]
fn keep_private(_: &str) {}

/// The rights of a file that only its owner reads and writes.
#[cfg(unix)]
const PRIVATE: u32 = 0o600;

async fn postgres(settings: &Settings) -> Result<Connections> {
    let options = |connections: u32, role: Option<&'static str>| {
        let mut options = ConnectOptions::new(&settings.url);
        options
            .max_connections(connections)
            .min_connections(0)
            .acquire_timeout(limits::TURN_MAX)
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
    answers(&settings.url).await?;
    let owner = Database::connect(options(settings.connections.min(limits::OWNER_CONNECTIONS_MAX), None)).await?;
    let tenants = Database::connect(options(settings.connections, Some(migrations::APP_ROLE))).await?;
    Ok(Connections { engine: Engine::Postgres, owner, writer: tenants.clone(), reader: tenants })
}

/// Whether Postgres answers, without a pool, which would try again until it calls the database busy: so a wrong address
/// or password says so, and at once.
async fn answers(url: &str) -> Result<()> {
    let failed = |error| DbErr::Conn(RuntimeErr::SqlxError(std::sync::Arc::new(error)));
    let options = PgConnectOptions::from_str(url).map_err(failed)?;
    let connected = tokio::time::timeout(limits::ANSWER_MAX, PgConnection::connect_with(&options)).await;
    let connected = connected.map_err(|_| failed(io::Error::from(io::ErrorKind::TimedOut).into()))?;
    Ok(connected.map_err(failed)?.close().await.map_err(failed)?)
}

/// An address that is of no engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("DATABASE_URL must begin with sqlite:// or postgres://")]
pub struct NoEngine;

impl FromStr for Engine {
    type Err = NoEngine;

    fn from_str(url: &str) -> std::result::Result<Self, NoEngine> {
        match url.split(':').next() {
            Some("sqlite") => Ok(Self::Sqlite),
            Some("postgres" | "postgresql") => Ok(Self::Postgres),
            _ => Err(NoEngine),
        }
    }
}
