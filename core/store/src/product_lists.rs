//! Products as merchants look for them: filtered, sorted, counted.

use domain::catalogue::{Product, ProductStatus};
use domain::id::CategoryId;
use domain::limits::FEW_LEFT;

use crate::columns::word;
use crate::error::Result;
use crate::page::{Page, PageAsk};
use crate::products::get_all;
use crate::scope::{Reader, id};
use crate::select::{Count, ListPlace, Select, SortBy};

/// Which products a list shows. All conditions hold together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProductQuery {
    /// Only those in which all of these are found; see [`domain::catalogue::search_words`].
    pub words: Vec<String>,
    /// Only of these categories.
    pub categories: Option<Vec<CategoryId>>,
    /// Only with this status.
    pub status: Option<ProductStatus>,
    /// Only those of which a SKU that can be bought has [`FEW_LEFT`] pieces or fewer.
    pub low_stock: bool,
}

/// In which order a list shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProductOrder {
    /// The last made first.
    Newest,
    /// The first made first.
    Oldest,
    /// By title.
    TitleUp,
    /// By title, backwards.
    TitleDown,
    /// Those first of which the fewest pieces are left; those that are not counted last.
    StockUp,
    /// The other way round.
    StockDown,
    /// The cheapest first; those that cannot be bought last.
    PriceUp,
    /// The other way round.
    PriceDown,
}

const CREATED: &str = "created_at";
const TITLE: &str = "COALESCE(NULLIF(title_zh, ''), title_en)";
const PRICE: &str = "COALESCE(price, 9007199254740991)";
const STOCK: &str = "COALESCE((SELECT CAST(SUM(k.available) AS BIGINT) FROM skus s \
     JOIN stock k ON k.tenant_id = s.tenant_id AND k.sku_id = s.id \
     WHERE s.tenant_id = products.tenant_id AND s.product_id = products.id AND s.status = 'active'), 9007199254740991)";

impl ProductOrder {
    const fn by(self) -> SortBy {
        let (key, text, down) = match self {
            Self::Newest => (CREATED, false, true),
            Self::Oldest => (CREATED, false, false),
            Self::TitleUp => (TITLE, true, false),
            Self::TitleDown => (TITLE, true, true),
            Self::StockUp => (STOCK, false, false),
            Self::StockDown => (STOCK, false, true),
            Self::PriceUp => (PRICE, false, false),
            Self::PriceDown => (PRICE, false, true),
        };
        SortBy { key, text, down }
    }
}

/// Whether a place is one of this list.
pub fn is_place(place: &ListPlace, query: &ProductQuery, order: ProductOrder) -> bool {
    place.is_of(&(query, order), order.by())
}

/// Products with their SKUs. The place, if there is one, was checked with [`is_place`].
pub async fn list(
    db: &Reader,
    query: &ProductQuery,
    order: ProductOrder,
    page: &PageAsk<ListPlace>,
) -> Result<Page<Product, ListPlace>> {
    let found = select(query).page(db, order.by(), &(query, order), page).await?;
    let ids: Vec<_> = found.items.iter().map(|uuid| id(*uuid)).collect();
    let mut products = get_all(db, &ids).await?;
    Ok(Page { items: ids.iter().filter_map(|id| products.remove(id)).collect(), next: found.next })
}

/// How many products there are.
pub async fn count(db: &Reader, query: &ProductQuery) -> Result<Count> {
    select(query).count(db).await
}

fn select(query: &ProductQuery) -> Select {
    let mut select = Select::from("products");
    if let Some(status) = query.status {
        select.and("status = ?", [word(&status).into()]);
    }
    if let Some(categories) = &query.categories {
        select.and_in("category_id", categories.iter().map(|category| category.uuid().into()).collect());
    }
    for word in &query.words {
        let literal: String =
            word.chars().flat_map(|c| matches!(c, '%' | '_' | '!').then_some('!').into_iter().chain([c])).collect();
        select.and("search LIKE ? ESCAPE '!'", [format!("%{literal}%").into()]);
    }
    if query.low_stock {
        let few = "EXISTS (SELECT 1 FROM skus s JOIN stock k ON k.tenant_id = s.tenant_id AND k.sku_id = s.id \
             WHERE s.tenant_id = $1 AND s.product_id = products.id AND s.status = 'active' AND k.available <= ?)";
        select.and(few, [FEW_LEFT.into()]);
    }
    select
}
