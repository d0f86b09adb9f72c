//! What is on sale. Guests may look, and so may caches: what is here is the same for everybody.

use axum::extract::State;
use commerce::ActiveTenant;
use commerce::catalogue::browse::{self, Look};
use commerce::catalogue::categories::CategoryPlace;
use commerce::catalogue::{ProductPlace, ProductSort};
use domain::Currency;
use domain::catalogue::{Category, Product, Sku, SkuOption};
use domain::id::{CategoryId, ProductId};
use domain::text::Text;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::cached::{Cached, IfNoneMatch};
use crate::json::{Path, Query};
use crate::limits::CATALOGUE_KEPT_SECONDS;
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// A category of products.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ShopCategoryResponse {
    /// The id.
    id: CategoryId,
    /// Its short name, for addresses.
    #[schema(example = "drinks")]
    code: String,
    /// The category it belongs to; null at the top.
    parent: Option<CategoryId>,
    /// Its name.
    name: Text,
    /// The address of a picture.
    image: Option<String>,
}

impl From<Category> for ShopCategoryResponse {
    fn from(category: Category) -> Self {
        let Category { id, code, parent, name, position: _, image } = category;
        Self { id, code, parent, name, image }
    }
}

/// List the categories
///
/// In the order in which they are shown. `parent` makes the tree.
#[utoipa::path(get, path = "/categories", operation_id = "list_categories", tag = "Catalogue", security(()),
    params(PageParams), responses((status = 200, body = PageResponse<ShopCategoryResponse>), Problems))]
pub(super) async fn categories(
    State(state): State<ApiState>,
    shop: ActiveTenant,
    has: IfNoneMatch,
    Paging(page): Paging<CategoryPlace>,
) -> Answer<Cached<PageResponse<ShopCategoryResponse>>> {
    let found = browse::categories(&state.commerce, &shop, &page).await?;
    Ok(Cached::new(PageResponse::of(found, ShopCategoryResponse::from), CATALOGUE_KEPT_SECONDS, has))
}

/// A product as lists show it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ListedProductResponse {
    /// The id.
    id: ProductId,
    /// Its short name, for addresses.
    #[schema(example = "longjing")]
    code: String,
    /// Its title.
    title: Text,
    /// The address of a picture.
    image: Option<String>,
    /// Where it belongs.
    category: Option<CategoryId>,
    /// The currency of its prices.
    currency: Currency,
    /// The lowest list price of a piece, in minor units.
    #[schema(example = 3800)]
    price_from: Option<i64>,
    /// The highest list price of a piece; the same as the lowest where there is one price only.
    #[schema(example = 6200)]
    price_to: Option<i64>,
    /// Whether something of it can be bought now.
    in_stock: bool,
}

impl ListedProductResponse {
    fn of(product: Product, currency: Currency) -> Self {
        let (price_from, price_to) = (product.price_from(), product.price_to());
        let in_stock = product.skus.iter().any(Sku::in_stock);
        let Product { id, code, title, images, category, .. } = product;
        Self { id, code, title, image: images.into_iter().next(), category, currency, price_from, price_to, in_stock }
    }
}

/// In which order.
#[derive(Debug, Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum SortOrder {
    /// What fits `q` best: a name (title or code) begins with one of its words, then all words stand in the names, then
    /// the rest. Equal ones, and all without `q`, the newest first.
    #[default]
    Fit,
    /// The newest first.
    Newest,
    /// The cheapest first.
    Price,
    /// The dearest first.
    PriceDesc,
}

impl From<SortOrder> for ProductSort {
    fn from(order: SortOrder) -> Self {
        match order {
            SortOrder::Fit => Self::Fit,
            SortOrder::Newest => Self::Newest,
            SortOrder::Price => Self::PriceUp,
            SortOrder::PriceDesc => Self::PriceDown,
        }
    }
}

/// Which products.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct LookParams {
    /// Words, all of which are found in a product. Parts of words count, also in Chinese. At most 8 words.
    q: Option<String>,
    /// Only of this category, by id or code, and those below it.
    category: Option<String>,
    /// In which order. Begin again from the first page with another order.
    #[serde(default)]
    #[param(inline)]
    sort: SortOrder,
}

/// List the products on sale
#[utoipa::path(get, path = "/products", operation_id = "list_products", tag = "Catalogue", security(()),
    params(LookParams, PageParams), responses((status = 200, body = PageResponse<ListedProductResponse>), Problems))]
pub(super) async fn products(
    State(state): State<ApiState>,
    shop: ActiveTenant,
    has: IfNoneMatch,
    Query(params): Query<LookParams>,
    Paging(page): Paging<ProductPlace>,
) -> Answer<Cached<PageResponse<ListedProductResponse>>> {
    let LookParams { q, category, sort } = params;
    let look = Look { question: q.unwrap_or_default(), category, sort: sort.into() };
    let found = browse::products(&state.commerce, &shop, &look, &page).await?;
    let listed = PageResponse::of(found, |product| ListedProductResponse::of(product, shop.currency));
    Ok(Cached::new(listed, CATALOGUE_KEPT_SECONDS, has))
}

/// A product on sale.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ShopProductResponse {
    /// The id.
    id: ProductId,
    /// Its short name, for addresses.
    #[schema(example = "longjing")]
    code: String,
    /// Its title.
    title: Text,
    /// What it is.
    description: Text,
    /// Addresses of pictures.
    images: Vec<String>,
    /// Where it belongs.
    category: Option<CategoryId>,
    /// The currency of its prices.
    currency: Currency,
    /// What can be bought of it.
    skus: Vec<ShopSkuResponse>,
}

/// One variant of a product.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ShopSkuResponse {
    /// What to put into a cart.
    #[schema(example = "longjing-50")]
    code: String,
    /// What tells it from its siblings.
    options: Vec<SkuOption>,
    /// List price of a piece, in minor units. What it costs you, a quote says.
    #[schema(example = 3800)]
    price: i64,
    /// Weight of a piece in grams.
    weight_grams: i64,
    /// Whether it can be bought now.
    in_stock: bool,
    /// Whether there are at most 5.
    few_left: bool,
    /// How many are left, where there are at most 5; null where there are more, or they are not counted.
    #[schema(example = json!(null))]
    left: Option<i64>,
}

impl ShopProductResponse {
    fn of(product: Product, currency: Currency) -> Self {
        let Product { id, code, title, description, images, category, skus, .. } = product;
        let skus = skus.into_iter().filter(|sku| sku.active).map(ShopSkuResponse::from).collect();
        Self { id, code, title, description, images, category, currency, skus }
    }
}

impl From<Sku> for ShopSkuResponse {
    fn from(sku: Sku) -> Self {
        let (in_stock, few_left, left) = (sku.in_stock(), sku.few_left(), sku.left());
        Self {
            code: sku.code,
            options: sku.options,
            price: sku.price,
            weight_grams: sku.weight_grams,
            in_stock,
            few_left,
            left,
        }
    }
}

/// Read a product
#[utoipa::path(get, path = "/products/{id}", operation_id = "get_product", tag = "Catalogue", security(()),
    params(("id" = String, Path, description = "Its id or its code.", example = "longjing")),
    responses((status = 200, body = ShopProductResponse), Problems))]
pub(super) async fn product(
    State(state): State<ApiState>,
    shop: ActiveTenant,
    has: IfNoneMatch,
    Path(named): Path<String>,
) -> Answer<Cached<ShopProductResponse>> {
    let product = browse::product(&state.commerce, &shop, &named).await?;
    Ok(Cached::new(ShopProductResponse::of(product, shop.currency), CATALOGUE_KEPT_SECONDS, has))
}
