//! What somebody who watches a shop is told: that something of a kind changed, never what. A hint to read again; whoever
//! misses one reads the same a little later.

use std::collections::BTreeSet;
use std::time::Duration;

use cache::{Key, Owner};
use domain::id::TenantId;
pub use store::live::Place;

use crate::limits::{LIVE_EVENTS_MAX, LIVE_PAUSE};
use crate::{Commerce, Merchant, Result};

/// What changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Orders and their refunds.
    Orders,
    /// Members and who brought whom.
    Members,
    /// Withdrawals.
    Withdrawals,
    /// Products, categories and stock.
    Products,
    /// Apps, what is switched on, and what they failed on.
    Apps,
    /// Payments.
    Payments,
    /// Work in bulk.
    Jobs,
    /// Staff, keys and settings.
    Settings,
}

impl Topic {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Orders,
        Self::Members,
        Self::Withdrawals,
        Self::Products,
        Self::Apps,
        Self::Payments,
        Self::Jobs,
        Self::Settings,
    ];

    /// How it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Orders => "orders",
            Self::Members => "members",
            Self::Withdrawals => "withdrawals",
            Self::Products => "products",
            Self::Apps => "apps",
            Self::Payments => "payments",
            Self::Jobs => "jobs",
            Self::Settings => "settings",
        }
    }

    /// By the kind of an event (`order.paid`), or of what staff did (`product.changed`).
    fn of(kind: &str) -> Option<Self> {
        match kind.split('.').next().unwrap_or_default() {
            "order" | "refund" | "after-sale" => Some(Self::Orders),
            "member" => Some(Self::Members),
            "withdrawal" | "rewards" => Some(Self::Withdrawals),
            "product" | "category" | "catalogue" | "stock" => Some(Self::Products),
            "app" | "installation" => Some(Self::Apps),
            "payment" | "sandbox" => Some(Self::Payments),
            "job" => Some(Self::Jobs),
            "staff" | "key" | "settings" => Some(Self::Settings),
            _ => None,
        }
    }
}

/// Where the shop is now. Read once for all who watch on this node.
pub async fn place(commerce: &Commerce, merchant: &Merchant) -> Result<Place> {
    let load = || async { Ok(store::live::place(&merchant.db(commerce).read().await?).await?) };
    commerce.cache.get_or_load(&PlaceOf(merchant.tenant_id()), load).await
}

/// What changed from one place to another.
pub async fn changed(commerce: &Commerce, merchant: &Merchant, from: Place, to: Place) -> Result<BTreeSet<Topic>> {
    if from == to {
        return Ok(BTreeSet::new());
    }
    if to.seq - from.seq > LIVE_EVENTS_MAX {
        return Ok(Topic::ALL.into());
    }
    let db = merchant.db(commerce).read().await?;
    let mut kinds = if to.seq > from.seq { store::live::kinds(&db, from.seq, to.seq).await? } else { Vec::new() };
    if let Some(entry) = to.entry
        && to.entry != from.entry
    {
        kinds.extend(store::live::actions(&db, from.entry, entry).await?);
    }
    Ok(kinds.iter().filter_map(|kind| Topic::of(kind)).collect())
}

struct PlaceOf(TenantId);

impl Key for PlaceOf {
    type Value = Place;
    const NAME: &'static str = "live-place";
    // A little less than the pause, so that each look sees something newer.
    const TTL: Duration = LIVE_PAUSE.saturating_sub(Duration::from_millis(50));

    fn owner(&self) -> Owner {
        Owner::Tenant(self.0)
    }

    fn text(&self) -> String {
        String::new()
    }
}
