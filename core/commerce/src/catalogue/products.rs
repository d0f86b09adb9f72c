//! Products with their SKUs, as the merchant keeps them.

use domain::catalogue::{Product, ProductStatus, Sku, SkuOption, search_words};
use domain::id::{CategoryId, ProductId, SkuId};
use domain::people::Permission;
use domain::problem::Mistakes;
use domain::text::Text;
use jiff::Timestamp;
use serde_json::{Map, Value, json};
use store::products::{ProductFilter, ProductPlace, ProductSort};
use store::stock::Why;
use store::{Page, PageAsk, TenantTx};

use super::{categories, taken};
use crate::audit;
use crate::{Commerce, Error, Merchant, Result};

/// A product that is to be made.
#[derive(Debug, Clone)]
pub struct ProductSpec {
    /// The merchant's own short name for it.
    pub code: String,
    /// As shoppers see it.
    pub title: Text,
    /// What it is.
    pub description: Text,
    /// Addresses of pictures.
    pub images: Vec<String>,
    /// Where it belongs.
    pub category: Option<CategoryId>,
    /// Whether shoppers see it.
    pub status: ProductStatus,
    /// What can be bought of it, in the merchant's order.
    pub skus: Vec<SkuSpec>,
}

/// A SKU that is to be made or changed; its code says which.
#[derive(Debug, Clone)]
pub struct SkuSpec {
    /// The merchant's stock code.
    pub code: String,
    /// What tells it from its siblings.
    pub options: Vec<SkuOption>,
    /// List price of a piece, in minor units.
    pub price: i64,
    /// What a piece costs the merchant, in minor units.
    pub cost: i64,
    /// Weight of a piece in grams.
    pub weight_grams: i64,
    /// The merchant's marks.
    pub tags: Vec<String>,
    /// Pieces of a new SKU; none: not counted. The stock of a SKU that is there has a verb of its own.
    pub stock: Option<i64>,
    /// Whether it can be bought.
    pub active: bool,
}

/// What is to change of a product; none: stays.
#[derive(Debug, Clone, Default)]
pub struct ProductChange {
    /// The version that the merchant looked at. None changes whatever is there.
    pub version: Option<i64>,
    /// Another code.
    pub code: Option<String>,
    /// Another title.
    pub title: Option<Text>,
    /// Another description.
    pub description: Option<Text>,
    /// Other pictures.
    pub images: Option<Vec<String>>,
    /// Another category; none within: none.
    pub category: Option<Option<CategoryId>>,
    /// Another status.
    pub status: Option<ProductStatus>,
    /// All its SKUs, in the merchant's order. Those left out are switched off: what was sold stays explained.
    pub skus: Option<Vec<SkuSpec>>,
}

/// Which products the merchant looks for.
#[derive(Debug, Clone, Default)]
pub struct ProductAsk {
    /// Only with this status.
    pub status: Option<ProductStatus>,
    /// Only of this category and those below it.
    pub category: Option<CategoryId>,
    /// Words, all of which are found in it.
    pub question: String,
    /// Only those of which a SKU that can be bought has few pieces left.
    pub low_stock: bool,
}

/// The shop's products: those first that fit the words best, then the newest.
pub async fn list(
    commerce: &Commerce,
    merchant: &Merchant,
    ask: &ProductAsk,
    page: &PageAsk<ProductPlace>,
) -> Result<Page<Product, ProductPlace>> {
    merchant.need(Permission::CatalogueRead)?;
    let db = merchant.db(commerce).read().await?;
    let categories = match ask.category {
        None => None,
        Some(top) => {
            let all = store::categories::all(&db).await?;
            all.iter().find(|category| category.id == top).ok_or(Error::NotFound("category"))?;
            Some(domain::catalogue::with_descendants(&all, top))
        }
    };
    let filter = ProductFilter {
        words: search_words(&ask.question),
        categories,
        status: ask.status,
        priced: false,
        low_stock: ask.low_stock,
    };
    Ok(store::products::list(&db, &filter, ProductSort::Fit, page).await?)
}

/// One product.
pub async fn get(commerce: &Commerce, merchant: &Merchant, product: ProductId) -> Result<Product> {
    merchant.need(Permission::CatalogueRead)?;
    Ok(store::products::get(&merchant.db(commerce).read().await?, product).await?)
}

/// Makes a product.
pub async fn create(commerce: &Commerce, merchant: &Merchant, spec: ProductSpec) -> Result<Product> {
    merchant.need(Permission::CatalogueWrite)?;
    let (at, id) = (commerce.sources.now(), commerce.sources.ids.next());
    let product = Product {
        id,
        code: spec.code,
        title: spec.title,
        description: spec.description,
        images: spec.images,
        category: spec.category,
        status: spec.status,
        skus: spec.skus.into_iter().map(|sku| sku.into_sku(commerce.sources.ids.next(), id)).collect(),
        version: 1,
        created_at: at,
        updated_at: at,
    };
    product.check()?;
    let tx = merchant.db(commerce).begin().await?;
    categories::need(&tx, product.category).await?;
    store::products::insert_all(&tx, std::slice::from_ref(&product)).await.map_err(taken)?;
    let new: Vec<_> = product.skus.iter().map(|sku| (sku.id, sku.stock)).collect();
    store::stock::insert_all(&tx, &new, &first_stock(commerce, merchant, product.id, at)).await?;
    let detail = json!({"code": product.code, "status": product.status});
    audit::note(&tx, commerce, merchant, "product.created", &product.id, detail).await?;
    tx.commit().await?;
    Ok(product)
}

