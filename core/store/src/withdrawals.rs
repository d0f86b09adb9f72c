//! Withdrawals.

use std::collections::HashMap;

use domain::id::{MemberId, WithdrawalId};
use domain::withdrawal::{FirstApproval, Withdrawal, WithdrawalState};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, Order};

use crate::columns::{at, currency, from_word, maybe_at, maybe_micros, micros, word};
use crate::entity::withdrawals;
use crate::error::{Error, Result};
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};
use crate::select::{Count, Select};

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
        first_by: withdrawal.first.as_ref().map(|first| first.by.uuid()),
        first_name: withdrawal.first.as_ref().map(|first| first.name.clone()),
        first_at: withdrawal.first.as_ref().map(|first| micros(first.at)),
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

/// Notes the first of two approvals. [`Error::Changed`] if somebody else was faster.
pub async fn note_first(tx: &TenantTx, withdrawal: WithdrawalId, first: &FirstApproval) -> Result<()> {
    use withdrawals::Column as C;
    let open = C::Id.eq(withdrawal.uuid()).and(C::State.eq(word(&WithdrawalState::Requested)));
    tx.update::<withdrawals::Entity>()
        .filter(open.and(C::FirstBy.is_null()))
        .set(C::FirstBy, Some(first.by.uuid()))
        .set(C::FirstName, Some(first.name.clone()))
        .set(C::FirstAt, Some(micros(first.at)))
        .run_one("the withdrawal")
        .await
}

/// How many withdrawals stand there.
pub async fn count(db: &Reader, state: WithdrawalState) -> Result<Count> {
    let mut select = Select::from("withdrawals");
    select.and("state = ?", [word(&state).into()]);
    select.count(db).await
}

/// How many withdrawals a member asked for from then on; those that came to nothing do not count.
pub async fn asked_since(db: &Reader, member: MemberId, since: jiff::Timestamp) -> Result<u64> {
    use withdrawals::Column as C;
    let counted = [WithdrawalState::Requested, WithdrawalState::Approved, WithdrawalState::Paid];
    let which = C::MemberId.eq(member.uuid()).and(C::RequestedAt.gte(micros(since)));
    let which = which.and(C::State.is_in(counted.iter().map(word)));
    Ok(db.rows::<withdrawals::Entity>().filter(which).all().await?.len() as u64)
}

/// The how-manieth of its member each of these withdrawals is, from 1; those that came to nothing do not count.
pub async fn nth(db: &Reader, withdrawals: &[WithdrawalId]) -> Result<HashMap<WithdrawalId, i64>> {
    if withdrawals.is_empty() {
        return Ok(HashMap::new());
    }
    let places: Vec<String> = (2..withdrawals.len() + 2).map(|place| format!("${place}")).collect();
    let sql = format!(
        "SELECT w.id, (SELECT count(*) FROM withdrawals v WHERE v.tenant_id = $1 AND v.member_id = w.member_id \
            AND v.id < w.id AND v.state IN ('requested', 'approved', 'paid')) AS earlier \
         FROM withdrawals w WHERE w.tenant_id = $1 AND w.id IN ({})",
        places.join(", ")
    );
    let rows = db.query(&sql, withdrawals.iter().map(|id| id.uuid().into()).collect()).await?;
    rows.iter().map(|row| Ok((id(row.try_get("", "id")?), row.try_get::<i64>("", "earlier")? + 1))).collect()
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
        first: match (row.first_by, row.first_name, row.first_at) {
            (Some(by), Some(name), Some(time)) => Some(FirstApproval { by: id(by), name, at: at(time)? }),
            _ => None,
        },
        decided_by: row.decided_by,
        requested_at: at(row.requested_at)?,
        decided_at: maybe_at(row.decided_at)?,
        done_at: maybe_at(row.done_at)?,
    };
    Ok(Sealed { withdrawal, destination: row.destination })
}
