//! Reads that a client may keep: an `ETag`, and 304 to who has it already.

use axum::extract::FromRequestParts;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::problem::Problem;

/// What a client has already.
#[derive(Debug, Clone, Default)]
pub struct IfNoneMatch(Vec<String>);

impl<S: Send + Sync> FromRequestParts<S> for IfNoneMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        Ok(Self::of(&parts.headers))
    }
}

impl IfNoneMatch {
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let said = headers.get_all(IF_NONE_MATCH).into_iter().filter_map(|value| value.to_str().ok());
        let tags = said.flat_map(|line| line.split(',')).map(|tag| tag.trim().trim_start_matches("W/").to_owned());
        Self(tags.collect())
    }

    /// Whether a content of this tag is there already.
    pub(crate) fn has(&self, tag: &str) -> bool {
        let tag = tag.trim_start_matches("W/");
        self.0.iter().any(|has| has == tag || has == "*")
    }
}

/// A read that a client may keep for so many seconds and then asks about. Answer `Cached::new(value, seconds, has)`.
#[derive(Debug)]
pub struct Cached<T> {
    value: T,
    seconds: u32,
    has: IfNoneMatch,
}

impl<T: Serialize> Cached<T> {
    /// `has` is what the client sent. Only for what everybody who reads this address may see.
    pub fn new(value: T, seconds: u32, has: IfNoneMatch) -> Self {
        Self { value, seconds, has }
    }
}

impl<T: Serialize> IntoResponse for Cached<T> {
    fn into_response(self) -> Response {
        let body = match serde_json::to_vec(&self.value) {
            Ok(body) => body,
            Err(error) => return Problem::from(commerce::Error::internal(error)).into_response(),
        };
        let tag = format!("\"{}\"", hex::encode(&Sha256::digest(&body)[..16]));
        let mut response = if self.has.has(&tag) {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            ([(CONTENT_TYPE, "application/json")], body).into_response()
        };
        let headers = response.headers_mut();
        let keep = format!("public, max-age={}", self.seconds);
        for (name, value) in [(ETAG, tag), (CACHE_CONTROL, keep)] {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(name, value);
            }
        }
        // The shop may be named by a header.
        headers.append(VARY, HeaderValue::from_static(crate::tenant::HEADER));
        response
    }
}
