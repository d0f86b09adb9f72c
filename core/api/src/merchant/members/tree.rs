//! Who brought whom.

use axum::extract::State;
use commerce::Merchant;
use commerce::members::{self, Fellow};
use domain::id::MemberId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{MemberDetailResponse, MemberResponse};
use crate::json::{Json, Path, Query};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;
use crate::storefront::{LevelResponse, sizes};

/// A member above or below another.
#[derive(Serialize, ToSchema)]
pub(crate) struct TeammateResponse {
    /// Who.
    #[serde(flatten)]
    member: MemberResponse,
    /// How many levels above or below, from 1.
    level: u32,
    /// The number of who brought them; null at the top, or where that is not shown.
    referrer_no: Option<i64>,
}

impl From<Fellow> for TeammateResponse {
    fn from(fellow: Fellow) -> Self {
        Self { member: fellow.member.into(), level: fellow.level, referrer_no: fellow.referrer }
    }
}

/// How far up.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct UplineParams {
    /// How many levels; at most 200 are shown.
    #[param(minimum = 1, maximum = 200, default = 200)]
    levels: Option<usize>,
}

/// See who stands above a member
///
/// The nearest first.
#[utoipa::path(get, path = "/members/{id}/upline", operation_id = "get_upline", tag = "Members",
    params(("id" = MemberId, Path, description = "Who."), UplineParams),
    responses((status = 200, body = Vec<TeammateResponse>), Problems))]
pub(crate) async fn upline(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<MemberId>,
    Query(far): Query<UplineParams>,
) -> Answer<Json<Vec<TeammateResponse>>> {
    let above = members::upline(&state.commerce, &merchant, id, far.levels).await?;
    Ok(Json(above.into_iter().map(TeammateResponse::from).collect()))
}

/// List those whom a member brought
#[utoipa::path(get, path = "/members/{id}/directs", operation_id = "list_directs", tag = "Members",
    params(("id" = MemberId, Path, description = "Who."), PageParams),
    responses((status = 200, body = PageResponse<TeammateResponse>), Problems))]
pub(crate) async fn directs(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<MemberId>,
    Paging(page): Paging<i64>,
) -> Answer<Json<PageResponse<TeammateResponse>>> {
    let found = members::directs(&state.commerce, &merchant, id, &page).await?;
    Ok(Json(PageResponse::of(found, TeammateResponse::from)))
}

/// A page of a team.
#[derive(Serialize, ToSchema)]
pub(crate) struct TeamResponse {
    /// Brothers side by side, then those below the first of them, and so on.
    items: Vec<TeammateResponse>,
    /// Where the next page begins, for `?after=`; null on the last page.
    next: Option<String>,
    /// How many are in the team; only on the first page.
    total: Option<i64>,
    /// How many are on each level; only on the first page.
    levels: Option<Vec<LevelResponse>>,
}

/// List everybody below a member
#[utoipa::path(get, path = "/members/{id}/team", operation_id = "list_team", tag = "Members",
    params(("id" = MemberId, Path, description = "Who."), PageParams),
    responses((status = 200, body = TeamResponse), Problems))]
pub(crate) async fn team(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<MemberId>,
    Paging(page): Paging<i64>,
) -> Answer<Json<TeamResponse>> {
    let team = members::team(&state.commerce, &merchant, id, &page).await?;
    let (total, levels) = sizes(team.sizes);
    let PageResponse { items, next } = PageResponse::of(team.page, TeammateResponse::from);
    Ok(Json(TeamResponse { items, next, total, levels }))
}

/// Who brought a member.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SetReferrerRequest {
    /// The referrer; null for nobody.
    referrer: Option<MemberId>,
}

/// Say who brought a member
///
/// Needs the right `members:rank`. Everybody below comes along. Refused with the code `cycle` where the referrer is this member, or was brought by this
/// member, directly or through others.
#[utoipa::path(put, path = "/members/{id}/referrer", operation_id = "set_referrer", tag = "Members",
    params(("id" = MemberId, Path, description = "Who.")), request_body = SetReferrerRequest,
    responses((status = 200, body = MemberDetailResponse), Problems))]
pub(crate) async fn set_referrer(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<MemberId>,
    Json(request): Json<SetReferrerRequest>,
) -> Answer<Json<MemberDetailResponse>> {
    members::set_referrer(&state.commerce, &merchant, id, request.referrer).await?;
    Ok(Json(members::get(&state.commerce, &merchant, id).await?.into()))
}
