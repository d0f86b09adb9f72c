//! The demo tenant: a folder's data, brought in through the same verbs as anybody's.
//!
//! What it takes to sign in and to buy is there before the node answers; what happened in the shop before somebody opened
//! it is written by [`Filling`] while the node answers.

mod desk;
mod history;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
use commerce::auth::proof;
use commerce::auth::sessions::{SignIn, sign_in_staff};
use commerce::auth::staff::{self, Invitation};
use commerce::catalogue::categories::{self, CategorySpec};
use commerce::members::{self, NewMember};
use commerce::payments::accounts::{self, AccountChange};
use commerce::{ActiveTenant, Commerce, Merchant};
use domain::id::{CategoryId, MemberId, TenantId};
use domain::people::Permission;
use jiff::{SignedDuration, Timestamp};
use tenants::Control;
use tenants::apps::{self, Install};
use tenants::demo::{self, DemoApp, DemoShop};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use self::history::Writer;
use crate::config::Config;
use crate::wiring::Node;

/// Who can sign in, to be printed.
pub(crate) struct Signs(DemoShop);

impl Signs {
    /// Where the pictures of the shop are.
    pub(crate) fn images(&self) -> &PathBuf {
        &self.0.images
    }
}

/// Provisions the tenant of a folder, or finds what is there of it and adds what is missing. What happened in it before
/// somebody opened it, so many percent of it, is still to be written then: by who is given back, if there is anything.
pub(crate) async fn provision(node: &Node, folder: &Path, percent: u32) -> anyhow::Result<(Signs, Option<Filling>)> {
    let mut shop = demo::read(folder)?;
    let known = demo::ensure(&node.control, &shop).await?;
    let Ok(tenant) = known.open() else { return Ok((Signs(shop), None)) };
    let mut writer = Writer::open(&node.commerce, &tenant, &mut shop, percent).await?;
    if writer.is_done() {
        return Ok((Signs(shop), None));
    }
    if writer.is_before_apps() {
        tracing::info!(tenant = %tenant.slug, "filling the demo shop");
        Box::pin(begin(node, &tenant, &shop, &mut writer)).await?;
    }
    let filling = (!writer.is_done()).then_some(Filling(writer));
    Ok((Signs(shop), filling))
}

/// The shop that the workers leave alone as long as the other end is held.
pub(crate) type Rests = watch::Receiver<Option<TenantId>>;

/// A past that is still to be written.
pub(crate) struct Filling(Writer);

impl Filling {
    /// Begins to write it while the node does other things; the shop rests until that has ended.
    pub(crate) fn begin(self, stop: &CancellationToken) -> (JoinHandle<()>, Rests) {
        let (resting, rests) = watch::channel(Some(self.0.tenant()));
        let stop = stop.clone();
        let written = tokio::spawn(async move {
            self.run(stop).await;
            drop(resting);
        });
        (written, rests)
    }

    /// Writes it; what is left when it is told to stop comes at the next start.
    async fn run(mut self, stop: CancellationToken) {
        let began = std::time::Instant::now();
        tracing::info!(orders = self.0.orders_left(), "writing the past of the demo shop");
        match Box::pin(self.0.write(None, &stop)).await {
            Ok(()) if self.0.is_done() => {
                tracing::info!(seconds = began.elapsed().as_secs(), "the past of the demo shop is written");
            }
            Ok(()) => tracing::info!("the past of the demo shop goes on at the next start"),
            Err(error) => tracing::error!(?error, "the past of the demo shop was not written to its end"),
        }
    }
}

/// All that the shop has before its first app, and then the apps, at the time when it began.
async fn begin(node: &Node, tenant: &ActiveTenant, shop: &DemoShop, writer: &mut Writer) -> anyhow::Result<()> {
    let then = writer.then().clone();
    let owner = owner(&then, tenant, shop).await.context("the owner of the demo shop cannot sign in")?;
    accounts::ensure_defaults(&then, tenant).await?;
    for given in &shop.payments {
        let change = AccountChange { settings: Some(given.settings.clone()), ..AccountChange::default() };
        accounts::put(&then, &owner, &given.provider, change).await.with_context(|| given.provider.clone())?;
    }
    fill_catalogue(&then, tenant, &owner, shop).await.context("the catalogue")?;
    for person in shop.staff.iter().skip(1) {
        let ask = Invitation {
            email: person.email.clone(),
            name: person.name.clone(),
            role: person.role,
            password: person.password.clone(),
        };
        match staff::invite(&then, &owner, &ask).await {
            Ok(_) | Err(commerce::Error::Taken { .. }) => {}
            Err(error) => return Err(error).with_context(|| person.email.clone()),
        }
    }
    fill_members(&then, &owner, shop, writer.began()).await.context("the members")?;
    let early = writer.early;
    Box::pin(writer.write(Some(early), &CancellationToken::new())).await.context("what came before the apps")?;
    then.sources.clock.set(writer.apps_at);
    let control = Control { sources: then.sources.clone(), ..node.control.clone() };
    for app in &shop.apps {
        install(&control, tenant, &owner, app).await.with_context(|| app.app.clone())?;
    }
    writer.has_apps().await
}

