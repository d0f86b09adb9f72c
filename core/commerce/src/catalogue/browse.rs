//! The catalogue as shoppers see it: what is on sale. Nobody needs to sign in.

use domain::catalogue::{Category, Product, ProductStatus, search_words, with_descendants};
use domain::id::{CategoryId, ProductId};
use store::products::{ProductFilter, ProductPlace, ProductSort};
use store::{ActiveTenant, Page, PageAsk};

use super::categories::{CategoryPlace, slice};
use crate::{Commerce, Error, Result};

/// What a shopper looks for.
#[derive(Debug, Clone)]
pub struct Look {
    /// Words, all of which are found in it.
    pub question: String,
    /// The id or the code of a category; those below it belong to it.
    pub category: Option<String>,
    /// In which order.
    pub sort: ProductSort,
}

/// The shop's categories, by position.
pub async fn categories(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    page: &PageAsk<CategoryPlace>,
) -> Result<Page<Category, CategoryPlace>> {
    Ok(slice(store::categories::all(&commerce.db.tenant(tenant).read().await?).await?, page))
}

/// Products on sale.
pub async fn products(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    look: &Look,
    page: &PageAsk<ProductPlace>,
) -> Result<Page<Product, ProductPlace>> {
    let db = commerce.db.tenant(tenant).read().await?;
    let categories = match &look.category {
        None => None,
        Some(named) => {
            let all = store::categories::all(&db).await?;
            let id = named.parse::<CategoryId>().ok();
            let top = all.iter().find(|category| Some(category.id) == id || category.code == *named);
            Some(with_descendants(&all, top.ok_or(Error::NotFound("category"))?.id))
        }
    };
    let filter = ProductFilter {
        words: search_words(&look.question),
        categories,
        status: Some(ProductStatus::Active),
        priced: true,
        low_stock: false,
    };
    Ok(store::products::list(&db, &filter, look.sort, page).await?)
}

/// A product on sale, by its id or its code.
pub async fn product(commerce: &Commerce, tenant: &ActiveTenant, named: &str) -> Result<Product> {
    let db = commerce.db.tenant(tenant).read().await?;
    let found = match named.parse::<ProductId>() {
        Ok(id) => store::products::find(&db, id).await?,
        // No code has a control character; Postgres would not even compare a NUL.
        Err(_) if named.chars().any(char::is_control) => None,
        Err(_) => store::products::by_codes(&db, &[named.to_owned()]).await?.remove(named),
    };
    found.filter(|product| product.status == ProductStatus::Active).ok_or(Error::NotFound("product"))
}
