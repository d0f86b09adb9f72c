//! A shopper asks for money back.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use commerce::Shopper;
use commerce::after_sales::{self, AskBack, read};
use commerce::once::Once;
use domain::Currency;
use domain::after_sale::{AfterSale, AfterSaleReason, AfterSaleState, Pieces};
use domain::id::{AfterSaleId, OrderId, RefundId};
use domain::order::RefundAsk;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::idempotency::IdempotencyKey;
use crate::json::{Json, Path};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// Money that a shopper asks back.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AfterSaleResponse {
    /// Its id.
    id: AfterSaleId,
    /// The order.
    order: OrderId,
    /// Where it stands.
    state: AfterSaleState,
    /// The pieces that it is about.
    pieces: Vec<Pieces>,
    /// What they were paid with when it was asked for, in minor units of the order's currency. What is given back, the
    /// refund says.
    #[schema(example = 5_800)]
    amount: i64,
    /// Why.
    reason: AfterSaleReason,
    /// In the shopper's words.
    words: String,
    /// What the shop wrote back; empty before, and where there was nothing to say.
    answer: String,
    /// The refund that gives the money back, once it was approved.
    refund: Option<RefundId>,
    /// When it was asked for.
    #[schema(value_type = String, format = DateTime)]
    asked_at: Timestamp,
    /// When the shop answered.
    #[schema(value_type = Option<String>, format = DateTime)]
    answered_at: Option<Timestamp>,
    /// When the money was given back, or the shopper took the request back.
    #[schema(value_type = Option<String>, format = DateTime)]
    done_at: Option<Timestamp>,
}

/// Without who of the staff it was.
impl From<AfterSale> for AfterSaleResponse {
    fn from(request: AfterSale) -> Self {
        Self {
            id: request.id,
            order: request.order,
            state: request.state,
            pieces: request.pieces,
            amount: request.amount,
            reason: request.reason,
            words: request.words,
            answer: request.answer,
            refund: request.refund,
            asked_at: request.asked_at,
            answered_at: request.answered_at,
            done_at: request.done_at,
        }
    }
}

/// The pieces that somebody thinks of giving back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AskBackPreviewRequest {
    /// Each line once.
    #[schema(max_items = 200)]
    pieces: Vec<Pieces>,
}

/// What pieces were paid with.
#[derive(Serialize, ToSchema)]
pub(super) struct AskBackPreviewResponse {
    /// Of the amounts.
    #[schema(value_type = String, example = "CNY")]
    currency: Currency,
    /// All of it, in minor units.
    #[schema(example = 5_800)]
    amount: i64,
    /// Of that, shipping.
    shipping: i64,
}

impl AskBackPreviewResponse {
    fn of(currency: Currency, ask: &RefundAsk) -> Self {
        Self { currency, amount: ask.amount(), shipping: ask.shipping }
    }
}

/// See what pieces were paid with
///
/// What asking them back would ask for. Refuses what asking refuses, and writes nothing.
#[utoipa::path(post, path = "/orders/{id}/after-sales/preview", operation_id = "preview_after_sale", tag = "After-sale",
    params(("id" = OrderId, Path, description = "Which order.")), request_body = AskBackPreviewRequest,
    responses((status = 200, body = AskBackPreviewResponse), Problems))]
pub(super) async fn preview(
    State(state): State<ApiState>,
    shopper: Shopper,
    Path(order): Path<OrderId>,
    Json(request): Json<AskBackPreviewRequest>,
) -> Answer<Json<AskBackPreviewResponse>> {
    let ask = after_sales::preview(&state.commerce, &shopper, order, &request.pieces).await?;
    Ok(Json(AskBackPreviewResponse::of(shopper.tenant().currency, &ask)))
}

/// What is asked back, and why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AskBackRequest {
    /// Each line once.
    #[schema(max_items = 200)]
    pieces: Vec<Pieces>,
    /// Why.
    reason: AfterSaleReason,
    /// In the shopper's words; needed where the reason is `other`.
    #[serde(default)]
    #[schema(max_length = 500, example = "one tin is dented")]
    words: String,
}

/// Ask for money back
///
/// Of pieces of a paid order, until its after-sale window closes (`after_sale_until`). The shop answers; meanwhile the
/// order takes no second request (`after_sale_still_asked`). A window that closed is `after_sale_over`.
#[utoipa::path(post, path = "/orders/{id}/after-sales", operation_id = "ask_after_sale", tag = "After-sale",
    params(("id" = OrderId, Path, description = "Which order."),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key asks once.")),
    request_body = AskBackRequest, responses((status = 201, body = AfterSaleResponse), Problems))]
pub(super) async fn ask(
    State(state): State<ApiState>,
    shopper: Shopper,
    key: IdempotencyKey,
    Path(order): Path<OrderId>,
    Json(request): Json<AskBackRequest>,
) -> Answer<Response> {
    let (commerce, shopper) = (&state.commerce, &shopper);
    let AskBackRequest { pieces, reason, words } = request;
    let asked = AskBack { pieces, reason, words };
    let make = |once: Option<Once>| async move {
        Ok(AfterSaleResponse::from(after_sales::ask(commerce, shopper, order, asked, once.as_ref()).await?))
    };
    let read = |id: AfterSaleId| async move { Ok(read::by_shopper(commerce, shopper, id).await?.into()) };
    key.once(&state, shopper, StatusCode::CREATED, make, read).await
}

/// Take a request back
///
/// As long as the shop has not answered.
#[utoipa::path(post, path = "/after-sales/{id}/withdraw", operation_id = "withdraw_after_sale", tag = "After-sale",
    params(("id" = AfterSaleId, Path, description = "Which request."),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gets the same answer.")),
    responses((status = 200, body = AfterSaleResponse), Problems))]
pub(super) async fn withdraw(
    State(state): State<ApiState>,
    shopper: Shopper,
    Path(id): Path<AfterSaleId>,
    key: IdempotencyKey,
) -> Answer<Response> {
    let (commerce, shopper) = (&state.commerce, &shopper);
    let make = |once: Option<Once>| async move {
        Ok(AfterSaleResponse::from(after_sales::withdraw(commerce, shopper, id, once.as_ref()).await?))
    };
    let read = |id: AfterSaleId| async move { Ok(read::by_shopper(commerce, shopper, id).await?.into()) };
    key.once(&state, shopper, StatusCode::OK, make, read).await
}
