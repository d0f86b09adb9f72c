//! Messages to members.

use domain::id::{InstallationId, MemberId, NoticeId};
use domain::text::Text;
use jiff::Timestamp;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Order};

use crate::columns::{at, maybe_at, maybe_micros, micros};
use crate::entity::notices;
use crate::error::{Error, Result};
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};

/// A message to a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its id. Derived from its cause, so that nobody is told twice.
    pub id: NoticeId,
    /// To whom.
    pub member: MemberId,
    /// Which app said it; none for the shop itself.
    pub installation: Option<InstallationId>,
    /// In a line.
    pub title: Text,
    /// In full.
    pub body: Text,
    /// When.
    pub at: Timestamp,
    /// When the member read it.
    pub read_at: Option<Timestamp>,
}

/// Stores messages that are not there yet; says how many.
pub async fn insert_new(tx: &TenantTx, new: &[Notice]) -> Result<u64> {
    if new.is_empty() {
        return Ok(0);
    }
    tx.insert_new::<notices::Entity>(new.iter().map(|notice| to_row(tx, notice)).collect()).await
}

/// Messages to a member, the newest first; all, or those not read.
pub async fn list(
    db: &Reader,
    member: MemberId,
    unread: bool,
    page: &PageAsk<NoticeId>,
) -> Result<Page<Notice, NoticeId>> {
    use notices::Column as C;
    let mut rows = db.rows::<notices::Entity>().filter(C::MemberId.eq(member.uuid()));
    if unread {
        rows = rows.filter(C::ReadAt.is_null());
    }
    if let Some(after) = page.after {
        // Ids derive from causes, so they say nothing about the time.
        let last = db.rows::<notices::Entity>().filter(C::Id.eq(after.uuid())).one().await?;
        let at = last.ok_or(Error::NotFound("notice"))?.at;
        rows = rows.filter(C::At.lt(at).or(C::At.eq(at).and(C::Id.lt(after.uuid()))));
    }
    let rows = rows.order_by(C::At, Order::Desc).order_by(C::Id, Order::Desc).limit(page.size() + 1).all().await?;
    Page::try_of(rows, page.size(), |row| id(row.id), from_row)
}

/// How many messages a member has not read, counted to `most`.
pub async fn unread(db: &Reader, member: MemberId, most: u64) -> Result<u64> {
    let sql = "SELECT COUNT(*) AS unread FROM (SELECT 1 AS message FROM notices \
        WHERE tenant_id = $1 AND member_id = $2 AND read_at IS NULL LIMIT $3) AS counted";
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = db.query(sql, vec![member.uuid().into(), most.into()]).await?;
    let unread: i64 = rows.first().map_or(Ok(0), |row| row.try_get("", "unread"))?;
    Ok(unread.unsigned_abs())
}

/// Marks a member's messages as read: this one, or all; says how many were unread.
pub async fn mark_read(tx: &TenantTx, member: MemberId, one: Option<NoticeId>, now: Timestamp) -> Result<u64> {
    use notices::Column as C;
    let mut change = tx.update::<notices::Entity>().filter(C::MemberId.eq(member.uuid()).and(C::ReadAt.is_null()));
    if let Some(one) = one {
        change = change.filter(C::Id.eq(one.uuid()));
    }
    change.set(C::ReadAt, micros(now)).run().await
}

/// Whether a member has this message.
pub async fn exists(db: &Reader, member: MemberId, notice: NoticeId) -> Result<bool> {
    use notices::Column as C;
    let which = C::MemberId.eq(member.uuid()).and(C::Id.eq(notice.uuid()));
    Ok(db.rows::<notices::Entity>().filter(which).count().await? == 1)
}

fn to_row(tx: &TenantTx, notice: &Notice) -> notices::Model {
    notices::Model {
        tenant_id: tx.tenant().uuid(),
        id: notice.id.uuid(),
        member_id: notice.member.uuid(),
        installation_id: notice.installation.map(domain::id::Id::uuid),
        title_zh: notice.title.zh.clone(),
        title_en: notice.title.en.clone(),
        body_zh: notice.body.zh.clone(),
        body_en: notice.body.en.clone(),
        at: micros(notice.at),
        read_at: maybe_micros(notice.read_at),
    }
}

fn from_row(row: notices::Model) -> Result<Notice> {
    Ok(Notice {
        id: id(row.id),
        member: id(row.member_id),
        installation: row.installation_id.map(id),
        title: Text { zh: row.title_zh, en: row.title_en },
        body: Text { zh: row.body_zh, en: row.body_en },
        at: at(row.at)?,
        read_at: maybe_at(row.read_at)?,
    })
}
