//! What shoppers ask back, accounts that they keep for their money, and pictures of categories.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbErr;

use crate::dialect;

#[derive(DeriveMigrationName)]
pub(crate) struct Change;

#[async_trait::async_trait]
impl MigrationTrait for Change {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        dialect::run(manager, include_str!("sql/m0017_after_sales.sql")).await?;
        dialect::wall(manager, &["after_sales", "destinations"]).await
    }
}
