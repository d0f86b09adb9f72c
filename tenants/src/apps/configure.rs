//! A merchant sets an app otherwise.

use domain::id::InstallationId;
use domain::installation::{Ask, InstallError, Installation, InstallationState, Stacking};
use domain::people::Actor;
use domain::problem::Mistakes;
use serde_json::{Value, json};
use store::ActiveTenant;
use store::platform::plugin_files;

use super::change::{Change, What};
use super::{Error, Result, install};
use crate::Control;

/// What is to be set otherwise; none leaves it as it is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Configure {
    /// The whole form again; what has a default may be left out.
    pub settings: Option<Value>,
    /// The share of a paid order that it may give away, in basis points.
    pub budget_bp: Option<u32>,
    /// How it goes together with other price apps, all of it.
    pub stacking: Option<Stacking>,
    /// The version of the settings that the merchant saw; [`Error::Changed`] if there is a newer one.
    pub seen: Option<i64>,
}

/// Sets an app otherwise, as of now: what happened before is still handled with the settings of then. The version of the
/// settings grows, unless nothing is different.
pub async fn configure(
    control: &Control,
    tenant: &ActiveTenant,
    actor: &Actor,
    id: InstallationId,
    command: Configure,
) -> Result<Installation> {
    let before = super::get(control, tenant, id).await?;
    if before.state == InstallationState::Uninstalled {
        return Err(InstallError::Uninstalled.into());
    }
    if command.seen.is_some_and(|seen| seen != before.settings_version) {
        return Err(Error::Changed("the app"));
    }
    let after = changed(control, &before, command).await?;
    if after == before {
        return Ok(before);
    }

    let change = Change::begin(control, tenant, actor).await?;
    let now = change.find(id)?;
    if (now.settings_version, now.digest) != (before.settings_version, before.digest) {
        return Err(Error::Changed("the app"));
    }
    // Somebody may have switched or moved it since it was read.
    let installation =
        Installation { settings_version: now.settings_version + 1, state: now.state, position: now.position, ..after };
    let detail = json!({
        "label": installation.label,
        "settings_version": { "from": before.settings_version, "to": installation.settings_version },
        "settings": { "from": before.settings, "to": installation.settings },
        "budget_bp": { "from": before.budget, "to": installation.budget },
        "stacking": { "from": stacking(&before), "to": stacking(&installation) },
    });
    change.commit(What::Configured, std::slice::from_ref(&installation), detail).await?;
    Ok(installation)
}

async fn changed(control: &Control, before: &Installation, command: Configure) -> Result<Installation> {
    let file = plugin_files::find(&control.db, before.digest).await?.ok_or(Error::NotFound("app"))?;
    let manifest = &file.manifest;
    let stacking = command.stacking;
    let ask = Ask {
        label: before.label.clone(),
        grants: before.grants.clone(),
        budget_bp: command.budget_bp.unwrap_or(before.budget.bp()),
        stacking: stacking.clone().unwrap_or_default(),
    };
    let mut mistakes = Mistakes::default();
    ask.check(manifest, &mut mistakes);
    let settings = match command.settings {
        Some(settings) => install::checked(manifest, settings, &mut mistakes),
        None => before.settings.clone(),
    };
    mistakes.done()?;
    let mut after = Installation { settings, budget: ask.budget(), ..before.clone() };
    if let Some(stacking) = stacking {
        after.priority = stacking.priority(manifest);
        after.group = stacking.group;
        after.exclusive = stacking.exclusive;
    }
    Ok(after)
}

fn stacking(of: &Installation) -> Value {
    json!({ "priority": of.priority, "group": of.group, "exclusive": of.exclusive })
}
