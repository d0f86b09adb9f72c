//! `cargo xtask plugins`: builds the apps under `plugins/` and packs each into one file that can be uploaded.

mod pack;
mod toolchain;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use self::toolchain::{TARGET, Toolchain};
use crate::{repo, run};

/// Builds apps for the sandbox: one `<id>-<version>.wasm` each, with its manifest and settings schema inside.
#[derive(clap::Args, Default)]
pub(crate) struct Args {
    /// Where the files go. Default: `souk/plugins` in cargo's target folder.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Folders under `plugins/`. Default: all.
    names: Vec<String>,
}

/// The stack of a guest in bytes. Small, so that a fresh instance touches few pages.
const STACK: u32 = 65_536;

pub(crate) fn run(args: Args) -> Result<()> {
    let target = repo::metadata()?.target_directory;
    let apps = apps(&args.names)?;
    let toolchain = toolchain::choose(&target)?;
    eprintln!("wasm: {toolchain}");
    build(&toolchain, &apps)?;

    let out = args.out.unwrap_or_else(|| target.join("souk/plugins"));
    fs::create_dir_all(&out).with_context(|| format!("{} cannot be made", out.display()))?;
    for app in &apps {
        let module = target.join(TARGET).join("plugin").join(format!("{}.wasm", app.replace('-', "_")));
        let packed = pack::pack(&folder(app), &module).with_context(|| format!("plugins/{app} cannot be packed"))?;
        let state = store(&out, &packed)?;
        eprintln!("{:>9}  {} ({} KiB)", state, packed.file_name, packed.bytes.len().div_ceil(1024));
    }
    Ok(())
}

fn folder(app: &str) -> PathBuf {
    repo::root().join("plugins").join(app)
}

/// The folders to build, in alphabetical order.
fn apps(names: &[String]) -> Result<Vec<String>> {
    let mut apps = Vec::new();
    for entry in fs::read_dir(repo::root().join("plugins")).context("plugins/ cannot be read")? {
        let entry = entry?;
        if entry.path().join("app.toml").is_file() {
            apps.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    apps.sort();
    if names.is_empty() {
        return Ok(apps);
    }
    if let Some(unknown) = names.iter().find(|name| !apps.contains(name)) {
        bail!("plugins/{unknown}/app.toml is not there; there are: {}", apps.join(", "));
    }
    apps.retain(|app| names.contains(app));
    Ok(apps)
}

fn build(toolchain: &Toolchain, apps: &[String]) -> Result<()> {
    let mut cargo = run::cargo();
    cargo.args(["build", "--quiet", "--profile", "plugin", "--target", TARGET]);
    for app in apps {
        cargo.args(["--package", app]);
    }
    toolchain.set_up(&mut cargo);
    // Replaces whatever flags this shell has for other programs. A path may hold a space: this separator is in none.
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags(toolchain)?.join("\u{1f}"));
    run::run(&mut cargo)
}

/// The same input gives the same bytes on every machine: no path of this one gets in.
fn flags(toolchain: &Toolchain) -> Result<Vec<String>> {
    let mut flags = vec![format!("-Clink-arg=-zstack-size={STACK}")];
    let mut remap = |from: &Path, to: &str| flags.push(format!("--remap-path-prefix={}={to}", from.display()));
    remap(repo::root(), "souk");
    for registry in registries()? {
        remap(&registry, "crates");
    }
    remap(&toolchain.sysroot, "rust");
    Ok(flags)
}

fn registries() -> Result<Vec<PathBuf>> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let sources = home.map(|home| home.join("registry/src")).filter(|sources| sources.is_dir());
    let Some(sources) = sources else { return Ok(Vec::new()) };
    let mut registries = Vec::new();
    for entry in fs::read_dir(sources)? {
        registries.push(entry?.path());
    }
    registries.sort();
    Ok(registries)
}

/// Writes the file if it is another one, and removes the app's older versions. Says which.
fn store(out: &Path, packed: &pack::Packed) -> Result<&'static str> {
    for entry in fs::read_dir(out)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name != packed.file_name && packed.is_other_version(&name) {
            fs::remove_file(entry.path())?;
        }
    }
    let path = out.join(&packed.file_name);
    if fs::read(&path).is_ok_and(|old| old == packed.bytes) {
        return Ok("unchanged");
    }
    fs::write(&path, &packed.bytes).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok("packed")
}
