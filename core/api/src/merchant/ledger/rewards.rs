//! What members earned, and everything that explains each fen of it.

use axum::extract::State;
use commerce::Merchant;
use commerce::rewards::{self, RewardCursor, RewardFilter, RewardView};
use domain::Currency;
use domain::id::{InstallationId, MemberId, OrderId};
use domain::reward::RewardState;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::json::{Json, Path, Query};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;
use crate::storefront::RewardResponse;

/// A reward, and where it comes from.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct ExplainedRewardResponse {
    /// The reward.
    #[serde(flatten)]
    reward: RewardResponse,
    /// Which installation gave it.
    installation: InstallationId,
    /// What the app proposed, before limits and caps, in minor units.
    #[schema(example = 1_000)]
    proposed: i64,
    /// The code that proposed it: the digest of the app's file.
    digest: String,
    /// The version of the app's settings then.
    settings_version: i64,
    /// SHA-256 of what the app was given, in hex.
    inputs_hash: String,
    /// The place in the shop's log of the event that it followed from.
    seq: i64,
}

impl ExplainedRewardResponse {
    fn of(currency: Currency, view: RewardView) -> Self {
        Self {
            installation: view.reward.installation,
            proposed: view.reward.proposed,
            digest: view.reward.digest.clone(),
            settings_version: view.reward.settings_version,
            inputs_hash: view.reward.inputs_hash.clone(),
            seq: view.reward.seq,
            reward: RewardResponse::of(currency, view),
        }
    }
}

/// Which rewards.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::merchant) struct RewardParams {
    /// Only of this member.
    member: Option<MemberId>,
    /// Only of this order.
    order: Option<OrderId>,
    /// Only there.
    state: Option<RewardState>,
}

/// List rewards
///
/// The newest first.
#[utoipa::path(get, path = "/rewards", operation_id = "list_rewards", tag = "Ledger",
    params(RewardParams, PageParams),
    responses((status = 200, body = PageResponse<ExplainedRewardResponse>), Problems))]
pub(in crate::merchant) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Query(params): Query<RewardParams>,
    Paging(page): Paging<RewardCursor>,
) -> Answer<Json<PageResponse<ExplainedRewardResponse>>> {
    let filter = RewardFilter { member: params.member, order: params.order, state: params.state };
    let found = rewards::list_by_merchant(&state.commerce, &merchant, &filter, &page).await?;
    let currency = merchant.tenant().currency;
    Ok(Json(PageResponse::of(found, |view| ExplainedRewardResponse::of(currency, view))))
}

/// The rewards of an order.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct OrderRewardsResponse {
    /// In the order in which they were credited.
    items: Vec<ExplainedRewardResponse>,
}

/// List the rewards of an order
#[utoipa::path(get, path = "/orders/{id}/rewards", operation_id = "list_order_rewards", tag = "Orders",
    params(("id" = OrderId, Path, description = "Which order.")),
    responses((status = 200, body = OrderRewardsResponse), Problems))]
pub(in crate::merchant) async fn of_order(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<OrderId>,
) -> Answer<Json<OrderRewardsResponse>> {
    let found = rewards::of_order(&state.commerce, &merchant, id).await?;
    let currency = merchant.tenant().currency;
    let items = found.into_iter().map(|view| ExplainedRewardResponse::of(currency, view)).collect();
    Ok(Json(OrderRewardsResponse { items }))
}
