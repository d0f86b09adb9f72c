//! `souk`: one binary that serves, works, migrates, and runs the platform from the shell.

mod config;
mod demo;
mod housekeeping;
mod import;
mod ledger;
mod limits;
mod measure;
mod migrate;
mod mistyped;
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

const EXAMPLES: &str = "\
Examples:
  souk serve --demo tenants/demo                  try it out
  souk migrate --database-url postgres://...      prepare a database
  souk operator create you@example.com --password-file -
  souk tenant list";

/// A multi-tenant commerce platform whose features are apps.
#[derive(Debug, Parser)]
#[command(name = "souk", version, propagate_version = true, after_help = EXAMPLES)]
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
    /// Provision, look at, suspend, resume and close tenants, and give them domains.
    #[command(subcommand)]
    Tenant(tenant::Command),
    /// Let people in who run the platform.
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

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn check(command: &clap::Command, path: &str) {
        assert!(command.get_about().is_some(), "`{path}` does not say what it does");
        for argument in command.get_arguments() {
            assert!(argument.get_help().is_some(), "`{path}` does not say what {} is", argument.get_id());
        }
        for below in command.get_subcommands() {
            check(below, &format!("{path} {}", below.get_name()));
        }
    }

    #[test]
    fn every_command_says_what_it_does_and_what_it_takes() {
        let command = Souk::command();
        command.clone().debug_assert();
        check(&command, "souk");
    }

    #[test]
    fn what_tells_a_node_where_it_lives_stands_apart() {
        let command = Souk::command();
        let told = command.get_arguments().filter(|argument| argument.is_global_set());
        for argument in told.filter(|argument| !matches!(argument.get_id().as_str(), "help" | "version")) {
            assert_eq!(argument.get_help_heading(), Some("Node"), "{}", argument.get_id());
        }
    }
}
