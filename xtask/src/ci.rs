//! `cargo xtask ci`: what continuous integration runs, here.

use std::process::Command;

use anyhow::Result;

use crate::{repo, run};

/// Runs `.ci/run`, which is also all that the build machines run, in the target folder in use here.
#[derive(clap::Args)]
pub(crate) struct Args {}

pub(crate) fn run(_: &Args) -> Result<()> {
    let target = repo::metadata()?.target_directory;
    run::run(Command::new(repo::root().join(".ci/run")).current_dir(repo::root()).env("CARGO_TARGET_DIR", target))
}
