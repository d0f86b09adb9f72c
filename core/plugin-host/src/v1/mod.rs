//! Version 1 of the contract: `plugin-sdk/wit/v1`, and how its records are ours.

pub(crate) mod events;
pub(crate) mod price;

/// The name of the package, with its version.
pub(crate) const VERSION: &str = "1.0.0";
