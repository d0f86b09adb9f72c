//! The shop's orders.

pub(super) mod fulfil;
pub(super) mod lists;
pub(super) mod refunds;
pub(super) mod shares;
pub(super) mod story;

use axum::extract::State;
use axum::response::Response;
use commerce::Merchant;
use commerce::orders::export;
use commerce::orders::read::{self, OrderStory};
use commerce::orders::story::Chapter;
use domain::id::{MemberId, OrderId, PaymentId};
use domain::order::{Order, OrderSource};
use domain::payment::{Payment, PaymentState};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use self::lists::OrderParams;
use self::refunds::RefundResponse;
use self::story::StoryEntryResponse;
use crate::csv;
use crate::json::{Json, Path, Query};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;
use crate::storefront::{OrderResponse, ShipmentResponse};
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
            refunding: order.refunding(),
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
    timeline: Vec<StoryEntryResponse>,
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

impl From<OrderStory<Chapter>> for MerchantOrderStoryResponse {
    fn from(story: OrderStory<Chapter>) -> Self {
        Self {
            order: story.order.into(),
            shipments: story.shipments.into_iter().map(Into::into).collect(),
            payments: story.payments.into_iter().map(Into::into).collect(),
            refunds: story.refunds.into_iter().map(Into::into).collect(),
            timeline: story.timeline.into_iter().map(Into::into).collect(),
        }
    }
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

/// Take out orders
///
/// Those that the list shows with the same parameters, in its order, as a CSV file with a row per line of an order;
/// amounts are decimal numbers there. Without parameters all of the shop, the newest first. Needs the right `export`,
/// and goes on for the owner while the shop is suspended.
#[utoipa::path(get, path = "/orders/export", operation_id = "export_orders", tag = "Orders", params(OrderParams),
    responses((status = 200, description = "A CSV file.", body = String, content_type = "text/csv"), Problems))]
pub(in crate::merchant) async fn file(
    State(state): State<ApiState>,
    WhileSuspended(merchant): WhileSuspended<Merchant>,
    Query(params): Query<OrderParams>,
) -> Answer<Response> {
    let asked = params.ask();
    csv::file("orders.csv", move |place| {
        let (state, merchant, asked) = (state.clone(), merchant.clone(), asked.clone());
        async move {
            let piece = export::piece(&state.commerce, &merchant, asked, place).await?;
            Ok((piece.bytes, piece.next))
        }
    })
    .await
}
