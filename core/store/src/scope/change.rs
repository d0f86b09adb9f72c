//! Writing a tenant's rows.

use sea_orm::sea_query::{Expr, IntoCondition};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, Iterable, PrimaryKeyToColumn,
    QueryFilter, UpdateMany, Value,
};

use super::{TenantTable, TenantTx};
use crate::error::{Error, Result};
use crate::limits;

impl TenantTx {
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
        for chunk in self.stamped::<E>(rows).chunks(limits::VALUES_MAX / columns) {
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
        for chunk in self.stamped::<E>(rows).chunks(limits::VALUES_MAX / columns) {
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
