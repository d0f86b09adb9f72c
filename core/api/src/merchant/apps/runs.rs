//! What apps did.

use axum::extract::State;
use commerce::Merchant;
use commerce::apps::runs::{self, Parked, Run};
use domain::id::{InstallationId, RunId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::json::{Json, Path, Query};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// One call of an app.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct RunResponse {
    /// The id.
    id: RunId,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// At which hook: `events` or `price`.
    #[schema(example = "events")]
    hook: String,
    /// About which event, by its place in the shop's log; null for a price.
    seq: Option<i64>,
    /// SHA-256 of the file that ran.
    digest: String,
    /// With which version of the settings.
    settings_version: i64,
    /// `ok`, or what went wrong.
    #[schema(example = "ok")]
    outcome: String,
    /// What the app or the sandbox said about a failure, and what was cut or refused of the proposals.
    detail: String,
    /// Proposals that were taken.
    ops: u32,
    /// Fuel that it burned: about one unit an instruction.
    fuel: u64,
    /// Microseconds that it took.
    micros: u64,
    /// What it logged, a line each.
    logs: String,
}

impl From<Run> for RunResponse {
    fn from(run: Run) -> Self {
        let Run {
            id,
            installation: _,
            hook,
            seq,
            digest,
            settings_version,
            outcome,
            detail,
            ops,
            fuel,
            micros,
            logs,
            at,
        } = run;
        Self { id, at, hook, seq, digest, settings_version, outcome, detail, ops, fuel, micros, logs }
    }
}

/// Which runs.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::merchant) struct RunParams {
    /// Only those that failed.
    #[serde(default)]
    failed: bool,
}

/// List the runs of an app
///
/// With what it logged, the newest first. Of price apps only failures are recorded.
#[utoipa::path(get, path = "/apps/installations/{id}/runs", operation_id = "list_runs", tag = "Apps",
    params(("id" = InstallationId, Path, description = "Which."), RunParams, PageParams),
    responses((status = 200, body = PageResponse<RunResponse>), Problems))]
pub(in crate::merchant) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<InstallationId>,
    Query(params): Query<RunParams>,
    Paging(page): Paging<RunId>,
) -> Answer<Json<PageResponse<RunResponse>>> {
    let found = runs::list(&state.commerce, &merchant, id, params.failed, &page).await?;
    Ok(Json(PageResponse::of(found, RunResponse::from)))
}

/// An event that an app failed on.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct ParkedResponse {
    /// The event's place in the shop's log.
    seq: i64,
    /// `retrying`, or `parked`: nobody tries it again but you.
    #[schema(example = "parked")]
    state: String,
    /// How often it was tried.
    attempts: u32,
    /// When it is tried again, while it is `retrying`.
    #[schema(value_type = String, format = DateTime)]
    next_at: Timestamp,
    /// What went wrong last.
    error: String,
}

impl From<Parked> for ParkedResponse {
    fn from(parked: Parked) -> Self {
        let Parked { installation: _, seq, state, attempts, next_at, error } = parked;
        Self { seq, state, attempts, next_at, error }
    }
}

/// List the events that an app failed on
///
/// Those that are not handled yet, in the order in which they happened.
#[utoipa::path(get, path = "/apps/installations/{id}/parked", operation_id = "list_parked_events", tag = "Apps",
    params(("id" = InstallationId, Path, description = "Which."), PageParams),
    responses((status = 200, body = PageResponse<ParkedResponse>), Problems))]
pub(in crate::merchant) async fn parked(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<InstallationId>,
    Paging(page): Paging<i64>,
) -> Answer<Json<PageResponse<ParkedResponse>>> {
    let found = runs::parked(&state.commerce, &merchant, id, &page).await?;
    Ok(Json(PageResponse::of(found, ParkedResponse::from)))
}

/// What became of a replay.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct ReplayResponse {
    /// Whether the app answered: then the event is handled. One that is off is not asked, and the event waits on.
    answered: bool,
}

/// Replay an event that an app failed on
///
/// The app is asked now, as it was when the event happened.
#[utoipa::path(post, path = "/apps/installations/{id}/parked/{seq}/replay", operation_id = "replay_event",
    tag = "Apps", params(("id" = InstallationId, Path, description = "Which."),
        ("seq" = i64, Path, description = "The event's place in the log.")),
    responses((status = 200, body = ReplayResponse), Problems))]
pub(in crate::merchant) async fn replay(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path((id, seq)): Path<(InstallationId, i64)>,
) -> Answer<Json<ReplayResponse>> {
    let answered = runs::replay(&state.commerce, &merchant, id, seq).await?;
    Ok(Json(ReplayResponse { answered }))
}
