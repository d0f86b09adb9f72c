//! The merchant decides on withdrawals, and says what became of each payout.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use commerce::Merchant;
use commerce::once::Once;
use commerce::withdrawals::{self, Step, Weighed, WithdrawalFilter, WithdrawalView, read};
use domain::id::{MemberId, StaffId, WithdrawalId};
use domain::withdrawal::{Destination, FirstApproval, WithdrawalState};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::idempotency::IdempotencyKey;
use crate::json::{Json, Path, Query};
use crate::page::{CountResponse, PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;
use crate::storefront::WithdrawalResponse;

/// A withdrawal with what whoever decides should know.
#[derive(Serialize, ToSchema)]
pub(super) struct WeighedResponse {
    /// The withdrawal.
    #[serde(flatten)]
    withdrawal: WithdrawalResponse,
    /// How the member is called.
    #[schema(example = "Li Na")]
    member_name: String,
    /// Whether two different people have to approve it, by the shop's settings of now.
    needs_two: bool,
    /// Who approved it first, where two have to.
    first_approval: Option<FirstApprovalResponse>,
    /// What to look at.
    hints: HintsResponse,
}

/// The first of two approvals.
#[derive(Serialize, ToSchema)]
pub(super) struct FirstApprovalResponse {
    /// Who.
    by: StaffId,
    /// How they are called.
    #[schema(example = "Lin Mei")]
    name: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

/// What to look at before money leaves.
#[derive(Serialize, ToSchema)]
pub(super) struct HintsResponse {
    /// The how-manieth withdrawal of the member it is, from 1; those that came to nothing do not count.
    #[schema(example = 3)]
    nth: i64,
    /// Whether the account is somebody's who is called otherwise than the member.
    name_differs: bool,
    /// What the member owes the shop, in minor units.
    #[schema(example = 0)]
    debt: i64,
}

impl From<Weighed> for WeighedResponse {
    fn from(Weighed { view, member, nth, name_differs, needs_two, debt }: Weighed) -> Self {
        let first = view.withdrawal.first.clone();
        Self {
            withdrawal: view.into(),
            member_name: member,
            needs_two,
            first_approval: first.map(|FirstApproval { by, name, at }| FirstApprovalResponse { by, name, at }),
            hints: HintsResponse { nth, name_differs, debt },
        }
    }
}

async fn weighed(state: &ApiState, merchant: &Merchant, view: WithdrawalView) -> commerce::Result<WeighedResponse> {
    let one = read::weigh(&state.commerce, merchant, vec![view]).await?.pop();
    one.map(WeighedResponse::from).ok_or(commerce::Error::NotFound("withdrawal"))
}

/// How many withdrawals stand at each state. Counts are exact up to 10000.
#[derive(Serialize, ToSchema)]
pub(super) struct WithdrawalCountsResponse {
    /// To approve.
    requested: CountResponse,
    /// To pay out.
    approved: CountResponse,
    /// Paid out.
    paid: CountResponse,
    /// Refused; the money is back.
    refused: CountResponse,
    /// Not paid out; the money is back.
    failed: CountResponse,
    /// Taken back by the member.
    cancelled: CountResponse,
}

/// Count withdrawals
#[utoipa::path(get, path = "/withdrawals/counts", operation_id = "count_withdrawals", tag = "Withdrawals",
    responses((status = 200, body = WithdrawalCountsResponse), Problems))]
pub(super) async fn counts(
    State(state): State<ApiState>,
    merchant: Merchant,
) -> Answer<Json<WithdrawalCountsResponse>> {
    let counts = read::counts(&state.commerce, &merchant).await?;
    let none = CountResponse { count: 0, capped: false };
    let of = |state| {
        let found = counts.iter().find(|(of, _)| *of == state);
        found.map_or(none, |(_, count)| CountResponse::from(*count))
    };
    Ok(Json(WithdrawalCountsResponse {
        requested: of(WithdrawalState::Requested),
        approved: of(WithdrawalState::Approved),
        paid: of(WithdrawalState::Paid),
        refused: of(WithdrawalState::Refused),
        failed: of(WithdrawalState::Failed),
        cancelled: of(WithdrawalState::Cancelled),
    }))
}

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
    params(WithdrawalParams, PageParams), responses((status = 200, body = PageResponse<WeighedResponse>), Problems))]
pub(super) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Query(params): Query<WithdrawalParams>,
    Paging(page): Paging<WithdrawalId>,
) -> Answer<Json<PageResponse<WeighedResponse>>> {
    let filter = WithdrawalFilter { member: params.member, state: params.state };
    let found = read::list_by_merchant(&state.commerce, &merchant, &filter, &page).await?;
    let next = found.next.as_ref().map(ToString::to_string);
    let weighed = read::weigh(&state.commerce, &merchant, found.items).await?;
    Ok(Json(PageResponse { items: weighed.into_iter().map(WeighedResponse::from).collect(), next }))
}

/// Look at a withdrawal
#[utoipa::path(get, path = "/withdrawals/{id}", operation_id = "get_withdrawal", tag = "Withdrawals",
    params(("id" = WithdrawalId, Path, description = "Which withdrawal.")),
    responses((status = 200, body = WeighedResponse), Problems))]
pub(super) async fn get(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<WithdrawalId>,
) -> Answer<Json<WeighedResponse>> {
    let view = read::by_merchant(&state.commerce, &merchant, id).await?;
    Ok(Json(weighed(&state, &merchant, view).await?))
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
/// It will be paid out. Nothing moves yet. Above `withdrawal_second_person_above` of the shop's settings two different
/// people have to: the first approval leaves it `requested` and is shown as `first_approval`; the same person again is
/// refused with `withdrawal_needs_another`, a program with `withdrawal_needs_people`.
#[utoipa::path(post, path = "/withdrawals/{id}/approve", operation_id = "approve_withdrawal", tag = "Withdrawals",
    params(("id" = WithdrawalId, Path, description = "Which withdrawal."),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gets the same answer.")),
    request_body = WithdrawalNoteRequest, responses((status = 200, body = WeighedResponse), Problems))]
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
    request_body = WithdrawalNoteRequest, responses((status = 200, body = WeighedResponse), Problems))]
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
    request_body = WithdrawalNoteRequest, responses((status = 200, body = WeighedResponse), Problems))]
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
    request_body = WithdrawalNoteRequest, responses((status = 200, body = WeighedResponse), Problems))]
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
        let view = withdrawals::decide(commerce, merchant, id, said, once.as_ref()).await?;
        weighed(state, merchant, view).await
    };
    let read = |id: WithdrawalId| async move {
        let view = read::by_merchant(commerce, merchant, id).await?;
        weighed(state, merchant, view).await
    };
    key.once(state, merchant, StatusCode::OK, make, read).await
}
