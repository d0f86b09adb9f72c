//! A server for one scenario.

use std::fmt;
use std::io::Write;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::http::Client;
use crate::{repo, run};

/// Which engine keeps the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    /// A file that is thrown away.
    Sqlite,
    /// A private server.
    Postgres,
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "Postgres",
        })
    }
}

/// Where the server's binary and its apps are.
pub(crate) struct Site {
    binary: PathBuf,
    plugins: PathBuf,
    scratch: PathBuf,
}

/// A running server; ends with this.
pub(crate) struct Node {
    child: Child,
    folder: PathBuf,
    pub(crate) client: Client,
    /// Different for each scenario, so that shops on one database do not meet.
    pub(crate) slug: String,
}

/// How operators of these servers sign in.
pub(crate) const OPERATOR: (&str, &str) = ("operator@example.com", "scenario operator");
/// A key for servers that share a database.
const KEY: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
/// How long a server may take to answer.
const START_MAX: Duration = Duration::from_mins(1);

impl Site {
    /// Builds the server.
    pub(crate) fn build() -> Result<Self> {
        run::run(run::cargo().args(["build", "--quiet", "--package", "server"]))?;
        let target = repo::metadata()?.target_directory;
        let scratch = target.join("souk").join("scenarios");
        std::fs::create_dir_all(&scratch)?;
        Ok(Self { binary: target.join("debug").join("souk"), plugins: target.join("souk").join("plugins"), scratch })
    }

    /// Starts a server on a new SQLite file, with its clock at that time.
    pub(crate) fn start_on_sqlite(&self, at: &str) -> Result<Node> {
        self.start(at, |folder| format!("sqlite://{}?mode=rwc", folder.join("souk.db").display()))
    }

    /// Starts a server on Postgres, with its clock at that time. The database may hold shops of earlier scenarios.
    pub(crate) fn start_on_postgres(&self, url: &str, at: &str) -> Result<Node> {
        self.start(at, |_| url.to_owned())
    }

    fn start(&self, at: &str, database: impl Fn(&Path) -> String) -> Result<Node> {
        let name = format!("s{}-{}", std::process::id(), NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed));
        let folder = self.scratch.join(&name);
        std::fs::create_dir_all(&folder)?;
        // The port is free now; the server says so if somebody takes it in between.
        let listen = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let mut command = Command::new(&self.binary);
        command
            .env("DATABASE_URL", database(&folder))
            .env("SOUK_SECRET_KEY", KEY)
            // Compiled apps are shared, so that only the first server compiles them.
            .env("SOUK_DATA", self.scratch.join("data"))
            .env("SOUK_PLUGINS", &self.plugins)
            .env("SOUK_LISTEN", listen.to_string())
            .env("RUST_LOG", std::env::var("RUST_LOG").unwrap_or_else(|_| "warn".into()))
            .env_remove("REDIS_URL");
        make_operator(&command)?;
        let child = command.args(["serve", "--test-clock", at]).spawn()?;
        let client = Client::new(format!("http://{listen}"));
        let mut node = Node { child, folder, client, slug: format!("shop-{name}") };
        node.wait()?;
        Ok(node)
    }
}

static NEXT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);

/// Makes the operator; on a shared database it is there already.
fn make_operator(like: &Command) -> Result<()> {
    let mut command = Command::new(like.get_program());
    for (name, value) in like.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    let mut child = command
        .args(["operator", "create", OPERATOR.0, "--password-file", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .context("the server's binary does not start")?;
    if let Some(mut stdin) = child.stdin.take() {
        // Where it ended before it read the password, what it says tells why.
        let _ = stdin.write_all(OPERATOR.1.as_bytes());
    }
    let output = child.wait_with_output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() && !said.contains("already") {
        bail!("no operator was made: {said}");
    }
    Ok(())
}

impl Node {
    fn wait(&mut self) -> Result<()> {
        let began = Instant::now();
        while began.elapsed() < START_MAX {
            if let Some(status) = self.child.try_wait()? {
                bail!("the server ended at its start: {status}");
            }
            if self.client.is_ready() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        bail!("the server did not answer within {} s", START_MAX.as_secs());
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        // What it wrote is thrown away: nothing to finish.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
