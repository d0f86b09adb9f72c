//! `cargo xtask up`: the platform on this machine, with one command and nothing to install but Rust.

use std::env;
use std::ffi::OsString;
use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;

use crate::{plugins, repo, run, web};

/// Builds the apps, the front ends where Node is there, and the server, then runs the server on SQLite with the demo tenant until
/// Ctrl-C.
///
/// `DATABASE_URL`, `SOUK_PLUGINS` and `SOUK_LISTEN` are kept when they are set.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The port of 127.0.0.1 to listen on [default: 8080, or what `SOUK_LISTEN` says].
    #[arg(long)]
    port: Option<u16>,
    /// The folder of the database [default: data/ of the repository, or what `DATABASE_URL` says].
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Build as for production: slower to build, a little faster to run.
    #[arg(long)]
    release: bool,
}

pub(crate) fn run(args: Args) -> Result<()> {
    let target = repo::metadata()?.target_directory;
    plugins::run(plugins::Args::default())?;
    web::build_if_possible()?;
    let server = build(if args.release { "release" } else { "dev" })?;

    let mut command = Command::new(server);
    command.args(["serve", "--demo"]).arg(repo::root().join("tenants/demo"));
    command.env("SOUK_DATA", set("SOUK_DATA").unwrap_or(data(args.data.clone())?.into_os_string()));
    command.env("DATABASE_URL", database(args.data)?);
    command.env("SOUK_LISTEN", listen(args.port));
    command.env("SOUK_PLUGINS", set("SOUK_PLUGINS").unwrap_or_else(|| target.join("souk/plugins").into()));
    eprintln!("\n> {}", run::words(&command));
    // The server takes this program's place: its signals and its exit code are the caller's without any relaying.
    Err(anyhow!(command.exec()).context("the server does not start"))
}

/// Builds the server and answers where cargo put it.
fn build(profile: &str) -> Result<PathBuf> {
    let mut command = run::cargo();
    command.args(["build", "--package", "server", "--bin", "souk", "--profile", profile]);
    command.arg("--message-format=json-render-diagnostics");
    let mut built = None;
    let status = run::lines(&mut command, |line| {
        let Ok(message) = serde_json::from_str::<Value>(line) else { return };
        if message["target"]["name"] == "souk"
            && let Some(path) = message["executable"].as_str()
        {
            built = Some(PathBuf::from(path));
        }
    })?;
    if !status.success() {
        bail!("the server does not build; the reason is above");
    }
    built.context("cargo did not say where it put the server")
}

/// The address of the database: an explicit folder first, then the environment, then `data/`.
fn database(folder: Option<PathBuf>) -> Result<OsString> {
    if let (None, Some(url)) = (&folder, set("DATABASE_URL")) {
        return Ok(url);
    }
    sqlite_url(&data(folder)?).map(OsString::from)
}

/// The folder of the database, the compiled apps and the key; made if it is not there.
fn data(folder: Option<PathBuf>) -> Result<PathBuf> {
    let folder = folder.unwrap_or_else(|| repo::root().join("data"));
    // What is in it is nobody else's: the key, and the rows of the shop.
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(&folder)
        .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    Ok(folder.canonicalize()?)
}

fn sqlite_url(folder: &Path) -> Result<String> {
    match folder.to_str() {
        Some(text) if !text.contains(['?', '#', '%']) => Ok(format!("sqlite://{text}/souk.db?mode=rwc")),
        _ => bail!("{} cannot stand in an address of a database; choose another --data", folder.display()),
    }
}

fn listen(port: Option<u16>) -> OsString {
    match (port, set("SOUK_LISTEN")) {
        (None, Some(address)) => address,
        (port, _) => format!("127.0.0.1:{}", port.unwrap_or(8080)).into(),
    }
}

/// A variable of the environment that says something.
fn set(name: &str) -> Option<OsString> {
    env::var_os(name).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_becomes_the_address_of_a_database() -> Result<()> {
        assert_eq!(sqlite_url(Path::new("/srv/my shop"))?, "sqlite:///srv/my shop/souk.db?mode=rwc");
        assert!(sqlite_url(Path::new("/srv/100%?")).is_err());
        Ok(())
    }

    #[test]
    fn an_explicit_port_wins() {
        assert_eq!(listen(Some(9)), "127.0.0.1:9");
    }
}
