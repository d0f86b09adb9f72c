//! Views of a console's lists that somebody gave a name.

use domain::id::{StaffId, ViewId};
use jiff::Timestamp;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Order};

use crate::columns::{at, micros};
use crate::entity::saved_views;
use crate::error::{Error, Result};
use crate::scope::{Reader, TenantTx, id};

/// A view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Its id.
    pub id: ViewId,
    /// Whose.
    pub owner: StaffId,
    /// Of which list: `orders`.
    pub page: String,
    /// What it is called.
    pub name: String,
    /// What of the list it shows, as the list's address says it.
    pub query: String,
    /// Whether everybody on the staff sees it.
    pub shared: bool,
    /// Grows with every change, from 1.
    pub version: i64,
    /// When it was made.
    pub created_at: Timestamp,
}

/// The views that somebody sees: their own, and those that are shared; of one list or all; the oldest first, at most `limit`.
pub async fn seen_by(db: &Reader, staff: Option<StaffId>, page: Option<&str>, limit: u64) -> Result<Vec<SavedView>> {
    use saved_views::Column as C;
    let own = staff.map(|staff| C::StaffId.eq(staff.uuid()));
    let mut rows = db.rows::<saved_views::Entity>().filter(match own {
        Some(own) => C::Shared.eq(true).or(own),
        None => C::Shared.eq(true),
    });
    if let Some(page) = page {
        rows = rows.filter(C::Page.eq(page));
    }
    rows.order_by(C::Id, Order::Asc).limit(limit).all().await?.into_iter().map(from_row).collect()
}

/// One view.
pub async fn get(db: &Reader, view: ViewId) -> Result<SavedView> {
    let row = db.rows::<saved_views::Entity>().filter(saved_views::Column::Id.eq(view.uuid())).one().await?;
    from_row(row.ok_or(Error::NotFound("view"))?)
}

/// How many views somebody has.
pub async fn count(db: &Reader, staff: StaffId) -> Result<u64> {
    db.rows::<saved_views::Entity>().filter(saved_views::Column::StaffId.eq(staff.uuid())).count().await
}

/// Stores a new view.
pub async fn insert(tx: &TenantTx, view: &SavedView) -> Result<()> {
    tx.insert::<saved_views::Entity>(saved_views::Model {
        tenant_id: tx.tenant().uuid(),
        id: view.id.uuid(),
        staff_id: view.owner.uuid(),
        page: view.page.clone(),
        name: view.name.clone(),
        query: view.query.clone(),
        shared: view.shared,
        version: view.version,
        created_at: micros(view.created_at),
        updated_at: micros(view.created_at),
    })
    .await
}

/// Changes a view, if nobody else changed it since its version was read.
pub async fn update(tx: &TenantTx, view: &SavedView, now: Timestamp) -> Result<()> {
    use saved_views::Column as C;
    tx.update::<saved_views::Entity>()
        .filter(C::Id.eq(view.id.uuid()).and(C::Version.eq(view.version)))
        .set(C::Name, view.name.clone())
        .set(C::Query, view.query.clone())
        .set(C::Shared, view.shared)
        .set(C::Version, view.version.saturating_add(1))
        .set(C::UpdatedAt, micros(now))
        .run_one("the view")
        .await
}

/// Takes a view away. Twice is fine.
pub async fn delete(tx: &TenantTx, view: ViewId) -> Result<()> {
    tx.delete::<saved_views::Entity>(saved_views::Column::Id.eq(view.uuid())).await?;
    Ok(())
}

fn from_row(row: saved_views::Model) -> Result<SavedView> {
    Ok(SavedView {
        id: id(row.id),
        owner: id(row.staff_id),
        page: row.page,
        name: row.name,
        query: row.query,
        shared: row.shared,
        version: row.version,
        created_at: at(row.created_at)?,
    })
}
