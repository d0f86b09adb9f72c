//! The members of a shop.

pub(super) mod tree;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use commerce::Merchant;
use commerce::members::{self, MemberChange, MemberFilter, MemberView, NewMember};
use domain::id::MemberId;
use domain::member::{Member, MemberStatus};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::csv;
use crate::json::{Json, Path, Query};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;
use crate::tenant::WhileSuspended;

/// A member.
#[derive(Serialize, ToSchema)]
pub(crate) struct MemberResponse {
    /// The id.
    id: MemberId,
    /// The number in the shop.
    no: i64,
    /// What they sign in with; null for one who cannot.
    login: Option<String>,
    /// How they are called.
    name: String,
    /// What they give to others to join with.
    #[schema(example = "K7X9QR")]
    invite_code: String,
    /// The name in another system.
    external_id: Option<String>,
    /// The rank, from 0.
    rank: u32,
    /// What they are marked with, sorted.
    labels: Vec<String>,
    /// Whether they may sign in and buy.
    status: MemberStatus,
    /// Orders paid so far.
    paid_orders: i64,
    /// When they joined.
    #[schema(value_type = String, format = DateTime)]
    joined_at: Timestamp,
}

impl From<Member> for MemberResponse {
    fn from(member: Member) -> Self {
        Self {
            id: member.id,
            no: member.no,
            login: member.login,
            name: member.name,
            invite_code: member.invite_code,
            external_id: member.external_id,
            rank: member.rank,
            labels: member.labels,
            status: member.status,
            paid_orders: member.paid_orders,
            joined_at: member.joined_at,
        }
    }
}

/// A member, and where they stand in the tree.
#[derive(Serialize, ToSchema)]
pub(crate) struct MemberDetailResponse {
    /// Who.
    #[serde(flatten)]
    member: MemberResponse,
    /// Who brought them; null if nobody did.
    referrer: Option<MemberId>,
    /// How many stand above.
    depth: usize,
}

impl From<MemberView> for MemberDetailResponse {
    fn from(view: MemberView) -> Self {
        let referrer = view.referrer.map(|referrer| referrer.id);
        Self { member: view.member.into(), referrer, depth: view.depth }
    }
}

/// Which members.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct MemberParams {
    /// A number, login, invite code or name in another system; or a part of a name.
    #[param(max_length = 200)]
    search: Option<String>,
    /// Only with this status.
    status: Option<MemberStatus>,
    /// Only with this rank.
    rank: Option<u32>,
}

/// List or search members
///
/// Those first who came first.
#[utoipa::path(get, path = "/members", operation_id = "list_members", tag = "Members",
    params(MemberParams, PageParams), responses((status = 200, body = PageResponse<MemberResponse>), Problems))]
pub(super) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Query(which): Query<MemberParams>,
    Paging(page): Paging<i64>,
) -> Answer<Json<PageResponse<MemberResponse>>> {
    let filter = MemberFilter { search: which.search, status: which.status, rank: which.rank };
    let found = members::list(&state.commerce, &merchant, &filter, &page).await?;
    Ok(Json(PageResponse::of(found, MemberResponse::from)))
}

/// A new member.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CreateMemberRequest {
    /// An email address or a phone number, for one who is to sign in.
    #[serde(default)]
    login: Option<String>,
    /// The first password, 10 to 200 bytes, for one who is to sign in.
    #[serde(default)]
    #[schema(min_length = 10, max_length = 200)]
    password: Option<String>,
    /// How they are called.
    #[schema(max_length = 200, example = "Lily")]
    name: String,
    /// Who brought them.
    #[serde(default)]
    referrer: Option<MemberId>,
    /// The name in another system; no two members share one.
    #[serde(default)]
    #[schema(max_length = 64)]
    external_id: Option<String>,
    /// The rank.
    #[serde(default)]
    #[schema(maximum = 1000)]
    rank: u32,
    /// What to mark them with.
    #[serde(default)]
    labels: Vec<String>,
    /// When they joined, for one who did before; otherwise now.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = DateTime)]
    joined_at: Option<Timestamp>,
}

/// Enter a member
///
/// A referrer, a rank, labels or a day of joining need the right `members:rank` as well.
#[utoipa::path(post, path = "/members", operation_id = "create_member", tag = "Members",
    request_body = CreateMemberRequest, responses((status = 201, body = MemberResponse), Problems))]
pub(super) async fn create(
    State(state): State<ApiState>,
    merchant: Merchant,
    Json(request): Json<CreateMemberRequest>,
) -> Answer<(StatusCode, Json<MemberResponse>)> {
    let CreateMemberRequest { login, password, name, referrer, external_id, rank, labels, joined_at } = request;
    let new = NewMember { login, password, name, referrer, external_id, rank, labels, joined_at };
    let made = members::create(&state.commerce, &merchant, &new).await?;
    Ok((StatusCode::CREATED, Json(made.into())))
}

/// See a member
#[utoipa::path(get, path = "/members/{id}", operation_id = "get_member", tag = "Members",
    params(("id" = MemberId, Path, description = "Who.")),
    responses((status = 200, body = MemberDetailResponse), Problems))]
pub(super) async fn get(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<MemberId>,
) -> Answer<Json<MemberDetailResponse>> {
    Ok(Json(members::get(&state.commerce, &merchant, id).await?.into()))
}

/// What is to be changed; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeMemberRequest {
    /// How they are called.
    #[serde(default)]
    #[schema(max_length = 200)]
    name: Option<String>,
    /// The rank.
    #[serde(default)]
    #[schema(maximum = 1000)]
    rank: Option<u32>,
    /// All that they are marked with.
    #[serde(default)]
    labels: Option<Vec<String>>,
    /// Whether they may sign in and buy. Whoever is blocked is signed out everywhere.
    #[serde(default)]
    status: Option<MemberStatus>,
}

/// Change a member
///
/// The rank and the labels need the right `members:rank` as well.
#[utoipa::path(patch, path = "/members/{id}", operation_id = "change_member", tag = "Members",
    params(("id" = MemberId, Path, description = "Who.")), request_body = ChangeMemberRequest,
    responses((status = 200, body = MemberResponse), Problems))]
pub(super) async fn change(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<MemberId>,
    Json(request): Json<ChangeMemberRequest>,
) -> Answer<Json<MemberResponse>> {
    let ChangeMemberRequest { name, rank, labels, status } = request;
    let ask = MemberChange { name, rank, labels, status };
    Ok(Json(members::change(&state.commerce, &merchant, id, &ask).await?.into()))
}

/// Take out all members
///
/// As a CSV file, those first who came first, with the number of who brought them. Needs the right `export`, and goes on for the owner while the shop is suspended.
#[utoipa::path(get, path = "/members/export", operation_id = "export_members", tag = "Members",
    responses((status = 200, description = "A CSV file.", body = String, content_type = "text/csv"), Problems))]
pub(super) async fn file(
    State(state): State<ApiState>,
    WhileSuspended(merchant): WhileSuspended<Merchant>,
) -> Answer<Response> {
    csv::file("members.csv", move |place| {
        let (state, merchant) = (state.clone(), merchant.clone());
        async move {
            let piece = members::export::piece(&state.commerce, &merchant, place).await?;
            Ok((piece.bytes, piece.next))
        }
    })
    .await
}
