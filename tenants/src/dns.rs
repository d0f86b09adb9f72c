//! Whether a tenant's own domain points at the platform, as this node resolves it.

use std::collections::BTreeSet;
use std::net::IpAddr;

use domain::id::TenantId;
use jiff::Timestamp;

use crate::limits::DNS_WAIT;
use crate::{Control, Error, Operator, Result, change};

/// What the DNS says of a domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointing {
    /// The domain.
    pub host: String,
    /// Where it points.
    pub state: Points,
    /// Its addresses.
    pub found: BTreeSet<IpAddr>,
    /// The platform's.
    pub expected: BTreeSet<IpAddr>,
    /// When it was asked.
    pub at: Timestamp,
}

/// Where a domain points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Points {
    /// To the platform: with all of its addresses.
    Here,
    /// With an address at least to something else.
    Elsewhere,
    /// It has no address.
    Nowhere,
}

/// Asks the DNS for a domain of a tenant, and for `ours`, the host at which the platform is reached.
pub async fn check(control: &Control, operator: &Operator, id: TenantId, host: &str, ours: &str) -> Result<Pointing> {
    let host = host.trim().to_ascii_lowercase();
    let view = change::get(control, operator, id).await?;
    if !view.domains.contains(&host) {
        return Err(Error::NotFound("domain"));
    }
    let (found, expected) = tokio::join!(resolve(&host), resolve(ours));
    Ok(Pointing { state: judge(&found, &expected), host, found, expected, at: control.sources.now() })
}

fn judge(found: &BTreeSet<IpAddr>, expected: &BTreeSet<IpAddr>) -> Points {
    if found.is_empty() {
        return Points::Nowhere;
    }
    if found.is_subset(expected) { Points::Here } else { Points::Elsewhere }
}

/// The addresses of a host; none where it has none, or nobody says.
async fn resolve(host: &str) -> BTreeSet<IpAddr> {
    // The port is not asked for: a resolver wants one.
    let asked = tokio::time::timeout(DNS_WAIT, tokio::net::lookup_host((host, 443))).await;
    match asked {
        Ok(Ok(found)) => found.map(|address| address.ip()).collect(),
        Ok(Err(_)) | Err(_) => BTreeSet::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_points_here_only_with_all_of_its_addresses() {
        let set = |all: &[&str]| -> BTreeSet<IpAddr> { all.iter().filter_map(|one| one.parse().ok()).collect() };
        let ours = set(&["198.51.100.4", "2001:db8::4"]);
        assert_eq!(judge(&set(&["198.51.100.4"]), &ours), Points::Here);
        assert_eq!(judge(&set(&["198.51.100.4", "203.0.113.7"]), &ours), Points::Elsewhere);
        assert_eq!(judge(&set(&["203.0.113.7"]), &ours), Points::Elsewhere);
        assert_eq!(judge(&set(&[]), &ours), Points::Nowhere);
        assert_eq!(judge(&set(&["198.51.100.4"]), &set(&[])), Points::Elsewhere);
    }
}
