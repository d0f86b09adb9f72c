//! Spend and save: so much off from an amount or a number of pieces on.

mod settings;
#[cfg(test)]
mod tests;

use settings::{Offer, Scope, SpendAndSave};
use souk_plugin::prelude::*;

/// What the lines in scope cost less, together.
#[price]
fn spend_and_save(settings: &SpendAndSave, cart: Cart) -> Vec<Adjustment> {
    let mut lines = Vec::new();
    let (mut amount, mut pieces) = (0_i64, 0_u64);
    for (index, line) in (0..).zip(&cart.lines) {
        if settings.scope.holds(line) {
            lines.push(index);
            amount = amount.saturating_add(line.amount);
            pieces = pieces.saturating_add(u64::from(line.quantity));
        }
    }
    let off = settings.offer.off(amount, pieces).min(amount);
    if off <= 0 {
        return Vec::new();
    }
    vec![Adjustment::of_lines(lines, off, settings.offer.reason())]
}

impl Scope {
    fn holds(&self, line: &CartLine) -> bool {
        match self {
            Self::All => true,
            Self::Skus(skus) => skus.contains(&line.sku),
            Self::Categories(categories) => categories.contains(&line.category),
        }
    }
}

impl Offer {
    /// What is taken off this amount of so many pieces.
    fn off(&self, amount: i64, pieces: u64) -> i64 {
        match self {
            Self::Steps { steps } => {
                let reached = steps.iter().filter(|step| step.from.minor() <= amount);
                reached.max_by_key(|step| step.from).map_or(0, |step| step.off.minor())
            }
            Self::Each { from, off, max_times } => {
                let times = amount / from.minor().max(1);
                times.min(max_times.map_or(i64::MAX, i64::from)).saturating_mul(off.minor())
            }
            Self::Share { off_bp, min_qty, min_amount, cap } => {
                let enough_pieces = min_qty.map(|min| pieces >= u64::from(min));
                let enough_amount = min_amount.map(|min| amount >= min.minor());
                // Either condition will do; without any there is nothing to reach.
                let reached = match (enough_pieces, enough_amount) {
                    (None, None) => true,
                    (pieces, amount) => pieces.unwrap_or(false) || amount.unwrap_or(false),
                };
                let off = if reached { souk_plugin::share(amount, off_bp.bp()) } else { 0 };
                off.min(cap.map_or(i64::MAX, Amount::minor))
            }
        }
    }

    fn reason(&self) -> Text {
        match self {
            Self::Steps { .. } | Self::Each { .. } => Text::new("满减", "Spend and save"),
            Self::Share { .. } => Text::new("满折", "Buy more, pay less"),
        }
    }
}
