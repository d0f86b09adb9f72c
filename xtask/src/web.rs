//! `cargo xtask web`: the front ends, from sources to the files that the server carries.

mod budget;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::{repo, run};

/// Builds the front ends that are there, packs them for browsers, and holds them to their budgets.
///
/// Needs Node 20.19 or newer with its npm; the server does not.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Check types, style, tests and leftovers first, as continuous integration does.
    #[arg(long)]
    check: bool,
}

impl Args {
    /// Everything that can be known about the front ends.
    pub(crate) fn all() -> Self {
        Self { check: true }
    }
}

/// The oldest Node that builds the front ends.
const NODE: (u64, u64) = (20, 19);
/// The front ends, in the order in which they are built.
const APPS: [&str; 4] = ["storefront", "merchant", "operator", "author"];

pub(crate) fn run(args: &Args) -> Result<()> {
    if let Some(missing) = missing() {
        bail!("{missing}; see https://nodejs.org, or your system's packages");
    }
    install()?;
    if args.check {
        run::run(npm().args(["run", "check"]))?;
    }
    for app in apps() {
        build(app)?;
    }
    Ok(())
}

/// Builds what is older than its sources, where Node is there; says plainly where it is not, and goes on.
pub(crate) fn build_if_possible() -> Result<()> {
    let stale: Vec<&str> = apps().filter(|app| is_stale(app)).collect();
    if stale.is_empty() {
        return Ok(());
    }
    if let Some(missing) = missing() {
        eprintln!("\n{missing}: the pages ({}) are not built. The API works without them.", stale.join(", "));
        return Ok(());
    }
    install()?;
    stale.into_iter().try_for_each(build)
}

/// What is missing to build the front ends, if anything is.
pub(crate) fn missing() -> Option<String> {
    let version = run::output(Command::new("node").arg("--version")).ok();
    let needs = format!("the web needs Node {}.{} or newer", NODE.0, NODE.1);
    match version.as_deref().map(str::trim) {
        None => Some(format!("{needs}, and there is no `node`")),
        Some(version) if !is_new_enough(version) => Some(format!("{needs}, and `node` is {version}")),
        Some(_) if run::output(Command::new("npm").arg("--version")).is_err() => {
            Some(format!("{needs} with its `npm`"))
        }
        Some(_) => None,
    }
}

fn is_new_enough(version: &str) -> bool {
    let mut parts = version.trim_start_matches('v').split('.').map_while(|part| part.parse::<u64>().ok());
    parts.next().zip(parts.next()).is_some_and(|version| version >= NODE)
}

/// The front ends that there are.
fn apps() -> impl Iterator<Item = &'static str> {
    APPS.into_iter().filter(|app| folder(app).join("index.html").is_file())
}

fn folder(app: &str) -> PathBuf {
    web().join("apps").join(app)
}

fn web() -> PathBuf {
    repo::root().join("web")
}

fn npm() -> Command {
    let mut command = Command::new("npm");
    command.current_dir(web());
    command
}

/// Gets the packages where they are not those of the lock file.
pub(crate) fn install() -> Result<()> {
    let wanted = modified(&web().join("package-lock.json"));
    let there = modified(&web().join("node_modules/.package-lock.json"));
    if there.is_some() && there >= wanted {
        return Ok(());
    }
    run::run(npm().args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))
}

fn build(app: &str) -> Result<()> {
    run::run(npm().args(["run", "build", "--workspace", &format!("@souk/{app}")]))?;
    let built = folder(app).join("dist");
    run::run(Command::new("node").arg("tools/pack.mjs").arg(&built).current_dir(web()))?;
    budget::check(app, &built)
}

/// Whether a front end is older than what it is made of, or not built at all.
fn is_stale(app: &str) -> bool {
    let Some(built) = modified(&folder(app).join("dist/index.html")) else { return true };
    let sources = [folder(app), web().join("packages"), web().join("package-lock.json")];
    sources.iter().filter_map(|source| newest(source)).any(|source| source > built)
}

/// When something in a folder was changed last; built things and packages left out.
fn newest(path: &Path) -> Option<SystemTime> {
    if !path.is_dir() {
        return modified(path);
    }
    let entries = fs::read_dir(path).ok()?.filter_map(Result::ok);
    let ours = entries.filter(|entry| !matches!(entry.file_name().to_str(), Some("dist" | "node_modules")));
    ours.filter_map(|entry| newest(&entry.path())).max()
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|about| about.modified()).ok()
}

/// A file's size in bytes.
fn size(path: &Path) -> Result<u64> {
    Ok(fs::metadata(path).with_context(|| format!("{} is not there", path.display()))?.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_of_node_is_new_enough_or_not() {
        for new in ["v20.19.0", "v20.20.1", "v22.1.0", "v100.0.0"] {
            assert!(is_new_enough(new), "{new}");
        }
        for old in ["v20.18.9", "v18.20.0", "", "nonsense", "v20"] {
            assert!(!is_new_enough(old), "{old}");
        }
    }
}
