//! What people read of the apps of a shop: labels, and what each calls itself.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use cache::{Key, Owner};
use domain::app::{AppName, Digest};
use domain::id::InstallationId;
use domain::text::Text;
use store::Reader;

use crate::{Commerce, Result, limits};

/// An app as people know it in a shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppFace {
    /// Which installation.
    pub installation: InstallationId,
    /// Which app.
    pub app: AppName,
    /// Its label in the shop.
    pub label: String,
    /// What it calls itself.
    pub title: Text,
    /// The version that runs now.
    pub version: String,
}

/// What a file says of itself. A file never changes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct FileFace(Digest);

/// What a file calls itself, and its version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Called {
    pub(crate) title: Text,
    pub(crate) version: String,
}

impl Key for FileFace {
    type Value = Option<Arc<Called>>;
    const NAME: &'static str = "file-face";
    const TTL: Duration = limits::FACE_KEPT;

    fn owner(&self) -> Owner {
        Owner::Platform
    }

    fn text(&self) -> String {
        self.0.to_string()
    }
}

/// Everything that is or was installed.
pub(crate) async fn of_shop(commerce: &Commerce, reader: &Reader) -> Result<HashMap<InstallationId, AppFace>> {
    let mut faces = HashMap::new();
    for installation in store::installations::list(reader).await? {
        let called = of_file(commerce, installation.digest).await?;
        let face = AppFace {
            installation: installation.id,
            app: installation.app,
            label: installation.label,
            title: called.map(|called| called.title.clone()).unwrap_or_default(),
            version: installation.version.to_string(),
        };
        faces.insert(face.installation, face);
    }
    Ok(faces)
}

/// What the file with this digest calls itself; none if there is no such file.
pub(crate) async fn of_file(commerce: &Commerce, digest: Digest) -> Result<Option<Arc<Called>>> {
    let load = || async move {
        let file = store::platform::plugin_files::find(&commerce.db, digest).await?;
        let called = file.map(|file| Called { title: file.manifest.title, version: file.manifest.version.to_string() });
        Ok::<_, crate::Error>(called.map(Arc::new))
    };
    commerce.cache.get_or_load(&FileFace(digest), load).await
}
