//! Those who run the platform, and what they sign in with.

use domain::id::{OperatorId, SessionId};
use jiff::Timestamp;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, IntoActiveModel, Order, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, TransactionTrait,
};

use super::audit::{self, Entry};
use crate::columns::{at, from_word, maybe_at, maybe_micros, micros, word};
use crate::entity::{operator_sessions, operators};
use crate::error::{Error, Result};
use crate::page::{Page, PageAsk};
use crate::scope::{Db, id};

/// Somebody who runs the platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operator {
    /// Their id.
    pub id: OperatorId,
    /// What they sign in with, in lower case.
    pub email: String,
    /// How they are called.
    pub name: String,
    /// Whether they may sign in.
    pub status: OperatorStatus,
    /// Since when.
    pub created_at: Timestamp,
}

/// Whether an operator may sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OperatorStatus {
    /// May.
    Active,
    /// May not.
    Blocked,
}

/// What a token opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SessionKind {
    /// Somebody signed in.
    Session,
    /// A program.
    Key,
}

/// A session or a named token of an operator. The token itself is nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Whose.
    pub operator: OperatorId,
    /// What it is.
    pub kind: SessionKind,
    /// What a named token is called; empty for a session.
    pub name: String,
    /// Since when.
    pub created_at: Timestamp,
    /// Until when; none: until it is revoked.
    pub expires_at: Option<Timestamp>,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
}

/// Stores a new operator. [`Error::Conflict`] with `operators_email_key`.
pub async fn insert(db: &Db, operator: &Operator, password_hash: &str, entry: &Entry) -> Result<()> {
    let tx = db.owner().begin().await?;
    let row = operators::Model {
        id: operator.id.uuid(),
        email: operator.email.clone(),
        name: operator.name.clone(),
        password_hash: password_hash.into(),
        status: word(&operator.status),
        created_at: micros(operator.created_at),
    };
    operators::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(&tx).await?;
    audit::append_to(&tx, entry).await?;
    Ok(tx.commit().await?)
}

/// The operator of that email address, and the hash of the password.
pub async fn find_by_email(db: &Db, email: &str) -> Result<Option<(Operator, String)>> {
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let select = operators::Entity::find().filter(operators::Column::Email.eq(email));
    let row = select.one(db.owner_reader()).await?;
    let Some(row) = row else { return Ok(None) };
    let password_hash = row.password_hash.clone();
    Ok(Some((from_row(row)?, password_hash)))
}

/// One operator.
pub async fn get(db: &Db, operator: OperatorId) -> Result<Operator> {
    let row = operators::Entity::find_by_id(operator.uuid()).one(db.owner_reader()).await?;
    from_row(row.ok_or(Error::NotFound("operator"))?)
}

/// How many operators may sign in.
pub async fn count_active(db: &Db) -> Result<u64> {
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let select = operators::Entity::find().filter(operators::Column::Status.eq(word(&OperatorStatus::Active)));
    Ok(select.count(db.owner_reader()).await?)
}

/// Some operators, in no order.
pub async fn get_all(db: &Db, ids: &[OperatorId]) -> Result<Vec<Operator>> {
    let ids = ids.iter().map(|operator| operator.uuid());
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let select = operators::Entity::find().filter(operators::Column::Id.is_in(ids));
    select.all(db.owner_reader()).await?.into_iter().map(from_row).collect()
}

/// Operators of whose name or address a text is a part, in the order in which they came.
pub async fn search(db: &Db, text: &str, limit: u64) -> Result<Vec<Operator>> {
    use operators::Column as C;
    let part = super::part_of(text);
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let select = operators::Entity::find()
        .filter(Condition::any().add(super::lower(C::Name).like(part.clone())).add(super::lower(C::Email).like(part)))
        .order_by(C::Id, Order::Asc)
        .limit(limit);
    select.all(db.owner_reader()).await?.into_iter().map(from_row).collect()
}

/// Operators in the order in which they came.
pub async fn list(db: &Db, page: &PageAsk<OperatorId>) -> Result<Page<Operator, OperatorId>> {
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let mut select = operators::Entity::find().order_by(operators::Column::Id, Order::Asc).limit(page.size() + 1);
    if let Some(after) = page.after {
        select = select.filter(operators::Column::Id.gt(after.uuid()));
    }
    Page::try_of(select.all(db.owner_reader()).await?, page.size(), |row| id(row.id), from_row)
}

/// What ends with a change of an operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// Nothing.
    Nothing,
    /// All their sessions and named tokens.
    All,
    /// All their sessions but this one; named tokens go on.
    SessionsBut(SessionId),
}

