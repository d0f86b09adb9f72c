//! The points where the core asks apps, and what it does when an app has no answer.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A point where the core asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HookKind {
    /// At every quote and again at placing: what is taken off a cart.
    Price,
    /// After the fact: what a fact of the log leads to.
    Events,
}

/// What the core does when an app fails at a hook. The hook decides, never the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OnFailure {
    /// Goes on as if the app took nothing off, and tells the merchant.
    DropAnswer,
    /// Asks again, later and later, and then parks the event where the merchant can see and replay it.
    RetryThenPark,
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

    /// What happens when the app fails.
    pub fn on_failure(self) -> OnFailure {
        match self {
            Self::Price => OnFailure::DropAnswer,
            Self::Events => OnFailure::RetryThenPark,
        }
    }
}
