//! `cargo xtask e2e`: the journeys of `web/e2e`, in a real browser against real servers.

use anyhow::{Result, bail};

use crate::services::{Durability, Services, Wanted};
use crate::stage::Stage;
use crate::{repo, run};

/// Walks the journeys through the pages, on SQLite and on a private Postgres and Redis.
///
/// Needs Node and Chromium; Chromium is installed where that needs no question (Debian, as root). What a failed journey saw is in
/// `e2e/journeys` of the target folder.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct Args {
    /// Only the journeys with this text in the names of their files, such as `off-means-off`.
    journey: Option<String>,
    /// Only on this engine.
    #[arg(long, value_enum)]
    engine: Option<Engine>,
}

/// Which engine keeps the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Engine {
    /// A file for each server.
    Sqlite,
    /// A private server, with Redis beside it.
    Postgres,
}

impl Args {
    /// All journeys, on one engine or on both.
    pub(crate) fn all(engine: Option<Engine>) -> Self {
        Self { journey: None, engine }
    }
}

pub(crate) fn run(args: &Args) -> Result<()> {
    let stage = Stage::build("dev")?;
    let with_postgres = args.engine != Some(Engine::Sqlite);
    let wanted = Wanted { postgres: with_postgres.then_some(Durability::None), redis: with_postgres };
    let services = Services::start(&wanted, &repo::metadata()?.target_directory)?;
    let mut command = stage.playwright("playwright.config.ts", Some(&services));
    if let Some(engine) = args.engine {
        // In one word: what follows a bare `--project` would be a project too.
        command.arg(format!("--project={}", if engine == Engine::Sqlite { "sqlite" } else { "postgres" }));
    }
    command.args(&args.journey);
    if !run::status(&mut command)?.success() {
        bail!("a journey failed; what it saw is in {}", stage.out().join("journeys").display());
    }
    Ok(())
}
