//! Products as the merchant looks for them.

use domain::catalogue::{Product, ProductStatus, search_words, with_descendants};
use domain::people::Permission;
use domain::problem::Mistakes;
pub use store::product_lists::{ProductOrder, ProductQuery};
use store::{Count, ListPlace, Page, PageAsk, Reader};

use super::products::ProductAsk;
use crate::{Commerce, Error, Merchant, Result};

/// How many products there are.
#[derive(Debug, Clone)]
pub struct ProductCounts {
    /// All of them.
    pub all: Count,
    /// With each status.
    pub of_status: Vec<(ProductStatus, Count)>,
    /// On sale, with few pieces left of a SKU.
    pub low_stock: Count,
    /// Those that were asked for.
    pub matching: Count,
}

/// The shop's products, in an order that is not how well they fit.
pub async fn list(
    commerce: &Commerce,
    merchant: &Merchant,
    ask: &ProductAsk,
    order: ProductOrder,
    page: &PageAsk<ListPlace>,
) -> Result<Page<Product, ListPlace>> {
    merchant.need(Permission::CatalogueRead)?;
    let db = merchant.db(commerce).read().await?;
    let query = query(&db, ask).await?;
    if let Some(after) = &page.after
        && !store::product_lists::is_place(after, &query, order)
    {
        return Err(Mistakes::one("?after", "must be `next` of a page of this list").into());
    }
    Ok(store::product_lists::list(&db, &query, order, page).await?)
}

/// How many products there are with each status, and how many are asked for.
pub async fn counts(commerce: &Commerce, merchant: &Merchant, ask: &ProductAsk) -> Result<ProductCounts> {
    merchant.need(Permission::CatalogueRead)?;
    let db = merchant.db(commerce).read().await?;
    let asked = query(&db, ask).await?;
    let mut of_status = Vec::with_capacity(3);
    for status in [ProductStatus::Draft, ProductStatus::Active, ProductStatus::Archived] {
        let with_it = ProductQuery { status: Some(status), ..ProductQuery::default() };
        of_status.push((status, store::product_lists::count(&db, &with_it).await?));
    }
    let low = ProductQuery { status: Some(ProductStatus::Active), low_stock: true, ..ProductQuery::default() };
    Ok(ProductCounts {
        all: store::product_lists::count(&db, &ProductQuery::default()).await?,
        of_status,
        low_stock: store::product_lists::count(&db, &low).await?,
        matching: store::product_lists::count(&db, &asked).await?,
    })
}

async fn query(db: &Reader, ask: &ProductAsk) -> Result<ProductQuery> {
    let categories = match ask.category {
        None => None,
        Some(top) => {
            let all = store::categories::all(db).await?;
            all.iter().find(|category| category.id == top).ok_or(Error::NotFound("category"))?;
            Some(with_descendants(&all, top))
        }
    };
    Ok(ProductQuery { words: search_words(&ask.question), categories, status: ask.status, low_stock: ask.low_stock })
}
