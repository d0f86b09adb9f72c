//! Accounts that a shopper keeps for their money, and what the shop allows.

use axum::extract::State;
use axum::http::StatusCode;
use commerce::Shopper;
use commerce::withdrawals::kept::{self, KeptView};
use commerce::withdrawals::terms;
use domain::Currency;
use domain::id::DestinationId;
use domain::withdrawal::Destination;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::json::{Json, Path};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// An account that is kept.
#[derive(Serialize, ToSchema)]
pub(in crate::storefront) struct KeptDestinationResponse {
    /// Its id: send it as `kept` with a withdrawal.
    id: DestinationId,
    /// The account, masked.
    #[schema(example = json!({"bank": "ICBC", "account": "****7890", "holder": "L*"}))]
    destination: Destination,
    /// When it was kept.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
}

impl From<KeptView> for KeptDestinationResponse {
    fn from(KeptView { id, destination, created_at }: KeptView) -> Self {
        Self { id, destination, created_at }
    }
}

/// All accounts that a shopper keeps.
#[derive(Serialize, ToSchema)]
pub(in crate::storefront) struct KeptDestinationsResponse {
    /// At most 10, the last kept first.
    items: Vec<KeptDestinationResponse>,
}

/// List kept accounts
#[utoipa::path(get, path = "/me/destinations", operation_id = "list_destinations", tag = "Wallet",
    responses((status = 200, body = KeptDestinationsResponse), Problems))]
pub(in crate::storefront) async fn list(
    State(state): State<ApiState>,
    shopper: Shopper,
) -> Answer<Json<KeptDestinationsResponse>> {
    let found = kept::list(&state.commerce, &shopper).await?;
    Ok(Json(KeptDestinationsResponse { items: found.into_iter().map(Into::into).collect() }))
}

/// Keep an account
///
/// For the next withdrawal. It is kept sealed and shown masked. One that is kept already is answered as it is.
#[utoipa::path(post, path = "/me/destinations", operation_id = "keep_destination", tag = "Wallet",
    request_body = Destination, responses((status = 201, body = KeptDestinationResponse), Problems))]
pub(in crate::storefront) async fn keep(
    State(state): State<ApiState>,
    shopper: Shopper,
    Json(to): Json<Destination>,
) -> Answer<(StatusCode, Json<KeptDestinationResponse>)> {
    Ok((StatusCode::CREATED, Json(kept::keep(&state.commerce, &shopper, &to).await?.into())))
}

/// Keep an account no longer
///
/// Withdrawals that go there go on.
#[utoipa::path(delete, path = "/me/destinations/{id}", operation_id = "forget_destination", tag = "Wallet",
    params(("id" = DestinationId, Path, description = "Which.")), responses((status = 204), Problems))]
pub(in crate::storefront) async fn forget(
    State(state): State<ApiState>,
    shopper: Shopper,
    Path(id): Path<DestinationId>,
) -> Answer<StatusCode> {
    kept::forget(&state.commerce, &shopper, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What may be asked for. Amounts are in minor units.
#[derive(Serialize, ToSchema)]
pub(in crate::storefront) struct WithdrawalTermsResponse {
    /// Of every amount here.
    #[schema(value_type = String, example = "CNY")]
    currency: Currency,
    /// What is available.
    #[schema(example = 88_000)]
    available: i64,
    /// The least that the shop pays out.
    #[schema(example = 100)]
    least: i64,
    /// The most that can be asked for now: 0 where nothing can.
    #[schema(example = 88_000)]
    most: i64,
    /// What the shop keeps of it. Nothing: whoever asks for an amount gets the amount.
    #[schema(example = 0)]
    fee: i64,
    /// How often a day of the shop; null: as often as one likes.
    per_day: Option<u32>,
    /// How often still today; null: as often as one likes.
    left_today: Option<u32>,
}

/// See what may be withdrawn
#[utoipa::path(get, path = "/me/withdrawals/terms", operation_id = "get_withdrawal_terms", tag = "Wallet",
    responses((status = 200, body = WithdrawalTermsResponse), Problems))]
pub(in crate::storefront) async fn terms(
    State(state): State<ApiState>,
    shopper: Shopper,
) -> Answer<Json<WithdrawalTermsResponse>> {
    let terms = terms::terms(&state.commerce, &shopper).await?;
    Ok(Json(WithdrawalTermsResponse {
        currency: shopper.tenant().currency,
        available: terms.available,
        least: terms.least,
        most: terms.most,
        fee: 0,
        per_day: terms.per_day,
        left_today: terms.left_today,
    }))
}
