//! The merchant answers what shoppers ask back.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use commerce::Merchant;
use commerce::after_sales::read::{self, AfterSaleView};
use commerce::after_sales::{self, Approval};
use commerce::once::Once;
use domain::Currency;
use domain::after_sale::AfterSaleState;
use domain::id::{AfterSaleId, MemberId};
use domain::order::RefundAsk;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::orders::refunds::RefundLineRequest;
use crate::idempotency::IdempotencyKey;
use crate::json::{Json, Path, Query};
use crate::page::{CountResponse, PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;
use crate::storefront::{AfterSaleResponse, OrderResponse};

/// Money that a shopper asks back, with what whoever answers should know.
#[derive(Serialize, ToSchema)]
pub(super) struct AskedBackResponse {
    /// The request.
    #[serde(flatten)]
    request: AfterSaleResponse,
    /// Of the amount.
    #[schema(value_type = String, example = "CNY")]
    currency: Currency,
    /// Who asks.
    member: MemberId,
    /// How they are called.
    #[schema(example = "Li Na")]
    member_name: String,
    /// The number of the order.
    #[schema(example = "260302-4821-3377-5")]
    order_number: String,
    /// Who of the staff answered; empty before.
    answered_by: String,
}

impl From<AfterSaleView> for AskedBackResponse {
    fn from(AfterSaleView { request, order, member }: AfterSaleView) -> Self {
        Self {
            currency: order.currency,
            member: request.member,
            member_name: member,
            order_number: order.number,
            answered_by: request.answered_by.clone(),
            request: request.into(),
        }
    }
}

/// A request with its order.
#[derive(Serialize, ToSchema)]
pub(super) struct AskedBackDetailResponse {
    /// The request.
    #[serde(flatten)]
    asked: AskedBackResponse,
    /// The order as it is now.
    about: OrderResponse,
    /// What approving would give back now, line by line and of the shipping; null where that cannot be given back any more.
    suggested: Option<SuggestedResponse>,
}

/// Amounts to give back.
#[derive(Serialize, ToSchema)]
pub(super) struct SuggestedResponse {
    /// Of which lines how much.
    lines: Vec<RefundLineRequest>,
    /// How much of the shipping.
    shipping: i64,
}

impl From<AfterSaleView> for AskedBackDetailResponse {
    fn from(view: AfterSaleView) -> Self {
        let suggested = view.order.paid_for(&view.request.pieces).ok().map(|ask| SuggestedResponse {
            lines: ask.lines.into_iter().map(|(line, amount)| RefundLineRequest { line, amount }).collect(),
            shipping: ask.shipping,
        });
        Self { suggested, about: view.order.clone().into(), asked: view.into() }
    }
}

/// Which requests.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct AskedBackParams {
    /// Only there.
    state: Option<AfterSaleState>,
}

/// List what shoppers ask back
///
/// The newest first.
#[utoipa::path(get, path = "/after-sales", operation_id = "list_after_sales", tag = "After-sale",
    params(AskedBackParams, PageParams), responses((status = 200, body = PageResponse<AskedBackResponse>), Problems))]
pub(super) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Query(params): Query<AskedBackParams>,
    Paging(page): Paging<AfterSaleId>,
) -> Answer<Json<PageResponse<AskedBackResponse>>> {
    let found = read::list_by_merchant(&state.commerce, &merchant, params.state, &page).await?;
    Ok(Json(PageResponse::of(found, AskedBackResponse::from)))
}

/// How many requests stand at each state. Counts are exact up to 10000.
#[derive(Serialize, ToSchema)]
pub(super) struct AskedBackCountsResponse {
    /// To answer.
    asked: CountResponse,
    /// The money is on its way.
    approved: CountResponse,
    /// Refused.
    refused: CountResponse,
    /// The money was given back.
    refunded: CountResponse,
    /// Taken back by the shopper.
    withdrawn: CountResponse,
}

/// Count what shoppers ask back
#[utoipa::path(get, path = "/after-sales/counts", operation_id = "count_after_sales", tag = "After-sale",
    responses((status = 200, body = AskedBackCountsResponse), Problems))]
