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
/// Tries in which a sign-in's tries are counted.
pub const TRIES_WINDOW: Duration = Duration::from_mins(15);
/// Tries for one name in one shop that nobody has to wait for.
pub const TRIES_PER_NAME: u64 = 5;
/// Tries from one address that nobody has to wait for; more people than one may share it.
pub const TRIES_PER_ADDRESS: u64 = 50;
/// The longest wait between two tries.
pub const WAIT_MAX: Duration = Duration::from_mins(5);
/// Valid keys of one shop.
pub const API_KEYS_MAX: u64 = 200;
