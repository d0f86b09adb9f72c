//! Nouns and rules of commerce.
//!
//! Pure: no async, no IO, no clock, no randomness, and the name of no play. Start reading at [`order`].

pub mod hook;
pub mod id;
pub mod text;

pub use money::{Currency, Money, MoneyError, Rate};
