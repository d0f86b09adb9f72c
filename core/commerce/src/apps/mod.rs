//! Apps as the shop's verbs need them: which are on, and how each is asked.

pub mod active;
pub mod faces;
pub(crate) mod failures;
pub mod runs;
