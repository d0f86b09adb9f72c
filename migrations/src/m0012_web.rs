//! What consoles keep for people, and the indexes behind their first page and their search.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbErr;

use crate::dialect;

#[derive(DeriveMigrationName)]
pub(crate) struct Change;

#[async_trait::async_trait]
impl MigrationTrait for Change {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        dialect::run(manager, include_str!("sql/m0012_web.sql")).await?;
        dialect::wall(manager, &["preferences", "saved_views"]).await
    }
}
