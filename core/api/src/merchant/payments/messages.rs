//! What was said to providers and by them.

use axum::extract::State;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use commerce::Merchant;
use commerce::payments::read::{self, PaymentMessage};
use domain::id::PaymentId;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::json::{Json, Path};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// A message, byte for byte.
#[derive(Serialize, ToSchema)]
pub(crate) struct PaymentMessageResponse {
    /// The id.
    id: Uuid,
    /// `request` (we asked), `reply` (the provider answered, or did not) or `notice` (the provider called).
    direction: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// What became of it: `received`, `taken`, `repeated`, `refused` (not verified or not understood) or `aside` (it
    /// does not fit what was asked for). Only what is `taken` moved anything.
    outcome: String,
    /// In words.
    detail: String,
    /// Method, address, status and headers, as far as there are.
    head: Value,
    /// The body, if it is text.
    body: Option<String>,
    /// The body in base 64.
    body_base64: String,
}

impl From<PaymentMessage> for PaymentMessageResponse {
    fn from(message: PaymentMessage) -> Self {
        Self {
            id: message.id,
            direction: message.direction.name().to_owned(),
            at: message.at,
            outcome: message.outcome.name().to_owned(),
            detail: message.detail,
            head: serde_json::from_str(&message.head).unwrap_or_default(),
            body_base64: STANDARD.encode(&message.body),
            body: String::from_utf8(message.body).ok(),
        }
    }
}

/// List what was said about a payment
///
/// The oldest first, as long as they are kept (400 days; what was not believed 90 days): evidence for disputes with a provider.
#[utoipa::path(get, path = "/payments/{id}/messages", operation_id = "list_payment_messages", tag = "Payments",
    params(("id" = PaymentId, Path, description = "Which."), PageParams),
    responses((status = 200, body = PageResponse<PaymentMessageResponse>), Problems))]
pub(crate) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<PaymentId>,
    Paging(page): Paging<Uuid>,
) -> Answer<Json<PageResponse<PaymentMessageResponse>>> {
    let found = read::messages(&state.commerce, &merchant, id, &page).await?;
    Ok(Json(PageResponse::of(found, PaymentMessageResponse::from)))
}

/// List notices that fit no payment
///
/// The newest first: what providers, or somebody in their name, said about payments that the shop does not know, and what
/// was not believed. Nothing of it moved any money.
#[utoipa::path(get, path = "/payment-notices", operation_id = "list_payment_notices", tag = "Payments",
    params(PageParams), responses((status = 200, body = PageResponse<PaymentMessageResponse>), Problems))]
pub(crate) async fn notices(
    State(state): State<ApiState>,
    merchant: Merchant,
    Paging(page): Paging<Uuid>,
) -> Answer<Json<PageResponse<PaymentMessageResponse>>> {
    let found = read::notices(&state.commerce, &merchant, &page).await?;
    Ok(Json(PageResponse::of(found, PaymentMessageResponse::from)))
}
