//! Where payment providers call. Not part of any API that people write programs against: each provider dictates what it
//! sends and what it wants to be answered.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use commerce::payments;
use domain::id::TenantId;
use providers::{Answer, Headers, RawNotice};

use crate::json::Path;
use crate::problem::{Kind, Problem};
use crate::state::ApiState;

/// `POST /callbacks/{provider}/{tenant}/{account}`.
pub(crate) fn routes() -> Router<ApiState> {
    Router::new().route("/callbacks/{provider}/{tenant}/{account}", post(take))
}

async fn take(
    State(state): State<ApiState>,
    Path((provider, tenant, account)): Path<(String, TenantId, String)>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let body = to_bytes(body, providers::limits::NOTICE_MAX_BYTES).await;
    let body = body.map_err(|_| Problem::new(Kind::TooLarge, "The notice is too long, or broke off."))?;
    let raw = RawNotice { headers: all(&headers), body: body.into() };
    let answer = payments::callback(&state.commerce, &provider, tenant, &account, raw).await?;
    Ok(answered(answer))
}

/// Headers as providers' codecs read them, repeated ones included.
pub(crate) fn all(headers: &HeaderMap) -> Headers {
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    Headers::of(headers.iter().map(|(name, value)| (name.as_str(), text(value))))
}

fn answered(answer: Answer) -> Response {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if answer.content_type.is_empty() {
        return (status, answer.body).into_response();
    }
    (status, [(CONTENT_TYPE, answer.content_type)], answer.body).into_response()
}
