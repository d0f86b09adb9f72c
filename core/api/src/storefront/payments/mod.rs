//! Paying an order.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use commerce::once::Once;
use commerce::payments::{self, Action, How, accounts, read};
use commerce::{ActiveTenant, Shopper};
use domain::Currency;
use domain::id::{OrderId, PaymentId};
use domain::payment::{Payment, PaymentState};
use domain::text::Text;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::idempotency::IdempotencyKey;
use crate::json::{Json, Path};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// A way to pay.
#[derive(Serialize, ToSchema)]
pub(crate) struct PaymentMethodResponse {
    /// What to send as `provider`.
    #[schema(example = "sandbox")]
    provider: String,
    /// What to show.
    title: Text,
}

/// The ways to pay in a shop.
#[derive(Serialize, ToSchema)]
pub(crate) struct PaymentMethodsResponse {
    /// In the order in which to show them.
    items: Vec<PaymentMethodResponse>,
}

/// List the ways to pay
#[utoipa::path(get, path = "/payment-methods", operation_id = "list_payment_methods", tag = "Payments", security(()),
    responses((status = 200, body = PaymentMethodsResponse), Problems))]
pub(crate) async fn methods(State(state): State<ApiState>, shop: ActiveTenant) -> Answer<Json<PaymentMethodsResponse>> {
    let found = accounts::methods(&state.commerce, &shop).await?;
    let item =
        |method: accounts::Method| PaymentMethodResponse { provider: method.provider.to_owned(), title: method.title };
    Ok(Json(PaymentMethodsResponse { items: found.into_iter().map(item).collect() }))
}

/// How to pay.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StartPaymentRequest {
    /// One of the shop's ways to pay.
    #[schema(example = "sandbox")]
    provider: String,
    /// Where the provider's page sends the shopper when all is done: an address on one of the shop's own hosts. Without
    /// one the page does not lead back. Of a payment that goes on, the first one counts.
    #[serde(default)]
    #[schema(max_length = 2000, example = "https://shop.example/thanks")]
    return_url: Option<String>,
}

/// What the shopper does next.
#[derive(Serialize, ToSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub(crate) enum PaymentActionResponse {
    /// Open the provider's page.
    Redirect {
        /// Its address.
        #[schema(example = "https://shop.example/sandbox/pay/ch_1")]
        url: String,
    },
    /// Do what the merchant says, such as a bank transfer.
    Manual {
        /// In the merchant's words.
        instructions: Text,
    },
}

/// An attempt to pay an order.
#[derive(Serialize, ToSchema)]
pub(crate) struct PaymentResponse {
    /// The id.
    id: PaymentId,
    /// The order.
    order: OrderId,
    /// Through whom; `none` where there was nothing to pay.
    provider: String,
    /// How much, in minor units.
    amount: i64,
    /// Of which currency.
    currency: Currency,
    /// `created`, `pending` and `unknown` go on by themselves; `paid` and `closed` are final; `quarantined` is money
    /// that came when the order took none any more: the merchant gives it back.
    state: PaymentState,
    /// When it began.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// When the money came.
    #[schema(value_type = Option<String>, format = DateTime)]
    paid_at: Option<Timestamp>,
}

/// A payment, and what the shopper does next.
#[derive(Serialize, ToSchema)]
pub(crate) struct PaymentStepResponse {
    /// The payment.
    payment: PaymentResponse,
    /// What the shopper does next; null when there is nothing to do, or nothing yet: then ask for the payment again.
    action: Option<PaymentActionResponse>,
    /// After so many milliseconds it makes sense to ask for the payment again; null: it is final.
    #[schema(example = 1_000)]
    poll_after_ms: Option<u64>,
    /// Now, by the clock of the server.
    #[schema(value_type = String, format = DateTime)]
    server_time: Timestamp,
}

impl PaymentStepResponse {
    fn of(payment: Payment, now: Timestamp) -> Self {
        let pause = read::look_again(&payment, now).map(|pause| u64::try_from(pause.as_millis()).unwrap_or(u64::MAX));
        let action = payments::action(&payment).map(|action| match action {
            Action::Redirect { url } => PaymentActionResponse::Redirect { url },
            Action::Manual { instructions } => PaymentActionResponse::Manual { instructions },
        });
        let payment = PaymentResponse {
            id: payment.id,
            order: payment.order,
            provider: payment.provider,
            amount: payment.amount.minor(),
            currency: payment.amount.currency(),
            state: payment.state,
            created_at: payment.created_at,
            paid_at: payment.paid_at,
        };
        Self { payment, action, poll_after_ms: pause, server_time: now }
    }
}

/// Pay an order
///
/// Begins a payment of all that is left to pay, or goes on with the one that is open the same way. One that is open
/// another way is stopped first. An order that costs nothing is paid at once.
#[utoipa::path(post, path = "/orders/{id}/payments", operation_id = "start_payment", tag = "Payments",
    params(("id" = OrderId, Path, description = "Which order."),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition harmless.")),
    request_body = StartPaymentRequest, responses((status = 201, body = PaymentStepResponse), Problems))]
pub(crate) async fn start(
    State(state): State<ApiState>,
    shopper: Shopper,
    key: IdempotencyKey,
    Path(order): Path<OrderId>,
    Json(request): Json<StartPaymentRequest>,
) -> Answer<Response> {
    let (commerce, shopper) = (&*state.commerce, &shopper);
    let how = How { provider: &request.provider, return_url: request.return_url.as_deref() };
    let start = |once: Option<Once>| async move {
        let payment = payments::start(commerce, shopper, order, how, once.as_ref()).await?;
        Ok(PaymentStepResponse::of(payment, commerce.sources.now()))
    };
    let again = |payment: PaymentId| async move {
        let payment = read::show(commerce, shopper, payment).await?;
        Ok(PaymentStepResponse::of(payment, commerce.sources.now()))
    };
    key.once(&state, shopper, StatusCode::CREATED, start, again).await
}

/// Look at a payment
///
/// One that is open is asked about at the provider first, so that a shopper who comes back from its page sees what is
/// true.
#[utoipa::path(get, path = "/payments/{id}", operation_id = "get_payment", tag = "Payments",
    params(("id" = PaymentId, Path, description = "Which.")),
    responses((status = 200, body = PaymentStepResponse), Problems))]
pub(crate) async fn show(
    State(state): State<ApiState>,
    shopper: Shopper,
    Path(id): Path<PaymentId>,
) -> Answer<Json<PaymentStepResponse>> {
    let payment = read::show(&state.commerce, &shopper, id).await?;
    Ok(Json(PaymentStepResponse::of(payment, state.commerce.sources.now())))
}
