//! Every limit of signing in, by name.

use std::time::Duration;

/// How long a shopper stays signed in.
pub const MEMBER_SESSION: Duration = Duration::from_hours(720);
/// How long somebody on the staff stays signed in.
pub const STAFF_SESSION: Duration = Duration::from_hours(12);
/// Passwords that a process hashes at once: each takes 19 MiB and some 20 ms of a core.
pub const HASHES_AT_ONCE: usize = 4;
/// How long a sign-in waits for its turn before it is told to come back.
pub const HASH_WAIT: Duration = Duration::from_secs(5);
/// Valid keys of one shop.
pub const API_KEYS_MAX: u64 = 200;
