//! Finds the programs of the services, and sees to it that missing ones are installed.

use std::env;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::{Wanted, install, postgres};

/// Where the programs of the wanted services are.
pub(crate) struct Programs {
    pub(crate) postgres: Option<Postgres>,
    pub(crate) redis: Option<PathBuf>,
}

/// The programs of one version of Postgres.
#[derive(Debug)]
pub(crate) struct Postgres {
    pub(crate) initdb: PathBuf,
    pub(crate) postgres: PathBuf,
}

/// A program that is not installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Missing {
    Postgres,
    Redis,
    Chromium,
}

impl Programs {
    /// Finds the programs of what is `wanted`; installs what is missing where that can be done without asking.
    pub(crate) fn find_or_install(wanted: &Wanted) -> Result<Self> {
        let found = Self::find();
        let missing = found.missing(wanted);
        if missing.is_empty() {
            return Ok(found);
        }
        install::install(&missing)?;
        let found = Self::find();
        let missing = found.missing(wanted);
        if !missing.is_empty() {
            bail!("{missing:?} cannot be found although it has just been installed; is its folder in PATH?");
        }
        Ok(found)
    }

    fn find() -> Self {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders: Vec<PathBuf> = env::split_paths(&path).chain(usual_folders()).collect();
        let redis = ["redis-server", "valkey-server"];
        Self {
            postgres: folders.iter().find_map(|folder| postgres::programs_in(folder)),
            redis: redis.iter().find_map(|name| folders.iter().find_map(|folder| runnable(&folder.join(name)))),
        }
    }

    fn missing(&self, wanted: &Wanted) -> Vec<Missing> {
        let postgres = (wanted.postgres.is_some() && self.postgres.is_none()).then_some(Missing::Postgres);
        let redis = (wanted.redis && self.redis.is_none()).then_some(Missing::Redis);
        postgres.into_iter().chain(redis).collect()
    }
}

/// Where packages put the programs without adding the folder to PATH; the newest Postgres first.
fn usual_folders() -> Vec<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path());
    let mut versions: Vec<PathBuf> = versions.collect();
    let number = |path: &PathBuf| path.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok());
    versions.sort_by_key(|path| std::cmp::Reverse(number(path)));
    let others =
        ["/usr/local/bin", "/usr/bin", "/usr/pgsql/bin", "/opt/homebrew/opt/postgresql/bin", "/opt/homebrew/bin"];
    versions.into_iter().map(|path| path.join("bin")).chain(others.map(PathBuf::from)).collect()
}

/// The absolute path of a program, if there is one at `path`. Links are kept: Debian's Redis asks for its own name.
pub(crate) fn runnable(path: &Path) -> Option<PathBuf> {
    let about = fs::metadata(path).ok()?;
    let runnable = about.is_file() && about.permissions().mode() & 0o111 != 0;
    if runnable { std::path::absolute(path).ok() } else { None }
}
