//! A private Redis that keeps nothing.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use rustix::process::Signal;

use super::daemon::Daemon;
use super::free_port;
use super::home::Place;

/// A running Redis.
pub(crate) struct Redis {
    port: u16,
    _daemon: Daemon,
}

impl Redis {
    /// Starts one in `place`.
    pub(crate) fn start(program: &Path, place: &Place) -> Result<Self> {
        let home = place.home("redis")?;
        let port = free_port()?;
        let mut command = home.command(program);
        command.args(["--port", &port.to_string(), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]);
        let mut daemon = Daemon::start(&mut command, home, Signal::TERM)?;
        daemon.wait_until(|_| answers(port))?;
        Ok(Self { port, _daemon: daemon })
    }

    /// Its address.
    pub(crate) fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }
}

fn answers(port: u16) -> bool {
    let ping = || -> Result<bool> {
        let patience = Duration::from_secs(1);
        let mut stream = TcpStream::connect_timeout(&SocketAddr::from(([127, 0, 0, 1], port)), patience)?;
        stream.set_read_timeout(Some(patience))?;
        stream.write_all(b"PING\r\n")?;
        let mut answer = [0; 5];
        stream.read_exact(&mut answer)?;
        Ok(&answer == b"+PONG")
    };
    ping().unwrap_or(false)
}
