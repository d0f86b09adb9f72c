//! Where a rule of the house does not hold, and why.

use super::{Finding, Rule};

/// A place that is excused from a rule.
struct Exception {
    rule: Rule,
    /// The file, from the root of the repository; with a `/` at the end all files of a folder.
    path: &'static str,
    /// A part of the complaint, so that only that is excused; empty for all complaints of the rule about the place.
    about: &'static str,
    /// Printed nowhere; for who reads this.
    #[expect(dead_code, reason = "an exception without a reason does not compile")]
    reason: &'static str,
}

const EXCEPTIONS: &[Exception] = &[];

/// The findings that are not excused, and the exceptions that excuse nothing any more.
pub(super) fn excuse(findings: Vec<Finding>) -> Vec<Finding> {
    excuse_by(EXCEPTIONS, findings)
}

fn excuse_by(exceptions: &[Exception], findings: Vec<Finding>) -> Vec<Finding> {
    let stale = exceptions.iter().filter(|exception| !findings.iter().any(|finding| exception.excuses(finding)));
    let stale: Vec<Finding> = stale.map(Exception::stale).collect();
    let left = findings.into_iter().filter(|finding| !exceptions.iter().any(|exception| exception.excuses(finding)));
    left.chain(stale).collect()
}

impl Exception {
    fn excuses(&self, finding: &Finding) -> bool {
        let here = finding.path == self.path || self.path.ends_with('/') && finding.path.starts_with(self.path);
        finding.rule == self.rule && here && finding.what.contains(self.about)
    }

    fn stale(&self) -> Finding {
        let what = format!("the exception for {} ({:?}) excuses nothing any more: remove it", self.path, self.rule);
        Finding::new(Rule::Stale, file!(), 0, what).warning()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEST: &[Exception] = &[Exception { rule: Rule::Name, path: "core/api/", about: "`X`", reason: "a test" }];

    fn finding(rule: Rule, path: &str) -> Finding {
        Finding::new(rule, path, 1, "`X` is named".to_owned())
    }

    #[test]
    fn an_exception_excuses_its_rule_in_its_place_only() {
        assert_eq!(excuse_by(TEST, vec![finding(Rule::Name, "core/api/src/a.rs")]), []);
        let others = vec![finding(Rule::Name, "core/apis/a.rs"), finding(Rule::Length, "core/api/src/a.rs")];
        assert_eq!(excuse_by(TEST, others).iter().filter(|finding| finding.fails).count(), 2);
    }

    #[test]
    fn an_exception_that_excuses_nothing_is_named() {
        let left = excuse_by(TEST, Vec::new());
        assert_eq!(
            left.iter().map(|finding| (finding.rule, finding.fails)).collect::<Vec<_>>(),
            [(Rule::Stale, false)]
        );
    }
}
