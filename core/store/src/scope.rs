//! The only way to a tenant's rows.
//!
//! A connection is a private field of this file. [`Reader`] reads and [`TenantTx`] writes; both come from [`TenantDb`],
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

use std::ops::Deref;
use std::sync::Arc;

use async_trait::async_trait;
use domain::id::TenantId;
use sea_orm::sea_query::{Expr, IntoCondition};
use sea_orm::{
    AccessMode, ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend,
    DbErr, EntityTrait, ExecResult, IntoActiveModel, Iterable, Order, PaginatorTrait, PrimaryKeyToColumn, QueryFilter,
    QueryOrder, QueryResult, QuerySelect, Select, SqliteTransactionMode, Statement, TransactionOptions,
    TransactionTrait, UpdateMany, Value,
};
use uuid::Uuid;

use crate::connect::{self, Connections, Engine, Settings};
use crate::error::{Error, Result};
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
    runner: Runner, // Private: no module but this one can run a query.
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

    /// The tenant's rows of `E`. Whatever is chained can only narrow this.
    pub(crate) fn rows<E: TenantTable>(&self) -> Rows<'_, E> {
        #[expect(clippy::disallowed_methods, reason = "this is the one place that adds the tenant")]
        let select = E::find().filter(E::TENANT.eq(self.tenant.uuid()));
        Rows { reader: self, select }
    }

    /// Rows of a statement whose `$1` is the tenant.
    pub(crate) async fn query(&self, sql: &str, values: Vec<Value>) -> Result<Vec<QueryResult>> {
        Ok(self.runner.query_all_raw(self.statement(sql, values)).await?)
    }

    fn statement(&self, sql: &str, values: Vec<Value>) -> Statement {
        debug_assert!(sql.contains("$1"), "a raw statement names its tenant: {sql}");
        let mut all = Vec::with_capacity(values.len() + 1);
        all.push(self.tenant.uuid().into());
        all.extend(values);
        Statement::from_sql_and_values(self.runner.get_database_backend(), sql, all)
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

/// Rows of one statement: both engines take at least 32 000 values.
const VALUES_MAX: usize = 30_000;

impl TenantTx {
    /// Keeps everything.
    pub async fn commit(self) -> Result<()> {
        match self.0.runner {
            Runner::Tx(tx) => Ok(tx.commit().await?),
            Runner::Pool(_) => Ok(()),
        }
    }

    /// Stores a row, stamping it with the tenant whatever the caller put there.
    pub(crate) async fn insert<E>(&self, row: E::Model) -> Result<()>
    where
        E: TenantTable,
        E::Model: IntoActiveModel<E::ActiveModel>,
        E::ActiveModel: Send,
    {
        self.insert_all::<E>(vec![row]).await
    }

    /// Stores rows, stamping each with the tenant.
    pub(crate) async fn insert_all<E>(&self, rows: Vec<E::Model>) -> Result<()>
    where
        E: TenantTable,
        E::Model: IntoActiveModel<E::ActiveModel>,
        E::ActiveModel: Send,
    {
        let columns = E::Column::iter().count();
        for chunk in self.stamped::<E>(rows).chunks(VALUES_MAX / columns) {
            E::insert_many(chunk.to_vec()).exec_without_returning(&self.0.runner).await?;
        }
        Ok(())
    }

    /// Stores those rows whose key is new; says how many.
    pub(crate) async fn insert_new<E>(&self, rows: Vec<E::Model>) -> Result<u64>
    where
        E: TenantTable,
        E::Model: IntoActiveModel<E::ActiveModel>,
        E::ActiveModel: Send,
    {
        let columns = E::Column::iter().count();
        let mut stored = 0;
        for chunk in self.stamped::<E>(rows).chunks(VALUES_MAX / columns) {
            let done =
                E::insert_many(chunk.to_vec()).on_conflict_do_nothing().exec_without_returning(&self.0.runner).await?;
            if let sea_orm::TryInsertResult::Inserted(count) = done {
                stored += count;
            }
        }
        Ok(stored)
    }

    /// Stores a row, or puts it in the place of the one with its key.
    pub(crate) async fn put<E>(&self, row: E::Model) -> Result<()>
    where
        E: TenantTable,
        E::Model: IntoActiveModel<E::ActiveModel>,
        E::ActiveModel: Send,
    {
        let keys = <E::PrimaryKey as Iterable>::iter().map(PrimaryKeyToColumn::into_column);
        let keys: Vec<E::Column> = keys.collect();
        let is_key = |column: &E::Column| keys.iter().any(|key| key.as_column_ref() == column.as_column_ref());
        let others: Vec<E::Column> = E::Column::iter().filter(|column| !is_key(column)).collect();
        let conflict = sea_orm::sea_query::OnConflict::columns(keys.clone()).update_columns(others).to_owned();
        E::insert_many(self.stamped::<E>(vec![row]))
            .on_conflict(conflict)
            .exec_without_returning(&self.0.runner)
            .await?;
        Ok(())
    }

    fn stamped<E>(&self, rows: Vec<E::Model>) -> Vec<E::ActiveModel>
    where
        E: TenantTable,
        E::Model: IntoActiveModel<E::ActiveModel>,
    {
        let stamp = |row: E::Model| {
            let mut row = row.into_active_model().reset_all();
            row.set(E::TENANT, self.0.tenant.uuid().into());
            row
        };
        rows.into_iter().map(stamp).collect()
    }

    /// Changes rows of the tenant. Whatever is chained can only narrow this.
    pub(crate) fn update<E: TenantTable>(&self) -> Change<'_, E> {
        Change { tx: self, update: E::update_many().filter(E::TENANT.eq(self.0.tenant.uuid())) }
    }

    /// Deletes those rows of the tenant that match; says how many.
    pub(crate) async fn delete<E: TenantTable>(&self, which: impl IntoCondition) -> Result<u64> {
        let delete = E::delete_many().filter(E::TENANT.eq(self.0.tenant.uuid())).filter(which.into_condition());
        Ok(delete.exec(&self.0.runner).await?.rows_affected)
    }

    /// Runs a statement whose `$1` is the tenant; says how many rows it changed.
    pub(crate) async fn execute(&self, sql: &str, values: Vec<Value>) -> Result<u64> {
        Ok(self.0.runner.execute_raw(self.0.statement(sql, values)).await?.rows_affected())
    }
}

