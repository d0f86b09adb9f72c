//! `souk`: one binary that serves, works, migrates, and runs the platform from the shell.

mod config;
mod demo;
mod housekeeping;
mod import;
mod ledger;
mod measure;
mod migrate;
mod openapi;
mod operator;
mod secret;
mod serve;
mod telemetry;
mod tenant;
mod wiring;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::Config;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A multi-tenant commerce platform whose features are apps.
#[derive(Debug, Parser)]
#[command(name = "souk", version, propagate_version = true)]
struct Souk {
    #[command(flatten)]
    config: Config,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Answer requests and do the work behind them.
    Serve(serve::Args),
    /// Bring the schema of the database up to date.
    Migrate,
    /// Provision, list, suspend, resume and close tenants.
    #[command(subcommand)]
    Tenant(tenant::Command),
    /// People who run the platform.
    #[command(subcommand)]
    Operator(operator::Command),
    /// Bring members and orders of the past from another system.
    Import(import::Args),
    /// Look after the ledger.
    #[command(subcommand)]
    Ledger(ledger::Command),
    /// Measure what one call of an app costs.
    #[command(hide = true)]
    MeasureApp(measure::Args),
    /// Write the descriptions of the API, one file per audience.
    Openapi(openapi::Args),
}

fn main() -> ExitCode {
    let souk = Souk::parse();
    telemetry::start(&souk.config);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(anyhow::Error::from);
    match runtime.and_then(|runtime| runtime.block_on(run(souk))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}", told(&error));
            ExitCode::FAILURE
        }
    }
}

/// What went wrong and why, on one line. Where in the program is for those who ask: `SOUK_BACKTRACE=1`, together with
/// `RUST_BACKTRACE=1`.
fn told(error: &anyhow::Error) -> String {
    if std::env::var("SOUK_BACKTRACE").is_ok_and(|asked| asked == "1") {
        return format!("{error:?}");
    }
    let mut said = error.to_string();
    for cause in error.chain().skip(1).map(ToString::to_string) {
        // Some errors repeat their cause.
        if !said.ends_with(&cause) {
            said = format!("{said}: {cause}");
        }
    }
    said
}

async fn run(souk: Souk) -> anyhow::Result<()> {
    let config = souk.config;
    match souk.command {
        Command::Serve(args) => Box::pin(serve::run(&config, args)).await,
        Command::Migrate => migrate::run(&config).await,
        Command::Tenant(command) => tenant::run(&config, command).await,
        Command::Operator(command) => operator::run(&config, command).await,
        Command::Import(args) => Box::pin(import::run(&config, args)).await,
        Command::Ledger(command) => ledger::run(&config, command).await,
        Command::MeasureApp(args) => measure::run(&config, &args).await,
        Command::Openapi(args) => openapi::run(&args),
    }
}
