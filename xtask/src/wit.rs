//! `cargo xtask wit`: released WIT files never change.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::repo;

/// Checks that the released files under `plugin-sdk/wit` are what they were, or releases the files of a folder.
///
/// New interfaces are new files; a breaking change is a new folder beside the old one. See docs/app-author.md.
#[derive(clap::Args, Default)]
pub(crate) struct Args {
    /// Compare with `plugin-sdk/wit/FROZEN`. What happens without options, too.
    #[arg(long, conflicts_with = "freeze")]
    check: bool,
    /// Release the files of a folder such as `v1`: from now on they must not change.
    #[arg(long, value_name = "FOLDER")]
    freeze: Option<String>,
}

pub(crate) fn run(args: Args) -> Result<()> {
    let wit = repo::root().join("plugin-sdk/wit");
    match args.freeze {
        Some(folder) => freeze(&wit, &folder),
        None => check(&wit),
    }
}

/// Path below `plugin-sdk/wit` and SHA-256 of every released file.
type Hashes = BTreeMap<String, String>;

fn check(wit: &Path) -> Result<()> {
    let frozen = frozen(wit)?;
    let mut complaints = Vec::new();
    let mut now = Hashes::new();
    for folder in folders(&frozen) {
        now.extend(hashes(wit, &folder)?);
    }
    for (path, hash) in &frozen {
        match now.get(path) {
            Some(found) if found == hash => {}
            Some(_) => complaints.push(format!("{path} is released and was changed")),
            None => complaints.push(format!("{path} is released and was removed")),
        }
    }
    // An interface in a new file changes nothing for anybody; it is released with `--freeze`.
    if !complaints.is_empty() {
        bail!("{}; a change is a new folder beside the old one", complaints.join("; "));
    }
    println!("{} released files are as they were released", frozen.len());
    Ok(())
}

fn freeze(wit: &Path, folder: &str) -> Result<()> {
    check(wit)?;
    let mut all = frozen(wit)?;
    let new = hashes(wit, folder)?;
    if new.is_empty() {
        bail!("plugin-sdk/wit/{folder} holds no .wit file");
    }
    all.extend(new);
    let lines: Vec<String> = all.iter().map(|(path, hash)| format!("{hash}  {path}\n")).collect();
    fs::write(wit.join("FROZEN"), lines.concat()).context("plugin-sdk/wit/FROZEN cannot be written")
}

/// As `sha256sum` writes them.
fn frozen(wit: &Path) -> Result<Hashes> {
    let text = fs::read_to_string(wit.join("FROZEN")).context("plugin-sdk/wit/FROZEN cannot be read")?;
    let mut frozen = Hashes::new();
    for line in text.lines() {
        let (hash, path) = line.split_once("  ").with_context(|| format!("`{line}` in FROZEN is no hash and path"))?;
        frozen.insert(path.to_owned(), hash.to_owned());
    }
    Ok(frozen)
}

fn folders(hashes: &Hashes) -> Vec<String> {
    let mut folders: Vec<_> = hashes.keys().filter_map(|path| Some(path.split_once('/')?.0.to_owned())).collect();
    folders.dedup();
    folders
}

fn hashes(wit: &Path, folder: &str) -> Result<Hashes> {
    let mut hashes = Hashes::new();
    let entries = fs::read_dir(wit.join(folder)).with_context(|| format!("plugin-sdk/wit/{folder} cannot be read"))?;
    for entry in entries {
        let path: PathBuf = entry?.path();
        if path.extension().is_some_and(|extension| extension == "wit") {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let mut hash = String::new();
            for byte in Sha256::digest(fs::read(&path)?) {
                write!(hash, "{byte:02x}")?;
            }
            hashes.insert(format!("{folder}/{name}"), hash);
        }
    }
    Ok(hashes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_released_folder_must_not_change() {
        let folder = tempfile::tempdir().expect("a folder");
        let wit = folder.path();
        fs::create_dir(wit.join("v1")).expect("a folder");
        fs::write(wit.join("FROZEN"), "").expect("a file");
        fs::write(wit.join("v1/a.wit"), "package a:b;").expect("a file");
        check(wit).expect("nothing is released");
        freeze(wit, "v1").expect("released");
        check(wit).expect("unchanged");

        fs::write(wit.join("v1/b.wit"), "").expect("a file");
        check(wit).expect("another interface");
        freeze(wit, "v1").expect("released, too");
        fs::write(wit.join("v1/a.wit"), "package a:c;").expect("a file");
        assert!(check(wit).is_err(), "changed");
        assert!(freeze(wit, "v1").is_err(), "a change is not released by doing it again");
        fs::remove_file(wit.join("v1/a.wit")).expect("removed");
        assert!(check(wit).is_err(), "removed");
    }

    #[test]
    fn what_was_released_is_what_is_there() {
        run(Args::default()).expect("plugin-sdk/wit/FROZEN");
    }
}
