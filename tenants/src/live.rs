//! What somebody who watches the platform is told: that something of a kind changed, never what.

use std::collections::BTreeSet;

use store::platform::audit;
use uuid::Uuid;

use crate::{Control, Result};

/// The last thing that operators did.
pub async fn place(control: &Control) -> Result<Option<Uuid>> {
    Ok(audit::last(&control.db).await?)
}

/// What changed since; moves `seen` on.
pub async fn changed(control: &Control, seen: &mut Option<Uuid>) -> Result<BTreeSet<&'static str>> {
    let now = audit::last(&control.db).await?;
    if now == *seen {
        return Ok(BTreeSet::new());
    }
    let actions = audit::actions_after(&control.db, *seen).await?;
    *seen = now;
    Ok(actions.iter().filter_map(|action| topic(action)).collect())
}

/// By what somebody did: `tenant.suspended`.
fn topic(action: &str) -> Option<&'static str> {
    match action.split('.').next().unwrap_or_default() {
        "tenant" | "domain" => Some("tenants"),
        "operator" => Some("operators"),
        "app" => Some("apps"),
        _ => None,
    }
}
