//! Every limit of the verbs, by name.

use std::time::Duration;

use jiff::SignedDuration;

/// Events that one slice of a tenant's log holds.
pub const SLICE_MAX: u64 = 256;
/// Timers that are fired before the log is looked at again.
pub const TIMERS_MAX: u64 = 256;
/// Tenants that one round of a worker looks after.
pub const TENANTS_MAX: u64 = 1_000;
/// How long one tenant's work may take in a round before others have their turn: a third each for its log, its timers
/// and its retries. What was begun is finished.
pub const TENANT_TIME_MAX: Duration = Duration::from_millis(1_500);
/// Tenants that a worker looks after side by side, where the database has more than one writer.
pub const TENANTS_AT_ONCE: usize = 4;
/// How long after its event a timer of an app is due at the earliest.
pub const APP_TIMER_DELAY_MIN: SignedDuration = SignedDuration::from_secs(10);
/// How long after its event a timer of an app is due at the latest.
pub const APP_TIMER_HORIZON_MAX: SignedDuration = SignedDuration::from_hours(24 * 731);
/// Timers that an app may have open in a shop.
pub const APP_TIMERS_MAX: u64 = 10_000;
/// How long a node remembers what an app's file calls itself.
pub const FACE_KEPT: Duration = Duration::from_mins(10);
/// Of what was cut or refused of an answer, how many reasons the record of the call names.
pub const REFUSALS_NAMED_MAX: usize = 100;
/// Characters of what an app takes for a member that the record of the call shows.
pub const MEMBER_SHOWN_MAX: usize = 64;
/// Ids that one statement looks for.
pub const IDS_MAX: usize = 10_000;
/// How long a worker sleeps when nobody wakes it.
pub const WORKER_PAUSE: Duration = Duration::from_millis(200);
/// Tries of a failing app at one event before the event is parked for the merchant.
pub const ATTEMPTS_MAX: u32 = 8;
/// Tries of a write that lost a race before the caller is told.
pub const RACES_MAX: u32 = 20;
/// Numbers of orders or members that one process takes at once. What it has not used when it ends is a gap, which nobody
/// sees.
pub const NUMBERS_AT_ONCE: u32 = 200;
/// Records of price apps' failures that are being written; more are dropped, for they would say the same.
pub const FAILURES_AT_ONCE: usize = 16;
/// Events of one thing that its timeline shows.
pub const TIMELINE_MAX: u64 = 1_000;
/// Accounts that a member keeps for their money.
pub const DESTINATIONS_MAX: usize = 10;
/// Pending rewards of a member of which a wallet says what they wait for.
pub const WAITING_MAX: u64 = 1_000;
/// Events that an installation failed on, as a list shows them.
pub const PARKED_MAX: u64 = 200;
/// Rows of a catalogue file that are written in one transaction.
pub const IMPORT_BATCH: usize = 200;
/// Rows of a catalogue file that were turned away, as a report shows them.
pub const REJECTED_MAX: usize = 1_000;
/// Lines of a file of members or orders of the past.
pub const PAST_LINES_MAX: usize = 20_000_000;
/// Members of the past that are written in one transaction.
pub const PAST_MEMBERS_BATCH: usize = 500;
/// Lines of orders of the past that are written in one transaction.
pub const PAST_ORDERS_BATCH: usize = 64;
/// Characters of a cell that was turned away, as a report shows it.
pub const REJECTED_VALUE_MAX: usize = 200;

/// How long after a failed try an app is asked again: 2 s, doubled each time.
pub fn retry_after(attempts: u32) -> Duration {
    Duration::from_secs(2u64.saturating_pow(attempts.min(12)))
}
/// Things of one kind that wait, as the first page of a console counts them; more are told as so many.
pub const HOME_COUNT_MAX: i64 = 10_000;
/// How long the first page of a console is remembered.
pub const HOME_KEPT: Duration = Duration::from_secs(3);
/// How often somebody who watches is told what changed.
pub const LIVE_PAUSE: Duration = Duration::from_millis(500);
/// Events after which whoever watches is told that everything may have changed.
pub const LIVE_EVENTS_MAX: i64 = 5_000;
/// Bytes of what a console keeps for somebody.
pub const PREFERENCES_MAX: usize = 16 * 1024;
/// Views that one person keeps.
pub const VIEWS_PER_PERSON: u64 = 100;
/// Views that one person is shown: their own, and those that others share.
pub const VIEWS_SHOWN_MAX: u64 = 1_000;
/// Bytes of what a view shows of its list.
pub const VIEW_QUERY_MAX: usize = 4_000;
/// Things of each kind that a search shows.
pub const SEARCH_MAX: u64 = 5;
/// Characters of what is searched for.
pub const SEARCH_TEXT_MAX: usize = 100;
/// Rows of a job.
pub const JOB_ROWS_MAX: usize = 10_000;
/// Jobs of a shop that run at once.
pub const JOBS_RUNNING_MAX: u64 = 10;
/// Rows of a job that the worker looks at before it writes down how far it is.
pub const JOB_SLICE_MAX: u64 = 100;
/// How long the worker stays with a job before others have their turn. The row that was begun is finished.
pub const JOB_TIME_MAX: Duration = Duration::from_millis(250);
/// How long a slice of a job that asks payment providers may take before another one begins beside it.
pub const JOB_LEASE: Duration = Duration::from_mins(1);
/// Characters of why a row was refused.
pub const JOB_DETAIL_MAX: usize = 300;
/// How long it can be read what became of a job.
pub const JOBS_KEPT: SignedDuration = SignedDuration::from_hours(24 * 90);
/// Jobs that are forgotten in one transaction: each may have many rows.
pub const JOBS_FORGOTTEN_AT_ONCE: u64 = 10;
/// How long a rehearsal waits for the workers, who may have much to do.
pub const REHEARSAL_WORK_WAIT: Duration = Duration::from_mins(1);
/// How long it waits for the sandbox.
pub const REHEARSAL_WAIT: Duration = Duration::from_secs(20);
/// How often it looks meanwhile.
pub const REHEARSAL_LOOKS: Duration = Duration::from_millis(200);
/// How long an after-sale window stays open for the answer to what was asked in it.
pub const ANSWER_WAIT: SignedDuration = SignedDuration::from_hours(24 * 14);
/// How often it is looked whether that was answered.
pub const ANSWER_LOOKS: Duration = Duration::from_hours(1);
