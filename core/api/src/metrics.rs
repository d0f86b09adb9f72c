//! What a node counts, for Prometheus: `/metrics`, for this machine and whoever has the token.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use subtle::ConstantTimeEq;

use crate::auth::token;
use crate::client;
use crate::problem::{Kind, Problem};
use crate::state::ApiState;

const REQUESTS: &str = "souk_http_requests_total";
const SECONDS: &str = "souk_http_request_seconds";
const BUCKETS: &[f64] = &[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];
/// Requests after which samples are put into buckets, so that a node that nobody scrapes does not keep them all.
const UPKEEP_EVERY: u64 = 4096;

static RECORDER: OnceLock<Option<PrometheusHandle>> = OnceLock::new();
static SEEN: AtomicU64 = AtomicU64::new(0);

/// The recorder of the process; none if the program installed another.
fn recorder() -> Option<&'static PrometheusHandle> {
    let install = || {
        let builder = PrometheusBuilder::new().set_buckets_for_metric(Matcher::Suffix("_seconds".into()), BUCKETS);
        let handle = builder.ok()?.install_recorder().ok()?;
        metrics::describe_counter!(REQUESTS, "Requests by route, method and status.");
        metrics::describe_histogram!(SECONDS, metrics::Unit::Seconds, "Time to the head of the answer, by route.");
        Some(handle)
    };
    RECORDER.get_or_init(install).as_ref()
}

pub(crate) fn count(method: &Method, route: String, status: StatusCode, took: Duration) {
    let Some(recorder) = recorder() else { return };
    let method = method.as_str().to_owned();
    metrics::histogram!(SECONDS, "route" => route.clone(), "method" => method.clone()).record(took.as_secs_f64());
    let status = status.as_str().to_owned();
    metrics::counter!(REQUESTS, "route" => route, "method" => method, "status" => status).increment(1);
    if SEEN.fetch_add(1, Ordering::Relaxed) % UPKEEP_EVERY == UPKEEP_EVERY - 1 {
        recorder.run_upkeep();
    }
}

pub(crate) async fn show(State(state): State<ApiState>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let shown = state.config.metrics_token.as_deref().zip(token(&parts));
    let knows = shown.is_some_and(|(secret, shown)| secret.as_bytes().ct_eq(shown.as_bytes()).into());
    if !knows && !client::is_local(&parts.headers, &parts.extensions) {
        return Problem::new(Kind::NoSuchOperation, "There is no such operation.").into_response();
    }
    let text = recorder().map(PrometheusHandle::render).unwrap_or_default();
    ([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response()
}
