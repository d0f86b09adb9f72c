//! Carts.

use crate::testing::LineBuilder;
use crate::wit::{Adjustment, Cart, Shopper, Target};
use crate::{Moment, split};

/// A cart being made.
#[derive(Debug, Clone)]
pub struct CartBuilder(Cart);

/// An empty cart of a guest, in CNY, at no time.
pub fn cart() -> CartBuilder {
    CartBuilder(Cart { currency: "CNY".to_owned(), at: None, member: None, lines: Vec::new(), shipping: 0 })
}

impl CartBuilder {
    /// With one more line, see [`crate::testing::line`].
    #[must_use]
    pub fn line(mut self, line: LineBuilder) -> Self {
        self.0.lines.push(line.in_cart());
        self
    }

    /// Of a member with this rank.
    #[must_use]
    pub fn rank(mut self, rank: u32) -> Self {
        self.0.member = Some(Shopper { id: String::new(), rank, labels: Vec::new() });
        self
    }

    /// Asked at a moment such as `2026-03-02T16:00:00Z`.
    ///
    /// # Panics
    ///
    /// When the text is no such moment.
    #[must_use]
    pub fn at(mut self, moment: &str) -> Self {
        self.0.at = Some(Moment::parse(moment).expect("a moment such as 2026-03-02T16:00:00Z").millis());
        self
    }

    /// With this shipping, in minor units.
    #[must_use]
    pub fn shipping(mut self, amount: i64) -> Self {
        self.0.shipping = amount;
        self
    }

    /// The cart.
    pub fn done(self) -> Cart {
        self.0
    }
}

/// What each line costs after the adjustments, apportioned as the core does it.
pub fn net_of(cart: &Cart, adjustments: &[Adjustment]) -> Vec<i64> {
    let mut amounts: Vec<i64> = cart.lines.iter().map(|line| line.amount).collect();
    for Adjustment { target, off, .. } in adjustments {
        let indices: &[u32] = match target {
            Target::Line(index) => std::slice::from_ref(index),
            Target::Lines(indices) => indices,
            Target::Shipping => &[],
        };
        let lines: Vec<usize> = indices.iter().filter_map(|i| usize::try_from(*i).ok()).collect();
        let weights: Vec<i64> = lines.iter().map(|i| amounts[*i]).collect();
        for (line, part) in lines.iter().zip(split((*off).min(weights.iter().sum()), &weights)) {
            amounts[*line] -= part;
        }
    }
    amounts
}
