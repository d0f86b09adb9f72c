//! Shoppers ask for money back; the merchant gives it, by the verb that gives money back, or says no and why.
//!
//! Each step writes the order, too: its version makes whoever asks, answers and refunds at once take turns.

pub mod read;

mod answer;
mod ask;

pub use answer::{Approval, approve, refuse};
pub(crate) use answer::{given_back, not_given_back};
pub use ask::{AskBack, ask, preview, withdraw};
