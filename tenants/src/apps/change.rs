//! One change of a shop's apps: what each of them has in common.

use std::collections::HashMap;

use cache::Owner;
use cache::names::ACTIVE_APPS;
use domain::app::{Digest, Manifest};
use domain::event::{Fact, NewEvent};
use domain::id::InstallationId;
use domain::installation::{Beside, InstallError, Installation, InstallationState};
use domain::people::{Actor, AuditEntry};
use jiff::Timestamp;
use serde_json::Value;
use store::platform::plugin_files;
use store::{ActiveTenant, TenantTx};

use super::{Error, Result};
use crate::Control;

/// A change in the making. While it is open nobody else changes the apps of the shop; dropping it changes nothing.
pub(super) struct Change<'a> {
    control: &'a Control,
    tenant: &'a ActiveTenant,
    actor: &'a Actor,
    pub(super) now: Timestamp,
    pub(super) tx: TenantTx,
    /// Everything that is or was installed, in the merchant's order.
    pub(super) all: Vec<Installation>,
    manifests: HashMap<Digest, Manifest>,
}

/// What a change is called: in the log, and after `app.` in the trail.
#[derive(Debug, Clone, Copy)]
pub(super) enum What {
    Installed,
    Enabled,
    Disabled,
    Configured,
    Reordered,
    Uninstalled,
}

impl What {
    fn name(self) -> &'static str {
        match self {
            Self::Installed => "installed",
            Self::Enabled => "enabled",
            Self::Disabled => "disabled",
            Self::Configured => "configured",
            Self::Reordered => "reordered",
            Self::Uninstalled => "uninstalled",
        }
    }
}

impl<'a> Change<'a> {
    pub(super) async fn begin(control: &'a Control, tenant: &'a ActiveTenant, actor: &'a Actor) -> Result<Self> {
        let db = control.db.tenant(tenant);
        // What a file says of itself never changes, so it is read before: the transaction waits for nothing else.
        let digests: Vec<Digest> = {
            let installed = store::installations::list(&db.read().await?).await?;
            installed.iter().filter(|one| one.is_on()).map(|one| one.digest).collect()
        };
        let files = plugin_files::files(&control.db, &digests).await?;
        let manifests = files.into_iter().map(|(digest, file)| (digest, file.manifest)).collect();
        let now = control.sources.now();
        let tx = db.begin().await?;
        // Every change of apps goes into the log: who holds its lock sees them as they stay until the commit.
        store::events::lock(&tx).await?;
        let all = store::installations::list(&tx).await?;
        Ok(Self { control, tenant, actor, now, tx, all, manifests })
    }

    /// One of the installations, which is not uninstalled.
    pub(super) fn find(&self, id: InstallationId) -> Result<Installation> {
        let found = self.all.iter().find(|one| one.id == id).ok_or(Error::NotFound("app"))?;
        match found.state {
            InstallationState::Enabled | InstallationState::Disabled => Ok(found.clone()),
            InstallationState::Uninstalled => Err(InstallError::Uninstalled.into()),
        }
    }

    /// What is installed, in the merchant's order.
    pub(super) fn installed(&self) -> impl Iterator<Item = &Installation> {
        self.all.iter().filter(|one| one.state != InstallationState::Uninstalled)
    }

    /// Everything that is on, but for this one.
    pub(super) fn on_beside(&self, id: InstallationId) -> Result<Vec<Beside<'_>>> {
        let others = self.all.iter().filter(|one| one.is_on() && one.id != id);
        let beside = |installation: &'_ Installation| self.manifests.get(&installation.digest);
        others
            .map(|installation| {
                let manifest = beside(installation).ok_or(Error::Changed("the apps"))?;
                Ok(Beside { installation, manifest })
            })
            .collect()
    }

    /// Keeps the change: rows, trail, log, and how each stands from this place of the log on. Then nobody remembers how
    /// it was before.
    pub(super) async fn commit(self, what: What, changed: &[Installation], detail: Value) -> Result<()> {
        let Self { control, tenant, actor, now, tx, .. } = self;
        for installation in changed {
            store::installations::put(&tx, installation, now).await?;
        }
        let (subject, named) = match changed {
            [one] => (one.id.uuid(), one.id.to_string()),
            _ => (tenant.id().uuid(), "apps".to_owned()),
        };
        let entry = AuditEntry {
            id: control.sources.ids.next(),
            at: now,
            actor_kind: actor.kind.to_owned(),
            actor_id: actor.id,
            actor_name: actor.name.clone(),
            action: format!("app.{}", what.name()),
            subject: named,
            detail,
            request_id: actor.request_id.clone(),
        };
        store::audit::insert(&tx, &entry).await?;
        let fact = Fact::AppChanged { what: what.name().to_owned(), actor: actor.name.clone() };
        let seq = store::events::append(&tx, vec![NewEvent { subject, fact, at: now }]).await?;
        for installation in changed {
            store::installations::note_history(&tx, installation, seq).await?;
        }
        tx.commit().await?;
        control.cache.forget_named(ACTIVE_APPS, Owner::Tenant(tenant.id()), "").await;
        Ok(())
    }
}
