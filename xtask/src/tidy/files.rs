//! Files that can be read at a sitting, and that are finished.

use std::path::Path;
use std::sync::LazyLock;

use regex::Regex;

use super::source::Source;
use super::{Finding, Rule};

/// Lines above which a file is worth a second look.
const LONG: usize = 400;
/// Lines above which a file has more than one subject.
const TOO_LONG: usize = 600;
/// The map must stay one.
const ARCHITECTURE: usize = 200;

// Spelt in halves, so that this file is not found by its own patterns.
static MACRO: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(?:todo|unimplemented)!").expect("the pattern is valid; the tests use it"));
static MARK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(r"\b(?:TO", r"DO|FIX", r"ME)\b")).expect("the pattern is valid; the tests use it")
});

/// Too long, or left undone.
pub(super) fn check(source: &Source) -> Vec<Finding> {
    let mut findings: Vec<Finding> = length(&source.path, source.text.lines().count()).into_iter().collect();
    let undone = source.code_lines(&MACRO).chain(source.text_lines(&MARK));
    findings.extend(undone.map(|(line, found)| {
        let what = format!("`{}`: finish it, or write down in docs/decisions why not", &found[0]);
        Finding::new(Rule::Undone, &source.path, line, what)
    }));
    findings
}

fn length(path: &str, lines: usize) -> Option<Finding> {
    let what = format!("{lines} lines: split it by subject (about 200 are pleasant, {TOO_LONG} are the limit)");
    let finding = Finding::new(Rule::Length, path, 0, what);
    let finding = if lines > TOO_LONG { finding } else { finding.warning() };
    (lines > LONG).then_some(finding)
}

/// The map of the house, if it is there, must be short.
pub(super) fn check_architecture(root: &Path) -> Option<Finding> {
    let text = std::fs::read_to_string(root.join("ARCHITECTURE.md")).ok()?;
    architecture(&text)
}

fn architecture(text: &str) -> Option<Finding> {
    let lines = text.lines().count();
    let what = || format!("{lines} lines: at most {ARCHITECTURE}, or nobody reads it; move details to docs/");
    (lines > ARCHITECTURE).then(|| Finding::new(Rule::Length, "ARCHITECTURE.md", 0, what()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<bool> {
        let source = Source::new("core/api/src/a.rs", text.to_owned());
        check(&source).iter().map(|finding| finding.fails).collect()
    }

    #[test]
    fn a_long_file_warns_and_a_very_long_one_fails() {
        assert!(found(&"\n".repeat(400)).is_empty());
        assert_eq!(found(&"\n".repeat(401)), [false]);
        assert_eq!(found(&"\n".repeat(601)), [true]);
        assert!(architecture(&"\n".repeat(201)).is_some());
        assert!(architecture(&"\n".repeat(200)).is_none());
    }

    #[test]
    fn work_left_undone_is_found() {
        assert_eq!(found("fn a() { todo!() }"), [true]);
        assert_eq!(found("fn a() { unimplemented!(\"later\") }"), [true]);
        assert_eq!(found(concat!("// TO", "DO: later")), [true]);
        assert!(found("let text = \"todo!\"; // not a todo").is_empty());
    }
}
