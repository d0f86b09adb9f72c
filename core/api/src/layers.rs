//! All routes, and what every request goes through on its way to them and back.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;

use crate::limits::{BODY_MAX, REQUEST_TIMEOUT};
use crate::problem::{self, Kind, Problem};
use crate::state::ApiState;
use crate::{
    body, callbacks, cookies, cors, docs, drive, headers, health, idempotency, metrics, openapi, ratelimit, request,
    sandbox, tenant, web,
};

/// What a node answers.
pub type Routes = Router;

/// What a node that only works answers: how it is.
pub fn probes(state: ApiState) -> Routes {
    Router::new()
        .route("/healthz", get(health::lives))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(metrics::show))
        .fallback(nothing)
        .layer(from_fn_with_state(state.clone(), request::layer))
        .with_state(state)
}

/// Everything that a node answers. Serve it with [`crate::serve`], or no client has an address.
pub fn router(state: ApiState) -> Router {
    with_operations(state, Router::new())
}

/// As [`router`], with more operations beside those of the documents.
pub fn with_operations(state: ApiState, more: Router<ApiState>) -> Router {
    metrics::begin();
    // The last layer is the outermost.
    let operations = openapi::operations()
        .merge(drive::routes(state.commerce.driven))
        .merge(more)
        .layer(from_fn(idempotency::read))
        .layer(from_fn_with_state(state.clone(), ratelimit::layer))
        .layer(from_fn_with_state(state.clone(), cookies::layer))
        .layer(cors::layer(state.clone()))
        .layer(from_fn_with_state(state.clone(), tenant::find));
    let pictures = match &state.config.demo_images {
        Some(folder) => Router::new().nest_service("/demo", ServeDir::new(folder)),
        None => Router::new(),
    };
    // Their shop is in the address, not in the host.
    let called = callbacks::routes().merge(sandbox::routes());
    let called = called.layer(from_fn_with_state(state.clone(), ratelimit::of_callbacks));
    Router::new()
        .merge(pictures)
        .route("/healthz", get(health::lives))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(metrics::show))
        .merge(problem::routes())
        .merge(docs::routes())
        .merge(called)
        .merge(operations)
        .fallback(web::answer)
        .layer(DefaultBodyLimit::max(BODY_MAX))
        .layer(from_fn_with_state(state.clone(), headers::layer))
        .layer(from_fn(in_time))
        .layer(from_fn(body::layer))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(state.clone(), request::layer))
        // Outside of what may still put a problem in the place of an answer.
        .layer(CompressionLayer::new())
        .with_state(state)
}

async fn nothing() -> Problem {
    Problem::new(Kind::NoSuchOperation, "There is no operation at this address; `/docs` lists them.")
}

async fn in_time(request: Request, next: Next) -> Response {
    if let Ok(response) = tokio::time::timeout(REQUEST_TIMEOUT, next.run(request)).await {
        response
    } else {
        let said = format!("Not finished after {} s; it may have had its effect.", REQUEST_TIMEOUT.as_secs());
        Problem::new(Kind::TimedOut, said).retry_after(1).into_response()
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the signature that the layer asks for")]
fn panicked(panic: Box<dyn std::any::Any + Send>) -> Response {
    let said = panic.downcast_ref::<String>().map(String::as_str);
    let said = said.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no message");
    tracing::error!(panic = said, "a handler panicked");
    Problem::new(Kind::Internal, "Something went wrong here; the log has the story.").into_response()
}
