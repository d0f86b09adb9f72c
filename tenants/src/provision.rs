//! A new tenant.

use std::collections::BTreeSet;

use domain::Currency;
use domain::limits::NAME_MAX;
use domain::people::{check_email, check_password};
use domain::problem::Mistakes;
use domain::tenant::{Jurisdiction, Plan, ShopSettings, Tenant, TenantStatus, is_host, is_slug, time_zone};
use domain::text::Text;
use serde::de::DeserializeOwned;
use serde_json::json;
use store::platform::tenants::{self, KnownTenant, Owner};

use crate::{Control, Operator, Result, lookup, operators};

/// What a tenant is to be. All of it is checked here, so that every mistake is named at once.
#[derive(Debug, Clone)]
pub struct Provision {
    /// Its name in addresses, such as `demo` in `demo.example.com`.
    pub slug: String,
    /// Its name, as shoppers see it.
    pub name: Text,
    /// The one currency of its prices and its ledger: an ISO 4217 code.
    pub currency: String,
    /// IANA name of the zone in which its days begin and end.
    pub time_zone: String,
    /// `CN`, `EU`, `US-direct-selling` or `none`.
    pub jurisdiction: String,
    /// `free`, `standard` or `enterprise`.
    pub plan: String,
    /// Its own domains. `<slug>.localhost` and `<slug>.<the platform's domain>` it has anyway.
    pub domains: Vec<String>,
    /// What its owner can tune.
    pub settings: ShopSettings,
    /// The first of its staff.
    pub owner: FirstOwner,
}

/// The first of a tenant's staff.
#[derive(Clone)]
pub struct FirstOwner {
    /// The address to sign in with.
    pub email: String,
    /// How others see them.
    pub name: String,
    /// The first password, which they are told by whoever provisions.
    pub password: String,
}

impl std::fmt::Debug for FirstOwner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FirstOwner({}, ..)", self.email)
    }
}

/// Makes a tenant that sells at once, with its owner.
pub async fn provision(control: &Control, operator: &Operator, ask: &Provision) -> Result<KnownTenant> {
    let checked = Checked::of(ask)?;
    let tenant = Tenant {
        id: control.sources.ids.next(),
        slug: ask.slug.clone(),
        name: ask.name.trimmed(),
        currency: checked.currency,
        time_zone: ask.time_zone.clone(),
        jurisdiction: checked.jurisdiction,
        plan: checked.plan,
        status: TenantStatus::Active,
        status_reason: String::new(),
        settings: ask.settings.clone(),
        version: 1,
        created_at: control.sources.now(),
    };
    let owner = Owner {
        id: control.sources.ids.next(),
        email: checked.email,
        name: ask.owner.name.trim().to_owned(),
        password_hash: operators::hash(&ask.owner.password).await?,
    };
    let detail = json!({
        "slug": tenant.slug, "currency": tenant.currency, "jurisdiction": tenant.jurisdiction, "plan": tenant.plan,
        "domains": checked.domains,
    });
    let entry = operator.entry(control, "tenant.provisioned", &tenant.id, detail);
    let known = tenants::insert(&control.db, &tenant, &checked.domains, &owner, &entry).await?;
    // Somebody may have looked before, and found nothing.
    lookup::forget(&control.cache, &tenant.slug, &checked.domains).await;
    Ok(known)
}

struct Checked {
    currency: Currency,
    jurisdiction: Jurisdiction,
    plan: Plan,
    domains: Vec<String>,
    email: String,
}

