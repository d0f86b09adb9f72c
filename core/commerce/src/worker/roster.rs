//! Which apps are asked about an event: those that were on when it happened, as they were then.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use domain::app::{Digest, Manifest};
use domain::event::{Event, Fact};
use domain::id::InstallationId;
use domain::installation::{InstallationState, InstallationThen};
use plugin_host::Plugin;
use store::Reader;

use crate::apps::active;
use crate::{Commerce, Result};

/// What is and was installed in a shop, up to a place of its log.
pub(crate) struct Roster {
    history: HashMap<InstallationId, Vec<InstallationThen>>,
    plugins: HashMap<Digest, Loaded>,
}

/// A version of an app.
#[derive(Clone)]
struct Loaded {
    /// What it says of itself.
    manifest: Arc<Manifest>,
    /// The app, or why its file does not load.
    plugin: Result<Arc<Plugin>, String>,
}

/// An installation as it was when an event happened.
#[derive(Clone)]
pub(crate) struct Asked {
    pub(crate) id: InstallationId,
    pub(crate) then: InstallationThen,
    /// Who is asked, or why nobody can be.
    pub(crate) plugin: Result<Arc<Plugin>, String>,
    manifest: Arc<Manifest>,
    pub(crate) settings: Arc<str>,
}

impl Roster {
    /// Loads what was on somewhere between these places (the first one left out).
    pub(crate) async fn load(commerce: &Commerce, reader: &Reader, (after, to): (i64, i64)) -> Result<Self> {
        let history = store::installations::history(reader, to).await?;
        let mut plugins = HashMap::new();
        let noted = history.values().flat_map(|noted| in_force(noted, after));
        for then in noted.filter(|then| then.state == InstallationState::Enabled) {
            if let Entry::Vacant(place) = plugins.entry(then.digest) {
                place.insert(loaded(commerce, then.digest).await?);
            }
        }
        Ok(Self { history, plugins })
    }

    /// The installations that are asked about this event, in the merchant's order then.
    pub(crate) fn asked_about(&self, event: &Event, kind: &str) -> Vec<Asked> {
        let mut asked: Vec<Asked> = self
            .history
            .keys()
            .filter_map(|id| self.at(*id, event.seq))
            .filter(|app| match &event.fact {
                // A timer goes to the one who set it.
                Fact::AppTimer { .. } => app.id.uuid() == event.subject,
                _ => app.manifest.events.contains(kind),
            })
            .collect();
        asked.sort_by_key(|app| (app.then.position, app.id));
        asked
    }

    /// An installation as it was at that place, if it was on.
    pub(crate) fn at(&self, id: InstallationId, seq: i64) -> Option<Asked> {
        let then = self.history.get(&id)?.iter().rev().find(|then| then.seq <= seq)?;
        if then.state != InstallationState::Enabled {
            return None;
        }
        let Loaded { manifest, plugin } = self.plugins.get(&then.digest)?.clone();
        let settings = then.settings.to_string().into();
        Some(Asked { id, then: then.clone(), plugin, manifest, settings })
    }
}

/// One app whose file does not load fails on its events like any other that fails; the log goes on.
async fn loaded(commerce: &Commerce, digest: Digest) -> Result<Loaded> {
    let plugin = active::plugin(commerce, digest).await?;
    let manifest = if let Ok(plugin) = &plugin {
        plugin.manifest().clone()
    } else {
        let file = store::platform::plugin_files::find(&commerce.db, digest).await?;
        file.ok_or(store::Error::NotFound("plugin"))?.manifest
    };
    Ok(Loaded { manifest: Arc::new(manifest), plugin })
}

/// How an installation stood at the first event after a place, and all that was noted later.
fn in_force(history: &[InstallationThen], after: i64) -> impl Iterator<Item = &InstallationThen> {
    let first = history.iter().rposition(|then| then.seq <= after + 1).unwrap_or(0);
    history.iter().skip(first)
}
