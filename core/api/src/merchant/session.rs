//! Staff sign in and out.

use axum::extract::State;
use axum::http::StatusCode;
use commerce::auth::{SignIn, sessions};
use commerce::{ActiveTenant, Merchant};
use domain::people::Permission;
use domain::tenant::{Plan, TenantStatus};
use domain::text::Text;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::auth::Bearer;
use crate::client::Client;
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
    /// Shown this once.
    #[schema(example = "souk_staff_4oylK3qtb0mY0Q7w2cT3mJr1v0o8r2y9o5x6Z7a8b9c")]
    token: String,
    /// When it ends by itself.
    #[schema(value_type = String, format = DateTime)]
    expires_at: Timestamp,
}

/// Sign in
///
/// While the shop is suspended only its owners get in. After a few wrong tries for an address from one place each further
/// one has to wait longer; tries from elsewhere keep nobody waiting who signed in from their place before.
#[utoipa::path(post, path = "/sessions", operation_id = "open_staff_session", tag = "Signing in", security(()),
    request_body = StaffSignInRequest, responses((status = 201, body = StaffSessionResponse), Problems))]
pub(super) async fn open(
    State(state): State<ApiState>,
    WhileSuspended(shop): WhileSuspended<ActiveTenant>,
    Client(from): Client,
    Json(request): Json<StaffSignInRequest>,
) -> Answer<(StatusCode, Json<StaffSessionResponse>)> {
    let ask = SignIn { name: request.email, password: request.password, from };
    let opened = sessions::sign_in_staff(&state.commerce, &shop, &ask).await?;
    let response = StaffSessionResponse { token: opened.token.reveal().to_owned(), expires_at: opened.expires_at };
    Ok((StatusCode::CREATED, Json(response)))
}

/// Sign out
///
/// The token opens nothing from now on.
#[utoipa::path(delete, path = "/sessions/current", operation_id = "close_staff_session", tag = "Signing in",
    responses((status = 204), Problems))]
pub(super) async fn close(
    State(state): State<ApiState>,
    WhileSuspended(merchant): WhileSuspended<Merchant>,
    Bearer(token): Bearer,
) -> Answer<StatusCode> {
    sessions::close(&state.commerce, merchant.tenant(), &token).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Who is signed in, and to which shop.
#[derive(Serialize, ToSchema)]
pub(super) struct MeResponse {
    /// The name of who signed in, or of the key.
    name: String,
    /// What they may do.
    permissions: Vec<Permission>,
    /// The shop.
    shop: ShopResponse,
}

/// A shop, as its staff see it.
#[derive(Serialize, ToSchema)]
pub(super) struct ShopResponse {
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
    /// What it booked.
    plan: Plan,
    /// Whether it may sell.
    status: TenantStatus,
}

/// Who is signed in
#[utoipa::path(get, path = "/me", operation_id = "get_me", tag = "Signing in",
    responses((status = 200, body = MeResponse), Problems))]
pub(super) async fn me(WhileSuspended(merchant): WhileSuspended<Merchant>) -> Json<MeResponse> {
    let shop = merchant.tenant();
    Json(MeResponse {
        name: merchant.name(),
        permissions: merchant.permissions().to_vec(),
        shop: ShopResponse {
            slug: shop.slug.clone(),
            name: shop.name.clone(),
            currency: shop.currency.code().to_owned(),
            time_zone: shop.time_zone.clone(),
            plan: shop.plan,
            status: shop.status,
        },
    })
}
