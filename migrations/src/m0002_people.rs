//! Staff, members, the referral tree, sessions, and the event log that everything goes into.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbErr;

use crate::dialect;

#[derive(DeriveMigrationName)]
pub(crate) struct Change;

#[async_trait::async_trait]
impl MigrationTrait for Change {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        dialect::run(manager, include_str!("sql/m0002_people.sql")).await?;
        dialect::wall(
            manager,
            &[
                "staff",
                "members",
                "member_history",
                "referrals",
                "addresses",
                "sessions",
                "api_keys",
                "audit",
                "idempotency",
                "event_heads",
                "events",
                "cursors",
                "timers",
                "sequences",
                "notices",
                "imports",
            ],
        )
        .await?;
        dialect::append_only(manager, &["events", "audit", "member_history"]).await
    }
}
