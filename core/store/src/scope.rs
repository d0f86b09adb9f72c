//! The only way to a tenant's rows.
//!
//! A connection is a private field of this module. [`Reader`] reads and [`TenantTx`] writes; both come from [`TenantDb`],
//! which opens only with an [`ActiveTenant`]; and only `platform::tenants` can make one of those. On Postgres each of
//! them is a transaction that names the tenant, so that row-level security holds even where a query forgets to.
//!
//! A tenant id opens nothing:
//!
//! ```compile_fail
//! fn open(db: &store::Db, id: domain::id::TenantId) -> store::TenantDb {
//!     db.tenant(&id)
//! }
//! ```
//! ```
//! fn open(db: &store::Db, tenant: &store::ActiveTenant) -> store::TenantDb {
//!     db.tenant(tenant)
//! }
//! ```
//!
//! Nobody outside the store can make the proof:
//!
//! ```compile_fail
//! fn forge(tenant: domain::tenant::Tenant) -> store::ActiveTenant {
//!     store::ActiveTenant { tenant: std::sync::Arc::new(tenant) }
//! }
//! ```
//! ```
//! fn show(tenant: &store::ActiveTenant) -> domain::id::TenantId {
//!     tenant.id()
//! }
//! ```
//!
//! What only reads cannot write:
//!
//! ```compile_fail
//! async fn write(reader: &store::Reader, order: &domain::order::Order) {
//!     let _ = store::orders::insert(reader, order).await;
//! }
//! ```
//! ```
//! async fn write(tx: &store::TenantTx, order: &domain::order::Order) {
//!     let _ = store::orders::insert(tx, order).await;
//! }
//! ```
//!
//! And nobody reaches the connection:
//!
//! ```compile_fail
//! fn reach(reader: &store::Reader) {
//!     let _ = &reader.runner;
//! }
//! ```

mod change;
mod rows;
mod runner;
mod wall;

use std::ops::Deref;
use std::sync::Arc;

pub(crate) use change::Change;
use domain::id::TenantId;
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, EntityTrait,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use uuid::Uuid;

use self::runner::Runner;
use crate::connect::{self, Connections, Engine, Settings};
use crate::error::Result;
use crate::platform::tenants::ActiveTenant;

/// A table in which every row belongs to one tenant.
pub(crate) trait TenantTable: EntityTrait {
    /// The column that says which.
    const TENANT: Self::Column;
}

/// The database. Opens a tenant's rows to whoever holds the proof, and the platform's own to `store::platform`.
#[derive(Clone)]
pub struct Db(Arc<Connections>);

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Db({:?})", self.0.engine)
    }
}

impl Db {
    /// Connects, changing nothing.
    pub async fn connect(settings: &Settings) -> Result<Self> {
        Ok(Self(Arc::new(connect::connect(settings).await?)))
    }

    /// Which engine keeps the rows.
    pub fn engine(&self) -> Engine {
        self.0.engine
    }

    /// The pools of connections: what each is for, how many are open, how many of them are idle.
    pub fn pools(&self) -> [(&'static str, u32, usize); 3] {
        let Connections { owner, writer, reader, engine } = &*self.0;
        let pool = |connection: &DatabaseConnection| match engine {
            Engine::Sqlite => {
                let pool = connection.get_sqlite_connection_pool();
                (pool.size(), pool.num_idle())
            }
            Engine::Postgres => {
                let pool = connection.get_postgres_connection_pool();
                (pool.size(), pool.num_idle())
            }
        };
        [("owner", owner), ("writer", writer), ("reader", reader)].map(|(name, connection)| {
            let (open, idle) = pool(connection);
            (name, open, idle)
        })
    }

    /// A tenant's door.
    pub fn tenant(&self, tenant: &ActiveTenant) -> TenantDb {
        TenantDb { tenant: tenant.id(), db: self.clone() }
    }

    /// The platform's own rows, and those of all tenants together. For `store::platform` only.
    pub(crate) fn owner(&self) -> &DatabaseConnection {
        &self.0.owner
    }

    /// Reads of the platform's own rows. For `store::platform` only.
    pub(crate) fn owner_reader(&self) -> &DatabaseConnection {
        match self.0.engine {
            Engine::Sqlite => &self.0.reader,
            Engine::Postgres => &self.0.owner,
        }
    }
}

/// A tenant's door to the database.
#[derive(Debug, Clone)]
pub struct TenantDb {
    tenant: TenantId,
    db: Db,
}

impl TenantDb {
    /// Whose rows.
    pub fn tenant(&self) -> TenantId {
        self.tenant
    }

    /// Opens for reading. On Postgres this is one snapshot per statement within one transaction.
    pub async fn read(&self) -> Result<Reader> {
        let runner = match self.db.0.engine {
            Engine::Sqlite => Runner::Pool(self.db.0.reader.clone()),
            Engine::Postgres => {
                let options = TransactionOptions { access_mode: Some(AccessMode::ReadOnly), ..Default::default() };
                let tx = self.db.0.reader.begin_with_options(options).await?;
                name_tenant(&tx, self.tenant).await?;
                Runner::Tx(tx)
            }
        };
        Ok(Reader { tenant: self.tenant, runner })
    }

    /// Opens for writing. Nothing is kept until [`TenantTx::commit`].
    pub async fn begin(&self) -> Result<TenantTx> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..Default::default()
        };
        let tx = self.db.0.writer.begin_with_options(options).await?;
        if self.db.0.engine == Engine::Postgres {
            name_tenant(&tx, self.tenant).await?;
        }
        Ok(TenantTx(Reader { tenant: self.tenant, runner: Runner::Tx(tx) }))
    }
}

async fn name_tenant(tx: &DatabaseTransaction, tenant: TenantId) -> Result<()> {
    // A UUID has no character that could end the literal.
    tx.execute_unprepared(&format!("SET LOCAL souk.tenant = '{}'", tenant.uuid())).await?;
    Ok(())
}

/// Reads on behalf of one tenant.
pub struct Reader {
    tenant: TenantId,
    runner: Runner, // Private: no module but this one and the three below it can run a query.
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Reader({})", self.tenant)
    }
}

impl Reader {
    /// Whose rows.
    pub fn tenant(&self) -> TenantId {
        self.tenant
    }

    pub(crate) fn engine(&self) -> Engine {
        match self.runner.get_database_backend() {
            DbBackend::Postgres => Engine::Postgres,
            _ => Engine::Sqlite,
        }
    }
}

/// A tenant's open transaction.
#[derive(Debug)]
pub struct TenantTx(Reader);

impl Deref for TenantTx {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        &self.0
    }
}

impl TenantTx {
    /// Keeps everything.
    pub async fn commit(self) -> Result<()> {
        match self.0.runner {
            Runner::Tx(tx) => Ok(tx.commit().await?),
            Runner::Pool(_) => Ok(()),
        }
    }
}

/// A UUID of a row as the id that it is.
pub(crate) fn id<K: domain::id::Kind>(uuid: Uuid) -> domain::id::Id<K> {
    domain::id::Id::of(uuid)
}
