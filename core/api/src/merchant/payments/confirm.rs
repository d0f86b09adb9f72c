//! Staff say that money came, or went back, by hand.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use commerce::Merchant;
use commerce::once::Once;
use commerce::payments::{self, Confirmation, read, refunds};
use domain::id::{PaymentId, RefundId};
use serde::Deserialize;
use utoipa::ToSchema;

use super::PaymentResponse;
use crate::idempotency::IdempotencyKey;
use crate::json::{Json, Path};
use crate::merchant::orders::refunds::RefundResponse;
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// What came.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConfirmPaymentRequest {
    /// How much, in minor units; leave it out for exactly what was asked for. Another amount is refused.
    #[serde(default)]
    #[schema(example = 1999)]
    amount: Option<i64>,
    /// What the bank or the till calls it, at most 128 characters.
    #[serde(default)]
    #[schema(example = "TX 20260302-17")]
    reference: String,
}

/// Confirm that money came
///
/// For payments that people make, such as bank transfers. Repeating it changes nothing. Money for an order that was
/// cancelled in the meantime is `quarantined`.
#[utoipa::path(post, path = "/payments/{id}/confirm", operation_id = "confirm_payment", tag = "Payments",
    params(("id" = PaymentId, Path, description = "Which."),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition harmless.")),
    request_body = ConfirmPaymentRequest, responses((status = 200, body = PaymentResponse), Problems))]
pub(crate) async fn payment(
    State(state): State<ApiState>,
    merchant: Merchant,
    key: IdempotencyKey,
    Path(id): Path<PaymentId>,
    Json(request): Json<ConfirmPaymentRequest>,
) -> Answer<Response> {
    let (commerce, merchant) = (&*state.commerce, &merchant);
    let said = Confirmation { amount: request.amount, reference: request.reference };
    let confirm = |once: Option<Once>| async move {
        payments::confirm(commerce, merchant, id, &said, once.as_ref()).await.map(PaymentResponse::from)
    };
    let again = |id: PaymentId| async move { read::get(commerce, merchant, id).await.map(PaymentResponse::from) };
    key.once(&state, merchant, StatusCode::OK, confirm, again).await
}

/// Confirm that money went back
///
/// For refunds of payments that people make. Repeating it changes nothing.
#[utoipa::path(post, path = "/refunds/{id}/confirm", operation_id = "confirm_refund", tag = "Payments",
    params(("id" = RefundId, Path, description = "Which."),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition harmless.")),
    responses((status = 200, body = RefundResponse), Problems))]
pub(crate) async fn refund(
    State(state): State<ApiState>,
    merchant: Merchant,
    key: IdempotencyKey,
    Path(id): Path<RefundId>,
) -> Answer<Response> {
    let (commerce, merchant) = (&*state.commerce, &merchant);
    let confirm = |once: Option<Once>| async move {
        refunds::confirm(commerce, merchant, id, once.as_ref()).await.map(RefundResponse::from)
    };
    // A refund that was confirmed stays so: to confirm it again reads it.
    let again =
        |id: RefundId| async move { refunds::confirm(commerce, merchant, id, None).await.map(RefundResponse::from) };
    key.once(&state, merchant, StatusCode::OK, confirm, again).await
}
