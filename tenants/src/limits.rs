//! Every limit of the control plane, by name.

use std::time::Duration;

/// Bytes of a file with an app: as many as the sandbox takes.
pub use plugin_host::limits::FILE_BYTES_MAX;

/// How long an operator stays signed in.
pub const OPERATOR_SESSION: Duration = Duration::from_hours(12);
/// Passwords of operators that a process hashes at once: each takes 19 MiB and some 20 ms of a core.
pub const HASHES_AT_ONCE: usize = 2;
/// How long a sign-in waits for its turn before it is told to come back.
pub const HASH_WAIT: Duration = Duration::from_secs(5);
/// Shops that one round of purging looks after.
pub const PURGED_AT_ONCE: u64 = 1_000;
/// Named tokens of one operator.
pub const KEYS_MAX: usize = 50;
/// Bytes of what the console keeps for an operator.
pub const PREFERENCES_MAX: usize = 16 * 1024;
