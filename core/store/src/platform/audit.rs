//! What operators changed: only ever added to.

use domain::id::OperatorId;
use jiff::Timestamp;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, Order, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use crate::columns::{at, from_json, json, micros};
use crate::entity::platform_audit;
use crate::error::Result;
use crate::limits;
use crate::page::{Page, PageAsk};
use crate::scope::{Db, id};

/// One thing that somebody did.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its id, later than those before.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// Who; none for the command line of the machine itself.
    pub operator: Option<OperatorId>,
    /// How they are called.
    pub actor_name: String,
    /// What: `tenant.suspended`.
    pub action: String,
    /// To what: an id.
    pub subject: String,
    /// What else there is to say. Never a password or a token.
    pub detail: serde_json::Value,
    /// The request that did it; empty for none.
    pub request_id: String,
}

/// Adds an entry.
pub async fn append(db: &Db, entry: &Entry) -> Result<()> {
    append_to(db.owner(), entry).await
}

/// Adds an entry within the transaction of what it tells.
pub(crate) async fn append_to(tx: &impl ConnectionTrait, entry: &Entry) -> Result<()> {
    let row = platform_audit::Model {
        id: entry.id,
        at: micros(entry.at),
        actor_kind: if entry.operator.is_some() { "operator" } else { "machine" }.into(),
        actor_id: entry.operator.map(domain::id::Id::uuid),
        actor_name: entry.actor_name.clone(),
        action: entry.action.clone(),
        subject: entry.subject.clone(),
        detail: json(&entry.detail),
        request_id: entry.request_id.clone(),
    };
    platform_audit::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(tx).await?;
    Ok(())
}

/// Which entries. All conditions hold together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrailFilter {
    /// Only about this.
    pub subject: Option<String>,
    /// Only of this kind.
    pub action: Option<String>,
    /// Only what this operator did.
    pub operator: Option<OperatorId>,
    /// Only from then on.
    pub from: Option<Timestamp>,
    /// Only before then.
    pub until: Option<Timestamp>,
}

/// Entries, the newest first.
pub async fn list(db: &Db, filter: &TrailFilter, page: &PageAsk<Uuid>) -> Result<Page<Entry, Uuid>> {
    use platform_audit::Column as C;
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let mut select = platform_audit::Entity::find().order_by(C::Id, Order::Desc).limit(page.size() + 1);
    if let Some(subject) = &filter.subject {
        select = select.filter(C::Subject.eq(subject));
    }
    if let Some(action) = &filter.action {
        select = select.filter(C::Action.eq(action));
    }
    if let Some(operator) = filter.operator {
        select = select.filter(C::ActorId.eq(operator.uuid()));
    }
    if let Some(from) = filter.from {
        select = select.filter(C::At.gte(micros(from)));
    }
    if let Some(until) = filter.until {
        select = select.filter(C::At.lt(micros(until)));
    }
    if let Some(after) = page.after {
        select = select.filter(C::Id.lt(after));
    }
    Page::try_of(select.all(db.owner_reader()).await?, page.size(), |row| row.id, from_row)
}

/// The last entry.
pub async fn last(db: &Db) -> Result<Option<Uuid>> {
    use platform_audit::Column as C;
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let select = platform_audit::Entity::find().order_by(C::Id, Order::Desc).limit(1);
    Ok(select.one(db.owner_reader()).await?.map(|row| row.id))
}

/// What was done after an entry, at most a hundred things of it.
pub async fn actions_after(db: &Db, after: Option<Uuid>) -> Result<Vec<String>> {
    use platform_audit::Column as C;
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let select = platform_audit::Entity::find().order_by(C::Id, Order::Asc).limit(limits::ACTIONS_MAX);
    let rows = select.filter(C::Id.gt(after.unwrap_or(Uuid::nil()))).all(db.owner_reader()).await?;
    Ok(rows.into_iter().map(|row| row.action).collect())
}

fn from_row(row: platform_audit::Model) -> Result<Entry> {
    Ok(Entry {
        id: row.id,
        at: at(row.at)?,
        operator: row.actor_id.map(id),
        actor_name: row.actor_name,
        action: row.action,
        subject: row.subject,
        detail: from_json(&row.detail)?,
        request_id: row.request_id,
    })
}
