//! The shopper's cart.

use axum::extract::State;
use commerce::Shopper;
use commerce::orders::{Cart, cart};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::orders::wire::CartLineRequest;
use crate::json::Json;
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// What is to be in the cart.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CartRequest {
    /// In the order in which they are shown; lines of the same SKU become one. Empty: nothing.
    #[schema(max_items = 200)]
    lines: Vec<CartLineRequest>,
}

/// What is in the cart. What it costs, a quote says.
#[derive(Serialize, ToSchema)]
pub(super) struct CartResponse {
    /// In the order in which they were put in.
    lines: Vec<CartLineRequest>,
}

impl From<Cart> for CartResponse {
    fn from(cart: Cart) -> Self {
        Self { lines: cart.lines.into_iter().map(CartLineRequest::from).collect() }
    }
}

/// Look into the cart
#[utoipa::path(get, path = "/cart", operation_id = "get_cart", tag = "Buying",
    responses((status = 200, body = CartResponse), Problems))]
pub(super) async fn get(State(state): State<ApiState>, shopper: Shopper) -> Answer<Json<CartResponse>> {
    Ok(Json(cart::get(&state.commerce, &shopper).await?.into()))
}

/// Fill the cart
///
/// These lines take the place of what is in it. Nothing is reserved.
#[utoipa::path(put, path = "/cart", operation_id = "put_cart", tag = "Buying", request_body = CartRequest,
    responses((status = 200, body = CartResponse), Problems))]
pub(super) async fn put(
    State(state): State<ApiState>,
    shopper: Shopper,
    Json(request): Json<CartRequest>,
) -> Answer<Json<CartResponse>> {
    let lines = request.lines.into_iter().map(Into::into).collect();
    Ok(Json(cart::put(&state.commerce, &shopper, lines).await?.into()))
}
