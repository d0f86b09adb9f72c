//! Apps: files, installations, runs and state.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbErr;

use crate::dialect;

#[derive(DeriveMigrationName)]
pub(crate) struct Change;

#[async_trait::async_trait]
impl MigrationTrait for Change {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        dialect::run(manager, include_str!("sql/m0007_apps.sql")).await?;
        dialect::wall(manager, &["installations", "installation_history", "runs", "parked_events", "plugin_kv"])
            .await?;
        dialect::append_only(manager, &["installation_history"]).await
    }
}
