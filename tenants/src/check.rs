//! The check of a tenant: does a shop of its settings sell? What is asked of the tenant itself is asked here; the order in
//! its rehearsal is for the verbs of a shop to place.

use domain::check::{Check, Step, Why};
use domain::id::TenantId;
use domain::limits::NAME_MAX;
use domain::tenant::{Tenant, TenantStatus};
use domain::text::Text;
use serde_json::json;
use store::ActiveTenant;
use store::platform::checks;
use store::platform::tenants::{self, KnownTenant, Owner};

use crate::limits::CHECK_SEEN_WITHIN;
use crate::lookup::{self, Named};
use crate::{Control, Error, Operator, Result};

/// The last check of a tenant. [`Error::NotFound`] where there never was one.
pub async fn get(control: &Control, _: &Operator, tenant: TenantId) -> Result<Check> {
    checks::find(&control.db, tenant).await?.ok_or(Error::NotFound("check"))
}

/// Begins a check, or goes on with one that failed. One that runs goes on as it is: false says so.
pub async fn begin(control: &Control, operator: &Operator, tenant: TenantId) -> Result<(Check, bool)> {
    let known = tenants::find(&control.db, tenant).await?.ok_or(Error::NotFound("tenant"))?;
    if known.status == TenantStatus::Closed {
        return Err(Error::Closed);
    }
    let now = control.sources.now();
    let run = control.sources.ids.next_uuid();
    let check = match checks::find(&control.db, tenant).await? {
        Some(before) => before.again(run, now),
        None => Check::first(tenant, control.sources.ids.next(), run, now),
    };
    let stale = now.checked_sub(CHECK_SEEN_WITHIN).unwrap_or(now);
    let entry = operator.entry(control, "tenant.checked", &tenant, json!({ "slug": known.slug }));
    let begun = checks::take(&control.db, &check, stale, &entry).await?;
    let check = if begun { check } else { get(control, operator, tenant).await? };
    Ok((check, begun))
}

/// Asks what is to be asked of the tenant itself, and opens its rehearsal. None where a step failed: the check says which.
/// [`Error::Changed`] when another run has taken the check.
pub async fn prepare(control: &Control, base: &str, check: &mut Check) -> Result<Option<ActiveTenant>> {
    let mut rehearsal = None;
    for step in [Step::Tenant, Step::Owner, Step::Addresses, Step::Rehearsal] {
        // Cheap, and true only for as long as nobody changes anything: each run asks again.
        check.begins(step, control.sources.now());
        checks::save(&control.db, check, control.sources.now()).await?;
        let came = ask(control, base, check, step).await;
        let now = control.sources.now();
        match came {
            Ok(opened) => {
                check.does(step, None, now);
                rehearsal = opened;
            }
            Err(Failed(why)) => check.fails(step, why, now),
        }
        checks::save(&control.db, check, now).await?;
        if check.ended_at.is_some() {
            return Ok(None);
        }
    }
    Ok(rehearsal)
}

/// Shuts the rehearsal again until the next check: nobody is to stumble into it.
pub async fn end(control: &Control, check: &Check) -> Result<()> {
    let Some(known) = tenants::find(&control.db, check.rehearsal).await? else { return Ok(()) };
    let rests = Tenant { status: TenantStatus::Suspended, status_reason: RESTS.into(), ..(*known).clone() };
    tenants::update(&control.db, &rests, control.sources.now()).await?;
    lookup::forget(&control.cache, &known.slug, &[]).await;
    Ok(())
}

/// Why a rehearsal is suspended between checks.
const RESTS: &str = "a rehearsal";

/// Why a step failed, and what there is to say.
struct Failed((Why, Option<String>));

impl From<store::Error> for Failed {
    fn from(error: store::Error) -> Self {
        tracing::error!(%error, "a check failed");
        Self((Why::Refused, Some(error.to_string())))
    }
}

