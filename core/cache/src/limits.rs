//! Every limit of the cache, by name.

use std::time::Duration;

/// The longest that anything lives which guards access or switches something (a tenant by its host, a session, an
/// installation): short enough that a change holds everywhere within a second, also when a message of Redis is lost.
pub const GUARD_TTL: Duration = Duration::from_millis(800);
/// Things that a process remembers at once.
pub const ENTRIES_MAX: u64 = 200_000;
/// Counts that a process keeps at once.
pub const COUNTERS_MAX: u64 = 200_000;
/// How long a node waits for Redis before it goes on without.
pub const REDIS_TIMEOUT: Duration = Duration::from_millis(250);
/// How long a node waits before it listens to Redis again.
pub const REDIS_RETRY: Duration = Duration::from_millis(500);
