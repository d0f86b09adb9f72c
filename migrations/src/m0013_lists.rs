//! Lists of orders are filtered, sorted and searched by index: what is under way back, which apps gave something, who
//! gets the parcel. Lines know their product and its picture.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, DbErr};

use crate::dialect;

#[derive(DeriveMigrationName)]
pub(crate) struct Change;

#[async_trait::async_trait]
impl MigrationTrait for Change {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        dialect::run(manager, include_str!("sql/m0013_lists.sql")).await?;
        dialect::wall(manager, &["order_apps"]).await?;
        // What stands in documents is read in the engine's own words.
        let (name, phone, hex) = match manager.get_database_backend() {
            DbBackend::Postgres => {
                ("ship_to::json ->> 'name'", "ship_to::json ->> 'phone'", "replace(i.id::text, '-', '')")
            }
            _ => ("json_extract(ship_to, '$.name')", "json_extract(ship_to, '$.phone')", "lower(hex(i.id))"),
        };
        let people = format!(
            "UPDATE orders SET ship_name = lower({name}), ship_phone = replace(replace({phone}, ' ', ''), '-', '') \
             WHERE ship_to IS NOT NULL"
        );
        let apps = format!(
            "INSERT INTO order_apps (tenant_id, installation_id, order_id) \
             SELECT o.tenant_id, i.id, o.id FROM orders o \
             JOIN installations i ON i.tenant_id = o.tenant_id AND o.applied LIKE '%ins_' || {hex} || '%' \
             ON CONFLICT DO NOTHING"
        );
        for statement in [people, apps] {
            manager.get_connection().execute_unprepared(&statement).await?;
        }
        Ok(())
    }
}
