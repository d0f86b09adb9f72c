//! Runs other programs: said before they start, ended when this one is, and an error when they fail.

use std::io::{BufRead, BufReader};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Result, bail};

use crate::{interrupt, repo};

/// `cargo`, in the root of the repository.
///
/// Without what `cargo run` told this program about its own package: build scripts that watch those variables (ring's
/// does) would run again whenever a build is started from here and then from a shell.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(repo::root());
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        let about_xtask = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_"];
        if about_xtask.iter().any(|prefix| text.starts_with(prefix)) {
            command.env_remove(&name);
        }
    }
    command
}

/// Runs `command` in the foreground; an error when it fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if !status.success() {
        bail!("`{}` failed ({status})", words(command));
    }
    Ok(())
}

/// Runs `command` in the foreground and tells how it ended.
pub(crate) fn status(command: &mut Command) -> Result<ExitStatus> {
    announce(command);
    let mut child = command.spawn().with_context(|| format!("`{}` does not start", words(command)))?;
    let _foreground = interrupt::foreground(&child);
    let status = child.wait()?;
    interrupt::check()?;
    Ok(status)
}

/// As [`status`], handing each line of its standard output to `line`, which decides what becomes of it.
pub(crate) fn lines(command: &mut Command, mut line: impl FnMut(&str)) -> Result<ExitStatus> {
    announce(command);
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("`{}` does not start", words(command)))?;
    let _foreground = interrupt::foreground(&child);
    let output = child.stdout.take().context("the output was not piped")?;
    for bytes in BufReader::new(output).split(b'\n') {
        line(&String::from_utf8_lossy(&bytes?));
    }
    let status = child.wait()?;
    interrupt::check()?;
    Ok(status)
}

/// Runs `command` silently and answers what it printed; an error with its last words when it fails.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output();
    let output = output.with_context(|| format!("`{}` does not start", words(command)))?;
    interrupt::check()?;
    if !output.status.success() {
        bail!("`{}` failed ({}):\n{}", words(command), output.status, String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The command as one would type it.
pub(crate) fn words(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    std::iter::once(program).chain(command.get_args()).map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn announce(command: &Command) {
    eprintln!("\n> {}", words(command));
}
