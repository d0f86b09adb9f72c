//! The merchant decides on withdrawals, and says what became of each payout.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use commerce::Merchant;
use commerce::once::Once;
use commerce::withdrawals::{self, Step, WithdrawalFilter, read};
use domain::id::{MemberId, WithdrawalId};
use domain::withdrawal::{Destination, WithdrawalState};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::idempotency::IdempotencyKey;
use crate::json::{Json, Path, Query};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;
use crate::storefront::WithdrawalResponse;

/// Which withdrawals.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct WithdrawalParams {
    /// Only there.
    state: Option<WithdrawalState>,
    /// Only of this member.
    member: Option<MemberId>,
}

/// List withdrawals
///
/// The newest first.
#[utoipa::path(get, path = "/withdrawals", operation_id = "list_withdrawals", tag = "Withdrawals",
    params(WithdrawalParams, PageParams), responses((status = 200, body = PageResponse<WithdrawalResponse>), Problems))]
pub(super) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Query(params): Query<WithdrawalParams>,
    Paging(page): Paging<WithdrawalId>,
) -> Answer<Json<PageResponse<WithdrawalResponse>>> {
    let filter = WithdrawalFilter { member: params.member, state: params.state };
    let found = read::list_by_merchant(&state.commerce, &merchant, &filter, &page).await?;
    Ok(Json(PageResponse::of(found, WithdrawalResponse::from)))
}

/// Look at a withdrawal
#[utoipa::path(get, path = "/withdrawals/{id}", operation_id = "get_withdrawal", tag = "Withdrawals",
    params(("id" = WithdrawalId, Path, description = "Which withdrawal.")),
    responses((status = 200, body = WithdrawalResponse), Problems))]
pub(super) async fn get(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<WithdrawalId>,
) -> Answer<Json<WithdrawalResponse>> {
    Ok(Json(read::by_merchant(&state.commerce, &merchant, id).await?.into()))
}

/// Look where the money goes
///
/// In full, for who pays it out: needs the right to move money, and that somebody looked stays in the trail.
#[utoipa::path(post, path = "/withdrawals/{id}/destination", operation_id = "show_withdrawal_destination",
    tag = "Withdrawals", params(("id" = WithdrawalId, Path, description = "Which withdrawal.")),
    responses((status = 200, body = Destination), Problems))]
pub(super) async fn destination(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<WithdrawalId>,
) -> Answer<Json<Destination>> {
    Ok(Json(read::destination(&state.commerce, &merchant, id).await?))
}

/// A word about a withdrawal.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct WithdrawalNoteRequest {
    /// The member reads it. Left out, the last one stays.
    #[serde(default)]
    #[schema(max_length = 500, example = "")]
    note: String,
}

/// Approve a withdrawal
///
/// It will be paid out. Nothing moves yet.
#[utoipa::path(post, path = "/withdrawals/{id}/approve", operation_id = "approve_withdrawal", tag = "Withdrawals",
    params(("id" = WithdrawalId, Path, description = "Which withdrawal."),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gets the same answer.")),
    request_body = WithdrawalNoteRequest, responses((status = 200, body = WithdrawalResponse), Problems))]
pub(super) async fn approve(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<WithdrawalId>,
    key: IdempotencyKey,
    Json(request): Json<WithdrawalNoteRequest>,
) -> Answer<Response> {
    decide(&state, &merchant, key, id, (Step::Approve, &request.note)).await
}

/// Refuse a withdrawal
///
/// The money goes back to the member.
#[utoipa::path(post, path = "/withdrawals/{id}/refuse", operation_id = "refuse_withdrawal", tag = "Withdrawals",
    params(("id" = WithdrawalId, Path, description = "Which withdrawal."),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gets the same answer.")),
    request_body = WithdrawalNoteRequest, responses((status = 200, body = WithdrawalResponse), Problems))]
pub(super) async fn refuse(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<WithdrawalId>,
    key: IdempotencyKey,
    Json(request): Json<WithdrawalNoteRequest>,
) -> Answer<Response> {
    decide(&state, &merchant, key, id, (Step::Refuse, &request.note)).await
}

/// Say that an approved withdrawal was paid out
#[utoipa::path(post, path = "/withdrawals/{id}/paid", operation_id = "withdrawal_paid", tag = "Withdrawals",
    params(("id" = WithdrawalId, Path, description = "Which withdrawal."),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gets the same answer.")),
    request_body = WithdrawalNoteRequest, responses((status = 200, body = WithdrawalResponse), Problems))]
pub(super) async fn paid(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<WithdrawalId>,
    key: IdempotencyKey,
    Json(request): Json<WithdrawalNoteRequest>,
) -> Answer<Response> {
    decide(&state, &merchant, key, id, (Step::Paid, &request.note)).await
}

/// Say that the payout of an approved withdrawal failed
///
/// The money goes back to the member.
#[utoipa::path(post, path = "/withdrawals/{id}/failed", operation_id = "withdrawal_failed", tag = "Withdrawals",
    params(("id" = WithdrawalId, Path, description = "Which withdrawal."),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gets the same answer.")),
    request_body = WithdrawalNoteRequest, responses((status = 200, body = WithdrawalResponse), Problems))]
pub(super) async fn failed(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<WithdrawalId>,
    key: IdempotencyKey,
    Json(request): Json<WithdrawalNoteRequest>,
) -> Answer<Response> {
    decide(&state, &merchant, key, id, (Step::Failed, &request.note)).await
}

/// A step of a withdrawal, once.
async fn decide(
    state: &ApiState,
    merchant: &Merchant,
    key: IdempotencyKey,
    id: WithdrawalId,
    said: (Step, &str),
) -> Answer<Response> {
    let commerce = &state.commerce;
    let make = |once: Option<Once>| async move {
        Ok(WithdrawalResponse::from(withdrawals::decide(commerce, merchant, id, said, once.as_ref()).await?))
    };
    let read = |id: WithdrawalId| async move { Ok(read::by_merchant(commerce, merchant, id).await?.into()) };
    key.once(state, merchant, StatusCode::OK, make, read).await
}
