//! The points where the core asks apps.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A point where the core asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HookKind {
    /// At every quote and again at placing: what is taken off a cart. An app that fails takes nothing off.
    Price,
    /// After the fact: what a fact of the log leads to. An app that fails is asked again, later and later, and then its
    /// event is parked where the merchant can see and replay it.
    Events,
}

impl HookKind {
    /// Every hook.
    pub const ALL: [Self; 2] = [Self::Price, Self::Events];

    /// The name in manifests.
    pub fn name(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::Events => "events",
        }
    }
}
