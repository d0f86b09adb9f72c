//! The service's API for shops.

use std::io;

use axum::body::{Body, to_bytes};
use axum::extract::{OriginalUri, RawPathParams, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use commerce::payments::sandbox::{self, Served};
use providers::sandbox::service::Inbound;

use crate::callbacks::all;
use crate::problem::{Kind, Problem};
use crate::state::ApiState;

/// Every call: the pure half of the service reads method and path itself, since the signature covers them.
pub(super) async fn serve(
    State(state): State<ApiState>,
    params: RawPathParams,
    OriginalUri(uri): OriginalUri,
    request: Request,
) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    let account = params.iter().find(|(name, _)| *name == "account").map_or("", |(_, value)| value).to_owned();
    let body = to_bytes(body, providers::limits::SANDBOX_REQUEST_MAX_BYTES + 1).await;
    let body = body.map_err(|_| Problem::new(Kind::TooLarge, "The request is too long, or broke off."))?;
    let inbound = Inbound {
        method: parts.method.as_str().to_owned(),
        target: uri.path_and_query().map_or("/", |target| target.as_str()).to_owned(),
        headers: all(&parts.headers),
        body: body.into(),
    };
    Ok(match sandbox::serve(&state.commerce, &account, &inbound).await? {
        Served::Answer(answer) => answered(answer),
        Served::Nothing => broken(),
    })
}

fn answered(answer: providers::Response) -> Response {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, answer.body).into_response();
    response.headers_mut().clear();
    for (name, value) in answer.headers.iter() {
        if let (Ok(name), Ok(value)) = (name.parse::<axum::http::HeaderName>(), value.parse()) {
            response.headers_mut().append(name, value);
        }
    }
    response
}

/// A body that breaks before its first byte: the connection goes, and whoever asked knows nothing.
fn broken() -> Response {
    let gone = io::Error::new(io::ErrorKind::ConnectionAborted, "the sandbox loses this answer");
    Response::new(Body::from_stream(futures::stream::once(async { Err::<Vec<u8>, _>(gone) })))
}
