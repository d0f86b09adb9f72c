//! Every script of the project: `cargo xtask <command>`, one file per command.

mod bench;
mod ci;
mod e2e;
mod interrupt;
mod openapi;
mod plugins;
mod repo;
mod run;
mod scenarios;
mod serve;
mod services;
mod shots;
mod stage;
mod test;
mod tidy;
mod up;
mod web;
mod wit;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What can be done with this repository. Start with `up`; before you commit, `test`.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build everything and run the platform here, on SQLite, with the demo tenant.
    Up(up::Args),
    /// Run all tests, on SQLite and on a private Postgres and Redis, then `tidy`.
    Test(test::Args),
    /// Build the apps under `plugins/` into files that can be uploaded.
    Plugins(plugins::Args),
    /// Build the front ends into files that the server carries.
    Web(web::Args),
    /// Walk the journeys through the pages, in a real browser.
    E2e(e2e::Args),
    /// Photograph every page, for people to look at.
    Shots(shots::Args),
    /// Freeze the contract with apps, or check that nobody changed what is frozen.
    Wit(wit::Args),
    /// Run a private Postgres and Redis until Ctrl-C, for tests or measurements by hand.
    Services(serve::Args),
    /// Check the rules of the house that the compiler cannot: who may use whom, names, lengths.
    Tidy(tidy::Args),
    /// Write the descriptions of the API, or check that they are current.
    Openapi(openapi::Args),
    /// Measure what the platform does in a second on this machine, and print a table.
    Bench(bench::Args),
    /// Play scenario files against a fresh shop through its HTTP API, and print each difference.
    Scenarios(scenarios::Args),
    /// Run what continuous integration runs: formatting, lints, all tests.
    Ci(ci::Args),
}

fn main() -> ExitCode {
    let command = Cli::parse().command;
    let done = interrupt::listen().and_then(|()| match command {
        Command::Up(args) => up::run(args),
        Command::Test(args) => test::run(&args),
        Command::Plugins(args) => plugins::run(args),
        Command::Web(args) => web::run(&args),
        Command::E2e(args) => e2e::run(&args),
        Command::Shots(args) => shots::run(args),
        Command::Wit(args) => wit::run(args),
        Command::Services(args) => serve::run(&args),
        Command::Tidy(args) => tidy::run(&args),
        Command::Openapi(args) => openapi::run(&args),
        Command::Bench(args) => bench::run(&args),
        Command::Scenarios(args) => scenarios::run(&args),
        Command::Ci(args) => ci::run(&args),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is::<interrupt::Interrupted>() => ExitCode::from(130),
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
