//! What a shopper earned, has, and takes.

pub(super) mod destinations;
pub(crate) mod wire;
pub(super) mod withdrawals;

use axum::extract::State;
use axum::response::Response;
use commerce::Shopper;
use commerce::ledger::{self, EntryCursor};
use commerce::rewards::{self, RewardCursor};
use domain::reward::RewardState;
use serde::Deserialize;
use utoipa::IntoParams;

use self::wire::{OwnEntryParams, OwnEntryResponse, RewardResponse, SpanParams, WalletDetailResponse};
use crate::csv;
use crate::json::{Json, Query};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// Look into the wallet
#[utoipa::path(get, path = "/me/wallet", operation_id = "get_wallet", tag = "Wallet",
    responses((status = 200, body = WalletDetailResponse), Problems))]
pub(super) async fn get(State(state): State<ApiState>, shopper: Shopper) -> Answer<Json<WalletDetailResponse>> {
    let wallet = rewards::wallet_of_shopper(&state.commerce, &shopper).await?;
    Ok(Json(WalletDetailResponse::of(shopper.tenant().currency, wallet)))
}

/// Read the wallet's statement
///
/// Every movement of money between the pockets, with what it is about where a reward moved.
#[utoipa::path(get, path = "/me/wallet/entries", operation_id = "list_wallet_entries", tag = "Wallet",
    params(OwnEntryParams, PageParams), responses((status = 200, body = PageResponse<OwnEntryResponse>), Problems))]
pub(super) async fn entries(
    State(state): State<ApiState>,
    shopper: Shopper,
    Query(params): Query<OwnEntryParams>,
    Paging(page): Paging<EntryCursor>,
) -> Answer<Json<PageResponse<OwnEntryResponse>>> {
    let found = ledger::own_entries(&state.commerce, &shopper, &params.into(), &page).await?;
    Ok(Json(PageResponse::of(found, OwnEntryResponse::from)))
}

/// Take the wallet's statement away
///
/// As a CSV file, the oldest movement first; amounts are decimal numbers there.
#[utoipa::path(get, path = "/me/wallet/entries.csv", operation_id = "export_wallet_entries", tag = "Wallet",
    params(SpanParams),
    responses((status = 200, description = "A CSV file.", body = String, content_type = "text/csv"), Problems))]
pub(super) async fn file(
    State(state): State<ApiState>,
    shopper: Shopper,
    Query(span): Query<SpanParams>,
) -> Answer<Response> {
    let filter = span.into();
    csv::file("wallet.csv", move |place| {
        let (state, shopper, filter): (_, _, ledger::EntryFilter) =
            (state.clone(), shopper.clone(), Clone::clone(&filter));
        async move {
            let piece = ledger::piece_by_shopper(&state.commerce, &shopper, &filter, place).await?;
            Ok((piece.bytes, piece.next))
        }
    })
    .await
}

/// Which rewards.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct RewardParams {
    /// Only there.
    state: Option<RewardState>,
}

/// List the shopper's rewards
///
/// The newest first. A pending one says what it waits for.
#[utoipa::path(get, path = "/me/rewards", operation_id = "list_rewards", tag = "Wallet",
    params(RewardParams, PageParams), responses((status = 200, body = PageResponse<RewardResponse>), Problems))]
pub(super) async fn list_rewards(
    State(state): State<ApiState>,
    shopper: Shopper,
    Query(params): Query<RewardParams>,
    Paging(page): Paging<RewardCursor>,
) -> Answer<Json<PageResponse<RewardResponse>>> {
    let found = rewards::list_by_shopper(&state.commerce, &shopper, params.state, &page).await?;
    let currency = shopper.tenant().currency;
    Ok(Json(PageResponse::of(found, |view| RewardResponse::of(currency, view))))
}
