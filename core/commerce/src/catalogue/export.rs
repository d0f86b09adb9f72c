//! The catalogue as a CSV file, in pieces, so that a large one needs little memory.

use std::collections::HashMap;

use domain::people::Permission;
use store::products::{ProductFilter, ProductPlace, ProductSort};
use store::{PAGE_MAX, PageAsk};

use super::sheet::{COLUMNS, cells};
use crate::{Commerce, Error, Merchant, Result};

/// A piece of the file.
#[derive(Debug, Clone)]
pub struct Piece {
    /// Whole lines.
    pub bytes: Vec<u8>,
    /// Where the next piece begins; none if this is the last one.
    pub next: Option<ProductPlace>,
}

/// The piece of the file that begins after `place`; the first one has the header. Oldest products first.
///
/// Begins with a byte order mark, without which spreadsheets take Chinese for something else.
pub async fn piece(commerce: &Commerce, merchant: &Merchant, place: Option<ProductPlace>) -> Result<Piece> {
    merchant.need(Permission::CatalogueRead)?;
    let db = merchant.db(commerce).read().await?;
    let categories = store::categories::all(&db).await?;
    let categories: HashMap<_, _> = categories.into_iter().map(|category| (category.id, category.code)).collect();
    let page = PageAsk::new(place, Some(PAGE_MAX));
    let page = store::products::list(&db, &ProductFilter::default(), ProductSort::Oldest, &page).await?;
    let start = if place.is_none() { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
    let mut file = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(start);
    if place.is_none() {
        file.write_record(COLUMNS).map_err(Error::internal)?;
    }
    for product in &page.items {
        let category = product.category.and_then(|category| categories.get(&category)).map_or("", String::as_str);
        for sku in &product.skus {
            file.write_record(cells(product, category, sku, merchant.tenant().currency)).map_err(Error::internal)?;
        }
    }
    let bytes = file.into_inner().map_err(|error| Error::internal(error.into_error()))?;
    Ok(Piece { bytes, next: page.next })
}
