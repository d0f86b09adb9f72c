//! Who works for a merchant.

use domain::id::StaffId;
use domain::people::{Role, Staff, StaffStatus};
use jiff::Timestamp;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Order};

use crate::columns::{at, from_word, micros, word};
use crate::entity::staff;
use crate::error::{Error, Result};
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};

/// Stores somebody new. [`Error::Conflict`] `staff_email_key` if somebody has the address.
pub async fn insert(tx: &TenantTx, new: &Staff, password_hash: &str) -> Result<()> {
    let row = staff::Model {
        tenant_id: tx.tenant().uuid(),
        id: new.id.uuid(),
        email: new.email.clone(),
        name: new.name.clone(),
        role: word(&new.role),
        password_hash: password_hash.into(),
        status: word(&new.status),
        created_at: micros(new.created_at),
        updated_at: micros(new.created_at),
    };
    tx.insert::<staff::Entity>(row).await
}

/// Somebody by id.
pub async fn get(db: &Reader, staff: StaffId) -> Result<Staff> {
    find(db, staff).await?.ok_or(Error::NotFound("staff"))
}

/// Somebody by id, if there is.
pub async fn find(db: &Reader, staff: StaffId) -> Result<Option<Staff>> {
    let row = db.rows::<staff::Entity>().filter(staff::Column::Id.eq(staff.uuid())).one().await?;
    row.map(from_row).transpose()
}

/// Somebody by address (in lower case), with the hash of the password.
pub async fn find_by_email(db: &Reader, email: &str) -> Result<Option<(Staff, String)>> {
    let row = db.rows::<staff::Entity>().filter(staff::Column::Email.eq(email)).one().await?;
    row.map(|row| {
        let hash = row.password_hash.clone();
        Ok((from_row(row)?, hash))
    })
    .transpose()
}

/// The hash of somebody's password.
pub async fn password_hash(db: &Reader, staff: StaffId) -> Result<String> {
    let row = db.rows::<staff::Entity>().filter(staff::Column::Id.eq(staff.uuid())).one().await?;
    Ok(row.ok_or(Error::NotFound("staff"))?.password_hash)
}

/// Everybody, in the order in which they came.
pub async fn list(db: &Reader, page: &PageAsk<StaffId>) -> Result<Page<Staff, StaffId>> {
    let mut rows = db.rows::<staff::Entity>().order_by(staff::Column::Id, Order::Asc).limit(page.size() + 1);
    if let Some(after) = page.after {
        rows = rows.filter(staff::Column::Id.gt(after.uuid()));
    }
    Page::try_of(rows.all().await?, page.size(), |row| id(row.id), from_row)
}

/// How many may sign in.
pub async fn count(db: &Reader) -> Result<u64> {
    db.rows::<staff::Entity>().filter(staff::Column::Status.eq(word(&StaffStatus::Active))).count().await
}

/// How many owners may sign in.
pub async fn count_owners(db: &Reader) -> Result<u64> {
    let owners = staff::Column::Role.eq(word(&Role::Owner)).and(staff::Column::Status.eq(word(&StaffStatus::Active)));
    db.rows::<staff::Entity>().filter(owners).count().await
}

/// Writes name, role and status.
pub async fn update(tx: &TenantTx, changed: &Staff, now: Timestamp) -> Result<()> {
    tx.update::<staff::Entity>()
        .filter(staff::Column::Id.eq(changed.id.uuid()))
        .set(staff::Column::Name, changed.name.clone())
        .set(staff::Column::Role, word(&changed.role))
        .set(staff::Column::Status, word(&changed.status))
        .set(staff::Column::UpdatedAt, micros(now))
        .run_one("the staff member")
        .await
}

/// Writes a new password.
pub async fn set_password(tx: &TenantTx, staff: StaffId, hash: &str, now: Timestamp) -> Result<()> {
    tx.update::<staff::Entity>()
        .filter(staff::Column::Id.eq(staff.uuid()))
        .set(staff::Column::PasswordHash, hash)
        .set(staff::Column::UpdatedAt, micros(now))
        .run_one("the staff member")
        .await
}

fn from_row(row: staff::Model) -> Result<Staff> {
    Ok(Staff {
        id: id(row.id),
        email: row.email,
        name: row.name,
        role: from_word(&row.role)?,
        status: from_word(&row.status)?,
        created_at: at(row.created_at)?,
    })
}