pub(super) async fn counts(State(state): State<ApiState>, merchant: Merchant) -> Answer<Json<AskedBackCountsResponse>> {
    let counts = read::counts(&state.commerce, &merchant).await?;
    let none = CountResponse { count: 0, capped: false };
    let of = |state| {
        let found = counts.iter().find(|(of, _)| *of == state);
        found.map_or(none, |(_, count)| CountResponse::from(*count))
    };
    Ok(Json(AskedBackCountsResponse {
        asked: of(AfterSaleState::Asked),
        approved: of(AfterSaleState::Approved),
        refused: of(AfterSaleState::Refused),
        refunded: of(AfterSaleState::Refunded),
        withdrawn: of(AfterSaleState::Withdrawn),
    }))
}

/// Look at a request
///
/// With its order, and what approving it would give back.
#[utoipa::path(get, path = "/after-sales/{id}", operation_id = "get_after_sale", tag = "After-sale",
    params(("id" = AfterSaleId, Path, description = "Which request.")),
    responses((status = 200, body = AskedBackDetailResponse), Problems))]
pub(super) async fn get(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<AfterSaleId>,
) -> Answer<Json<AskedBackDetailResponse>> {
    Ok(Json(read::by_merchant(&state.commerce, &merchant, id).await?.into()))
}

/// Other amounts than were asked for, and a word.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ApproveAfterSaleRequest {
    /// Of which lines how much; left out: what was asked for. Each line once.
    #[serde(default)]
    lines: Option<Vec<RefundLineRequest>>,
    /// How much of the shipping; counts only beside `lines`.
    #[serde(default)]
    #[schema(example = 0)]
    shipping: i64,
    /// A word to the shopper.
    #[serde(default)]
    #[schema(max_length = 500, example = "")]
    answer: String,
}

impl From<ApproveAfterSaleRequest> for Approval {
    fn from(request: ApproveAfterSaleRequest) -> Self {
        let ApproveAfterSaleRequest { lines, shipping, answer } = request;
        let amounts = |lines: Vec<RefundLineRequest>| lines.into_iter().map(|line| (line.line, line.amount)).collect();
        Self { give: lines.map(|lines| RefundAsk { lines: amounts(lines), shipping }), answer }
    }
}

/// Give back what was asked for
///
/// Or other amounts. Begins a refund as `POST /orders/{id}/refunds` does, with all that follows from one; the request is
/// `approved` until the money is given back, then `refunded`. Where a refund does not work out it is `asked` again.
#[utoipa::path(post, path = "/after-sales/{id}/approve", operation_id = "approve_after_sale", tag = "After-sale",
    params(("id" = AfterSaleId, Path, description = "Which request."),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives back once.")),
    request_body = ApproveAfterSaleRequest, responses((status = 200, body = AskedBackDetailResponse), Problems))]
pub(super) async fn approve(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<AfterSaleId>,
    key: IdempotencyKey,
    Json(request): Json<ApproveAfterSaleRequest>,
) -> Answer<Response> {
    let (commerce, merchant) = (&state.commerce, &merchant);
    let make = |once: Option<Once>| async move {
        let view = after_sales::approve(commerce, merchant, id, request.into(), once.as_ref()).await?;
        Ok(AskedBackDetailResponse::from(view))
    };
    let read = |id: AfterSaleId| async move { Ok(read::by_merchant(commerce, merchant, id).await?.into()) };
    key.once(&state, merchant, StatusCode::OK, make, read).await
}

/// Why nothing is given back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RefuseAfterSaleRequest {
    /// The shopper reads it.
    #[schema(max_length = 500, example = "The seal is broken")]
    answer: String,
}

/// Refuse what was asked for
#[utoipa::path(post, path = "/after-sales/{id}/refuse", operation_id = "refuse_after_sale", tag = "After-sale",
    params(("id" = AfterSaleId, Path, description = "Which request."),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gets the same answer.")),
    request_body = RefuseAfterSaleRequest, responses((status = 200, body = AskedBackDetailResponse), Problems))]
pub(super) async fn refuse(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<AfterSaleId>,
    key: IdempotencyKey,
    Json(request): Json<RefuseAfterSaleRequest>,
) -> Answer<Response> {
    let (commerce, merchant, why) = (&state.commerce, &merchant, request.answer.as_str());
    let make = |once: Option<Once>| async move {
        let view = after_sales::refuse(commerce, merchant, id, why, once.as_ref()).await?;
        Ok(AskedBackDetailResponse::from(view))
    };
    let read = |id: AfterSaleId| async move { Ok(read::by_merchant(commerce, merchant, id).await?.into()) };
    key.once(&state, merchant, StatusCode::OK, make, read).await
}
