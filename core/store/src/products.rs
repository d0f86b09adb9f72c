//! Products with their SKUs.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

use domain::catalogue::{Fit, NAMES_END, Product, ProductStatus, search_text};
use domain::id::{CategoryId, ProductId};
use domain::limits::FEW_LEFT;
use domain::text::Text;
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, LikeExpr};
use sea_orm::{ColumnTrait, Condition, Order};
use uuid::Uuid;

use crate::columns::{at, from_json, from_word, json, micros, word};
use crate::entity::products;
use crate::error::{Error, Result};
use crate::limits;
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};
use crate::skus;

/// One product with all its SKUs.
pub async fn get(db: &Reader, product: ProductId) -> Result<Product> {
    find(db, product).await?.ok_or(Error::NotFound("product"))
}

/// One product with all its SKUs, if there is.
pub async fn find(db: &Reader, product: ProductId) -> Result<Option<Product>> {
    let rows = db.rows::<products::Entity>().filter(products::Column::Id.eq(product.uuid())).all().await?;
    Ok(with_skus(db, rows).await?.pop())
}

/// Many products by id, with all their SKUs; those that do not exist are left out.
pub async fn get_all(db: &Reader, ids: &[ProductId]) -> Result<HashMap<ProductId, Product>> {
    let mut found = HashMap::with_capacity(ids.len());
    for chunk in ids.chunks(1_000) {
        let rows = db.rows::<products::Entity>().filter(products::Column::Id.is_in(chunk.iter().map(|id| id.uuid())));
        found.extend(with_skus(db, rows.all().await?).await?.into_iter().map(|found| (found.id, found)));
    }
    Ok(found)
}

/// Products by their codes, with all their SKUs.
pub async fn by_codes(db: &Reader, codes: &[String]) -> Result<HashMap<String, Product>> {
    let mut found = HashMap::with_capacity(codes.len());
    for chunk in codes.chunks(limits::KEYS_MAX) {
        let rows = db.rows::<products::Entity>().filter(products::Column::Code.is_in(chunk.iter().cloned()));
        found.extend(with_skus(db, rows.all().await?).await?.into_iter().map(|found| (found.code.clone(), found)));
    }
    Ok(found)
}

/// Which products a list shows.
#[derive(Debug, Clone, Default)]
pub struct ProductFilter {
    /// Only those in which all of these are found; see [`domain::catalogue::search_words`].
    pub words: Vec<String>,
    /// Only of these categories.
    pub categories: Option<Vec<CategoryId>>,
    /// Only with this status.
    pub status: Option<ProductStatus>,
    /// Only those of which something can be bought.
    pub priced: bool,
    /// Only those of which a SKU that can be bought has [`FEW_LEFT`] pieces or fewer.
    pub low_stock: bool,
}

/// In which order a list shows them; equal prices the newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProductSort {
    /// What fits the words best, see [`Fit`]; equal ones, and all where there are no words, the newest first.
    Fit,
    /// The newest first.
    Newest,
    /// The oldest first.
    Oldest,
    /// The cheapest first. Only products with a price.
    PriceUp,
    /// The dearest first. Only products with a price.
    PriceDown,
}

/// Where a page of products ended. Text: the key, a colon, the id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProductPlace {
    /// What the list is sorted by before the id: the lowest price, or how well the last one fits; else 0.
    pub key: i64,
    /// The last one.
    pub id: ProductId,
}

impl fmt::Display for ProductPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.key, self.id)
    }
}

impl FromStr for ProductPlace {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (key, id) = text.split_once(':').ok_or(())?;
        Ok(Self { key: key.parse().map_err(|_| ())?, id: id.parse().map_err(|_| ())? })
    }
}

/// Products with their SKUs.
pub async fn list(
    db: &Reader,
    filter: &ProductFilter,
    sort: ProductSort,
    page: &PageAsk<ProductPlace>,
) -> Result<Page<Product, ProductPlace>> {
    use products::Column as C;
    let mut which = found_by(filter, sort);
    if let Some(after) = page.after {
        let later = C::Id.lt(after.id.uuid());
        which = which.add(match sort {
            ProductSort::Fit => {
                let fit = || rank(&filter.words);
                fit().gt(after.key).or(fit().eq(after.key).and(later))
            }
            ProductSort::Newest => later,
            ProductSort::Oldest => C::Id.gt(after.id.uuid()),
            ProductSort::PriceUp => C::Price.gt(after.key).or(C::Price.eq(after.key).and(later)),
            ProductSort::PriceDown => C::Price.lt(after.key).or(C::Price.eq(after.key).and(later)),
        });
    }
    let rows = db.rows::<products::Entity>().filter(which);
    let rows = match sort {
        ProductSort::Fit => rows.order_by_value(rank(&filter.words), Order::Asc),
        ProductSort::Newest | ProductSort::Oldest => rows,
        ProductSort::PriceUp => rows.order_by(C::Price, Order::Asc),
        ProductSort::PriceDown => rows.order_by(C::Price, Order::Desc),
    };
    let by_id = if sort == ProductSort::Oldest { Order::Asc } else { Order::Desc };
    let rows = rows.order_by(C::Id, by_id).limit(page.size() + 1).all().await?;
    let key = |row: &products::Model| match sort {
        ProductSort::Fit => Fit::of(&row.search, &filter.words).rank(),
        ProductSort::Newest | ProductSort::Oldest => 0,
        ProductSort::PriceUp | ProductSort::PriceDown => row.price.unwrap_or(0),
    };
    let rows = Page::of(rows, page.size(), |row| ProductPlace { key: key(row), id: id(row.id) }, |row| row);
    Ok(Page { items: with_skus(db, rows.items).await?, next: rows.next })
}

