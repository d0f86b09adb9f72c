//! The check of a tenant: begun here, watched here, done behind the answer.

use axum::extract::State;
use axum::http::StatusCode;
use commerce::rehearsal;
use domain::check::{Check, CheckState, Step, StepReport, StepState, Why};
use domain::id::TenantId;
use jiff::Timestamp;
use serde::Serialize;
use tenants::{Operator, check};
use utoipa::ToSchema;

use crate::json::{Json, Path};
use crate::problem::{Answer, Problem, Problems};
use crate::state::ApiState;

/// One step of a check.
#[derive(Serialize, ToSchema)]
pub(crate) struct CheckStepResponse {
    /// Which.
    step: Step,
    /// How far it is.
    state: StepState,
    /// Why it failed; null unless it did.
    why: Option<Why>,
    /// What came of it: a number, an amount, an address, what was said.
    #[schema(example = "261123-7912-3907-6")]
    detail: Option<String>,
    /// When it came to this state; null while it waits.
    #[schema(value_type = Option<String>, format = DateTime)]
    at: Option<Timestamp>,
}

impl From<StepReport> for CheckStepResponse {
    fn from(StepReport { step, state, why, detail, at }: StepReport) -> Self {
        Self { step, state, why, detail, at }
    }
}

/// The last check of a tenant.
#[derive(Serialize, ToSchema)]
pub(crate) struct TenantCheckResponse {
    /// How it stands.
    state: CheckState,
    /// Every step, in order.
    steps: Vec<CheckStepResponse>,
    /// When it was begun.
    #[schema(value_type = String, format = DateTime)]
    started_at: Timestamp,
    /// When it ended; null while it runs.
    #[schema(value_type = Option<String>, format = DateTime)]
    ended_at: Option<Timestamp>,
}

impl From<Check> for TenantCheckResponse {
    fn from(Check { state, steps, started_at, ended_at, .. }: Check) -> Self {
        Self { state, steps: steps.into_iter().map(CheckStepResponse::from).collect(), started_at, ended_at }
    }
}

/// See the last check of a tenant
///
/// Read it again about once a second while it runs. 404 where there never was one.
#[utoipa::path(get, path = "/tenants/{id}/check", operation_id = "get_tenant_check", tag = "Tenants",
    params(("id" = TenantId, Path, description = "Which.")),
    responses((status = 200, body = TenantCheckResponse), Problems))]
pub(super) async fn get(
    State(state): State<ApiState>,
    operator: Operator,
    Path(id): Path<TenantId>,
) -> Answer<Json<TenantCheckResponse>> {
    Ok(Json(check::get(&state.control, &operator, id).await?.into()))
}

/// Check a tenant
///
/// Whether a shop of its settings sells: a real order from first to last, paid through the sandbox and given back, in a
/// rehearsal beside it, so that its own books and figures stay as they are. Goes on with the step that failed where the
/// last check failed; changes nothing while one runs.
#[utoipa::path(post, path = "/tenants/{id}/check", operation_id = "check_tenant", tag = "Tenants",
    params(("id" = TenantId, Path, description = "Which.")),
    responses((status = 202, body = TenantCheckResponse), Problems))]
pub(super) async fn begin(
    State(state): State<ApiState>,
    operator: Operator,
    Path(id): Path<TenantId>,
) -> Answer<(StatusCode, Json<TenantCheckResponse>)> {
    let (begun, is_new) = check::begin(&state.control, &operator, id).await?;
    if is_new {
        let (state, mut run) = (state.clone(), begun.clone());
        // Goes on when whoever asked has gone; a node that stops leaves it to the next who asks.
        tokio::spawn(async move {
            if let Err(problem) = play(&state, &mut run).await {
                tracing::warn!(?problem, tenant = %run.tenant, "a check broke off");
            }
        });
    }
    Ok((StatusCode::ACCEPTED, Json(begun.into())))
}

async fn play(state: &ApiState, run: &mut Check) -> Answer<()> {
    let Some(shop) = check::prepare(&state.control, &state.config.base_domain, run).await? else { return Ok(()) };
    let played = Box::pin(rehearsal::play(&state.commerce, &shop, run)).await.map_err(Problem::from);
    check::end(&state.control, run).await?;
    played
}
