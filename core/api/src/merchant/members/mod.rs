//! The members of a shop.

pub(super) mod tree;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use commerce::members::lists::{MemberCounts, MemberRow, MemberSort};
use commerce::members::{self, MemberChange, MemberFilter, MemberView, NewMember};
use commerce::{ListPlace, Merchant};
use domain::Currency;
use domain::id::MemberId;
use domain::member::{Member, MemberStatus};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::csv;
use crate::json::{Json, Path, Query};
use crate::page::{CountResponse, PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;
use crate::storefront::WalletResponse;
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

/// A member with what a list shows around them.
#[derive(Serialize, ToSchema)]
pub(crate) struct MemberRowResponse {
    /// Who.
    #[serde(flatten)]
    member: MemberResponse,
    /// How many they brought.
    #[schema(example = 41)]
    directs: i64,
    /// What they have; null without the right `money:read`.
    wallet: Option<WalletResponse>,
}

impl MemberRowResponse {
    fn of(currency: Currency, MemberRow { member, directs, pockets }: MemberRow) -> Self {
        let wallet = pockets.map(|pockets| WalletResponse::of(currency, pockets));
        Self { member: member.into(), directs, wallet }
    }
}

/// In which order a list of members is.
#[derive(Default, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = MemberSort)]
pub(crate) enum SortParam {
    /// Those first who came first.
    #[default]
    Oldest,
    /// Those first who came last.
    Newest,
    /// By name.
    Name,
}

impl From<SortParam> for MemberSort {
    fn from(sort: SortParam) -> Self {
        match sort {
            SortParam::Oldest => Self::Oldest,
            SortParam::Newest => Self::Newest,
            SortParam::Name => Self::Name,
        }
    }
}

/// Which members, and in which order.
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
    /// In which order.
    #[serde(default)]
    #[param(inline)]
    sort: SortParam,
}

impl MemberParams {
    fn ask(self) -> (MemberFilter, MemberSort) {
        (MemberFilter { search: self.search, status: self.status, rank: self.rank }, self.sort.into())
    }
}

/// List or search members
///
/// Those first who came first unless `sort` says otherwise. The cursor belongs to the filters and the sort.
#[utoipa::path(get, path = "/members", operation_id = "list_members", tag = "Members",
    params(MemberParams, PageParams), responses((status = 200, body = PageResponse<MemberRowResponse>), Problems))]
pub(super) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Query(params): Query<MemberParams>,
    Paging(page): Paging<ListPlace>,
) -> Answer<Json<PageResponse<MemberRowResponse>>> {
    let (filter, sort) = params.ask();
    let found = members::lists::rows(&state.commerce, &merchant, &filter, sort, &page).await?;
    let currency = merchant.tenant().currency;
    Ok(Json(PageResponse::of(found, |row| MemberRowResponse::of(currency, row))))
}

/// How many members there are. Counts are exact up to 10000.
#[derive(Serialize, ToSchema)]
pub(crate) struct MemberCountsResponse {
    /// All of the shop.
    all: CountResponse,
    /// Who may sign in and buy.
    active: CountResponse,
    /// Who may not.
    blocked: CountResponse,
    /// Those that the parameters ask for.
    matching: CountResponse,
}

/// Count members
///
/// By status, and those that the parameters ask for (`sort` makes no difference).
#[utoipa::path(get, path = "/members/counts", operation_id = "count_members", tag = "Members", params(MemberParams),
    responses((status = 200, body = MemberCountsResponse), Problems))]
pub(super) async fn counts(
    State(state): State<ApiState>,
    merchant: Merchant,
    Query(params): Query<MemberParams>,
) -> Answer<Json<MemberCountsResponse>> {
    let counts = members::lists::counts(&state.commerce, &merchant, &params.ask().0).await?;
    let MemberCounts { all, active, blocked, matching } = counts;
    Ok(Json(MemberCountsResponse {
        all: all.into(),
        active: active.into(),
        blocked: blocked.into(),
        matching: matching.into(),
    }))
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