impl Checked {
    fn of(ask: &Provision) -> Result<Self, Mistakes> {
        let mut mistakes = Mistakes::default();
        mistakes.add_if(
            !is_slug(&ask.slug),
            "/slug",
            "must be 2 to 40 lower-case letters, digits and hyphens, beginning with a letter, and no reserved word",
        );
        check_names(&ask.name, &mut mistakes);
        let currency = ask.currency.parse::<Currency>().ok();
        mistakes.add_if(currency.is_none(), "/currency", "must be an ISO 4217 code such as CNY");
        check_time_zone(&ask.time_zone, &mut mistakes);
        let jurisdiction = of_word::<Jurisdiction>(&ask.jurisdiction);
        mistakes.add_if(jurisdiction.is_none(), "/jurisdiction", "must be CN, EU, US-direct-selling or none");
        let plan = of_word::<Plan>(&ask.plan);
        mistakes.add_if(plan.is_none(), "/plan", "must be free, standard or enterprise");
        let domains = check_domains(&ask.domains, plan, &mut mistakes);
        check_settings(&ask.settings, &mut mistakes);
        let email = check_email("/owner/email", &ask.owner.email, &mut mistakes);
        mistakes.check_text("/owner/name", &ask.owner.name, NAME_MAX);
        check_password("/owner/password", &ask.owner.password, &mut mistakes);
        match (currency, jurisdiction, plan) {
            (Some(currency), Some(jurisdiction), Some(plan)) => {
                mistakes.done().map(|()| Self { currency, jurisdiction, plan, domains, email })
            }
            _ => Err(mistakes),
        }
    }
}

/// A value of an enum, as it is written everywhere.
pub(crate) fn of_word<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}

pub(crate) fn check_names(name: &Text, mistakes: &mut Mistakes) {
    mistakes.add_if(name.zh.trim().is_empty() && name.en.trim().is_empty(), "/name", "must be there in one language");
    mistakes.check_optional_text("/name/zh-CN", &name.zh, NAME_MAX);
    mistakes.check_optional_text("/name/en", &name.en, NAME_MAX);
}

pub(crate) fn check_time_zone(zone: &str, mistakes: &mut Mistakes) {
    mistakes.add_if(time_zone(zone).is_none(), "/time_zone", "must be an IANA time zone such as Asia/Shanghai");
}

pub(crate) fn check_settings(settings: &ShopSettings, mistakes: &mut Mistakes) {
    if let Err(wrong) = settings.check() {
        for mistake in wrong.0 {
            mistakes.add(format!("/settings{}", mistake.pointer), mistake.detail);
        }
    }
}

/// A host in the form in which hosts are compared, or what is wrong with it.
pub(crate) fn check_host(pointer: &str, host: &str, mistakes: &mut Mistakes) -> String {
    let host = host.trim().trim_end_matches('.').to_ascii_lowercase();
    let ours = host.ends_with(".localhost");
    mistakes.add_if(!is_host(&host), pointer, "must be a host name such as shop.example.com, without a port");
    mistakes.add_if(ours, pointer, "must not end with .localhost: <slug>.localhost is there anyway");
    host
}

fn check_domains(domains: &[String], plan: Option<Plan>, mistakes: &mut Mistakes) -> Vec<String> {
    let mut seen = BTreeSet::new();
    for (i, domain) in domains.iter().enumerate() {
        let pointer = format!("/domains/{i}");
        let host = check_host(&pointer, domain, mistakes);
        mistakes.add_if(!seen.insert(host), &pointer, "is named twice");
    }
    if let Some(most) = plan.map(|plan| plan.limits().domains) {
        let too_many = seen.len() > usize::try_from(most).unwrap_or(usize::MAX);
        mistakes.add_if(too_many, "/domains", &format!("the plan has room for {most}"));
    }
    seen.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mistake_is_named_at_once() {
        let ask = Provision {
            slug: "Demo!".into(),
            name: Text::default(),
            currency: "XXQ".into(),
            time_zone: "Mars/Olympus".into(),
            jurisdiction: "MARS".into(),
            plan: "golden".into(),
            domains: vec!["shop.example.com".into(), "Shop.Example.com.".into(), "http://x".into()],
            settings: ShopSettings { unpaid_order_minutes: 0, ..ShopSettings::default() },
            owner: FirstOwner { email: "nobody".into(), name: String::new(), password: "short".into() },
        };
        let Err(mistakes) = Checked::of(&ask) else { panic!("it has mistakes") };
        let pointers: Vec<&str> = mistakes.0.iter().map(|mistake| mistake.pointer.as_str()).collect();
        let expected = [
            "/slug",
            "/name",
            "/currency",
            "/time_zone",
            "/jurisdiction",
            "/plan",
            "/domains/1",
            "/domains/2",
            "/settings/unpaid_order_minutes",
            "/owner/email",
            "/owner/name",
            "/owner/password",
        ];
        assert_eq!(pointers, expected);
    }
}
