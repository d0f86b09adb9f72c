//! The shop's orders.

pub(super) mod fulfil;
pub(super) mod refunds;

use axum::extract::State;
use axum::response::Response;
use commerce::Merchant;
use commerce::orders::read::{self, OrderStory};
use commerce::orders::{OrderFilter, export};
use domain::id::{MemberId, OrderId, PaymentId};
use domain::order::{Fulfilment, Order, OrderSource, OrderState};
use domain::payment::{Payment, PaymentState};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use self::refunds::RefundResponse;
use crate::csv;
use crate::json::{Json, Path, Query};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;
use crate::storefront::{OrderResponse, ShipmentResponse, TimelineEntryResponse};
use crate::tenant::WhileSuspended;

/// An order, as the merchant sees it.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct MerchantOrderResponse {
    /// What its buyer sees too.
    #[serde(flatten)]
    order: OrderResponse,
    /// Who bought.
    member: MemberId,
    /// Why it must not be shipped now; null if it may.
    held: Option<String>,
    /// Its place among the buyer's paid orders, from 1; 0 while it is unpaid.
    nth: i64,
    /// In refunds that are under way, in minor units.
    refunding: i64,
    /// How it came about.
    source: OrderSource,
    /// Its name in another system.
    external_id: Option<String>,
}

impl From<Order> for MerchantOrderResponse {
    fn from(order: Order) -> Self {
        Self {
            member: order.member,
            held: order.held.clone(),
            nth: order.nth,
            refunding: order.shipping_refunding + order.lines.iter().map(|line| line.refunding).sum::<i64>(),
            source: order.source,
            external_id: order.external_id.clone(),
            order: order.into(),
        }
    }
}

/// An order with everything around it.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct MerchantOrderStoryResponse {
    /// The order.
    #[serde(flatten)]
    order: MerchantOrderResponse,
    /// Its parcels.
    shipments: Vec<ShipmentResponse>,
    /// How the buyer tried to pay, the oldest first.
    payments: Vec<OrderPaymentResponse>,
    /// What was given back, or was to be.
    refunds: Vec<RefundResponse>,
    /// What happened, in order.
    timeline: Vec<TimelineEntryResponse>,
}

/// A payment of an order, in short.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct OrderPaymentResponse {
    /// Its id.
    id: PaymentId,
    /// Through whom.
    #[schema(example = "offline")]
    provider: String,
    /// In minor units of the order's currency.
    amount: i64,
    /// Where it stands.
    state: PaymentState,
    /// When it began.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// When the money came.
    #[schema(value_type = Option<String>, format = DateTime)]
    paid_at: Option<Timestamp>,
}

impl From<Payment> for OrderPaymentResponse {
    fn from(payment: Payment) -> Self {
        Self {
            id: payment.id,
            provider: payment.provider,
            amount: payment.amount.minor(),
            state: payment.state,
            created_at: payment.created_at,
            paid_at: payment.paid_at,
        }
    }
}

impl From<OrderStory> for MerchantOrderStoryResponse {
    fn from(story: OrderStory) -> Self {
        let currency = story.order.currency;
        Self {
            order: story.order.into(),
            shipments: story.shipments.into_iter().map(Into::into).collect(),
            payments: story.payments.into_iter().map(Into::into).collect(),
            refunds: story.refunds.into_iter().map(|refund| RefundResponse::of(currency, refund)).collect(),
            timeline: story.timeline.into_iter().map(Into::into).collect(),
        }
    }
}

/// Which orders.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::merchant) struct OrderParams {
    /// Only in this state.
    state: Option<OrderState>,
    /// Only with the goods there.
    fulfilment: Option<Fulfilment>,
    /// Only of this member.
    member: Option<MemberId>,
    /// Only the one with this number.
    #[param(example = "260302-4821-3377-5")]
    number: Option<String>,
}

/// List orders
///
/// The newest first.
#[utoipa::path(get, path = "/orders", operation_id = "list_orders", tag = "Orders", params(OrderParams, PageParams),
    responses((status = 200, body = PageResponse<MerchantOrderResponse>), Problems))]
pub(in crate::merchant) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Query(params): Query<OrderParams>,
    Paging(page): Paging<OrderId>,
) -> Answer<Json<PageResponse<MerchantOrderResponse>>> {
    let OrderParams { state: of_state, fulfilment, member, number } = params;
    let filter = OrderFilter { member, state: of_state, fulfilment, number };
    let found = read::list_by_merchant(&state.commerce, &merchant, &filter, &page).await?;
    Ok(Json(PageResponse::of(found, MerchantOrderResponse::from)))
}

/// Look at an order
#[utoipa::path(get, path = "/orders/{id}", operation_id = "get_order", tag = "Orders",
    params(("id" = OrderId, Path, description = "Which order.")),
    responses((status = 200, body = MerchantOrderStoryResponse), Problems))]
pub(in crate::merchant) async fn get(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<OrderId>,
) -> Answer<Json<MerchantOrderStoryResponse>> {
    Ok(Json(read::by_merchant(&state.commerce, &merchant, id).await?.into()))
}

/// Take out all orders
///
/// As a CSV file, the newest order first, a row per line of an order; amounts are decimal numbers there. Needs the right `export`, and goes on for the owner while the shop is suspended.
#[utoipa::path(get, path = "/orders/export", operation_id = "export_orders", tag = "Orders",
    responses((status = 200, description = "A CSV file.", body = String, content_type = "text/csv"), Problems))]
pub(in crate::merchant) async fn file(
    State(state): State<ApiState>,
    WhileSuspended(merchant): WhileSuspended<Merchant>,
) -> Answer<Response> {
    csv::file("orders.csv", move |place| {
        let (state, merchant) = (state.clone(), merchant.clone());
        async move {
            let piece = export::piece(&state.commerce, &merchant, place).await?;
            Ok((piece.bytes, piece.next))
        }
    })
    .await
}
