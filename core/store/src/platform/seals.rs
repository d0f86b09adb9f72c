//! Values sealed with the platform's secret key, by which a node sees that it has the right one.

use jiff::Timestamp;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};

use crate::columns::micros;
use crate::entity::platform_seals;
use crate::error::{Error, Result};
use crate::scope::Db;

/// The value of this name: the one that is there, or else this one, which is kept from now on.
pub async fn keep(db: &Db, name: &str, sealed: &[u8], now: Timestamp) -> Result<Vec<u8>> {
    if let Some(known) = find(db, name).await? {
        return Ok(known);
    }
    let row = platform_seals::Model { name: name.to_owned(), sealed: sealed.to_vec(), created_at: micros(now) };
    // Of nodes that start together on a new database, one is the first.
    platform_seals::Entity::insert_many([row.into_active_model().reset_all()])
        .on_conflict_do_nothing()
        .exec_without_returning(db.owner())
        .await?;
    let row = platform_seals::Entity::find_by_id(name.to_owned()).one(db.owner()).await?;
    Ok(row.ok_or(Error::NotFound("seal"))?.sealed)
}

/// The value of this name, if it is there.
pub async fn find(db: &Db, name: &str) -> Result<Option<Vec<u8>>> {
    let row = platform_seals::Entity::find_by_id(name.to_owned()).one(db.owner_reader()).await?;
    Ok(row.map(|row| row.sealed))
}
