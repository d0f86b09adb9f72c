//! Who the services run as: Postgres refuses to run as root.

use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::run;

/// Another user than root, to run services as.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Account {
    user: u32,
    group: u32,
}

impl Account {
    /// The account to change to, or nothing when this program is not root and may stay who it is.
    pub(crate) fn for_services() -> Result<Option<Self>> {
        if !rustix::process::geteuid().is_root() {
            return Ok(None);
        }
        for name in ["postgres", "nobody"] {
            if let (Ok(user), Ok(group)) = (number("-u", name), number("-g", name)) {
                return Ok(Some(Self { user, group }));
            }
        }
        bail!(
            "Postgres refuses to run as root, and there is neither a user `postgres` nor `nobody` here. \
             Type `useradd --system postgres`, then try again"
        )
    }

    /// Lets `command` run as this account.
    pub(crate) fn run(self, command: &mut Command) {
        command.uid(self.user).gid(self.group);
    }

    /// Makes this account the owner of `path`.
    pub(crate) fn own(self, path: &Path) -> Result<()> {
        chown(path, Some(self.user), Some(self.group))
            .with_context(|| format!("{} cannot be given to another user", path.display()))
    }

    /// Whether this account can get to `folder`: every folder above it must let it through.
    pub(crate) fn reaches(self, folder: &Path) -> bool {
        let lets_through = |folder: &Path| {
            fs::metadata(folder).is_ok_and(|about| {
                let others = about.mode() & 0o001 != 0;
                others || (about.uid() == self.user && about.mode() & 0o100 != 0)
            })
        };
        folder.canonicalize().is_ok_and(|folder| folder.ancestors().all(lets_through))
    }
}

fn number(what: &str, name: &str) -> Result<u32> {
    let text = run::output(Command::new("id").args([what, name]))?;
    text.trim().parse().with_context(|| format!("`id {what} {name}` printed no number"))
}
