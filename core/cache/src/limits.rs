//! Every limit of the cache, by name.

use std::time::Duration;

/// The longest that anything lives which guards access or switches something (a tenant by its host, a session, an
/// installation): short enough that a change holds everywhere within a second, also when a message of Redis is lost.
pub const GUARD_TTL: Duration = Duration::from_millis(800);
/// Things that a process remembers at once.
pub const ENTRIES_MAX: u64 = 200_000;
/// Counts that a process keeps at once.
pub const COUNTERS_MAX: u64 = 200_000;
/// The time in which tries to sign in are counted.
pub const TRIES_WINDOW: Duration = Duration::from_mins(15);
/// Tries for one name from one place that nobody has to wait for.
pub const TRIES_PER_NAME_AND_PLACE: u64 = 5;
/// Tries from one place, those that fitted left out, that nobody has to wait for; more people than one may share it.
pub const TRIES_PER_PLACE: u64 = 50;
/// Tries for one name from places where it never signed in that nobody has to wait for: far above what one person types.
pub const TRIES_PER_NAME: u64 = 200;
/// The longest wait between two tries.
pub const WAIT_MAX: Duration = Duration::from_mins(5);
/// The longest wait between two tries for one name from places where it never signed in: short, for its owner may be
/// among those who wait.
pub const WAIT_MAX_PER_NAME: Duration = Duration::from_secs(8);
/// How long it is remembered that a name signed in from a place.
pub const KNOWN_PLACE_KEPT: Duration = Duration::from_hours(24 * 60);
/// How long a node waits for Redis before it goes on without.
pub const REDIS_TIMEOUT: Duration = Duration::from_millis(250);
/// How long a node waits before it listens to Redis again.
pub const REDIS_RETRY: Duration = Duration::from_millis(500);
