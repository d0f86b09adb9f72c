//! Names of kinds of keys that one crate remembers under and another forgets.

/// The apps that are on in a shop: `commerce` remembers them, `tenants` switches them. The text is empty.
pub const ACTIVE_APPS: &str = "active-apps";
