//! Which tenants have an app.

use domain::app::AppName;
use domain::id::{InstallationId, TenantId};
use domain::installation::InstallationState;
use domain::text::Text;
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, QueryResult, Statement, Value};
use uuid::Uuid;

use super::attention::Named;
use crate::columns::{at, from_word};
use crate::error::Result;
use crate::page::{Page, PageAsk};
use crate::scope::{Db, id};

/// An installation of an app in some tenant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InTenant {
    /// Which installation.
    pub id: InstallationId,
    /// Where.
    pub tenant: Named,
    /// What it is called there.
    pub label: String,
    /// The version that runs.
    pub version: String,
    /// Whether it is asked.
    pub state: InstallationState,
    /// Since when.
    pub created_at: Timestamp,
}

/// Where an app is installed now, in tenants that are not closed, in the order in which it was installed.
pub async fn of_app(db: &Db, app: &AppName, page: &PageAsk<InstallationId>) -> Result<Page<InTenant, InstallationId>> {
    let sql = "SELECT i.id AS id, i.label AS label, i.version AS version, i.state AS state, i.created_at AS created_at,
                   t.id AS tenant_id, t.slug AS slug, t.name_zh AS name_zh, t.name_en AS name_en
               FROM installations i JOIN tenants t ON t.id = i.tenant_id
               WHERE i.app = $1 AND i.id > $2 AND i.state <> 'uninstalled' AND t.status <> 'closed'
               ORDER BY i.id LIMIT $3";
    let after = page.after.map_or(Uuid::nil(), InstallationId::uuid);
    let limit = i64::try_from(page.size() + 1).unwrap_or(i64::MAX);
    let values: Vec<Value> = vec![app.as_str().into(), after.into(), limit.into()];
    let owner = db.owner_reader();
    let rows = owner.query_all_raw(Statement::from_sql_and_values(owner.get_database_backend(), sql, values)).await?;
    let found = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    Ok(Page::of(found, page.size(), |one| one.id, |one| one))
}

fn read(row: &QueryResult) -> Result<InTenant> {
    let text = |name: &str| row.try_get::<String>("", name);
    let tenant: TenantId = id(row.try_get::<Uuid>("", "tenant_id")?);
    Ok(InTenant {
        id: id(row.try_get::<Uuid>("", "id")?),
        tenant: Named { id: tenant, slug: text("slug")?, name: Text { zh: text("name_zh")?, en: text("name_en")? } },
        label: text("label")?,
        version: text("version")?,
        state: from_word(&text("state")?)?,
        created_at: at(row.try_get("", "created_at")?)?,
    })
}
