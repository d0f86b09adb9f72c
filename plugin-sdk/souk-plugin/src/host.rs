//! What an app may ask the host while it answers an event. Each part is a grant; natively a `testing::shop` answers.
//!
//! Only [`log`] is there for the hook `price`. A manifest that grants what is not used, or an app that uses what is
//! not granted, is refused when it is uploaded.

#[cfg(target_arch = "wasm32")]
use crate::bindings::host as asked;
#[cfg(not(target_arch = "wasm32"))]
use crate::testing::host as asked;
use crate::wit::{Ancestor, Member, Order};

pub use crate::bindings::Level;

/// Ancestors that one call of [`upline`] gives at most.
pub const UPLINE_PAGE_MAX: u32 = 64;

/// Writes a line to the run's record, which keeps 4 KiB a call. Needs no grant.
pub fn log(level: Level, message: &str) {
    asked::log(level, message);
}

/// The order, if the shop has it (grant `orders.read`).
pub fn order(id: &str) -> Option<Order> {
    asked::get_order(id)
}

/// How many lines with one of these SKUs (at most 256) the member paid in orders before this event and that are not
/// fully refunded as of this event (grant `orders.read`).
pub fn purchases(member: &str, skus: &[String]) -> u32 {
    asked::purchases(member, skus)
}

/// The member, if the shop has it (grant `members.read`).
pub fn member(id: &str) -> Option<Member> {
    asked::get_member(id)
}

/// Those above the member, nearest first, as of the event: at most `limit` (up to [`UPLINE_PAGE_MAX`]) after the first
/// `skip` (grant `referrals.read`).
pub fn upline(member: &str, skip: u32, limit: u32) -> Vec<Ancestor> {
    asked::upline(member, skip, limit)
}

/// The installation's own memory (grant `kv`): keys of 1 to 256 bytes, values up to 64 KiB.
pub mod kv {
    use super::asked;

    /// What is kept under the key.
    pub fn get(key: &str) -> Option<Vec<u8>> {
        asked::kv_get(key)
    }

    /// Keeps a value under the key, once the answer is accepted.
    pub fn set(key: &str, value: &[u8]) {
        asked::kv_set(key, value);
    }

    /// Forgets the key, once the answer is accepted.
    pub fn delete(key: &str) {
        asked::kv_delete(key);
    }
}
