//! Products with their SKUs.

use axum::extract::State;
use axum::http::StatusCode;
use commerce::Merchant;
use commerce::catalogue::products::{self, ProductChange, ProductSpec, SkuSpec};
use domain::catalogue::{Product, ProductStatus, Sku, SkuOption};
use domain::id::{CategoryId, ProductId, SkuId};
use domain::text::Text;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::said;
use crate::json::{Json, Path};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// A product with its SKUs.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct ProductResponse {
    /// The id.
    id: ProductId,
    /// The merchant's own short name for it, unique in the shop.
    #[schema(example = "longjing")]
    code: String,
    /// As shoppers see it.
    title: Text,
    /// What it is.
    description: Text,
    /// Addresses of pictures, the first one for lists.
    images: Vec<String>,
    /// Where it belongs.
    category: Option<CategoryId>,
    /// Whether shoppers see it.
    status: ProductStatus,
    /// What can be bought of it.
    skus: Vec<SkuResponse>,
    /// Send it with a change: a change of something that has changed meanwhile is refused.
    version: i64,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// When it was changed last.
    #[schema(value_type = String, format = DateTime)]
    updated_at: Timestamp,
}

/// One variant of a product: what can be bought.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct SkuResponse {
    /// The id.
    id: SkuId,
    /// The merchant's stock code, unique in the shop.
    #[schema(example = "longjing-50")]
    code: String,
    /// What tells it from its siblings.
    options: Vec<SkuOption>,
    /// List price of a piece, in minor units.
    #[schema(example = 3800)]
    price: i64,
    /// What a piece costs the merchant, in minor units. Shoppers never see it.
    cost: i64,
    /// Weight of a piece in grams.
    weight_grams: i64,
    /// The merchant's marks.
    tags: Vec<String>,
    /// Pieces that can be sold; null where they are not counted.
    stock: Option<i64>,
    /// Whether it can be bought.
    active: bool,
}

impl From<Product> for ProductResponse {
    fn from(product: Product) -> Self {
        let Product { id, code, title, description, images, category, status, skus, version, created_at, updated_at } =
            product;
        let skus = skus.into_iter().map(SkuResponse::from).collect();
        Self { id, code, title, description, images, category, status, skus, version, created_at, updated_at }
    }
}

impl From<Sku> for SkuResponse {
    fn from(sku: Sku) -> Self {
        let Sku { id, product: _, code, options, price, cost, weight_grams, tags, stock, active } = sku;
        Self { id, code, options, price, cost, weight_grams, tags, stock, active }
    }
}

/// Read a product
#[utoipa::path(get, path = "/products/{id}", operation_id = "get_product", tag = "Catalogue",
    params(("id" = ProductId, Path, description = "Which.")),
    responses((status = 200, body = ProductResponse), Problems))]
pub(in crate::merchant) async fn get(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<ProductId>,
) -> Answer<Json<ProductResponse>> {
    Ok(Json(products::get(&state.commerce, &merchant, id).await?.into()))
}

/// A SKU that is to be made, or changed where the product has its code already.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::merchant) struct SkuRequest {
    /// Unique in the shop: 1 to 64 letters, digits, spaces or `- _ . / + #`.
    #[schema(example = "longjing-50")]
    code: String,
    /// What tells it from its siblings.
    #[serde(default)]
    options: Vec<SkuOption>,
    /// List price of a piece, in minor units.
    #[schema(example = 3800, minimum = 0, maximum = 9_007_199_254_740_991_i64)]
    price: i64,
    /// What a piece costs you, in minor units. Shoppers never see it.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 9_007_199_254_740_991_i64)]
    cost: i64,
    /// Weight of a piece in grams.
    #[serde(default)]
    #[schema(minimum = 0)]
    weight_grams: i64,
    /// Your marks.
    #[serde(default)]
    tags: Vec<String>,
    /// Pieces of a new SKU; null where they are not counted. Stock that is there changes with
    /// `POST /merchant/v1/skus/{id}/stock` alone.
    #[serde(default)]
    #[schema(minimum = 0)]
    stock: Option<i64>,
    /// Whether it can be bought.
    #[serde(default = "yes")]
    active: bool,
}

fn yes() -> bool {
    true
}

