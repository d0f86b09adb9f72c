//! The switches: everything that payment services do to shops on bad days.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::limits;

/// What goes wrong from now on. All off by default. None touches the service's own books: those are always right.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "a panel of switches, each on its own")]
pub struct Faults {
    /// Notices leave this many seconds late, at most [`limits::SANDBOX_LATE_MAX_S`].
    pub late_s: u32,
    /// Each notice is sent this many times more, a second apart, at most [`limits::SANDBOX_COPIES_MAX`].
    pub copies: u8,
    /// The order of notices.
    pub order: NoticeOrder,
    /// No notice is ever sent: only asking finds out.
    pub silent: bool,
    /// Notices name one minor unit more than the books, rightly signed.
    pub wrong_amount: bool,
    /// Notices carry a wrong signature.
    pub wrong_signature: bool,
    /// The next so many requests are answered with status 500 and not done.
    pub errors: u8,
    /// The next so many requests are done, but their answers are lost.
    pub lost_replies: u8,
    /// Refunds take this many seconds to arrive, at most [`limits::SANDBOX_LATE_MAX_S`].
    pub refund_takes_s: u32,
    /// Refunds are taken and fail later.
    pub refund_fails: bool,
}

/// The order in which notices leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeOrder {
    /// As things happened.
    #[default]
    AsHappened,
    /// A "closed" that is not true follows "paid".
    ClosedAfterPaid,
    /// A "closed" that is not true comes before "paid".
    ClosedBeforePaid,
    /// "Paid" is held back until a refund has been told.
    RefundBeforePaid,
}

/// A switch is set higher than it goes.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{switch}` goes up to {max}")]
pub struct FaultError {
    /// The field.
    pub switch: &'static str,
    /// Its highest value.
    pub max: u32,
}

/// What becomes of one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Good,
    Error,
    Lost,
}

impl Faults {
    /// Whether every switch is within its range.
    pub fn check(&self) -> Result<(), FaultError> {
        let late = limits::SANDBOX_LATE_MAX_S;
        for (switch, value, max) in [
            ("late_s", self.late_s, late),
            ("refund_takes_s", self.refund_takes_s, late),
            ("copies", u32::from(self.copies), u32::from(limits::SANDBOX_COPIES_MAX)),
        ] {
            if value > max {
                return Err(FaultError { switch, max });
            }
        }
        Ok(())
    }

    /// What becomes of the next request, and the switches afterwards. Errors come before lost answers.
    pub(super) fn next(&self) -> (Fate, Self) {
        match (self.errors.checked_sub(1), self.lost_replies.checked_sub(1)) {
            (Some(errors), _) => (Fate::Error, Self { errors, ..self.clone() }),
            (None, Some(lost_replies)) => (Fate::Lost, Self { lost_replies, ..self.clone() }),
            (None, None) => (Fate::Good, self.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_and_losses_run_out() {
        let mut faults = Faults { errors: 1, lost_replies: 2, ..Faults::default() };
        let mut fates = Vec::new();
        for _ in 0..4 {
            let (fate, rest) = faults.next();
            fates.push(fate);
            faults = rest;
        }
        assert_eq!(fates, [Fate::Error, Fate::Lost, Fate::Lost, Fate::Good]);
    }

    #[test]
    fn a_switch_that_does_not_exist_or_is_too_high_is_refused() {
        assert_eq!(serde_json::from_str::<Faults>("{}").ok(), Some(Faults::default()));
        assert!(serde_json::from_str::<Faults>(r#"{"explode": true}"#).is_err());
        assert_eq!(Faults::default().check(), Ok(()));
        assert!(Faults { copies: 21, ..Faults::default() }.check().is_err());
        assert!(Faults { late_s: u32::MAX, ..Faults::default() }.check().is_err());
    }
}
