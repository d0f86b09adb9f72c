//! Web vitals of the pages that count, as a slow phone on a slow network has them.

use std::fs;

use anyhow::{Result, bail};

use crate::run;
use crate::stage::Stage;

/// Measures, and prints a table of its own: other things are measured here than everywhere else.
pub(super) fn run(profile: &str) -> Result<()> {
    let stage = Stage::build(profile)?;
    let lines = stage.out().join("vitals");
    if lines.exists() {
        fs::remove_dir_all(&lines)?;
    }
    let measured = run::status(&mut stage.playwright("vitals.config.ts", None))?;
    println!("\n| front end | page | LCP | INP | CLS | command: `cargo xtask bench` and |");
    println!("| --- | --- | ---: | ---: | ---: | --- |");
    let mut files: Vec<_> = fs::read_dir(&lines)?.filter_map(Result::ok).map(|entry| entry.path()).collect();
    files.sort();
    for file in files {
        print!("{}", fs::read_to_string(file)?);
    }
    if !measured.success() {
        bail!("not every page could be measured");
    }
    Ok(())
}
