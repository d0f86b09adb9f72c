//! A withdrawal: a member takes what is available.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

use crate::id::{MemberId, StaffId, WithdrawalId};
use crate::problem::Mistakes;
use crate::{Currency, limits};

/// A withdrawal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// Its id.
    pub id: WithdrawalId,
    /// Who takes money.
    pub member: MemberId,
    /// Minor units, above 0.
    pub amount: i64,
    /// The shop's currency.
    pub currency: Currency,
    /// Where it stands.
    pub state: WithdrawalState,
    /// What staff or the payout wrote about it.
    pub note: String,
    /// Who of two people approved it first, where two have to; none before, or where one is enough.
    pub first: Option<FirstApproval>,
    /// Who decided; empty before.
    pub decided_by: String,
    /// When it was asked for.
    pub requested_at: jiff::Timestamp,
    /// When it was approved or refused.
    pub decided_at: Option<jiff::Timestamp>,
    /// When it was paid, failed or was cancelled.
    pub done_at: Option<jiff::Timestamp>,
}

/// The first of two approvals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstApproval {
    /// Who of the staff.
    pub by: StaffId,
    /// How they were called.
    pub name: String,
    /// When.
    pub at: jiff::Timestamp,
}

impl Withdrawal {
    /// Whether two people have to approve it, in a shop where that holds above this amount.
    pub fn needs_two(&self, above: Option<i64>) -> bool {
        above.is_some_and(|above| self.amount > above)
    }

    /// May this person give the approval that is still missing? Says whether it is the second.
    pub fn may_be_approved_by(&self, person: Option<StaffId>) -> Result<bool, WithdrawalError> {
        let person = person.ok_or(WithdrawalError::NeedsPeople)?;
        match &self.first {
            None => Ok(false),
            Some(first) if first.by == person => Err(WithdrawalError::NeedsAnother),
            Some(_) => Ok(true),
        }
    }
}

/// Where the money of a withdrawal goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Destination {
    /// The bank or the wallet.
    #[schema(example = "ICBC")]
    pub bank: String,
    /// The number of the account there.
    #[schema(example = "6222021234567890")]
    pub account: String,
    /// Whose account it is.
    #[schema(example = "Li Lei")]
    pub holder: String,
}

impl Destination {
    /// Names every part that cannot be right.
    pub fn check(&self, mistakes: &mut Mistakes) {
        mistakes.check_text("/destination/bank", &self.bank, limits::NAME_MAX);
        mistakes.check_text("/destination/account", &self.account, limits::CODE_MAX);
        mistakes.check_text("/destination/holder", &self.holder, limits::NAME_MAX);
    }

    /// As it is shown: enough to know it again, too little to use it.
    #[must_use]
    pub fn masked(&self) -> Self {
        let account: Vec<char> = self.account.chars().filter(|c| !c.is_whitespace()).collect();
        // Of a short number less is shown, so that most of it stays hidden.
        let shown = (account.len() / 3).min(4);
        let last: String = account[account.len() - shown..].iter().collect();
        let first: String = self.holder.chars().take(1).collect();
        Self { bank: self.bank.clone(), account: format!("****{last}"), holder: format!("{first}*") }
    }
}

/// Where a withdrawal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WithdrawalState {
    /// Waits for the merchant.
    Requested,
    /// Will be paid out.
    Approved,
    /// The merchant said no; the money is back.
    Refused,
    /// Paid out.
    Paid,
    /// The payout failed; the money is back.
    Failed,
    /// The member changed their mind; the money is back.
    Cancelled,
}

/// Why a withdrawal does not go on.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WithdrawalError {
    /// More than is available.
    #[error("{asked} is more than the {available} that is available")]
    InsufficientAvailable {
        /// In minor units.
        asked: i64,
        /// In minor units.
        available: i64,
    },
    /// Less than the shop pays out.
    #[error("the smallest withdrawal is {0}")]
    TooSmall(i64),
    /// More often than the shop allows in a day.
    #[error("the shop takes at most {0} withdrawals of a member in a day")]
    TooOften(u32),
    /// Two people have to approve it, and this one did already.
    #[error("somebody else has to approve this withdrawal, too")]
    NeedsAnother,
    /// Two people have to approve it, and this is a program.
    #[error("two people have to approve this withdrawal; a program is none")]
    NeedsPeople,
    /// It stands where this step cannot be taken.
    #[error("the withdrawal is {0} already")]
    NotNow(&'static str),
}

impl WithdrawalState {
    /// Every state.
    pub const ALL: [Self; 6] =
        [Self::Requested, Self::Approved, Self::Refused, Self::Paid, Self::Failed, Self::Cancelled];

    /// How it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Approved => "approved",
            Self::Refused => "refused",
            Self::Paid => "paid",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        }
    }

    /// May it go on to `next`?
    pub fn may_become(self, next: Self) -> Result<(), WithdrawalError> {
        match (self, next) {
            (Self::Requested, Self::Approved | Self::Refused | Self::Cancelled)
            | (Self::Approved, Self::Paid | Self::Failed) => Ok(()),
            _ => Err(WithdrawalError::NotNow(self.name())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_destination_is_shown_so_that_nobody_can_use_it() {
        let masked = |account: &str| {
            let full = Destination { bank: "ICBC".into(), account: account.into(), holder: "李雷".into() };
            let masked = full.masked();
            assert_eq!((masked.bank.as_str(), masked.holder.as_str()), ("ICBC", "李*"));
            masked.account
        };
        assert_eq!(masked("6222 0212 3456 7890"), "****7890");
        assert_eq!(masked("12345"), "****5");
        assert_eq!(masked("1"), "****");
    }

    #[test]
    fn a_withdrawal_goes_forward_only() {
        use WithdrawalState::{Approved, Cancelled, Failed, Paid, Refused, Requested};
        let allowed =
            [(Requested, Approved), (Requested, Refused), (Requested, Cancelled), (Approved, Paid), (Approved, Failed)];
        for from in [Requested, Approved, Refused, Paid, Failed, Cancelled] {
            for to in [Requested, Approved, Refused, Paid, Failed, Cancelled] {
                assert_eq!(from.may_become(to).is_ok(), allowed.contains(&(from, to)), "{from:?} -> {to:?}");
            }
        }
    }
}
