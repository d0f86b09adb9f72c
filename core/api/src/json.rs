//! Reading what a client sends: body, path and query. Whatever is wrong with them is a problem that says where.

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::body;
use crate::limits::BODY_MAX;
use crate::mistakes::{self, Wrong};
use crate::problem::{Kind, Problem};

/// A JSON body, read or answered.
#[derive(Debug, Clone, Copy)]
pub struct Json<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if !is_json(request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok())) {
            let said = "The body must be sent with `Content-Type: application/json`.";
            return Err(Problem::new(Kind::UnsupportedMediaType, said));
        }
        let body = read(request, state).await?;
        parse(&body).map(Self)
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

/// A body of at most the bytes that the operation takes.
pub(crate) async fn read<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Problem> {
    Bytes::from_request(request, state).await.map_err(unread)
}

fn unread(rejection: BytesRejection) -> Problem {
    if rejection.status() == Kind::TooLarge.status() {
        return Problem::new(Kind::TooLarge, "The body is larger than this operation takes.").with("limit", BODY_MAX);
    }
    Problem::new(Kind::Unreadable, body::said_of(&rejection))
}

fn is_json(content_type: Option<&str>) -> bool {
    let Some(media_type) = content_type.and_then(|value| value.split(';').next()) else { return false };
    let media_type = media_type.trim().to_ascii_lowercase();
    media_type == "application/json" || media_type.starts_with("application/") && media_type.ends_with("+json")
}

/// A value from JSON, or a problem that names the place.
pub fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    if body.is_empty() {
        return Err(Problem::new(Kind::Unreadable, "The body is missing."));
    }
    let text = std::str::from_utf8(body).map_err(|error| {
        Problem::new(Kind::Unreadable, format!("The body is not UTF-8: see byte {}.", error.valid_up_to()))
    })?;
    refuse_nul(text)?;
    let mut json = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| mistakes::<T>(text, &error))?;
    json.end().map_err(|error| Problem::new(Kind::Unreadable, format!("The body is not JSON: {error}.")))?;
    Ok(value)
}

/// No text that means anything has a NUL in it, and not every database keeps one.
fn refuse_nul(body: &str) -> Result<(), Problem> {
    // It can only be written as an escape: a bare one is no JSON.
    if !body.contains("\\u0000") {
        return Ok(());
    }
    // What cannot be read is refused for that.
    let Ok(value) = serde_json::from_str(body) else { return Ok(()) };
    match with_nul(&value, String::new()) {
        Some(at) => Err(Problem::mistake(at, NO_NUL)),
        None => Ok(()),
    }
}

const NO_NUL: &str = "must not contain the character NUL (U+0000)";

/// Where the first text or name with a NUL is.
fn with_nul(value: &Value, at: String) -> Option<String> {
    match value {
        Value::String(text) => text.contains('\0').then_some(at),
        Value::Array(items) => items.iter().enumerate().find_map(|(i, item)| with_nul(item, format!("{at}/{i}"))),
        Value::Object(fields) => fields.iter().find_map(|(name, value)| {
            if name.contains('\0') {
                Some(at.clone())
            } else {
                with_nul(value, format!("{at}/{}", mistakes::escaped(name)))
            }
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

/// What is wrong with a body.
fn mistakes<T: DeserializeOwned>(body: &str, error: &Wrong) -> Problem {
    let inner = error.inner();
    if inner.is_data() {
        return Problem::invalid(mistakes::all::<T>(body, error));
    }
    Problem::new(Kind::Unreadable, format!("The body is not JSON: {inner}."))
}

/// Parts of the path. What is not an id of the right kind is nothing that exists: 404.
#[derive(Debug, Clone, Copy)]
pub struct Path<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        if parts.uri.path().contains("%00") {
            return Err(Problem::not_found("thing"));
        }
        let path = axum::extract::Path::<T>::from_request_parts(parts, state).await;
        path.map(|path| Self(path.0)).map_err(|rejection| Problem::not_found(meant(&rejection.body_text())))
    }
}

/// What was asked for, by what was said of the text that is no id of it.
fn meant(said: &str) -> &'static str {
    let prefix = said.rsplit_once("is not an id of the form `").and_then(|(_, form)| form.split_once('_'));
    match prefix.map(|(prefix, _)| prefix) {
        Some("adr") => "address",
        Some("afs") => "after-sale request",
        Some("cat") => "category",
        Some("dst") => "destination",
        Some("ins") => "installation",
        Some("job") => "job",
        Some("key") => "key",
        Some("mem") => "member",
        Some("not") => "notice",
        Some("opr") => "operator",
        Some("ord") => "order",
        Some("pay") => "payment",
        Some("prd") => "product",
        Some("rfd") => "refund",
        Some("ses") => "session",
        Some("sku") => "SKU",
        Some("stf") => "member of the staff",
        Some("ten") => "tenant",
        Some("vew") => "view",
        Some("wdr") => "withdrawal",
        // Other paths have the name of an app, or the place of an event, in them.
        _ if said.contains("app") => "app",
        _ => "event",
    }
}

/// Parameters of the query. `after` and `limit` belong to [`crate::page::Paging`], and `tenant` says which shop a link to
/// a file means: they are left out here, so that `T` can refuse fields that it does not know.
#[derive(Debug, Clone, Copy)]
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let ours = |pair: &&str| !matches!(pair.split('=').next(), Some("after" | "limit" | "tenant"));
        query(parts.uri.query().unwrap_or_default().split('&').filter(ours).collect::<Vec<_>>().join("&")).map(Self)
    }
}

