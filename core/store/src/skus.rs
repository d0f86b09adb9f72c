//! What can be bought, by its code.

use std::collections::HashMap;

use domain::catalogue::{Sku, SkuForSale};
use domain::id::{ProductId, SkuId};
use domain::text::Text;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Order, QueryResult};
use uuid::Uuid;

use crate::columns::{from_json, json};
use crate::entity::{skus, stock};
use crate::error::Result;
use crate::limits;
use crate::scope::{Reader, TenantTx, id};
use crate::sku_options;

/// What an order line needs to know of a SKU, in one question. Archived products and SKUs that are switched off are
/// left out.
const FOR_SALE: &str = "SELECT s.id, s.code, s.product_id, s.options, s.price, s.cost, s.weight_grams, s.tags, \
     p.title_zh, p.title_en, p.images, c.code AS category, k.available \
     FROM skus s \
     JOIN products p ON p.tenant_id = s.tenant_id AND p.id = s.product_id \
     LEFT JOIN categories c ON c.tenant_id = p.tenant_id AND c.id = p.category_id \
     LEFT JOIN stock k ON k.tenant_id = s.tenant_id AND k.sku_id = s.id \
     WHERE s.tenant_id = $1 AND s.status = 'active' AND p.status = 'active' AND s.code IN ";

/// Active SKUs of active products by their codes, with all that a quote needs. Others are left out.
pub async fn by_codes(db: &Reader, codes: &[String]) -> Result<HashMap<String, SkuForSale>> {
    let mut found = HashMap::with_capacity(codes.len());
    // No code has a NUL, which Postgres would not even compare.
    let codes: Vec<&String> = codes.iter().filter(|code| !code.contains('\0')).collect();
    for chunk in codes.chunks(limits::KEYS_MAX) {
        let places: Vec<String> = (2..chunk.len() + 2).map(|place| format!("${place}")).collect();
        let sql = format!("{FOR_SALE}({})", places.join(", "));
        for row in db.query(&sql, chunk.iter().map(|code| (*code).clone().into()).collect()).await? {
            let sku = for_sale(&row)?;
            found.insert(sku.code.clone(), sku);
        }
    }
    Ok(found)
}

/// The SKU with that id, active or not.
pub async fn find(db: &Reader, sku: SkuId) -> Result<Option<Sku>> {
    let rows = db.rows::<skus::Entity>().filter(skus::Column::Id.eq(sku.uuid())).all().await?;
    Ok(with_stock(db, rows).await?.pop())
}

/// SKUs by their codes, active or not.
pub async fn find_all(db: &Reader, codes: &[String]) -> Result<HashMap<String, Sku>> {
    let mut found = HashMap::with_capacity(codes.len());
    for chunk in codes.chunks(limits::KEYS_MAX) {
        let rows = db.rows::<skus::Entity>().filter(skus::Column::Code.is_in(chunk.iter().cloned())).all().await?;
        found.extend(with_stock(db, rows).await?.into_iter().map(|sku| (sku.code.clone(), sku)));
    }
    Ok(found)
}

/// The SKUs of products, in the merchant's order.
pub(crate) async fn of_products(db: &Reader, products: &[Uuid]) -> Result<HashMap<ProductId, Vec<Sku>>> {
    let mut found: HashMap<ProductId, Vec<Sku>> = HashMap::with_capacity(products.len());
    for chunk in products.chunks(limits::KEYS_MAX) {
        let rows = db.rows::<skus::Entity>().filter(skus::Column::ProductId.is_in(chunk.iter().copied()));
        let rows = rows.order_by(skus::Column::Position, Order::Asc).order_by(skus::Column::Id, Order::Asc);
        for sku in with_stock(db, rows.all().await?).await? {
            found.entry(sku.product).or_default().push(sku);
        }
    }
    Ok(found)
}

/// Stores new SKUs, the place of each among its siblings first. Their stock is [`crate::stock::insert_all`]'s.
pub async fn insert_all(tx: &TenantTx, new: &[(i64, &Sku)]) -> Result<()> {
    let tenant = tx.tenant().uuid();
    tx.insert_all::<skus::Entity>(new.iter().map(|(position, sku)| to_row(tenant, *position, sku)).collect()).await
}

/// Writes a SKU that is there, but neither its code nor its stock.
pub async fn update(tx: &TenantTx, position: i64, sku: &Sku) -> Result<()> {
    use skus::Column as C;
    tx.update::<skus::Entity>()
        .filter(C::Id.eq(sku.id.uuid()).and(C::ProductId.eq(sku.product.uuid())))
        .set(C::Options, json(&sku.options))
        .set(C::Price, sku.price)
        .set(C::Cost, sku.cost)
        .set(C::WeightGrams, sku.weight_grams)
        .set(C::Tags, json(&sku.tags))
        .set(C::Status, status(sku))
        .set(C::Position, position)
        .run_one("the SKU")
        .await
}

async fn with_stock(db: &Reader, rows: Vec<skus::Model>) -> Result<Vec<Sku>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut left = HashMap::with_capacity(ids.len());
    for chunk in ids.chunks(limits::KEYS_MAX) {
        let counts = db.rows::<stock::Entity>().filter(stock::Column::SkuId.is_in(chunk.iter().copied()));
        left.extend(counts.all().await?.into_iter().map(|row| (row.sku_id, row.available)));
    }
    rows.into_iter().map(|row| from_row(left.get(&row.id).copied().flatten(), row)).collect()
}

fn for_sale(row: &QueryResult) -> Result<SkuForSale> {
    let category: Option<String> = row.try_get("", "category")?;
    Ok(SkuForSale {
        id: id(row.try_get("", "id")?),
        product: id(row.try_get("", "product_id")?),
        code: row.try_get("", "code")?,
        title: Text { zh: row.try_get("", "title_zh")?, en: row.try_get("", "title_en")? },
        options: sku_options::read(&row.try_get::<String>("", "options")?)?,
        image: from_json::<Vec<String>>(&row.try_get::<String>("", "images")?)?.into_iter().next(),
        category: category.unwrap_or_default(),
        tags: from_json(&row.try_get::<String>("", "tags")?)?,
        price: row.try_get("", "price")?,
        cost: row.try_get("", "cost")?,
        weight_grams: row.try_get("", "weight_grams")?,
        available: row.try_get("", "available")?,
    })
}

fn status(sku: &Sku) -> &'static str {
    if sku.active { "active" } else { "off" }
}

fn to_row(tenant: Uuid, position: i64, sku: &Sku) -> skus::Model {
    skus::Model {
        tenant_id: tenant,
        id: sku.id.uuid(),
        product_id: sku.product.uuid(),
        code: sku.code.clone(),
        options: json(&sku.options),
        price: sku.price,
        cost: sku.cost,
        weight_grams: sku.weight_grams,
        tags: json(&sku.tags),
        status: status(sku).into(),
        position,
    }
}

fn from_row(stock: Option<i64>, row: skus::Model) -> Result<Sku> {
    Ok(Sku {
        id: id(row.id),
        product: id(row.product_id),
        code: row.code,
        options: sku_options::read(&row.options)?,
        price: row.price,
        cost: row.cost,
        weight_grams: row.weight_grams,
        tags: from_json(&row.tags)?,
        stock,
        active: row.status == "active",
    })
}
