//! Stock and its trail.

use std::collections::HashMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use commerce::Merchant;
use commerce::catalogue::stock::{self, StockChange};
use commerce::once::Once;
use domain::catalogue::{Sku, StockMove};
use domain::id::SkuId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::said;
use crate::idempotency::IdempotencyKey;
use crate::json::{Json, Path};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problem, Problems};
use crate::state::ApiState;

/// One change of a SKU's stock.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct StockMoveResponse {
    /// The id.
    id: Uuid,
    /// Pieces that came, or went if negative. All of a SKU's moves add up to its stock.
    #[schema(example = -2)]
    delta: i64,
    /// `sold`, `given-back`, `first-stock`, `import`, or what staff said.
    #[schema(example = "sold")]
    reason: String,
    /// What the pieces went to or came from, by its id; empty if nothing in particular.
    subject: String,
    /// The number of that order; null if it is none, or without the right `orders:read`.
    #[schema(example = "260302-4821-3377-5")]
    subject_name: Option<String>,
    /// Who.
    actor: String,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl StockMoveResponse {
    fn of(one: StockMove, names: &HashMap<String, String>) -> Self {
        let StockMove { id, sku: _, delta, reason, subject, actor, at } = one;
        Self { id, delta, reason, subject_name: names.get(&subject).cloned(), subject, actor, at }
    }
}

/// Read the trail of a SKU's stock
///
/// The newest change first.
#[utoipa::path(get, path = "/skus/{id}/stock", operation_id = "list_stock_moves", tag = "Catalogue",
    params(("id" = SkuId, Path, description = "Which."), PageParams),
    responses((status = 200, body = PageResponse<StockMoveResponse>), Problems))]
pub(in crate::merchant) async fn trail(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<SkuId>,
    Paging(page): Paging<Uuid>,
) -> Answer<Json<PageResponse<StockMoveResponse>>> {
    let found = stock::trail(&state.commerce, &merchant, id, &page).await?;
    let subjects = found.items.iter().map(|one| one.subject.as_str());
    let names = commerce::names::of(&state.commerce, &merchant, subjects).await?;
    Ok(Json(PageResponse::of(found, |one| StockMoveResponse::of(one, &names))))
}

/// What is to happen to the stock: either `delta` or `set`.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::merchant) struct ChangeStockRequest {
    /// Pieces that came, or went if negative.
    #[serde(default)]
    #[schema(example = 12)]
    delta: Option<i64>,
    /// Pieces that there are; null: no longer counted.
    #[serde(default, deserialize_with = "said")]
    #[schema(value_type = Option<i64>, minimum = 0)]
    #[expect(clippy::option_option, reason = "null says something else than nothing")]
    set: Option<Option<i64>>,
    /// Why, for the trail.
    #[schema(example = "Delivery 4711")]
    reason: String,
}

/// The stock of a SKU.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct StockResponse {
    /// Of which SKU.
    sku: SkuId,
    /// Its code.
    code: String,
    /// Pieces that can be sold; null where they are not counted.
    stock: Option<i64>,
}

impl From<Sku> for StockResponse {
    fn from(sku: Sku) -> Self {
        Self { sku: sku.id, code: sku.code, stock: sku.stock }
    }
}

/// Change a SKU's stock
///
/// Leaves a line in the trail. Send an `Idempotency-Key`, so that a repeated request counts once.
#[utoipa::path(post, path = "/skus/{id}/stock", operation_id = "change_stock", tag = "Catalogue",
    params(("id" = SkuId, Path, description = "Which."),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition of this request do nothing.")),
    request_body = ChangeStockRequest, responses((status = 200, body = StockResponse), Problems))]
pub(in crate::merchant) async fn change(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<SkuId>,
    key: IdempotencyKey,
    Json(request): Json<ChangeStockRequest>,
) -> Answer<Response> {
    let change = match (request.delta, request.set) {
        (Some(delta), None) => StockChange::By(delta),
        (None, Some(to)) => StockChange::To(to),
        _ => return Err(Problem::mistake("/delta", "say either `delta` or `set`")),
    };
    let (commerce, merchant, reason) = (&state.commerce, &merchant, request.reason.as_str());
    let adjust = |once: Option<Once>| async move {
        let sku = stock::adjust(commerce, merchant, id, (change, reason), once.as_ref()).await?;
        Ok(StockResponse::from(sku))
    };
    let read = |sku: SkuId| async move { Ok(stock::get(commerce, merchant, sku).await?.into()) };
    key.once(&state, merchant, StatusCode::OK, adjust, read).await
}
