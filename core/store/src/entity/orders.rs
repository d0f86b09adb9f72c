//! Rows of `orders`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "orders")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub number: String,
    pub member_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    #[sea_orm(column_type = "Text")]
    pub fulfilment: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub held_reason: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub currency: String,
    pub discount: i64,
    pub shipping_list: i64,
    pub shipping: i64,
    pub paid: i64,
    pub refunded: i64,
    pub shipping_refunded: i64,
    pub shipping_refunding: i64,
    pub refunding: i64,
    pub asking: i64,
    pub nth: i64,
    #[sea_orm(column_type = "Text")]
    pub applied: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub ship_to: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub ship_name: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub ship_phone: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub note: String,
    #[sea_orm(column_type = "Text")]
    pub source: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub external_id: Option<String>,
    pub placed_at: i64,
    pub pay_until: Option<i64>,
    pub paid_at: Option<i64>,
    pub paid_seq: Option<i64>,
    pub shipped_at: Option<i64>,
    pub received_at: Option<i64>,
    pub closed_at: Option<i64>,
    pub cancelled_at: Option<i64>,
    pub version: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl crate::scope::TenantTable for Entity {
    const TENANT: Column = Column::TenantId;
}
