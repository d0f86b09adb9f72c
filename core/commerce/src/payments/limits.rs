//! Every limit of payments, by name.

use std::time::Duration;

use jiff::SignedDuration;

/// How long a provider may take to answer.
pub(super) const ANSWER_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a connection to a provider may take.
pub(super) const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// How long a payment can be paid at the provider where the order says nothing.
pub(super) const PAYABLE_FOR: SignedDuration = SignedDuration::from_hours(24);
/// How often at most a shopper who looks at a payment makes us ask about it.
pub(super) const LOOK_PAUSE: SignedDuration = SignedDuration::from_secs(2);
/// How often a provider is asked once its schedule is over and staff were told.
pub(super) const LATE_PAUSE: SignedDuration = SignedDuration::from_hours(24);
/// How often the page of a payment looks at it: while it is younger than this, after this pause.
pub(super) const LOOK_PACES: [(SignedDuration, Duration); 2] =
    [(SignedDuration::from_secs(30), Duration::from_secs(1)), (SignedDuration::from_mins(3), Duration::from_secs(3))];
/// After what pause it looks at one that is older.
pub(super) const LOOK_CALMLY: Duration = Duration::from_secs(15);
/// After what pause it looks at one that staff confirm by hand.
pub(super) const LOOK_BY_HAND: Duration = Duration::from_secs(30);
/// How long the cancelling of an unpaid order belongs to who took its timer: providers are asked meanwhile.
pub(crate) const CANCEL_LEASE: Duration = Duration::from_mins(1);
/// Attempts to pay one order.
pub(super) const ATTEMPTS_MAX: usize = 50;
/// Questions of timers that are on their way at once.
pub(super) const QUESTIONS_AT_ONCE: usize = 64;
/// Refused callbacks of one tenant that are kept in an hour: anybody can send them.
pub(super) const REFUSED_KEPT_PER_HOUR: u64 = 1_000;
/// How long what was said to providers and by them is kept: longer than they take disputes.
pub(super) const MESSAGES_KEPT: SignedDuration = SignedDuration::from_hours(24 * 400);
/// How long messages are kept that were not believed: anybody can send them.
pub(super) const REFUSED_KEPT: SignedDuration = SignedDuration::from_hours(24 * 90);
/// Messages that are forgotten in one statement.
pub(super) const FORGET_PAGE: u64 = 500;
/// Accounts at one provider that a shop has left and that are kept.
pub(super) const FORMER_ACCOUNTS_MAX: u64 = 100;
/// How long the address of the sandbox's panel opens it.
pub(super) const PANEL_OPEN_FOR: SignedDuration = SignedDuration::from_hours(1);
/// Notices of the sandbox that are sent in one round.
pub(super) const DELIVERIES_MAX: u64 = 64;
/// Notices of the sandbox that are on their way at once.
pub(super) const DELIVERIES_AT_ONCE: usize = 8;
/// How long a notice of the sandbox belongs to who took it.
pub(super) const DELIVERY_LEASE: SignedDuration = SignedDuration::from_secs(30);
/// How long the loop of the sandbox sleeps when there is nothing to send.
pub(super) const DELIVERY_PAUSE: Duration = Duration::from_millis(250);
