//! The transfers of each step of a withdrawal.

use domain::event::{Fact, NewEvent};
use domain::id::TransferId;
use domain::ledger::{Account, Pocket, Transfer, TransferReason};
use domain::reward::pay_debt_first;
use domain::withdrawal::{Withdrawal, WithdrawalError, WithdrawalState};
use jiff::Timestamp;
use store::TenantTx;

use crate::Result;

/// Takes what is asked for out of what is available. The caller holds the ledger's lock.
pub(super) async fn hold(tx: &TenantTx, withdrawal: &Withdrawal) -> Result<()> {
    let available = store::ledger::pockets(tx, withdrawal.member).await?.available;
    if withdrawal.amount > available {
        return Err(WithdrawalError::InsufficientAvailable { asked: withdrawal.amount, available }.into());
    }
    let way = (Pocket::Available, Pocket::Withdrawing);
    post(tx, &[transfer(withdrawal, way, withdrawal.amount, TransferReason::WithdrawalHeld, withdrawal.requested_at)])
        .await
}

/// Moves the money to where the withdrawal's new state says, and says so in the log: the last thing before the commit.
/// The caller holds the ledger's lock.
pub(super) async fn follow(tx: &TenantTx, withdrawal: &Withdrawal, actor: &str, at: Timestamp) -> Result<()> {
    match withdrawal.state {
        WithdrawalState::Requested | WithdrawalState::Approved => {}
        WithdrawalState::Paid => {
            let way = (Pocket::Withdrawing, Pocket::Withdrawn);
            post(tx, &[transfer(withdrawal, way, withdrawal.amount, TransferReason::WithdrawalPaid, at)]).await?;
        }
        WithdrawalState::Refused | WithdrawalState::Failed | WithdrawalState::Cancelled => {
            give_back(tx, withdrawal, at).await?;
        }
    }
    let fact = Fact::WithdrawalChanged {
        member: withdrawal.member.uuid(),
        state: withdrawal.state.name().into(),
        amount: withdrawal.amount,
        actor: actor.to_owned(),
    };
    store::events::append(tx, vec![NewEvent { subject: withdrawal.id.uuid(), fact, at }]).await?;
    Ok(())
}

/// What comes back pays a debt that arose in the meantime first, so that there is never a debt beside available money.
async fn give_back(tx: &TenantTx, withdrawal: &Withdrawal, at: Timestamp) -> Result<()> {
    let debt = store::ledger::pockets(tx, withdrawal.member).await?.debt;
    let (pays, free) = pay_debt_first(withdrawal.amount, debt);
    let to = |pocket| (Pocket::Withdrawing, pocket);
    let transfers = [
        transfer(withdrawal, to(Pocket::Debt), pays, TransferReason::DebtPaid, at),
        transfer(withdrawal, to(Pocket::Available), free, TransferReason::WithdrawalReturned, at),
    ];
    post(tx, &transfers).await
}

async fn post(tx: &TenantTx, transfers: &[Transfer]) -> Result<()> {
    let moving: Vec<Transfer> = transfers.iter().filter(|transfer| transfer.amount > 0).cloned().collect();
    store::ledger::post(tx, &moving).await?;
    Ok(())
}

fn transfer(
    withdrawal: &Withdrawal,
    (from, to): (Pocket, Pocket),
    amount: i64,
    reason: TransferReason,
    at: Timestamp,
) -> Transfer {
    Transfer {
        // Each step of a withdrawal has a reason of its own, so the two are a cause.
        id: TransferId::derive(&[reason.name().as_bytes(), withdrawal.id.uuid().as_bytes()]),
        debit: Account::Member(withdrawal.member, from),
        credit: Account::Member(withdrawal.member, to),
        amount,
        currency: withdrawal.currency,
        reason,
        member: Some(withdrawal.member),
        order: None,
        cause: withdrawal.id.to_string(),
        seq: None,
        at,
    }
}
