//! A shopper's addresses.

use axum::extract::State;
use axum::http::StatusCode;
use commerce::Shopper;
use commerce::members::{self, Address};
use domain::id::AddressId;
use domain::order::ShipTo;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::json::{Json, Path};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// An address.
#[derive(Serialize, ToSchema)]
pub(crate) struct AddressResponse {
    /// The id.
    id: AddressId,
    /// What is written on the parcel.
    ship_to: ShipTo,
    /// Whether it is the one to propose.
    is_default: bool,
}

impl From<Address> for AddressResponse {
    fn from(address: Address) -> Self {
        Self { id: address.id, ship_to: address.ship_to, is_default: address.is_default }
    }
}

/// An address as it is to be.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddressRequest {
    /// What is written on the parcel.
    ship_to: ShipTo,
    /// Whether it is the one to propose; then no other is.
    #[serde(default)]
    is_default: bool,
}

/// All addresses of a shopper.
#[derive(Serialize, ToSchema)]
pub(crate) struct AddressesResponse {
    /// At most 50, in the order in which they were added.
    items: Vec<AddressResponse>,
}

/// List addresses
#[utoipa::path(get, path = "/me/addresses", operation_id = "list_addresses", tag = "Account",
    responses((status = 200, body = AddressesResponse), Problems))]
pub(crate) async fn list(State(state): State<ApiState>, shopper: Shopper) -> Answer<Json<AddressesResponse>> {
    let found = members::addresses(&state.commerce, &shopper).await?;
    Ok(Json(AddressesResponse { items: found.into_iter().map(AddressResponse::from).collect() }))
}

/// Add an address
///
/// The first one becomes the default.
#[utoipa::path(post, path = "/me/addresses", operation_id = "add_address", tag = "Account",
    request_body = AddressRequest, responses((status = 201, body = AddressResponse), Problems))]
pub(crate) async fn add(
    State(state): State<ApiState>,
    shopper: Shopper,
    Json(request): Json<AddressRequest>,
) -> Answer<(StatusCode, Json<AddressResponse>)> {
    let made = members::add_address(&state.commerce, &shopper, request.ship_to, request.is_default).await?;
    Ok((StatusCode::CREATED, Json(made.into())))
}

/// Replace an address
#[utoipa::path(put, path = "/me/addresses/{id}", operation_id = "change_address", tag = "Account",
    params(("id" = AddressId, Path, description = "Which.")), request_body = AddressRequest,
    responses((status = 200, body = AddressResponse), Problems))]
pub(crate) async fn change(
    State(state): State<ApiState>,
    shopper: Shopper,
    Path(id): Path<AddressId>,
    Json(request): Json<AddressRequest>,
) -> Answer<Json<AddressResponse>> {
    let to = (request.ship_to, request.is_default);
    Ok(Json(members::change_address(&state.commerce, &shopper, id, to).await?.into()))
}

/// Remove an address
#[utoipa::path(delete, path = "/me/addresses/{id}", operation_id = "remove_address", tag = "Account",
    params(("id" = AddressId, Path, description = "Which.")), responses((status = 204), Problems))]
pub(crate) async fn remove(
    State(state): State<ApiState>,
    shopper: Shopper,
    Path(id): Path<AddressId>,
) -> Answer<StatusCode> {
    members::remove_address(&state.commerce, &shopper, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
