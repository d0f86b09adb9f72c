//! How much happened in the demo shop before somebody opened it, and the words it is made of: `history.toml`.

use std::collections::{BTreeMap, HashSet};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::goods::Goods;
use super::past::Past;
use super::{DemoMember, DemoShop, past};

/// How much happened, and the words it is made of.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct History {
    pub(super) seed: u64,
    /// Days of orders, the day of the first start included.
    pub(super) days: u32,
    /// Orders in these days.
    pub(super) orders: usize,
    /// Members besides those of `tenant.toml`.
    pub(super) members: usize,
    /// How deep the tree is.
    pub(super) depth: usize,
    pub(super) named: Named,
    pub(super) names: Names,
    pub(super) places: Vec<Place>,
    pub(super) words: Words,
    /// How much each SKU of a product is bought.
    pub(super) popular: BTreeMap<String, u64>,
    pub(super) stock: Stock,
}

/// What those do who have a name in `tenant.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Named {
    /// Who bought before the first app came, and not since.
    pub(super) early: Vec<String>,
    /// Who buys as anybody does.
    pub(super) buyers: Vec<String>,
    /// Who brings others, and how well.
    pub(super) hosts: BTreeMap<String, usize>,
}

/// What people are called.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Names {
    pub(super) surnames: Vec<String>,
    pub(super) given: Vec<String>,
    pub(super) first: Vec<String>,
    pub(super) last: Vec<String>,
    /// How many of a hundred write their name in Latin letters.
    pub(super) latin: u64,
    pub(super) labels: Vec<String>,
}

/// Where people live.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Place {
    pub(super) region: String,
    pub(super) streets: Vec<String>,
}

/// What people say.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) carriers: Vec<Carrier>,
    pub(super) notes: Vec<String>,
    pub(super) hold: Vec<String>,
    pub(super) staff: Vec<String>,
    pub(super) partial: Vec<String>,
    pub(super) full: Vec<String>,
    pub(super) shipping: Vec<String>,
    pub(super) cancel: Vec<String>,
    /// What is said to a buyer who gets money back.
    pub(super) given_back: Vec<String>,
    /// What is said to one who does not.
    pub(super) kept: Vec<String>,
    /// Why money is not paid out.
    pub refuse: Vec<String>,
    /// What a bank says of a payout that failed.
    pub failed: Vec<String>,
    pub(super) delivery: Vec<String>,
    pub(super) counted: String,
    pub(super) banks: Vec<String>,
}

/// Who carries parcels.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Carrier {
    pub(super) name: String,
    /// What its numbers begin with.
    pub(super) prefix: String,
}

/// What is short in the end, by SKU.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Stock {
    pub(super) sold_out: Vec<String>,
    pub(super) low: BTreeMap<String, i64>,
}

/// Days of a shop that is tried out in a test.
const FEW_DAYS: u32 = 40;
/// Below so many percent a history is one for a test.
const FEW: u32 = 50;

impl History {
    /// As this, with so many percent of its members and orders; in fewer days where they are few.
    #[must_use]
    pub fn scaled(mut self, percent: u32) -> Self {
        let part = |all: usize| all * usize::try_from(percent).unwrap_or(100) / 100;
        (self.orders, self.members) = (part(self.orders), part(self.members));
        if percent < FEW {
            self.days = self.days.min(FEW_DAYS);
        }
        self
    }

    /// What somebody says of a withdrawal that does not go well.
    pub fn refusals(&self) -> (&[String], &[String]) {
        (&self.words.refuse, &self.words.failed)
    }
}

impl DemoShop {
    /// When the shop begins, if somebody opens it now: with its first order some days later.
    pub fn begins(&self, now: Timestamp) -> Timestamp {
        let hours = 24 * (i64::from(self.history.days) + 9);
        now.checked_sub(jiff::SignedDuration::from_hours(hours)).unwrap_or(now)
    }

    /// All that happened up to now; the same for the same moment.
    pub fn past(&self, now: Timestamp) -> Past {
        if self.history.orders + self.history.members == 0 {
            return Past { people: Vec::new(), early: Vec::new(), apps_at: self.begins(now), steps: Vec::new() };
        }
        let zone = domain::tenant::time_zone(&self.tenant.time_zone).unwrap_or(TimeZone::UTC);
        past::draw(self, Goods::read(&self.catalogue, &self.history), now, &zone)
    }

    /// Those of `tenant.toml` who do something in the past, and those below them, must stand in it.
    pub(super) fn named_at(&self, now: Timestamp) -> Vec<(DemoMember, Timestamp)> {
        let at = |member: &DemoMember| {
            let ago = jiff::SignedDuration::from_hours(24 * i64::from(member.joined_days_ago));
            now.checked_sub(ago).unwrap_or(now)
        };
        self.members.iter().map(|member| (member.clone(), at(member))).collect()
    }

    /// Names of SKUs and members that the history speaks of and the shop does not have.
    pub fn unknown(&self) -> Vec<String> {
        let goods = Goods::read(&self.catalogue, &self.history);
        let skus: HashSet<&str> = goods.iter().map(|one| one.sku.as_str()).collect();
        let history = &self.history;
        let members: HashSet<&str> = self.members.iter().map(|member| member.id.as_str()).collect();
        let named = history.named.early.iter().chain(&history.named.buyers).chain(history.named.hosts.keys());
        let skus = history.stock.sold_out.iter().chain(history.stock.low.keys()).filter(|sku| !skus.contains(&***sku));
        named.filter(|name| !members.contains(&***name)).chain(skus).cloned().collect()
    }
}
