//! Money that fits no order, and the names that a shop had at its payment providers.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbErr;

use crate::dialect;

#[derive(DeriveMigrationName)]
pub(crate) struct Change;

#[async_trait::async_trait]
impl MigrationTrait for Change {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        dialect::run(manager, include_str!("sql/m0009_unmatched.sql")).await?;
        dialect::wall(manager, &["former_payment_accounts"]).await
    }
}
