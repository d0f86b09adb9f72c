//! Apps as they are sent and received.

use domain::app::{AppName, Digest, Grant, Manifest};
use domain::id::InstallationId;
use domain::installation::{Installation, InstallationState, Stacking};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tenants::apps::Offer;
use utoipa::ToSchema;

/// An app of the marketplace, as one of its versions.
#[derive(Serialize, ToSchema)]
pub(crate) struct AppResponse {
    /// What it says of itself: titles, grants with reasons, the schema of its settings, budget, compliance.
    manifest: Manifest,
    /// SHA-256 of its file.
    digest: Digest,
    /// When this version was published.
    #[schema(value_type = String, format = DateTime)]
    published_at: Timestamp,
    /// Every version, the highest first.
    #[schema(example = json!(["1.1.0", "1.0.0"]))]
    versions: Vec<String>,
    /// Where it is installed in the shop; empty for the platform.
    installed: Vec<InstalledResponse>,
}

/// Where an app is installed.
#[derive(Serialize, ToSchema)]
pub(crate) struct InstalledResponse {
    /// The installation.
    id: InstallationId,
    /// Your short name for it.
    label: String,
    /// The version that runs.
    #[schema(example = "1.0.0")]
    version: String,
    /// Whether it is asked.
    state: InstallationState,
}

impl From<Offer> for AppResponse {
    fn from(offer: Offer) -> Self {
        let installed = offer.installed.into_iter().map(|one| InstalledResponse {
            id: one.id,
            label: one.label,
            version: one.version.to_string(),
            state: one.state,
        });
        Self {
            installed: installed.collect(),
            versions: offer.versions.iter().map(ToString::to_string).collect(),
            manifest: offer.file.manifest,
            digest: offer.file.digest,
            published_at: offer.file.created_at,
        }
    }
}

/// An app in the shop.
#[derive(Serialize, ToSchema)]
pub(crate) struct InstallationResponse {
    /// The id.
    id: InstallationId,
    /// Which app.
    app: AppName,
    /// Your short name for it, unique in the shop.
    #[schema(example = "vip-price")]
    label: String,
    /// The version that runs.
    #[schema(example = "1.0.0")]
    version: String,
    /// SHA-256 of the file that runs.
    digest: Digest,
    /// Whether it is asked.
    state: InstallationState,
    /// What you set, with defaults filled in.
    #[schema(value_type = Object)]
    settings: Value,
    /// Grows with every change of settings, budget or stacking. Send it with a change: a change of something that has
    /// changed meanwhile is refused.
    settings_version: i64,
    /// What you allowed.
    grants: Vec<Grant>,
    /// The share of a paid order that it may give away, in basis points.
    #[schema(maximum = 10_000)]
    budget_bp: u32,
    /// Where it stands in your order, lower first.
    position: i64,
    /// How it goes together with other price apps.
    stacking: StackingBody,
    /// When it was taken out. What it remembers is kept for 30 days; null again when that is over.
    #[schema(value_type = Option<String>, format = DateTime)]
    uninstalled_at: Option<Timestamp>,
    /// When it was installed first.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
}

impl From<Installation> for InstallationResponse {
    fn from(one: Installation) -> Self {
        let priority = u32::try_from(one.priority).ok();
        Self {
            id: one.id,
            app: one.app,
            label: one.label,
            version: one.version.to_string(),
            digest: one.digest,
            state: one.state,
            settings: one.settings,
            settings_version: one.settings_version,
            grants: one.grants,
            budget_bp: one.budget.bp(),
            position: one.position,
            stacking: StackingBody { priority, group: one.group, exclusive: one.exclusive },
            uninstalled_at: one.uninstalled_at,
            created_at: one.created_at,
        }
    }
}

/// How a price app goes together with others.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct StackingBody {
    /// Where it applies, lower first; without it, where the app's manifest says.
    #[schema(maximum = 1_000)]
    priority: Option<u32>,
    /// At most one app of a group applies: the one that is best for the shopper.
    #[schema(max_length = 64)]
    group: Option<String>,
    /// Applies only alone.
    exclusive: bool,
}

impl From<StackingBody> for Stacking {
    fn from(body: StackingBody) -> Self {
        let StackingBody { priority, group, exclusive } = body;
        Self { priority, group, exclusive }
    }
}
