//! Payments, what was said about them, and the sandbox payment service.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbErr;

use crate::dialect;

#[derive(DeriveMigrationName)]
pub(crate) struct Change;

#[async_trait::async_trait]
impl MigrationTrait for Change {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        dialect::run(manager, include_str!("sql/m0005_payments.sql")).await?;
        dialect::wall(manager, &["payment_accounts", "payments", "payment_messages"]).await
    }
}
