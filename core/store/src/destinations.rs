//! Accounts that members have their money sent to, kept for the next time. Only sealed.

use domain::id::{DestinationId, MemberId};
use jiff::Timestamp;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Order};

use crate::columns::{at, micros};
use crate::entity::destinations;
use crate::error::{Error, Result};
use crate::scope::{Reader, TenantTx, id};

/// A kept account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDestination {
    /// Its id.
    pub id: DestinationId,
    /// Whose.
    pub member: MemberId,
    /// The account, as whoever kept it sealed it.
    pub sealed: Vec<u8>,
    /// When it was kept.
    pub created_at: Timestamp,
}

/// Stores an account.
pub async fn insert(tx: &TenantTx, kept: &KeptDestination) -> Result<()> {
    tx.insert::<destinations::Entity>(destinations::Model {
        tenant_id: tx.tenant().uuid(),
        id: kept.id.uuid(),
        member_id: kept.member.uuid(),
        sealed: kept.sealed.clone(),
        created_at: micros(kept.created_at),
    })
    .await
}

/// Deletes an account of a member; says whether it was there.
pub async fn delete(tx: &TenantTx, member: MemberId, destination: DestinationId) -> Result<bool> {
    Ok(tx.delete::<destinations::Entity>(of(member).and(destinations::Column::Id.eq(destination.uuid()))).await? == 1)
}

/// One account of a member.
pub async fn get(db: &Reader, member: MemberId, destination: DestinationId) -> Result<KeptDestination> {
    let which = of(member).and(destinations::Column::Id.eq(destination.uuid()));
    from_row(db.rows::<destinations::Entity>().filter(which).one().await?.ok_or(Error::NotFound("destination"))?)
}

/// The accounts of a member, the last kept first. How many there may be is the caller's limit.
pub async fn list(db: &Reader, member: MemberId) -> Result<Vec<KeptDestination>> {
    let rows = db.rows::<destinations::Entity>().filter(of(member)).order_by(destinations::Column::Id, Order::Desc);
    rows.all().await?.into_iter().map(from_row).collect()
}

fn of(member: MemberId) -> sea_orm::sea_query::Expr {
    destinations::Column::MemberId.eq(member.uuid())
}

fn from_row(row: destinations::Model) -> Result<KeptDestination> {
    Ok(KeptDestination {
        id: id(row.id),
        member: id(row.member_id),
        sealed: row.sealed,
        created_at: at(row.created_at)?,
    })
}
