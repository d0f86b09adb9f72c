//! Payments, as a merchant sees them.

pub(crate) mod accounts;
pub(crate) mod confirm;
pub(crate) mod faults;
pub(crate) mod messages;
pub(crate) mod refund;

use axum::extract::State;
use commerce::Merchant;
use commerce::payments::read;
use domain::Currency;
use domain::id::{OrderId, PaymentId};
use domain::payment::{Payment, PaymentState, Unmatched};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::json::{Json, Path, Query};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// An attempt to pay an order.
#[derive(Serialize, ToSchema)]
#[schema(as = MerchantPaymentResponse)]
pub(crate) struct PaymentResponse {
    /// The id.
    id: PaymentId,
    /// The order.
    order: OrderId,
    /// Through whom; `none` where there was nothing to pay.
    provider: String,
    /// Our number for it at the provider.
    merchant_no: String,
    /// The provider's number for it.
    provider_no: Option<String>,
    /// How much, in minor units.
    amount: i64,
    /// Of which currency.
    currency: Currency,
    /// Where it stands. `quarantined` is money that fits no order: give it back (`POST /payments/{id}/refunds`).
    state: PaymentState,
    /// The money of one that is quarantined; null of any other.
    unmatched: Option<UnmatchedResponse>,
    /// What went wrong last; empty if nothing.
    error: String,
    /// How often the provider was asked what became of it.
    questions: u32,
    /// When it began.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// When the money came.
    #[schema(value_type = Option<String>, format = DateTime)]
    paid_at: Option<Timestamp>,
}

/// Money that came and fits no order.
#[derive(Serialize, ToSchema)]
pub(crate) struct UnmatchedResponse {
    /// What came, in minor units, whatever was asked for.
    #[schema(example = 1999)]
    amount: i64,
    /// Of which currency it is.
    currency: Currency,
    /// What nobody has asked to give back yet; 0 when all is given back or on its way.
    #[schema(example = 1999)]
    left: i64,
}

impl From<Unmatched> for UnmatchedResponse {
    fn from(unmatched: Unmatched) -> Self {
        let (amount, currency) = (unmatched.came.minor(), unmatched.came.currency());
        Self { amount, currency, left: unmatched.left() }
    }
}

impl From<Payment> for PaymentResponse {
    fn from(payment: Payment) -> Self {
        Self {
            id: payment.id,
            order: payment.order,
            provider: payment.provider,
            merchant_no: payment.merchant_no,
            provider_no: payment.provider_no,
            amount: payment.amount.minor(),
            currency: payment.amount.currency(),
            state: payment.state,
            unmatched: payment.unmatched.map(UnmatchedResponse::from),
            error: payment.error,
            questions: payment.attempts,
            created_at: payment.created_at,
            paid_at: payment.paid_at,
        }
    }
}

/// Which payments.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct PaymentParams {
    /// Only in this state. `quarantined` is what a person must look at.
    state: Option<PaymentState>,
}

/// List payments
///
/// The newest first.
#[utoipa::path(get, path = "/payments", operation_id = "list_payments", tag = "Payments",
    params(PaymentParams, PageParams), responses((status = 200, body = PageResponse<PaymentResponse>), Problems))]
pub(crate) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Query(params): Query<PaymentParams>,
    Paging(page): Paging<PaymentId>,
) -> Answer<Json<PageResponse<PaymentResponse>>> {
    let found = read::list(&state.commerce, &merchant, params.state, &page).await?;
    Ok(Json(PageResponse::of(found, PaymentResponse::from)))
}

/// Get a payment
#[utoipa::path(get, path = "/payments/{id}", operation_id = "get_payment", tag = "Payments",
    params(("id" = PaymentId, Path, description = "Which.")),
    responses((status = 200, body = PaymentResponse), Problems))]
pub(crate) async fn get(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<PaymentId>,
) -> Answer<Json<PaymentResponse>> {
    Ok(Json(read::get(&state.commerce, &merchant, id).await?.into()))
}

/// All payments of an order.
#[derive(Serialize, ToSchema)]
pub(crate) struct PaymentsResponse {
    /// At most 50, the oldest first.
    items: Vec<PaymentResponse>,
}

/// List the payments of an order
#[utoipa::path(get, path = "/orders/{id}/payments", operation_id = "list_order_payments", tag = "Payments",
    params(("id" = OrderId, Path, description = "Which order.")),
    responses((status = 200, body = PaymentsResponse), Problems))]
pub(crate) async fn of_order(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(order): Path<OrderId>,
) -> Answer<Json<PaymentsResponse>> {
    let found = read::of_order(&state.commerce, &merchant, order).await?;
    Ok(Json(PaymentsResponse { items: found.into_iter().map(PaymentResponse::from).collect() }))
}
