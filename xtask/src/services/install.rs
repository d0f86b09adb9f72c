//! Installs Postgres, Redis and a browser where nobody has to be asked, and otherwise says the one command to type.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::programs::Missing;
use crate::run;

/// Installs what is `missing`; an error with what to type when only the reader can.
pub(crate) fn install(missing: &[Missing]) -> Result<()> {
    if installs_by_itself() {
        return apt(missing);
    }
    let names = missing.iter().map(|one| format!("{one:?}")).collect::<Vec<_>>().join(" and ");
    match to_type(missing) {
        Some(command) => bail!("{names} must be installed for the tests. Type:\n\n    {command}\n"),
        None => bail!("{names} must be installed for the tests: put `initdb`, `postgres` and `redis-server` in PATH"),
    }
}

/// Whether what is missing can be installed here without asking.
pub(crate) fn installs_by_itself() -> bool {
    rustix::process::geteuid().is_root() && System::here() == System::Debian
}

/// What to type to install what is `missing`, where we know it.
pub(crate) fn to_type(missing: &[Missing]) -> Option<String> {
    let system = System::here();
    let is_root = rustix::process::geteuid().is_root();
    let sudo = if is_root || system == System::Mac { "" } else { "sudo " };
    system.command(missing).map(|command| format!("{sudo}{command}"))
}

/// Which tool installs packages here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum System {
    Debian,
    Fedora,
    Arch,
    Alpine,
    Mac,
    Unknown,
}

impl System {
    fn here() -> Self {
        let marks = [
            ("/etc/debian_version", Self::Debian),
            ("/etc/fedora-release", Self::Fedora),
            ("/etc/redhat-release", Self::Fedora),
            ("/etc/arch-release", Self::Arch),
            ("/etc/alpine-release", Self::Alpine),
            ("/System/Library", Self::Mac),
        ];
        marks.iter().find(|(mark, _)| Path::new(mark).exists()).map_or(Self::Unknown, |(_, system)| *system)
    }

    /// The command that installs what is `missing`.
    fn command(self, missing: &[Missing]) -> Option<String> {
        let (command, names) = match self {
            Self::Debian => ("apt-get install -y --no-install-recommends", DEBIAN),
            Self::Fedora => ("dnf install -y", ["postgresql-server", "valkey", "chromium"]),
            Self::Arch => ("pacman -S --noconfirm", ["postgresql", "valkey", "chromium"]),
            Self::Alpine => ("apk add", ["postgresql", "redis", "chromium"]),
            Self::Mac => ("brew install", ["postgresql", "redis", "chromium"]),
            Self::Unknown => return None,
        };
        Some(format!("{command} {}", packages(missing, names).join(" ")))
    }
}

/// The packages of Debian and its kin.
/// The browser needs letters, too: Debian's own has none for Chinese.
const DEBIAN: [&str; 3] = ["postgresql", "redis-server", "chromium fonts-noto-cjk"];

fn packages(missing: &[Missing], [postgres, redis, chromium]: [&'static str; 3]) -> Vec<&'static str> {
    let name = |one: &Missing| match one {
        Missing::Postgres => postgres,
        Missing::Redis => redis,
        Missing::Chromium => chromium,
    };
    missing.iter().flat_map(|one| name(one).split(' ')).collect()
}

/// Installs from Debian's archive, without a system-wide server being started.
fn apt(missing: &[Missing]) -> Result<()> {
    let _policy = Policy::start_nothing()?;
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").stdin(std::process::Stdio::null());
        command
    };
    run::run(apt().args(["update", "-q"]))?;
    run::run(apt().args(["install", "-y", "-q", "--no-install-recommends"]).args(packages(missing, DEBIAN)))
}

/// Debian asks `policy-rc.d` before a package starts its service. For as long as this lives the answer is no.
struct Policy {
    /// The file to remove; nothing when the machine has a policy of its own, which then decides.
    ours: Option<PathBuf>,
}

impl Policy {
    fn start_nothing() -> Result<Self> {
        let path = PathBuf::from("/usr/sbin/policy-rc.d");
        if path.exists() {
            return Ok(Self { ours: None });
        }
        fs::write(&path, "#!/bin/sh\nexit 101\n")?;
        let policy = Self { ours: Some(path.clone()) };
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
        Ok(policy)
    }
}

impl Drop for Policy {
    fn drop(&mut self) {
        if let Some(path) = &self.ours {
            let _ = fs::remove_file(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_to_type_names_only_what_is_missing() {
        let both = System::Debian.command(&[Missing::Postgres, Missing::Redis]);
        assert_eq!(both.as_deref(), Some("apt-get install -y --no-install-recommends postgresql redis-server"));
        assert_eq!(System::Mac.command(&[Missing::Redis]).as_deref(), Some("brew install redis"));
        assert_eq!(
            packages(&[Missing::Redis, Missing::Chromium], DEBIAN),
            ["redis-server", "chromium", "fonts-noto-cjk"]
        );
    }
}
