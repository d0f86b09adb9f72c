//! Looking for anything on the platform: tenants, apps, operators.

use domain::app::Manifest;
use store::platform::operators::{self, Operator as Person};
use store::platform::tenants::{self, KnownTenant, TenantFilter};
use store::{PAGE_MAX, PageAsk};

use crate::limits::{FOUND_MAX, SEARCH_TEXT_MAX};
use crate::{Control, Operator, Result};

/// What was found, of each kind a few.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// By slug, name or domain.
    pub tenants: Vec<KnownTenant>,
    /// By name, title or publisher.
    pub apps: Vec<Manifest>,
    /// By name or address.
    pub operators: Vec<Person>,
}

/// Looks for `text` in everything.
pub async fn search(control: &Control, operator: &Operator, text: &str) -> Result<Found> {
    let text: String = text.trim().chars().filter(|c| !c.is_control()).take(SEARCH_TEXT_MAX).collect();
    if text.is_empty() {
        return Ok(Found::default());
    }
    let filter = TenantFilter { search: Some(text.clone()), ..TenantFilter::default() };
    let tenants = tenants::list(&control.db, &filter, &PageAsk::first(FOUND_MAX)).await?.items;
    let operators = operators::search(&control.db, &text, FOUND_MAX).await?;
    Ok(Found { tenants, apps: apps(control, operator, &text.to_lowercase()).await?, operators })
}

async fn apps(control: &Control, operator: &Operator, text: &str) -> Result<Vec<Manifest>> {
    let most = usize::try_from(FOUND_MAX).unwrap_or(usize::MAX);
    let mut found = Vec::new();
    let mut page = PageAsk::first(PAGE_MAX);
    loop {
        let offers = crate::apps::published(control, operator, &page).await.map_err(crate::Error::internal)?;
        let manifests = offers.items.into_iter().map(|offer| offer.file.manifest);
        found.extend(manifests.filter(|manifest| fits(manifest, text)));
        match offers.next {
            Some(next) if found.len() < most => page = PageAsk::new(Some(next), Some(PAGE_MAX)),
            _ => break,
        }
    }
    found.truncate(most);
    Ok(found)
}

fn fits(manifest: &Manifest, text: &str) -> bool {
    let said = [manifest.id.as_str(), manifest.publisher.as_str(), &manifest.title.zh, &manifest.title.en];
    said.iter().any(|one| one.to_lowercase().contains(text))
}
