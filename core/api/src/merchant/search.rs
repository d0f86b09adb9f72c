//! Looking for anything.

use axum::extract::State;
use commerce::Merchant;
use commerce::search::{self, Found, FoundApp};
use domain::Currency;
use domain::catalogue::{Product, ProductStatus};
use domain::id::{InstallationId, MemberId, OrderId, ProductId};
use domain::member::Member;
use domain::order::{Fulfilment, Order, OrderState};
use domain::text::Text;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::json::{Json, Query};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// What was found: at most 5 of each kind. Null for a kind that the reader may not see.
#[derive(Serialize, ToSchema)]
pub(super) struct SearchResponse {
    /// The currency of all amounts.
    currency: Currency,
    /// By their number, or by that of a parcel.
    orders: Option<Vec<FoundOrderResponse>>,
    /// By number, sign-in name or invite code, and by the beginning of their name.
    members: Option<Vec<FoundMemberResponse>>,
    /// By words of their title, by their code, or by the code of a SKU.
    products: Option<Vec<FoundProductResponse>>,
    /// By the name of the app, or what it is called in the shop.
    apps: Option<Vec<FoundAppResponse>>,
}

/// An order.
#[derive(Serialize, ToSchema)]
pub(super) struct FoundOrderResponse {
    /// The id.
    id: OrderId,
    /// What people read out.
    number: String,
    /// How it stands.
    state: OrderState,
    /// Where its goods are.
    fulfilment: Fulfilment,
    /// What it costs, in minor units.
    total: i64,
    /// When it was placed.
    #[schema(value_type = String, format = DateTime)]
    placed_at: Timestamp,
}

/// A member.
#[derive(Serialize, ToSchema)]
pub(super) struct FoundMemberResponse {
    /// The id.
    id: MemberId,
    /// The number in the shop.
    no: i64,
    /// What they are called.
    name: String,
    /// What they sign in with.
    login: Option<String>,
}

/// A product.
#[derive(Serialize, ToSchema)]
pub(super) struct FoundProductResponse {
    /// The id.
    id: ProductId,
    /// Its short name, for addresses.
    code: String,
    /// Its title.
    title: Text,
    /// The address of a picture.
    image: Option<String>,
    /// Whether it is on sale.
    status: ProductStatus,
}

/// An app.
#[derive(Serialize, ToSchema)]
pub(super) struct FoundAppResponse {
    /// The installation.
    installation: InstallationId,
    /// Of which app.
    app: String,
    /// What it is called in the shop.
    label: String,
}

impl From<Order> for FoundOrderResponse {
    fn from(order: Order) -> Self {
        let total = order.total();
        let Order { id, number, state, fulfilment, placed_at, .. } = order;
        Self { id, number, state, fulfilment, total, placed_at }
    }
}

impl From<Member> for FoundMemberResponse {
    fn from(member: Member) -> Self {
        let Member { id, no, name, login, .. } = member;
        Self { id, no, name, login }
    }
}

impl From<Product> for FoundProductResponse {
    fn from(product: Product) -> Self {
        let Product { id, code, title, images, status, .. } = product;
        Self { id, code, title, image: images.into_iter().next(), status }
    }
}

impl From<FoundApp> for FoundAppResponse {
    fn from(found: FoundApp) -> Self {
        let FoundApp { installation, app, label } = found;
        Self { installation, app, label }
    }
}

/// What to look for.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct SearchParams {
    /// A number, a name, a code. Cut to 100 characters.
    q: String,
}

/// Look for anything
///
/// For the field at the top of every page: what somebody reads out or remembers.
#[utoipa::path(get, path = "/search", operation_id = "search_shop", tag = "Home", params(SearchParams),
    responses((status = 200, body = SearchResponse), Problems))]
pub(super) async fn search(
    State(state): State<ApiState>,
    merchant: Merchant,
    Query(SearchParams { q }): Query<SearchParams>,
) -> Answer<Json<SearchResponse>> {
    let Found { orders, members, products, apps } = search::search(&state.commerce, &merchant, &q).await?;
    Ok(Json(SearchResponse {
        currency: merchant.tenant().currency,
        orders: orders.map(|all| all.into_iter().map(FoundOrderResponse::from).collect()),
        members: members.map(|all| all.into_iter().map(FoundMemberResponse::from).collect()),
        products: products.map(|all| all.into_iter().map(FoundProductResponse::from).collect()),
        apps: apps.map(|all| all.into_iter().map(FoundAppResponse::from).collect()),
    }))
}
