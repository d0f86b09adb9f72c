//! One act on many things, as a job of the server: its rows, and what became of each.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbErr;

use crate::dialect;

#[derive(DeriveMigrationName)]
pub(crate) struct Change;

#[async_trait::async_trait]
impl MigrationTrait for Change {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        dialect::run(manager, include_str!("sql/m0018_jobs.sql")).await?;
        dialect::wall(manager, &["jobs", "job_rows"]).await
    }
}
