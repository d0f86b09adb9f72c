//! Requests that were answered before, so that a repeated one is answered the same and done once.

use jiff::Timestamp;
use sea_orm::ColumnTrait;
use sea_orm::sea_query::ExprTrait;

use crate::columns::micros;
use crate::entity::idempotency;
use crate::error::{Error, Result};
use crate::scope::{Reader, TenantTx};

/// A request that came with an idempotency key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Once {
    /// Who sent it, as `<kind>:<id>`. Others may use the same key.
    pub actor: String,
    /// The key.
    pub key: String,
    /// What was asked: method, path and body.
    pub request_hash: [u8; 32],
    /// When it came.
    pub at: Timestamp,
}

/// What is known of a request that came before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// Whether it asked for the same.
    pub same: bool,
    /// What it made: an id in text. Empty if the verb named nothing.
    pub subject: String,
    /// What it was answered: status and body. None if the process died between the commit and the answer.
    pub answer: Option<(u16, String)>,
}

/// The request that came before with this key, if any.
pub async fn find(db: &Reader, once: &Once) -> Result<Option<Before>> {
    let row = db
        .rows::<idempotency::Entity>()
        .filter(idempotency::Column::Actor.eq(&once.actor).and(idempotency::Column::Key.eq(&once.key)))
        .one()
        .await?;
    row.map(|row| {
        let status = row.status.map(|status| u16::try_from(status).map_err(Error::corrupt)).transpose()?;
        Ok(Before {
            same: row.request_hash == once.request_hash,
            subject: row.subject,
            answer: status.map(|status| (status, row.response.unwrap_or_default())),
        })
    })
    .transpose()
}

/// Claims the key for what this transaction does, with the id of what it makes. What is committed with the claim is
/// done once. Gives the request that came before if the key is claimed already: then nothing of this transaction may
/// be kept.
pub async fn claim(tx: &TenantTx, once: &Once, subject: &str) -> Result<Option<Before>> {
    let row = idempotency::Model {
        tenant_id: tx.tenant().uuid(),
        actor: once.actor.clone(),
        key: once.key.clone(),
        request_hash: once.request_hash.to_vec(),
        subject: subject.into(),
        status: None,
        response: None,
        at: micros(once.at),
    };
    if tx.insert_new::<idempotency::Entity>(vec![row]).await? == 1 {
        return Ok(None);
    }
    // On Postgres the insert waits for the transaction that holds the key, so by now its row is there to be read.
    find(tx, once).await?.map(Some).ok_or(Error::Changed("the idempotency key"))
}

/// Notes what was answered, if nobody noted it yet.
pub async fn answer(tx: &TenantTx, once: &Once, status: u16, body: &str) -> Result<()> {
    tx.update::<idempotency::Entity>()
        .filter(idempotency::Column::Actor.eq(&once.actor).and(idempotency::Column::Key.eq(&once.key)))
        .filter(idempotency::Column::Status.is_null())
        .set(idempotency::Column::Status, Some(i32::from(status)))
        .set(idempotency::Column::Response, Some(body.to_owned()))
        .run()
        .await?;
    Ok(())
}
