//! The shop's orders as a list that is filtered, searched, sorted and counted.

use axum::extract::State;
use commerce::apps::faces::AppFace;
use commerce::orders::lists::{self, OrderAsk, OrderCounts, OrderQuery, OrderRow, OrderSort, OrderView};
use commerce::{ListPlace, Merchant};
use domain::id::{InstallationId, MemberId};
use domain::order::{Fulfilment, OrderState};
use domain::text::Text;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::MerchantOrderResponse;
use crate::json::{Json, Query};
use crate::page::{CountResponse, PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// An order with what a list shows around it.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct OrderRowResponse {
    /// The order.
    #[serde(flatten)]
    order: MerchantOrderResponse,
    /// How the buyer is called.
    #[schema(example = "Zhao Yi")]
    member_name: String,
    /// Pieces of all lines.
    #[schema(example = 3)]
    pieces: i64,
    /// What apps gave away with it, in minor units: what they took off, and what is left of the rewards. Null without
    /// the right `money:read`.
    #[schema(example = 3_289)]
    given_away: Option<i64>,
    /// The apps that did, by label. Without the right `money:read` only those that took something off.
    apps: Vec<AppMarkResponse>,
}

/// An app of the shop, in short.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct AppMarkResponse {
    /// Which installation.
    installation: InstallationId,
    /// Its label in the shop.
    #[schema(example = "referral")]
    label: String,
    /// What it calls itself.
    title: Text,
    /// The version that runs now.
    #[schema(example = "2.1.0")]
    version: String,
}

impl From<AppFace> for AppMarkResponse {
    fn from(AppFace { installation, label, title, version, .. }: AppFace) -> Self {
        Self { installation, label, title, version }
    }
}

impl From<OrderRow> for OrderRowResponse {
    fn from(OrderRow { order, member, given_away, apps }: OrderRow) -> Self {
        Self {
            member_name: member,
            pieces: order.lines.iter().map(|line| i64::from(line.quantity)).sum(),
            given_away,
            apps: apps.into_iter().map(AppMarkResponse::from).collect(),
            order: order.into(),
        }
    }
}

/// What merchants look for again and again.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = OrderView)]
pub(in crate::merchant) enum ViewParam {
    /// Paid, not held back, and the goods are still there.
    ToShip,
    /// The goods are on their way.
    Shipped,
    /// Something is on its way back, or the buyer asked for it.
    AfterSale,
    /// Held back.
    Held,
    /// Waits for payment.
    Unpaid,
}

impl From<ViewParam> for OrderView {
    fn from(view: ViewParam) -> Self {
        match view {
            ViewParam::ToShip => Self::ToShip,
            ViewParam::Shipped => Self::Shipped,
            ViewParam::AfterSale => Self::AfterSale,
            ViewParam::Held => Self::Held,
            ViewParam::Unpaid => Self::Unpaid,
        }
    }
}

/// In which order a list of orders is.
#[derive(Default, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = OrderSort)]
pub(in crate::merchant) enum SortParam {
    /// The last placed first.
    #[default]
    Newest,
    /// The first placed first.
    Oldest,
    /// Where least was paid first.
    Paid,
    /// Where most was paid first.
    PaidDesc,
}

impl From<SortParam> for OrderSort {
    fn from(sort: SortParam) -> Self {
        match sort {
            SortParam::Newest => Self::Newest,
            SortParam::Oldest => Self::Oldest,
            SortParam::Paid => Self::PaidUp,
            SortParam::PaidDesc => Self::PaidDown,
        }
    }
}

