//! The page that explains each kind of problem: committed as `openapi/problems.md`, served as `/problems`.

use std::fmt::Write;

use axum::Router;
use axum::extract::Path;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Serialize;

use super::{Kind, Problem};

/// The page: every kind with its status and its meaning.
pub fn text() -> String {
    let mut page = String::from(
        "# Problems\n\nEvery answer that is not the one asked for is a problem (RFC 9457, `application/problem+json`).\n\
         `type` ends in a kind of this page, `code` is a stable word for programs, `detail` a sentence for people,\n\
         `instance` the request as the log names it, and `errors` lists the mistakes in the input.\n\
         Generated from the code: change it there.\n",
    );
    for kind in Kind::ALL {
        page.push('\n');
        page.push_str(&section(*kind));
    }
    page
}

/// What a program reads of a kind.
#[derive(Serialize)]
struct KindForPrograms {
    kind: &'static str,
    status: u16,
    title: &'static str,
    /// Members that some problems of this kind have besides those of all.
    members: Vec<&'static str>,
}

/// The page for programs: each kind with its status, its title and its own members.
pub fn json() -> String {
    let one = |kind: &Kind| KindForPrograms {
        kind: kind.name(),
        status: kind.status().as_u16(),
        title: kind.title(),
        members: kind.members().to_vec(),
    };
    let all: Vec<KindForPrograms> = Kind::ALL.iter().map(one).collect();
    // Plain data with text keys.
    let mut text = serde_json::to_string_pretty(&all).unwrap_or_default();
    text.push('\n');
    text
}

fn section(kind: Kind) -> String {
    let mut text = String::new();
    let lines: Vec<&str> = kind.doc().lines().map(str::trim).collect();
    // Writing to a String never fails.
    let _ = write!(text, "## {}\n\n{} ({}).\n\n{}\n", kind.name(), kind.title(), kind.status(), lines.join("\n"));
    text
}

/// The page of every kind, and of all together.
pub(crate) fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/problems", get(|| async { plain(text()) }))
        .route("/problems.json", get(|| async { ([(CONTENT_TYPE, "application/json")], json()) }))
        .route("/problems/{kind}", get(one))
}

async fn one(Path(name): Path<String>) -> Response {
    match Kind::ALL.iter().find(|kind| kind.name() == name) {
        Some(kind) => plain(section(*kind)),
        None => Problem::not_found("kind of problem").into_response(),
    }
}

fn plain(text: String) -> Response {
    ([(CONTENT_TYPE, "text/markdown; charset=utf-8")], text).into_response()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_kind_is_explained_and_none_twice() {
        let mut names = HashSet::new();
        for kind in Kind::ALL {
            assert!(kind.doc().len() > 40, "{} says what it means and what helps", kind.name());
            assert!(names.insert(kind.name()), "{} is there twice", kind.name());
            assert!(text().contains(&format!("\n## {}\n", kind.name())));
        }
    }
}
