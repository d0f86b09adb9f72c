//! The shop's accounts at payment providers.

use std::collections::BTreeMap;

use axum::extract::State;
use commerce::Merchant;
use commerce::payments::accounts::{self, AccountChange, AccountView};
use domain::text::Text;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::json::{Json, Path};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;

/// Something to fill in.
#[derive(Serialize, ToSchema)]
pub(crate) struct PaymentSlotResponse {
    /// Its name in `settings` or `secrets`.
    #[schema(example = "secret")]
    name: String,
    /// What to show.
    title: Text,
    /// Whether it is kept sealed and never shown again.
    secret: bool,
    /// Whether nothing works without it.
    required: bool,
    /// Whether it is filled.
    filled: bool,
}

/// A payment provider, and the shop's account there.
#[derive(Serialize, ToSchema)]
pub(crate) struct PaymentAccountResponse {
    /// The provider.
    #[schema(example = "sandbox")]
    provider: String,
    /// What it is called.
    title: Text,
    /// Whether shoppers may choose it.
    enabled: bool,
    /// The shop's name at the provider; empty where there is no account yet.
    account: String,
    /// What is no secret.
    settings: BTreeMap<String, String>,
    /// All that there is to fill in.
    slots: Vec<PaymentSlotResponse>,
}

impl From<AccountView> for PaymentAccountResponse {
    fn from(view: AccountView) -> Self {
        let slots = view.manifest.slots.iter().map(|slot| PaymentSlotResponse {
            name: slot.name.to_owned(),
            title: slot.title.text(),
            secret: slot.secret,
            required: slot.required,
            filled: view.settings.contains_key(slot.name) || view.secrets.iter().any(|name| name == slot.name),
        });
        Self {
            provider: view.manifest.id.to_owned(),
            title: view.manifest.title.text(),
            enabled: view.enabled,
            slots: slots.collect(),
            account: view.account,
            settings: view.settings,
        }
    }
}

/// Every provider that there is.
#[derive(Serialize, ToSchema)]
pub(crate) struct PaymentAccountsResponse {
    /// In the order in which to show them.
    items: Vec<PaymentAccountResponse>,
}

/// List payment accounts
///
/// Every provider, with the shop's account where there is one. Secrets are never shown.
#[utoipa::path(get, path = "/payment-accounts", operation_id = "list_payment_accounts", tag = "Payments",
    responses((status = 200, body = PaymentAccountsResponse), Problems))]
pub(crate) async fn list(State(state): State<ApiState>, merchant: Merchant) -> Answer<Json<PaymentAccountsResponse>> {
    let found = accounts::list(&state.commerce, &merchant).await?;
    Ok(Json(PaymentAccountsResponse { items: found.into_iter().map(PaymentAccountResponse::from).collect() }))
}

/// What changes of an account; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PaymentAccountRequest {
    /// Whether shoppers may choose it.
    #[serde(default)]
    enabled: Option<bool>,
    /// The shop's name at the provider.
    #[serde(default)]
    account: Option<String>,
    /// All that is no secret.
    #[serde(default)]
    settings: Option<BTreeMap<String, String>>,
    /// Secrets to fill in, or to empty with null. The others stay.
    #[serde(default)]
    secrets: BTreeMap<String, Option<String>>,
}

/// Change a payment account
///
/// Opens one where there is none. Everything wrong is named.
#[utoipa::path(put, path = "/payment-accounts/{provider}", operation_id = "change_payment_account", tag = "Payments",
    params(("provider" = String, Path, description = "Which provider.")),
    request_body = PaymentAccountRequest, responses((status = 200, body = PaymentAccountResponse), Problems))]
pub(crate) async fn put(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(provider): Path<String>,
    Json(request): Json<PaymentAccountRequest>,
) -> Answer<Json<PaymentAccountResponse>> {
    let PaymentAccountRequest { enabled, account, settings, secrets } = request;
    let change = AccountChange { enabled, account, settings, secrets };
    Ok(Json(accounts::put(&state.commerce, &merchant, &provider, change).await?.into()))
}
