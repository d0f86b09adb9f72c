//! The switches of the sandbox payment service: everything that payment services do to shops on bad days.

use axum::extract::State;
use commerce::Merchant;
use commerce::payments::sandbox;
use providers::sandbox::service::{Faults, NoticeOrder};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::json::Json;
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// What goes wrong at the sandbox from now on. All off by default. The service's own books are always right.
#[derive(Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "a panel of switches, each on its own")]
pub(crate) struct SandboxFaultsRequest {
    /// Notices leave this many seconds late, at most 604800.
    late_s: u32,
    /// Each notice is sent this many times more, at most 20.
    copies: u8,
    /// The order of notices.
    order: SandboxOrder,
    /// No notice is ever sent.
    silent: bool,
    /// Notices name one minor unit too much, rightly signed.
    wrong_amount: bool,
    /// Notices carry a wrong signature.
    wrong_signature: bool,
    /// The next so many requests fail and are not done.
    errors: u8,
    /// The next so many requests are done, but their answers are lost.
    lost_replies: u8,
    /// Refunds take this many seconds, at most 604800.
    refund_takes_s: u32,
    /// Refunds are taken and fail later.
    refund_fails: bool,
}

/// The order in which notices leave.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SandboxOrder {
    /// As things happened.
    #[default]
    AsHappened,
    /// A "closed" that is not true follows "paid".
    ClosedAfterPaid,
    /// A "closed" that is not true comes before "paid".
    ClosedBeforePaid,
    /// "Paid" is held back until a refund has been told.
    RefundBeforePaid,
}

/// The switches as they are.
#[derive(Serialize, ToSchema)]
pub(crate) struct SandboxFaultsResponse {
    /// The switches.
    faults: SandboxFaultsRequest,
    /// A page with the same switches, for who has no token. Its address opens these switches and nothing else, for an hour.
    page: String,
}

/// See the sandbox's switches
#[utoipa::path(get, path = "/payment-accounts/sandbox/faults", operation_id = "get_sandbox_faults", tag = "Payments",
    responses((status = 200, body = SandboxFaultsResponse), Problems))]
pub(crate) async fn show(State(state): State<ApiState>, merchant: Merchant) -> Answer<Json<SandboxFaultsResponse>> {
    let (faults, page) = sandbox::faults(&state.commerce, &merchant).await?;
    Ok(Json(SandboxFaultsResponse { faults: faults.into(), page }))
}

/// Set the sandbox's switches
///
/// All of them: what is left out is off.
#[utoipa::path(put, path = "/payment-accounts/sandbox/faults", operation_id = "set_sandbox_faults", tag = "Payments",
    request_body = SandboxFaultsRequest, responses((status = 200, body = SandboxFaultsResponse), Problems))]
pub(crate) async fn set(
    State(state): State<ApiState>,
    merchant: Merchant,
    Json(request): Json<SandboxFaultsRequest>,
) -> Answer<Json<SandboxFaultsResponse>> {
    sandbox::set_faults(&state.commerce, &merchant, &request.into()).await?;
    let (faults, page) = sandbox::faults(&state.commerce, &merchant).await?;
    Ok(Json(SandboxFaultsResponse { faults: faults.into(), page }))
}

impl From<Faults> for SandboxFaultsRequest {
    fn from(faults: Faults) -> Self {
        let order = match faults.order {
            NoticeOrder::AsHappened => SandboxOrder::AsHappened,
            NoticeOrder::ClosedAfterPaid => SandboxOrder::ClosedAfterPaid,
            NoticeOrder::ClosedBeforePaid => SandboxOrder::ClosedBeforePaid,
            NoticeOrder::RefundBeforePaid => SandboxOrder::RefundBeforePaid,
        };
        let Faults { late_s, copies, silent, wrong_amount, wrong_signature, errors, lost_replies, .. } = faults;
        let Faults { refund_takes_s, refund_fails, .. } = faults;
        Self {
            late_s,
            copies,
            order,
            silent,
            wrong_amount,
            wrong_signature,
            errors,
            lost_replies,
            refund_takes_s,
            refund_fails,
        }
    }
}

impl From<SandboxFaultsRequest> for Faults {
    fn from(request: SandboxFaultsRequest) -> Self {
        let order = match request.order {
            SandboxOrder::AsHappened => NoticeOrder::AsHappened,
            SandboxOrder::ClosedAfterPaid => NoticeOrder::ClosedAfterPaid,
            SandboxOrder::ClosedBeforePaid => NoticeOrder::ClosedBeforePaid,
            SandboxOrder::RefundBeforePaid => NoticeOrder::RefundBeforePaid,
        };
        let SandboxFaultsRequest { late_s, copies, silent, wrong_amount, wrong_signature, errors, .. } = request;
        let SandboxFaultsRequest { lost_replies, refund_takes_s, refund_fails, .. } = request;
        Self {
            late_s,
            copies,
            order,
            silent,
            wrong_amount,
            wrong_signature,
            errors,
            lost_replies,
            refund_takes_s,
            refund_fails,
        }
    }
}
