//! Mistakes in what was typed, by the names under which it was typed.

use anyhow::anyhow;

/// Where in an input a mistake is (a JSON pointer, or the beginning of one), and what is typed for it. The first that
/// fits counts.
pub(crate) type Typed = [(&'static str, &'static str)];

/// Every mistake on a line of its own.
pub(crate) fn readable(error: tenants::Error, typed: &Typed) -> anyhow::Error {
    let tenants::Error::Invalid(mistakes) = error else { return error.into() };
    let said = |pointer: &str| {
        let named = typed.iter().find(|(begin, _)| {
            pointer.strip_prefix(begin).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        });
        named.map_or_else(|| pointer.to_owned(), |(_, name)| (*name).to_owned())
    };
    let lines = mistakes.0.iter().map(|mistake| format!("  {} {}", said(&mistake.pointer), mistake.detail));
    anyhow!("this is wrong:\n{}", lines.collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use domain::problem::Mistakes;

    use super::*;

    #[test]
    fn who_mistypes_reads_the_name_of_the_flag() {
        let mut wrong = Mistakes::default();
        for pointer in ["/currency", "/name/en", "/name", "/domains/1", "/owner/password", "/elsewhere"] {
            wrong.add(pointer, "is wrong");
        }
        let said = readable(tenants::Error::Invalid(wrong), crate::tenant::TYPED).to_string();
        let lines: Vec<&str> = said.lines().skip(1).map(|line| line.trim().trim_end_matches(" is wrong")).collect();
        let names = ["--currency", "--name-en", "--name-zh or --name-en", "--domain", "--password-file", "/elsewhere"];
        assert_eq!(lines, names);
    }
}