/// A value from the pairs of a query.
pub(crate) fn query<T: DeserializeOwned>(pairs: String) -> Result<T, Problem> {
    if let Some(pair) = pairs.split('&').find(|pair| pair.contains("%00")) {
        let name = pair.split('=').next().unwrap_or_default();
        return Err(Problem::mistake(format!("?{name}"), NO_NUL));
    }
    let unreadable = |_| Problem::mistake("", "the query cannot be read");
    let uri = axum::http::Uri::builder().path_and_query(format!("/?{pairs}")).build().map_err(unreadable)?;
    let parsed = axum::extract::Query::<T>::try_from_uri(&uri);
    parsed.map(|query| query.0).map_err(|rejection| {
        let said = rejection.body_text();
        let said = said.rsplit_once("query string: ").map_or(said.as_str(), |(_, said)| said);
        let (at, said) = match said.split_once(": ") {
            Some((name, said)) if !name.contains(' ') => (Some(name), said),
            _ => (None, said),
        };
        let quoted = said.split_once(" field `").and_then(|(_, rest)| rest.split_once('`')).map(|(name, _)| name);
        let at = quoted.or(at).map(|name| format!("?{name}")).unwrap_or_default();
        Problem::mistake(at, mistakes::wording(said))
    })
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only reading is tested")]
    struct Ask {
        lines: Vec<Line>,
        #[serde(default)]
        note: String,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only reading is tested")]
    struct Line {
        sku: String,
        quantity: u32,
    }

    fn wrong(body: &[u8]) -> (Kind, String) {
        let problem = parse::<Ask>(body).expect_err("has a mistake");
        let at = problem.body(None).errors.first().map_or(String::new(), |mistake| mistake.pointer.clone());
        (problem.kind(), at)
    }

    #[test]
    fn a_mistake_has_a_place() {
        for (quantity, at) in [
            (json!(4_294_967_296_u64), "/lines/1/quantity"),
            (json!(-1), "/lines/1/quantity"),
            (json!(1.5), "/lines/1/quantity"),
            (json!("1"), "/lines/1/quantity"),
            (json!(null), "/lines/1/quantity"),
        ] {
            let body = json!({"lines": [{"sku": "a", "quantity": 1}, {"sku": "b", "quantity": quantity}]});
            assert_eq!(wrong(body.to_string().as_bytes()), (Kind::Invalid, at.to_owned()), "{body}");
        }
        assert_eq!(wrong(br#"{"lines": [{"sku": "a"}]}"#), (Kind::Invalid, "/lines/0/quantity".into()));
        assert_eq!(wrong(br#"{"lines": [], "x/y": 1}"#), (Kind::Invalid, "/x~1y".into()));
        assert_eq!(wrong(br#"{"lines": [{"sku": "a", "quantity": 1, "z": 1}]}"#), (Kind::Invalid, "/lines/0/z".into()));
        assert_eq!(wrong(br#"{"lines": [], "lines": []}"#).0, Kind::Invalid);
        assert_eq!(wrong(b"[]").0, Kind::Invalid);
    }

    #[test]
    fn what_is_not_json_is_unreadable() {
        let deep = "[".repeat(100_000);
        for body in [&b""[..], b"{", b"{\"lines\": []} x", b"\xff\xfe", b"{\"note\": \"\xc3\"}", b"nul"] {
            assert_eq!(wrong(body).0, Kind::Unreadable, "{}", String::from_utf8_lossy(body));
        }
        assert!(matches!(wrong(deep.as_bytes()).0, Kind::Unreadable | Kind::Invalid));
        assert!(matches!(wrong(format!("{{\"note\": {deep}").as_bytes()).0, Kind::Unreadable | Kind::Invalid));
    }

    #[test]
    fn a_parameter_is_named() {
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[expect(dead_code, reason = "only reading is tested")]
        struct Filter {
            size: Option<u32>,
        }
        let at = |pairs: &str| {
            let problem = query::<Filter>(pairs.to_owned()).expect_err("has a mistake");
            problem.body(None).errors[0].pointer.clone()
        };
        assert_eq!(at("size=x"), "?size");
        assert_eq!(at("colour=red"), "?colour");
        assert!(query::<Filter>("size=3".into()).is_ok());
        assert!(query::<Filter>(String::new()).is_ok());
    }

    #[test]
    fn json_is_what_says_so() {
        assert!(is_json(Some("application/json; charset=utf-8")));
        assert!(is_json(Some("application/merge-patch+json")));
        assert!(!is_json(Some("text/plain")));
        assert!(!is_json(None));
    }
}