fn draft() -> ProductStatus {
    ProductStatus::Draft
}

impl From<SkuRequest> for SkuSpec {
    fn from(request: SkuRequest) -> Self {
        let SkuRequest { code, options, price, cost, weight_grams, tags, stock, active } = request;
        Self { code, options, price, cost, weight_grams, tags, stock, active }
    }
}

/// A new product.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::merchant) struct CreateProductRequest {
    /// Unique in the shop: 1 to 64 letters, digits, spaces or `- _ . / + #`.
    #[schema(example = "longjing")]
    code: String,
    /// As shoppers see it, in at least one language.
    title: Text,
    /// What it is.
    #[serde(default)]
    description: Text,
    /// Addresses of pictures: `https://...` or `/...`.
    #[serde(default)]
    images: Vec<String>,
    /// Where it belongs.
    #[serde(default)]
    category: Option<CategoryId>,
    /// Whether shoppers see it; a draft if nothing is said.
    #[serde(default = "draft")]
    status: ProductStatus,
    /// What can be bought of it, at least one.
    skus: Vec<SkuRequest>,
}

/// Make a product
#[utoipa::path(post, path = "/products", operation_id = "create_product", tag = "Catalogue",
    request_body = CreateProductRequest, responses((status = 201, body = ProductResponse), Problems))]
pub(in crate::merchant) async fn create(
    State(state): State<ApiState>,
    merchant: Merchant,
    Json(request): Json<CreateProductRequest>,
) -> Answer<(StatusCode, Json<ProductResponse>)> {
    let CreateProductRequest { code, title, description, images, category, status, skus } = request;
    let skus = skus.into_iter().map(SkuSpec::from).collect();
    let spec = ProductSpec { code, title, description, images, category, status, skus };
    let product = products::create(&state.commerce, &merchant, spec).await?;
    Ok((StatusCode::CREATED, Json(product.into())))
}

/// What is to change of a product; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::merchant) struct ChangeProductRequest {
    /// The version that you looked at.
    version: i64,
    /// Another code.
    #[serde(default)]
    code: Option<String>,
    /// Another title.
    #[serde(default)]
    title: Option<Text>,
    /// Another description.
    #[serde(default)]
    description: Option<Text>,
    /// Other pictures.
    #[serde(default)]
    images: Option<Vec<String>>,
    /// Another category; null: none.
    #[serde(default, deserialize_with = "said")]
    #[schema(value_type = Option<CategoryId>)]
    #[expect(clippy::option_option, reason = "null says something else than nothing")]
    category: Option<Option<CategoryId>>,
    /// Another status.
    #[serde(default)]
    status: Option<ProductStatus>,
    /// All its SKUs in your order, told apart by their codes. Those left out can no longer be bought.
    #[serde(default)]
    skus: Option<Vec<SkuRequest>>,
}

/// Change a product
///
/// With a `version` that is not the present one, somebody else was faster: `changed`, and nothing is done.
#[utoipa::path(patch, path = "/products/{id}", operation_id = "change_product", tag = "Catalogue",
    params(("id" = ProductId, Path, description = "Which.")), request_body = ChangeProductRequest,
    responses((status = 200, body = ProductResponse), Problems))]
pub(in crate::merchant) async fn change(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<ProductId>,
    Json(request): Json<ChangeProductRequest>,
) -> Answer<Json<ProductResponse>> {
    let ChangeProductRequest { version, code, title, description, images, category, status, skus } = request;
    let skus = skus.map(|skus| skus.into_iter().map(SkuSpec::from).collect());
    let version = Some(version);
    let change = ProductChange { version, code, title, description, images, category, status, skus };
    Ok(Json(products::change(&state.commerce, &merchant, id, change).await?.into()))
}

/// Archive a product
///
/// It is no longer on sale. Orders that have it stay as they are.
#[utoipa::path(post, path = "/products/{id}/archive", operation_id = "archive_product", tag = "Catalogue",
    params(("id" = ProductId, Path, description = "Which.")),
    responses((status = 200, body = ProductResponse), Problems))]
pub(in crate::merchant) async fn archive(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<ProductId>,
) -> Answer<Json<ProductResponse>> {
    Ok(Json(products::archive(&state.commerce, &merchant, id).await?.into()))
}
