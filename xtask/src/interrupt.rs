//! Ctrl-C: the first one lets the running command end and clean up after itself, the second one does not wait.

use std::io::IsTerminal;
use std::process::{Child, exit};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use anyhow::{Context, Result};
use rustix::process::{Pid, Signal, kill_process};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::services;

/// The command ended because somebody asked for it.
#[derive(Debug)]
pub(crate) struct Interrupted;

impl std::fmt::Display for Interrupted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("interrupted")
    }
}

impl std::error::Error for Interrupted {}

static ASKED: AtomicBool = AtomicBool::new(false);

/// The program in the foreground that is to end when this one is asked to.
static FOREGROUND: Mutex<Option<Pid>> = Mutex::new(None);

/// From now on Ctrl-C, `kill` and a closed terminal end this program in order.
pub(crate) fn listen() -> Result<()> {
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP]).context("signals cannot be listened to")?;
    thread::spawn(move || {
        for signal in signals.forever() {
            if ASKED.swap(true, Ordering::SeqCst) {
                services::kill_all();
                exit(130);
            }
            // A terminal sends Ctrl-C to the whole foreground group; a second one would make some programs give up at once.
            if signal != SIGINT || !std::io::stdin().is_terminal() {
                end_foreground();
            }
        }
    });
    Ok(())
}

/// An error if the program was asked to end. To be called in loops that wait.
pub(crate) fn check() -> Result<()> {
    if ASKED.load(Ordering::SeqCst) { Err(Interrupted.into()) } else { Ok(()) }
}

/// Names `child` as the program in the foreground for as long as the answer lives.
pub(crate) fn foreground(child: &Child) -> Foreground {
    *FOREGROUND.lock().unwrap_or_else(PoisonError::into_inner) = Some(Pid::from_child(child));
    // The signal may have come between the spawn and this line.
    if ASKED.load(Ordering::SeqCst) {
        end_foreground();
    }
    Foreground
}

/// See [`foreground`].
pub(crate) struct Foreground;

impl Drop for Foreground {
    fn drop(&mut self) {
        *FOREGROUND.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

fn end_foreground() {
    if let Some(pid) = *FOREGROUND.lock().unwrap_or_else(PoisonError::into_inner) {
        // It may have ended by itself in the meantime.
        let _ = kill_process(pid, Signal::TERM);
    }
}
