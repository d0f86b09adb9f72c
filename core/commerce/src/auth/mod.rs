//! Signing in and what it opens: the only place that makes the proofs of [`crate::actor`].
//!
//! Tokens are 256 random bits, shown once and kept as a hash. What a token opens is remembered for at most
//! [`cache::limits::GUARD_TTL`] and forgotten at once where it is revoked, so that a revocation holds on every node
//! within a second. Passwords are hashed by [`password`], tries are slowed down by [`cache::tries`].

pub mod keys;
pub mod limits;
pub mod password;
pub mod proof;
pub mod sessions;
pub mod staff;

pub use proof::{merchant, shopper};
pub use sessions::{Opened, SignIn};
pub use store::sessions::SessionOf;
