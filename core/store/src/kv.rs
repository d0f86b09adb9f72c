//! What apps remember: the keys and values of each installation.
//!
//! Beside them, on the row of the installation, stand a version that every write moves and the sum of all bytes. Who
//! writes says which version was read: what was worked out from a memory that somebody else changed in the meantime is
//! never kept.

use std::collections::HashMap;

use domain::id::InstallationId;
use sea_orm::ColumnTrait;
use sea_orm::sea_query::ExprTrait;

use crate::entity::plugin_kv;
use crate::error::{Error, Result};
use crate::scope::{Reader, TenantTx};

/// How an installation's memory stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Moved by every write.
    pub version: i64,
    /// All keys and values together.
    pub bytes: u64,
}

/// How an installation's memory stands. Read it before what it covers: then [`write`] and [`unchanged`] see a change.
pub async fn head(db: &Reader, installation: InstallationId) -> Result<Head> {
    let sql = "SELECT memory_version, memory_bytes FROM installations WHERE tenant_id = $1 AND id = $2";
    let rows = db.query(sql, vec![installation.uuid().into()]).await?;
    let row = rows.first().ok_or(Error::NotFound("app"))?;
    Ok(Head { version: row.try_get("", "memory_version")?, bytes: size(row.try_get("", "memory_bytes")?)? })
}

/// What an installation remembers under a key.
pub async fn get(db: &Reader, installation: InstallationId, key: &str) -> Result<Option<Vec<u8>>> {
    use plugin_kv::Column as C;
    let which = C::InstallationId.eq(installation.uuid()).and(C::Key.eq(key));
    Ok(db.rows::<plugin_kv::Entity>().filter(which).one().await?.map(|row| row.value))
}

/// Bytes of the values under those of these keys that are there. At most some hundred keys.
pub async fn sizes(db: &Reader, installation: InstallationId, keys: &[&str]) -> Result<HashMap<String, u64>> {
    if keys.is_empty() {
        return Ok(HashMap::new());
    }
    let places: Vec<String> = (3..keys.len() + 3).map(|n| format!("${n}")).collect();
    let sql = format!(
        "SELECT key, CAST(OCTET_LENGTH(value) AS BIGINT) AS bytes FROM plugin_kv
         WHERE tenant_id = $1 AND installation_id = $2 AND key IN ({})",
        places.join(", ")
    );
    let mut values = vec![installation.uuid().into()];
    values.extend(keys.iter().map(|key| (*key).into()));
    let rows = db.query(&sql, values).await?;
    rows.iter().map(|row| Ok((row.try_get("", "key")?, size(row.try_get("", "bytes")?)?))).collect()
}

/// Nothing, if an installation's memory still has the version that was read; else [`Error::Changed`].
pub async fn unchanged(tx: &TenantTx, installation: InstallationId, seen: i64) -> Result<()> {
    if head(tx, installation).await?.version == seen { Ok(()) } else { Err(Error::Changed("the app's memory")) }
}

/// Keeps and forgets keys, if the memory still has the version that was read; `bytes` is its size afterwards.
///
/// [`Error::Changed`] if somebody else wrote in the meantime: then nothing of the transaction may be kept.
pub async fn write(
    tx: &TenantTx,
    installation: InstallationId,
    (seen, bytes): (i64, u64),
    writes: impl IntoIterator<Item = (String, Option<Vec<u8>>)>,
) -> Result<()> {
    use plugin_kv::Column as C;
    let sql = "UPDATE installations SET memory_version = memory_version + 1, memory_bytes = $4
               WHERE tenant_id = $1 AND id = $2 AND memory_version = $3";
    let bytes = i64::try_from(bytes).map_err(Error::corrupt)?;
    if tx.execute(sql, vec![installation.uuid().into(), seen.into(), bytes.into()]).await? != 1 {
        return Err(Error::Changed("the app's memory"));
    }
    for (key, value) in writes {
        if let Some(value) = value {
            let (tenant_id, installation_id) = (tx.tenant().uuid(), installation.uuid());
            tx.put::<plugin_kv::Entity>(plugin_kv::Model { tenant_id, installation_id, key, value }).await?;
        } else {
            let which = C::InstallationId.eq(installation.uuid()).and(C::Key.eq(key));
            tx.delete::<plugin_kv::Entity>(which).await?;
        }
    }
    Ok(())
}

/// Forgets all that an installation remembered.
pub async fn forget(tx: &TenantTx, installation: InstallationId) -> Result<()> {
    let sql = "UPDATE installations SET memory_version = memory_version + 1, memory_bytes = 0
               WHERE tenant_id = $1 AND id = $2";
    tx.execute(sql, vec![installation.uuid().into()]).await?;
    tx.delete::<plugin_kv::Entity>(plugin_kv::Column::InstallationId.eq(installation.uuid())).await?;
    Ok(())
}

fn size(bytes: i64) -> Result<u64> {
    u64::try_from(bytes).map_err(Error::corrupt)
}
