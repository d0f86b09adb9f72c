//! Money that goes back to a buyer.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use commerce::Merchant;
use commerce::once::Once;
use commerce::orders::{read, refund};
use domain::Currency;
use domain::id::{OrderId, PaymentId, RefundId};
use domain::order::RefundAsk;
use domain::payment::{Refund, RefundState};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::idempotency::IdempotencyKey;
use crate::json::{Json, Path};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// An amount of a line.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RefundLineRequest {
    /// The line of the order, from 1.
    #[schema(example = 1)]
    pub(in crate::merchant) line: u32,
    /// In minor units of the order's currency: at most what was paid for the line and not given back yet.
    #[schema(example = 5_000)]
    pub(in crate::merchant) amount: i64,
}

/// What is to be given back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::merchant) struct RefundRequest {
    /// Of which lines how much; each line once.
    #[serde(default)]
    lines: Vec<RefundLineRequest>,
    /// How much of the shipping.
    #[serde(default)]
    #[schema(example = 0)]
    shipping: i64,
    /// Why.
    #[serde(default)]
    #[schema(max_length = 500, example = "one cup was broken")]
    reason: String,
}

impl RefundRequest {
    /// What is to be given back.
    pub(super) fn ask(&self) -> RefundAsk {
        RefundAsk { lines: self.lines.iter().map(|line| (line.line, line.amount)).collect(), shipping: self.shipping }
    }
}

/// Money that goes back to a buyer.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RefundResponse {
    /// Its id.
    id: RefundId,
    /// The order.
    order: OrderId,
    /// The payment that it gives back from; null where nothing was paid through a provider.
    payment: Option<PaymentId>,
    /// Our number for it, as the provider knows it.
    refund_no: String,
    /// Where it stands. `pending` until the provider carried it out, or staff confirmed that they did.
    state: RefundState,
    /// Of every amount here.
    #[schema(value_type = String, example = "CNY")]
    currency: Currency,
    /// All of it, in minor units.
    #[schema(example = 5_000)]
    amount: i64,
    /// Of which lines how much.
    lines: Vec<RefundLineRequest>,
    /// How much of the shipping.
    shipping: i64,
    /// Why.
    reason: String,
    /// Who asked.
    actor: String,
    /// What went wrong last; empty if nothing.
    error: String,
    /// When it was asked for.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// When it was carried out or failed.
    #[schema(value_type = Option<String>, format = DateTime)]
    done_at: Option<Timestamp>,
}

impl From<Refund> for RefundResponse {
    fn from(refund: Refund) -> Self {
        Self {
            id: refund.id,
            order: refund.order,
            payment: refund.payment,
            refund_no: refund.refund_no,
            state: refund.state,
            currency: refund.currency,
            amount: refund.amount,
            lines: refund.lines.into_iter().map(|(line, amount)| RefundLineRequest { line, amount }).collect(),
            shipping: refund.shipping,
            reason: refund.reason,
            actor: refund.actor,
            error: refund.error,
            created_at: refund.created_at,
            done_at: refund.done_at,
        }
    }
}

/// Give money back
///
/// Amounts of lines and of the shipping, before or after shipping. The provider that took the money carries it out; where
/// it was paid by hand, staff do and then confirm. Rewards of these lines are taken back in proportion.
#[utoipa::path(post, path = "/orders/{id}/refunds", operation_id = "refund_order", tag = "Orders",
    params(("id" = OrderId, Path, description = "Which order."),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives back once.")),
    request_body = RefundRequest, responses((status = 201, body = RefundResponse), Problems))]
pub(in crate::merchant) async fn request(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<OrderId>,
    key: IdempotencyKey,
    Json(request): Json<RefundRequest>,
) -> Answer<Response> {
    let (commerce, merchant) = (&state.commerce, &merchant);
    let (ask, reason) = (request.ask(), request.reason.as_str());
    let make = |once: Option<Once>| async move {
        let refund = refund::request(commerce, merchant, id, (ask, reason), once.as_ref()).await?;
        Ok(RefundResponse::from(refund))
    };
    let read = |id: RefundId| async move { Ok(RefundResponse::from(read::refund(commerce, merchant, id).await?)) };
    key.once(&state, merchant, StatusCode::CREATED, make, read).await
}

/// The refunds of an order.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct OrderRefundsResponse {
    /// The oldest first.
    items: Vec<RefundResponse>,
}

/// List the refunds of an order
#[utoipa::path(get, path = "/orders/{id}/refunds", operation_id = "list_refunds", tag = "Orders",
    params(("id" = OrderId, Path, description = "Which order.")),
    responses((status = 200, body = OrderRefundsResponse), Problems))]
pub(in crate::merchant) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<OrderId>,
) -> Answer<Json<OrderRefundsResponse>> {
    let found = read::refunds(&state.commerce, &merchant, id).await?;
    Ok(Json(OrderRefundsResponse { items: found.into_iter().map(RefundResponse::from).collect() }))
}

/// Look at a refund
#[utoipa::path(get, path = "/refunds/{id}", operation_id = "get_refund", tag = "Orders",
    params(("id" = RefundId, Path, description = "Which.")),
    responses((status = 200, body = RefundResponse), Problems))]
pub(in crate::merchant) async fn get(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<RefundId>,
) -> Answer<Json<RefundResponse>> {
    let found = read::refund(&state.commerce, &merchant, id).await?;
    Ok(Json(found.into()))
}