/// A query of one tenant's rows.
pub(crate) struct Rows<'a, E: EntityTrait> {
    reader: &'a Reader,
    select: Select<E>,
}

impl<E> Rows<'_, E>
where
    E: TenantTable,
    E::Model: Send + Sync,
{
    /// Only rows that match.
    pub(crate) fn filter(mut self, which: impl IntoCondition) -> Self {
        self.select = self.select.filter(which.into_condition());
        self
    }

    pub(crate) fn order_by(mut self, column: E::Column, order: Order) -> Self {
        self.select = self.select.order_by(column, order);
        self
    }

    pub(crate) fn limit(mut self, rows: u64) -> Self {
        self.select = self.select.limit(rows);
        self
    }

    pub(crate) async fn all(self) -> Result<Vec<E::Model>> {
        Ok(self.select.all(&self.reader.runner).await?)
    }

    pub(crate) async fn one(self) -> Result<Option<E::Model>> {
        Ok(self.select.one(&self.reader.runner).await?)
    }

    pub(crate) async fn count(self) -> Result<u64> {
        Ok(self.select.count(&self.reader.runner).await?)
    }
}

/// A change of one tenant's rows.
pub(crate) struct Change<'a, E: EntityTrait> {
    tx: &'a TenantTx,
    update: UpdateMany<E>,
}

impl<E: TenantTable> Change<'_, E> {
    /// Only rows that match.
    pub(crate) fn filter(mut self, which: impl IntoCondition) -> Self {
        self.update = self.update.filter(which.into_condition());
        self
    }

    pub(crate) fn set(mut self, column: E::Column, value: impl Into<Value>) -> Self {
        self.update = self.update.col_expr(column, Expr::value(value.into()));
        self
    }

    pub(crate) fn set_to(mut self, column: E::Column, expression: Expr) -> Self {
        self.update = self.update.col_expr(column, expression);
        self
    }

    /// Says how many rows changed.
    pub(crate) async fn run(self) -> Result<u64> {
        Ok(self.update.exec(&self.tx.0.runner).await?.rows_affected)
    }

    /// Fails unless exactly one row changed: somebody else was faster.
    pub(crate) async fn run_one(self, what: &'static str) -> Result<()> {
        match self.run().await? {
            1 => Ok(()),
            _ => Err(Error::Changed(what)),
        }
    }
}

/// What a query runs on.
enum Runner {
    Pool(DatabaseConnection),
    Tx(DatabaseTransaction),
}

#[async_trait]
impl ConnectionTrait for Runner {
    fn get_database_backend(&self) -> DbBackend {
        match self {
            Self::Pool(pool) => pool.get_database_backend(),
            Self::Tx(tx) => tx.get_database_backend(),
        }
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        match self {
            Self::Pool(pool) => pool.execute_raw(statement).await,
            Self::Tx(tx) => tx.execute_raw(statement).await,
        }
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        match self {
            Self::Pool(pool) => pool.execute_unprepared(sql).await,
            Self::Tx(tx) => tx.execute_unprepared(sql).await,
        }
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        match self {
            Self::Pool(pool) => pool.query_one_raw(statement).await,
            Self::Tx(tx) => tx.query_one_raw(statement).await,
        }
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        match self {
            Self::Pool(pool) => pool.query_all_raw(statement).await,
            Self::Tx(tx) => tx.query_all_raw(statement).await,
        }
    }
}

/// A UUID of a row as the id that it is.
pub(crate) fn id<K: domain::id::Kind>(uuid: Uuid) -> domain::id::Id<K> {
    domain::id::Id::of(uuid)
}
