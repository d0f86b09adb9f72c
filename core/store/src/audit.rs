//! What staff changed. Entries are added and read, never changed.

use domain::id::{AuditId, TenantId};
use domain::people::AuditEntry;
use sea_orm::{ColumnTrait, Order};

use crate::columns::{at, from_json, json, micros};
use crate::entity::audit;
use crate::error::Result;
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};

/// Adds an entry.
pub async fn insert(tx: &TenantTx, entry: &AuditEntry) -> Result<()> {
    tx.insert::<audit::Entity>(to_row(tx.tenant(), entry)).await
}

/// Which entries a list shows.
#[derive(Debug, Clone, Default)]
pub struct AuditFilter {
    /// Only this action: `staff.invited`.
    pub action: Option<String>,
    /// Only about this thing, by its id in text.
    pub subject: Option<String>,
}

/// Entries, the newest first.
pub async fn list(db: &Reader, filter: &AuditFilter, page: &PageAsk<AuditId>) -> Result<Page<AuditEntry, AuditId>> {
    let mut rows = db.rows::<audit::Entity>().order_by(audit::Column::Id, Order::Desc).limit(page.size() + 1);
    if let Some(action) = &filter.action {
        rows = rows.filter(audit::Column::Action.eq(action));
    }
    if let Some(subject) = &filter.subject {
        rows = rows.filter(audit::Column::Subject.eq(subject));
    }
    if let Some(after) = page.after {
        rows = rows.filter(audit::Column::Id.lt(after.uuid()));
    }
    Page::try_of(rows.all().await?, page.size(), |row| id(row.id), from_row)
}

pub(crate) fn to_row(tenant: TenantId, entry: &AuditEntry) -> audit::Model {
    audit::Model {
        tenant_id: tenant.uuid(),
        id: entry.id.uuid(),
        at: micros(entry.at),
        actor_kind: entry.actor_kind.clone(),
        actor_id: entry.actor_id,
        actor_name: entry.actor_name.clone(),
        action: entry.action.clone(),
        subject: entry.subject.clone(),
        detail: json(&entry.detail),
        request_id: entry.request_id.clone(),
    }
}

fn from_row(row: audit::Model) -> Result<AuditEntry> {
    Ok(AuditEntry {
        id: id(row.id),
        at: at(row.at)?,
        actor_kind: row.actor_kind,
        actor_id: row.actor_id,
        actor_name: row.actor_name,
        action: row.action,
        subject: row.subject,
        detail: from_json(&row.detail)?,
        request_id: row.request_id,
    })
}
