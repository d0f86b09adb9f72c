//! What pure crates never do.

use std::sync::LazyLock;

use regex::Regex;

use super::source::Source;
use super::{Finding, Rule};

/// Crates without IO, clock and randomness: what they decide can be replayed to the byte.
const PURE: &[&str] = &["core/money", "core/domain", "core/providers"];

/// Crates without floats.
const EXACT: &[&str] = &["core/money", "core/domain"];

static IMPURE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\basync\b|\.await\b|\bstd::(?:fs|net|env|process|thread)\b|\b(?:Instant|SystemTime|Timestamp|Zoned)::now\b",
    )
});

static FLOAT: LazyLock<Regex> = LazyLock::new(|| pattern(r"\bf(?:32|64)\b"));

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the patterns above are valid; the tests use each")
}

/// Code of pure crates that is not. Their tests may do what they want.
pub(super) fn check(source: &Source) -> Vec<Finding> {
    let folder = source.crate_folder();
    let is_code = source.path.starts_with(&format!("{folder}/src/"));
    let complain = |pattern: &'static Regex, instead: &'static str| {
        let named = source.code_lines(pattern);
        named.map(move |(line, found)| {
            Finding::new(Rule::Pure, &source.path, line, format!("`{}` in a pure crate: {instead}", &found[0]))
        })
    };
    let mut findings = Vec::new();
    if is_code && PURE.contains(&folder) {
        findings.extend(complain(&IMPURE, "take the fact as an argument, and let `commerce` fetch it"));
    }
    if is_code && EXACT.contains(&folder) {
        findings.extend(complain(&FLOAT, "use `Money`, or `Rate` in basis points"));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(path: &str, code: &str) -> usize {
        check(&Source::new(path, code.to_owned())).len()
    }

    #[test]
    fn a_pure_crate_does_no_io_and_reads_no_clock() {
        assert_eq!(complaints("core/domain/src/a.rs", "pub async fn a() {}"), 1);
        assert_eq!(complaints("core/providers/src/a.rs", "std::env::var(name)"), 1);
        assert_eq!(complaints("core/domain/src/a.rs", "jiff::Timestamp::now()"), 1);
        assert_eq!(complaints("core/domain/src/a.rs", "use std::fmt; // async, std::fs"), 0);
        assert_eq!(complaints("core/store/src/a.rs", "pub async fn a() {}"), 0);
        assert_eq!(complaints("core/domain/tests/it/a.rs", "std::fs::read(path)"), 0);
    }

    #[test]
    fn money_is_never_a_float() {
        assert_eq!(complaints("core/money/src/a.rs", "fn a(x: f64) {}"), 1);
        assert_eq!(complaints("core/money/src/a.rs", "fn a(sf64: i64) {}"), 0);
    }
}
