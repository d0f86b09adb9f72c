//! A merchant switches an app on or off.

use domain::id::InstallationId;
use domain::installation::{Installation, InstallationState, may_be_off, may_be_on};
use domain::people::Actor;
use serde_json::json;
use store::ActiveTenant;

use super::change::{Change, What};
use super::{Result, prepare};
use crate::Control;

/// Switches an app on. One that is on stays on.
pub async fn enable(
    control: &Control,
    tenant: &ActiveTenant,
    actor: &Actor,
    id: InstallationId,
) -> Result<Installation> {
    let digest = super::get(control, tenant, id).await?.digest;
    let plugin = prepare(control, digest).await?;
    let change = Change::begin(control, tenant, actor).await?;
    let mut installation = change.find(id)?;
    if installation.is_on() {
        return Ok(installation);
    }
    may_be_on(plugin.manifest(), &change.on_beside(id)?)?;
    installation.state = InstallationState::Enabled;
    let detail = json!({ "label": installation.label });
    change.commit(What::Enabled, std::slice::from_ref(&installation), detail).await?;
    Ok(installation)
}

/// Switches an app off, at once: no hook is called any more. What it gave people stays theirs. One that is off stays off.
pub async fn disable(
    control: &Control,
    tenant: &ActiveTenant,
    actor: &Actor,
    id: InstallationId,
) -> Result<Installation> {
    let change = Change::begin(control, tenant, actor).await?;
    let mut installation = change.find(id)?;
    if !installation.is_on() {
        return Ok(installation);
    }
    may_be_off(&installation.app, &change.on_beside(id)?)?;
    installation.state = InstallationState::Disabled;
    let detail = json!({ "label": installation.label });
    change.commit(What::Disabled, std::slice::from_ref(&installation), detail).await?;
    Ok(installation)
}
