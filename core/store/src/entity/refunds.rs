//! Rows of `refunds`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "refunds")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub order_id: Uuid,
    pub payment_id: Option<Uuid>,
    #[sea_orm(column_type = "Text")]
    pub refund_no: String,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    pub amount: i64,
    #[sea_orm(column_type = "Text")]
    pub currency: String,
    pub shipping: i64,
    #[sea_orm(column_type = "Text")]
    pub lines: String,
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    #[sea_orm(column_type = "Text")]
    pub actor: String,
    #[sea_orm(column_type = "Text")]
    pub error: String,
    pub attempts: i64,
    #[sea_orm(column_type = "Text", nullable)]
    pub request: Option<String>,
    pub sends: i64,
    pub sent_at: Option<i64>,
    pub created_at: i64,
    pub done_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantTable for Entity {
    const TENANT: Column = Column::TenantId;
}
