//! What a cart would cost.

use axum::extract::State;
use commerce::orders::quote;
use commerce::{ActiveTenant, Shopper};
use serde::Deserialize;
use utoipa::ToSchema;

use super::orders::wire::{CartLineRequest, QuoteResponse};
use crate::json::Json;
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// What somebody thinks of buying.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct QuoteRequest {
    /// What; left out: what is in the shopper's cart.
    #[schema(max_items = 200)]
    #[serde(default)]
    lines: Option<Vec<CartLineRequest>>,
}

/// Ask for a price
///
/// For a shopper who signed in, and for guests too, who have no cart. Nothing is reserved.
#[utoipa::path(post, path = "/quotes", operation_id = "quote_cart", tag = "Buying", security((), ("token" = [])),
    request_body = QuoteRequest, responses((status = 200, body = QuoteResponse), Problems))]
pub(super) async fn quote(
    State(state): State<ApiState>,
    shop: ActiveTenant,
    shopper: Option<Shopper>,
    Json(request): Json<QuoteRequest>,
) -> Answer<Json<QuoteResponse>> {
    let lines = request.lines.map(|lines| lines.into_iter().map(Into::into).collect());
    Ok(Json(quote::quote(&state.commerce, &shop, shopper.as_ref(), lines).await?.into()))
}
