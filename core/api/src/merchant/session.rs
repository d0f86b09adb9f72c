//! Staff sign in and out.

use axum::extract::State;
use axum::http::StatusCode;
use commerce::auth::{SignIn, sessions, staff};
use commerce::{ActiveTenant, Merchant};
use domain::id::{StaffId, TenantId};
use domain::people::{Permission, Role};
use domain::tenant::{Jurisdiction, Plan, TenantStatus};
use domain::text::Text;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::auth::Bearer;
use crate::client::Client;
use crate::cookies::{Cookie, Keeper};
use crate::json::Json;
use crate::problem::{Answer, Problems};
use crate::state::ApiState;
use crate::tenant::WhileSuspended;

/// An address and a password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct StaffSignInRequest {
    /// The address.
    #[schema(example = "owner@demo.example")]
    email: String,
    /// The password.
    #[schema(example = "correct horse battery")]
    password: String,
}

/// A session: send the token as `Authorization: Bearer <token>` from now on.
#[derive(Serialize, ToSchema)]
pub(super) struct StaffSessionResponse {
    /// Shown this once; null with `Souk-Client: web`, where a cookie keeps it.
    #[schema(example = "souk_staff_4oylK3qtb0mY0Q7w2cT3mJr1v0o8r2y9o5x6Z7a8b9c")]
    token: Option<String>,
    /// When it ends by itself.
    #[schema(value_type = String, format = DateTime)]
    expires_at: Timestamp,
}

/// Sign in
///
/// While the shop is suspended only its owners get in. After a few wrong tries for an address from one place each further
/// one has to wait longer; tries from elsewhere keep nobody waiting who signed in from their place before. With
/// `Souk-Client: web` the answer sets a cookie of this shop instead of showing the token.
#[utoipa::path(post, path = "/sessions", operation_id = "open_staff_session", tag = "Signing in", security(()),
    request_body = StaffSignInRequest, responses((status = 201, body = StaffSessionResponse), Problems))]
pub(super) async fn open(
    State(state): State<ApiState>,
    WhileSuspended(shop): WhileSuspended<ActiveTenant>,
    Client(from): Client,
    keeper: Keeper,
    Json(request): Json<StaffSignInRequest>,
) -> Answer<(StatusCode, Cookie, Json<StaffSessionResponse>)> {
    let ask = SignIn { name: request.email, password: request.password, from };
    let opened = sessions::sign_in_staff(&state.commerce, &shop, &ask).await?;
    let until = opened.expires_at;
    let (cookie, token) = keeper.keep(opened.token.reveal(), Some(until), state.commerce.sources.now());
    Ok((StatusCode::CREATED, cookie, Json(StaffSessionResponse { token, expires_at: until })))
}

/// Sign out
///
/// The token opens nothing from now on, and the cookie is taken away.
#[utoipa::path(delete, path = "/sessions/current", operation_id = "close_staff_session", tag = "Signing in",
    responses((status = 204), Problems))]
pub(super) async fn close(
    State(state): State<ApiState>,
    WhileSuspended(merchant): WhileSuspended<Merchant>,
    Bearer(token): Bearer,
    keeper: Keeper,
) -> Answer<(StatusCode, Cookie, ())> {
    sessions::close(&state.commerce, merchant.tenant(), &token).await?;
    Ok((StatusCode::NO_CONTENT, keeper.forget(), ()))
}

/// Who is signed in, and to which shop.
#[derive(Serialize, ToSchema)]
pub(super) struct MeResponse {
    /// The id of who signed in; null for a program.
    id: Option<StaffId>,
    /// The name of who signed in, or of the key.
    name: String,
    /// The address that they sign in with; null for a program.
    email: Option<String>,
    /// What they are; null for a program, which has rights of its own.
    role: Option<Role>,
    /// What they may do.
    permissions: Vec<Permission>,
    /// The shop.
    shop: ShopResponse,
    /// Now, by the clock of the server.
    #[schema(value_type = String, format = DateTime)]
    server_time: Timestamp,
}

/// A shop, as its staff see it.
#[derive(Serialize, ToSchema)]
pub(super) struct ShopResponse {
    /// The id.
    id: TenantId,
    /// Its name in addresses.
    slug: String,
    /// Its name.
    name: Text,
    /// The currency of its prices.
    #[schema(value_type = String, example = "CNY")]
    currency: String,
    /// The zone in which its days begin and end.
    #[schema(example = "Asia/Shanghai")]
    time_zone: String,
    /// Whose rules bound its apps.
    jurisdiction: Jurisdiction,
    /// What it booked.
    plan: Plan,
    /// Whether it may sell.
    status: TenantStatus,
    /// Why it is suspended or closed; empty otherwise.
    status_reason: String,
}

/// Who is signed in
#[utoipa::path(get, path = "/me", operation_id = "get_me", tag = "Signing in",
    responses((status = 200, body = MeResponse), Problems))]
pub(super) async fn me(
    State(state): State<ApiState>,
    WhileSuspended(merchant): WhileSuspended<Merchant>,
) -> Answer<Json<MeResponse>> {
    let person = staff::me(&state.commerce, &merchant).await?;
    let shop = merchant.tenant();
    Ok(Json(MeResponse {
        id: merchant.staff(),
        name: merchant.name(),
        email: person.as_ref().map(|person| person.email.clone()),
        role: person.map(|person| person.role),
        permissions: merchant.permissions().to_vec(),
        shop: ShopResponse {
            id: shop.id(),
            slug: shop.slug.clone(),
            name: shop.name.clone(),
            currency: shop.currency.code().to_owned(),
            time_zone: shop.time_zone.clone(),
            jurisdiction: shop.jurisdiction,
            plan: shop.plan,
            status: shop.status,
            status_reason: shop.status_reason.clone(),
        },
        server_time: state.commerce.sources.now(),
    }))
}
