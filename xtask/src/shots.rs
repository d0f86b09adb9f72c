//! `cargo xtask shots`: pictures of every page, for people to look at before they call something done.

use std::fs;
use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::run;
use crate::stage::Stage;

/// Photographs every page of the demo: light and dark, Chinese and English, on a desk and on a phone.
///
/// Holds each to WCAG A and AA on the way, and ends with the address of a sheet that shows all of them.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Where the pictures go [default: e2e/shots of the target folder].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Only those with this text in their names, such as `shop zh-CN light 390`.
    filter: Option<String>,
}

pub(crate) fn run(args: Args) -> Result<()> {
    let stage = Stage::build("dev")?;
    let out = args.out.unwrap_or_else(|| stage.out().join("shots"));
    fs::create_dir_all(&out)?;
    let out = out.canonicalize()?;
    let mut command = stage.playwright("shots.config.ts", None);
    command.env("E2E_SHOTS", &out);
    if let Some(filter) = &args.filter {
        command.args(["--grep", filter]);
    }
    let status = run::status(&mut command)?;
    println!("\nfile://{}", out.join("index.html").display());
    if !status.success() {
        bail!("some pages did not come, or shut somebody out; they are named above");
    }
    Ok(())
}
