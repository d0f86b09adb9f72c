//! `cargo xtask scenarios DIR`: plays scenario files against a fresh shop through its HTTP API and prints each difference.
//!
//! The format is described in `docs/scenarios.md`. Each scenario gets a server of its own with a clock that stands still
//! until a step moves it.

mod apps;
mod compare;
mod http;
mod node;
mod player;
mod shop;
mod state;
mod steps;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::Value;

use crate::services::{Durability, Services, Wanted};
use crate::{plugins, repo};
use node::{Engine, Site};

/// Play scenario files against a fresh shop through its HTTP API.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A folder with scenario files (*.json), or one file.
    pub(crate) path: PathBuf,
    /// Only on SQLite.
    #[arg(long, conflicts_with = "postgres")]
    pub(crate) sqlite: bool,
    /// Only on Postgres.
    #[arg(long)]
    pub(crate) postgres: bool,
    /// Only scenarios whose id contains this.
    #[arg(long)]
    pub(crate) only: Option<String>,
    /// Fail also on scenarios that need an app which does not exist here.
    #[arg(long)]
    pub(crate) all: bool,
}

/// A file of scenarios.
#[derive(Debug, Deserialize)]
struct File {
    format: u32,
    scenarios: Vec<Scenario>,
}

/// A scenario.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Scenario {
    id: String,
    model: String,
    shop: Value,
    apps: Vec<Value>,
    #[serde(default)]
    products: Vec<Value>,
    #[serde(default)]
    members: Vec<Value>,
    steps: Vec<Value>,
    expect: Value,
}

/// What came of a scenario.
enum Outcome {
    Passed,
    /// What it needs and does not find here.
    Unsupported(String),
    /// Each difference in a line.
    Failed(Vec<String>),
}

/// Plays them all.
pub(crate) fn run(args: &Args) -> Result<()> {
    let scenarios = read(&args.path, args.only.as_deref())?;
    if scenarios.is_empty() {
        bail!("no scenario in {}", args.path.display());
    }
    plugins::run(plugins::Args::default())?;
    let site = Site::build()?;
    let mut failed = 0;
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let wanted = match engine {
            Engine::Sqlite => !args.postgres,
            Engine::Postgres => !args.sqlite,
        };
        if wanted {
            failed += play_on(&site, engine, &scenarios, args.all)?;
        }
    }
    if failed > 0 {
        bail!("{failed} scenarios do not hold");
    }
    Ok(())
}

fn play_on(site: &Site, engine: Engine, scenarios: &[Scenario], all: bool) -> Result<usize> {
    let began = Instant::now();
    let services = match engine {
        Engine::Postgres => {
            let wanted = Wanted { postgres: Some(Durability::None), redis: false };
            Some(Services::start(&wanted, &repo::metadata()?.target_directory)?)
        }
        Engine::Sqlite => None,
    };
    let postgres = services.as_ref().and_then(Services::postgres_url);
    let mut by_model: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    let mut missing: BTreeMap<String, usize> = BTreeMap::new();
    for scenario in scenarios {
        let at = scenario.steps.first().and_then(|step| step["at"].as_str()).unwrap_or("2026-01-01T00:00:00Z");
        let node = match &postgres {
            Some(url) => site.start_on_postgres(url, at),
            None => site.start_on_sqlite(at),
        }?;
        let outcome = player::play(&node, scenario).with_context(|| format!("{} broke off", scenario.id))?;
        let counts = by_model.entry(&scenario.model).or_default();
        match outcome {
            Outcome::Passed => counts[0] += 1,
            Outcome::Failed(differences) => {
                counts[1] += 1;
                println!("FAILED {} on {engine}", scenario.id);
                differences.iter().for_each(|difference| println!("    {difference}"));
            }
            Outcome::Unsupported(what) => {
                counts[2] += 1;
                *missing.entry(what).or_default() += 1;
            }
        }
    }
    println!("\n{:<10} {:>8} {:>8} {:>12}   on {engine}", "model", "passed", "failed", "unsupported");
    for (model, [passed, failed, unsupported]) in &by_model {
        println!("{model:<10} {passed:>8} {failed:>8} {unsupported:>12}");
    }
    for (what, count) in &missing {
        println!("unsupported: {what} ({count} scenarios)");
    }
    let sum = |i: usize| by_model.values().map(|counts| counts[i]).sum::<usize>();
    println!(
        "{} passed, {} failed, {} unsupported in {:.1} s on {engine}\n",
        sum(0),
        sum(1),
        sum(2),
        began.elapsed().as_secs_f32()
    );
    Ok(sum(1) + if all { sum(2) } else { 0 })
}

fn read(path: &Path, only: Option<&str>) -> Result<Vec<Scenario>> {
    let mut files = Vec::new();
    if path.is_dir() {
        for entry in std::fs::read_dir(path).with_context(|| format!("{} cannot be read", path.display()))? {
            files.push(entry?.path());
        }
        files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
        files.sort();
    } else {
        files.push(path.to_owned());
    }
    let mut scenarios = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        let parsed: File =
            serde_json::from_str(&text).with_context(|| format!("{} is no scenario file", file.display()))?;
        if parsed.format != 1 {
            bail!("{} has format {}, this knows format 1", file.display(), parsed.format);
        }
        scenarios.extend(parsed.scenarios);
    }
    scenarios.retain(|scenario| only.is_none_or(|only| scenario.id.contains(only)));
    Ok(scenarios)
}
