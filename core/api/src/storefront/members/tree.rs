//! Who stands above and below a shopper, as far as shoppers see.

use axum::extract::State;
use commerce::Shopper;
use commerce::members::{self, Fellow};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::json::{Json, Query};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// Somebody above or below the shopper.
#[derive(Serialize, ToSchema)]
pub(crate) struct FellowResponse {
    /// The number in the shop.
    no: i64,
    /// The name, all but its first character hidden.
    #[schema(example = "王**")]
    name: String,
    /// The rank, from 0.
    rank: u32,
    /// How many levels above or below, from 1.
    level: u32,
    /// When they joined.
    #[schema(value_type = String, format = DateTime)]
    joined_at: Timestamp,
}

impl From<Fellow> for FellowResponse {
    fn from(fellow: Fellow) -> Self {
        let Fellow { member, level, .. } = fellow;
        Self { no: member.no, name: member.name, rank: member.rank, level, joined_at: member.joined_at }
    }
}

/// How many stand on a level.
#[derive(Serialize, ToSchema)]
pub(crate) struct LevelResponse {
    /// How many levels below, from 1.
    pub(crate) level: u32,
    /// How many members.
    pub(crate) members: i64,
}

/// A page of a team.
#[derive(Serialize, ToSchema)]
pub(crate) struct MyTeamResponse {
    /// Brothers side by side, then those below the first of them, and so on.
    items: Vec<FellowResponse>,
    /// Where the next page begins, for `?after=`; null on the last page.
    next: Option<String>,
    /// How many are in the team; only on the first page.
    total: Option<i64>,
    /// How many are on each level; only on the first page.
    levels: Option<Vec<LevelResponse>>,
}

/// How many stand on each level, and all together.
pub(crate) fn sizes(sizes: Option<Vec<(u32, i64)>>) -> (Option<i64>, Option<Vec<LevelResponse>>) {
    let total = sizes.as_ref().map(|sizes| sizes.iter().map(|(_, members)| members).sum());
    let level = |(level, members)| LevelResponse { level, members };
    (total, sizes.map(|sizes| sizes.into_iter().map(level).collect()))
}

/// See who stands above
///
/// The nearest three, the nearest first.
#[utoipa::path(get, path = "/me/upline", operation_id = "my_upline", tag = "Account",
    responses((status = 200, body = Vec<FellowResponse>), Problems))]
pub(crate) async fn upline(State(state): State<ApiState>, shopper: Shopper) -> Answer<Json<Vec<FellowResponse>>> {
    let above = members::my_upline(&state.commerce, &shopper).await?;
    Ok(Json(above.into_iter().map(FellowResponse::from).collect()))
}

/// List those whom the shopper brought
#[utoipa::path(get, path = "/me/directs", operation_id = "my_directs", tag = "Account", params(PageParams),
    responses((status = 200, body = PageResponse<FellowResponse>), Problems))]
pub(crate) async fn directs(
    State(state): State<ApiState>,
    shopper: Shopper,
    Paging(page): Paging<i64>,
) -> Answer<Json<PageResponse<FellowResponse>>> {
    let found = members::my_directs(&state.commerce, &shopper, &page).await?;
    Ok(Json(PageResponse::of(found, FellowResponse::from)))
}

/// Which of those below.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct TeamParams {
    /// Only those so many levels below: 1 to `team_levels` of the shop.
    level: Option<u32>,
}

/// List those below
///
/// On as many levels as the shop shows (`team_levels`).
#[utoipa::path(get, path = "/me/team", operation_id = "my_team", tag = "Account", params(TeamParams, PageParams),
    responses((status = 200, body = MyTeamResponse), Problems))]
pub(crate) async fn team(
    State(state): State<ApiState>,
    shopper: Shopper,
    Query(params): Query<TeamParams>,
    Paging(page): Paging<i64>,
) -> Answer<Json<MyTeamResponse>> {
    let team = members::my_team(&state.commerce, &shopper, params.level, &page).await?;
    let (total, levels) = sizes(team.sizes);
    let PageResponse { items, next } = PageResponse::of(team.page, FellowResponse::from);
    Ok(Json(MyTeamResponse { items, next, total, levels }))
}
