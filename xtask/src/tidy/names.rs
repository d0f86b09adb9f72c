//! Names of types that say nothing.

use std::sync::LazyLock;

use regex::Regex;

use super::source::Source;
use super::{Finding, Rule};

/// A type whose name ends with one of these could be named after what it is.
static BANNED: LazyLock<Regex> = LazyLock::new(|| {
    let kinds = r"\b(?:(?:struct|enum|trait|union)\s+\w*?|type\s+\w+?)";
    let endings = "(?:Dto|DTO|Vo|VO|Bo|BO|Manager|Helpers?|Utils?|Service|Impl)";
    // `type Service` alone is what tower's traits ask for.
    Regex::new(&format!(r"{kinds}({endings})\b")).expect("the pattern is valid; the tests use it")
});

/// Declarations of types with such names.
pub(super) fn check(source: &Source) -> Vec<Finding> {
    if !source.is_rust() {
        return Vec::new();
    }
    let named = source.code_lines(&BANNED).map(|(line, found)| {
        let what = format!("`{}`: a name that ends with `{}` hides what the type is", &found[0], &found[1]);
        Finding::new(Rule::Name, &source.path, line, what)
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(code: &str) -> usize {
        check(&Source::new("core/api/src/a.rs", code.to_owned())).len()
    }

    #[test]
    fn empty_words_are_found_where_a_type_is_declared() {
        for name in ["OrderDto", "PriceVo", "TenantManager", "MoneyUtils", "OrderService", "ClockImpl", "Manager"] {
            assert_eq!(complaints(&format!("pub struct {name};")), 1, "{name}");
        }
        assert_eq!(complaints("type OrderService = ();"), 1);
    }

    #[test]
    fn other_words_and_other_places_are_left_alone() {
        assert_eq!(complaints("struct Combo; struct Serviceable; enum Simplest {}"), 0);
        assert_eq!(complaints("type Service = Limited<S>; impl tower::Service<Request> for X {}"), 0);
        assert_eq!(complaints("// struct OrderDto"), 0);
    }
}
