//! Categories, products, SKUs and stock.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbErr;

use crate::dialect;

#[derive(DeriveMigrationName)]
pub(crate) struct Change;

#[async_trait::async_trait]
impl MigrationTrait for Change {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        dialect::run(manager, include_str!("sql/m0003_catalogue.sql")).await?;
        dialect::wall(manager, &["categories", "products", "skus", "stock", "stock_moves"]).await?;
        dialect::append_only(manager, &["stock_moves"]).await
    }
}
