//! The catalogue as the merchant keeps it.

pub(super) mod categories;
pub(super) mod file;
pub(super) mod lists;
pub(super) mod products;
pub(super) mod stock;

use serde::{Deserialize, Deserializer};

/// Tells `null` (some, and none within) from a field that is not there (none, by default).
fn said<'de, D: Deserializer<'de>, T: Deserialize<'de>>(field: D) -> Result<Option<T>, D::Error> {
    T::deserialize(field).map(Some)
}
