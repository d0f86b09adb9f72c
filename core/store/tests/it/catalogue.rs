//! Stock, and how products are found and listed.

mod finding;
mod stock;

use domain::catalogue::{Category, Product, ProductStatus, Sku, SkuOption};
use domain::id::{CategoryId, SkuId};
use domain::text::Text;
use store::stock::Why;
use store::{TenantDb, products};

use crate::engines::Place;

/// Why stock moves in a test.
fn why(place: &Place, reason: &str) -> Why {
    Why {
        id: place.sources.ids.next_uuid(),
        reason: reason.into(),
        subject: "ord_1".into(),
        actor: "a test".into(),
        at: place.sources.now(),
    }
}

/// A product on sale with one SKU of the same code.
fn a_product(place: &Place, code: &str, price: i64) -> Product {
    let (id, at) = (place.sources.ids.next(), place.sources.now());
    let sku = Sku {
        id: place.sources.ids.next(),
        product: id,
        code: code.into(),
        options: vec![SkuOption { name: Text::new("尺码", "Size"), value: Text::both("M") }],
        price,
        cost: 1,
        weight_grams: 10,
        tags: vec!["new".into()],
        stock: None,
        active: true,
    };
    Product {
        id,
        code: code.into(),
        title: Text::both(code),
        description: Text::default(),
        images: vec![],
        category: None,
        status: ProductStatus::Active,
        skus: vec![sku],
        version: 1,
        created_at: at,
        updated_at: at,
    }
}

async fn keep(place: &Place, shop: &TenantDb, product: &Product, stock: Option<i64>) -> SkuId {
    let tx = shop.begin().await.expect("a transaction");
    products::insert_all(&tx, std::slice::from_ref(product)).await.expect("a product");
    let sku = product.skus[0].id;
    store::stock::insert_all(&tx, &[(sku, stock)], &why(place, "first-stock")).await.expect("stock");
    tx.commit().await.expect("a commit");
    sku
}

async fn keep_category(place: &Place, shop: &TenantDb, code: &str, parent: Option<CategoryId>) -> CategoryId {
    let id = place.sources.ids.next();
    let category = Category { id, code: code.into(), parent, name: Text::both(code), position: 0, image: None };
    let tx = shop.begin().await.expect("a transaction");
    store::categories::insert(&tx, &category).await.expect("a category");
    tx.commit().await.expect("a commit");
    id
}
