//! Money that came and fits no order goes back.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use commerce::Merchant;
use commerce::once::Once;
use commerce::orders::read;
use commerce::payments::unmatched;
use domain::id::{PaymentId, RefundId};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::idempotency::IdempotencyKey;
use crate::json::{Json, Path};
use crate::merchant::orders::refunds::RefundResponse;
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// What goes back of a quarantined payment.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct UnmatchedRefundRequest {
    /// How much, in minor units; leave it out for all that is left.
    #[serde(default)]
    #[schema(example = 1999)]
    amount: Option<i64>,
    /// Why.
    #[serde(default)]
    #[schema(max_length = 500, example = "paid twice")]
    reason: String,
}

/// Give back money that fits no order
///
/// For payments that are `quarantined`: in parts or at once, never more than `unmatched.left`. The provider that took the
/// money carries it out; where it was paid by hand, staff do and then confirm. The order is not touched.
#[utoipa::path(post, path = "/payments/{id}/refunds", operation_id = "refund_payment", tag = "Payments",
    params(("id" = PaymentId, Path, description = "Which."),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives back once.")),
    request_body = UnmatchedRefundRequest, responses((status = 201, body = RefundResponse), Problems))]
pub(crate) async fn request(
    State(state): State<ApiState>,
    merchant: Merchant,
    key: IdempotencyKey,
    Path(id): Path<PaymentId>,
    Json(request): Json<UnmatchedRefundRequest>,
) -> Answer<Response> {
    let (commerce, merchant) = (&*state.commerce, &merchant);
    let wish = (request.amount, request.reason.as_str());
    let make = |once: Option<Once>| async move {
        unmatched::refund(commerce, merchant, id, wish, once.as_ref()).await.map(RefundResponse::from)
    };
    let again = |id: RefundId| async move { read::refund(commerce, merchant, id).await.map(RefundResponse::from) };
    key.once(&state, merchant, StatusCode::CREATED, make, again).await
}
