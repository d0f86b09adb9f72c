//! Reading a tenant's rows.

use sea_orm::sea_query::{Expr, IntoCondition};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QueryResult,
    QuerySelect, Select, Statement, Value,
};

use super::{Reader, TenantTable, wall};
use crate::error::Result;

impl Reader {
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

    pub(super) fn statement(&self, sql: &str, values: Vec<Value>) -> Statement {
        debug_assert_eq!(wall::open_table(sql), None, "not held to the tenant in: {sql}");
        let mut all = Vec::with_capacity(values.len() + 1);
        all.push(self.tenant.uuid().into());
        all.extend(values);
        Statement::from_sql_and_values(self.runner.get_database_backend(), sql, all)
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

    pub(crate) fn order_by_value(mut self, value: Expr, order: Order) -> Self {
        self.select = self.select.order_by(value, order);
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
