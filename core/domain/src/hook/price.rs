//! `price.adjust`: what an app sees of a cart, and what it may take off.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// A cart as the apps before this one left it. Amounts are minor units of the shop's currency.
///
/// Only the fields that the app's manifest names under `reads` are filled, so that equal inputs are equal bytes and
/// an answer may be remembered.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PriceCart {
    /// ISO 4217 code of the shop's currency.
    pub currency: String,
    /// When the price is asked, in milliseconds since 1970 UTC (`reads = ["cart.at"]`).
    pub at: Option<i64>,
    /// Whose cart it is (`reads = ["member"]`); nobody for a guest.
    pub member: Option<PriceMember>,
    /// The lines, in the shopper's order.
    pub lines: Vec<PriceLine>,
    /// Shipping as it stands.
    pub shipping: i64,
}

/// What a price app may know of the shopper.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PriceMember {
    /// The member's id, in text (`reads = ["member.id"]`, otherwise empty).
    pub id: String,
    /// The member's one grade, from 0.
    pub rank: u32,
    /// What the merchant marked the member with (`reads = ["member.labels"]`, otherwise empty).
    pub labels: Vec<String>,
}

/// A line of a cart.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PriceLine {
    /// The SKU's code.
    pub sku: String,
    /// The code of the product's category; empty without one.
    pub category: String,
    /// The SKU's tags.
    pub tags: Vec<String>,
    /// Pieces, at least 1.
    pub quantity: u32,
    /// List price of a piece.
    pub unit_price: i64,
    /// List price times quantity.
    pub list: i64,
    /// The line as it stands after the apps before.
    pub amount: i64,
}

/// Something that an app takes off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjustment {
    /// What it is taken off.
    pub target: PriceTarget,
    /// How much, 0 or more, in minor units. What is more than the target is cut to it.
    pub off: i64,
    /// Shown to the shopper.
    pub reason: Text,
}

/// What an [`Adjustment`] is taken off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PriceTarget {
    /// One line, by its index from 0.
    Line(u32),
    /// Several lines: apportioned by their current amounts (largest remainder, ties to the lower index).
    Lines(Vec<u32>),
    /// The shipping.
    Shipping,
}
