//! Where members have things sent to.

use domain::id::{AddressId, MemberId};
use domain::order::ShipTo;
use jiff::Timestamp;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Order};

use crate::columns::{at, from_json, json, micros};
use crate::entity::addresses;
use crate::error::{Error, Result};
use crate::scope::{Reader, TenantTx, id};

/// An address of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Its id.
    pub id: AddressId,
    /// Whose.
    pub member: MemberId,
    /// What is written on the parcel.
    pub ship_to: ShipTo,
    /// Whether it is the one to propose. At most one of a member.
    pub is_default: bool,
    /// When it was added.
    pub created_at: Timestamp,
}

/// Stores an address.
pub async fn insert(tx: &TenantTx, address: &Address) -> Result<()> {
    tx.insert::<addresses::Entity>(addresses::Model {
        tenant_id: tx.tenant().uuid(),
        id: address.id.uuid(),
        member_id: address.member.uuid(),
        body: json(&address.ship_to),
        is_default: address.is_default,
        created_at: micros(address.created_at),
    })
    .await
}

/// Writes what changed of an address.
pub async fn update(tx: &TenantTx, address: &Address) -> Result<()> {
    tx.update::<addresses::Entity>()
        .filter(of(address.member).and(addresses::Column::Id.eq(address.id.uuid())))
        .set(addresses::Column::Body, json(&address.ship_to))
        .set(addresses::Column::IsDefault, address.is_default)
        .run_one("the address")
        .await
}

/// Makes none of a member's addresses the default.
pub async fn clear_default(tx: &TenantTx, member: MemberId) -> Result<()> {
    let which = of(member).and(addresses::Column::IsDefault.eq(true));
    tx.update::<addresses::Entity>().filter(which).set(addresses::Column::IsDefault, false).run().await?;
    Ok(())
}

/// Deletes an address of a member; says whether it was there.
pub async fn delete(tx: &TenantTx, member: MemberId, address: AddressId) -> Result<bool> {
    Ok(tx.delete::<addresses::Entity>(of(member).and(addresses::Column::Id.eq(address.uuid()))).await? == 1)
}

/// One address of a member.
pub async fn get(db: &Reader, member: MemberId, address: AddressId) -> Result<Address> {
    let which = of(member).and(addresses::Column::Id.eq(address.uuid()));
    from_row(&db.rows::<addresses::Entity>().filter(which).one().await?.ok_or(Error::NotFound("address"))?)
}

/// The addresses of a member in the order in which they were added. How many there may be is the caller's limit.
pub async fn list(db: &Reader, member: MemberId) -> Result<Vec<Address>> {
    let rows = db.rows::<addresses::Entity>().filter(of(member)).order_by(addresses::Column::Id, Order::Asc);
    rows.all().await?.iter().map(from_row).collect()
}

fn of(member: MemberId) -> sea_orm::sea_query::Expr {
    addresses::Column::MemberId.eq(member.uuid())
}

fn from_row(row: &addresses::Model) -> Result<Address> {
    Ok(Address {
        id: id(row.id),
        member: id(row.member_id),
        ship_to: from_json(&row.body)?,
        is_default: row.is_default,
        created_at: at(row.created_at)?,
    })
}