/// Writes what an operator is called and whether they may sign in, and another password where there is one.
pub async fn update(db: &Db, changed: &Operator, password_hash: Option<&str>, ends: Ends, entry: &Entry) -> Result<()> {
    use operator_sessions::Column as S;
    use operators::Column as C;
    use sea_orm::sea_query::Expr;
    let tx = db.owner().begin().await?;
    let mut update = operators::Entity::update_many()
        .col_expr(C::Name, Expr::value(changed.name.clone()))
        .col_expr(C::Status, Expr::value(word(&changed.status)))
        .filter(C::Id.eq(changed.id.uuid()));
    if let Some(hash) = password_hash {
        update = update.col_expr(C::PasswordHash, Expr::value(hash));
    }
    if update.exec(&tx).await?.rows_affected != 1 {
        return Err(Error::NotFound("operator"));
    }
    let theirs = Condition::all().add(S::OperatorId.eq(changed.id.uuid()));
    match ends {
        Ends::Nothing => {}
        Ends::All => drop(revoke_where(&tx, theirs, entry.at).await?),
        Ends::SessionsBut(kept) => {
            let others = theirs.add(S::Kind.eq(word(&SessionKind::Session))).add(S::Id.ne(kept.uuid()));
            revoke_where(&tx, others, entry.at).await?;
        }
    }
    audit::append_to(&tx, entry).await?;
    Ok(tx.commit().await?)
}

/// What is kept of an operator's password.
pub async fn password_hash(db: &Db, operator: OperatorId) -> Result<String> {
    let row = operators::Entity::find_by_id(operator.uuid()).one(db.owner_reader()).await?;
    Ok(row.ok_or(Error::NotFound("operator"))?.password_hash)
}

/// Stores a session or a named token under the hash of its token.
pub async fn insert_session(db: &Db, session: &Session, token_hash: &[u8], entry: &Entry) -> Result<()> {
    let tx = db.owner().begin().await?;
    let row = operator_sessions::Model {
        token_hash: token_hash.to_vec(),
        id: session.id.uuid(),
        operator_id: session.operator.uuid(),
        kind: word(&session.kind),
        name: session.name.clone(),
        created_at: micros(session.created_at),
        expires_at: maybe_micros(session.expires_at),
        revoked_at: maybe_micros(session.revoked_at),
    };
    operator_sessions::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(&tx).await?;
    audit::append_to(&tx, entry).await?;
    Ok(tx.commit().await?)
}

/// The session of that token and its operator, if both hold at `now`.
pub async fn find_session(db: &Db, token_hash: &[u8], now: Timestamp) -> Result<Option<(Session, Operator)>> {
    let row = operator_sessions::Entity::find_by_id(token_hash.to_vec()).one(db.owner_reader()).await?;
    let Some(row) = row else { return Ok(None) };
    let session = session_from_row(row)?;
    if session.revoked_at.is_some() || session.expires_at.is_some_and(|end| end <= now) {
        return Ok(None);
    }
    let operator = get(db, session.operator).await?;
    Ok((operator.status == OperatorStatus::Active).then_some((session, operator)))
}

/// The named tokens of an operator that were not revoked, in the order in which they were made.
pub async fn keys(db: &Db, operator: OperatorId) -> Result<Vec<Session>> {
    use operator_sessions::Column as C;
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let select = operator_sessions::Entity::find()
        .filter(C::OperatorId.eq(operator.uuid()).and(C::Kind.eq(word(&SessionKind::Key))).and(C::RevokedAt.is_null()))
        .order_by(C::Id, Order::Asc);
    select.all(db.owner_reader()).await?.into_iter().map(session_from_row).collect()
}

/// Ends a session or a named token of an operator; says whether there was one to end.
pub async fn revoke(db: &Db, operator: OperatorId, session: SessionId, entry: &Entry) -> Result<bool> {
    use operator_sessions::Column as C;
    let tx = db.owner().begin().await?;
    let which = Condition::all().add(C::OperatorId.eq(operator.uuid())).add(C::Id.eq(session.uuid()));
    let ended = revoke_where(&tx, which, entry.at).await? == 1;
    if ended {
        audit::append_to(&tx, entry).await?;
    }
    tx.commit().await?;
    Ok(ended)
}

async fn revoke_where(tx: &impl sea_orm::ConnectionTrait, which: Condition, now: Timestamp) -> Result<u64> {
    use operator_sessions::Column as C;
    let done = operator_sessions::Entity::update_many()
        .col_expr(C::RevokedAt, sea_orm::sea_query::Expr::value(micros(now)))
        .filter(which.add(C::RevokedAt.is_null()))
        .exec(tx)
        .await?;
    Ok(done.rows_affected)
}

fn from_row(row: operators::Model) -> Result<Operator> {
    Ok(Operator {
        id: id(row.id),
        email: row.email,
        name: row.name,
        status: from_word(&row.status)?,
        created_at: at(row.created_at)?,
    })
}

fn session_from_row(row: operator_sessions::Model) -> Result<Session> {
    Ok(Session {
        id: id(row.id),
        operator: id(row.operator_id),
        kind: from_word(&row.kind)?,
        name: row.name,
        created_at: at(row.created_at)?,
        expires_at: maybe_at(row.expires_at)?,
        revoked_at: maybe_at(row.revoked_at)?,
    })
}
