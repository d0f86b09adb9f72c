//! Keys that programs sign in with.

use domain::id::ApiKeyId;
use domain::people::ApiKey;
use jiff::Timestamp;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Order};

use crate::columns::{at, from_json, json, maybe_at, maybe_micros, micros};
use crate::entity::api_keys;
use crate::error::Result;
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};
use crate::sessions::TokenHash;

/// Stores a new key.
pub async fn insert(tx: &TenantTx, key: &ApiKey, hash: &TokenHash) -> Result<()> {
    let row = api_keys::Model {
        tenant_id: tx.tenant().uuid(),
        id: key.id.uuid(),
        name: key.name.clone(),
        key_hash: hash.to_vec(),
        hint: key.hint.clone(),
        scopes: json(&key.scopes),
        created_by: key.created_by.uuid(),
        created_at: micros(key.created_at),
        revoked_at: maybe_micros(key.revoked_at),
    };
    tx.insert::<api_keys::Entity>(row).await
}

/// The key of that hash, also a revoked one.
pub async fn find(db: &Reader, hash: &TokenHash) -> Result<Option<ApiKey>> {
    let row = db.rows::<api_keys::Entity>().filter(api_keys::Column::KeyHash.eq(hash.to_vec())).one().await?;
    row.map(from_row).transpose()
}

/// One key, also a revoked one.
pub async fn get(db: &Reader, key: ApiKeyId) -> Result<Option<ApiKey>> {
    let row = db.rows::<api_keys::Entity>().filter(api_keys::Column::Id.eq(key.uuid())).one().await?;
    row.map(from_row).transpose()
}

/// Keys, the newest first, with the revoked ones.
pub async fn list(db: &Reader, page: &PageAsk<ApiKeyId>) -> Result<Page<ApiKey, ApiKeyId>> {
    let mut rows = db.rows::<api_keys::Entity>().order_by(api_keys::Column::Id, Order::Desc).limit(page.size() + 1);
    if let Some(after) = page.after {
        rows = rows.filter(api_keys::Column::Id.lt(after.uuid()));
    }
    Page::try_of(rows.all().await?, page.size(), |row| id(row.id), from_row)
}

/// How many keys are valid.
pub async fn count(db: &Reader) -> Result<u64> {
    db.rows::<api_keys::Entity>().filter(api_keys::Column::RevokedAt.is_null()).count().await
}

/// Revokes a key; gives its hash, or nothing if there is no such key. Revoking it again changes nothing.
pub async fn revoke(tx: &TenantTx, key: ApiKeyId, now: Timestamp) -> Result<Option<TokenHash>> {
    let which = api_keys::Column::Id.eq(key.uuid());
    let Some(row) = tx.rows::<api_keys::Entity>().filter(which.clone()).one().await? else { return Ok(None) };
    tx.update::<api_keys::Entity>()
        .filter(which.and(api_keys::Column::RevokedAt.is_null()))
        .set(api_keys::Column::RevokedAt, Some(micros(now)))
        .run()
        .await?;
    Ok(row.key_hash.try_into().ok())
}

fn from_row(row: api_keys::Model) -> Result<ApiKey> {
    Ok(ApiKey {
        id: id(row.id),
        name: row.name,
        hint: row.hint,
        scopes: from_json(&row.scopes)?,
        created_by: id(row.created_by),
        created_at: at(row.created_at)?,
        revoked_at: maybe_at(row.revoked_at)?,
    })
}
