//! What the shop offers: categories, products with their SKUs, stock, and the catalogue as one table.
//!
//! Start reading at [`products`]. What shoppers see is [`browse`].

pub mod browse;
pub mod categories;
pub mod export;
pub mod import;
pub mod lists;
pub mod products;
pub mod stock;

mod sheet;

pub use import::{ImportReport, Rejected, import_csv};
pub use sheet::COLUMNS;
pub use store::products::{ProductPlace, ProductSort};

use crate::Error;

/// A code that something else has already.
fn taken(error: store::Error) -> Error {
    match error {
        store::Error::Conflict("categories_code_key") => Error::Taken { what: "category", field: "code" },
        store::Error::Conflict("products_code_key") => Error::Taken { what: "product", field: "code" },
        store::Error::Conflict("skus_code_key") => Error::Taken { what: "SKU", field: "code" },
        error => error.into(),
    }
}
