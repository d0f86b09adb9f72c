//! A private Postgres: a cluster made for one run.

use std::fs;
use std::path::Path;

use anyhow::Result;
use rustix::process::Signal;

use super::daemon::Daemon;
use super::home::{Home, Place};
use super::{free_port, programs};
use crate::run;

/// Whether what was committed survives a power cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Durability {
    /// As in production: a commit is on the disk. For figures that mean something.
    Full,
    /// Nothing is waited for. For tests, several times faster.
    None,
}

/// A running Postgres.
pub(crate) struct Postgres {
    port: u16,
    _daemon: Daemon,
}

impl Postgres {
    /// Makes a cluster in `place` and starts it.
    pub(crate) fn start(programs: &programs::Postgres, durability: Durability, place: &Place) -> Result<Self> {
        let home = place.home("pg")?;
        // `trust` is safe here: only 127.0.0.1 is listened on, for the time of one command, with nothing of worth inside.
        run::output(home.command(&programs.initdb).args([
            "--pgdata=data",
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--no-locale",
            "--no-sync",
        ]))?;
        let port = free_port()?;
        let mut command = home.command(&programs.postgres);
        command.args(["-D", "data"]);
        for setting in settings(port, durability) {
            command.args(["-c", &setting]);
        }
        // QUIT is Postgres's immediate shutdown: the cluster is thrown away, so nothing has to be written down.
        let mut daemon = Daemon::start(&mut command, home, Signal::QUIT)?;
        daemon.wait_until(is_ready)?;
        Ok(Self { port, _daemon: daemon })
    }

    /// The address of its first database, as superuser.
    pub(crate) fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }
}

fn settings(port: u16, durability: Durability) -> Vec<String> {
    let mut settings = vec![
        format!("port={port}"),
        "listen_addresses=127.0.0.1".to_owned(),
        // No sockets: their paths are limited to about 100 bytes, and a target folder's is not.
        "unix_socket_directories=".to_owned(),
        "max_connections=400".to_owned(),
        // A test that drops or creates a whole schema locks every table in it.
        "max_locks_per_transaction=256".to_owned(),
        "timezone=UTC".to_owned(),
    ];
    if durability == Durability::None {
        let fast = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"];
        settings.extend(fast.map(ToOwned::to_owned));
    }
    settings
}

/// Postgres says `ready` in the eighth line of its pid file when it takes connections; `pg_ctl` waits for the same line.
fn is_ready(home: &Home) -> bool {
    let status = fs::read_to_string(home.folder().join("data/postmaster.pid"));
    status.is_ok_and(|text| text.lines().nth(7).is_some_and(|line| line.trim() == "ready"))
}

/// The folder that holds both programs that are needed.
pub(crate) fn programs_in(folder: &Path) -> Option<programs::Postgres> {
    let initdb = programs::runnable(&folder.join("initdb"))?;
    let postgres = programs::runnable(&folder.join("postgres"))?;
    Some(programs::Postgres { initdb, postgres })
}
