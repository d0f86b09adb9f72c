//! Every limit of the store, by name. Those of pages are in `page`.

use std::time::Duration;

use jiff::SignedDuration;

/// Connections to the database, where nobody says how many.
pub const CONNECTIONS: u32 = 16;
/// Connections to Postgres that are for the platform's own rows.
pub(crate) const OWNER_CONNECTIONS_MAX: u32 = 4;
/// Connections that read an SQLite file.
pub(crate) const SQLITE_READERS_MAX: u32 = 8;
/// How long a query waits for a connection, or on SQLite for another process that writes.
pub(crate) const TURN_MAX: Duration = Duration::from_secs(10);
/// How long Postgres may take to say its first word.
pub(crate) const ANSWER_MAX: Duration = Duration::from_secs(10);
/// Prepared statements that a connection to SQLite keeps.
pub(crate) const STATEMENTS_MAX: usize = 512;
/// Values of one statement: SQLite takes 32 766, Postgres 65 535.
pub(crate) const VALUES_MAX: usize = 30_000;
/// Keys that one statement looks for.
pub(crate) const KEYS_MAX: usize = 1_000;
/// Keys that one statement of a worker's slice looks for, and balances that it adds to: few statements for many rows.
pub(crate) const SLICE_KEYS_MAX: usize = 5_000;
/// How long after its row a refund is pursued by timer, if whoever stored it did not get so far.
pub(crate) const PURSUED_AFTER: SignedDuration = SignedDuration::from_secs(5);
/// Entries of the platform's log that one look takes for what was done.
pub(crate) const ACTIONS_MAX: u64 = 100;
/// Digits that are taken as the beginning of a phone number, at least.
pub(crate) const PHONE_DIGITS_SEARCHED_MIN: usize = 3;
/// Rewards that one statement changes.
pub(crate) const REWARDS_MAX: usize = 2_000;
