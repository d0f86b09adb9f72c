//! What is told of money on its way out.

use commerce::withdrawals::WithdrawalView;
use domain::Currency;
use domain::id::{MemberId, WithdrawalId};
use domain::withdrawal::{Destination, Withdrawal, WithdrawalState};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// Money on its way out.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WithdrawalResponse {
    /// Its id.
    id: WithdrawalId,
    /// Who takes money.
    member: MemberId,
    /// Of the amount.
    #[schema(value_type = String, example = "CNY")]
    currency: Currency,
    /// In minor units.
    #[schema(example = 5_000)]
    amount: i64,
    /// Where it stands.
    state: WithdrawalState,
    /// Where the money goes, masked.
    #[schema(example = json!({"bank": "ICBC", "account": "****7890", "holder": "L*"}))]
    destination: Destination,
    /// What the merchant wrote about it last.
    note: String,
    /// When it was asked for.
    #[schema(value_type = String, format = DateTime)]
    requested_at: Timestamp,
    /// When it was approved or refused.
    #[schema(value_type = Option<String>, format = DateTime)]
    decided_at: Option<Timestamp>,
    /// When it was paid, failed or was cancelled.
    #[schema(value_type = Option<String>, format = DateTime)]
    done_at: Option<Timestamp>,
    /// Its way, step by step, each with its time or null as long as it is not taken.
    steps: Vec<WithdrawalStepResponse>,
}

/// A step on the way of a withdrawal.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WithdrawalStepResponse {
    /// Which.
    step: WithdrawalStep,
    /// When it was taken; null if it was not yet.
    #[schema(value_type = Option<String>, format = DateTime)]
    at: Option<Timestamp>,
}

/// Steps on the way of a withdrawal.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum WithdrawalStep {
    /// The member asked, and the money was held.
    Requested,
    /// Somebody of the shop looked at it.
    Checked,
    /// The shop will pay it out.
    Approved,
    /// It was paid out.
    Paid,
    /// It was not, and the money is back.
    Returned,
}

/// The way of a withdrawal, as far as it went and, if it still goes on, as it will.
fn steps(withdrawal: &Withdrawal) -> Vec<WithdrawalStepResponse> {
    let step = |step, at| WithdrawalStepResponse { step, at };
    let (decided, done) = (withdrawal.decided_at, withdrawal.done_at);
    let checked = withdrawal.first.as_ref().map(|first| first.at).or(decided);
    let mut steps = vec![step(WithdrawalStep::Requested, Some(withdrawal.requested_at))];
    match withdrawal.state {
        WithdrawalState::Cancelled => steps.push(step(WithdrawalStep::Returned, done)),
        WithdrawalState::Refused => {
            steps.extend([step(WithdrawalStep::Checked, checked), step(WithdrawalStep::Returned, decided)]);
        }
        WithdrawalState::Requested | WithdrawalState::Approved | WithdrawalState::Paid => steps.extend([
            step(WithdrawalStep::Checked, checked),
            step(WithdrawalStep::Approved, decided),
            step(WithdrawalStep::Paid, done),
        ]),
        WithdrawalState::Failed => steps.extend([
            step(WithdrawalStep::Checked, checked),
            step(WithdrawalStep::Approved, decided),
            step(WithdrawalStep::Returned, done),
        ]),
    }
    steps
}

impl From<WithdrawalView> for WithdrawalResponse {
    fn from(WithdrawalView { withdrawal, destination, .. }: WithdrawalView) -> Self {
        Self {
            steps: steps(&withdrawal),
            id: withdrawal.id,
            member: withdrawal.member,
            currency: withdrawal.currency,
            amount: withdrawal.amount,
            state: withdrawal.state,
            destination,
            note: withdrawal.note,
            requested_at: withdrawal.requested_at,
            decided_at: withdrawal.decided_at,
            done_at: withdrawal.done_at,
        }
    }
}
