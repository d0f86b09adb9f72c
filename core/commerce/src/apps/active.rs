//! The apps that are switched on in a shop, ready to be asked.

use std::sync::Arc;
use std::time::Duration;

use cache::limits::GUARD_TTL;
use cache::{Key, Owner};
use domain::app::{Digest, HookKind};
use domain::combine::PriceApp;
use domain::id::TenantId;
use domain::installation::{Installation, InstallationState};
use plugin_host::{Call, Failure, LoadError, Plugin};
use store::ActiveTenant;

use super::failures;
use crate::{Commerce, Error, Result};

/// An installation that is switched on, with its plugin.
#[derive(Clone)]
pub struct Active {
    /// The installation.
    pub installation: Arc<Installation>,
    /// Its plugin.
    pub plugin: Arc<Plugin>,
    /// Its settings as JSON.
    pub settings: Arc<str>,
}

impl std::fmt::Debug for Active {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Active({})", self.installation.label)
    }
}

impl Active {
    /// How it is asked.
    pub fn call(&self, tenant: TenantId) -> Call<'_> {
        Call { tenant, installation: self.installation.id, plugin: &self.plugin, settings: &self.settings }
    }

    pub(crate) fn as_price_app(&self) -> PriceApp {
        PriceApp {
            installation: self.installation.id,
            label: self.installation.label.clone(),
            priority: self.installation.priority,
            position: self.installation.position,
            group: self.installation.group.clone(),
            exclusive: self.installation.exclusive,
        }
    }
}

/// How long a node goes by what it knows of the apps that are on.
pub const REMEMBERED: Duration = GUARD_TTL;

/// What is switched on in a shop. Remembered for a moment; a switch is honoured on every node within a second.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ActiveApps(pub TenantId);

impl Key for ActiveApps {
    type Value = Arc<Vec<Active>>;
    const NAME: &'static str = cache::names::ACTIVE_APPS;
    const TTL: Duration = GUARD_TTL;

    fn owner(&self) -> Owner {
        Owner::Tenant(self.0)
    }

    fn text(&self) -> String {
        String::new()
    }
}

/// The apps that are switched on and answer this hook, in the merchant's order.
pub async fn of(commerce: &Commerce, tenant: &ActiveTenant, hook: HookKind) -> Result<Vec<Active>> {
    // Loading may compile, which needs room that an ordinary quote does not.
    let load = || Box::pin(load(commerce, tenant));
    let all = commerce.cache.get_or_load(&ActiveApps(tenant.id()), load).await?;
    Ok(all.iter().filter(|app| app.plugin.manifest().hooks.contains(&hook)).cloned().collect())
}

async fn load(commerce: &Commerce, tenant: &ActiveTenant) -> Result<Arc<Vec<Active>>> {
    let reader = commerce.db.tenant(tenant).read().await?;
    let installations = store::installations::list(&reader).await?;
    drop(reader);
    let mut active = Vec::new();
    for installation in installations {
        if installation.state == InstallationState::Enabled {
            match plugin(commerce, installation.digest).await? {
                Ok(plugin) => {
                    let settings = installation.settings.to_string().into();
                    active.push(Active { installation: Arc::new(installation), plugin, settings });
                }
                // The others go on, and so does the sale.
                Err(why) if commerce.plugins.not_loaded(tenant.id(), installation.id) => {
                    let at = commerce.sources.now();
                    failures::note(commerce, tenant, &installation, at, &Failure::NotLoaded(why));
                }
                Err(_) => {}
            }
        }
    }
    Ok(Arc::new(active))
}

/// The plugin with this digest: from memory, from disk, or compiled from the stored file. Inside: why this file does not
/// load and never will in this version of the host.
pub async fn plugin(commerce: &Commerce, digest: Digest) -> Result<Result<Arc<Plugin>, String>> {
    let db = commerce.db.clone();
    let bytes = async move {
        let file = store::platform::plugin_files::wasm(&db, &digest).await?;
        Ok(Arc::from(file))
    };
    match commerce.plugins.load(digest, bytes).await {
        Ok(plugin) => Ok(Ok(plugin)),
        Err(LoadError::Busy) => Err(Error::Busy),
        Err(error @ (LoadError::Refused(_) | LoadError::OtherFile { .. })) => Ok(Err(error.to_string())),
        Err(error @ (LoadError::Unreadable(_) | LoadError::Interrupted)) => Err(Error::internal(error)),
    }
}
