//! What an app says of itself, and what a merchant and the core make of it.
//!
//! Start reading at [`Manifest`].

mod compliance;
mod digest;
mod grant;
mod hook;
mod manifest;
mod name;
mod reads;
mod settings;
mod shape;

pub use compliance::{Basis, Compliance, EntryCondition, PricedBy, Pricing, RewardDepth};
pub use digest::{Digest, DigestError};
pub use grant::{Grant, GrantRequest};
pub use hook::HookKind;
pub use manifest::{Budget, Manifest, Requirement};
pub use name::{AppName, AppNameError};
pub use reads::{Read, select};
pub use settings::with_defaults;
