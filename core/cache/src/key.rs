//! Keys: each type knows what it leads to, for how long, and whose it is.

use std::time::Duration;

use domain::id::TenantId;

/// The key of something that is remembered.
pub trait Key: Send + Sync {
    /// What it leads to. Cheap to clone: put it behind an `Arc` when it is not small.
    type Value: Clone + Send + Sync + 'static;
    /// The name of the kind of key. Two types never share one.
    const NAME: &'static str;
    /// How long it is remembered. At most [`crate::limits::GUARD_TTL`] for what guards access or switches something.
    const TTL: Duration;

    /// Whose it is.
    fn owner(&self) -> Owner;

    /// What tells it from other keys of this kind and owner.
    fn text(&self) -> String;
}

/// Whose something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Owner {
    /// One tenant's.
    Tenant(TenantId),
    /// The platform's own: it says so.
    Platform,
}

impl std::fmt::Display for Owner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Tenant(tenant) => write!(f, "{tenant}"),
            Self::Platform => f.write_str("platform"),
        }
    }
}

pub(crate) fn name<K: Key>(key: &K) -> String {
    written(K::NAME, key.owner(), &key.text())
}

/// The whole key in text. The parts before the text have no `:`, so that no two keys run together.
pub(crate) fn written(kind: &str, owner: Owner, text: &str) -> String {
    format!("{kind}:{owner}:{text}")
}
