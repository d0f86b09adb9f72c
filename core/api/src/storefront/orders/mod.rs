//! A shopper's orders.

pub(crate) mod timeline;
pub(crate) mod wire;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use commerce::once::Once;
use commerce::orders::place::{self, PlaceOrder};
use commerce::orders::read::{self, BuyerStory, BuyerView, OrderStory};
use commerce::orders::{cancel, fulfil};
use commerce::{ListPlace, Shopper};
use domain::id::OrderId;
use domain::order::ShipTo;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use self::timeline::TimelineEntryResponse;
use self::wire::{CartLineRequest, OrderResponse, OwnRefundResponse, ShipmentResponse};
use super::after_sales::AfterSaleResponse;
use crate::idempotency::IdempotencyKey;
use crate::json::{Json, Path, Query};
use crate::page::{CountResponse, PageParams, PageResponse, Paging};
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
    /// What was asked back, the oldest first.
    after_sales: Vec<AfterSaleResponse>,
    /// Until when something may be asked back, or when that ended. Null before the goods are there: then it may be asked
    /// back, and the window begins with the receipt.
    #[schema(value_type = Option<String>, format = DateTime)]
    after_sale_until: Option<Timestamp>,
    /// What happened, in order.
    timeline: Vec<TimelineEntryResponse>,
}

impl From<BuyerStory> for OrderStoryResponse {
    fn from(BuyerStory { story, asked_back, after_sale_until }: BuyerStory) -> Self {
        let OrderStory { order, shipments, payments: _, refunds, timeline } = story;
        Self {
            order: order.into(),
            shipments: shipments.into_iter().map(Into::into).collect(),
            refunds: refunds.into_iter().map(Into::into).collect(),
            after_sales: asked_back.into_iter().map(Into::into).collect(),
            after_sale_until,
            timeline: timeline.into_iter().map(Into::into).collect(),
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

/// What shoppers look for again and again.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum OrderViewName {
    /// Waits for payment.
    Unpaid,
    /// Paid, and the goods are still with the shop.
    ToShip,
    /// The goods are on their way.
    ToReceive,
    /// Something is on its way back or asked back.
    AfterSale,
}

impl From<OrderViewName> for BuyerView {
    fn from(view: OrderViewName) -> Self {
        match view {
            OrderViewName::Unpaid => Self::Unpaid,
            OrderViewName::ToShip => Self::ToShip,
            OrderViewName::ToReceive => Self::ToReceive,
            OrderViewName::AfterSale => Self::AfterSale,
        }
    }
}

/// Which orders.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct OrderParams {
    /// Only those of this view.
    #[param(inline)]
    view: Option<OrderViewName>,
}

/// List the shopper's orders
///
/// The newest first.
#[utoipa::path(get, path = "/orders", operation_id = "list_orders", tag = "Buying", params(OrderParams, PageParams),
    responses((status = 200, body = PageResponse<OrderResponse>), Problems))]
pub(super) async fn list(
    State(state): State<ApiState>,
    shopper: Shopper,
    Query(params): Query<OrderParams>,
    Paging(page): Paging<ListPlace>,
) -> Answer<Json<PageResponse<OrderResponse>>> {
    let found = read::list_by_shopper(&state.commerce, &shopper, params.view.map(Into::into), &page).await?;
    Ok(Json(PageResponse::of(found, OrderResponse::from)))
}

/// How many orders a shopper has in each view. Counts are exact up to 10000.
#[derive(Serialize, ToSchema)]
pub(super) struct OrderCountsResponse {
    /// Wait for payment.
    unpaid: CountResponse,
    /// Paid, and the goods are still with the shop.
    to_ship: CountResponse,
    /// The goods are on their way.
    to_receive: CountResponse,
    /// Something is on its way back or asked back.
    after_sale: CountResponse,
}

/// Count the shopper's orders
#[utoipa::path(get, path = "/orders/counts", operation_id = "count_orders", tag = "Buying",
    responses((status = 200, body = OrderCountsResponse), Problems))]
pub(super) async fn counts(State(state): State<ApiState>, shopper: Shopper) -> Answer<Json<OrderCountsResponse>> {
    let counts = read::counts_of_shopper(&state.commerce, &shopper).await?;
    let none = CountResponse { count: 0, capped: false };
    let of = |view| counts.iter().find(|(of, _)| *of == view).map_or(none, |(_, count)| CountResponse::from(*count));
    Ok(Json(OrderCountsResponse {
        unpaid: of(BuyerView::Unpaid),
        to_ship: of(BuyerView::ToShip),
        to_receive: of(BuyerView::ToReceive),
        after_sale: of(BuyerView::AfterSale),
    }))
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
    Ok(Json(read::story_of_shopper(&state.commerce, &shopper, id).await?.into()))
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
