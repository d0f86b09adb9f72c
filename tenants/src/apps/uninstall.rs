//! A merchant takes an app out of the shop.

use domain::event::Task;
use domain::id::InstallationId;
use domain::installation::{Installation, InstallationState, STATE_KEPT, may_be_off};
use domain::people::Actor;
use jiff::Timestamp;
use serde_json::json;
use store::platform::{backlog, tenants};
use store::{ActiveTenant, TenantTx};

use super::Result;
use super::change::{Change, What};
use crate::Control;
use crate::limits::PURGED_AT_ONCE;

/// Takes an app out of the shop. What it gave people stays theirs; what it remembers is kept for
/// [`domain::installation::STATE_KEPT_DAYS`]. One that is out stays out.
pub async fn uninstall(
    control: &Control,
    tenant: &ActiveTenant,
    actor: &Actor,
    id: InstallationId,
) -> Result<Installation> {
    let before = super::get(control, tenant, id).await?;
    if before.state == InstallationState::Uninstalled {
        return Ok(before);
    }
    let change = Change::begin(control, tenant, actor).await?;
    let mut installation = change.find(id)?;
    if installation.is_on() {
        may_be_off(&installation.app, &change.on_beside(id)?)?;
    }
    installation.state = InstallationState::Uninstalled;
    installation.uninstalled_at = Some(change.now);
    let detail = json!({ "app": installation.app, "label": installation.label });
    // Nobody will be asked about them again.
    store::runs::unpark_all(&change.tx, id).await?;
    change.commit(What::Uninstalled, std::slice::from_ref(&installation), detail).await?;
    Ok(installation)
}

/// Forgets what apps remember that were taken out long enough ago, in all shops; says of how many apps. Call it now and
/// then, on any node: what is forgotten twice is forgotten once.
pub async fn purge_expired(control: &Control, now: Timestamp) -> Result<u64> {
    let before = now.checked_sub(STATE_KEPT).unwrap_or(Timestamp::MIN);
    let mut forgotten = 0;
    for tenant in backlog::with_expired_apps(&control.db, before, PURGED_AT_ONCE).await? {
        let Some(known) = tenants::find(&control.db, tenant).await? else { continue };
        let Ok(tenant) = known.open_while_suspended() else { continue };
        let tx = control.db.tenant(&tenant).begin().await?;
        // As a change does: nobody installs it again while it is forgotten.
        store::events::lock(&tx).await?;
        for installation in store::installations::expired(&tx, before).await? {
            forget(&tx, &installation, now).await?;
            tracing::info!(tenant = %tenant.slug, app = %installation.label, "an app's memory is over");
            forgotten += 1;
        }
        tx.commit().await?;
    }
    Ok(forgotten)
}

/// Forgets what an uninstalled app remembers, and frees its label. The row stays: rewards and the log name it.
pub(super) async fn forget(tx: &TenantTx, installation: &Installation, now: Timestamp) -> Result<()> {
    store::kv::forget(tx, installation.id).await?;
    store::runs::unpark_all(tx, installation.id).await?;
    let timer = Task::AppTimer { key: String::new(), payload: String::new() };
    store::timers::take_about(tx, installation.id.uuid(), &timer).await?;
    let label = format!("{} ({})", installation.label, installation.id);
    let gone = Installation { label, uninstalled_at: None, ..installation.clone() };
    Ok(store::installations::put(tx, &gone, now).await?)
}
