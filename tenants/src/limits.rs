//! Every limit of the control plane, by name.

use std::time::Duration;

use jiff::SignedDuration;

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
/// How long a node remembers what waits for operators: long enough for many consoles, short enough to be called now.
pub const ATTENTION_KEPT: Duration = Duration::from_secs(3);
/// How long a node remembers how much goes on in a tenant.
pub const FIGURES_KEPT: Duration = Duration::from_secs(30);
/// The orders that the figures of a tenant count: those of so long.
pub const FIGURES_OF: SignedDuration = SignedDuration::from_hours(24 * 30);
/// Workers that have not come to an event after so long are behind.
pub const BEHIND_AFTER: SignedDuration = SignedDuration::from_secs(30);
/// Tenants that a queue names.
pub const TENANTS_NAMED: usize = 5;
/// How long a run of a check may be silent before another one takes it: longer than any of its steps.
pub const CHECK_SEEN_WITHIN: SignedDuration = SignedDuration::from_secs(90);
/// How long the DNS is asked for a domain.
pub const DNS_WAIT: Duration = Duration::from_secs(5);
/// Things of each kind that a search finds.
pub const FOUND_MAX: u64 = 5;
/// Characters of a text that is looked for.
pub const SEARCH_TEXT_MAX: usize = 100;
/// Owners of a tenant that its page names.
pub const OWNERS_NAMED: usize = 5;
