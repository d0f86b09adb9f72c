//! What operators did, the newest first.

use std::collections::HashMap;

use domain::id::{OperatorId, TenantId};
pub use store::platform::audit::TrailFilter;
use store::platform::audit::{self, Entry};
use store::platform::{attention, operators};
use store::{Page, PageAsk};
use uuid::Uuid;

use crate::{Control, Operator, Result};

/// Something that somebody did, with what it was done to called as it is called now.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// What was written down then.
    pub entry: Entry,
    /// The slug of a tenant, the name of an operator; none for all else.
    pub subject_name: Option<String>,
}

/// What operators did; all of it or what a filter leaves.
pub async fn list(
    control: &Control,
    _: &Operator,
    filter: &TrailFilter,
    page: &PageAsk<Uuid>,
) -> Result<Page<Told, Uuid>> {
    let found = audit::list(&control.db, filter, page).await?;
    let names = names(control, &found.items).await?;
    Ok(found.map(|entry| Told { subject_name: names.get(&entry.subject).cloned(), entry }))
}

async fn names(control: &Control, entries: &[Entry]) -> Result<HashMap<String, String>> {
    let tenants: Vec<TenantId> = entries.iter().filter_map(|entry| entry.subject.parse().ok()).collect();
    let people: Vec<OperatorId> = entries.iter().filter_map(|entry| entry.subject.parse().ok()).collect();
    let mut names = HashMap::new();
    for tenant in attention::names(&control.db, &tenants).await? {
        names.insert(tenant.id.to_string(), tenant.slug);
    }
    for person in operators::get_all(&control.db, &people).await? {
        names.insert(person.id.to_string(), person.name);
    }
    Ok(names)
}
