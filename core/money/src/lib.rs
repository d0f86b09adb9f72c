//! Exact amounts of money: integers, checked, conserved.
//!
//! Never holds a float, never panics, never knows a tenant. Start reading at [`Money`]; [`share`], [`kept`] and
//! [`split`] are the three roundings of the house, and the only ones. The SDK re-exports this crate, so that the
//! host and every app round alike.
#![deny(clippy::float_arithmetic, clippy::arithmetic_side_effects, clippy::as_conversions)]

mod currency;
mod money;
mod rate;
mod round;

pub use currency::{Currency, CurrencyError};
pub use money::{Money, MoneyError};
pub use rate::{Rate, RateError};
pub use round::{kept, share, split};
