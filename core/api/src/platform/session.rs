//! Operators sign in and out, and keep named tokens for programs.

use axum::extract::State;
use axum::http::StatusCode;
use domain::id::SessionId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tenants::operators::{self, Opened, PasswordChange, SignIn};
use tenants::{Operator, Session};
use utoipa::ToSchema;

use super::operators::OperatorResponse;
use crate::auth::SignedInOperator;
use crate::client::Client;
use crate::cookies::{Cookie, Keeper};
use crate::json::{Json, Path};
use crate::problem::{Answer, Problem, Problems};
use crate::request::RequestId;
use crate::state::ApiState;

/// An operator's address and password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OperatorSignInRequest {
    /// The address.
    #[schema(example = "ops@example.com")]
    email: String,
    /// The password.
    #[schema(example = "correct horse battery")]
    password: String,
}

/// A token: send it as `Authorization: Bearer <token>` from now on.
#[derive(Serialize, ToSchema)]
pub(crate) struct OperatorTokenResponse {
    /// The id, to revoke it by.
    id: SessionId,
    /// Shown this once; null for a session with `Souk-Client: web`, where a cookie keeps it.
    #[schema(example = "souk_operator_4oylK3qtb0mY0Q7w2cT3mJr1v0o8r2y9o5x6Z7a8b9c")]
    token: Option<String>,
    /// When it ends by itself; null: when it is revoked.
    #[schema(value_type = Option<String>, format = DateTime)]
    expires_at: Option<Timestamp>,
}

impl From<Opened> for OperatorTokenResponse {
    fn from(opened: Opened) -> Self {
        let token = Some(opened.token.reveal().to_owned());
        Self { id: opened.session.id, token, expires_at: opened.session.expires_at }
    }
}

/// Sign in
///
/// After a few wrong tries for an address from one place each further one has to wait longer; tries from elsewhere keep
/// nobody waiting who signed in from their place before. With `Souk-Client: web` the answer sets a cookie instead of showing
/// the token.
#[utoipa::path(post, path = "/sessions", operation_id = "open_session", tag = "Signing in", security(()),
    request_body = OperatorSignInRequest, responses((status = 201, body = OperatorTokenResponse), Problems))]
pub(super) async fn open(
    State(state): State<ApiState>,
    Client(from): Client,
    request_id: RequestId,
    keeper: Keeper,
    Json(request): Json<OperatorSignInRequest>,
) -> Answer<(StatusCode, Cookie, Json<OperatorTokenResponse>)> {
    let OperatorSignInRequest { email, password } = request;
    let ask = SignIn { email, password, from, request_id: request_id.as_str().to_owned() };
    let Opened { token, session } = operators::sign_in(&state.control, &ask).await?;
    let (id, expires_at) = (session.id, session.expires_at);
    let (cookie, token) = keeper.keep(token.reveal(), expires_at, state.control.sources.now());
    Ok((StatusCode::CREATED, cookie, Json(OperatorTokenResponse { id, token, expires_at })))
}

/// Sign out
///
/// The token opens nothing from now on, and the cookie is taken away.
#[utoipa::path(delete, path = "/sessions/current", operation_id = "close_session", tag = "Signing in",
    responses((status = 204), Problems))]
pub(super) async fn close(
    State(state): State<ApiState>,
    signed_in: SignedInOperator,
    keeper: Keeper,
) -> Answer<(StatusCode, Cookie, ())> {
    operators::revoke(&state.control, &signed_in.operator, signed_in.session).await?;
    Ok((StatusCode::NO_CONTENT, keeper.forget(), ()))
}

/// Who is signed in.
#[derive(Serialize, ToSchema)]
pub(crate) struct OperatorMeResponse {
    /// Who.
    #[serde(flatten)]
    operator: OperatorResponse,
    /// Now, by the clock of the server.
    #[schema(value_type = String, format = DateTime)]
    server_time: Timestamp,
}

/// See who is signed in
#[utoipa::path(get, path = "/me", operation_id = "get_me", tag = "Signing in",
    responses((status = 200, body = OperatorMeResponse), Problems))]
pub(super) async fn me(State(state): State<ApiState>, operator: Operator) -> Answer<Json<OperatorMeResponse>> {
    let operator = operators::me(&state.control, &operator).await?.into();
    Ok(Json(OperatorMeResponse { operator, server_time: state.control.sources.now() }))
}

