//! Nouns and rules of commerce.
//!
//! Pure: no async, no IO, no clock, no randomness, and the name of no play. Start reading at [`order`].

pub mod after_sale;
pub mod app;
pub mod catalogue;
pub mod check;
pub mod combine;
pub mod event;
pub mod face;
pub mod hook;
pub mod id;
pub mod installation;
pub mod job;
pub mod ledger;
pub mod limits;
pub mod member;
pub mod order;
pub mod payment;
pub mod people;
pub mod problem;
pub mod quote;
pub mod reward;
pub mod tenant;
pub mod text;
pub mod withdrawal;

pub use money::{Currency, Money, MoneyError, Rate};
