//! A key for tests.

use std::time::Duration;

use cache::{Key, Owner};
use domain::id::TenantId;
use uuid::Uuid;

/// The price of something in a shop.
pub(crate) struct Price {
    pub(crate) shop: TenantId,
    pub(crate) of: String,
}

impl Key for Price {
    type Value = i64;
    const NAME: &'static str = "price";
    const TTL: Duration = Duration::from_mins(1);

    fn owner(&self) -> Owner {
        Owner::Tenant(self.shop)
    }

    fn text(&self) -> String {
        self.of.clone()
    }
}

/// The same for a moment only.
pub(crate) struct Briefly(pub(crate) &'static str);

impl Key for Briefly {
    type Value = i64;
    const NAME: &'static str = "briefly";
    const TTL: Duration = Duration::from_millis(50);

    fn owner(&self) -> Owner {
        Owner::Platform
    }

    fn text(&self) -> String {
        self.0.to_owned()
    }
}

pub(crate) fn shop(number: u128) -> TenantId {
    TenantId::of(Uuid::from_u128(number))
}

/// The price of tea, in a shop that no other test has.
pub(crate) fn tea(number: u128) -> Price {
    Price { shop: shop(number), of: "tea".into() }
}
