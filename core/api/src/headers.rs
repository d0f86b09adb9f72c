//! Headers that every answer has unless it says otherwise.

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::state::ApiState;

/// For answers that no page is made of.
const NOTHING_RUNS: &str = "default-src 'none'; frame-ancestors 'none'";
/// For pages, such as those of the documents, whose scripts and styles are files of this node.
const OURS_RUNS: &str = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
    object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

pub(crate) async fn layer(State(state): State<ApiState>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let html = |value: &HeaderValue| value.as_bytes().starts_with(b"text/html");
    let is_page = response.headers().get(CONTENT_TYPE).is_some_and(html);
    let mut unless_said = |name: HeaderName, value: &'static str| {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    };
    unless_said(CACHE_CONTROL, "no-store");
    unless_said(X_CONTENT_TYPE_OPTIONS, "nosniff");
    unless_said(REFERRER_POLICY, "same-origin");
    unless_said(X_FRAME_OPTIONS, "DENY");
    unless_said(CONTENT_SECURITY_POLICY, if is_page { OURS_RUNS } else { NOTHING_RUNS });
    if state.config.tls {
        unless_said(STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    response
}
