//! Accounts and transfers.

pub mod proof;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::str::FromStr;

use domain::id::{AccountId, MemberId, OrderId, TransferId};
use domain::ledger::{Account, Pocket, Pockets, Transfer, TransferReason};
use jiff::Timestamp;
use sea_orm::{ColumnTrait, Condition, Order, Value};
use uuid::Uuid;

use crate::columns::{at, currency, from_word, micros};
use crate::connect::Engine;
use crate::entity::{accounts, cursors, transfers};
use crate::error::{Error, Result};
use crate::limits;
use crate::page::{CursorError, Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};

/// Takes the lock of the tenant's ledger until the commit: pockets that are read afterwards nobody else changes.
///
/// The worker that hands events to apps holds the same lock (it moves the same cursor first), so that a withdrawal and a
/// reversal never decide on the same money. Placing and paying orders do not wait for it.
pub async fn lock(tx: &TenantTx) -> Result<()> {
    tx.update::<cursors::Entity>()
        .filter(cursors::Column::Name.eq(crate::events::APPS))
        .set_to(cursors::Column::Position, sea_orm::sea_query::Expr::col(cursors::Column::Position))
        .run_one("the ledger")
        .await
}

/// Posts transfers; gives the number of those that were new. One whose id is there already moves nothing.
///
/// [`Error::Conflict`] with `accounts_never_overdrawn` if a pocket would fall below 0: then nothing may be kept.
pub async fn post(tx: &TenantTx, new: &[Transfer]) -> Result<usize> {
    let ids: Vec<Uuid> = new.iter().map(|transfer| transfer.id.uuid()).collect();
    let mut known = HashSet::new();
    for chunk in ids.chunks(limits::SLICE_KEYS_MAX) {
        let rows = tx.rows::<transfers::Entity>().filter(transfers::Column::Id.is_in(chunk.to_vec())).all().await?;
        known.extend(rows.into_iter().map(|row| row.id));
    }
    let mut rows = Vec::with_capacity(new.len());
    let mut deltas: BTreeMap<AccountId, (Account, i64)> = BTreeMap::new();
    for transfer in new {
        if !known.insert(transfer.id.uuid()) {
            continue;
        }
        for (account, delta) in [(&transfer.debit, -transfer.amount), (&transfer.credit, transfer.amount)] {
            let entry = deltas.entry(account.id()).or_insert_with(|| (account.clone(), 0));
            entry.1 = entry.1.checked_add(delta).ok_or_else(|| Error::corrupt("a balance beyond 64 bits"))?;
        }
        rows.push(to_row(tx, transfer));
    }
    let Some(first) = new.first().filter(|_| !rows.is_empty()) else { return Ok(0) };
    let accounts = deltas.iter().map(|(account_id, (account, _))| accounts::Model {
        tenant_id: tx.tenant().uuid(),
        id: account_id.uuid(),
        name: account.name(),
        owner_id: account.owner().map(MemberId::uuid),
        currency: first.currency.code().into(),
        balance: 0,
        may_be_negative: account.may_be_negative(),
    });
    tx.insert_new::<accounts::Entity>(accounts.collect()).await?;
    add_to_balances(tx, deltas.into_iter().map(|(account, (_, delta))| (account, delta)).collect()).await?;
    let posted = rows.len();
    tx.insert_all::<transfers::Entity>(rows).await?;
    Ok(posted)
}

/// Adds to many balances in one statement, in order of their ids so that two transactions never wait for each other.
async fn add_to_balances(tx: &TenantTx, deltas: Vec<(AccountId, i64)>) -> Result<()> {
    for chunk in deltas.chunks(limits::SLICE_KEYS_MAX) {
        let (uuid, bigint) = match tx.engine() {
            Engine::Postgres => ("::uuid", "::bigint"),
            Engine::Sqlite => ("", ""),
        };
        let rows: Vec<String> =
            (0..chunk.len()).map(|i| format!("(${}{uuid}, ${}{bigint})", i * 2 + 2, i * 2 + 3)).collect();
        let sql = format!(
            "WITH moved (id, delta) AS (VALUES {}) \
             UPDATE accounts SET balance = balance + (SELECT delta FROM moved WHERE moved.id = accounts.id) \
             WHERE tenant_id = $1 AND id IN (SELECT id FROM moved)",
            rows.join(", ")
        );
        let values: Vec<Value> =
            chunk.iter().flat_map(|(account, delta)| [account.uuid().into(), (*delta).into()]).collect();
        let changed = tx.execute(&sql, values).await?;
        if changed != chunk.len() as u64 {
            return Err(Error::corrupt("an account is missing"));
        }
    }
    Ok(())
}

/// What a member has.
pub async fn pockets(db: &Reader, member: MemberId) -> Result<Pockets> {
    Ok(pockets_of(db, &[member]).await?.remove(&member).unwrap_or_default())
}

/// What members have; those who never had anything are left out.
pub async fn pockets_of(db: &Reader, members: &[MemberId]) -> Result<HashMap<MemberId, Pockets>> {
    let mut found: HashMap<MemberId, Pockets> = HashMap::new();
    for chunk in members.chunks(limits::SLICE_KEYS_MAX) {
        let owners: Vec<Uuid> = chunk.iter().map(|member| member.uuid()).collect();
        for row in db.rows::<accounts::Entity>().filter(accounts::Column::OwnerId.is_in(owners)).all().await? {
            let Some(owner) = row.owner_id else { continue };
            let pocket = Pocket::ALL.into_iter().find(|pocket| row.name.ends_with(&format!("/{}", pocket.name())));
            let pocket = pocket.ok_or_else(|| Error::corrupt(format!("account {}", row.name)))?;
            found.entry(id(owner)).or_default().set(pocket, row.balance);
        }
    }
    Ok(found)
}

