//! What a tenant is: a shop with its own language, money, time and rules.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::face::Face;
use crate::id::TenantId;
use crate::problem::Mistakes;
use crate::text::Text;
use crate::{Currency, Rate, limits};

/// A tenant as the platform knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenant {
    /// Its id.
    pub id: TenantId,
    /// Its name in addresses, such as `demo` in `demo.example.com`.
    pub slug: String,
    /// Its name, as shoppers see it.
    pub name: Text,
    /// The one currency of its prices and its ledger.
    pub currency: Currency,
    /// IANA name of the zone in which its days begin and end.
    pub time_zone: String,
    /// Whose rules bound its apps.
    pub jurisdiction: Jurisdiction,
    /// What it booked.
    pub plan: Plan,
    /// Whether it may sell.
    pub status: TenantStatus,
    /// Why it is suspended or closed; empty otherwise.
    pub status_reason: String,
    /// What its owner can tune.
    pub settings: ShopSettings,
    /// Grows with every change.
    pub version: i64,
    /// When it was provisioned.
    pub created_at: jiff::Timestamp,
}

/// Whether a tenant may sell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TenantStatus {
    /// It sells.
    Active,
    /// It is closed to all but its owner's export and billing until it is resumed.
    Suspended,
    /// It is closed for good.
    Closed,
}

/// Whose rules bound the apps of a shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub enum Jurisdiction {
    /// The People's Republic of China.
    #[serde(rename = "CN")]
    Cn,
    /// The European Union.
    #[serde(rename = "EU")]
    Eu,
    /// Direct selling in the United States.
    #[serde(rename = "US-direct-selling")]
    UsDirectSelling,
    /// Private use: no profile.
    #[serde(rename = "none")]
    None,
}

/// What a tenant booked. Limits per plan are in [`Plan::limits`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Plan {
    /// To try the platform.
    Free,
    /// A shop.
    Standard,
    /// A large shop.
    Enterprise,
}

/// What a plan allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanLimits {
    /// Apps that may be installed at once.
    pub apps: u32,
    /// Own domains.
    pub domains: u32,
    /// People who work in the console.
    pub staff: u32,
    /// Requests a minute of one client.
    pub requests_per_minute: u32,
}

impl Plan {
    /// All of them, the smallest first.
    pub const ALL: [Self; 3] = [Self::Free, Self::Standard, Self::Enterprise];

    /// What the plan allows.
    pub const fn limits(self) -> PlanLimits {
        match self {
            Self::Free => PlanLimits { apps: 10, domains: 1, staff: 5, requests_per_minute: 6_000 },
            Self::Standard => PlanLimits { apps: 50, domains: 10, staff: 100, requests_per_minute: 60_000 },
            Self::Enterprise => PlanLimits { apps: 500, domains: 100, staff: 10_000, requests_per_minute: 6_000_000 },
        }
    }
}

/// What an owner can tune of a shop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ShopSettings {
    /// Minutes that an unpaid order lives. 1 to 43 200.
    pub unpaid_order_minutes: u32,
    /// Charged once per order, in minor units.
    pub shipping_fee: i64,
    /// Orders whose goods (after everything taken off) reach this pay no shipping; none: never free.
    pub free_shipping_from: Option<i64>,
    /// Days after the receipt in which a shopper may ask for money back. 0 to 365.
    pub after_sale_days: u32,
    /// Days after shipping when an order counts as received. 1 to 365.
    pub auto_receive_days: u32,
    /// The share of an order's goods that all apps together may give away (basis points); none: no cap of the shop's own.
    pub payout_cap_bp: Option<Rate>,
    /// The smallest withdrawal, in minor units.
    pub withdrawal_min: i64,
    /// Above it two different people have to approve a withdrawal, in minor units; none: one is always enough.
    pub withdrawal_second_person_above: Option<i64>,
    /// How often a member may ask for money in a day of the shop: 1 to 1000; none: as often as they like.
    pub withdrawals_per_day: Option<u32>,
    /// How the shop shows itself.
    pub face: Face,
}

impl Default for ShopSettings {
    fn default() -> Self {
        Self {
            unpaid_order_minutes: 30,
            shipping_fee: 0,
            free_shipping_from: None,
            after_sale_days: 7,
            auto_receive_days: 10,
            payout_cap_bp: None,
            withdrawal_min: 1,
            withdrawal_second_person_above: None,
            withdrawals_per_day: None,
            face: Face::default(),
        }
    }
}