async fn ask(control: &Control, base: &str, check: &Check, step: Step) -> Result<Option<ActiveTenant>, Failed> {
    let not_active = || Failed((Why::NotActive, None));
    let known = tenants::find(&control.db, check.tenant).await?.ok_or_else(not_active)?;
    let tenant = known.open().map_err(|_| not_active())?;
    match step {
        Step::Tenant => {
            let reader = control.db.tenant(&tenant).read().await?;
            store::events::last(&reader).await?;
        }
        Step::Owner => {
            let reader = control.db.tenant(&tenant).read().await?;
            if store::staff::count_owners(&reader).await? == 0 {
                return Err(Failed((Why::NoOwner, None)));
            }
        }
        Step::Addresses => addresses(control, base, &tenant).await?,
        Step::Rehearsal => return open(control, check, &tenant).await.map(Some),
        Step::Goods | Step::Order | Step::Payment | Step::Apps | Step::Refund | Step::Books => {}
    }
    Ok(None)
}

/// Each address leads to the tenant, as this node answers for it.
async fn addresses(control: &Control, base: &str, tenant: &Tenant) -> Result<(), Failed> {
    let mut hosts = own_addresses(tenant, base);
    hosts.extend(tenants::domains(&control.db, tenant.id).await?);
    for host in hosts {
        let found = lookup::find(&control.db, &control.cache, &Named::by_host(&host, base)).await?;
        if found.is_none_or(|found| found.id != tenant.id) {
            return Err(Failed((Why::LeadsElsewhere, Some(host))));
        }
    }
    Ok(())
}

/// Where a tenant is found without a domain of its own; the last is the one to tell people.
pub fn own_addresses(tenant: &Tenant, base: &str) -> Vec<String> {
    let of = |base: &str| format!("{}.{base}", tenant.slug);
    let bases = ["localhost", base].into_iter().filter(|base| !base.is_empty());
    let mut hosts: Vec<String> = bases.map(of).collect();
    hosts.dedup();
    hosts
}

/// The rehearsal with the settings that the tenant has now; it is made where there is none.
async fn open(control: &Control, check: &Check, tenant: &Tenant) -> Result<ActiveTenant, Failed> {
    let now = control.sources.now();
    let like = |version, created_at| Tenant {
        id: check.rehearsal,
        slug: slug_of(tenant.id),
        name: named(&tenant.name),
        status: TenantStatus::Active,
        status_reason: String::new(),
        version,
        created_at,
        ..tenant.clone()
    };
    let known = match tenants::find(&control.db, check.rehearsal).await? {
        Some(before) => tenants::update(&control.db, &like(before.version, before.created_at), now).await?,
        None => make(control, &like(1, now)).await?,
    };
    lookup::forget(&control.cache, &known.slug, &[]).await;
    known.open().map_err(|_| Failed((Why::NotActive, None)))
}

async fn make(control: &Control, rehearsal: &Tenant) -> Result<KnownTenant, store::Error> {
    let owner = Owner {
        id: control.sources.ids.next(),
        email: format!("owner@{}.invalid", rehearsal.slug),
        name: "rehearsal".into(),
        // No password has it: nobody signs in.
        password_hash: "none".into(),
    };
    let entry = Operator::machine("rehearsal").entry(control, "rehearsal.provisioned", &rehearsal.id, json!({}));
    tenants::insert(&control.db, rehearsal, &[], &owner, &entry).await
}

/// A slug that no other tenant has: of the last, random digits of an id.
fn slug_of(tenant: TenantId) -> String {
    let digits = tenant.uuid().simple().to_string();
    format!("rehearsal-{}", &digits[digits.len() - 16..])
}

fn named(name: &Text) -> Text {
    let cut = |text: &str, mark: &str| -> String {
        let room = NAME_MAX - mark.chars().count();
        format!("{}{mark}", text.chars().take(room).collect::<String>())
    };
    Text::new(cut(&name.zh, "（演练）"), cut(&name.en, " (rehearsal)"))
}
