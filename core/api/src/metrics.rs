//! What a node counts, for Prometheus: `/metrics`, for whoever has the token. Where a request comes from opens nothing:
//! what comes from this machine may come through a proxy on it.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use commerce::health::Backlog;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use subtle::ConstantTimeEq;

use crate::auth::bearer;
use crate::problem::{Kind, Problem};
use crate::state::ApiState;

const REQUESTS: &str = "souk_http_requests_total";
const SECONDS: &str = "souk_http_request_seconds";
const CALLS: &str = "souk_app_calls_total";
const STEPS: &str = "souk_payment_steps_total";
const BACKLOG: &str = "souk_backlog";
const CONNECTIONS: &str = "souk_database_connections";
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
        metrics::describe_counter!(CALLS, "Calls of apps by hook and outcome.");
        metrics::describe_counter!(STEPS, "Steps of payments by the state that they lead to.");
        metrics::describe_gauge!(BACKLOG, "What waits for the workers, over all shops.");
        metrics::describe_gauge!(CONNECTIONS, "Connections to the database by pool, busy and idle.");
        Some(handle)
    };
    RECORDER.get_or_init(install).as_ref()
}

/// Begins to count, so that nothing is missed that happens before the first request.
pub(crate) fn begin() {
    recorder();
}

/// What is measured when somebody looks.
async fn measure(state: &ApiState) {
    match commerce::health::backlog(&state.commerce).await {
        Ok(Backlog { events, timers, retrying, parked }) => {
            for (what, waits) in [("events", events), ("timers", timers), ("retrying", retrying), ("parked", parked)] {
                metrics::gauge!(BACKLOG, "of" => what).set(as_gauge(waits));
            }
        }
        Err(error) => tracing::warn!(%error, "the backlog was not measured"),
    }
    for (pool, open, idle) in state.commerce.db.pools() {
        let idle = i64::try_from(idle).unwrap_or(i64::MAX);
        metrics::gauge!(CONNECTIONS, "pool" => pool, "state" => "idle").set(as_gauge(idle));
        metrics::gauge!(CONNECTIONS, "pool" => pool, "state" => "busy").set(as_gauge(i64::from(open) - idle));
    }
}

#[expect(clippy::cast_precision_loss, reason = "nobody tells 2^53 things that wait from one more")]
fn as_gauge(count: i64) -> f64 {
    count.max(0) as f64
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
    let shown = state.config.metrics_token.as_deref().zip(bearer(&parts.headers));
    let knows = shown.is_some_and(|(secret, shown)| secret.as_bytes().ct_eq(shown.as_bytes()).into());
    if !knows {
        return Problem::new(Kind::NoSuchOperation, "There is no such operation.").into_response();
    }
    measure(&state).await;
    let text = recorder().map(PrometheusHandle::render).unwrap_or_default();
    ([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response()
}
