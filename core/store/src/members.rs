//! Members, and what their rank and labels were.
//!
//! A member begins with rank 0 and no labels. Each later state stands in `member_history` with the place in the log from
//! which on it holds, so that who handles an event late still sees the member as it was then.

use std::collections::HashMap;

use domain::id::MemberId;
use domain::member::{Member, MemberStatus};
use sea_orm::sea_query::{Expr, ExprTrait, Func};
use sea_orm::{ColumnTrait, Condition, Order};
use uuid::Uuid;

use crate::columns::{at, from_json, from_word, json, micros, unsigned, word};
use crate::entity::{member_history, members};
use crate::error::{Error, Result};
use crate::limits;
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};

/// Stores new members with the hash of their password, if they have one.
///
/// [`Error::Conflict`] with `members_login_key`, `members_external_id_key`, `members_invite_code_key` or
/// `members_no_key`.
pub async fn insert_all(tx: &TenantTx, new: &[(Member, Option<String>)]) -> Result<()> {
    let rows = new.iter().map(|(member, password_hash)| to_row(tx, member, password_hash.clone()));
    tx.insert_all::<members::Entity>(rows.collect()).await
}

/// Stores a new member. See [`insert_all`].
pub async fn insert(tx: &TenantTx, member: &Member, password_hash: Option<String>) -> Result<()> {
    tx.insert::<members::Entity>(to_row(tx, member, password_hash)).await
}

/// One member.
pub async fn get(db: &Reader, member: MemberId) -> Result<Member> {
    find(db, member).await?.ok_or(Error::NotFound("member"))
}

/// One member, if there is.
pub async fn find(db: &Reader, member: MemberId) -> Result<Option<Member>> {
    one(db, members::Column::Id.eq(member.uuid())).await
}

/// The member with that number.
pub async fn find_by_no(db: &Reader, no: i64) -> Result<Option<Member>> {
    one(db, members::Column::No.eq(no)).await
}

/// The member who gives others this code.
pub async fn find_by_invite_code(db: &Reader, code: &str) -> Result<Option<Member>> {
    one(db, members::Column::InviteCode.eq(code)).await
}

/// The member with that name in another system.
pub async fn find_by_external_id(db: &Reader, external: &str) -> Result<Option<Member>> {
    one(db, members::Column::ExternalId.eq(external)).await
}

/// Members by their names in another system; those that do not exist are left out.
pub async fn find_all_by_external_id(db: &Reader, names: &[String]) -> Result<HashMap<String, Member>> {
    let mut found = HashMap::with_capacity(names.len());
    for chunk in names.chunks(limits::KEYS_MAX) {
        let which = members::Column::ExternalId.is_in(chunk.iter().cloned());
        for row in db.rows::<members::Entity>().filter(which).all().await? {
            let member = from_row(row)?;
            found.extend(member.external_id.clone().map(|name| (name, member)));
        }
    }
    Ok(found)
}

/// All members that have a name in another system, by that name.
pub async fn by_external_id(db: &Reader) -> Result<HashMap<String, MemberId>> {
    let sql = "SELECT id, external_id FROM members WHERE tenant_id = $1 AND external_id IS NOT NULL";
    let mut found = HashMap::new();
    for row in db.query(sql, vec![]).await? {
        found.insert(row.try_get::<String>("", "external_id")?, id(row.try_get::<Uuid>("", "id")?));
    }
    Ok(found)
}

/// The member who signs in with `login`, and the hash of the password.
pub async fn find_by_login(db: &Reader, login: &str) -> Result<Option<(Member, Option<String>)>> {
    let row = db.rows::<members::Entity>().filter(members::Column::Login.eq(login)).one().await?;
    row.map(with_password).transpose()
}

fn with_password(mut row: members::Model) -> Result<(Member, Option<String>)> {
    let password = row.password_hash.take();
    Ok((from_row(row)?, password))
}

async fn one(db: &Reader, which: impl sea_orm::sea_query::IntoCondition) -> Result<Option<Member>> {
    db.rows::<members::Entity>().filter(which).one().await?.map(from_row).transpose()
}

