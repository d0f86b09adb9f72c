//! Plugins as they were uploaded. Kept for ever, so that a rollback is a pointer.

use std::collections::HashMap;

use domain::app::{AppName, Digest, Manifest};
use jiff::Timestamp;
use sea_orm::sea_query::{Expr, ExprTrait, Func};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, Order, QueryFilter, QueryOrder, QuerySelect, Select,
    TransactionTrait,
};
use semver::Version;

use super::audit::{self, Entry};
use crate::columns::{at, from_json, json, micros};
use crate::entity::plugin_files;
use crate::error::{Error, Result};
use crate::page::{Page, PageAsk};
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

/// One version of an app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppVersion {
    /// Which app.
    pub app: AppName,
    /// Which version.
    pub version: Version,
    /// What identifies its bytes.
    pub digest: Digest,
    /// When it came.
    pub created_at: Timestamp,
}

/// Stores a plugin; says whether it was new. [`Error::Conflict`] with `plugin_files_version_key` if other bytes came
/// under this app and version before.
pub async fn insert(db: &Db, file: &PluginFile, wasm: &[u8], entry: &Entry) -> Result<bool> {
    let row = plugin_files::Model {
        digest: file.digest.to_string(),
        app: file.manifest.id.as_str().into(),
        version: file.manifest.version.to_string(),
        manifest: json(&file.manifest),
        wasm: wasm.to_vec(),
        created_at: micros(file.created_at),
    };
    let tx = db.owner().begin().await?;
    let stored = plugin_files::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(&tx).await;
    if let Err(error) = stored {
        tx.rollback().await?;
        // Two nodes that start at once bring the same file at once.
        return if find(db, file.digest).await?.is_some() { Ok(false) } else { Err(error.into()) };
    }
    audit::append_to(&tx, entry).await?;
    tx.commit().await?;
    Ok(true)
}

/// The code of a plugin.
pub async fn wasm(db: &Db, digest: &Digest) -> Result<Vec<u8>> {
    let row = select().filter(plugin_files::Column::Digest.eq(digest.to_string())).one(db.owner_reader()).await?;
    Ok(row.ok_or(Error::NotFound("plugin"))?.wasm)
}

/// A plugin, without its code.
pub async fn find(db: &Db, digest: Digest) -> Result<Option<PluginFile>> {
    Ok(files(db, &[digest]).await?.remove(&digest))
}

/// Plugins by their digests, without their code. Those that are not there are left out.
pub async fn files(db: &Db, digests: &[Digest]) -> Result<HashMap<Digest, PluginFile>> {
    use plugin_files::Column as C;
    let digests = digests.iter().map(ToString::to_string);
    let select =
        select().filter(C::Digest.is_in(digests)).select_only().columns([C::Digest, C::Manifest, C::CreatedAt]);
    let rows: Vec<(String, String, i64)> = select.into_tuple().all(db.owner_reader()).await?;
    let file = |(digest, manifest, created_at): (String, String, i64)| {
        let digest: Digest = digest.parse().map_err(Error::corrupt)?;
        Ok((digest, PluginFile { digest, manifest: from_json(&manifest)?, created_at: at(created_at)? }))
    };
    rows.into_iter().map(file).collect()
}

/// The names of all apps, in order.
pub async fn apps(db: &Db, page: &PageAsk<AppName>) -> Result<Page<AppName, AppName>> {
    use plugin_files::Column as C;
    let mut select = select().select_only().column(C::App).distinct().order_by(C::App, Order::Asc);
    if let Some(after) = &page.after {
        select = select.filter(C::App.gt(after.as_str()));
    }
    let names: Vec<String> = select.limit(page.size() + 1).into_tuple().all(db.owner_reader()).await?;
    let names: Vec<AppName> =
        names.iter().map(|name| name.parse()).collect::<Result<_, _>>().map_err(Error::corrupt)?;
    Ok(Page::of(names, page.size(), AppName::clone, |name| name))
}

/// How many apps there are.
pub async fn count_apps(db: &Db) -> Result<i64> {
    use plugin_files::Column as C;
    let select = select().select_only().column_as(C::App.into_expr().count_distinct(), "n");
    let counted: Option<i64> = select.into_tuple().one(db.owner_reader()).await?;
    Ok(counted.unwrap_or(0))
}

/// How many bytes each file of an app has.
pub async fn sizes(db: &Db, app: &AppName) -> Result<HashMap<Digest, i64>> {
    use plugin_files::Column as C;
    let length = Func::cust("LENGTH").arg(Expr::col(C::Wasm));
    let select = select().filter(C::App.eq(app.as_str())).select_only().column(C::Digest);
    let rows: Vec<(String, i64)> =
        select.column_as(Expr::expr(length).cast_as("BIGINT"), "size").into_tuple().all(db.owner_reader()).await?;
    rows.into_iter().map(|(digest, size)| Ok((digest.parse().map_err(Error::corrupt)?, size))).collect()
}

/// Every version of these apps, the oldest first.
pub async fn versions(db: &Db, apps: &[AppName]) -> Result<Vec<AppVersion>> {
    use plugin_files::Column as C;
    let select = select().filter(C::App.is_in(apps.iter().map(AppName::as_str))).order_by(C::CreatedAt, Order::Asc);
    let select = select.select_only().columns([C::App, C::Version, C::Digest, C::CreatedAt]);
    let rows: Vec<(String, String, String, i64)> = select.into_tuple().all(db.owner_reader()).await?;
    let version = |(app, version, digest, created_at): (String, String, String, i64)| {
        Ok(AppVersion {
            app: app.parse().map_err(Error::corrupt)?,
            version: version.parse().map_err(Error::corrupt)?,
            digest: digest.parse().map_err(Error::corrupt)?,
            created_at: at(created_at)?,
        })
    };
    rows.into_iter().map(version).collect()
}

#[expect(clippy::disallowed_methods, reason = "a platform table")]
fn select() -> Select<plugin_files::Entity> {
    plugin_files::Entity::find()
}
