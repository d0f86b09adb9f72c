//! What an answer is when it is not the one that was asked for: a problem (RFC 9457).
//!
//! A handler answers `Result<_, Problem>` and uses `?`: [`from`](self::from) has the one `match` that turns what a verb
//! says into a problem. The middleware adds the request id as `instance`.

mod apps;
mod control;
mod from;
mod kind;
mod page;

use std::collections::BTreeMap;

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::problem::Mistake;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::openapi::{Ref, RefOr};
use utoipa::{IntoResponses, ToSchema};

pub use kind::Kind;
pub(crate) use page::routes;
pub use page::{json as kinds_json, text as kinds_page};

/// The media type of problems.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// The answer of a handler.
pub type Answer<T> = Result<T, Problem>;

/// A problem on its way to the client.
#[derive(Debug, Clone)]
pub struct Problem(Box<Parts>);

#[derive(Debug, Clone)]
struct Parts {
    kind: Kind,
    code: Option<&'static str>,
    detail: String,
    errors: Vec<Mistake>,
    more: Map<String, Value>,
    retry_after: Option<u64>,
}

impl Problem {
    /// A problem of this kind; `detail` is one sentence for the person who reads it.
    pub fn new(kind: Kind, detail: impl Into<String>) -> Self {
        let (errors, more) = (Vec::new(), Map::new());
        Self(Box::new(Parts { kind, code: None, detail: detail.into(), errors, more, retry_after: None }))
    }

    /// Mistakes in the input.
    pub fn invalid(errors: Vec<Mistake>) -> Self {
        let detail = match errors.as_slice() {
            [one] => sentence(one),
            several => format!("The request has {} mistakes; each is in `errors`.", several.len()),
        };
        let mut problem = Self::new(Kind::Invalid, detail);
        problem.0.errors = errors;
        problem
    }

    /// One mistake at a place.
    pub fn mistake(pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        Self::invalid(vec![Mistake { pointer: pointer.into(), detail: detail.into() }])
    }

    /// No such thing.
    pub fn not_found(what: &str) -> Self {
        Self::new(Kind::NotFound, format!("There is no such {what}.")).with("what", what)
    }

    /// With a code that is narrower than the kind.
    #[must_use]
    pub fn code(mut self, code: &'static str) -> Self {
        self.0.code = Some(code);
        self
    }

    /// With a mistake at a place.
    #[must_use]
    pub fn at(mut self, pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        self.0.errors.push(Mistake { pointer: pointer.into(), detail: detail.into() });
        self
    }

    /// With one more member.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.more.insert(name.to_owned(), value.into());
        self
    }

    /// Trying again helps after so many seconds.
    #[must_use]
    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.0.retry_after = Some(seconds);
        self
    }

    /// Which kind.
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// As the client reads it.
    pub(crate) fn body(&self, instance: Option<&str>) -> ProblemBody {
        let parts = &*self.0;
        ProblemBody {
            kind: format!("/problems/{}", parts.kind.name()),
            title: parts.kind.title().to_owned(),
            status: parts.kind.status().as_u16(),
            code: parts.code.map_or_else(|| parts.kind.name().replace('-', "_"), str::to_owned),
            detail: parts.detail.clone(),
            instance: instance.map(|id| format!("urn:souk:request:{id}")),
            errors: parts.errors.clone(),
            more: parts.more.clone().into_iter().collect(),
        }
    }

    pub(crate) fn respond(&self, instance: Option<&str>) -> Response {
        let body = serde_json::to_vec(&self.body(instance)).unwrap_or_default();
        let mut response = (self.0.kind.status(), [(CONTENT_TYPE, MEDIA_TYPE)], body).into_response();
        if let Some(seconds) = self.0.retry_after {
            response.headers_mut().insert(RETRY_AFTER, seconds.into());
        }
        if self.0.kind.status() == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.respond(None);
        // The middleware answers again with the id of the request.
        response.extensions_mut().insert(self);
        response
    }
}

/// A mistake in a sentence: what begins like "must be" is said of the field.
fn sentence(mistake: &Mistake) -> String {
    let said = mistake.detail.trim();
    let is_of_field = ["must ", "is ", "has ", "may ", "can ", "cannot ", "needs ", "at most "]
        .iter()
        .any(|verb| said.starts_with(verb));
    let field = mistake.pointer.trim_start_matches('?').rsplit('/').find(|name| name.parse::<usize>().is_err());
    match field.filter(|field| is_of_field && !field.is_empty()) {
        Some(field) if said.starts_with("at most ") => format!("`{field}`: {said}."),
        Some(field) => format!("`{}` {said}.", field.replace("~1", "/").replace("~0", "~")),
        None => from::as_sentence(said),
    }
}

/// A problem (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem, example = json!({
    "type": "/problems/invalid",
    "title": "The request has mistakes",
    "status": 422,
    "code": "invalid",
    "detail": "`quantity` must be 1 to 1000000 pieces.",
    "instance": "urn:souk:request:0198c0de7f3a7c1d9e5b2a4f60718293",
    "errors": [{"pointer": "/lines/0/quantity", "detail": "must be 1 to 1000000 pieces"}],
}))]
pub struct ProblemBody {
    /// The kind of problem: the address of the page that explains it.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind in words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// A stable word for programs: the kind, or a narrower reason within it.
    pub code: String,
    /// What happened this time, in a sentence.
    pub detail: String,
    /// The request, as the log names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// Every mistake in the input, each with its place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<Mistake>,
    /// What some kinds say besides; their page tells.
    #[serde(flatten)]
    pub more: BTreeMap<String, Value>,
}

/// In `responses(...)` of every operation: whatever is not the answer is a [`Problem`].
#[derive(Debug)]
pub struct Problems;

impl IntoResponses for Problems {
    fn responses() -> BTreeMap<String, RefOr<utoipa::openapi::Response>> {
        BTreeMap::from([("default".to_owned(), RefOr::Ref(Ref::from_response_name("Problem")))])
    }
}