/// What an operator changes of themselves.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RenameOperatorRequest {
    /// How others see them.
    #[schema(max_length = 200, example = "Lin Mei")]
    name: String,
}

/// Change the own name
#[utoipa::path(patch, path = "/me", operation_id = "change_me", tag = "Signing in",
    request_body = RenameOperatorRequest, responses((status = 200, body = OperatorResponse), Problems))]
pub(super) async fn rename(
    State(state): State<ApiState>,
    operator: Operator,
    Json(request): Json<RenameOperatorRequest>,
) -> Answer<Json<OperatorResponse>> {
    Ok(Json(operators::rename(&state.control, &operator, &request.name).await?.into()))
}

/// The password that an operator has, and the one that they want.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OperatorPasswordRequest {
    /// The one so far.
    current: String,
    /// The one from now on, 10 to 200 bytes.
    #[schema(min_length = 10, max_length = 200)]
    password: String,
}

/// Change the own password
///
/// Other sessions end; named tokens go on. After a few wrong tries each further one has to wait longer.
#[utoipa::path(post, path = "/me/password", operation_id = "change_my_password", tag = "Signing in",
    request_body = OperatorPasswordRequest, responses((status = 204), Problems))]
pub(super) async fn change_password(
    State(state): State<ApiState>,
    signed_in: SignedInOperator,
    Json(request): Json<OperatorPasswordRequest>,
) -> Answer<StatusCode> {
    let ask = PasswordChange { current: request.current, new: request.password };
    operators::change_password(&state.control, &signed_in.operator, signed_in.session, &ask).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A named token.
#[derive(Serialize, ToSchema)]
pub(crate) struct OperatorKeyResponse {
    /// The id, to revoke it by.
    id: SessionId,
    /// What it is called.
    name: String,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
}

impl From<Session> for OperatorKeyResponse {
    fn from(key: Session) -> Self {
        Self { id: key.id, name: key.name, created_at: key.created_at }
    }
}

/// The named tokens of an operator.
#[derive(Serialize, ToSchema)]
pub(crate) struct OperatorKeysResponse {
    /// At most 50, in the order in which they were made.
    items: Vec<OperatorKeyResponse>,
}

/// List the own named tokens
#[utoipa::path(get, path = "/keys", operation_id = "list_keys", tag = "Signing in",
    responses((status = 200, body = OperatorKeysResponse), Problems))]
pub(super) async fn keys(State(state): State<ApiState>, operator: Operator) -> Answer<Json<OperatorKeysResponse>> {
    let keys = operators::keys(&state.control, &operator).await?;
    Ok(Json(OperatorKeysResponse { items: keys.into_iter().map(OperatorKeyResponse::from).collect() }))
}

/// A new named token.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CreateOperatorKeyRequest {
    /// What to call it: by the program that holds it.
    #[schema(max_length = 200, example = "nightly report")]
    name: String,
}

/// Make a named token
///
/// For a program that acts for the operator. It holds until it is revoked.
#[utoipa::path(post, path = "/keys", operation_id = "create_key", tag = "Signing in",
    request_body = CreateOperatorKeyRequest, responses((status = 201, body = OperatorTokenResponse), Problems))]
pub(super) async fn create_key(
    State(state): State<ApiState>,
    operator: Operator,
    Json(request): Json<CreateOperatorKeyRequest>,
) -> Answer<(StatusCode, Json<OperatorTokenResponse>)> {
    let made = operators::create_key(&state.control, &operator, &request.name).await?;
    Ok((StatusCode::CREATED, Json(made.into())))
}

/// Revoke a named token
///
/// It opens nothing from now on.
#[utoipa::path(delete, path = "/keys/{id}", operation_id = "revoke_key", tag = "Signing in",
    params(("id" = SessionId, Path, description = "Which.")), responses((status = 204), Problems))]
pub(super) async fn revoke_key(
    State(state): State<ApiState>,
    operator: Operator,
    Path(id): Path<SessionId>,
) -> Answer<StatusCode> {
    let revoked = operators::revoke(&state.control, &operator, id).await?;
    if revoked { Ok(StatusCode::NO_CONTENT) } else { Err(Problem::not_found("token")) }
}
