//! What every run of a browser stands on: Node with our packages, a browser, and a server with its pages and apps.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::services::{self, Services};
use crate::{plugins, repo, run, web};

/// Names of the browser, in the order in which they are looked for.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/// All of it, found or built.
pub(crate) struct Stage {
    browser: PathBuf,
    server: PathBuf,
    plugins: PathBuf,
    out: PathBuf,
}

/// What is missing and cannot be installed without asking, if anything is.
pub(crate) fn missing() -> Option<String> {
    web::missing().or_else(|| match browser() {
        Some(_) => None,
        None => services::browser_to_type().map(|command| {
            format!("the journeys need Chromium, and none of {} is in PATH. Type: {command}", BROWSERS.join(", "))
        }),
    })
}

impl Stage {
    /// Installs what can be installed, and builds the apps, the pages and the server of a profile.
    pub(crate) fn build(profile: &str) -> Result<Self> {
        if let Some(missing) = missing() {
            bail!("{missing}");
        }
        if browser().is_none() {
            services::install_browser()?;
        }
        let Some(browser) = browser() else { bail!("Chromium is installed, and still not in PATH") };
        plugins::run(plugins::Args::default())?;
        // The pages first: what is built as for production carries them.
        web::install()?;
        web::build_if_possible()?;
        run::run(run::cargo().args(["build", "--package", "server", "--bin", "souk", "--profile", profile]))?;
        let target = repo::metadata()?.target_directory;
        let folder = if profile == "dev" { "debug" } else { profile };
        let out = target.join("e2e");
        fs::create_dir_all(&out)?;
        forget_killed_runs(&out.join("nodes"))?;
        Ok(Self { browser, server: target.join(folder).join("souk"), plugins: target.join("souk/plugins"), out })
    }

    /// Where runs leave what is worth looking at.
    pub(crate) fn out(&self) -> &Path {
        &self.out
    }

    /// Playwright with a configuration of `web/e2e`, on SQLite and on those services that run.
    pub(crate) fn playwright(&self, config: &str, services: Option<&Services>) -> Command {
        let mut command = Command::new("node");
        // Not through npm, which would keep signals to itself.
        command.arg("../node_modules/@playwright/test/cli.js").args(["test", "--config", config]);
        command.current_dir(repo::root().join("web/e2e"));
        command
            .env("E2E_OUT", &self.out)
            .env("E2E_SERVER", &self.server)
            .env("E2E_CHROMIUM", &self.browser)
            .env("SOUK_PLUGINS", &self.plugins);
        let postgres = services.and_then(Services::postgres_url);
        // A new cluster has two databases, which is as many as are needed: for servers whose time passes, and for others.
        let driven = postgres.as_ref().map(|url| format!("{}template1", url.trim_end_matches("postgres")));
        let addresses = [
            ("E2E_POSTGRES", postgres),
            ("E2E_POSTGRES_DRIVEN", driven),
            ("E2E_REDIS", services.and_then(Services::redis_url)),
        ];
        for (name, address) in addresses {
            match address {
                Some(address) => command.env(name, address),
                None => command.env_remove(name),
            };
        }
        command
    }
}

/// Removes the databases of servers whose run was killed. What servers said, and the compiled apps, stay.
fn forget_killed_runs(nodes: &Path) -> Result<()> {
    let Ok(entries) = fs::read_dir(nodes) else { return Ok(()) };
    for entry in entries.filter_map(Result::ok).filter(|entry| entry.file_name() != "data") {
        if entry.path().is_dir() {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

/// The browser of this machine.
fn browser() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    BROWSERS.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|program| program.is_file()))
}
