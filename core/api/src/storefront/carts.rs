//! The shopper's cart.

use axum::extract::State;
use commerce::Shopper;
use commerce::orders::{Cart, CartLine, cart};
use domain::catalogue::{SkuForSale, SkuOption};
use domain::id::ProductId;
use domain::text::Text;
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
    lines: Vec<CartLineResponse>,
}

/// A line of a cart.
#[derive(Serialize, ToSchema)]
pub(super) struct CartLineResponse {
    /// The SKU's code.
    #[schema(example = "tea-100g")]
    sku: String,
    /// Pieces.
    quantity: u32,
    /// What the code stands for; null where the shop does not sell it any more.
    on_sale: Option<CartGoodsResponse>,
}

/// What a line of a cart is.
#[derive(Serialize, ToSchema)]
pub(super) struct CartGoodsResponse {
    /// The product that the SKU is a variant of.
    product: ProductId,
    /// The product's title.
    title: Text,
    /// The address of the product's first picture; null if it has none.
    image: Option<String>,
    /// What tells the SKU from its siblings.
    options: Vec<SkuOption>,
    /// Whether a piece can be bought now.
    in_stock: bool,
}

impl CartResponse {
    async fn of(state: &ApiState, shopper: &Shopper, cart: Cart) -> Answer<Json<Self>> {
        let seen = cart::seen(&state.commerce, shopper, cart).await?;
        let goods = |sku: SkuForSale| CartGoodsResponse {
            in_stock: sku.available.is_none_or(|left| left > 0),
            product: sku.product,
            title: sku.title,
            image: sku.image,
            options: sku.options,
        };
        let line = |(line, sku): (CartLine, Option<SkuForSale>)| CartLineResponse {
            sku: line.sku,
            quantity: line.quantity,
            on_sale: sku.map(goods),
        };
        Ok(Json(Self { lines: seen.into_iter().map(line).collect() }))
    }
}

/// Look into the cart
#[utoipa::path(get, path = "/cart", operation_id = "get_cart", tag = "Buying",
    responses((status = 200, body = CartResponse), Problems))]
pub(super) async fn get(State(state): State<ApiState>, shopper: Shopper) -> Answer<Json<CartResponse>> {
    let cart = cart::get(&state.commerce, &shopper).await?;
    CartResponse::of(&state, &shopper, cart).await
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
    let cart = cart::put(&state.commerce, &shopper, lines).await?;
    CartResponse::of(&state, &shopper, cart).await
}
