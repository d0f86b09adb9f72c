//! `cargo xtask test`: everything that can be known about a change before it is pushed.

mod count;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Result, bail};

use self::count::Count;
use crate::services::{Durability, Services, Wanted};
use crate::{e2e, plugins, repo, run, scenarios, stage, tidy, web};

/// Builds the apps, starts a private Postgres and Redis, runs all tests and doctests, those of the web, its journeys in a
/// browser, then `tidy`.
///
/// Nothing is skipped in silence: what is missing is installed (Debian, as root) or named with the command to type.
/// Uses cargo-nextest when it is installed.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Leave out the tests that run on Postgres, and do not start one.
    #[arg(long)]
    sqlite: bool,
    /// Leave out the tests that run on SQLite.
    #[arg(long, conflicts_with = "sqlite")]
    postgres: bool,
    /// Only the tests of this crate; may be given several times.
    #[arg(long, short, value_name = "CRATE")]
    package: Vec<String>,
    /// Only the tests with this text in their names.
    filter: Option<String>,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    let since = Instant::now();
    let metadata = repo::metadata()?;
    let wanted = Wanted { postgres: (!args.sqlite).then_some(Durability::None), redis: true };
    plugins::run(plugins::Args::default())?;
    let services = Services::start(&wanted, &metadata.target_directory)?;

    let mut rows = Vec::new();
    if has_nextest() {
        rows.push(("tests", nextest(args, &services, &metadata.target_directory)?));
        if let Some(count) = doctests(args, &services, &metadata.packages)? {
            rows.push(("doctests", count));
        }
    } else {
        rows.push(("tests", cargo_test(args, &services)?));
    }
    drop(services);
    let differs = if args.is_everything() { scenarios::run(&args.scenarios()).err() } else { None };
    let left_out = || ("left out".to_owned(), false);
    let (web, web_failed) = if args.is_everything() { of_web() } else { left_out() };
    let (journeys, journeys_failed) = if args.is_everything() { args.journeys() } else { left_out() };
    let untidy = tidy::run(&tidy::Args::default()).err();

    println!();
    for (name, count) in &rows {
        println!("{name:>10}  {count}");
    }
    println!("{:>10}  {}", "databases", args.databases());
    if args.is_everything() {
        println!("{:>10}  {}", "scenarios", if differs.is_some() { "FAILED: see above" } else { "all hold" });
    }
    println!("{:>10}  {web}", "web");
    println!("{:>10}  {journeys}", "journeys");
    println!("{:>10}  {}", "tidy", if untidy.is_some() { "FAILED: see above" } else { "yes" });
    println!("{:>10}  {} s", "time", since.elapsed().as_secs());
    if rows.iter().all(|(_, count)| count.is_nothing()) {
        match &args.filter {
            Some(filter) => bail!("no test has `{filter}` in its name"),
            None => bail!("there are no tests in what was chosen"),
        }
    }
    if web_failed
        || journeys_failed
        || differs.is_some()
        || untidy.is_some()
        || rows.iter().any(|(_, count)| count.failed())
    {
        bail!("something failed; the first lines that say so are above");
    }
    Ok(())
}

/// Checks and builds the front ends; what came of it, and whether that is a failure.
fn of_web() -> (String, bool) {
    if let Some(missing) = web::missing() {
        return (format!("NOT CHECKED: {missing}"), false);
    }
    match web::run(&web::Args::all()) {
        Ok(()) => ("checked and built".to_owned(), false),
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ("FAILED: see above".to_owned(), true)
        }
    }
}

impl Args {
    /// Whether nothing is left out but an engine.
    fn is_everything(&self) -> bool {
        self.package.is_empty() && self.filter.is_none()
    }

    /// Our own scenarios, on the same engines.
    fn scenarios(&self) -> scenarios::Args {
        let path = repo::root().join("core/server/tests/scenarios");
        scenarios::Args { path, sqlite: self.sqlite, postgres: self.postgres, only: None, all: true }
    }

    /// Walks the journeys, on the same engines; what came of it, and whether that is a failure.
    fn journeys(&self) -> (String, bool) {
        if let Some(missing) = stage::missing() {
            return (format!("NOT WALKED: {missing}"), false);
        }
        let engine = match (self.sqlite, self.postgres) {
            (true, _) => Some(e2e::Engine::Sqlite),
            (_, true) => Some(e2e::Engine::Postgres),
            _ => None,
        };
        match e2e::run(&e2e::Args::all(engine)) {
            Ok(()) => ("all walked".to_owned(), false),
            Err(error) => {
                eprintln!("\nerror: {error:#}");
                ("FAILED: see above".to_owned(), true)
            }
        }
    }

