//! `souk openapi`.

use std::path::PathBuf;

use anyhow::{Context, bail};

/// Write the descriptions of the API.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The folder to write to.
    #[arg(default_value = "openapi")]
    folder: PathBuf,
    /// Write nothing; fail if a file is not what would be written.
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let mut stale = Vec::new();
    for (name, text) in api::documents() {
        let path = args.folder.join(format!("{name}.json"));
        if args.check {
            if std::fs::read_to_string(&path).unwrap_or_default() != text {
                stale.push(path.display().to_string());
            }
        } else {
            std::fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
            println!("{}", path.display());
        }
    }
    if stale.is_empty() {
        Ok(())
    } else {
        bail!("these files are not what the program would write:\n  {}\nrun `cargo xtask openapi`", stale.join("\n  "))
    }
}
