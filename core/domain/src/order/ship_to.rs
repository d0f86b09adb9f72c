//! Where an order goes.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::limits;
use crate::problem::Mistakes;

/// Where an order is sent to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ShipTo {
    /// Who receives it.
    pub name: String,
    /// How to reach them.
    pub phone: String,
    /// `province/city/district`, possibly shorter.
    #[serde(default)]
    pub region: String,
    /// Street, house, floor.
    pub street: String,
    /// Postal code.
    #[serde(default)]
    pub postcode: String,
}

impl ShipTo {
    /// Notes what is missing or too long; `pointer` leads to this value in the input.
    pub fn check(&self, pointer: &str, mistakes: &mut Mistakes) {
        let at = |field: &str| format!("{pointer}/{field}");
        mistakes.check_text(&at("name"), &self.name, limits::NAME_MAX);
        mistakes.check_text(&at("phone"), &self.phone, limits::CODE_MAX);
        mistakes.check_optional_text(&at("region"), &self.region, limits::NAME_MAX);
        mistakes.check_text(&at("street"), &self.street, limits::NOTE_MAX);
        mistakes.check_optional_text(&at("postcode"), &self.postcode, limits::CODE_MAX);
    }
}
