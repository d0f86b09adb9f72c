//! The platform takes a new app, or a new version of one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::app::Digest;
use serde_json::json;
use store::platform::plugin_files::{self, PluginFile};

use super::{Error, Result};
use crate::{Control, Operator};

/// A file that is published.
#[derive(Debug, Clone, PartialEq)]
pub struct Published {
    /// What is kept of it.
    pub file: PluginFile,
    /// Whether it is new: the same bytes again change nothing.
    pub is_new: bool,
}

/// Publishes an app: inspects and compiles it, then keeps it for ever. Slow (about half a second) for a new file.
///
/// [`Error::File`] for a file that is no app, [`Error::VersionTaken`] for other bytes under a published version.
pub async fn publish(control: &Control, operator: &Operator, bytes: Arc<[u8]>) -> Result<Published> {
    let digest = Digest::of(&bytes);
    if let Some(file) = plugin_files::find(&control.db, digest).await? {
        return Ok(Published { file, is_new: false });
    }
    let plugin = control.plugins.prepare(Arc::clone(&bytes)).await?;
    let manifest = plugin.manifest().clone();
    let detail = json!({ "version": manifest.version, "digest": digest });
    let entry = operator.entry(control, "app.published", &manifest.id, detail);
    let file = PluginFile { digest, manifest, created_at: entry.at };
    match plugin_files::insert(&control.db, &file, &bytes, &entry).await {
        Ok(is_new) => Ok(Published { file, is_new }),
        Err(store::Error::Conflict(_)) => {
            let PluginFile { manifest, .. } = file;
            Err(Error::VersionTaken { app: manifest.id, version: manifest.version })
        }
        Err(error) => Err(error.into()),
    }
}

/// What came of a file in a folder.
#[derive(Debug)]
pub struct FromFolder {
    /// Where it is.
    pub path: PathBuf,
    /// What came of it.
    pub result: Result<Published>,
}

/// Publishes every `*.wasm` of a folder, in order of their names: what a server does when it starts. One file that is not
/// taken does not stop the others.
pub async fn publish_folder(control: &Control, operator: &Operator, folder: &Path) -> std::io::Result<Vec<FromFolder>> {
    let mut paths = Vec::new();
    let mut entries = tokio::fs::read_dir(folder).await?;
    while let Some(entry) = entries.next_entry().await? {
        paths.push(entry.path());
    }
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "wasm"));
    paths.sort();
    let mut done = Vec::with_capacity(paths.len());
    for path in paths {
        let result = match tokio::fs::read(&path).await {
            Ok(bytes) => publish(control, operator, bytes.into()).await,
            Err(error) => Err(Error::internal(error)),
        };
        done.push(FromFolder { path, result });
    }
    Ok(done)
}
