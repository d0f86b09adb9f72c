//! An app in one shop: its version, settings and grants.

mod rules;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::Rate;
use crate::app::{AppName, Digest, Grant};
use crate::id::InstallationId;

pub use rules::{Ask, Beside, InstallError, Stacking, may_be_off, may_be_on};

/// An app in one shop.
#[derive(Debug, Clone, PartialEq)]
pub struct Installation {
    /// Its id.
    pub id: InstallationId,
    /// Which app.
    pub app: AppName,
    /// The merchant's short name for it, unique in the shop: the same app may be there twice.
    pub label: String,
    /// The version that runs.
    pub version: semver::Version,
    /// The code that runs.
    pub digest: Digest,
    /// Whether it is asked.
    pub state: InstallationState,
    /// What the merchant set, with defaults filled in.
    pub settings: Value,
    /// Grows with every change of the settings.
    pub settings_version: i64,
    /// What the merchant allowed.
    pub grants: Vec<Grant>,
    /// The share of a paid order that it may give away.
    pub budget: Rate,
    /// The merchant's order: where it stands among all installations, lower first.
    pub position: i64,
    /// Where a price app applies, lower first.
    pub priority: i64,
    /// At most one price app of a group applies.
    pub group: Option<String>,
    /// A price app that applies only alone.
    pub exclusive: bool,
    /// When it was taken away, as long as what it remembers is still kept: for [`STATE_KEPT_DAYS`].
    pub uninstalled_at: Option<jiff::Timestamp>,
    /// When it was installed.
    pub created_at: jiff::Timestamp,
}

/// Days that an app's state is kept after it was uninstalled.
pub const STATE_KEPT_DAYS: i64 = 30;
/// The same as a time that passes.
pub const STATE_KEPT: jiff::SignedDuration = jiff::SignedDuration::from_hours(24 * STATE_KEPT_DAYS);

/// Whether an app is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum InstallationState {
    /// Asked at every hook that it answers.
    Enabled,
    /// Not asked. What it gave people stays theirs.
    Disabled,
    /// Taken away. Its state is kept for a while.
    Uninstalled,
}

impl Installation {
    /// Whether it is asked.
    pub fn is_on(&self) -> bool {
        self.state == InstallationState::Enabled
    }

    /// Whether what it remembers is found again when the app is installed under the same label.
    pub fn is_kept(&self, now: jiff::Timestamp) -> bool {
        self.uninstalled_at.is_some_and(|at| now < at.saturating_add(STATE_KEPT).unwrap_or(jiff::Timestamp::MAX))
    }
}

impl InstallationState {
    /// How it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Enabled => "enabled",
            Self::Disabled => "disabled",
            Self::Uninstalled => "uninstalled",
        }
    }
}

/// An installation as it stood at a place of the log. What it was then decides what it may say about an event there.
#[derive(Debug, Clone, PartialEq)]
pub struct InstallationThen {
    /// From this place on.
    pub seq: i64,
    /// Whether it was asked.
    pub state: InstallationState,
    /// The code that ran.
    pub digest: Digest,
    /// What the merchant had set.
    pub settings: Value,
    /// Of which version.
    pub settings_version: i64,
    /// What the merchant had allowed.
    pub grants: Vec<Grant>,
    /// The share of a paid order that it might give away.
    pub budget: Rate,
    /// Where it stood in the merchant's order.
    pub position: i64,
}
