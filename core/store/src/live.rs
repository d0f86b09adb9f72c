//! How far a shop has come, and what has happened since: for whoever watches.

use sea_orm::Order;
use uuid::Uuid;

use crate::entity::audit;
use crate::error::Result;
use crate::scope::Reader;

/// A place in a shop's log, and in the trail of what its staff changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Place {
    /// The last event; 0 in an empty log.
    pub seq: i64,
    /// The last entry of the trail.
    pub entry: Option<Uuid>,
}

/// Where a shop is now.
pub async fn place(db: &Reader) -> Result<Place> {
    let seq = crate::events::last(db).await?;
    let entry = db.rows::<audit::Entity>().order_by(audit::Column::Id, Order::Desc).limit(1).one().await?;
    Ok(Place { seq, entry: entry.map(|entry| entry.id) })
}

/// The kinds of events after one place up to another, each once.
pub async fn kinds(db: &Reader, after: i64, to: i64) -> Result<Vec<String>> {
    let sql = "SELECT DISTINCT kind FROM events WHERE tenant_id = $1 AND seq > $2 AND seq <= $3";
    let rows = db.query(sql, vec![after.into(), to.into()]).await?;
    rows.iter().map(|row| Ok(row.try_get("", "kind")?)).collect()
}

/// What staff did after one entry up to another, each once.
pub async fn actions(db: &Reader, after: Option<Uuid>, to: Uuid) -> Result<Vec<String>> {
    let after = after.unwrap_or(Uuid::nil());
    let sql = "SELECT DISTINCT action FROM audit WHERE tenant_id = $1 AND id > $2 AND id <= $3";
    let rows = db.query(sql, vec![after.into(), to.into()]).await?;
    rows.iter().map(|row| Ok(row.try_get("", "action")?)).collect()
}
