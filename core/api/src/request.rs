//! What every request gets, whatever becomes of it: an id, a span in the log, a count, and problems where something
//! bare would be answered.

use std::time::Instant;

use axum::extract::{FromRequestParts, MatchedPath, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use tracing::{Instrument, error_span};

use crate::limits::{REQUEST_ID_MAX, SLOW_REQUEST};
use crate::metrics;
use crate::problem::{Kind, Problem};
use crate::state::ApiState;

/// The header with the id of a request.
pub(crate) const HEADER: &str = "souk-request-id";

/// The id of a request, as the log, the audit trail and problems name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestId(String);

impl RequestId {
    /// The id.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What a client or proxy gave, if it is fit for a log.
    fn given(headers: &HeaderMap) -> Option<Self> {
        let text = headers.get(HEADER)?.to_str().ok()?;
        let fits = (8..=REQUEST_ID_MAX).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
        fits.then(|| Self(text.to_owned()))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for RequestId {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let none = || Problem::new(Kind::Internal, "The request has no id.");
        parts.extensions.get::<Self>().cloned().ok_or_else(none)
    }
}

/// The outermost layer.
pub(crate) async fn layer(State(state): State<ApiState>, mut request: Request, next: Next) -> Response {
    let given = RequestId::given(request.headers());
    let id = given.unwrap_or_else(|| RequestId(state.commerce.sources.ids.next_uuid().simple().to_string()));
    let route = request.extensions().get::<MatchedPath>().map_or("-", |path| path.as_str()).to_owned();
    let method = request.method().clone();
    // Of the highest level, so that lines about a request name it whatever else is logged.
    let span = error_span!("request", id = id.as_str(), %method, route, tenant = tracing::field::Empty);
    request.extensions_mut().insert(id.clone());
    let since = Instant::now();
    let response = async {
        let response = finish(&method, next.run(request).await, &id);
        let took = since.elapsed();
        // Not 128 bits wide, which JSON would write as a text.
        let took_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        let status = response.status().as_u16();
        if status >= 500 {
            tracing::warn!(status, took_ms, "answered");
        } else if took >= SLOW_REQUEST {
            tracing::warn!(status, took_ms, "answered slowly");
        } else {
            tracing::debug!(status, took_ms, "answered");
        }
        response
    };
    let response = response.instrument(span).await;
    metrics::count(&method, route, response.status(), since.elapsed());
    response
}

/// Problems get the id of the request; bare refusals become problems.
fn finish(method: &Method, mut response: Response, id: &RequestId) -> Response {
    let problem = response.extensions_mut().remove::<Problem>().or_else(|| bare(method, &response));
    if let Some(problem) = problem {
        let said = problem.respond(Some(id.as_str()));
        let (head, body) = said.into_parts();
        *response.status_mut() = head.status;
        for (name, value) in &head.headers {
            response.headers_mut().insert(name, value.clone());
        }
        response.headers_mut().remove(axum::http::header::CONTENT_LENGTH);
        *response.body_mut() = body;
    }
    if let Ok(value) = HeaderValue::from_str(id.as_str()) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}

/// What a library refused in its own words.
fn bare(method: &Method, response: &Response) -> Option<Problem> {
    let text = |value: &HeaderValue| value.to_str().is_ok_and(|kind| kind.starts_with("text/plain"));
    let is_bare = response.headers().get(CONTENT_TYPE).is_none_or(text);
    let problem = match response.status() {
        StatusCode::METHOD_NOT_ALLOWED => {
            let said = format!("This address takes no {method}; the header `Allow` says what it takes.");
            Problem::new(Kind::MethodNotAllowed, said)
        }
        StatusCode::PAYLOAD_TOO_LARGE => Problem::new(Kind::TooLarge, "The body is larger than this operation takes."),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            Problem::new(Kind::UnsupportedMediaType, "The body has a type that this operation does not take.")
        }
        StatusCode::NOT_FOUND => Problem::not_found("file"),
        status if status.is_server_error() => Problem::new(Kind::Internal, "Something went wrong here."),
        status if status.is_client_error() => Problem::new(Kind::Unreadable, "The request cannot be read."),
        _ => return None,
    };
    is_bare.then_some(problem)
}