/// An account with its balance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// Its id.
    pub account: AccountId,
    /// Its name.
    pub name: String,
    /// Credits less debits.
    pub balance: i64,
}

/// All accounts, by id.
pub async fn balances(db: &Reader, page: &PageAsk<AccountId>) -> Result<Page<Balance, AccountId>> {
    let mut rows = db.rows::<accounts::Entity>().order_by(accounts::Column::Id, Order::Asc);
    if let Some(after) = page.after {
        rows = rows.filter(accounts::Column::Id.gt(after.uuid()));
    }
    let rows = rows.limit(page.size() + 1).all().await?;
    Ok(Page::of(
        rows,
        page.size(),
        |row| id(row.id),
        |row| Balance { account: id(row.id), name: row.name, balance: row.balance },
    ))
}

/// One line of the ledger as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: TransferId,
    /// Where it was taken from.
    pub debit: AccountId,
    /// Where it went.
    pub credit: AccountId,
    /// Minor units, above 0.
    pub amount: i64,
    /// The shop's currency.
    pub currency: domain::Currency,
    /// What kind of movement.
    pub reason: TransferReason,
    /// Whose pocket it touches.
    pub member: Option<MemberId>,
    /// The order that it is about.
    pub order: Option<OrderId>,
    /// The id of what caused it.
    pub cause: String,
    /// The event that caused it.
    pub seq: Option<i64>,
    /// When.
    pub at: Timestamp,
}

/// Where a page of a statement ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntryCursor {
    /// When the last entry was.
    pub at: Timestamp,
    /// Which it was.
    pub id: TransferId,
}

impl fmt::Display for EntryCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", micros(self.at), self.id)
    }
}

impl FromStr for EntryCursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let (time, transfer) = text.split_once('.').ok_or(CursorError)?;
        let time = time.parse().ok().and_then(|time| at(time).ok()).ok_or(CursorError)?;
        Ok(Self { at: time, id: transfer.parse().map_err(|_| CursorError)? })
    }
}

/// Which lines a statement shows.
#[derive(Debug, Clone, Default)]
pub struct EntryFilter {
    /// Only of this member.
    pub member: Option<MemberId>,
    /// Only of this order.
    pub order: Option<OrderId>,
    /// Only from then on.
    pub from: Option<Timestamp>,
    /// Only before then.
    pub until: Option<Timestamp>,
    /// The newest first; otherwise the oldest.
    pub newest_first: bool,
}

/// Lines of the ledger, in the order of the filter.
pub async fn entries(
    db: &Reader,
    filter: &EntryFilter,
    page: &PageAsk<EntryCursor>,
) -> Result<Page<Entry, EntryCursor>> {
    use transfers::Column as C;
    let mut which = Condition::all();
    if let Some(member) = filter.member {
        which = which.add(C::MemberId.eq(member.uuid()));
    }
    if let Some(order) = filter.order {
        which = which.add(C::OrderId.eq(order.uuid()));
    }
    if let Some(from) = filter.from {
        which = which.add(C::At.gte(micros(from)));
    }
    if let Some(until) = filter.until {
        which = which.add(C::At.lt(micros(until)));
    }
    if let Some(after) = page.after {
        let (time, transfer) = (micros(after.at), after.id.uuid());
        let (beyond, beside) = if filter.newest_first {
            (C::At.lt(time), C::Id.lt(transfer))
        } else {
            (C::At.gt(time), C::Id.gt(transfer))
        };
        let same = Condition::all().add(C::At.eq(time)).add(beside);
        which = which.add(Condition::any().add(beyond).add(same));
    }
    let sort = || if filter.newest_first { Order::Desc } else { Order::Asc };
    let rows = db.rows::<transfers::Entity>().filter(which).order_by(C::At, sort()).order_by(C::Id, sort());
    let rows = rows.limit(page.size() + 1).all().await?;
    let entries = rows.into_iter().map(from_row).collect::<Result<Vec<_>>>()?;
    Ok(Page::of(entries, page.size(), |entry| EntryCursor { at: entry.at, id: entry.id }, |entry| entry))
}

/// The names of accounts.
pub async fn names(db: &Reader, ids: &[AccountId]) -> Result<HashMap<AccountId, String>> {
    let uuids: HashSet<Uuid> = ids.iter().map(|account| account.uuid()).collect();
    let rows = db.rows::<accounts::Entity>().filter(accounts::Column::Id.is_in(uuids)).all().await?;
    Ok(rows.into_iter().map(|row| (id(row.id), row.name)).collect())
}

fn to_row(tx: &TenantTx, transfer: &Transfer) -> transfers::Model {
    transfers::Model {
        tenant_id: tx.tenant().uuid(),
        id: transfer.id.uuid(),
        debit_id: transfer.debit.id().uuid(),
        credit_id: transfer.credit.id().uuid(),
        amount: transfer.amount,
        currency: transfer.currency.code().into(),
        reason: transfer.reason.name().into(),
        member_id: transfer.member.map(MemberId::uuid),
        order_id: transfer.order.map(OrderId::uuid),
        cause: transfer.cause.clone(),
        seq: transfer.seq,
        at: micros(transfer.at),
    }
}

fn from_row(row: transfers::Model) -> Result<Entry> {
    Ok(Entry {
        id: id(row.id),
        debit: id(row.debit_id),
        credit: id(row.credit_id),
        amount: row.amount,
        currency: currency(&row.currency)?,
        reason: from_word(&row.reason)?,
        member: row.member_id.map(id),
        order: row.order_id.map(id),
        cause: row.cause,
        seq: row.seq,
        at: at(row.at)?,
    })
}