impl ShopSettings {
    /// Names every field that is out of its range.
    pub fn check(&self) -> Result<(), Mistakes> {
        let mut mistakes = Mistakes::default();
        let amount = 0..=limits::AMOUNT_MAX;
        mistakes.add_if(
            !(1..=limits::UNPAID_ORDER_MINUTES_MAX).contains(&self.unpaid_order_minutes),
            "/unpaid_order_minutes",
            &format!("must be 1 to {} minutes", limits::UNPAID_ORDER_MINUTES_MAX),
        );
        mistakes.add_if(!amount.contains(&self.shipping_fee), "/shipping_fee", "must be an amount of 0 or more");
        mistakes.add_if(
            self.free_shipping_from.is_some_and(|from| !amount.contains(&from)),
            "/free_shipping_from",
            "must be an amount of 0 or more, or null",
        );
        mistakes.add_if(
            self.after_sale_days > limits::AFTER_SALE_DAYS_MAX,
            "/after_sale_days",
            &format!("must be 0 to {} days", limits::AFTER_SALE_DAYS_MAX),
        );
        mistakes.add_if(
            !(1..=limits::AUTO_RECEIVE_DAYS_MAX).contains(&self.auto_receive_days),
            "/auto_receive_days",
            &format!("must be 1 to {} days", limits::AUTO_RECEIVE_DAYS_MAX),
        );
        mistakes.add_if(
            !(1..=limits::AMOUNT_MAX).contains(&self.withdrawal_min),
            "/withdrawal_min",
            "must be an amount of 1 or more",
        );
        mistakes.add_if(
            self.withdrawal_second_person_above.is_some_and(|above| !amount.contains(&above)),
            "/withdrawal_second_person_above",
            "must be an amount of 0 or more, or null",
        );
        let most = limits::WITHDRAWALS_PER_DAY_MAX;
        mistakes.add_if(
            self.withdrawals_per_day.is_some_and(|times| !(1..=most).contains(&times)),
            "/withdrawals_per_day",
            &format!("must be 1 to {most}, or null"),
        );
        self.face.check(&mut mistakes);
        mistakes.done()
    }
}

/// Checks a slug: 2 to 40 lower-case letters, digits and hyphens, beginning with a letter, no hyphen at the end.
pub fn is_slug(text: &str) -> bool {
    (limits::SLUG_MIN..=limits::SLUG_MAX).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && !text.ends_with('-')
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !RESERVED_SLUGS.contains(&text)
}

/// Names that the platform keeps for itself.
pub const RESERVED_SLUGS: &[&str] = &["api", "admin", "platform", "www", "sandbox", "static", "docs", "localhost"];

/// Checks a host name: labels of letters, digits and hyphens, at most 253 characters, at least two labels.
pub fn is_host(text: &str) -> bool {
    let label = |l: &str| {
        (1..=limits::HOST_LABEL_MAX).contains(&l.len())
            && l.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !l.starts_with('-')
            && !l.ends_with('-')
    };
    text.len() <= limits::HOST_MAX && text.contains('.') && text.split('.').all(label)
}

/// The zone of that IANA name (`Asia/Shanghai`) or fixed offset (`+08:00`, for tests and imports).
pub fn time_zone(name: &str) -> Option<TimeZone> {
    if let Some(offset) = fixed_offset(name) {
        return Some(TimeZone::fixed(offset));
    }
    TimeZone::get(name).ok()
}

fn fixed_offset(name: &str) -> Option<jiff::tz::Offset> {
    let (sign, rest) = match name.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':')?;
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    if !(0..24).contains(&hours) || !(0..60).contains(&minutes) {
        return None;
    }
    jiff::tz::Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_a_plain_name() {
        for right in ["demo", "a1", "my-shop"] {
            assert!(is_slug(right), "{right}");
        }
        for wrong in ["", "a", "Demo", "1a", "a-", "a_b", "www", "ä1"] {
            assert!(!is_slug(wrong), "{wrong}");
        }
    }

    #[test]
    fn zones_are_names_or_offsets() {
        assert!(time_zone("Asia/Shanghai").is_some());
        assert!(time_zone("+08:00").is_some());
        assert!(time_zone("Mars/Olympus").is_none());
        assert!(time_zone("+25:00").is_none());
    }

    #[test]
    fn every_wrong_setting_is_named_at_once() {
        let wrong =
            ShopSettings { unpaid_order_minutes: 0, shipping_fee: -1, after_sale_days: 999, ..Default::default() };
        let pointers: Vec<_> = wrong.check().expect_err("three mistakes").0.into_iter().map(|m| m.pointer).collect();
        assert_eq!(pointers, ["/unpaid_order_minutes", "/shipping_fee", "/after_sale_days"]);
    }
}