/// Many members by id; those that do not exist are left out.
pub async fn get_all(db: &Reader, ids: &[MemberId]) -> Result<HashMap<MemberId, Member>> {
    let mut found = HashMap::with_capacity(ids.len());
    for chunk in ids.chunks(limits::KEYS_MAX) {
        let which = members::Column::Id.is_in(chunk.iter().map(|id| id.uuid()));
        for row in db.rows::<members::Entity>().filter(which).all().await? {
            found.insert(id(row.id), from_row(row)?);
        }
    }
    Ok(found)
}

/// Many members by number; those that do not exist are left out.
pub async fn get_all_by_no(db: &Reader, numbers: &[i64]) -> Result<HashMap<i64, Member>> {
    let mut found = HashMap::with_capacity(numbers.len());
    for row in rows_by_no(db, numbers).await? {
        found.insert(row.no, from_row(row)?);
    }
    Ok(found)
}

async fn rows_by_no(db: &Reader, numbers: &[i64]) -> Result<Vec<members::Model>> {
    let mut rows = Vec::with_capacity(numbers.len());
    for chunk in numbers.chunks(limits::KEYS_MAX) {
        let which = members::Column::No.is_in(chunk.iter().copied());
        rows.append(&mut db.rows::<members::Entity>().filter(which).all().await?);
    }
    Ok(rows)
}

/// What a member was at a place in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberAsOf {
    /// Who.
    pub id: MemberId,
    /// The member's number.
    pub no: i64,
    /// The rank then.
    pub rank: u32,
    /// The labels then.
    pub labels: Vec<String>,
}

/// What members were when the log had grown to `seq`, in no order; those that do not exist are left out.
pub async fn as_of(db: &Reader, numbers: &[i64], seq: i64) -> Result<Vec<MemberAsOf>> {
    let rows = rows_by_no(db, numbers).await?;
    let changed: Vec<Uuid> = rows.iter().filter(|row| row.changed_seq > seq).map(|row| row.id).collect();
    let mut before = history(db, &changed, seq).await?;
    let state = |row: members::Model| {
        let (rank, labels) = if row.changed_seq <= seq {
            (row.rank, row.labels)
        } else {
            before.remove(&row.id).unwrap_or_else(|| (0, json::<[String; 0]>(&[])))
        };
        Ok(MemberAsOf { id: id(row.id), no: row.no, rank: unsigned(rank)?, labels: from_json(&labels)? })
    };
    rows.into_iter().map(state).collect()
}

/// The last state up to `seq` of those who have one.
async fn history(db: &Reader, members: &[Uuid], seq: i64) -> Result<HashMap<Uuid, (i64, String)>> {
    let mut states = HashMap::with_capacity(members.len());
    for chunk in members.chunks(limits::KEYS_MAX) {
        let which = member_history::Column::MemberId.is_in(chunk.iter().copied());
        let which = which.and(member_history::Column::Seq.lte(seq));
        let rows = db.rows::<member_history::Entity>().filter(which);
        for row in rows.order_by(member_history::Column::Seq, Order::Asc).all().await? {
            states.insert(row.member_id, (row.rank, row.labels)); // The later one stays.
        }
    }
    Ok(states)
}

/// Which members a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MemberFilter {
    /// Only whose number, login, invite code or name in another system is this, or whose name contains it.
    pub search: Option<String>,
    /// Only with this status.
    pub status: Option<MemberStatus>,
    /// Only with this rank.
    pub rank: Option<u32>,
}

/// Members, those first who came first.
pub async fn list(db: &Reader, filter: &MemberFilter, page: &PageAsk<i64>) -> Result<Page<Member, i64>> {
    use members::Column as C;
    let mut which = Condition::all();
    if let Some(text) = &filter.search {
        which = which.add(matching(text));
    }
    if let Some(status) = filter.status {
        which = which.add(C::Status.eq(word(&status)));
    }
    if let Some(rank) = filter.rank {
        which = which.add(C::Rank.eq(i64::from(rank)));
    }
    if let Some(after) = page.after {
        which = which.add(C::No.gt(after));
    }
    let rows = db.rows::<members::Entity>().filter(which).order_by(C::No, Order::Asc).limit(page.size() + 1);
    Page::try_of(rows.all().await?, page.size(), |row| row.no, from_row)
}

