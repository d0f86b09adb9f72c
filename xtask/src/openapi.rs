//! `cargo xtask openapi`: writes the descriptions of the API, or checks that the committed ones are current.

use anyhow::Result;

use crate::{repo, run};

/// Writes the descriptions of the API to `openapi/`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Write nothing; fail where a file is not what would be written.
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    let mut command = run::cargo();
    command.args(["run", "--quiet", "--package", "server", "--", "openapi"]).arg(repo::root().join("openapi"));
    if args.check {
        command.arg("--check");
    }
    run::run(&mut command)
}
