//! The catalogue as a CSV file, in pieces: what a merchant can take away at any time, and bring back.

use std::collections::HashMap;

use domain::people::Permission;
use store::products::{ProductFilter, ProductPlace, ProductSort};
use store::{PAGE_MAX, PageAsk};

use super::sheet::{COLUMNS, cells};
use crate::file::{self, Piece};
use crate::{Commerce, Merchant, Result};

/// The piece of the file that begins after `place`; the first one has the header. Oldest products first.
pub async fn piece(
    commerce: &Commerce,
    merchant: &Merchant,
    place: Option<ProductPlace>,
) -> Result<Piece<ProductPlace>> {
    merchant.need(Permission::CatalogueRead)?;
    let db = merchant.db(commerce).read().await?;
    let categories = store::categories::all(&db).await?;
    let categories: HashMap<_, _> = categories.into_iter().map(|category| (category.id, category.code)).collect();
    let page = PageAsk::new(place, Some(PAGE_MAX));
    let page = store::products::list(&db, &ProductFilter::default(), ProductSort::Oldest, &page).await?;
    let currency = merchant.tenant().currency;
    file::piece(page, place.is_none(), COLUMNS, |product| {
        let category = product.category.and_then(|category| categories.get(&category)).map_or("", String::as_str);
        product.skus.iter().map(|sku| cells(&product, category, sku, currency)).collect()
    })
}
