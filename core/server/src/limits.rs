//! Every limit of the program itself, by name.

use std::time::Duration;

use jiff::SignedDuration;

/// How long requests, and the work behind them, may go on after the node was told to stop.
pub(crate) const DRAIN_MAX: Duration = Duration::from_secs(25);
/// How long a node lets things lie before it tidies up again.
pub(crate) const HOUSEKEEPING_PAUSE: Duration = Duration::from_mins(10);
/// How long an answer to a request with an idempotency key is kept.
pub(crate) const ANSWERS_KEPT: SignedDuration = SignedDuration::from_hours(24);
/// Bytes of a file that are read at once where it is only looked through.
pub(crate) const READ_BYTES: usize = 64 * 1024;
/// Calls of an app that are measured, after a tenth as many that are not.
pub(crate) const MEASURED_CALLS: usize = 20_000;
