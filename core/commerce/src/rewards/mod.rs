//! What members earn: the life of a reward, and what they have.

mod books;
mod read;

pub(crate) use books::{Books, Cause, Credited};
pub use read::{RewardView, list, of_order, pockets};
