//! Referral commission: a paid order rewards those who brought the buyer.

mod settings;
#[cfg(test)]
mod tests;

use settings::{Commission, Plan, Rule, Who};
use souk_plugin::prelude::*;

/// How the merchant marks an approved distributor.
const APPROVED: &str = "distributor";

/// The commission of one line of a paid order, nearest earner first.
#[reward]
fn on_line_paid(settings: &Commission, line: PaidLine) -> Vec<Credit> {
    let base = line.base(settings.base);
    let credits = match &settings.plan {
        Plan::Levels { rates_bp, compress: true } => compressed(settings, &line, rates_bp),
        Plan::Levels { rates_bp, compress: false } => by_level(settings, &line, rates_bp, |rate| base.share(*rate)),
        Plan::Rules { global, categories, skus } => {
            let rules = skus.get(line.sku()).or_else(|| categories.get(line.category())).unwrap_or(global);
            by_level(settings, &line, rules, |rule| earned(*rule, &line, base))
        }
        Plan::ByOrder { rates_bp } => by_order(settings, &line, rates_bp),
    };
    credits.into_iter().map(|credit| credit.frozen_for_days(settings.freeze_days)).collect()
}

/// The k-th ancestor gets what the k-th rule says. Who may not earn still holds the level.
fn by_level<R>(settings: &Commission, line: &PaidLine, rules: &[R], amount: impl Fn(&R) -> Money) -> Vec<Credit> {
    let levels = rules.iter().zip(line.upline());
    let paid = levels.filter(|(_, ancestor)| may_earn(settings, line, ancestor));
    paid.map(|(rule, ancestor)| Credit::to(ancestor, amount(rule))).collect()
}

/// The k-th ancestor who may earn gets the k-th rate, however far up.
fn compressed(settings: &Commission, line: &PaidLine, rates: &[Rate]) -> Vec<Credit> {
    let earners = line.upline().filter(|ancestor| may_earn(settings, line, ancestor));
    let levels = (1..).zip(rates).zip(earners);
    levels
        .map(|((level, rate), ancestor): ((u32, _), _)| {
            Credit::to(ancestor, line.base(settings.base).share(*rate)).because(format!("level-{level}"))
        })
        .collect()
}

/// The referrer gets the rate of this order's place among the buyer's orders.
fn by_order(settings: &Commission, line: &PaidLine, rates: &[Rate]) -> Vec<Credit> {
    let place = (1..).zip(rates).take(usize::try_from(line.nth_order()).unwrap_or(usize::MAX)).last();
    let referrer = line.upline().next().filter(|ancestor| may_earn(settings, line, ancestor));
    let Some(((place, rate), referrer)) = place.zip(referrer) else {
        return Vec::new();
    };
    let place: u32 = place;
    vec![Credit::to(referrer, line.base(settings.base).share(*rate)).because(format!("order-{place}"))]
}

fn may_earn(settings: &Commission, line: &PaidLine, ancestor: &Ancestor) -> bool {
    match settings.enabled_who {
        Who::All => true,
        Who::Approved => ancestor.has_label(APPROVED),
        Who::Bought => line.purchases(&ancestor.member, &settings.bought_skus) > 0,
    }
}

fn earned(rule: Rule, line: &PaidLine, base: Money) -> Money {
    match rule {
        Rule::Bp(rate) => base.share(rate),
        Rule::Fixed(amount) => line.money(amount.minor().saturating_mul(i64::from(line.quantity()))),
    }
}
