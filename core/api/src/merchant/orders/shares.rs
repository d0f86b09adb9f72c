//! Who earned from an order, and what a refund would take back.

use axum::extract::State;
use commerce::Merchant;
use commerce::orders::shares::{self, RefundPreview, Shares, TakeBack};
use commerce::rewards::RewardView;
use domain::Currency;
use domain::id::{InstallationId, OrderId};
use domain::order::RefundAsk;
use serde::Serialize;
use utoipa::ToSchema;

use super::refunds::RefundRequest;
use crate::json::{Json, Path};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;
use crate::storefront::{AppliedResponse, RewardResponse};

/// What somebody earned with an order.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct ShareResponse {
    /// The reward.
    #[serde(flatten)]
    reward: RewardResponse,
    /// Which installation gave it.
    installation: InstallationId,
    /// How the member is called.
    #[schema(example = "Li Na")]
    member_name: String,
    /// What is left of it, in minor units.
    #[schema(example = 2_392)]
    left: i64,
}

impl ShareResponse {
    fn of(currency: Currency, view: RewardView, member_name: String) -> Self {
        let (installation, left) = (view.reward.installation, view.reward.left());
        Self { reward: RewardResponse::of(currency, view), installation, member_name, left }
    }
}

/// Who earned from an order. `keeps` is `paid` less `refunded` less `rewarded`.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct SharesResponse {
    /// Of every amount here.
    #[schema(value_type = String, example = "CNY")]
    currency: Currency,
    /// Received, in minor units.
    #[schema(example = 29_900)]
    paid: i64,
    /// Given back so far.
    #[schema(example = 0)]
    refunded: i64,
    /// What each app took off before it was paid.
    adjustments: Vec<AppliedResponse>,
    /// All that apps took off, shipping included.
    #[schema(example = 0)]
    adjusted: i64,
    /// What members earned, in the order in which it was credited.
    rewards: Vec<ShareResponse>,
    /// What is left of all rewards.
    #[schema(example = 3_289)]
    rewarded: i64,
    /// What the shop keeps.
    #[schema(example = 26_611)]
    keeps: i64,
    /// The same as a share of what was paid, in basis points; null while nothing is paid.
    #[schema(example = 8_900)]
    keeps_bp: Option<i64>,
}

impl From<Shares> for SharesResponse {
    fn from(Shares { order, rewards, rewarded, keeps }: Shares) -> Self {
        let currency = order.currency;
        let off = |applied: &domain::quote::Applied| applied.lines.iter().sum::<i64>() + applied.shipping;
        Self {
            currency,
            paid: order.paid,
            refunded: order.refunded,
            adjusted: order.applied.iter().map(off).sum(),
            adjustments: order.applied.into_iter().map(AppliedResponse::from).collect(),
            rewards: rewards.into_iter().map(|(view, name)| ShareResponse::of(currency, view, name)).collect(),
            rewarded,
            keeps,
            keeps_bp: bp(keeps, order.paid),
        }
    }
}

/// A share in basis points, rounded toward zero.
fn bp(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| i64::try_from(i128::from(part) * 10_000 / i128::from(whole)).unwrap_or_default())
}

/// See who earned from an order
///
/// A moment after the payment the apps have said what they give: until then there are no rewards.
#[utoipa::path(get, path = "/orders/{id}/shares", operation_id = "get_order_shares", tag = "Orders",
    params(("id" = OrderId, Path, description = "Which order.")),
    responses((status = 200, body = SharesResponse), Problems))]
pub(in crate::merchant) async fn get(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<OrderId>,
) -> Answer<Json<SharesResponse>> {
    Ok(Json(shares::shares(&state.commerce, &merchant, id).await?.into()))
}

/// What a refund would take back of a reward.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct TakeBackResponse {
    /// The reward as it would be afterwards.
    #[serde(flatten)]
    share: ShareResponse,
    /// How much would be taken back, in minor units.
    #[schema(example = 792)]
    taken: i64,
    /// Of that, what the member has no more: it becomes a debt that later rewards pay.
    #[schema(example = 0)]
    debt: i64,
}

/// What a refund would do. Refunds that are under way are counted as carried out.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct RefundPreviewResponse {
    /// Of every amount here.
    #[schema(value_type = String, example = "CNY")]
    currency: Currency,
    /// All that goes back to the buyer, in minor units.
    #[schema(example = 9_900)]
    amount: i64,
    /// Whether all lines are given back with it to the last unit.
    all_given_back: bool,
    /// What it takes back of each reward; rewards that stay as they are are left out.
    take_backs: Vec<TakeBackResponse>,
    /// All that is taken back.
    #[schema(example = 1_089)]
    taken: i64,
    /// Of that, what becomes debts.
    #[schema(example = 0)]
    debt: i64,
    /// What the shop keeps of the order before it.
    keeps_before: i64,
    /// What the shop keeps of the order after it.
    keeps_after: i64,
}

impl RefundPreviewResponse {
    fn of(currency: Currency, preview: RefundPreview) -> Self {
        let RefundPreview { amount, all_given_back, take_backs, keeps_before, keeps_after } = preview;
        Self {
            currency,
            amount,
            all_given_back,
            taken: take_backs.iter().map(|it| it.taken).sum(),
            debt: take_backs.iter().map(|it| it.debt).sum(),
            take_backs: take_backs
                .into_iter()
                .map(|TakeBack { reward, member, taken, debt }| TakeBackResponse {
                    share: ShareResponse::of(currency, reward, member),
                    taken,
                    debt,
                })
                .collect(),
            keeps_before,
            keeps_after,
        }
    }
}

/// See what a refund would take back
///
/// Takes the body of a refund and refuses what a refund refuses, but writes nothing. What is taken back is worked out by
/// the code that does it.
#[utoipa::path(post, path = "/orders/{id}/refunds/preview", operation_id = "preview_refund", tag = "Orders",
    params(("id" = OrderId, Path, description = "Which order.")), request_body = RefundRequest,
    responses((status = 200, body = RefundPreviewResponse), Problems))]
pub(in crate::merchant) async fn preview(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<OrderId>,
    Json(request): Json<RefundRequest>,
) -> Answer<Json<RefundPreviewResponse>> {
    let ask: RefundAsk = request.ask();
    let preview = shares::preview(&state.commerce, &merchant, id, &ask).await?;
    Ok(Json(RefundPreviewResponse::of(merchant.tenant().currency, preview)))
}
