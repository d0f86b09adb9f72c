//! Who may use whom under `web/`: the table of web/README.md. A package imports only what its `package.json` names, which
//! `npm run unused` sees to; so the manifests are all there is to read.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::{Finding, Rule};

/// Each package of ours, and which of ours it may use. An app may use any, but no app.
const MAY_USE: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("tokens", &[]),
    ("icons", &[]),
    ("money", &["text"]),
    ("time", &["text"]),
    ("view", &["time"]),
    ("api", &["text"]),
    ("ui", &["icons", "money", "text", "time", "tokens"]),
    ("shop-ui", &["icons", "money", "text", "time", "tokens"]),
    ("schema-form", &["money", "text", "time", "ui"]),
    ("console", &["api", "icons", "money", "text", "time", "ui", "view"]),
];

/// Draws for both, in a file each.
const BOTH: &str = "icons";

/// The manifests that use what they may not.
pub(super) fn check(root: &Path) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for folder in ["packages", "apps"] {
        let folder = Path::new("web").join(folder);
        let Ok(entries) = root.join(&folder).read_dir() else { continue };
        let mut names: Vec<String> =
            entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        for name in names {
            let path = folder.join(&name).join("package.json");
            let Ok(text) = std::fs::read_to_string(root.join(&path)) else { continue };
            let manifest = serde_json::from_str(&text).with_context(|| format!("{} is no JSON", path.display()))?;
            let is_app = folder.ends_with("apps");
            let wrong = wrong(&name, is_app, &manifest);
            findings.extend(wrong.into_iter().map(|what| Finding::new(Rule::Edge, &path.to_string_lossy(), 0, what)));
        }
    }
    Ok(findings)
}

fn wrong(name: &str, is_app: bool, manifest: &Value) -> Vec<String> {
    let used = |kind: &str| manifest.get(kind).and_then(Value::as_object).into_iter().flat_map(serde_json::Map::keys);
    let used: Vec<&str> = used("dependencies").chain(used("devDependencies")).map(String::as_str).collect();
    let packages: Vec<&str> = MAY_USE.iter().map(|(name, _)| *name).collect();
    let row = MAY_USE.iter().find(|(package, _)| *package == name).map(|(_, allowed)| *allowed);
    let allowed = if is_app { Some(packages.as_slice()) } else { row };
    let Some(allowed) = allowed else {
        return vec![format!("`{name}` has no row in the table: add it to web/README.md and to {}", file!())];
    };
    let ours = used.iter().filter_map(|used| used.strip_prefix("@souk/"));
    let mut wrong: Vec<String> = ours
        .filter(|used| !allowed.contains(used))
        .map(|used| format!("`{name}` may not use `{used}`: move what it needs to a package that both may use"))
        .collect();
    if name != BOTH && used.contains(&"react") && used.contains(&"preact") {
        wrong.push(format!("`{name}` uses React and Preact: a face is made with one of them"));
    }
    wrong
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_edge_outside_the_table_is_found() {
        let uses = |names: &[&str]| json!({ "dependencies": names.iter().map(|name| (*name, "1")).collect::<std::collections::HashMap<_, _>>() });
        assert_eq!(wrong("ui", false, &uses(&["@souk/api"])).len(), 1);
        assert_eq!(wrong("ui", false, &uses(&["@souk/money", "react"])).len(), 0);
        assert_eq!(wrong("merchant", true, &uses(&["@souk/console", "@souk/operator"])).len(), 1);
        assert_eq!(wrong("nobody", false, &uses(&[])).len(), 1);
        assert_eq!(wrong("storefront", true, &uses(&["react", "preact"])).len(), 1);
        assert_eq!(wrong(BOTH, false, &uses(&["react", "preact"])).len(), 0);
    }
}
