//! Looking for anything in a shop by what somebody reads out or remembers: a number, a name, a code.

use domain::catalogue::{Product, search_words};
use domain::id::InstallationId;
use domain::installation::{Installation, InstallationState};
use domain::member::Member;
use domain::order::Order;
use domain::people::Permission;
use store::products::{ProductFilter, ProductSort};
use store::{PageAsk, Reader};

use crate::limits::{SEARCH_MAX, SEARCH_TEXT_MAX};
use crate::{Commerce, Merchant, Result, members};

/// What was found, of each kind a few; none of a kind that the merchant may not see.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// By their number or that of a parcel.
    pub orders: Option<Vec<Order>>,
    /// By their name, sign-in name, number or invite code.
    pub members: Option<Vec<Member>>,
    /// By their title, their code, or the code of one of their SKUs.
    pub products: Option<Vec<Product>>,
    /// By their name and what they are called in the shop.
    pub apps: Option<Vec<FoundApp>>,
}

/// An app that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundApp {
    /// Which installation.
    pub installation: InstallationId,
    /// Of which app.
    pub app: String,
    /// What it is called in the shop.
    pub label: String,
}

/// Looks for `text` in all that this merchant may see.
pub async fn search(commerce: &Commerce, merchant: &Merchant, text: &str) -> Result<Found> {
    let text: String = text.trim().chars().filter(|c| !c.is_control()).take(SEARCH_TEXT_MAX).collect();
    let may = |right: Permission| merchant.need(right).is_ok();
    let db = merchant.db(commerce).read().await?;
    let mut found = Found::default();
    if may(Permission::OrdersRead) {
        found.orders = Some(orders(&db, &text).await?);
    }
    if may(Permission::MembersRead) {
        found.members = Some(people(&db, &text).await?);
    }
    if may(Permission::CatalogueRead) {
        found.products = Some(products(&db, &text).await?);
    }
    if may(Permission::AppsRead) {
        found.apps = Some(apps(&db, &text).await?);
    }
    Ok(found)
}

async fn orders(db: &Reader, text: &str) -> Result<Vec<Order>> {
    let named = text.trim_start_matches('#');
    if named.is_empty() {
        return Ok(Vec::new());
    }
    let ids = store::search::orders(db, named, most()).await?;
    let mut all: Vec<Order> = store::orders::get_all(db, &ids).await?.into_values().collect();
    all.sort_by_key(|order| std::cmp::Reverse(order.id));
    Ok(all)
}

async fn people(db: &Reader, text: &str) -> Result<Vec<Member>> {
    let name = text.trim_start_matches('#');
    if name.is_empty() {
        return Ok(Vec::new());
    }
    let called = store::search::Called {
        name: name.to_owned(),
        login: domain::member::login(name),
        invite_code: members::normal_code(name),
        no: name.parse().ok(),
    };
    let ids = store::search::members(db, &called, most()).await?;
    let mut all = store::members::get_all(db, &ids).await?;
    Ok(ids.iter().filter_map(|id| all.remove(id)).collect())
}

async fn products(db: &Reader, text: &str) -> Result<Vec<Product>> {
    let words = search_words(text);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let filter = ProductFilter { words, ..ProductFilter::default() };
    let page = store::products::list(db, &filter, ProductSort::Fit, &PageAsk::new(None, Some(SEARCH_MAX))).await?;
    let mut all = page.items;
    if let Some(of_sku) = store::search::product_of_sku(db, text).await?
        && !all.iter().any(|product: &Product| product.id == of_sku)
    {
        all.insert(0, store::products::get(db, of_sku).await?);
        all.truncate(usize::try_from(SEARCH_MAX).unwrap_or(usize::MAX));
    }
    Ok(all)
}

async fn apps(db: &Reader, text: &str) -> Result<Vec<FoundApp>> {
    let text = text.to_lowercase();
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let all =
        store::installations::list(db).await?.into_iter().filter(|one| one.state != InstallationState::Uninstalled);
    let named = all.filter(|one| one.label.to_lowercase().contains(&text) || one.app.to_string().contains(&text));
    let found = |one: Installation| FoundApp { installation: one.id, app: one.app.to_string(), label: one.label };
    Ok(named.map(found).take(usize::try_from(SEARCH_MAX).unwrap_or(usize::MAX)).collect())
}

fn most() -> i64 {
    i64::try_from(SEARCH_MAX).unwrap_or(i64::MAX)
}
