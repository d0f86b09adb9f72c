//! Withdrawals.

use domain::id::{MemberId, WithdrawalId};
use domain::withdrawal::{Withdrawal, WithdrawalState};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, Order};

use crate::columns::{at, currency, from_word, maybe_at, maybe_micros, micros, word};
use crate::entity::withdrawals;
use crate::error::{Error, Result};
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};

/// Stores a new withdrawal.
pub async fn insert(tx: &TenantTx, Sealed { withdrawal, destination }: &Sealed) -> Result<()> {
    tx.insert::<withdrawals::Entity>(withdrawals::Model {
        tenant_id: tx.tenant().uuid(),
        id: withdrawal.id.uuid(),
        member_id: withdrawal.member.uuid(),
        amount: withdrawal.amount,
        currency: withdrawal.currency.code().into(),
        state: word(&withdrawal.state),
        destination: destination.clone(),
        note: withdrawal.note.clone(),
        decided_by: withdrawal.decided_by.clone(),
        requested_at: micros(withdrawal.requested_at),
        decided_at: maybe_micros(withdrawal.decided_at),
        done_at: maybe_micros(withdrawal.done_at),
    })
    .await
}

/// Moves a withdrawal on from where it was read. [`Error::Changed`] if somebody else was faster.
pub async fn go_on(tx: &TenantTx, from: WithdrawalState, to: &Withdrawal) -> Result<()> {
    use withdrawals::Column as C;
    tx.update::<withdrawals::Entity>()
        .filter(C::Id.eq(to.id.uuid()).and(C::State.eq(word(&from))))
        .set(C::State, word(&to.state))
        .set(C::Note, to.note.clone())
        .set(C::DecidedBy, to.decided_by.clone())
        .set(C::DecidedAt, maybe_micros(to.decided_at))
        .set(C::DoneAt, maybe_micros(to.done_at))
        .run_one("the withdrawal")
        .await
}

/// A withdrawal with where its money goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The withdrawal.
    pub withdrawal: Withdrawal,
    /// Where the money goes, as whoever asked for it sealed it.
    pub destination: Vec<u8>,
}

/// One withdrawal.
pub async fn get(db: &Reader, withdrawal: WithdrawalId) -> Result<Sealed> {
    let row = db.rows::<withdrawals::Entity>().filter(withdrawals::Column::Id.eq(withdrawal.uuid())).one().await?;
    from_row(row.ok_or(Error::NotFound("withdrawal"))?)
}

/// Which withdrawals a list shows.
#[derive(Debug, Clone, Default)]
pub struct WithdrawalFilter {
    /// Only of this member.
    pub member: Option<MemberId>,
    /// Only there.
    pub state: Option<WithdrawalState>,
}

/// Withdrawals, the newest first.
pub async fn list(
    db: &Reader,
    filter: &WithdrawalFilter,
    page: &PageAsk<WithdrawalId>,
) -> Result<Page<Sealed, WithdrawalId>> {
    use withdrawals::Column as C;
    let mut which = Condition::all();
    if let Some(member) = filter.member {
        which = which.add(C::MemberId.eq(member.uuid()));
    }
    if let Some(state) = filter.state {
        which = which.add(C::State.eq(word(&state)));
    }
    if let Some(after) = page.after {
        which = which.add(C::Id.lt(after.uuid()));
    }
    let rows = db.rows::<withdrawals::Entity>().filter(which).order_by(C::Id, Order::Desc);
    let rows = rows.limit(page.size() + 1).all().await?;
    Page::try_of(rows, page.size(), |row| id(row.id), from_row)
}

fn from_row(row: withdrawals::Model) -> Result<Sealed> {
    let withdrawal = Withdrawal {
        id: id(row.id),
        member: id(row.member_id),
        amount: row.amount,
        currency: currency(&row.currency)?,
        state: from_word(&row.state)?,
        note: row.note,
        decided_by: row.decided_by,
        requested_at: at(row.requested_at)?,
        decided_at: maybe_at(row.decided_at)?,
        done_at: maybe_at(row.done_at)?,
    };
    Ok(Sealed { withdrawal, destination: row.destination })
}
