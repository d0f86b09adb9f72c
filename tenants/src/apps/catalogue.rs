//! What the marketplace has.

use std::collections::HashMap;

use domain::app::{AppName, Digest};
use domain::id::InstallationId;
use domain::installation::{Installation, InstallationState};
use semver::Version;
use store::platform::installed::{self, InTenant};
use store::platform::plugin_files::{self, AppVersion, PluginFile};
use store::{ActiveTenant, Page, PageAsk};

use super::{Error, Result};
use crate::{Control, Operator};

/// An app of the marketplace, as one of its versions.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The version, with all that it says of itself.
    pub file: PluginFile,
    /// Every version, the highest first.
    pub versions: Vec<Version>,
    /// Where it is installed in the shop, in the merchant's order.
    pub installed: Vec<Installation>,
}

/// Every app by its name, as its latest version, and where it is installed in the shop.
pub async fn catalogue(
    control: &Control,
    tenant: &ActiveTenant,
    page: &PageAsk<AppName>,
) -> Result<Page<Offer, AppName>> {
    let mut offers = offers(control, page).await?;
    let installed = installed(control, tenant).await?;
    for offer in &mut offers.items {
        offer.installed = of_app(&installed, &offer.file.manifest.id);
    }
    Ok(offers)
}

/// Every app by its name, as its latest version, whoever installed it.
pub async fn published(control: &Control, _: &Operator, page: &PageAsk<AppName>) -> Result<Page<Offer, AppName>> {
    offers(control, page).await
}

async fn offers(control: &Control, page: &PageAsk<AppName>) -> Result<Page<Offer, AppName>> {
    let apps = plugin_files::apps(&control.db, page).await?;
    let versions = plugin_files::versions(&control.db, &apps.items).await?;
    let latest: Vec<Digest> =
        apps.items.iter().filter_map(|app| latest(&versions, app)).map(|version| version.digest).collect();
    let mut files: HashMap<_, _> = plugin_files::files(&control.db, &latest).await?;
    let offers = latest.iter().filter_map(|digest| files.remove(digest)).map(|file| {
        let versions = all(&versions, &file.manifest.id);
        Offer { file, versions, installed: Vec::new() }
    });
    Ok(Page { items: offers.collect(), next: apps.next })
}

/// One app, as its latest version or the one that is asked for.
pub async fn find(control: &Control, tenant: &ActiveTenant, app: &AppName, version: Option<&Version>) -> Result<Offer> {
    let versions = plugin_files::versions(&control.db, std::slice::from_ref(app)).await?;
    let file = file(control, &versions, app, version).await?;
    let installed = of_app(&installed(control, tenant).await?, app);
    Ok(Offer { file, versions: all(&versions, app), installed })
}

/// One app as its latest version, and all its files with their bytes, the highest version first.
pub async fn published_app(control: &Control, _: &Operator, app: &AppName) -> Result<(Offer, Vec<(AppVersion, i64)>)> {
    let mut versions = plugin_files::versions(&control.db, std::slice::from_ref(app)).await?;
    let file = file(control, &versions, app, None).await?;
    let sizes = plugin_files::sizes(&control.db, app).await?;
    let offer = Offer { file, versions: all(&versions, app), installed: Vec::new() };
    versions.sort_by(|one, other| other.version.cmp(&one.version));
    let size_of = |version: &AppVersion| sizes.get(&version.digest).copied().unwrap_or_default();
    Ok((offer, versions.into_iter().map(|version| (version.clone(), size_of(&version))).collect()))
}

/// Where an app is installed, over all tenants that are not closed.
pub async fn installed_in(
    control: &Control,
    _: &Operator,
    app: &AppName,
    page: &PageAsk<InstallationId>,
) -> Result<Page<InTenant, InstallationId>> {
    Ok(installed::of_app(&control.db, app, page).await?)
}

/// The file of an app's latest version, or of the one that is asked for.
pub(super) async fn file_of(control: &Control, app: &AppName, version: Option<&Version>) -> Result<PluginFile> {
    let versions = plugin_files::versions(&control.db, std::slice::from_ref(app)).await?;
    file(control, &versions, app, version).await
}

async fn file(
    control: &Control,
    versions: &[AppVersion],
    app: &AppName,
    version: Option<&Version>,
) -> Result<PluginFile> {
    let latest = latest(versions, app).ok_or(Error::NotFound("app"))?;
    let wanted = match version {
        Some(wanted) => versions.iter().find(|version| version.version == *wanted),
        None => Some(latest),
    };
    let digest = wanted.ok_or(Error::NotFound("version of the app"))?.digest;
    plugin_files::find(&control.db, digest).await?.ok_or(Error::NotFound("app"))
}

/// The highest version; one that is announced as unfinished only where there is no other.
fn latest<'a>(versions: &'a [AppVersion], app: &AppName) -> Option<&'a AppVersion> {
    let of_app = versions.iter().filter(|version| version.app == *app);
    of_app.max_by_key(|version| (version.version.pre.is_empty(), &version.version))
}

fn all(versions: &[AppVersion], app: &AppName) -> Vec<Version> {
    let of_app = versions.iter().filter(|version| version.app == *app);
    let mut all: Vec<Version> = of_app.map(|version| version.version.clone()).collect();
    all.sort_by(|one, other| other.cmp(one));
    all
}

async fn installed(control: &Control, tenant: &ActiveTenant) -> Result<Vec<Installation>> {
    let reader = control.db.tenant(tenant).read().await?;
    let mut all = store::installations::list(&reader).await?;
    all.retain(|installation| installation.state != InstallationState::Uninstalled);
    Ok(all)
}

fn of_app(installed: &[Installation], app: &AppName) -> Vec<Installation> {
    installed.iter().filter(|installation| installation.app == *app).cloned().collect()
}