fn matching(text: &str) -> Condition {
    use members::Column as C;
    let name = || Expr::from(Func::lower(Expr::col(C::Name)));
    // `contains` on both engines without the wildcards of LIKE; the case of ASCII letters does not matter.
    let without = Func::cust("replace").args([name(), Func::lower(Expr::value(text)).into(), Expr::value("")]);
    let mut any = Condition::any()
        .add(C::Login.eq(text.to_lowercase()))
        .add(C::InviteCode.eq(text.to_uppercase()))
        .add(C::ExternalId.eq(text))
        .add(Expr::from(without).ne(name()));
    if let Ok(no) = text.parse::<i64>() {
        any = any.add(C::No.eq(no));
    }
    any
}

/// Writes a member's name and whether they may sign in.
pub async fn update(tx: &TenantTx, member: &Member) -> Result<()> {
    tx.update::<members::Entity>()
        .filter(members::Column::Id.eq(member.id.uuid()))
        .set(members::Column::Name, member.name.as_str())
        .set(members::Column::Status, word(&member.status))
        .run_one("the member")
        .await
}

/// Writes a member's name.
pub async fn rename(tx: &TenantTx, member: MemberId, name: &str) -> Result<()> {
    tx.update::<members::Entity>()
        .filter(members::Column::Id.eq(member.uuid()))
        .set(members::Column::Name, name)
        .run_one("the member")
        .await
}

/// Writes the hash of a member's new password.
pub async fn set_password(tx: &TenantTx, member: MemberId, password_hash: &str) -> Result<()> {
    tx.update::<members::Entity>()
        .filter(members::Column::Id.eq(member.uuid()))
        .set(members::Column::PasswordHash, password_hash)
        .run_one("the member")
        .await
}

/// Whether the hash of a member's password still is the one that was read. If so it stays until the end of the
/// transaction.
pub async fn has_password(tx: &TenantTx, member: MemberId, read: Option<&str>) -> Result<bool> {
    use members::Column as C;
    let same = read.map_or(C::PasswordHash.is_null(), |hash| C::PasswordHash.eq(hash));
    let kept = tx.update::<members::Entity>().filter(C::Id.eq(member.uuid()).and(same));
    Ok(kept.set_to(C::PasswordHash, Expr::col(C::PasswordHash)).run().await? == 1)
}

/// Writes a member's rank and labels, which hold from `seq` on: the place of the fact that says so, in the log of this
/// transaction.
pub async fn grade(tx: &TenantTx, member: &Member, seq: i64) -> Result<()> {
    let labels = json(&member.labels);
    tx.update::<members::Entity>()
        .filter(members::Column::Id.eq(member.id.uuid()))
        .set(members::Column::Rank, i64::from(member.rank))
        .set(members::Column::Labels, labels.as_str())
        .set(members::Column::ChangedSeq, seq)
        .run_one("the member")
        .await?;
    let state = member_history::Model {
        tenant_id: tx.tenant().uuid(),
        member_id: member.id.uuid(),
        seq,
        rank: i64::from(member.rank),
        labels,
    };
    tx.insert::<member_history::Entity>(state).await
}

/// Counts one more paid order of a member; gives the new count.
pub async fn count_paid(tx: &TenantTx, member: MemberId) -> Result<i64> {
    let sql = "UPDATE members SET paid_orders = paid_orders + 1 WHERE tenant_id = $1 AND id = $2 RETURNING paid_orders";
    let rows = tx.query(sql, vec![member.uuid().into()]).await?;
    Ok(rows.first().ok_or(Error::NotFound("member"))?.try_get("", "paid_orders")?)
}

fn to_row(tx: &TenantTx, member: &Member, password_hash: Option<String>) -> members::Model {
    members::Model {
        tenant_id: tx.tenant().uuid(),
        id: member.id.uuid(),
        no: member.no,
        login: member.login.clone(),
        name: member.name.clone(),
        password_hash,
        invite_code: member.invite_code.clone(),
        external_id: member.external_id.clone(),
        rank: i64::from(member.rank),
        labels: json(&member.labels),
        status: word(&member.status),
        paid_orders: member.paid_orders,
        changed_seq: 0,
        joined_at: micros(member.joined_at),
    }
}

fn from_row(row: members::Model) -> Result<Member> {
    Ok(Member {
        id: id(row.id),
        no: row.no,
        login: row.login,
        name: row.name,
        invite_code: row.invite_code,
        external_id: row.external_id,
        rank: unsigned(row.rank)?,
        labels: from_json(&row.labels)?,
        status: from_word(&row.status)?,
        paid_orders: row.paid_orders,
        joined_at: at(row.joined_at)?,
    })
}
