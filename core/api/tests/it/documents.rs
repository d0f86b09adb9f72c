//! The documents of the API say what there is.

use std::collections::HashSet;
use std::path::Path;

use serde_json::Value;

use crate::front::Front;

fn documents() -> Vec<(&'static str, Value)> {
    let read = |(name, text): (&'static str, String)| (name, serde_json::from_str(&text).expect("a document is JSON"));
    api::documents().into_iter().map(read).collect()
}

fn operations(document: &Value) -> impl Iterator<Item = (String, &Value)> {
    let paths = document["paths"].as_object().into_iter().flatten();
    paths.flat_map(|(path, item)| {
        let operations = item.as_object().expect("a path has operations").iter();
        operations.map(move |(method, operation)| (format!("{method} {path}"), operation))
    })
}

#[test]
fn every_operation_has_a_name_a_summary_and_problems() {
    for (audience, document) in documents() {
        assert_eq!(document["openapi"], "3.1.0");
        let mut names = HashSet::new();
        for (at, operation) in operations(&document) {
            let name = operation["operationId"].as_str().unwrap_or_default();
            assert!(name.contains('_') && name.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{at}: `{name}`");
            assert!(names.insert(name.to_owned()), "{audience} has two operations `{name}`");
            assert!(operation["summary"].as_str().is_some_and(|text| !text.is_empty()), "{at} has no summary");
            let problem = &operation["responses"]["default"]["$ref"];
            assert_eq!(problem, "#/components/responses/Problem", "{at} does not say `Problems`");
        }
    }
}

/// What clients are generated from is committed, so that a change of it is seen in review.
#[test]
fn the_committed_files_are_these() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../openapi");
    let documents = api::documents().into_iter().map(|(name, text)| (format!("{name}.json"), text));
    for (file, text) in documents.chain([
        ("problems.md".to_owned(), api::problem::kinds_page()),
        ("problems.json".to_owned(), api::problem::kinds_json()),
    ]) {
        let path = folder.join(&file);
        if std::env::var_os("SOUK_BLESS").is_some() {
            std::fs::write(&path, &text).expect("a file can be written");
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == text, "openapi/{file} is not what the code says; this test writes it with SOUK_BLESS=1");
    }
}

#[test]
fn whatever_is_referred_to_is_there() {
    fn references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
        match value {
            Value::Object(members) => {
                found.extend(members.get("$ref").and_then(Value::as_str));
                members.values().for_each(|member| references(member, found));
            }
            Value::Array(items) => items.iter().for_each(|item| references(item, found)),
            _ => {}
        }
    }
    for (audience, document) in documents() {
        let mut found = Vec::new();
        references(&document, &mut found);
        for reference in found {
            let pointer = reference.strip_prefix('#').expect("a reference within the document");
            assert!(document.pointer(pointer).is_some(), "{audience}: {reference} is not there");
        }
    }
}

testkit::each_db! {
    async fn the_documents_and_their_page_are_served(db: TestDb) {
        let front = Front::open(db).await;
        for (name, text) in api::documents() {
            let served = front.get(&format!("/openapi/{name}.json")).reply().await;
            assert_eq!(String::from_utf8(served.bytes).expect("text"), text);
        }
        front.get("/openapi/nothing.json").reply().await.is_problem(404, "not-found");
        let page = front.get("/docs/").reply().await;
        assert_eq!(page.status, 200);
        assert!(page.header("content-type").starts_with("text/html"));
        assert!(page.header("content-security-policy").contains("script-src 'self'"), "the page runs its own scripts");
        let script = front.get("/docs/swagger-initializer.js").reply().await;
        assert!(String::from_utf8_lossy(&script.bytes).contains("/openapi/storefront.json"));
    }
}
