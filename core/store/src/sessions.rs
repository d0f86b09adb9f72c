//! Sessions of members and staff. A token is nowhere but with its owner; here is its hash.

use domain::id::{MemberId, SessionId, StaffId};
use jiff::Timestamp;
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{ExprTrait, IntoCondition};

use crate::columns::{at, maybe_at, maybe_micros, micros};
use crate::entity::sessions;
use crate::error::{Error, Result};
use crate::scope::{Reader, TenantTx, id};

/// What is kept of a token.
pub type TokenHash = [u8; 32];

/// Whose a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SessionOf {
    /// A shopper's.
    Member(MemberId),
    /// Of somebody on the merchant's staff.
    Staff(StaffId),
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Whose it is.
    pub of: SessionOf,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When it ends by itself.
    pub expires_at: Timestamp,
    /// When it was ended.
    pub revoked_at: Option<Timestamp>,
}

/// Stores a new session.
pub async fn insert(tx: &TenantTx, token: &TokenHash, session: &Session) -> Result<()> {
    let (kind, actor) = actor(session.of);
    let row = sessions::Model {
        tenant_id: tx.tenant().uuid(),
        token_hash: token.to_vec(),
        id: session.id.uuid(),
        actor_kind: kind.into(),
        actor_id: actor,
        created_at: micros(session.created_at),
        expires_at: micros(session.expires_at),
        revoked_at: maybe_micros(session.revoked_at),
    };
    tx.insert::<sessions::Entity>(row).await
}

/// The session of a token, also an ended one.
pub async fn find(db: &Reader, token: &TokenHash) -> Result<Option<Session>> {
    let row = db.rows::<sessions::Entity>().filter(sessions::Column::TokenHash.eq(token.to_vec())).one().await?;
    row.map(from_row).transpose()
}

/// Ends the session of a token; says whether it was open.
pub async fn revoke(tx: &TenantTx, token: &TokenHash, now: Timestamp) -> Result<bool> {
    Ok(end(tx, sessions::Column::TokenHash.eq(token.to_vec()), now).await? == 1)
}

/// Ends every open session of somebody but the one of `keep`; gives the hashes of their tokens.
pub async fn revoke_all(
    tx: &TenantTx,
    of: SessionOf,
    keep: Option<&TokenHash>,
    now: Timestamp,
) -> Result<Vec<TokenHash>> {
    use sessions::Column as C;
    let (kind, actor) = actor(of);
    let mut which = C::ActorKind.eq(kind).and(C::ActorId.eq(actor)).and(C::RevokedAt.is_null());
    if let Some(keep) = keep {
        which = which.and(C::TokenHash.ne(keep.to_vec()));
    }
    let open = tx.rows::<sessions::Entity>().filter(which.clone()).all().await?;
    end(tx, which, now).await?;
    open.into_iter().map(|row| row.token_hash.try_into().map_err(|_| Error::corrupt("a token hash"))).collect()
}

async fn end(tx: &TenantTx, which: impl IntoCondition, now: Timestamp) -> Result<u64> {
    tx.update::<sessions::Entity>()
        .filter(which)
        .filter(sessions::Column::RevokedAt.is_null())
        .set(sessions::Column::RevokedAt, Some(micros(now)))
        .run()
        .await
}

fn actor(of: SessionOf) -> (&'static str, uuid::Uuid) {
    match of {
        SessionOf::Member(member) => ("member", member.uuid()),
        SessionOf::Staff(staff) => ("staff", staff.uuid()),
    }
}

fn from_row(row: sessions::Model) -> Result<Session> {
    let of = match row.actor_kind.as_str() {
        "member" => SessionOf::Member(id(row.actor_id)),
        "staff" => SessionOf::Staff(id(row.actor_id)),
        other => return Err(Error::corrupt(format!("a session of `{other}`"))),
    };
    Ok(Session {
        id: id(row.id),
        of,
        created_at: at(row.created_at)?,
        expires_at: at(row.expires_at)?,
        revoked_at: maybe_at(row.revoked_at)?,
    })
}