    /// The crates to test, for cargo.
    fn crates(&self) -> Vec<String> {
        let one = |name: &String| ["--package".to_owned(), name.clone()];
        if self.package.is_empty() {
            vec!["--workspace".to_owned()]
        } else {
            self.package.iter().flat_map(one).collect()
        }
    }

    /// The engine whose tests are left out. Such a test's name ends with it: `a_paid_order::sqlite`, `a_wall_postgres`.
    fn left_out(&self) -> Option<&'static str> {
        match (self.sqlite, self.postgres) {
            (true, _) => Some("postgres"),
            (_, true) => Some("sqlite"),
            _ => None,
        }
    }

    fn databases(&self) -> &'static str {
        match self.left_out() {
            Some("postgres") => "SQLite only",
            Some(_) => "Postgres only",
            None => "SQLite and Postgres",
        }
    }
}

fn has_nextest() -> bool {
    let found = run::output(run::cargo().args(["nextest", "--version"])).is_ok();
    if !found {
        eprintln!("cargo-nextest is not installed; `cargo test` takes its place, a little slower.");
    }
    found
}

fn nextest(args: &Args, services: &Services, target: &Path) -> Result<Count> {
    let profile = if std::env::var_os("CI").is_some() { "ci" } else { "default" };
    // Where nextest is to tell how many tests ran. By itself it would write into the repository, wherever cargo builds.
    let folder = target.join(format!("souk/test-{}", std::process::id()));
    let (report, config) = (folder.join("junit.xml"), folder.join("nextest.toml"));
    fs::create_dir_all(&folder)?;
    fs::write(&config, format!("profile.default.junit.path = {}\n", toml::Value::from(&*report.to_string_lossy())))?;

    let mut command = with_addresses(run::cargo(), services);
    command.args(["nextest", "run", "--profile", profile, "--no-tests", "pass"]).args(args.crates());
    command.arg("--tool-config-file").arg(format!("souk:{}", config.display()));
    if let Some(engine) = args.left_out() {
        command.args(["-E", &format!("not test(/(::|_){engine}$/)")]);
    }
    command.args(&args.filter);
    let status = run::status(&mut command);
    let report = fs::read_to_string(report).unwrap_or_default();
    fs::remove_dir_all(folder)?;
    Ok(Count::of_report(&report, status?.success()))
}

/// nextest cannot run doctests. Nothing when none of the crates has any.
fn doctests(args: &Args, services: &Services, packages: &[repo::Package]) -> Result<Option<Count>> {
    let asked = |name: &str| args.package.is_empty() || args.package.iter().any(|package| package == name);
    let with_doctests = |package: &&repo::Package| package.targets.iter().any(|target| target.doctest);
    let names: Vec<&str> = packages.iter().filter(with_doctests).map(|package| package.name.as_str()).collect();
    if !names.iter().any(|name| asked(name)) {
        return Ok(None);
    }
    let mut command = with_addresses(run::cargo(), services);
    command.args(["test", "--doc", "--no-fail-fast"]);
    if args.package.is_empty() {
        // Not one by one: cargo would choose other features of shared crates, and build those a second time.
        command.arg("--workspace");
    }
    for name in names.into_iter().filter(|_| !args.package.is_empty()).filter(|name| asked(name)) {
        command.args(["--package", name]);
    }
    command.args(&args.filter);
    counted(&mut command).map(Some)
}

/// What is done without nextest: tests and doctests at once.
fn cargo_test(args: &Args, services: &Services) -> Result<Count> {
    let mut command = with_addresses(run::cargo(), services);
    command.args(["test", "--no-fail-fast"]).args(args.crates()).args(&args.filter);
    if let Some(engine) = args.left_out() {
        command.args(["--", "--skip", &format!("::{engine}"), "--skip", &format!("_{engine}")]);
    }
    counted(&mut command)
}

fn counted(command: &mut Command) -> Result<Count> {
    let mut count = Count::default();
    let status = run::lines(command, |line| {
        println!("{line}");
        count.add_result_line(line);
    })?;
    Ok(count.ended(status.success()))
}

/// Tells the tests where the services are. `testkit` reads these.
fn with_addresses(mut command: Command, services: &Services) -> Command {
    let addresses = [("TEST_POSTGRES_URL", services.postgres_url()), ("TEST_REDIS_URL", services.redis_url())];
    for (name, address) in addresses {
        match address {
            Some(address) => command.env(name, address),
            // A leftover of the caller's would be another database than the one that is said here.
            None => command.env_remove(name),
        };
    }
    command
}
