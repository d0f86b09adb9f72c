//! Plugins as they were uploaded. Kept for ever, so that a rollback is a pointer.

use domain::app::{AppName, Digest, Manifest};
use jiff::Timestamp;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, Order, QueryFilter, QueryOrder, QuerySelect};

use crate::columns::{at, from_json, json, micros};
use crate::entity::plugin_files;
use crate::error::{Error, Result};
use crate::scope::Db;

/// A plugin as it was uploaded, without its code.
#[derive(Debug, Clone, PartialEq)]
pub struct PluginFile {
    /// What identifies its bytes.
    pub digest: Digest,
    /// What it says of itself.
    pub manifest: Manifest,
    /// When it came.
    pub created_at: Timestamp,
}

/// Stores a plugin; says whether it was new. [`Error::Conflict`] with `plugin_files_version_key` if other bytes came
/// under this app and version before.
pub async fn insert(db: &Db, file: &PluginFile, wasm: &[u8]) -> Result<bool> {
    let row = plugin_files::Model {
        digest: file.digest.to_string(),
        app: file.manifest.id.as_str().into(),
        version: file.manifest.version.to_string(),
        manifest: json(&file.manifest),
        wasm: wasm.to_vec(),
        created_at: micros(file.created_at),
    };
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    if plugin_files::Entity::find_by_id(&row.digest).one(db.owner()).await?.is_some() {
        return Ok(false);
    }
    plugin_files::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(db.owner()).await?;
    Ok(true)
}

/// The code of a plugin.
pub async fn wasm(db: &Db, digest: &Digest) -> Result<Vec<u8>> {
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let row = plugin_files::Entity::find_by_id(digest.to_string()).one(db.owner_reader()).await?;
    Ok(row.ok_or(Error::NotFound("plugin"))?.wasm)
}

/// Every version of every app, by name and time.
pub async fn list(db: &Db) -> Result<Vec<PluginFile>> {
    find(db, None).await
}

/// Every version of one app, the oldest first.
pub async fn versions(db: &Db, app: &AppName) -> Result<Vec<PluginFile>> {
    find(db, Some(app)).await
}

async fn find(db: &Db, app: Option<&AppName>) -> Result<Vec<PluginFile>> {
    use plugin_files::Column as C;
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let mut select = plugin_files::Entity::find().order_by(C::App, Order::Asc).order_by(C::CreatedAt, Order::Asc);
    if let Some(app) = app {
        select = select.filter(C::App.eq(app.as_str()));
    }
    // Without the code, which is large.
    let select = select.select_only().columns([C::Digest, C::Manifest, C::CreatedAt]);
    let rows: Vec<(String, String, i64)> = select.into_tuple().all(db.owner_reader()).await?;
    rows.into_iter()
        .map(|(digest, manifest, created_at)| {
            Ok(PluginFile {
                digest: digest.parse().map_err(Error::corrupt)?,
                manifest: from_json(&manifest)?,
                created_at: at(created_at)?,
            })
        })
        .collect()
}