async fn owner(commerce: &Commerce, tenant: &ActiveTenant, shop: &DemoShop) -> anyhow::Result<Merchant> {
    let owner = shop.staff.first().ok_or_else(|| anyhow!("nobody owns the shop"))?;
    let ask = SignIn { name: owner.email.clone(), password: owner.password.clone(), from: None };
    let opened = sign_in_staff(commerce, tenant, &ask).await?;
    Ok(proof::merchant(commerce, tenant, opened.token.reveal(), "demo").await?)
}

async fn fill_catalogue(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    owner: &Merchant,
    shop: &DemoShop,
) -> anyhow::Result<()> {
    let reader = commerce.db.tenant(tenant).read().await?;
    let known = store::categories::all(&reader).await?;
    drop(reader);
    let mut ids: HashMap<String, CategoryId> = known.into_iter().map(|known| (known.code, known.id)).collect();
    for (category, position) in shop.categories.iter().zip(0..) {
        if ids.contains_key(&category.code) {
            continue;
        }
        let parent = category.parent.as_ref().and_then(|parent| ids.get(parent)).copied();
        let (code, name, image) = (category.code.clone(), category.name.clone(), category.image.clone());
        let spec = CategorySpec { code, parent, name, position, image };
        ids.insert(category.code.clone(), categories::create(commerce, owner, spec).await?.id);
    }
    let report = commerce::catalogue::import_csv(commerce, tenant, "demo", shop.catalogue.as_slice()).await?;
    for rejected in report.rejects {
        tracing::warn!(?rejected, "a line of catalogue.csv was not taken");
    }
    Ok(())
}

async fn install(control: &Control, tenant: &ActiveTenant, owner: &Merchant, app: &DemoApp) -> anyhow::Result<()> {
    let name = app.app.parse()?;
    let offer = apps::find(control, tenant, &name, None).await?;
    let grants = offer.file.manifest.grants.iter().map(|request| request.grant).collect();
    let command = Install {
        app: name,
        version: None,
        label: None,
        grants,
        settings: app.settings.clone(),
        budget_bp: None,
        stacking: domain::installation::Stacking::default(),
        enabled: app.enabled,
    };
    let actor = owner.acting(Permission::AppsWrite)?;
    match apps::install(control, tenant, &actor, command).await {
        Ok(_) | Err(apps::Error::LabelTaken) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

async fn fill_members(commerce: &Commerce, owner: &Merchant, shop: &DemoShop, began: Timestamp) -> anyhow::Result<()> {
    let now = commerce.sources.now();
    let mut ids: HashMap<&str, MemberId> = HashMap::new();
    for member in &shop.members {
        let reader = owner.db(commerce).read().await?;
        let known = store::members::find_by_external_id(&reader, &member.id).await?;
        drop(reader);
        if let Some(known) = known {
            ids.insert(&member.id, known.id);
            continue;
        }
        let days = SignedDuration::from_hours(24 * i64::from(member.joined_days_ago));
        let new = NewMember {
            login: member.login.clone(),
            password: member.password.clone(),
            name: member.name.clone(),
            referrer: member.referrer.as_deref().and_then(|referrer| ids.get(referrer)).copied(),
            external_id: Some(member.id.clone()),
            rank: member.rank,
            labels: member.labels.clone(),
            joined_at: Some(began.checked_sub(days).unwrap_or(now).min(now)),
        };
        ids.insert(&member.id, members::create(commerce, owner, &new).await?.id);
    }
    Ok(())
}

/// What a newcomer needs to know.
pub(crate) fn welcome(config: &Config, Signs(shop): &Signs) -> String {
    let (site, slug) = (config.public_url(), &shop.tenant.slug);
    let port = config.listen.port();
    let mut text = String::new();
    let mut line = |said: String| {
        let _ = writeln!(text, "{said}");
    };
    line(String::new());
    line("  Souk is open. Stop it with Ctrl-C.".into());
    line(String::new());
    line(format!("  shop       http://{slug}.localhost:{port}"));
    line(format!("  console    {site}/console/   of the shop's staff; the shop is {slug}"));
    line(format!("  operator   {site}/operator/"));
    line(format!("  API        {site}   with the header  Souk-Tenant: {slug}"));
    line(format!("  API docs   {site}/docs"));
    line(String::new());
    line(format!("  {:<10} {:<24} password", "who", "sign-in"));
    line(format!("  {:<10} {:<24} {}", "operator", shop.operator.email, shop.operator.password));
    for person in &shop.staff {
        let role = serde_json::to_value(person.role).ok();
        let role = role.as_ref().and_then(serde_json::Value::as_str).unwrap_or("staff");
        line(format!("  {role:<10} {:<24} {}", person.email, person.password));
    }
    for member in &shop.members {
        if let (Some(login), Some(password)) = (&member.login, &member.password) {
            line(format!("  {:<10} {login:<24} {password}", "member"));
        }
    }
    line(String::new());
    text
}
