//! The merchant decides on a withdrawal, and says what became of the payout.

use domain::id::WithdrawalId;
use domain::limits;
use domain::people::Permission;
use domain::problem::Mistakes;
use domain::withdrawal::WithdrawalState;
use serde_json::json;

use super::moves;
use super::read::WithdrawalView;
use crate::once::{self, Once};
use crate::{Commerce, Merchant, Result, audit};

/// The money will be paid out.
pub async fn approve(
    commerce: &Commerce,
    merchant: &Merchant,
    withdrawal: WithdrawalId,
    note: &str,
    once: Option<&Once>,
) -> Result<WithdrawalView> {
    go_on(commerce, merchant, (withdrawal, WithdrawalState::Approved), note, once).await
}

/// The money will not be paid out: it goes back to the member.
pub async fn refuse(
    commerce: &Commerce,
    merchant: &Merchant,
    withdrawal: WithdrawalId,
    note: &str,
    once: Option<&Once>,
) -> Result<WithdrawalView> {
    go_on(commerce, merchant, (withdrawal, WithdrawalState::Refused), note, once).await
}

/// The money of an approved withdrawal was paid out.
pub async fn paid(
    commerce: &Commerce,
    merchant: &Merchant,
    withdrawal: WithdrawalId,
    note: &str,
    once: Option<&Once>,
) -> Result<WithdrawalView> {
    go_on(commerce, merchant, (withdrawal, WithdrawalState::Paid), note, once).await
}

/// The payout of an approved withdrawal failed: the money goes back to the member.
pub async fn failed(
    commerce: &Commerce,
    merchant: &Merchant,
    withdrawal: WithdrawalId,
    note: &str,
    once: Option<&Once>,
) -> Result<WithdrawalView> {
    go_on(commerce, merchant, (withdrawal, WithdrawalState::Failed), note, once).await
}

async fn go_on(
    commerce: &Commerce,
    merchant: &Merchant,
    (withdrawal, to): (WithdrawalId, WithdrawalState),
    note: &str,
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
    let from = row.withdrawal.state;
    from.may_become(to)?;
    row.withdrawal.state = to;
    if !note.is_empty() {
        note.clone_into(&mut row.withdrawal.note);
    }
    if matches!(to, WithdrawalState::Approved | WithdrawalState::Refused) {
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
