//! Which tenant a request is for: by the host it came to, or by the slug it names.

use std::time::Duration;

use cache::{Cache, Key, Owner};
use domain::tenant::Tenant;
use store::Db;
use store::platform::tenants::{self, KnownTenant};

/// How a request names its tenant.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Named {
    /// By the slug, in `Souk-Tenant` or before the platform's own domain.
    Slug(String),
    /// By a domain of the tenant's own, without a port, in lower case.
    Host(String),
}

impl Named {
    /// What a host means: `<slug>.localhost` and `<slug>.<base>` are slugs, everything else is a tenant's own domain.
    pub fn by_host(host: &str, base: &str) -> Self {
        let host = without_port(host).trim_end_matches('.').to_ascii_lowercase();
        for ours in ["localhost", base] {
            let label = host.strip_suffix(ours).and_then(|rest| rest.strip_suffix('.'));
            if let Some(slug) = label.filter(|slug| !ours.is_empty() && !slug.is_empty() && !slug.contains('.')) {
                return Self::Slug(slug.to_owned());
            }
        }
        Self::Host(host)
    }
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        // A colon within brackets belongs to an IPv6 address.
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    }
}

impl Key for Named {
    type Value = Option<KnownTenant>;
    const NAME: &'static str = "tenant";
    /// A suspension holds on every node within a second, even where no message says so.
    const TTL: Duration = cache::limits::GUARD_TTL;

    fn owner(&self) -> Owner {
        Owner::Platform // Whose it is, is the question.
    }

    fn text(&self) -> String {
        match self {
            Self::Slug(slug) => format!("slug:{slug}"),
            Self::Host(host) => format!("host:{host}"),
        }
    }
}

/// The tenant that is meant, as it was at most [`cache::limits::GUARD_TTL`] ago.
pub async fn find(db: &Db, cache: &Cache, named: &Named) -> Result<Option<KnownTenant>, store::Error> {
    let load = || async {
        match named {
            Named::Slug(slug) => tenants::find_by_slug(db, slug).await,
            Named::Host(host) => tenants::find_by_host(db, host).await,
        }
    };
    cache.get_or_load(named, load).await
}

/// Forgets a tenant on every node: call it after each change of the tenant or of one of its `hosts`.
pub async fn forget(cache: &Cache, slug: &str, hosts: &[String]) {
    cache.forget(&Named::Slug(slug.to_owned())).await;
    for host in hosts {
        cache.forget(&Named::Host(host.clone())).await;
    }
}

/// Forgets a tenant by its slug and by each of its hosts, on every node.
pub async fn forget_all(db: &Db, cache: &Cache, tenant: &Tenant) -> Result<(), store::Error> {
    let hosts = tenants::domains(db, tenant.id).await?;
    forget(cache, &tenant.slug, &hosts).await;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_names_a_slug_or_a_domain() {
        let named = |host| Named::by_host(host, "souk.example");
        assert_eq!(named("demo.localhost:8080"), Named::Slug("demo".into()));
        assert_eq!(named("Demo.Souk.Example"), Named::Slug("demo".into()));
        assert_eq!(named("demo.souk.example."), Named::Slug("demo".into()));
        for own in ["tea.example.com", "a.b.souk.example", "souk.example", "127.0.0.1", "localhost", "mysouk.example"] {
            assert_eq!(named(own), Named::Host(own.into()));
        }
        assert_eq!(named("tea.example.com:443"), Named::Host("tea.example.com".into()));
        assert_eq!(named("[::1]:8080"), Named::Host("[::1]".into()));
        assert_eq!(Named::by_host("demo.", ""), Named::Host("demo".into()));
    }
}
