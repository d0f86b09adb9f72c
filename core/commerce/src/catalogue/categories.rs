//! The tree of categories, as the merchant keeps it.

use std::fmt;
use std::str::FromStr;

use domain::catalogue::{CatalogueError, Category, check_place};
use domain::id::CategoryId;
use domain::limits;
use domain::people::Permission;
use domain::text::Text;
use serde_json::json;
use store::{Page, PageAsk, Reader};

use super::taken;
use crate::audit;
use crate::{Commerce, Error, Merchant, Result};

/// A category that is to be made.
#[derive(Debug, Clone)]
pub struct CategorySpec {
    /// The merchant's own short name for it.
    pub code: String,
    /// The category it belongs to.
    pub parent: Option<CategoryId>,
    /// As shoppers see it.
    pub name: Text,
    /// Where it stands among its siblings, lower first.
    pub position: i64,
    /// The address of a picture.
    pub image: Option<String>,
}

/// What is to change of a category; none: stays.
#[derive(Debug, Clone, Default)]
pub struct CategoryChange {
    /// Another code.
    pub code: Option<String>,
    /// Another parent; none within: to the top.
    pub parent: Option<Option<CategoryId>>,
    /// Another name.
    pub name: Option<Text>,
    /// Another place among its siblings.
    pub position: Option<i64>,
    /// Another picture; none within: no picture.
    pub image: Option<Option<String>>,
}

/// Where a page of categories ended. Text: the position, a colon, the id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CategoryPlace(i64, CategoryId);

impl fmt::Display for CategoryPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.0, self.1)
    }
}

impl FromStr for CategoryPlace {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (position, id) = text.split_once(':').ok_or(())?;
        Ok(Self(position.parse().map_err(|_| ())?, id.parse().map_err(|_| ())?))
    }
}

/// The shop's categories, by position; equal ones the oldest first.
pub async fn list(
    commerce: &Commerce,
    merchant: &Merchant,
    page: &PageAsk<CategoryPlace>,
) -> Result<Page<Category, CategoryPlace>> {
    merchant.need(Permission::CatalogueRead)?;
    Ok(slice(store::categories::all(&merchant.db(commerce).read().await?).await?, page))
}

/// A page of all of them: a shop has few.
pub(super) fn slice(mut all: Vec<Category>, page: &PageAsk<CategoryPlace>) -> Page<Category, CategoryPlace> {
    let place = |category: &Category| CategoryPlace(category.position, category.id);
    all.sort_by_key(place);
    let rest = all.into_iter().filter(|category| page.after.as_ref().is_none_or(|after| place(category) > *after));
    let size = usize::try_from(page.size()).unwrap_or(usize::MAX);
    let mut items: Vec<Category> = rest.take(size.saturating_add(1)).collect();
    let more = items.len() > size;
    items.truncate(size);
    let next = items.last().filter(|_| more).map(place);
    Page { items, next }
}

/// Makes a category.
pub async fn create(commerce: &Commerce, merchant: &Merchant, spec: CategorySpec) -> Result<Category> {
    merchant.need(Permission::CatalogueWrite)?;
    let CategorySpec { code, parent, name, position, image } = spec;
    let category = Category { id: commerce.sources.ids.next(), code, parent, name, position, image };
    category.check()?;
    let tx = merchant.db(commerce).begin().await?;
    // Who changes the tree waits for the others here: two moves at once could close a ring that neither sees.
    store::events::lock(&tx).await?;
    let all = store::categories::all(&tx).await?;
    if u64::try_from(all.len()).unwrap_or(u64::MAX) >= limits::CATEGORIES_MAX {
        return Err(CatalogueError::TooManyCategories.into());
    }
    check_place(&all, category.id, parent)?;
    store::categories::insert(&tx, &category).await.map_err(taken)?;
    let detail = json!({"code": category.code, "parent": category.parent});
    audit::note(&tx, commerce, merchant, "category.created", &category.id, detail).await?;
    tx.commit().await?;
    Ok(category)
}

/// Changes a category, or moves it with all that is below it.
pub async fn change(
    commerce: &Commerce,
    merchant: &Merchant,
    category: CategoryId,
    change: CategoryChange,
) -> Result<Category> {
    merchant.need(Permission::CatalogueWrite)?;
    let tx = merchant.db(commerce).begin().await?;
    store::events::lock(&tx).await?;
    let all = store::categories::all(&tx).await?;
    let before = all.iter().find(|one| one.id == category).cloned().ok_or(Error::NotFound("category"))?;
    let after = Category {
        id: category,
        code: change.code.unwrap_or_else(|| before.code.clone()),
        parent: change.parent.unwrap_or(before.parent),
        name: change.name.unwrap_or_else(|| before.name.clone()),
        position: change.position.unwrap_or(before.position),
        image: change.image.unwrap_or_else(|| before.image.clone()),
    };
    after.check()?;
    check_place(&all, category, after.parent)?;
    store::categories::update(&tx, &after).await.map_err(taken)?;
    let said = |category: &Category| {
        let Category { id: _, code, parent, name, position, image } = category;
        json!({"code": code, "parent": parent, "name": name, "position": position, "image": image})
    };
    let detail = json!({"from": said(&before), "to": said(&after)});
    audit::note(&tx, commerce, merchant, "category.changed", &category, detail).await?;
    tx.commit().await?;
    Ok(after)
}

/// Deletes a category in which nothing is.
pub async fn remove(commerce: &Commerce, merchant: &Merchant, category: CategoryId) -> Result<()> {
    merchant.need(Permission::CatalogueWrite)?;
    let tx = merchant.db(commerce).begin().await?;
    let gone = store::categories::find(&tx, category).await?.ok_or(Error::NotFound("category"))?;
    if !store::categories::delete_empty(&tx, category).await? {
        return Err(CatalogueError::CategoryNotEmpty.into());
    }
    audit::note(&tx, commerce, merchant, "category.deleted", &category, json!({"code": gone.code})).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether a product may be put into it.
pub(super) async fn need(db: &Reader, category: Option<CategoryId>) -> Result<()> {
    let Some(category) = category else { return Ok(()) };
    if store::categories::find(db, category).await?.is_none() {
        let mut mistakes = domain::problem::Mistakes::default();
        mistakes.add("/category", "no such category");
        return Err(mistakes.into());
    }
    Ok(())
}
