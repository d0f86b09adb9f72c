//! Every limit of the control plane, by name.

use std::time::Duration;

/// How long an operator stays signed in.
pub const OPERATOR_SESSION: Duration = Duration::from_hours(12);
/// The time in which an operator's tries to sign in are counted.
pub const TRIES_WINDOW: Duration = Duration::from_mins(15);
/// Tries for one address of an operator within that time.
pub const TRIES_PER_NAME: u64 = 10;
/// Tries from one machine within that time.
pub const TRIES_PER_ADDRESS: u64 = 50;
/// Named tokens of one operator.
pub const KEYS_MAX: usize = 50;