/// Changes a product, if nobody changed it since the merchant looked.
pub async fn change(
    commerce: &Commerce,
    merchant: &Merchant,
    product: ProductId,
    change: ProductChange,
) -> Result<Product> {
    merchant.need(Permission::CatalogueWrite)?;
    let tx = merchant.db(commerce).begin().await?;
    let before = store::products::get(&tx, product).await?;
    if change.version.is_some_and(|version| version != before.version) {
        return Err(Error::Changed("the product"));
    }
    let at = commerce.sources.now();
    let mut after = Product {
        code: change.code.unwrap_or_else(|| before.code.clone()),
        title: change.title.unwrap_or_else(|| before.title.clone()),
        description: change.description.unwrap_or_else(|| before.description.clone()),
        images: change.images.unwrap_or_else(|| before.images.clone()),
        category: change.category.unwrap_or(before.category),
        status: change.status.unwrap_or(before.status),
        updated_at: at,
        ..before.clone()
    };
    if let Some(specs) = change.skus {
        after.skus = merged(commerce, &before, specs)?;
    }
    after.check()?;
    categories::need(&tx, after.category).await?;
    let why = first_stock(commerce, merchant, product, at);
    write(&tx, &before, &after, &why).await?;
    audit::note(&tx, commerce, merchant, "product.changed", &product, difference(&before, &after)).await?;
    tx.commit().await?;
    Ok(Product { version: before.version + 1, ..after })
}

/// Takes a product off the shelves for good. Orders that have it stay as they are.
pub async fn archive(commerce: &Commerce, merchant: &Merchant, product: ProductId) -> Result<Product> {
    let status = Some(ProductStatus::Archived);
    change(commerce, merchant, product, ProductChange { status, ..ProductChange::default() }).await
}

/// What the trail says of a change: code, status and prices from what to what, and which texts are others.
fn difference(before: &Product, after: &Product) -> Value {
    let mut said = json!({"code": after.code, "version": before.version + 1});
    if before.code != after.code {
        said["code_before"] = json!(before.code);
    }
    if before.status != after.status {
        said["status"] = json!([before.status, after.status]);
    }
    let texts = [
        ("title", before.title != after.title),
        ("description", before.description != after.description),
        ("images", before.images != after.images),
        ("category", before.category != after.category),
    ];
    let texts: Vec<&str> = texts.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name).collect();
    if !texts.is_empty() {
        said["changed"] = json!(texts);
    }
    let mut skus = Map::new();
    for sku in &after.skus {
        let old = before.skus.iter().find(|old| old.id == sku.id);
        if old != Some(sku) {
            let price = json!({"price": [old.map(|old| old.price), sku.price], "active": sku.active});
            skus.insert(sku.code.clone(), price);
        }
    }
    if !skus.is_empty() {
        said["skus"] = Value::Object(skus);
    }
    said
}

/// Writes a product that is there and what changed of its SKUs; new SKUs begin with their stock.
pub(super) async fn write(tx: &TenantTx, before: &Product, after: &Product, why: &Why) -> Result<()> {
    store::products::update(tx, after).await.map_err(taken)?;
    let (mut new, mut stock) = (Vec::new(), Vec::new());
    for (position, sku) in (0_i64..).zip(&after.skus) {
        match (0_i64..).zip(&before.skus).find(|(_, old)| old.id == sku.id) {
            None => {
                new.push((position, sku));
                stock.push((sku.id, sku.stock));
            }
            Some((place, old)) if (place, old) != (position, sku) => store::skus::update(tx, position, sku).await?,
            Some(_) => {}
        }
    }
    store::skus::insert_all(tx, &new).await.map_err(taken)?;
    Ok(store::stock::insert_all(tx, &stock, why).await?)
}

/// The SKUs as asked for, then those left out, switched off.
fn merged(commerce: &Commerce, before: &Product, specs: Vec<SkuSpec>) -> Result<Vec<Sku>> {
    let mut mistakes = Mistakes::default();
    let mut skus = Vec::with_capacity(specs.len());
    for (i, spec) in specs.into_iter().enumerate() {
        let old = before.skus.iter().find(|old| old.code == spec.code);
        let changes_stock = old.is_some() && spec.stock.is_some();
        mistakes.add_if(
            changes_stock,
            &format!("/skus/{i}/stock"),
            "only a new SKU begins with a stock; change this one's with POST /merchant/v1/skus/{id}/stock",
        );
        let mut sku = spec.into_sku(old.map_or_else(|| commerce.sources.ids.next(), |old| old.id), before.id);
        sku.stock = old.map_or(sku.stock, |old| old.stock);
        skus.push(sku);
    }
    mistakes.done()?;
    for old in &before.skus {
        if skus.iter().all(|sku| sku.code != old.code) {
            skus.push(Sku { active: false, ..old.clone() });
        }
    }
    Ok(skus)
}

impl SkuSpec {
    fn into_sku(self, id: SkuId, product: ProductId) -> Sku {
        let Self { code, options, price, cost, weight_grams, tags, stock, active } = self;
        let mut sku = Sku { id, product, code, options, price, cost, weight_grams, tags, stock, active };
        sku.tidy();
        sku
    }
}

fn first_stock(commerce: &Commerce, merchant: &Merchant, product: ProductId, at: Timestamp) -> Why {
    Why {
        id: commerce.sources.ids.next_uuid(),
        reason: super::stock::FIRST.into(),
        subject: product.to_string(),
        actor: merchant.name(),
        at,
    }
}
