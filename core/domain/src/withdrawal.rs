//! A withdrawal: a member takes what is available.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

use crate::Currency;
use crate::id::{MemberId, WithdrawalId};

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
    /// Who decided; empty before.
    pub decided_by: String,
    /// When it was asked for.
    pub requested_at: jiff::Timestamp,
    /// When it was approved or refused.
    pub decided_at: Option<jiff::Timestamp>,
    /// When it was paid or failed.
    pub done_at: Option<jiff::Timestamp>,
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
    /// It stands where this step cannot be taken.
    #[error("the withdrawal is {0} already")]
    NotNow(&'static str),
}

impl WithdrawalState {
    /// How it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Approved => "approved",
            Self::Refused => "refused",
            Self::Paid => "paid",
            Self::Failed => "failed",
        }
    }

    /// May it go on to `next`?
    pub fn may_become(self, next: Self) -> Result<(), WithdrawalError> {
        match (self, next) {
            (Self::Requested, Self::Approved | Self::Refused) | (Self::Approved, Self::Paid | Self::Failed) => Ok(()),
            _ => Err(WithdrawalError::NotNow(self.name())),
        }
    }
}
