//! The merchant decides on a withdrawal, and says what became of the payout.

use domain::id::WithdrawalId;
use domain::limits;
use domain::people::Permission;
use domain::problem::Mistakes;
use domain::withdrawal::{FirstApproval, WithdrawalError, WithdrawalState};
use serde_json::json;

use super::moves;
use super::read::WithdrawalView;
use crate::once::{self, Once};
use crate::{Commerce, Merchant, Result, audit};

/// What the merchant says of a withdrawal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The money will be paid out.
    Approve,
    /// The money will not be paid out: it goes back to the member.
    Refuse,
    /// The money of an approved withdrawal was paid out.
    Paid,
    /// The payout of an approved withdrawal failed: the money goes back to the member.
    Failed,
}

impl Step {
    const fn leads_to(self) -> WithdrawalState {
        match self {
            Self::Approve => WithdrawalState::Approved,
            Self::Refuse => WithdrawalState::Refused,
            Self::Paid => WithdrawalState::Paid,
            Self::Failed => WithdrawalState::Failed,
        }
    }
}

/// Takes a withdrawal a step further; above the shop's amount the first approval of two leaves it where it stands. A note that is not empty replaces the one before.
pub async fn decide(
    commerce: &Commerce,
    merchant: &Merchant,
    withdrawal: WithdrawalId,
    (step, note): (Step, &str),
    once: Option<&Once>,
) -> Result<WithdrawalView> {
    merchant.need(Permission::MoneyWrite)?;
    let mut mistakes = Mistakes::default();
    mistakes.check_optional_text("/note", note, limits::NOTE_MAX);
    mistakes.done()?;
    let at = commerce.sources.now();
    let tx = merchant.db(commerce).begin().await?;
    store::ledger::lock(&tx).await?;
    once::claim(&tx, once, &withdrawal.to_string()).await?;
    let mut row = store::withdrawals::get(&tx, withdrawal).await?;
    let (from, to) = (row.withdrawal.state, step.leads_to());
    from.may_become(to)?;
    let above = merchant.tenant().settings.withdrawal_second_person_above;
    if step == Step::Approve
        && row.withdrawal.needs_two(above)
        && !row.withdrawal.may_be_approved_by(merchant.staff())?
    {
        let by = merchant.staff().ok_or(WithdrawalError::NeedsPeople)?;
        let first = FirstApproval { by, name: merchant.name(), at };
        store::withdrawals::note_first(&tx, withdrawal, &first).await?;
        let detail = json!({ "amount": row.withdrawal.amount });
        audit::note(&tx, commerce, merchant, "withdrawal.approved-first", &withdrawal, detail).await?;
        row.withdrawal.first = Some(first);
        tx.commit().await?;
        return WithdrawalView::of(commerce, merchant.tenant_id(), row);
    }
    row.withdrawal.state = to;
    if !note.is_empty() {
        note.clone_into(&mut row.withdrawal.note);
    }
    if matches!(step, Step::Approve | Step::Refuse) {
        row.withdrawal.decided_by = merchant.name();
        row.withdrawal.decided_at = Some(at);
    } else {
        row.withdrawal.done_at = Some(at);
    }
    store::withdrawals::go_on(&tx, from, &row.withdrawal).await?;
    let detail = json!({ "from": from.name(), "to": to.name(), "amount": row.withdrawal.amount, "note": note });
    audit::note(&tx, commerce, merchant, "withdrawal.changed", &withdrawal, detail).await?;
    moves::follow(&tx, &row.withdrawal, &merchant.name(), at).await?;
    tx.commit().await?;
    commerce.wake();
    WithdrawalView::of(commerce, merchant.tenant_id(), row)
}
