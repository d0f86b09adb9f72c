//! A shopper's own account.

pub(super) mod addresses;
pub(super) mod notices;
pub(super) mod tree;

use axum::extract::State;
use axum::http::StatusCode;
use commerce::members::{self, MemberView, Registration};
use commerce::{ActiveTenant, Shopper};
use domain::id::MemberId;
use domain::member::masked;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::client::Client;
use crate::cookies::{Cookie, Keeper};
use crate::json::Json;
use crate::problem::{Answer, Problems};
use crate::state::ApiState;
use crate::storefront::session::SessionResponse;

/// Somebody who wants to become a member.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RegisterRequest {
    /// An email address or a phone number.
    #[schema(example = "lily@example.com")]
    login: String,
    /// 10 to 200 bytes.
    #[schema(min_length = 10, max_length = 200, example = "correct horse battery")]
    password: String,
    /// What to call them.
    #[schema(max_length = 200, example = "Lily")]
    name: String,
    /// The code of who brought them.
    #[serde(default)]
    #[schema(example = "K7X9QR")]
    invite_code: Option<String>,
}

/// A new member, signed in.
#[derive(Serialize, ToSchema)]
pub(crate) struct RegisteredResponse {
    /// Who.
    member: MemberId,
    /// What to give to others to join with.
    #[schema(example = "K7X9QR")]
    invite_code: String,
    /// The first session.
    session: SessionResponse,
}

/// Become a member
///
/// Whoever gives an invite code has its owner as referrer from then on. The answer is a session too. An address may
/// register 120 members in ten minutes. With `Souk-Client: web` a cookie keeps the token.
#[utoipa::path(post, path = "/members", operation_id = "register_member", tag = "Account", security(()),
    request_body = RegisterRequest, responses((status = 201, body = RegisteredResponse), Problems))]
pub(super) async fn register(
    State(state): State<ApiState>,
    shop: ActiveTenant,
    Client(from): Client,
    keeper: Keeper,
    Json(request): Json<RegisterRequest>,
) -> Answer<(StatusCode, Cookie, Json<RegisteredResponse>)> {
    let RegisterRequest { login, password, name, invite_code } = request;
    let ask = Registration { login, password, name, invite_code, from };
    let (member, opened) = members::register(&state.commerce, &shop, &ask).await?;
    let (cookie, session) = SessionResponse::of(&state, keeper, member.id, &opened);
    let answer = RegisteredResponse { member: member.id, invite_code: member.invite_code, session };
    Ok((StatusCode::CREATED, cookie, Json(answer)))
}

/// The shopper who signed in.
#[derive(Serialize, ToSchema)]
pub(crate) struct MeResponse {
    /// The id.
    id: MemberId,
    /// The number in the shop.
    no: i64,
    /// What they sign in with.
    login: Option<String>,
    /// What to call them.
    name: String,
    /// What to give to others to join with.
    #[schema(example = "K7X9QR")]
    invite_code: String,
    /// The rank, from 0.
    rank: u32,
    /// The name of who brought them, all but its first character hidden; null if nobody did.
    #[schema(example = "王**")]
    referrer: Option<String>,
    /// When they joined.
    #[schema(value_type = String, format = DateTime)]
    joined_at: Timestamp,
    /// How many messages are not read, counted to 100.
    unread: u64,
    /// Now, by the clock of the server.
    #[schema(value_type = String, format = DateTime)]
    server_time: Timestamp,
}

impl MeResponse {
    /// As it stands now.
    async fn of(state: &ApiState, shopper: &Shopper) -> Answer<Json<Self>> {
        let view = members::me(&state.commerce, shopper).await?;
        let unread = members::unread(&state.commerce, shopper).await?;
        Ok(Json(Self::seen(view, unread, state.commerce.sources.now())))
    }

    fn seen(view: MemberView, unread: u64, server_time: Timestamp) -> Self {
        let MemberView { member, referrer, .. } = view;
        Self {
            id: member.id,
            no: member.no,
            login: member.login,
            name: member.name,
            invite_code: member.invite_code,
            rank: member.rank,
            referrer: referrer.map(|referrer| masked(&referrer.name)),
            joined_at: member.joined_at,
            unread,
            server_time,
        }
    }
}

/// See the own account
#[utoipa::path(get, path = "/me", operation_id = "get_me", tag = "Account",
    responses((status = 200, body = MeResponse), Problems))]
pub(super) async fn me(State(state): State<ApiState>, shopper: Shopper) -> Answer<Json<MeResponse>> {
    MeResponse::of(&state, &shopper).await
}

/// What is to be changed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeMeRequest {
    /// What to call them.
    #[schema(max_length = 200)]
    name: String,
}

/// Change the own account
#[utoipa::path(patch, path = "/me", operation_id = "change_me", tag = "Account", request_body = ChangeMeRequest,
    responses((status = 200, body = MeResponse), Problems))]
pub(super) async fn change_me(
    State(state): State<ApiState>,
    shopper: Shopper,
    Json(request): Json<ChangeMeRequest>,
) -> Answer<Json<MeResponse>> {
    members::rename(&state.commerce, &shopper, &request.name).await?;
    MeResponse::of(&state, &shopper).await
}

/// Who brought the shopper.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BindRequest {
    /// The referrer's code.
    #[schema(example = "K7X9QR")]
    invite_code: String,
}

/// Say who brought the shopper
///
/// Once. Refused with the code `cycle` (the referrer is this shopper, or was brought by this shopper, directly or through
/// others) or `already_bound`.
#[utoipa::path(post, path = "/me/referrer", operation_id = "bind_referrer", tag = "Account", request_body = BindRequest,
    responses((status = 200, body = MeResponse), Problems))]
pub(super) async fn bind(
    State(state): State<ApiState>,
    shopper: Shopper,
    Json(request): Json<BindRequest>,
) -> Answer<Json<MeResponse>> {
    members::bind(&state.commerce, &shopper, &request.invite_code).await?;
    MeResponse::of(&state, &shopper).await
}
