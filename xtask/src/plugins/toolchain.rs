//! Which compiler makes WebAssembly on this machine, and how it is told to.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::run;

/// What apps are compiled for.
pub(super) const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's compiler, which comes with the source of its standard library (`rustc-web`, `rust-web-src`).
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

/// A compiler that can make WebAssembly.
pub(super) struct Toolchain {
    /// Where its standard library and its sources are.
    pub(super) sysroot: PathBuf,
    kind: Kind,
}

enum Kind {
    /// The active toolchain has the target.
    Ready,
    /// The target was just added to it.
    Added,
    /// A compiler with sources: the standard library is built with the apps, once.
    FromSource { rustc: PathBuf, linker: PathBuf },
}

/// Finds one, in the order of the least surprise.
pub(super) fn choose(target_folder: &Path) -> Result<Toolchain> {
    let sysroot = sysroot(Path::new("rustc"))?;
    if has_target(&sysroot) {
        return Ok(Toolchain { sysroot, kind: Kind::Ready });
    }
    if add_target() && has_target(&sysroot) {
        return Ok(Toolchain { sysroot, kind: Kind::Added });
    }
    if let Some(toolchain) = from_source(&sysroot) {
        // Its standard library stays in the target folder; say what the first time costs.
        if !target_folder.join(TARGET).join("plugin").is_dir() {
            eprintln!("wasm: building the standard library for {TARGET}; this takes a minute or two, once");
        }
        return Ok(toolchain);
    }
    bail!(
        "apps are compiled for {TARGET}, which no compiler here can do. Either install rustup and run \
         `rustup target add {TARGET}`, or, on Debian, `apt-get install rustc-web rust-web-src` (and `lld`, where \
         the toolchain has no rust-lld)."
    )
}

impl Toolchain {
    /// Makes cargo use it.
    pub(super) fn set_up(&self, cargo: &mut Command) {
        let Kind::FromSource { rustc, linker } = &self.kind else { return };
        // `-Z` is for nightly compilers only, unless one says that one knows.
        cargo.env("RUSTC_BOOTSTRAP", "1");
        cargo.env("RUSTC", rustc).env_remove("RUSTC_WRAPPER").env_remove("RUSTC_WORKSPACE_WRAPPER");
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        cargo.arg("-Zbuild-std=std,panic_abort");
    }
}

impl fmt::Display for Toolchain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::Ready => write!(f, "the active toolchain has {TARGET}"),
            Kind::Added => write!(f, "added {TARGET} to the active toolchain"),
            Kind::FromSource { rustc, .. } => {
                write!(f, "the active toolchain has no {TARGET}; using {} with its sources", rustc.display())
            }
        }
    }
}

fn sysroot(rustc: &Path) -> Result<PathBuf> {
    let text = run::output(Command::new(rustc).args(["--print", "sysroot"]))?;
    Ok(PathBuf::from(text.trim()))
}

fn has_target(sysroot: &Path) -> bool {
    let library = sysroot.join("lib/rustlib").join(TARGET).join("lib");
    let names = fs::read_dir(library).into_iter().flatten().flatten().map(|entry| entry.file_name());
    names.into_iter().any(|name| name.to_string_lossy().starts_with("libstd-"))
}

fn add_target() -> bool {
    run::output(Command::new("rustup").args(["target", "add", TARGET])).is_ok()
}

fn from_source(active_sysroot: &Path) -> Option<Toolchain> {
    let rustc = PathBuf::from(DEBIAN_RUSTC);
    let sysroot = sysroot(&rustc).ok()?;
    if !sysroot.join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file() {
        return None;
    }
    let linker = linker(active_sysroot).or_else(|| linker(&sysroot)).or_else(linker_of_llvm)?;
    Some(Toolchain { sysroot, kind: Kind::FromSource { rustc, linker } })
}

/// The linker that comes with a toolchain.
fn linker(sysroot: &Path) -> Option<PathBuf> {
    let hosts = fs::read_dir(sysroot.join("lib/rustlib")).ok()?;
    hosts.flatten().map(|host| host.path().join("bin/rust-lld")).find(|linker| linker.is_file())
}

/// The linker of Debian's `lld`.
fn linker_of_llvm() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join("wasm-ld")).find(|linker| linker.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_toolchain_without_the_target_is_seen() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(!has_target(folder.path()));
        let library = folder.path().join("lib/rustlib").join(TARGET).join("lib");
        fs::create_dir_all(&library).expect("a folder");
        assert!(!has_target(folder.path()), "an empty folder is no target");
        fs::write(library.join("libstd-0123.rlib"), "").expect("a file");
        assert!(has_target(folder.path()));
    }
}
