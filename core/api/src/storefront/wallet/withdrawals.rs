//! A shopper takes money out.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use commerce::Shopper;
use commerce::once::Once;
use commerce::withdrawals::{self, AskWithdrawal, kept, read};
use domain::id::{DestinationId, WithdrawalId};
use domain::withdrawal::Destination;
use serde::Deserialize;
use utoipa::ToSchema;

use super::wire::WithdrawalResponse;
use crate::idempotency::IdempotencyKey;
use crate::json::{Json, Path};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// What a shopper wants to take.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::storefront) struct WithdrawRequest {
    /// In minor units of the shop's currency; at most what is available.
    #[schema(example = 5_000)]
    amount: i64,
    /// Where to. It is kept sealed and shown masked. Either this or `kept`.
    #[serde(default)]
    destination: Option<Destination>,
    /// One of the accounts that the shopper keeps, in the place of `destination`.
    #[serde(default)]
    kept: Option<DestinationId>,
}

/// Ask for money
///
/// The money is held at once; the merchant approves and pays it out, or it comes back. More than is available is refused
/// with the code `insufficient_available`.
#[utoipa::path(post, path = "/me/withdrawals", operation_id = "request_withdrawal", tag = "Wallet",
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key asks once.")),
    request_body = WithdrawRequest, responses((status = 201, body = WithdrawalResponse), Problems))]
pub(in crate::storefront) async fn request(
    State(state): State<ApiState>,
    shopper: Shopper,
    key: IdempotencyKey,
    Json(request): Json<WithdrawRequest>,
) -> Answer<Response> {
    let (commerce, shopper) = (&state.commerce, &shopper);
    let make = |once: Option<Once>| async move {
        // Within what is done once: an account that is kept no longer takes no answer back.
        let destination = kept::chosen(commerce, shopper, (request.destination, request.kept)).await?;
        let ask = AskWithdrawal { amount: request.amount, destination };
        Ok(WithdrawalResponse::from(withdrawals::request(commerce, shopper, ask, once.as_ref()).await?))
    };
    let read = |id: WithdrawalId| async move { Ok(read::by_shopper(commerce, shopper, id).await?.into()) };
    key.once(&state, shopper, StatusCode::CREATED, make, read).await
}

/// List the shopper's withdrawals
///
/// The newest first.
#[utoipa::path(get, path = "/me/withdrawals", operation_id = "list_withdrawals", tag = "Wallet", params(PageParams),
    responses((status = 200, body = PageResponse<WithdrawalResponse>), Problems))]
pub(in crate::storefront) async fn list(
    State(state): State<ApiState>,
    shopper: Shopper,
    Paging(page): Paging<WithdrawalId>,
) -> Answer<Json<PageResponse<WithdrawalResponse>>> {
    let found = read::list_by_shopper(&state.commerce, &shopper, &page).await?;
    Ok(Json(PageResponse::of(found, WithdrawalResponse::from)))
}

/// Look at a withdrawal
#[utoipa::path(get, path = "/me/withdrawals/{id}", operation_id = "get_withdrawal", tag = "Wallet",
    params(("id" = WithdrawalId, Path, description = "Which withdrawal.")),
    responses((status = 200, body = WithdrawalResponse), Problems))]
pub(in crate::storefront) async fn get(
    State(state): State<ApiState>,
    shopper: Shopper,
    Path(id): Path<WithdrawalId>,
) -> Answer<Json<WithdrawalResponse>> {
    Ok(Json(read::by_shopper(&state.commerce, &shopper, id).await?.into()))
}

/// Cancel a withdrawal
///
/// As long as nobody decided about it. The money is available again.
#[utoipa::path(post, path = "/me/withdrawals/{id}/cancel", operation_id = "cancel_withdrawal", tag = "Wallet",
    params(("id" = WithdrawalId, Path, description = "Which withdrawal."),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gets the same answer.")),
    responses((status = 200, body = WithdrawalResponse), Problems))]
pub(in crate::storefront) async fn cancel(
    State(state): State<ApiState>,
    shopper: Shopper,
    Path(id): Path<WithdrawalId>,
    key: IdempotencyKey,
) -> Answer<Response> {
    let (commerce, shopper) = (&state.commerce, &shopper);
    let cancel = |once: Option<Once>| async move {
        Ok(WithdrawalResponse::from(withdrawals::cancel(commerce, shopper, id, once.as_ref()).await?))
    };
    let read = |id: WithdrawalId| async move { Ok(read::by_shopper(commerce, shopper, id).await?.into()) };
    key.once(&state, shopper, StatusCode::OK, cancel, read).await
}
