//! A process in the background that does not outlive this one.

use std::fs::File;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use rustix::process::{Pid, Signal, kill_process, kill_process_group};

use super::home::Home;
use crate::interrupt;

/// How long a service may take until it answers.
const START: Duration = Duration::from_mins(1);
/// How long a service may take to end before it is killed.
const END: Duration = Duration::from_secs(10);

/// The process groups of all services, for the moment when there is no time for order.
static GROUPS: Mutex<Vec<Pid>> = Mutex::new(Vec::new());

/// A running service. Ended when dropped, then its folder is removed.
pub(crate) struct Daemon {
    child: Child,
    group: Pid,
    end: Signal,
    home: Home,
}

impl Daemon {
    /// Starts `command` in the background; `end` is the signal that asks it to end.
    pub(crate) fn start(command: &mut Command, home: Home, end: Signal) -> Result<Self> {
        let log = File::create(home.folder().join("log"))?;
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        // Its own process group: Ctrl-C must not end it under the tests that still use it.
        let child = command.process_group(0).spawn()?;
        let group = Pid::from_child(&child);
        GROUPS.lock().unwrap_or_else(PoisonError::into_inner).push(group);
        let daemon = Self { child, group, end, home };
        daemon.home.note(group)?;
        Ok(daemon)
    }

    /// Waits until `ready` says so.
    pub(crate) fn wait_until(&mut self, ready: impl Fn(&Home) -> bool) -> Result<()> {
        let since = Instant::now();
        while !ready(&self.home) {
            interrupt::check()?;
            if let Some(status) = self.child.try_wait()? {
                bail!("it ended at once ({status}). Its last words:\n{}", self.home.last_words());
            }
            if since.elapsed() > START {
                bail!("no answer within {} seconds. Its last words:\n{}", START.as_secs(), self.home.last_words());
            }
            sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        let ended = |child: &mut Child| !matches!(child.try_wait(), Ok(None));
        if !ended(&mut self.child) {
            let _ = kill_process(self.group, self.end);
        }
        let since = Instant::now();
        while !ended(&mut self.child) && since.elapsed() < END {
            sleep(Duration::from_millis(20));
        }
        if !ended(&mut self.child) {
            let _ = kill_process_group(self.group, Signal::KILL);
            let _ = self.child.wait();
        }
        GROUPS.lock().unwrap_or_else(PoisonError::into_inner).retain(|group| *group != self.group);
    }
}

/// Kills all services without waiting; the next run removes what they leave behind.
pub(crate) fn kill_all() {
    for group in GROUPS.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
        let _ = kill_process_group(group, Signal::KILL);
    }
}
