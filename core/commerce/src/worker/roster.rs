//! Which apps are asked about an event: those that were on when it happened, as they were then.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use domain::app::Digest;
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
    plugins: HashMap<Digest, Arc<Plugin>>,
}

/// An installation as it was when an event happened.
#[derive(Clone)]
pub(crate) struct Asked {
    pub(crate) id: InstallationId,
    pub(crate) then: InstallationThen,
    pub(crate) plugin: Arc<Plugin>,
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
                place.insert(active::plugin(commerce, then.digest).await?);
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
                _ => app.plugin.manifest().events.contains(kind),
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
        let plugin = Arc::clone(self.plugins.get(&then.digest)?);
        let settings = then.settings.to_string().into();
        Some(Asked { id, then: then.clone(), plugin, settings })
    }
}

/// How an installation stood at the first event after a place, and all that was noted later.
fn in_force(history: &[InstallationThen], after: i64) -> impl Iterator<Item = &InstallationThen> {
    let first = history.iter().rposition(|then| then.seq <= after + 1).unwrap_or(0);
    history.iter().skip(first)
}
