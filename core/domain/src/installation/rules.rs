//! What a merchant may ask of an app, and which apps may be on beside each other.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use thiserror::Error;

use super::Installation;
use crate::Rate;
use crate::app::{AppName, Grant, HookKind, Manifest};
use crate::limits::{CODE_MAX, PRICE_APPS_MAX, PRIORITY_MAX};
use crate::problem::Mistakes;

/// What a merchant asks for, besides the settings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ask {
    /// The merchant's short name for it.
    pub label: String,
    /// What the merchant allows: exactly what the manifest asks for.
    pub grants: Vec<Grant>,
    /// The share of a paid order that it may give away, in basis points: at most what the manifest says.
    pub budget_bp: u32,
    /// How it goes together with other price apps.
    pub stacking: Stacking,
}

/// How a price app goes together with others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stacking {
    /// Where it applies, lower first; none: where the manifest says.
    pub priority: Option<u32>,
    /// At most one of a group applies.
    pub group: Option<String>,
    /// Applies only alone.
    pub exclusive: bool,
}

impl Ask {
    /// Names everything that does not fit the app.
    pub fn check(&self, manifest: &Manifest, mistakes: &mut Mistakes) {
        mistakes.check_code("/label", &self.label);
        check_grants(manifest, &self.grants, mistakes);
        let most = manifest.budget.max_bp.bp();
        if self.budget_bp > most {
            mistakes.add("/budget_bp", format!("must be at most {most}, which is the app's own limit"));
        }
        self.stacking.check(manifest, mistakes);
    }

    /// The budget as a rate. What [`Ask::check`] let pass is one.
    pub fn budget(&self) -> Rate {
        Rate::from_bp(self.budget_bp).unwrap_or(Rate::WHOLE)
    }
}

impl Stacking {
    fn check(&self, manifest: &Manifest, mistakes: &mut Mistakes) {
        let prices = manifest.hooks.contains(&HookKind::Price);
        let says = *self != Self::default();
        mistakes.add_if(says && !prices, "/stacking", "is for apps that change prices, which this one does not");
        if self.priority.is_some_and(|priority| priority > PRIORITY_MAX) {
            mistakes.add("/stacking/priority", format!("must be 0 to {PRIORITY_MAX}"));
        }
        if let Some(group) = &self.group {
            mistakes.check_text("/stacking/group", group, CODE_MAX);
        }
    }

    /// Where it applies.
    pub fn priority(&self, manifest: &Manifest) -> i64 {
        i64::from(self.priority.or(manifest.priority).unwrap_or_default())
    }
}

/// A consent is a proof only if it is neither less nor more than what is asked for.
fn check_grants(manifest: &Manifest, given: &[Grant], mistakes: &mut Mistakes) {
    let mut seen = BTreeSet::new();
    for (i, grant) in given.iter().enumerate() {
        let at = format!("/grants/{i}");
        mistakes.add_if(!manifest.asks_for(*grant), &at, "is not what the app asks for");
        mistakes.add_if(!seen.insert(*grant), &at, "is there already");
    }
    for request in manifest.grants.iter().filter(|request| !seen.contains(&request.grant)) {
        mistakes.add("/grants", format!("must allow `{}`, which the app asks for", request.grant.name()));
    }
}

/// An installation that is on, and what its app says of itself.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// The installation.
    pub installation: &'a Installation,
    /// What its app says of itself.
    pub manifest: &'a Manifest,
}

/// Whether `app` may be on beside `others`, which are on.
pub fn may_be_on(app: &Manifest, others: &[Beside<'_>]) -> Result<(), InstallError> {
    if let Some(missing) = first_missing(app, others) {
        return Err(missing);
    }
    let against =
        |other: &&Beside<'_>| app.conflicts.contains(&other.manifest.id) || other.manifest.conflicts.contains(&app.id);
    if let Some(other) = others.iter().find(against) {
        return Err(InstallError::Conflicts { label: other.installation.label.clone() });
    }
    let prices = |manifest: &Manifest| manifest.hooks.contains(&HookKind::Price);
    let price_apps = others.iter().filter(|other| prices(other.manifest)).count();
    if prices(app) && price_apps >= PRICE_APPS_MAX {
        return Err(InstallError::TooManyPriceApps);
    }
    Ok(())
}

/// Whether an app may go off when only `left` stay on: none of them may need it.
pub fn may_be_off(app: &AppName, left: &[Beside<'_>]) -> Result<(), InstallError> {
    let needs = |one: &&Beside<'_>| one.manifest.requires.iter().any(|needed| needed.app == *app);
    match left.iter().filter(needs).find(|one| first_missing(one.manifest, left).is_some()) {
        Some(one) => Err(InstallError::Needed { label: one.installation.label.clone() }),
        None => Ok(()),
    }
}

fn first_missing(app: &Manifest, on: &[Beside<'_>]) -> Option<InstallError> {
    let missing = app.requires.iter().find(|needed| {
        !on.iter().any(|other| other.manifest.id == needed.app && needed.version.matches(&other.installation.version))
    })?;
    Some(InstallError::Requires { app: missing.app.to_string(), version: missing.version.to_string() })
}

/// Why an app is not installed, switched or set.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum InstallError {
    /// It was taken away: install it again.
    #[error("the app is uninstalled; install it again")]
    Uninstalled,
    /// Another app must be on too.
    #[error("the app needs `{app}` {version} to be on")]
    Requires {
        /// Which.
        app: String,
        /// Which versions.
        version: String,
    },
    /// An app that is on needs it.
    #[error("`{label}` is on and needs it; switch that off first")]
    Needed {
        /// Whose need it is.
        label: String,
    },
    /// Another app must not be on.
    #[error("the app cannot be on beside `{label}`")]
    Conflicts {
        /// Which.
        label: String,
    },
    /// More price apps than a quote can weigh.
    #[error("at most {PRICE_APPS_MAX} price apps can be on at once")]
    TooManyPriceApps,
    /// More apps than the plan allows.
    #[error("the plan allows {0} apps")]
    TooManyApps(u32),
}

impl InstallError {
    /// A short name, for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Uninstalled => "app_uninstalled",
            Self::Requires { .. } => "app_requires",
            Self::Needed { .. } => "app_needed",
            Self::Conflicts { .. } => "app_conflicts",
            Self::TooManyPriceApps => "too_many_price_apps",
            Self::TooManyApps(_) => "too_many_apps",
        }
    }
}