/// Which orders, and in which order. All conditions hold together.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::merchant) struct OrderParams {
    /// Only those of this view.
    #[param(inline)]
    view: Option<ViewParam>,
    /// Only in this state.
    state: Option<OrderState>,
    /// Only with the goods there.
    fulfilment: Option<Fulfilment>,
    /// Only those that are held back, or that are not.
    held: Option<bool>,
    /// Only those of which something is on its way back or asked back, or nothing is.
    after_sale: Option<bool>,
    /// Only of this member.
    member: Option<MemberId>,
    /// Only the one with this number.
    #[param(example = "260302-4821-3377-5")]
    number: Option<String>,
    /// A number of an order or a parcel; the beginning of a recipient's name or phone number; or how a member is called
    /// or signs in.
    #[param(max_length = 200, example = "Zhao")]
    q: Option<String>,
    /// Only placed from then on.
    #[param(value_type = Option<String>, format = DateTime)]
    placed_from: Option<Timestamp>,
    /// Only placed before then.
    #[param(value_type = Option<String>, format = DateTime)]
    placed_until: Option<Timestamp>,
    /// Only with at least so much paid, in minor units.
    paid_min: Option<i64>,
    /// Only with at most so much paid, in minor units.
    paid_max: Option<i64>,
    /// Only those with which this app gave something away: its label in the shop, or the id of the installation.
    #[param(example = "referral")]
    app: Option<String>,
    /// In which order.
    #[serde(default)]
    #[param(inline)]
    sort: SortParam,
}

impl OrderParams {
    /// Which orders, and in which order.
    pub(in crate::merchant) fn ask(self) -> (OrderAsk, OrderSort) {
        let query = OrderQuery {
            view: self.view.map(OrderView::from),
            state: self.state,
            fulfilment: self.fulfilment,
            held: self.held,
            after_sale: self.after_sale,
            member: self.member,
            number: self.number,
            search: self.q,
            placed_from: self.placed_from,
            placed_until: self.placed_until,
            paid_min: self.paid_min,
            paid_max: self.paid_max,
            app: None,
        };
        (OrderAsk { query, app: self.app }, self.sort.into())
    }
}

/// List orders
///
/// The newest first unless `sort` says otherwise. The cursor belongs to the filters and the sort.
#[utoipa::path(get, path = "/orders", operation_id = "list_orders", tag = "Orders", params(OrderParams, PageParams),
    responses((status = 200, body = PageResponse<OrderRowResponse>), Problems))]
pub(in crate::merchant) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Query(params): Query<OrderParams>,
    Paging(page): Paging<ListPlace>,
) -> Answer<Json<PageResponse<OrderRowResponse>>> {
    let (ask, sort) = params.ask();
    let found = lists::list(&state.commerce, &merchant, ask, sort, &page).await?;
    Ok(Json(PageResponse::of(found, OrderRowResponse::from)))
}

/// How many orders there are. Counts are exact up to 10000.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct OrderCountsResponse {
    /// All of the shop.
    all: CountResponse,
    /// Paid, not held back, and the goods are still there.
    to_ship: CountResponse,
    /// The goods are on their way.
    shipped: CountResponse,
    /// Something is on its way back, or the buyer asked for it.
    after_sale: CountResponse,
    /// Held back.
    held: CountResponse,
    /// Waiting for payment.
    unpaid: CountResponse,
    /// Those that the parameters ask for.
    matching: CountResponse,
}

impl From<OrderCounts> for OrderCountsResponse {
    fn from(counts: OrderCounts) -> Self {
        let none = CountResponse { count: 0, capped: false };
        let of = |view| {
            let found = counts.views.iter().find(|(of, _)| *of == view);
            found.map_or(none, |(_, count)| CountResponse::from(*count))
        };
        Self {
            all: counts.all.into(),
            to_ship: of(OrderView::ToShip),
            shipped: of(OrderView::Shipped),
            after_sale: of(OrderView::AfterSale),
            held: of(OrderView::Held),
            unpaid: of(OrderView::Unpaid),
            matching: counts.matching.into(),
        }
    }
}

/// Count orders
///
/// Of each view, and of those that the parameters ask for (`sort` makes no difference).
#[utoipa::path(get, path = "/orders/counts", operation_id = "count_orders", tag = "Orders", params(OrderParams),
    responses((status = 200, body = OrderCountsResponse), Problems))]
pub(in crate::merchant) async fn counts(
    State(state): State<ApiState>,
    merchant: Merchant,
    Query(params): Query<OrderParams>,
) -> Answer<Json<OrderCountsResponse>> {
    Ok(Json(lists::counts(&state.commerce, &merchant, params.ask().0).await?.into()))
}
