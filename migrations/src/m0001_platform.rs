//! The platform's own tables, and the role for everybody else's.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbErr;

use crate::dialect;

#[derive(DeriveMigrationName)]
pub(crate) struct Change;

#[async_trait::async_trait]
impl MigrationTrait for Change {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        dialect::create_app_role(manager).await?;
        dialect::run(manager, include_str!("sql/m0001_platform.sql")).await
    }
}
