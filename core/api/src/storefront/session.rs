//! Shoppers sign in and out.

use axum::extract::State;
use axum::http::StatusCode;
use commerce::auth::sessions::{self, PasswordChange};
use commerce::auth::{Opened, SignIn};
use commerce::{ActiveTenant, Shopper};
use domain::id::MemberId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::auth::Bearer;
use crate::client::Client;
use crate::cookies::{Cookie, Keeper};
use crate::json::Json;
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// A shopper's login and password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SignInRequest {
    /// As given when registering: an address or a phone number.
    #[schema(example = "lily@example.com")]
    login: String,
    /// The password.
    #[schema(example = "correct horse battery")]
    password: String,
}

/// A session: send the token as `Authorization: Bearer <token>` from now on.
#[derive(Serialize, ToSchema)]
pub(super) struct SessionResponse {
    /// Shown this once; null with `Souk-Client: web`, where a cookie keeps it.
    #[schema(example = "souk_member_4oylK3qtb0mY0Q7w2cT3mJr1v0o8r2y9o5x6Z7a8b9c")]
    pub token: Option<String>,
    /// When it ends by itself.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
    /// Who signed in.
    pub member: MemberId,
}

impl SessionResponse {
    /// A session that was opened just now, given into keeping.
    pub(super) fn of(state: &ApiState, keeper: Keeper, member: MemberId, opened: &Opened) -> (Cookie, Self) {
        let expires_at = opened.expires_at;
        let (cookie, token) = keeper.keep(opened.token.reveal(), Some(expires_at), state.commerce.sources.now());
        (cookie, Self { token, expires_at, member })
    }
}

/// Sign in
///
/// After a few wrong tries for a login from one address, or many from an address, each further one has to wait longer.
/// Tries from elsewhere keep nobody waiting who signed in from their address before. With `Souk-Client: web` the answer sets a
/// cookie instead of showing the token.
#[utoipa::path(post, path = "/sessions", operation_id = "open_session", tag = "Signing in", security(()),
    request_body = SignInRequest, responses((status = 201, body = SessionResponse), Problems))]
pub(super) async fn open(
    State(state): State<ApiState>,
    shop: ActiveTenant,
    Client(from): Client,
    keeper: Keeper,
    Json(request): Json<SignInRequest>,
) -> Answer<(StatusCode, Cookie, Json<SessionResponse>)> {
    let ask = SignIn { name: request.login, password: request.password, from };
    let (member, opened) = sessions::sign_in_member(&state.commerce, &shop, &ask).await?;
    let (cookie, session) = SessionResponse::of(&state, keeper, member, &opened);
    Ok((StatusCode::CREATED, cookie, Json(session)))
}

/// Sign out
///
/// The token opens nothing from now on, and the cookie is taken away.
#[utoipa::path(delete, path = "/sessions/current", operation_id = "close_session", tag = "Signing in",
    responses((status = 204), Problems))]
pub(super) async fn close(
    State(state): State<ApiState>,
    shopper: Shopper,
    Bearer(token): Bearer,
    keeper: Keeper,
) -> Answer<(StatusCode, Cookie, ())> {
    sessions::close(&state.commerce, shopper.tenant(), &token).await?;
    Ok((StatusCode::NO_CONTENT, keeper.forget(), ()))
}

/// A new password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PasswordRequest {
    /// The one so far.
    old_password: String,
    /// The one from now on: 10 to 200 bytes.
    #[schema(min_length = 10, max_length = 200)]
    new_password: String,
}

/// Change the password
///
/// Ends every other session of the shopper.
#[utoipa::path(put, path = "/me/password", operation_id = "change_password", tag = "Signing in",
    request_body = PasswordRequest, responses((status = 204), Problems))]
pub(super) async fn change_password(
    State(state): State<ApiState>,
    shopper: Shopper,
    Bearer(token): Bearer,
    Json(request): Json<PasswordRequest>,
) -> Answer<StatusCode> {
    let change = PasswordChange { old: request.old_password, new: request.new_password, token };
    sessions::change_password(&state.commerce, &shopper, &change).await?;
    Ok(StatusCode::NO_CONTENT)
}
