//! How many tests ran, from what the test runners say.

use std::fmt;
use std::sync::LazyLock;

use regex::Regex;

/// How many tests ran, and whether all was well.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    ran: u32,
    failed: u32,
    /// The runner itself failed: a crate that does not compile, or a failed test.
    broken: bool,
}

impl Count {
    /// Counts from the report (`JUnit`) that nextest wrote.
    pub(crate) fn of_report(report: &str, success: bool) -> Self {
        let head = report.split_once("<testsuites").and_then(|(_, rest)| rest.split('>').next()).unwrap_or_default();
        let number = |name: &str| {
            let value = head.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split('"').next());
            value.and_then(|digits| digits.parse().ok()).unwrap_or(0)
        };
        Self { ran: number("tests"), failed: number("failures") + number("errors"), broken: !success }
    }

    /// Adds a line of `cargo test`, if it is one that ends a group of tests.
    pub(crate) fn add_result_line(&mut self, line: &str) {
        static RESULT: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(r"^test result: .*?(\d+) passed; (\d+) failed;").expect("the pattern is valid")
        });
        let Some(found) = RESULT.captures(line) else { return };
        // A number too long to be one cannot be printed by a test runner.
        let number = |group: usize| found[group].parse::<u32>().unwrap_or(0);
        self.ran += number(1) + number(2);
        self.failed += number(2);
    }

    /// The runner has ended.
    pub(crate) fn ended(self, success: bool) -> Self {
        Self { broken: !success, ..self }
    }

    /// Whether anything is wrong.
    pub(crate) fn failed(&self) -> bool {
        self.broken || self.failed > 0
    }

    /// Whether no test ran although the runner was content.
    pub(crate) fn is_nothing(&self) -> bool {
        self.ran == 0 && !self.broken
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.failed, self.broken) {
            (0, false) => write!(f, "{} ran, all passed", self.ran),
            (0, true) => write!(f, "FAILED: not all of them could be built or run ({} ran)", self.ran),
            (failed, _) => write!(f, "FAILED: {failed} of {}", self.ran),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_of_nextest_is_counted() {
        let report =
            r#"<?xml version="1.0"?><testsuites name="nextest-run" tests="7" failures="2" errors="1" uuid="x">"#;
        assert_eq!(Count::of_report(report, false), Count { ran: 7, failed: 3, broken: true });
        assert!(Count::of_report("", false).failed());
    }

    #[test]
    fn results_of_cargo_test_add_up() {
        let mut count = Count::default();
        count.add_result_line("test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out");
        count.add_result_line("test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out");
        count.add_result_line("running 3 tests");
        assert_eq!(count.ended(false).to_string(), "FAILED: 1 of 16");
    }

    #[test]
    fn a_crate_that_does_not_compile_is_a_failure() {
        assert!(Count::default().ended(false).failed());
        assert!(!Count::default().ended(false).is_nothing());
        assert!(Count::default().ended(true).is_nothing());
    }
}
