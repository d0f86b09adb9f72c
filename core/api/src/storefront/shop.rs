//! The shop itself, and who invites: what a page shows before anybody signs in.

use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use commerce::{ActiveTenant, KnownTenant, members};
use domain::Currency;
use domain::face::{Face, LegalText};
use domain::member::masked;
use domain::tenant::TenantStatus;
use domain::text::Text;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::accent::readable;
use crate::json::{Json, Path};
use crate::problem::{Answer, Problem, Problems};
use crate::state::ApiState;
use crate::tenant;

/// A shop, whether it sells or not.
pub(super) struct Known(KnownTenant);

impl FromRequestParts<ApiState> for Known {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &ApiState) -> Result<Self, Problem> {
        tenant::known(parts).map(Self)
    }
}

/// A shop, as everybody sees it.
#[derive(Serialize, ToSchema)]
pub(super) struct ShopResponse {
    /// Its name in addresses.
    #[schema(example = "demo")]
    slug: String,
    /// Its name.
    name: Text,
    /// The languages in which it can be read.
    #[schema(example = json!(["zh-CN", "en"]))]
    languages: Vec<&'static str>,
    /// The currency of its prices.
    currency: Currency,
    /// The zone in which its days begin and end.
    #[schema(example = "Asia/Shanghai")]
    time_zone: String,
    /// Whether it sells. Where it does not, pages show that it is closed, and no more.
    status: TenantStatus,
    /// Its colour, dark enough for white text on it; null: the colour of the house.
    #[schema(example = "#0e6b66")]
    accent: Option<String>,
    /// The address of its logo.
    logo: Option<String>,
    /// How shoppers reach it.
    contact: Text,
    /// What it has to say by law.
    legal: Vec<LegalText>,
    /// How many levels of those below them shoppers see.
    team_levels: u32,
    /// Now, by the clock of the server.
    #[schema(value_type = String, format = DateTime)]
    server_time: Timestamp,
}

/// See the shop
///
/// Also while it is suspended or when it is closed: `status` says so.
#[utoipa::path(get, path = "/shop", operation_id = "get_shop", tag = "Shop", security(()),
    responses((status = 200, body = ShopResponse), Problems))]
pub(super) async fn get(State(state): State<ApiState>, Known(shop): Known) -> Json<ShopResponse> {
    let accent = shop.settings.face.accent.as_deref().and_then(readable);
    let Face { accent: _, logo, contact, legal, team_levels } = shop.settings.face.clone();
    Json(ShopResponse {
        slug: shop.slug.clone(),
        name: shop.name.clone(),
        languages: vec!["zh-CN", "en"],
        currency: shop.currency,
        time_zone: shop.time_zone.clone(),
        status: shop.status,
        accent,
        logo,
        contact,
        legal,
        team_levels,
        server_time: state.commerce.sources.now(),
    })
}

/// Who invites.
#[derive(Serialize, ToSchema)]
pub(super) struct InvitationResponse {
    /// The name of who invites, all but its first character hidden.
    #[schema(example = "王**")]
    referrer: String,
}

/// See who invites
///
/// By the code that a link carries. 404 where nobody has it.
#[utoipa::path(get, path = "/invitations/{code}", operation_id = "get_invitation", tag = "Shop", security(()),
    params(("code" = String, Path, description = "The code.", example = "K7X9QR")),
    responses((status = 200, body = InvitationResponse), Problems))]
pub(super) async fn invitation(
    State(state): State<ApiState>,
    shop: ActiveTenant,
    Path(code): Path<String>,
) -> Answer<Json<InvitationResponse>> {
    let referrer = members::who_invites(&state.commerce, &shop, &code).await?;
    Ok(Json(InvitationResponse { referrer: masked(&referrer.name) }))
}
