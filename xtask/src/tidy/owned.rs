//! Libraries that only one room may name, so that they can be replaced there.

use std::sync::LazyLock;

use regex::Regex;

use super::source::Source;
use super::{Finding, Rule, crates};
use crate::repo::Package;

/// A library and the crates that may name it.
struct Owned {
    /// Its crates, as in `Cargo.toml`.
    crates: &'static [&'static str],
    /// How code names it; the first group, if there is one, is the name.
    pattern: LazyLock<Regex>,
    /// The folders of the crates that may.
    owners: &'static [&'static str],
    /// What the others use.
    instead: &'static str,
}

static OWNED: [Owned; 5] = [
    Owned {
        crates: &["sea-orm", "sea-orm-migration", "sea-query", "sqlx"],
        pattern: LazyLock::new(|| pattern(r"\b(?:sea_orm\w*|sea_query|sqlx)\b")),
        owners: &["core/store", "migrations"],
        instead: "rows are the business of `store`: call one of its functions, or add one",
    },
    Owned {
        crates: &["redis"],
        pattern: LazyLock::new(|| pattern(r"(?:^|[^:\w])(redis)::")),
        owners: &["core/cache"],
        instead: "use a typed key of `cache`",
    },
    Owned {
        crates: &["wasmtime", "wasmtime-wasi"],
        pattern: LazyLock::new(|| pattern(r"\bwasmtime\w*\b")),
        owners: &["core/plugin-host"],
        instead: "call `plugin-host`",
    },
    Owned {
        crates: &["axum", "utoipa-axum"],
        pattern: LazyLock::new(|| pattern(r"\baxum\b(?:::\w+)?")),
        owners: &["core/api", "core/testkit"],
        instead: "HTTP is the business of `api`",
    },
    Owned {
        crates: &[],
        pattern: LazyLock::new(|| pattern(r"\bStatusCode\b")),
        owners: &["core/api", "core/testkit"],
        instead: "answer with a typed error; `api` chooses the status",
    },
];

/// What the server may name of axum, to start what `api` built.
const SERVER: (&str, &str) = ("core/server", "axum::serve");

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the patterns above are valid; the tests use each")
}

/// Code that names a library of another room.
pub(super) fn check(source: &Source) -> Vec<Finding> {
    if !source.is_rust() {
        return Vec::new();
    }
    let folder = source.crate_folder();
    let foreign = OWNED.iter().filter(|owned| !owned.owners.contains(&folder));
    foreign
        .flat_map(|owned| {
            let named = source
                .code_lines(&owned.pattern)
                .map(|(line, found)| (line, found.iter().flatten().last().map_or("", |name| name.as_str()).to_owned()));
            named.filter(|(_, name)| (folder, name.as_str()) != SERVER).map(|(line, name)| {
                Finding::new(Rule::Owned, &source.path, line, format!("names `{name}`: {}", owned.instead))
            })
        })
        .collect()
}

/// Dependencies on a library of another room, also under another name.
pub(super) fn check_manifests(packages: &[Package]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in packages {
        let manifest = crates::manifest(package);
        let folder = manifest.trim_end_matches("/Cargo.toml");
        for used in &package.dependencies {
            let owned = OWNED.iter().find(|owned| owned.crates.contains(&used.name.as_str()));
            let allowed =
                |owned: &Owned| owned.owners.contains(&folder) || (folder, used.name.as_str()) == (SERVER.0, "axum");
            if let Some(owned) = owned.filter(|owned| !allowed(owned)) {
                let what = format!("depends on `{}`: {}", used.name, owned.instead);
                findings.push(Finding::new(Rule::Owned, &manifest, 0, what));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::crates::tests::package;

    fn complaints(path: &str, code: &str) -> usize {
        check(&Source::new(path, code.to_owned())).len()
    }

    #[test]
    fn each_library_has_one_home() {
        for (code, home) in [
            ("use sea_orm::EntityTrait;", "core/store/src/a.rs"),
            ("use sea_orm_migration::prelude::*;", "migrations/src/a.rs"),
            ("sqlx::query(text)", "core/store/src/a.rs"),
            ("let client = redis::Client::open(url);", "core/cache/src/a.rs"),
            ("use wasmtime::Engine;", "core/plugin-host/tests/it/a.rs"),
            ("use axum::Router;", "core/api/src/a.rs"),
            ("fn status() -> StatusCode", "core/api/src/a.rs"),
        ] {
            assert_eq!(complaints(home, code), 0, "{code}");
            assert_eq!(complaints("core/commerce/src/a.rs", code), 1, "{code}");
        }
    }

    #[test]
    fn the_server_may_serve_and_nothing_more() {
        assert_eq!(complaints("core/server/src/serve.rs", "axum::serve(listener, app).await"), 0);
        assert_eq!(complaints("core/server/src/serve.rs", "use axum::Router;"), 1);
    }

    #[test]
    fn comments_and_texts_may_name_everything() {
        assert_eq!(complaints("core/server/src/log.rs", "\"sqlx=warn,wasmtime=warn\" // axum::Router"), 0);
    }

    #[test]
    fn a_manifest_may_not_depend_on_a_library_of_another_room() {
        let packages =
            [package("core/api", "api", &[("sqlx", None)]), package("core/server", "server", &[("axum", None)])];
        assert_eq!(check_manifests(&packages).len(), 1);
    }
}
