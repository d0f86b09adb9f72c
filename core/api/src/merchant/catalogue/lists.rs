//! The shop's products as a list that is filtered, searched, sorted and counted.

use std::fmt;
use std::str::FromStr;

use axum::extract::State;
use commerce::catalogue::ProductPlace;
use commerce::catalogue::lists::{self, ProductOrder};
use commerce::catalogue::products::{self, ProductAsk};
use commerce::{ListPlace, Merchant, PageAsk};
use domain::catalogue::ProductStatus;
use domain::id::CategoryId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::products::ProductResponse;
use crate::json::{Json, Query};
use crate::page::{CountResponse, PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problem, Problems};
use crate::state::ApiState;

/// In which order a list of products is.
#[derive(Default, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = ProductSort)]
pub(in crate::merchant) enum SortParam {
    /// What fits `q` best; equal ones, and all without `q`, the newest first.
    #[default]
    Fit,
    /// The last made first.
    Newest,
    /// The first made first.
    Oldest,
    /// By title.
    Title,
    /// By title, backwards.
    TitleDesc,
    /// Those first of which the fewest pieces are left; those that are not counted last.
    Stock,
    /// The other way round.
    StockDesc,
    /// The cheapest first; those that cannot be bought last.
    Price,
    /// The other way round.
    PriceDesc,
}

impl SortParam {
    /// None for what only the words can tell.
    const fn order(self) -> Option<ProductOrder> {
        match self {
            Self::Fit => None,
            Self::Newest => Some(ProductOrder::Newest),
            Self::Oldest => Some(ProductOrder::Oldest),
            Self::Title => Some(ProductOrder::TitleUp),
            Self::TitleDesc => Some(ProductOrder::TitleDown),
            Self::Stock => Some(ProductOrder::StockUp),
            Self::StockDesc => Some(ProductOrder::StockDown),
            Self::Price => Some(ProductOrder::PriceUp),
            Self::PriceDesc => Some(ProductOrder::PriceDown),
        }
    }
}

/// Which products, and in which order.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::merchant) struct ProductParams {
    /// Only with this status.
    status: Option<ProductStatus>,
    /// Only of this category and those below it.
    category: Option<CategoryId>,
    /// Words, all of which are found in code, title, description, SKU codes, tags or options. At most 8 count.
    q: Option<String>,
    /// Only those of which a SKU that can be bought has 5 pieces or fewer.
    #[serde(default)]
    low_stock: bool,
    /// In which order.
    #[serde(default)]
    #[param(inline)]
    sort: SortParam,
}

impl ProductParams {
    fn ask(self) -> ProductAsk {
        let Self { status, category, q, low_stock, sort: _ } = self;
        ProductAsk { status, category, question: q.unwrap_or_default(), low_stock }
    }
}

/// Where a page ended: of a list by fit, or of one by something else.
#[derive(Debug, Clone)]
pub(in crate::merchant) enum Place {
    Fit(ProductPlace),
    List(ListPlace),
}

impl FromStr for Place {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let list = || text.parse().map(Self::List).map_err(drop);
        text.parse().map(Self::Fit).or_else(|()| list())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fit(place) => place.fmt(f),
            Self::List(place) => place.fmt(f),
        }
    }
}

/// List the products
///
/// With `q` what fits it best: a name (title or code) begins with one of its words, then all words stand in the names,
/// then the rest. Equal ones, and all without `q`, the newest first. `sort` says otherwise. The cursor belongs to the
/// filters and the sort.
#[utoipa::path(get, path = "/products", operation_id = "list_products", tag = "Catalogue",
    params(ProductParams, PageParams), responses((status = 200, body = PageResponse<ProductResponse>), Problems))]
pub(in crate::merchant) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Query(params): Query<ProductParams>,
    Paging(page): Paging<Place>,
) -> Answer<Json<PageResponse<ProductResponse>>> {
    let order = params.sort.order();
    let ask = params.ask();
    let size = Some(page.size());
    let other = || Problem::mistake("?after", "must be `next` of a page of this list");
    match (order, page.after) {
        (None, Some(Place::List(_))) | (Some(_), Some(Place::Fit(_))) => Err(other()),
        (None, after) => {
            let after = after.and_then(|place| if let Place::Fit(place) = place { Some(place) } else { None });
            let page = PageAsk::new(after, size);
            let found = products::list(&state.commerce, &merchant, &ask, &page).await?;
            Ok(Json(PageResponse::of(found, ProductResponse::from)))
        }
        (Some(order), after) => {
            let after = after.and_then(|place| if let Place::List(place) = place { Some(place) } else { None });
            let page = PageAsk::new(after, size);
            let found = lists::list(&state.commerce, &merchant, &ask, order, &page).await?;
            Ok(Json(PageResponse::of(found, ProductResponse::from)))
        }
    }
}

/// How many products there are. Counts are exact up to 10000.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct ProductCountsResponse {
    /// All of the shop.
    all: CountResponse,
    /// Being prepared.
    draft: CountResponse,
    /// On sale.
    active: CountResponse,
    /// Not on sale any more.
    archived: CountResponse,
    /// On sale, with few pieces left of a SKU.
    low_stock: CountResponse,
    /// Those that the parameters ask for.
    matching: CountResponse,
}

/// Count products
///
/// By status, and those that the parameters ask for (`sort` makes no difference).
#[utoipa::path(get, path = "/products/counts", operation_id = "count_products", tag = "Catalogue",
    params(ProductParams), responses((status = 200, body = ProductCountsResponse), Problems))]
pub(in crate::merchant) async fn counts(
    State(state): State<ApiState>,
    merchant: Merchant,
    Query(params): Query<ProductParams>,
) -> Answer<Json<ProductCountsResponse>> {
    let ask = params.ask();
    let counts = lists::counts(&state.commerce, &merchant, &ask).await?;
    let none = CountResponse { count: 0, capped: false };
    let of = |status| {
        let found = counts.of_status.iter().find(|(of, _)| *of == status);
        found.map_or(none, |(_, count)| CountResponse::from(*count))
    };
    Ok(Json(ProductCountsResponse {
        all: counts.all.into(),
        draft: of(ProductStatus::Draft),
        active: of(ProductStatus::Active),
        archived: of(ProductStatus::Archived),
        low_stock: counts.low_stock.into(),
        matching: counts.matching.into(),
    }))
}
