//! A merchant takes an app into the shop.

use domain::app::{AppName, Grant, Manifest};
use domain::installation::{Ask, InstallError, Installation, InstallationState, Stacking, may_be_on};
use domain::people::Actor;
use domain::problem::Mistakes;
use plugin_host::check_settings;
use semver::Version;
use serde_json::{Value, json};
use store::ActiveTenant;
use store::platform::plugin_files::PluginFile;

use super::change::{Change, What};
use super::{Error, Result, catalogue, prepare, uninstall};
use crate::Control;

/// What a merchant says when installing an app.
#[derive(Debug, Clone, PartialEq)]
pub struct Install {
    /// Which app.
    pub app: AppName,
    /// Which version; none: the latest.
    pub version: Option<Version>,
    /// The merchant's short name for it, unique in the shop; none: the app's name.
    pub label: Option<String>,
    /// What the merchant allows: exactly what the app asks for.
    pub grants: Vec<Grant>,
    /// The form that the app's schema draws, filled in; what has a default may be left out.
    pub settings: Value,
    /// The share of a paid order that it may give away, in basis points; none: the app's own limit.
    pub budget_bp: Option<u32>,
    /// How it goes together with other price apps.
    pub stacking: Stacking,
    /// Whether it is on at once.
    pub enabled: bool,
}

/// Installs an app at the end of the merchant's order. Installed again under the same label before its memory is gone, it
/// goes on where it was.
pub async fn install(
    control: &Control,
    tenant: &ActiveTenant,
    actor: &Actor,
    command: Install,
) -> Result<Installation> {
    let file = catalogue::file_of(control, &command.app, command.version.as_ref()).await?;
    let manifest = &file.manifest;
    let ask = Ask {
        label: command.label.unwrap_or_else(|| manifest.id.to_string()),
        grants: command.grants,
        budget_bp: command.budget_bp.unwrap_or(manifest.budget.max_bp.bp()),
        stacking: command.stacking,
    };
    let mut mistakes = Mistakes::default();
    ask.check(manifest, &mut mistakes);
    let settings = checked(manifest, command.settings, &mut mistakes);
    mistakes.done()?;
    prepare(control, file.digest).await?;

    let change = Change::begin(control, tenant, actor).await?;
    let most = tenant.plan.limits().apps;
    if change.installed().count() >= usize::try_from(most).unwrap_or(usize::MAX) {
        return Err(InstallError::TooManyApps(most).into());
    }
    let before = kept(&change, &ask.label, &manifest.id).await?;
    let state = if command.enabled { InstallationState::Enabled } else { InstallationState::Disabled };
    let installation = made(&change, control, (&file, ask, settings), (before, state));
    if installation.is_on() {
        may_be_on(manifest, &change.on_beside(installation.id)?)?;
    }
    let detail = json!({
        "app": installation.app,
        "label": installation.label,
        "version": installation.version,
        "enabled": installation.is_on(),
        "settings_version": installation.settings_version,
    });
    change.commit(What::Installed, std::slice::from_ref(&installation), detail).await?;
    Ok(installation)
}

/// The settings with defaults filled in; mistakes say where in the request they are.
pub(super) fn checked(manifest: &Manifest, settings: Value, mistakes: &mut Mistakes) -> Value {
    check_settings(&manifest.settings, settings).unwrap_or_else(|wrong| {
        for mistake in wrong.0 {
            mistakes.add(format!("/settings{}", mistake.pointer), mistake.detail);
        }
        Value::Null
    })
}

/// The uninstalled one whose memory is found again; frees the label of one whose memory is over.
async fn kept(change: &Change<'_>, label: &str, app: &AppName) -> Result<Option<Installation>> {
    match change.all.iter().find(|one| one.label == label) {
        None => Ok(None),
        Some(before) if before.is_kept(change.now) && before.app == *app => Ok(Some(before.clone())),
        Some(before) if before.uninstalled_at.is_some() && !before.is_kept(change.now) => {
            uninstall::forget(&change.tx, before, change.now).await?;
            Ok(None)
        }
        Some(_) => Err(Error::LabelTaken),
    }
}

fn made(
    change: &Change<'_>,
    control: &Control,
    (file, ask, settings): (&PluginFile, Ask, Value),
    (before, state): (Option<Installation>, InstallationState),
) -> Installation {
    let (manifest, budget) = (&file.manifest, ask.budget());
    let last = change.all.iter().map(|one| one.position).max().unwrap_or(0);
    let (id, created_at, settings_version) = match before {
        Some(before) => (before.id, before.created_at, before.settings_version + 1),
        None => (control.sources.ids.next(), change.now, 1),
    };
    Installation {
        id,
        app: manifest.id.clone(),
        label: ask.label,
        version: manifest.version.clone(),
        digest: file.digest,
        state,
        settings,
        settings_version,
        grants: manifest.grants.iter().map(|request| request.grant).collect(),
        budget,
        position: last + 1,
        priority: ask.stacking.priority(manifest),
        group: ask.stacking.group,
        exclusive: ask.stacking.exclusive,
        uninstalled_at: None,
        created_at,
    }
}
