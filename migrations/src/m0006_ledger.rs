//! Accounts, transfers, rewards and withdrawals.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbErr;

use crate::dialect;

#[derive(DeriveMigrationName)]
pub(crate) struct Change;

#[async_trait::async_trait]
impl MigrationTrait for Change {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        dialect::run(manager, include_str!("sql/m0006_ledger.sql")).await?;
        dialect::wall(manager, &["accounts", "transfers", "rewards", "withdrawals"]).await?;
        dialect::append_only(manager, &["transfers"]).await
    }
}
