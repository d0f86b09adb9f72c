//! What members earn: the life of a reward, and what they have.

mod books;
mod read;

pub(crate) use books::{Books, Cause, Credited};
pub use read::{
    RewardCursor, RewardFilter, RewardView, Waits, WaitsFor, list_by_merchant, list_by_shopper, of_order,
    pockets_of_member, pockets_of_shopper,
};