fn found_by(filter: &ProductFilter, sort: ProductSort) -> Condition {
    use products::Column as C;
    let mut which = Condition::all();
    if filter.priced || matches!(sort, ProductSort::PriceUp | ProductSort::PriceDown) {
        which = which.add(C::Price.is_not_null());
    }
    if let Some(status) = filter.status {
        which = which.add(C::Status.eq(word(&status)));
    }
    if let Some(categories) = &filter.categories {
        which = which.add(C::CategoryId.is_in(categories.iter().map(|category| category.uuid())));
    }
    if filter.low_stock {
        which = which.add(Expr::cust(format!(
            "EXISTS (SELECT 1 FROM skus s JOIN stock k ON k.tenant_id = s.tenant_id AND k.sku_id = s.id \
             WHERE s.tenant_id = products.tenant_id AND s.product_id = products.id AND s.status = 'active' \
             AND k.available <= {FEW_LEFT})"
        )));
    }
    // The column and the words are in lower case already, so `LIKE` means the same on both engines. No trigram index:
    // `LIKE` is not leakproof, so under row-level security Postgres would not use one.
    for word in &filter.words {
        which = which.add(C::Search.like(pattern("", word, "")));
    }
    which
}

/// [`Fit::rank`] of a product in which all words are found, as the database sees it.
fn rank(words: &[String]) -> Expr {
    use products::Column as C;
    let (mut all, mut begins) = (Condition::all(), Condition::any());
    for word in words {
        all = all.add(C::Search.like(pattern("", word, NAMES_END)));
        begins = begins.add(C::Search.like(pattern("\n", word, NAMES_END)));
    }
    let begins = Condition::all().add(all.clone()).add(begins);
    let case = CaseStatement::new().case(begins, Fit::NameBegins.rank()).case(all, Fit::Name.rank());
    case.finally(Fit::Description.rank()).into()
}

/// A text that has `word`, with this right before it and that somewhere behind it.
fn pattern(before: &str, word: &str, behind: &str) -> LikeExpr {
    let literal: String =
        word.chars().flat_map(|c| matches!(c, '%' | '_' | '!').then_some('!').into_iter().chain([c])).collect();
    LikeExpr::new(format!("%{before}{literal}%{behind}%")).escape('!')
}

/// Stores new products with their SKUs, but not their stock. [`Error::Conflict`] if a code is taken.
pub async fn insert_all(tx: &TenantTx, new: &[Product]) -> Result<()> {
    let tenant = tx.tenant().uuid();
    tx.insert_all::<products::Entity>(new.iter().map(|product| to_row(tenant, product)).collect()).await?;
    let placed: Vec<_> = new.iter().flat_map(|product| (0_i64..).zip(&product.skus)).collect();
    skus::insert_all(tx, &placed).await
}

/// Writes a product but not its SKUs, if nobody else changed it since it was read.
pub async fn update(tx: &TenantTx, product: &Product) -> Result<()> {
    use products::Column as C;
    tx.update::<products::Entity>()
        .filter(C::Id.eq(product.id.uuid()).and(C::Version.eq(product.version)))
        .set(C::Code, product.code.clone())
        .set(C::TitleZh, product.title.zh.clone())
        .set(C::TitleEn, product.title.en.clone())
        .set(C::DescriptionZh, product.description.zh.clone())
        .set(C::DescriptionEn, product.description.en.clone())
        .set(C::Images, json(&product.images))
        .set(C::CategoryId, product.category.map(domain::id::Id::uuid))
        .set(C::Status, word(&product.status))
        .set(C::Price, product.price_from())
        .set(C::Search, search_text(product))
        .set(C::Version, product.version.saturating_add(1))
        .set(C::UpdatedAt, micros(product.updated_at))
        .run_one("the product")
        .await
}

async fn with_skus(db: &Reader, rows: Vec<products::Model>) -> Result<Vec<Product>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut skus = skus::of_products(db, &ids).await?;
    rows.into_iter().map(|row| from_row(skus.remove(&id(row.id)).unwrap_or_default(), row)).collect()
}

fn to_row(tenant: Uuid, product: &Product) -> products::Model {
    products::Model {
        tenant_id: tenant,
        id: product.id.uuid(),
        code: product.code.clone(),
        title_zh: product.title.zh.clone(),
        title_en: product.title.en.clone(),
        description_zh: product.description.zh.clone(),
        description_en: product.description.en.clone(),
        images: json(&product.images),
        category_id: product.category.map(domain::id::Id::uuid),
        status: word(&product.status),
        price: product.price_from(),
        search: search_text(product),
        version: product.version,
        created_at: micros(product.created_at),
        updated_at: micros(product.updated_at),
    }
}

fn from_row(skus: Vec<domain::catalogue::Sku>, row: products::Model) -> Result<Product> {
    Ok(Product {
        id: id(row.id),
        code: row.code,
        title: Text { zh: row.title_zh, en: row.title_en },
        description: Text { zh: row.description_zh, en: row.description_en },
        images: from_json(&row.images)?,
        category: row.category_id.map(id),
        status: from_word(&row.status)?,
        skus,
        version: row.version,
        created_at: at(row.created_at)?,
        updated_at: at(row.updated_at)?,
    })
}
