//! Rows of `rewards`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rewards")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub installation_id: Uuid,
    pub member_id: Uuid,
    pub order_id: Uuid,
    pub line: i64,
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    pub proposed: i64,
    pub amount: i64,
    pub reversed: i64,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    pub freeze_days: i64,
    pub available_at: Option<i64>,
    #[sea_orm(column_type = "Text")]
    pub digest: String,
    pub settings_version: i64,
    #[sea_orm(column_type = "Text")]
    pub inputs_hash: String,
    pub seq: i64,
    pub at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantTable for Entity {
    const TENANT: Column = Column::TenantId;
}
