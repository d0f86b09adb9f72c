//! Where things are: the repository, the target folder, and the crates in it.

use std::{
    env,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::run;

/// What `cargo metadata --no-deps` knows.
#[derive(Deserialize)]
pub(crate) struct Metadata {
    /// Our crates.
    pub(crate) packages: Vec<Package>,
    /// Where cargo builds. Respects `CARGO_TARGET_DIR` and every configuration file.
    pub(crate) target_directory: PathBuf,
}

/// One crate of ours.
#[derive(Deserialize)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) manifest_path: PathBuf,
    pub(crate) dependencies: Vec<Dependency>,
    pub(crate) targets: Vec<Target>,
}

/// One line under `[dependencies]` or its kin.
#[derive(Deserialize)]
pub(crate) struct Dependency {
    /// The crate's own name, whatever it was renamed to.
    pub(crate) name: String,
    /// Nothing, `dev` or `build`.
    pub(crate) kind: Option<String>,
}

/// A library, a program or a test of a crate.
#[derive(Deserialize)]
pub(crate) struct Target {
    pub(crate) doctest: bool,
}

/// Asks cargo about the workspace of this repository. Needs no network.
pub(crate) fn metadata() -> Result<Metadata> {
    metadata_of(&root().join("Cargo.toml"))
}

/// Asks cargo about the workspace that `manifest` belongs to.
pub(crate) fn metadata_of(manifest: &Path) -> Result<Metadata> {
    let mut command = run::cargo();
    command.args(["metadata", "--no-deps", "--format-version", "1", "--manifest-path"]).arg(manifest);
    let text = run::output(&mut command)?;
    serde_json::from_str(&text).context("`cargo metadata` prints something else than expected")
}

/// The folder of the repository, from wherever the command was typed.
///
/// Asked when it runs, not when it was built: two checkouts that share a target folder share this program too.
pub(crate) fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let here = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        here.parent().map_or(here.clone(), Path::to_owned)
    });
    &ROOT
}

impl Package {
    /// The crate's folder, from the root of the repository; nothing when it is elsewhere.
    pub(crate) fn folder(&self) -> Option<&Path> {
        self.manifest_path.parent()?.strip_prefix(root()).ok()
    }
}
