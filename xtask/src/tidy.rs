//! `cargo xtask tidy`: the rules of the house that the compiler cannot check.

mod crates;
mod exceptions;
mod files;
mod names;
mod owned;
mod plays;
mod purity;
mod source;
mod web;

use std::fmt;

use anyhow::{Result, bail};

use self::source::Source;
use crate::repo;

/// Checks who may use whom, who may name what, lengths and words. Fast; also a test of this crate.
///
/// ARCHITECTURE.md says why each rule exists; exceptions stand, with their reasons, in `xtask/src/tidy/exceptions.rs`.
#[derive(clap::Args, Default)]
pub(crate) struct Args {}

pub(crate) fn run(_: &Args) -> Result<()> {
    let findings = check()?;
    for finding in &findings {
        eprintln!("{finding}");
    }
    let failures = findings.iter().filter(|finding| finding.fails).count();
    if failures > 0 {
        bail!("{failures} rules of the house are broken; each line above says what to do instead");
    }
    Ok(())
}

/// A place that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Finding {
    rule: Rule,
    /// From the root of the repository.
    path: String,
    /// Counted from 1; 0 when it is about the whole file.
    line: usize,
    /// What is wrong and what to do instead.
    what: String,
    /// Whether it is an error and not only a warning.
    fails: bool,
}

/// The rules, by the names under which `exceptions.rs` excuses from them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// Which crate, and which package of the web, may use which of ours.
    Edge,
    /// A library that only one room may name.
    Owned,
    /// No name of a play in the core.
    Play,
    /// Pure crates do no IO, read no clock, hold no float.
    Pure,
    /// Words that say nothing.
    Name,
    /// Long files.
    Length,
    /// Work left undone.
    Undone,
    /// An exception that excuses nothing any more.
    Stale,
}

impl Finding {
    fn new(rule: Rule, path: &str, line: usize, what: String) -> Self {
        Self { rule, path: path.to_owned(), line, what, fails: true }
    }

    fn warning(self) -> Self {
        Self { fails: false, ..self }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = if self.fails { "error" } else { "warning" };
        write!(f, "{kind}: {}", self.path)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        write!(f, ": {}", self.what)
    }
}

/// All that is wrong with the repository, in a stable order.
fn check() -> Result<Vec<Finding>> {
    let packages = crates::packages()?;
    let sources = source::all(repo::root())?;
    let apps = plays::apps(repo::root());

    let mut findings = crates::check(&packages);
    findings.extend(owned::check_manifests(&packages));
    for source in &sources {
        findings.extend(check_source(source, &apps));
    }
    findings.extend(files::check_architecture(repo::root()));
    findings.extend(web::check(repo::root())?);
    Ok(exceptions::excuse(findings))
}

fn check_source(source: &Source, apps: &[String]) -> Vec<Finding> {
    let mut findings = owned::check(source);
    findings.extend(plays::check(source, apps));
    findings.extend(purity::check(source));
    findings.extend(names::check(source));
    findings.extend(files::check(source));
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_house_is_tidy() -> Result<()> {
        let broken: Vec<String> = check()?.iter().filter(|finding| finding.fails).map(ToString::to_string).collect();
        assert!(broken.is_empty(), "\n{}", broken.join("\n"));
        Ok(())
    }
}
