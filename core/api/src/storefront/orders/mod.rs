//! A shopper's orders.

pub(crate) mod timeline;
pub(crate) mod wire;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use commerce::Shopper;
use commerce::once::Once;
use commerce::orders::place::{self, PlaceOrder};
use commerce::orders::read::{self, OrderStory};
use commerce::orders::{cancel, fulfil};
use domain::id::OrderId;
use domain::order::ShipTo;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use self::timeline::TimelineEntryResponse;
use self::wire::{CartLineRequest, OrderResponse, OwnRefundResponse, ShipmentResponse};
use crate::idempotency::IdempotencyKey;
use crate::json::{Json, Path};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// What is to be ordered.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PlaceOrderRequest {
    /// What; left out: what is in the cart, which is empty afterwards.
    #[schema(max_items = 200)]
    #[serde(default)]
    lines: Option<Vec<CartLineRequest>>,
    /// Where to; left out where nothing is sent.
    #[serde(default)]
    ship_to: Option<ShipTo>,
    /// A word to the merchant.
    #[serde(default)]
    #[schema(max_length = 500)]
    note: String,
    /// The `total` of the quote that the shopper saw, in minor units: an order that costs anything else is refused.
    #[serde(default)]
    #[schema(example = 18_800)]
    expected_total: Option<i64>,
}

impl From<PlaceOrderRequest> for PlaceOrder {
    fn from(request: PlaceOrderRequest) -> Self {
        let PlaceOrderRequest { lines, ship_to, note, expected_total } = request;
        let lines = lines.map(|lines| lines.into_iter().map(Into::into).collect());
        Self { lines, ship_to, note, expected_total }
    }
}

/// An order with everything that happened to it.
#[derive(Serialize, ToSchema)]
pub(super) struct OrderStoryResponse {
    /// The order.
    #[serde(flatten)]
    order: OrderResponse,
    /// Its parcels.
    shipments: Vec<ShipmentResponse>,
    /// What was given back, or is to be, the oldest first.
    refunds: Vec<OwnRefundResponse>,
    /// What happened, in order.
    timeline: Vec<TimelineEntryResponse>,
}

impl From<OrderStory> for OrderStoryResponse {
    fn from(story: OrderStory) -> Self {
        Self {
            order: story.order.into(),
            shipments: story.shipments.into_iter().map(Into::into).collect(),
            refunds: story.refunds.into_iter().map(Into::into).collect(),
            timeline: story.timeline.into_iter().map(Into::into).collect(),
        }
    }
}

/// Place an order
///
/// Takes the stock and computes the price again. It waits for payment until `pay_until`, then it is cancelled. Send an
/// `Idempotency-Key`, so that a repeated request places one order.
#[utoipa::path(post, path = "/orders", operation_id = "place_order", tag = "Buying",
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key places the order once.")),
    request_body = PlaceOrderRequest, responses((status = 201, body = OrderResponse), Problems))]
pub(super) async fn place(
    State(state): State<ApiState>,
    shopper: Shopper,
    key: IdempotencyKey,
    Json(request): Json<PlaceOrderRequest>,
) -> Answer<Response> {
    let (commerce, shopper) = (&state.commerce, &shopper);
    let place = |once: Option<Once>| async move {
        Ok(OrderResponse::from(place::place(commerce, shopper, request.into(), once.as_ref()).await?))
    };
    let read = |order: OrderId| async move { Ok(read::by_shopper(commerce, shopper, order).await?.order.into()) };
    key.once(&state, shopper, StatusCode::CREATED, place, read).await
}

/// List the shopper's orders
///
/// The newest first.
#[utoipa::path(get, path = "/orders", operation_id = "list_orders", tag = "Buying", params(PageParams),
    responses((status = 200, body = PageResponse<OrderResponse>), Problems))]
pub(super) async fn list(
    State(state): State<ApiState>,
    shopper: Shopper,
    Paging(page): Paging<OrderId>,
) -> Answer<Json<PageResponse<OrderResponse>>> {
    let found = read::list_by_shopper(&state.commerce, &shopper, &page).await?;
    Ok(Json(PageResponse::of(found, OrderResponse::from)))
}

/// Look at an order
#[utoipa::path(get, path = "/orders/{id}", operation_id = "get_order", tag = "Buying",
    params(("id" = OrderId, Path, description = "Which order.")),
    responses((status = 200, body = OrderStoryResponse), Problems))]
pub(super) async fn get(
    State(state): State<ApiState>,
    shopper: Shopper,
    Path(id): Path<OrderId>,
) -> Answer<Json<OrderStoryResponse>> {
    Ok(Json(read::by_shopper(&state.commerce, &shopper, id).await?.into()))
}

/// Cancel an unpaid order
///
/// What it held is free again.
#[utoipa::path(post, path = "/orders/{id}/cancel", operation_id = "cancel_order", tag = "Buying",
    params(("id" = OrderId, Path, description = "Which order."),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gets the same answer.")),
    responses((status = 200, body = OrderResponse), Problems))]
pub(super) async fn cancel(
    State(state): State<ApiState>,
    shopper: Shopper,
    Path(id): Path<OrderId>,
    key: IdempotencyKey,
) -> Answer<Response> {
    let (commerce, shopper) = (&state.commerce, &shopper);
    let cancel = |once: Option<Once>| async move {
        Ok(OrderResponse::from(cancel::by_shopper(commerce, shopper, id, once.as_ref()).await?))
    };
    let read = |order: OrderId| async move { Ok(read::by_shopper(commerce, shopper, order).await?.order.into()) };
    key.once(&state, shopper, StatusCode::OK, cancel, read).await
}

/// Say that the goods are here
///
/// Begins the after-sale window. A second time has no effect.
#[utoipa::path(post, path = "/orders/{id}/receive", operation_id = "receive_order", tag = "Buying",
    params(("id" = OrderId, Path, description = "Which order.")),
    responses((status = 200, body = OrderResponse), Problems))]
pub(super) async fn receive(
    State(state): State<ApiState>,
    shopper: Shopper,
    Path(id): Path<OrderId>,
) -> Answer<Json<OrderResponse>> {
    Ok(Json(fulfil::receive_by_shopper(&state.commerce, &shopper, id).await?.into()))
}
