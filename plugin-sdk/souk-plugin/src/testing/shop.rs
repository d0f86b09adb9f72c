//! The members and orders that an app may ask about in a test.

use std::collections::BTreeMap;

use super::host;
use crate::wit::{Member, Order};

/// A shop being made. [`Shop::open`] makes it the one that the current thread's app reads.
#[derive(Debug, Clone, Default)]
pub struct Shop {
    pub(super) members: BTreeMap<String, Member>,
    pub(super) orders: BTreeMap<String, Order>,
    /// Member and SKU of each line that was paid before and not refunded in full.
    pub(super) bought: Vec<(String, String)>,
    pub(super) kv: BTreeMap<String, Vec<u8>>,
    pub(super) log: Vec<String>,
}

/// A member being made.
#[derive(Debug, Clone)]
pub struct MemberBuilder(Member);

/// An empty shop.
pub fn shop() -> Shop {
    Shop::default()
}

impl Shop {
    /// With a member, who may be described further.
    #[must_use]
    pub fn member(mut self, id: &str, describe: impl FnOnce(MemberBuilder) -> MemberBuilder) -> Self {
        let member = Member { id: id.to_owned(), rank: 0, labels: Vec::new(), referrer: None, joined_at: 0 };
        self.members.insert(id.to_owned(), describe(MemberBuilder(member)).0);
        self
    }

    /// With members who brought one another: each was brought by the one before.
    #[must_use]
    pub fn chain(self, ids: &[&str]) -> Self {
        let mut shop = self;
        let mut referrer: Option<&str> = None;
        for id in ids {
            shop = shop.member(id, |m| referrer.map_or(m.clone(), |referrer| m.referrer(referrer)));
            referrer = Some(id);
        }
        shop
    }

    /// With an order.
    #[must_use]
    pub fn order(mut self, order: Order) -> Self {
        self.orders.insert(order.id.clone(), order);
        self
    }

    /// A member paid a line with this SKU before, and kept it.
    #[must_use]
    pub fn bought(mut self, member: &str, sku: &str) -> Self {
        self.bought.push((member.to_owned(), sku.to_owned()));
        self
    }

    /// The installation kept this before.
    #[must_use]
    pub fn kept(mut self, key: &str, value: &[u8]) -> Self {
        self.kv.insert(key.to_owned(), value.to_owned());
        self
    }

    /// From now on this is the shop that apps of the current thread read.
    pub fn open(self) {
        host::open(self);
    }
}

impl MemberBuilder {
    /// Brought by this member.
    #[must_use]
    pub fn referrer(mut self, referrer: &str) -> Self {
        self.0.referrer = Some(referrer.to_owned());
        self
    }

    /// With this grade.
    #[must_use]
    pub fn rank(mut self, rank: u32) -> Self {
        self.0.rank = rank;
        self
    }

    /// Marked so by the merchant.
    #[must_use]
    pub fn label(mut self, label: &str) -> Self {
        self.0.labels.push(label.to_owned());
        self.0.labels.sort();
        self
    }
}
