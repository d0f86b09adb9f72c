//! The price of a cart: list prices, what each app takes off, shipping.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::catalogue::SkuOption;
use crate::hook::{Adjustment, PriceTarget};
use crate::id::{InstallationId, ProductId, SkuId};
use crate::text::Text;
use crate::{Currency, limits};

/// The price of a cart. Amounts are minor units of `currency`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The shop's currency.
    pub currency: Currency,
    /// In the shopper's order.
    pub lines: Vec<QuoteLine>,
    /// Shipping before anything was taken off.
    pub shipping_list: i64,
    /// Shipping to pay.
    pub shipping: i64,
    /// What each app took off, in the order in which they applied; only apps that took something.
    pub applied: Vec<Applied>,
}

/// A line of a quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuoteLine {
    /// What is bought; none for an imported line.
    pub sku_id: Option<SkuId>,
    /// The product that it is a variant of; none for an imported line.
    pub product: Option<ProductId>,
    /// The SKU's code.
    pub sku: String,
    /// The product's title.
    pub title: Text,
    /// What tells the SKU from its siblings.
    pub options: Vec<SkuOption>,
    /// The address of the product's first picture.
    pub image: Option<String>,
    /// The code of the product's category; empty without one.
    pub category: String,
    /// The SKU's tags.
    pub tags: Vec<String>,
    /// Pieces, at least 1.
    pub quantity: u32,
    /// List price of a piece.
    pub unit_price: i64,
    /// What a piece costs the merchant.
    pub cost: i64,
    /// List price times quantity.
    pub list: i64,
    /// What is to be paid for the line.
    pub net: i64,
}

/// What one app took off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applied {
    /// Which installation.
    pub installation: InstallationId,
    /// Its label in the shop.
    pub label: String,
    /// What the app calls itself.
    #[serde(default)]
    pub title: Text,
    /// Off each line, by index.
    pub lines: Vec<i64>,
    /// Off the shipping.
    pub shipping: i64,
    /// Why, as the shopper reads it.
    pub reasons: Vec<Text>,
}

/// Why there is no price.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum QuoteError {
    /// Nothing to buy.
    #[error("the cart is empty")]
    Empty,
    /// Too many lines.
    #[error("an order may have at most {} lines", limits::ORDER_LINES_MAX)]
    TooManyLines,
    /// Not a number of pieces that can be bought.
    #[error("line {line}: the quantity must be 1 to {}", limits::QUANTITY_MAX)]
    Quantity {
        /// Index from 0.
        line: usize,
    },
    /// The sum is larger than any that Souk counts.
    #[error("the amount is too large")]
    TooLarge,
}

impl Quote {
    /// A quote at list prices.
    pub fn at_list(currency: Currency, lines: Vec<QuoteLine>, shipping: i64) -> Result<Self, QuoteError> {
        if lines.is_empty() {
            return Err(QuoteError::Empty);
        }
        if lines.len() > limits::ORDER_LINES_MAX {
            return Err(QuoteError::TooManyLines);
        }
        let mut sum = shipping;
        for line in &lines {
            sum = sum.checked_add(line.list).filter(|s| *s <= limits::AMOUNT_MAX).ok_or(QuoteError::TooLarge)?;
        }
        Ok(Self { currency, lines, shipping_list: shipping, shipping, applied: Vec::new() })
    }

    /// Sum of the lines at list price.
    pub fn goods(&self) -> i64 {
        self.lines.iter().map(|line| line.list).sum()
    }

    /// Sum of what the lines cost now.
    pub fn net(&self) -> i64 {
        self.lines.iter().map(|line| line.net).sum()
    }

    /// What was taken off the lines.
    pub fn discount(&self) -> i64 {
        self.goods() - self.net()
    }

    /// What is to be paid.
    pub fn total(&self) -> i64 {
        self.net() + self.shipping
    }

    /// This quote after an app took off what it proposed. Nothing goes below 0: more than there is, is cut to it.
    ///
    /// None if the app took nothing.
    pub fn after(&self, installation: InstallationId, label: &str, adjustments: &[Adjustment]) -> Option<Self> {
        let mut quote = self.clone();
        let mut applied = Applied {
            installation,
            label: label.to_owned(),
            title: Text::default(),
            lines: vec![0; self.lines.len()],
            shipping: 0,
            reasons: Vec::new(),
        };
        for adjustment in adjustments {
            let taken = match &adjustment.target {
                PriceTarget::Line(i) => quote.take_off(&mut applied, &[*i], adjustment.off),
                PriceTarget::Lines(lines) => quote.take_off(&mut applied, lines, adjustment.off),
                PriceTarget::Shipping => {
                    let off = adjustment.off.clamp(0, quote.shipping);
                    quote.shipping -= off;
                    applied.shipping += off;
                    off
                }
            };
            if taken > 0 && !applied.reasons.contains(&adjustment.reason) {
                applied.reasons.push(adjustment.reason.clone());
            }
        }
        let took = applied.shipping > 0 || applied.lines.iter().any(|off| *off > 0);
        took.then(|| {
            quote.applied.push(applied);
            quote
        })
    }

    /// Takes `off` from these lines in proportion to what they cost now.
    fn take_off(&mut self, applied: &mut Applied, lines: &[u32], off: i64) -> i64 {
        let mut indexes: Vec<usize> = lines.iter().filter_map(|i| usize::try_from(*i).ok()).collect();
        indexes.sort_unstable();
        indexes.dedup();
        indexes.retain(|i| *i < self.lines.len());
        let weights: Vec<i64> = indexes.iter().map(|i| self.lines[*i].net).collect();
        let off = off.clamp(0, weights.iter().sum());
        for (i, part) in indexes.into_iter().zip(money::split(off, &weights)) {
            self.lines[i].net -= part;
            applied.lines[i] += part;
        }
        off
    }
}

impl QuoteLine {
    /// Sets `list` and `net` from price and quantity; `line` is the index from 0, for the error.
    pub fn at_list(mut self, line: usize) -> Result<Self, QuoteError> {
        if self.quantity == 0 || self.quantity > limits::QUANTITY_MAX {
            return Err(QuoteError::Quantity { line });
        }
        let list = self.unit_price.checked_mul(i64::from(self.quantity)).filter(|l| *l <= limits::AMOUNT_MAX);
        self.list = list.ok_or(QuoteError::TooLarge)?;
        self.net = self.list;
        Ok(self)
    }
}
