//! The core contains the name of no play.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use regex::{Regex, RegexBuilder};

use super::source::Source;
use super::{Finding, Rule};

/// Plays that the core could be tempted to know. The names of our apps are added to them.
static PLAYS: LazyLock<Regex> = LazyLock::new(|| any_case(r"commission|referral reward|group.?buy|coupon"));

/// The names of the folders of our apps, in the order of the alphabet.
pub(super) fn apps(root: &Path) -> Vec<String> {
    let folders = fs::read_dir(root.join("plugins")).into_iter().flatten().flatten();
    let apps = folders.filter(|folder| folder.path().join("Cargo.toml").exists());
    let mut names: Vec<String> = apps.map(|folder| folder.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Lines of the core, comments and texts included, that name a play.
pub(super) fn check(source: &Source, apps: &[String]) -> Vec<Finding> {
    let in_core = source.path.starts_with("core/") && source.path.split('/').nth(2) == Some("src");
    if !in_core {
        return Vec::new();
    }
    let names = apps.iter().map(|app| app_pattern(app));
    let patterns: Vec<Regex> = std::iter::once(PLAYS.clone()).chain(names).collect();
    let mut findings: Vec<Finding> = Vec::new();
    for pattern in &patterns {
        for (line, found) in source.text_lines(pattern) {
            let what =
                format!("names a play, `{}`: say what the platform does, and leave the play to its app", &found[0]);
            if !findings.iter().any(|finding| finding.line == line) {
                findings.push(Finding::new(Rule::Play, &source.path, line, what));
            }
        }
    }
    findings
}

/// The name of an app as a word, however its parts are joined: `lucky-draw`, `lucky_draw`, `LuckyDraw`.
fn app_pattern(app: &str) -> Regex {
    let parts: Vec<String> = app.split(['-', '_']).map(regex::escape).collect();
    any_case(&format!("(?:^|[^a-z0-9]){}(?:[^a-z0-9]|$)", parts.join("[-_ ]?")))
}

fn any_case(pattern: &str) -> Regex {
    RegexBuilder::new(pattern).case_insensitive(true).build().expect("escaped names and a constant are valid patterns")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(path: &str, text: &str) -> usize {
        check(&Source::new(path, text.to_owned()), &["lucky-draw".to_owned()]).len()
    }

    #[test]
    fn the_core_names_no_play_not_even_in_a_comment() {
        assert_eq!(complaints("core/domain/src/reward.rs", "// The Commission of a member\nlet group_buy = 1;"), 2);
        assert_eq!(complaints("core/domain/src/reward.rs", "// A reward"), 0);
        assert_eq!(complaints("plugins/tea/src/lib.rs", "struct Commission;"), 0);
        assert_eq!(complaints("core/commerce/tests/it/rewards.rs", "with_plugin(\"commission\")"), 0);
    }

    #[test]
    fn the_names_of_our_apps_are_plays() {
        assert_eq!(complaints("core/domain/src/a.rs", "struct LuckyDraw;"), 1);
        assert_eq!(complaints("core/domain/src/a.rs", "fn lucky_draw_of() {}"), 1);
        assert_eq!(complaints("core/domain/src/a.rs", "fn unlucky_drawer() {}"), 0);
    }
}
