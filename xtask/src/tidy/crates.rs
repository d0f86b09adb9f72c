//! Who may use whom: the table of ARCHITECTURE.md.

use anyhow::Result;

use super::{Finding, Rule};
use crate::repo::{self, Package};

/// Each crate of ours, and which of ours it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("money", &[]),
    ("domain", &["money"]),
    ("sources", &["domain"]),
    ("providers", &["domain", "money"]),
    ("migrations", &[]),
    ("store", &["domain", "migrations"]),
    ("cache", &["domain"]),
    ("plugin-host", &["domain", "money"]),
    ("commerce", &["domain", "sources", "store", "cache", "plugin-host", "providers"]),
    ("tenants", &["domain", "sources", "store", "cache", "plugin-host"]),
    ("api", &["commerce", "tenants", "domain", "money", "sources", "providers"]),
    ("server", CORE),
    ("testkit", CORE),
    ("souk-plugin", &["money", "souk-plugin-macros"]),
    ("souk-plugin-macros", &[]),
    ("xtask", &[]),
];

const CORE: &[&str] = &[
    "money",
    "domain",
    "sources",
    "providers",
    "migrations",
    "store",
    "cache",
    "plugin-host",
    "commerce",
    "tenants",
    "api",
];

/// What an app may use: the same as an author elsewhere.
const APP: &[&str] = &["souk-plugin"];

/// May be used by tests only.
const TESTS_ONLY: &str = "testkit";

/// Our crates, with the apps, which may form a workspace of their own.
pub(super) fn packages() -> Result<Vec<Package>> {
    let mut packages = repo::metadata()?.packages;
    let Ok(apps) = repo::root().join("plugins").read_dir() else { return Ok(packages) };
    for manifest in apps.flatten().map(|app| app.path().join("Cargo.toml")).filter(|manifest| manifest.exists()) {
        if !packages.iter().any(|package| package.manifest_path == manifest) {
            packages.extend(repo::metadata_of(&manifest)?.packages);
        }
    }
    Ok(packages)
}

/// The dependencies that the table does not allow.
pub(super) fn check(packages: &[Package]) -> Vec<Finding> {
    packages.iter().flat_map(|package| check_package(package, packages)).collect()
}

fn check_package(package: &Package, packages: &[Package]) -> Vec<Finding> {
    let manifest = manifest(package);
    let finding = |what: String| Finding::new(Rule::Edge, &manifest, 0, what);
    let Some(allowed) = may_use(package) else {
        let what = format!("`{}` has no row in the table: add it to ARCHITECTURE.md and to {}", package.name, file!());
        return vec![finding(what)];
    };
    let ours = package.dependencies.iter().filter(|used| packages.iter().any(|package| package.name == used.name));
    ours.filter_map(|used| {
        let in_tests = used.kind.as_deref() == Some("dev");
        // A crate's own tests may switch its test doors on, and own the clock.
        let for_tests = [TESTS_ONLY, "sources", package.name.as_str()];
        if allowed.contains(&used.name.as_str()) || in_tests && for_tests.contains(&used.name.as_str()) {
            None
        } else if used.name == TESTS_ONLY {
            Some(finding(format!("`{TESTS_ONLY}` may only stand under [dev-dependencies]")))
        } else {
            let allowed = if allowed.is_empty() { "none of ours".to_owned() } else { allowed.join(", ") };
            let what = format!("`{}` may not use `{}`, only {allowed}", package.name, used.name);
            Some(finding(what + ": move the code to the room that may, or the fact into `domain`"))
        }
    })
    .collect()
}

/// Which of our crates this one may use; nothing for a crate without a row.
fn may_use(package: &Package) -> Option<&'static [&'static str]> {
    let is_app = package.folder().is_some_and(|folder| folder.starts_with("plugins"));
    let row = || MAY_USE.iter().find(|(name, _)| *name == package.name).map(|(_, allowed)| *allowed);
    if is_app { Some(APP) } else { row() }
}

/// The path of the crate's `Cargo.toml`, from the root of the repository.
pub(super) fn manifest(package: &Package) -> String {
    let folder = package.folder().map(|folder| folder.to_string_lossy().into_owned()).unwrap_or_default();
    format!("{folder}/Cargo.toml")
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::repo::Dependency;

    pub(crate) fn package(folder: &str, name: &str, uses: &[(&str, Option<&str>)]) -> Package {
        let dependency = |(name, kind): &(&str, Option<&str>)| Dependency {
            name: (*name).to_owned(),
            kind: kind.map(ToOwned::to_owned),
        };
        Package {
            name: name.to_owned(),
            manifest_path: repo::root().join(folder).join("Cargo.toml"),
            dependencies: uses.iter().map(dependency).collect(),
            targets: Vec::new(),
        }
    }

    fn complaints(checked: Package) -> usize {
        let others = ["money", "domain", "store", "testkit", "souk-plugin"];
        let mut packages: Vec<Package> = others.iter().map(|name| package("core", name, &[])).collect();
        packages.push(checked);
        check(&packages).len()
    }

    #[test]
    fn an_edge_outside_the_table_is_found() {
        assert_eq!(complaints(package("core/cache", "cache", &[("store", None)])), 1);
        assert_eq!(complaints(package("core/cache", "cache", &[("domain", None), ("moka", None)])), 0);
    }

    #[test]
    fn an_app_uses_the_sdk_and_nothing_else_of_ours() {
        assert_eq!(complaints(package("plugins/tea", "tea", &[("souk-plugin", None), ("serde", None)])), 0);
        assert_eq!(complaints(package("plugins/tea", "tea", &[("domain", None)])), 1);
        // Not even by taking the name of a room.
        assert_eq!(complaints(package("plugins/tea", "api", &[("domain", None)])), 1);
    }

    #[test]
    fn the_testkit_is_for_tests() {
        assert_eq!(complaints(package("core/commerce", "commerce", &[("testkit", Some("dev"))])), 0);
        assert_eq!(complaints(package("core/commerce", "commerce", &[("testkit", None)])), 1);
    }

    #[test]
    fn a_new_crate_needs_a_row() {
        assert_eq!(complaints(package("core/attic", "attic", &[])), 1);
    }
}
