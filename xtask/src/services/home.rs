//! Where a service writes: a folder of its own that says by a lock whether its owner still lives.

use std::fs::{self, DirBuilder, File};
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::process::{self, Command};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process};

use super::account::Account;

/// The folder that holds the folders of all services.
pub(crate) struct Place {
    folder: PathBuf,
    account: Option<Account>,
}

/// The folder of one service. Removed when dropped.
pub(crate) struct Home {
    folder: PathBuf,
    account: Option<Account>,
    /// Locked for as long as this process lives, however it ends.
    _lock: File,
}

impl Place {
    /// `souk/services` in the target folder, or a folder of `/tmp` when the services' account cannot get there.
    pub(crate) fn choose(target: &Path, account: Option<&Account>) -> Result<Self> {
        let folder = target.join("souk/services");
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let account = account.copied();
        if account.is_none_or(|account| account.reaches(&folder)) {
            return Ok(Self { folder: folder.canonicalize()?, account });
        }
        let us = rustix::process::geteuid().as_raw();
        let folder = std::env::temp_dir().join(format!("souk-services-{us}"));
        let mut builder = DirBuilder::new();
        // Others pass through, but neither list nor write.
        let _ = builder.mode(0o711).create(&folder);
        // The name can be guessed: somebody else may have been there first, even with a link to elsewhere.
        let about = fs::symlink_metadata(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        if !about.is_dir() || about.uid() != us || about.mode() & 0o022 != 0 {
            bail!("{} belongs to somebody else; remove it, then try again", folder.display());
        }
        if account.is_some_and(|account| !account.reaches(&folder)) {
            bail!(
                "the services' user cannot get to {}; set TMPDIR to a folder that everybody may pass",
                folder.display()
            );
        }
        Ok(Self { folder: folder.canonicalize()?, account })
    }

    /// Makes the folder of a service; `kind` is the beginning of its name.
    pub(crate) fn home(&self, kind: &str) -> Result<Home> {
        let folder = self.folder.join(format!("{kind}-{}", process::id()));
        let failed = || format!("{} cannot be made", folder.display());
        DirBuilder::new().mode(0o700).create(&folder).with_context(failed)?;
        let lock = File::create(folder.join("lock")).with_context(failed)?;
        lock.lock().with_context(failed)?;
        if let Some(account) = self.account {
            account.own(&folder)?;
        }
        Ok(Home { folder, account: self.account, _lock: lock })
    }

    /// Ends and removes what earlier runs left behind because they were killed.
    pub(crate) fn sweep(&self) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        for folder in entries.flatten().map(|entry| entry.path()) {
            // No lock file yet: somebody is just making the folder, and only a kill in that instant leaves one.
            let Ok(lock) = File::open(folder.join("lock")) else { continue };
            if lock.try_lock().is_ok() {
                end_leftover(&folder);
                let _ = fs::remove_dir_all(&folder);
            }
        }
    }
}

impl Home {
    /// The folder itself.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// A command that runs in this folder, as the services' account, untouched by settings of the caller.
    pub(crate) fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.folder).env("HOME", &self.folder).env("LC_ALL", "C");
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("PG")) {
            command.env_remove(name);
        }
        if let Some(account) = self.account {
            account.run(&mut command);
        }
        command
    }

    /// Notes that `pid` is the process that lives here, for a later [`Place::sweep`].
    pub(crate) fn note(&self, pid: Pid) -> Result<()> {
        Ok(fs::write(self.folder.join("pid"), pid.as_raw_nonzero().to_string())?)
    }

    /// The end of what the service has said, for an error message.
    pub(crate) fn last_words(&self) -> String {
        let log = fs::read(self.folder.join("log")).unwrap_or_default();
        let text = String::from_utf8_lossy(&log);
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(15)..].join("\n")
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        // What cannot be removed now is swept by the next run.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Ends the process that was noted in `folder`, if it is still the one that runs there.
fn end_leftover(folder: &Path) {
    let noted = fs::read_to_string(folder.join("pid")).ok().and_then(|text| text.trim().parse().ok());
    let Some(pid) = noted.and_then(Pid::from_raw) else { return };
    // The number may belong to another process by now; a service runs inside its folder. Without /proc nothing is killed.
    let lives_here = || {
        let at = fs::read_link(format!("/proc/{}/cwd", pid.as_raw_nonzero()));
        at.is_ok_and(|at| at.starts_with(folder))
    };
    if !lives_here() {
        return;
    }
    // Postgres ends its own children on QUIT; Redis has none and nothing to save.
    let _ = kill_process(pid, Signal::QUIT);
    for _ in 0..50 {
        // Not whether the number is gone: in a container nobody may ask for how it ended, and it stays.
        if !lives_here() {
            return;
        }
        sleep(Duration::from_millis(100));
    }
    if lives_here() {
        let _ = kill_process(pid, Signal::KILL);
    }
}
