//! A tenant's life: looked at, changed, suspended, resumed, closed.

use domain::id::TenantId;
use domain::limits::NOTE_MAX;
use domain::people::{Role, Staff, StaffStatus};
use domain::problem::Mistakes;
use domain::tenant::{Plan, ShopSettings, Tenant, TenantStatus, is_slug};
use domain::text::Text;
use serde_json::{Value, json};
use store::platform::tenants::{self, Counts, KnownTenant, TenantFilter};
use store::{PAGE_MAX, Page, PageAsk};

use crate::billing::{self, Billing};
use crate::limits::OWNERS_NAMED;
use crate::provision::{check_host, check_names, check_settings, check_time_zone, of_word};
use crate::{Control, Error, Operator, Result, lookup};

/// A tenant and its own domains.
#[derive(Debug, Clone)]
pub struct TenantView {
    /// The tenant.
    pub tenant: KnownTenant,
    /// In alphabetical order.
    pub domains: Vec<String>,
}

/// Tenants in the order in which they were provisioned.
pub async fn list(
    control: &Control,
    operator: &Operator,
    page: &PageAsk<TenantId>,
) -> Result<Page<KnownTenant, TenantId>> {
    find(control, operator, &TenantFilter::default(), page).await
}

/// The tenants that a filter leaves, in the order in which they were provisioned.
pub async fn find(
    control: &Control,
    _: &Operator,
    filter: &TenantFilter,
    page: &PageAsk<TenantId>,
) -> Result<Page<KnownTenant, TenantId>> {
    Ok(tenants::list(&control.db, filter, page).await?)
}

/// How many tenants a filter leaves, by their state.
pub async fn counts(control: &Control, _: &Operator, filter: &TenantFilter) -> Result<Counts> {
    Ok(tenants::counts(&control.db, filter).await?)
}

/// Whether a new tenant may have a slug.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slug {
    /// It may.
    Free,
    /// Another tenant has it, or had it.
    Taken,
    /// It is none, or one that the platform keeps for itself.
    NotASlug,
}

/// Whether a new tenant may have this slug, as things are now.
pub async fn slug(control: &Control, _: &Operator, slug: &str) -> Result<Slug> {
    if !is_slug(slug) {
        return Ok(Slug::NotASlug);
    }
    let taken = tenants::find_by_slug(&control.db, slug).await?.is_some();
    Ok(if taken { Slug::Taken } else { Slug::Free })
}

/// Who owns a tenant and may sign in, those first who came first; a few.
pub async fn owners(control: &Control, _: &Operator, tenant: &KnownTenant) -> Result<Vec<Staff>> {
    // Nobody of a closed shop signs in.
    let Ok(open) = tenant.open_while_suspended() else { return Ok(Vec::new()) };
    let reader = control.db.tenant(&open).read().await?;
    let mut staff = store::staff::list(&reader, &PageAsk::first(PAGE_MAX)).await?.items;
    staff.retain(|one| one.role == Role::Owner && one.status == StaffStatus::Active);
    staff.truncate(OWNERS_NAMED);
    Ok(staff)
}

/// How much of its plan a tenant uses; none where it is closed.
pub async fn billing(control: &Control, _: &Operator, tenant: &KnownTenant) -> Result<Option<Billing>> {
    match tenant.open_while_suspended() {
        Ok(open) => billing::of(control, &open).await.map(Some),
        Err(_) => Ok(None),
    }
}

/// One tenant.
pub async fn get(control: &Control, _: &Operator, id: TenantId) -> Result<TenantView> {
    view(control, id).await
}

/// The tenant of a slug, for who names it on a command line.
pub async fn get_by_slug(control: &Control, _: &Operator, slug: &str) -> Result<TenantView> {
    let tenant = tenants::find_by_slug(&control.db, slug).await?.ok_or(Error::NotFound("tenant"))?;
    let domains = tenants::domains(&control.db, tenant.id).await?;
    Ok(TenantView { tenant, domains })
}

async fn view(control: &Control, id: TenantId) -> Result<TenantView> {
    let tenant = tenants::find(&control.db, id).await?.ok_or(Error::NotFound("tenant"))?;
    let domains = tenants::domains(&control.db, id).await?;
    Ok(TenantView { tenant, domains })
}

/// What is to be changed of a tenant; none leaves it as it is.
#[derive(Debug, Clone, Default)]
pub struct TenantChange {
    /// Its name, as shoppers see it.
    pub name: Option<Text>,
    /// IANA name of the zone in which its days begin and end.
    pub time_zone: Option<String>,
    /// What it booked.
    pub plan: Option<String>,
    /// All that its owner can tune.
    pub settings: Option<ShopSettings>,
    /// The version that was read; none to change whatever is there.
    pub version: Option<i64>,
}

