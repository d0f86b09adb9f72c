//! What consoles keep for the people who work in them: a document for each, that only they read.

use domain::id::StaffId;
use jiff::Timestamp;
use sea_orm::ColumnTrait;
use sea_orm::sea_query::ExprTrait;
use serde_json::Value;

use crate::columns::{from_json, json, micros};
use crate::entity::preferences;
use crate::error::{Error, Result};
use crate::scope::{Reader, TenantTx};

/// A document, and which writing of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Preferences {
    /// An object.
    pub body: serde_json::Map<String, Value>,
    /// Grows with every change; 0 for one that was never written.
    pub version: i64,
}

/// Somebody's; empty where there is none.
pub async fn get(db: &Reader, staff: StaffId) -> Result<Preferences> {
    let row = db.rows::<preferences::Entity>().filter(preferences::Column::StaffId.eq(staff.uuid())).one().await?;
    let read = |row: preferences::Model| Ok(Preferences { body: from_json(&row.body)?, version: row.version });
    row.map_or_else(|| Ok(Preferences::default()), read)
}

/// Puts a document in the place of that of its version. [`Error::Changed`] if there is a newer one.
pub async fn put(tx: &TenantTx, staff: StaffId, changed: &Preferences, now: Timestamp) -> Result<()> {
    use preferences::Column as C;
    let row = preferences::Model {
        tenant_id: tx.tenant().uuid(),
        staff_id: staff.uuid(),
        body: json(&changed.body),
        version: changed.version.saturating_add(1),
        updated_at: micros(now),
    };
    if changed.version == 0 {
        return match tx.insert_new::<preferences::Entity>(vec![row]).await? {
            1 => Ok(()),
            _ => Err(Error::Changed("the preferences")),
        };
    }
    tx.update::<preferences::Entity>()
        .filter(C::StaffId.eq(staff.uuid()).and(C::Version.eq(changed.version)))
        .set(C::Body, row.body)
        .set(C::Version, row.version)
        .set(C::UpdatedAt, row.updated_at)
        .run_one("the preferences")
        .await
}
