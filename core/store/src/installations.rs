//! Apps in a shop: what is installed, and what was.

use std::collections::HashMap;

use domain::id::InstallationId;
use domain::installation::{Installation, InstallationState, InstallationThen};
use jiff::Timestamp;
use sea_orm::{ColumnTrait, Condition, Order};
use uuid::Uuid;

use crate::columns::{at, from_json, from_word, json, maybe_at, maybe_micros, micros, unsigned, word};
use crate::entity::{installation_history, installations};
use crate::error::{Error, Result};
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};

/// Stores an installation, new or changed. [`Error::Conflict`] with `installations_label_key`.
pub async fn put(tx: &TenantTx, installation: &Installation, now: Timestamp) -> Result<()> {
    tx.put::<installations::Entity>(to_row(tx, installation, now)).await
}

/// Notes how an installation stands from a place of the log on.
pub async fn note_history(tx: &TenantTx, installation: &Installation, seq: i64) -> Result<()> {
    tx.insert::<installation_history::Entity>(installation_history::Model {
        tenant_id: tx.tenant().uuid(),
        installation_id: installation.id.uuid(),
        seq,
        state: word(&installation.state),
        digest: installation.digest.to_string(),
        settings: json(&installation.settings),
        settings_version: installation.settings_version,
        grants: json(&installation.grants),
        budget_bp: i64::from(installation.budget.bp()),
        position: installation.position,
    })
    .await
}

/// Everything that is or was installed, in the merchant's order.
pub async fn list(db: &Reader) -> Result<Vec<Installation>> {
    use installations::Column as C;
    let rows = db.rows::<installations::Entity>().order_by(C::Position, Order::Asc).order_by(C::Id, Order::Asc);
    rows.all().await?.into_iter().map(from_row).collect()
}

/// Which installations are switched on.
pub(crate) async fn on(db: &Reader) -> Result<Vec<Uuid>> {
    let on = installations::Column::State.eq(InstallationState::Enabled.name());
    Ok(db.rows::<installations::Entity>().filter(on).all().await?.into_iter().map(|row| row.id).collect())
}

/// One installation.
pub async fn get(db: &Reader, installation: InstallationId) -> Result<Installation> {
    let row =
        db.rows::<installations::Entity>().filter(installations::Column::Id.eq(installation.uuid())).one().await?;
    from_row(row.ok_or(Error::NotFound("app"))?)
}

/// What is installed, in the merchant's order.
pub async fn installed(db: &Reader, page: &PageAsk<i64>) -> Result<Page<Installation, i64>> {
    use installations::Column as C;
    let mut which = Condition::all().add(C::State.ne(InstallationState::Uninstalled.name()));
    if let Some(after) = page.after {
        which = which.add(C::Position.gt(after));
    }
    let rows = db.rows::<installations::Entity>().filter(which).order_by(C::Position, Order::Asc);
    let rows = rows.order_by(C::Id, Order::Asc).limit(page.size() + 1).all().await?;
    Page::try_of(rows, page.size(), |row| row.position, from_row)
}

/// Installations that were taken away before a time and whose memory is still kept.
pub async fn expired(db: &Reader, before: Timestamp) -> Result<Vec<Installation>> {
    let rows = db.rows::<installations::Entity>().filter(installations::Column::UninstalledAt.lte(micros(before)));
    rows.order_by(installations::Column::Id, Order::Asc).all().await?.into_iter().map(from_row).collect()
}

/// How each installation stood at places of the log: everything that was noted up to `seq`, the latest last.
pub async fn history(db: &Reader, seq: i64) -> Result<HashMap<InstallationId, Vec<InstallationThen>>> {
    use installation_history::Column as C;
    let rows = db.rows::<installation_history::Entity>().filter(C::Seq.lte(seq)).order_by(C::Seq, Order::Asc);
    let mut found: HashMap<InstallationId, Vec<InstallationThen>> = HashMap::new();
    for row in rows.all().await? {
        found.entry(id(row.installation_id)).or_default().push(InstallationThen {
            seq: row.seq,
            state: from_word(&row.state)?,
            digest: row.digest.parse().map_err(Error::corrupt)?,
            settings: from_json(&row.settings)?,
            settings_version: row.settings_version,
            grants: from_json(&row.grants)?,
            budget: domain::Rate::from_bp(unsigned(row.budget_bp)?).map_err(Error::corrupt)?,
            position: row.position,
        });
    }
    Ok(found)
}

fn to_row(tx: &TenantTx, installation: &Installation, now: Timestamp) -> installations::Model {
    installations::Model {
        tenant_id: tx.tenant().uuid(),
        id: installation.id.uuid(),
        app: installation.app.as_str().into(),
        label: installation.label.clone(),
        version: installation.version.to_string(),
        digest: installation.digest.to_string(),
        state: word(&installation.state),
        settings: json(&installation.settings),
        settings_version: installation.settings_version,
        grants: json(&installation.grants),
        budget_bp: i64::from(installation.budget.bp()),
        position: installation.position,
        priority: installation.priority,
        stack_group: installation.group.clone(),
        exclusive: installation.exclusive,
        uninstalled_at: maybe_micros(installation.uninstalled_at),
        created_at: micros(installation.created_at),
        updated_at: micros(now),
    }
}

fn from_row(row: installations::Model) -> Result<Installation> {
    let state: InstallationState = from_word(&row.state)?;
    Ok(Installation {
        id: id(row.id),
        app: row.app.parse().map_err(Error::corrupt)?,
        label: row.label,
        version: row.version.parse().map_err(Error::corrupt)?,
        digest: row.digest.parse().map_err(Error::corrupt)?,
        state,
        settings: from_json(&row.settings)?,
        settings_version: row.settings_version,
        grants: from_json(&row.grants)?,
        budget: domain::Rate::from_bp(unsigned(row.budget_bp)?).map_err(Error::corrupt)?,
        position: row.position,
        priority: row.priority,
        group: row.stack_group,
        exclusive: row.exclusive,
        uninstalled_at: maybe_at(row.uninstalled_at)?,
        created_at: at(row.created_at)?,
    })
}
