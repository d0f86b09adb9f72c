//! What a merchant does with an order on its way to the buyer.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use commerce::once::Once;
use commerce::orders::fulfil::{self, ShipOrder};
use commerce::orders::{cancel, hold, read};
use commerce::{Commerce, Merchant};
use domain::id::OrderId;
use domain::order::Order;
use serde::Deserialize;
use utoipa::ToSchema;

use super::MerchantOrderResponse;
use crate::idempotency::IdempotencyKey;
use crate::json::{Json, Path};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// Why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::merchant) struct HoldOrderRequest {
    /// The merchant's own words; the buyer does not see them.
    #[schema(min_length = 1, max_length = 500, example = "address unclear")]
    reason: String,
}

/// Hold an order back
///
/// Before it is shipped. Holding it again changes the reason.
#[utoipa::path(post, path = "/orders/{id}/hold", operation_id = "hold_order", tag = "Orders",
    params(("id" = OrderId, Path, description = "Which order.")), request_body = HoldOrderRequest,
    responses((status = 200, body = MerchantOrderResponse), Problems))]
pub(in crate::merchant) async fn hold(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<OrderId>,
    Json(request): Json<HoldOrderRequest>,
) -> Answer<Json<MerchantOrderResponse>> {
    Ok(Json(hold::hold(&state.commerce, &merchant, id, &request.reason).await?.into()))
}

/// Let an order go on
#[utoipa::path(post, path = "/orders/{id}/release", operation_id = "release_order", tag = "Orders",
    params(("id" = OrderId, Path, description = "Which order.")),
    responses((status = 200, body = MerchantOrderResponse), Problems))]
pub(in crate::merchant) async fn release(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<OrderId>,
) -> Answer<Json<MerchantOrderResponse>> {
    Ok(Json(hold::release(&state.commerce, &merchant, id).await?.into()))
}

/// Who carries the goods.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::merchant) struct ShipOrderRequest {
    /// The carrier's name or code.
    #[schema(min_length = 1, max_length = 64, example = "SF Express")]
    carrier: String,
    /// The carrier's number for the parcel.
    #[schema(min_length = 1, max_length = 64, example = "SF1234567890")]
    tracking_number: String,
}

/// Ship an order
///
/// It must be paid and not held. After some days without a word from the buyer it counts as received.
#[utoipa::path(post, path = "/orders/{id}/ship", operation_id = "ship_order", tag = "Orders",
    params(("id" = OrderId, Path, description = "Which order."),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gets the same answer.")),
    request_body = ShipOrderRequest, responses((status = 200, body = MerchantOrderResponse), Problems))]
pub(in crate::merchant) async fn ship(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<OrderId>,
    key: IdempotencyKey,
    Json(request): Json<ShipOrderRequest>,
) -> Answer<Response> {
    let parcel = ShipOrder { carrier: request.carrier, tracking_number: request.tracking_number };
    once(&state, &merchant, key, async |commerce, once| fulfil::ship(commerce, &merchant, id, parcel, once).await).await
}

/// Say that the buyer has the goods
///
/// Begins the after-sale window. A second time has no effect.
#[utoipa::path(post, path = "/orders/{id}/receive", operation_id = "receive_order", tag = "Orders",
    params(("id" = OrderId, Path, description = "Which order.")),
    responses((status = 200, body = MerchantOrderResponse), Problems))]
pub(in crate::merchant) async fn receive(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<OrderId>,
) -> Answer<Json<MerchantOrderResponse>> {
    Ok(Json(fulfil::receive_by_merchant(&state.commerce, &merchant, id).await?.into()))
}

/// Why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::merchant) struct CancelOrderRequest {
    /// The merchant's own words.
    #[serde(default)]
    #[schema(max_length = 500, example = "ordered twice")]
    reason: String,
}

/// Cancel an unpaid order
///
/// What it held is free again. Money of a paid order goes back by a refund.
#[utoipa::path(post, path = "/orders/{id}/cancel", operation_id = "cancel_order", tag = "Orders",
    params(("id" = OrderId, Path, description = "Which order."),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gets the same answer.")),
    request_body = CancelOrderRequest, responses((status = 200, body = MerchantOrderResponse), Problems))]
pub(in crate::merchant) async fn cancel(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<OrderId>,
    key: IdempotencyKey,
    Json(request): Json<CancelOrderRequest>,
) -> Answer<Response> {
    once(&state, &merchant, key, async |commerce, once| {
        cancel::by_merchant(commerce, &merchant, id, &request.reason, once).await
    })
    .await
}

/// A step of an order, once.
async fn once(
    state: &ApiState,
    merchant: &Merchant,
    key: IdempotencyKey,
    step: impl AsyncFnOnce(&Commerce, Option<&Once>) -> commerce::Result<Order>,
) -> Answer<Response> {
    let commerce = &state.commerce;
    let make =
        |once: Option<Once>| async move { Ok(MerchantOrderResponse::from(step(commerce, once.as_ref()).await?)) };
    let read = |id: OrderId| async move { Ok(read::by_merchant(commerce, merchant, id).await?.order.into()) };
    key.once(state, merchant, StatusCode::OK, make, read).await
}
