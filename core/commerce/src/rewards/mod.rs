//! What members earn: the life of a reward, and what they have.

pub(crate) mod books;
pub(crate) mod read;

pub(crate) use books::{Books, Cause, Credited};
pub(crate) use read::views;
pub use read::{
    RewardCursor, RewardFilter, RewardView, Waiting, Waits, WaitsFor, list_by_merchant, list_by_shopper, of_order,
    pockets_of_shopper, wallet_of_member, wallet_of_shopper,
};