/// Changes what a tenant is called, booked and set to. [`Error::Changed`] if somebody changed it since it was read.
pub async fn update(control: &Control, operator: &Operator, id: TenantId, ask: &TenantChange) -> Result<TenantView> {
    let mut mistakes = Mistakes::default();
    if let Some(name) = &ask.name {
        check_names(name, &mut mistakes);
    }
    if let Some(zone) = &ask.time_zone {
        check_time_zone(zone, &mut mistakes);
    }
    let plan = ask.plan.as_deref().map(of_word::<Plan>);
    mistakes.add_if(plan == Some(None), "/plan", "must be free, standard or enterprise");
    if let Some(settings) = &ask.settings {
        check_settings(settings, &mut mistakes);
    }
    mistakes.done()?;
    let before = view(control, id).await?;
    if ask.version.is_some_and(|version| version != before.tenant.version) {
        return Err(Error::Changed("tenant"));
    }
    let after = Tenant {
        name: ask.name.as_ref().map_or_else(|| before.tenant.name.clone(), Text::trimmed),
        time_zone: ask.time_zone.clone().unwrap_or_else(|| before.tenant.time_zone.clone()),
        plan: plan.flatten().unwrap_or(before.tenant.plan),
        settings: ask.settings.clone().unwrap_or_else(|| before.tenant.settings.clone()),
        ..(*before.tenant).clone()
    };
    let said = |tenant: &Tenant| json!({ "name": tenant.name, "time_zone": tenant.time_zone, "plan": tenant.plan, "settings": tenant.settings });
    let detail = json!({ "from": said(&before.tenant), "to": said(&after) });
    write(control, operator, before, after, ("tenant.changed", detail)).await
}

/// Shuts a tenant to all but its owner's export and billing, on every node within a second. Twice is fine.
pub async fn suspend(control: &Control, operator: &Operator, id: TenantId, reason: &str) -> Result<TenantView> {
    set_status(control, operator, id, (TenantStatus::Suspended, reason, "tenant.suspended")).await
}

/// Opens a suspended tenant again. Twice is fine.
pub async fn resume(control: &Control, operator: &Operator, id: TenantId) -> Result<TenantView> {
    set_status(control, operator, id, (TenantStatus::Active, "", "tenant.resumed")).await
}

/// Closes a tenant for good. Its rows are kept for as long as the law asks. Twice is fine.
pub async fn close(control: &Control, operator: &Operator, id: TenantId, reason: &str) -> Result<TenantView> {
    set_status(control, operator, id, (TenantStatus::Closed, reason, "tenant.closed")).await
}

async fn set_status(
    control: &Control,
    operator: &Operator,
    id: TenantId,
    (status, reason, action): (TenantStatus, &str, &str),
) -> Result<TenantView> {
    let mut mistakes = Mistakes::default();
    if status != TenantStatus::Active {
        mistakes.check_text("/reason", reason, NOTE_MAX);
    }
    mistakes.done()?;
    let before = view(control, id).await?;
    if before.tenant.status == status {
        return Ok(before);
    }
    if before.tenant.status == TenantStatus::Closed {
        return Err(Error::Closed);
    }
    let after = Tenant { status, status_reason: reason.trim().to_owned(), ..(*before.tenant).clone() };
    let detail = json!({ "reason": after.status_reason });
    write(control, operator, before, after, (action, detail)).await
}

async fn write(
    control: &Control,
    operator: &Operator,
    before: TenantView,
    after: Tenant,
    (action, detail): (&str, Value),
) -> Result<TenantView> {
    let entry = operator.entry(control, action, &after.id, detail);
    let tenant = tenants::update_audited(&control.db, &after, &entry).await?;
    lookup::forget(&control.cache, &tenant.slug, &before.domains).await;
    Ok(TenantView { tenant, domains: before.domains })
}

/// Gives a tenant a domain of its own, which no other has.
pub async fn add_domain(control: &Control, operator: &Operator, id: TenantId, host: &str) -> Result<TenantView> {
    let mut mistakes = Mistakes::default();
    let host = check_host("/host", host, &mut mistakes);
    let before = view(control, id).await?;
    if before.domains.contains(&host) {
        return Ok(before);
    }
    let most = before.tenant.plan.limits().domains;
    let full = before.domains.len() >= usize::try_from(most).unwrap_or(usize::MAX);
    mistakes.add_if(full, "/host", &format!("the plan of the tenant has room for {most} domains"));
    mistakes.done()?;
    let entry = operator.entry(control, "tenant.domain-added", &id, json!({ "host": host }));
    tenants::add_domain(&control.db, id, &host, &entry).await?;
    lookup::forget(&control.cache, &before.tenant.slug, &[host]).await;
    view(control, id).await
}

/// Takes a domain from a tenant.
pub async fn remove_domain(control: &Control, operator: &Operator, id: TenantId, host: &str) -> Result<()> {
    let host = host.trim().to_ascii_lowercase();
    let before = view(control, id).await?;
    let entry = operator.entry(control, "tenant.domain-removed", &id, json!({ "host": host }));
    if !tenants::remove_domain(&control.db, id, &host, &entry).await? {
        return Err(Error::NotFound("domain"));
    }
    lookup::forget(&control.cache, &before.tenant.slug, &[host]).await;
    Ok(())
}
