//! Rows of `payments`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "payments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub order_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub provider: String,
    #[sea_orm(column_type = "Text")]
    pub merchant_no: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub provider_no: Option<String>,
    pub amount: i64,
    #[sea_orm(column_type = "Text")]
    pub currency: String,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    #[sea_orm(column_type = "Text")]
    pub action: String,
    #[sea_orm(column_type = "Text")]
    pub error: String,
    pub attempts: i64,
    #[sea_orm(column_type = "Text")]
    pub account: String,
    #[sea_orm(column_type = "Text")]
    pub intent: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub request: Option<String>,
    pub sends: i64,
    pub sent_at: Option<i64>,
    pub asked_at: i64,
    pub settled: bool,
    pub created_at: i64,
    pub paid_at: Option<i64>,
    pub unmatched: i64,
    #[sea_orm(column_type = "Text", nullable)]
    pub unmatched_currency: Option<String>,
    pub unmatched_back: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantTable for Entity {
    const TENANT: Column = Column::TenantId;
}
