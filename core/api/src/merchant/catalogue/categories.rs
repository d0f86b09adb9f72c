//! The tree of categories.

use axum::extract::State;
use axum::http::StatusCode;
use commerce::Merchant;
use commerce::catalogue::categories::{self, CategoryChange, CategoryPlace, CategorySpec};
use domain::catalogue::Category;
use domain::id::CategoryId;
use domain::text::Text;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::said;
use crate::json::{Json, Path};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// A category of products.
#[derive(Serialize, ToSchema)]
pub(in crate::merchant) struct CategoryResponse {
    /// The id.
    id: CategoryId,
    /// The merchant's own short name for it, unique in the shop.
    #[schema(example = "drinks")]
    code: String,
    /// The category it belongs to; null at the top.
    parent: Option<CategoryId>,
    /// As shoppers see it.
    name: Text,
    /// Where it stands among its siblings, lower first.
    position: i64,
    /// The address of a picture.
    image: Option<String>,
}

impl From<Category> for CategoryResponse {
    fn from(category: Category) -> Self {
        let Category { id, code, parent, name, position, image } = category;
        Self { id, code, parent, name, position, image }
    }
}

/// List the categories
///
/// By position, equal ones the oldest first. `parent` makes the tree.
#[utoipa::path(get, path = "/categories", operation_id = "list_categories", tag = "Catalogue", params(PageParams),
    responses((status = 200, body = PageResponse<CategoryResponse>), Problems))]
pub(in crate::merchant) async fn list(
    State(state): State<ApiState>,
    merchant: Merchant,
    Paging(page): Paging<CategoryPlace>,
) -> Answer<Json<PageResponse<CategoryResponse>>> {
    let found = categories::list(&state.commerce, &merchant, &page).await?;
    Ok(Json(PageResponse::of(found, CategoryResponse::from)))
}

/// A new category.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::merchant) struct CreateCategoryRequest {
    /// Unique in the shop: 1 to 64 letters, digits, spaces or `- _ . / + #`.
    #[schema(example = "drinks")]
    code: String,
    /// The category it belongs to; none at the top.
    #[serde(default)]
    parent: Option<CategoryId>,
    /// As shoppers see it, in at least one language.
    name: Text,
    /// Where it stands among its siblings, lower first.
    #[serde(default)]
    position: i64,
    /// The address of a picture, `https://...` or `/...`.
    #[serde(default)]
    image: Option<String>,
}

/// Make a category
///
/// Categories form a tree of at most 8 levels.
#[utoipa::path(post, path = "/categories", operation_id = "create_category", tag = "Catalogue",
    request_body = CreateCategoryRequest, responses((status = 201, body = CategoryResponse), Problems))]
pub(in crate::merchant) async fn create(
    State(state): State<ApiState>,
    merchant: Merchant,
    Json(request): Json<CreateCategoryRequest>,
) -> Answer<(StatusCode, Json<CategoryResponse>)> {
    let CreateCategoryRequest { code, parent, name, position, image } = request;
    let spec = CategorySpec { code, parent, name, position, image };
    let category = categories::create(&state.commerce, &merchant, spec).await?;
    Ok((StatusCode::CREATED, Json(category.into())))
}

/// What is to change of a category; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::merchant) struct ChangeCategoryRequest {
    /// Another code.
    #[serde(default)]
    code: Option<String>,
    /// Another parent; null moves it to the top.
    #[serde(default, deserialize_with = "said")]
    #[schema(value_type = Option<CategoryId>)]
    #[expect(clippy::option_option, reason = "null says something else than nothing")]
    parent: Option<Option<CategoryId>>,
    /// Another name.
    #[serde(default)]
    name: Option<Text>,
    /// Another place among its siblings.
    #[serde(default)]
    position: Option<i64>,
    /// Another picture; null takes it away.
    #[serde(default, deserialize_with = "said")]
    #[schema(value_type = Option<String>)]
    #[expect(clippy::option_option, reason = "null says something else than nothing")]
    image: Option<Option<String>>,
}

/// Change a category
///
/// With another parent it moves with all that is below it; below itself it never goes.
#[utoipa::path(patch, path = "/categories/{id}", operation_id = "change_category", tag = "Catalogue",
    params(("id" = CategoryId, Path, description = "Which.")), request_body = ChangeCategoryRequest,
    responses((status = 200, body = CategoryResponse), Problems))]
pub(in crate::merchant) async fn change(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<CategoryId>,
    Json(request): Json<ChangeCategoryRequest>,
) -> Answer<Json<CategoryResponse>> {
    let ChangeCategoryRequest { code, parent, name, position, image } = request;
    let change = CategoryChange { code, parent, name, position, image };
    Ok(Json(categories::change(&state.commerce, &merchant, id, change).await?.into()))
}

/// Delete a category
///
/// Only when no product and no other category is in it: `category_not_empty` otherwise.
#[utoipa::path(delete, path = "/categories/{id}", operation_id = "delete_category", tag = "Catalogue",
    params(("id" = CategoryId, Path, description = "Which.")), responses((status = 204), Problems))]
pub(in crate::merchant) async fn remove(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<CategoryId>,
) -> Answer<StatusCode> {
    categories::remove(&state.commerce, &merchant, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
