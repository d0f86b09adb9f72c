//! Carts, and what may be taken off them.

use crate::wit::{Adjustment, Cart, CartLine, Target, Text};

impl Cart {
    /// Takes off what is between each line as it stands and the line at a new price a piece. A line for which `price`
    /// has none stays; a price above what the line costs now changes nothing. Prices never add up: the lower one wins.
    pub fn priced_at(&self, reason: &Text, price: impl Fn(&CartLine) -> Option<i64>) -> Vec<Adjustment> {
        let mut adjustments = Vec::new();
        for (index, line) in (0..).zip(&self.lines) {
            let off = price(line).map_or(0, |piece| line.off_at(piece));
            if off > 0 {
                adjustments.push(Adjustment::of_line(index, off, reason.clone()));
            }
        }
        adjustments
    }

    /// The shopper's grade; 0 for a guest.
    pub fn rank(&self) -> u32 {
        self.member.as_ref().map_or(0, |member| member.rank)
    }
}

impl CartLine {
    /// What the line costs less when a piece costs `piece`; 0 if it costs no less.
    pub fn off_at(&self, piece: i64) -> i64 {
        let new = piece.saturating_mul(i64::from(self.quantity));
        self.amount.saturating_sub(new).max(0)
    }
}

impl Adjustment {
    /// Takes `off` off the line with this index (from 0).
    pub fn of_line(index: u32, off: i64, reason: Text) -> Self {
        Self { target: Target::Line(index), off, reason }
    }

    /// Takes `off` off several lines, apportioned by what they cost now.
    pub fn of_lines(indices: Vec<u32>, off: i64, reason: Text) -> Self {
        Self { target: Target::Lines(indices), off, reason }
    }

    /// Takes `off` off the shipping.
    pub fn of_shipping(off: i64, reason: Text) -> Self {
        Self { target: Target::Shipping, off, reason }
    }
}

impl Text {
    /// A text in each language.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }
}
