//! The shop's books: statement, accounts, wallets, rewards.

pub(super) mod rewards;

use axum::extract::State;
use axum::response::Response;
use commerce::Merchant;
use commerce::ledger::{self, Balance, EntryCursor, EntryFilter, NamedLine};
use domain::Currency;
use domain::id::{AccountId, MemberId, OrderId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::csv;
use crate::json::{Json, Path, Query};
use crate::page::{PageParams, PageResponse, Paging};
use crate::problem::{Answer, Problems};
use crate::state::ApiState;
use crate::storefront::{EntryResponse, WalletDetailResponse};
use crate::tenant::WhileSuspended;

/// Which lines of the ledger.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct EntryParams {
    /// Only those that touch this member's pockets.
    member: Option<MemberId>,
    /// Only those about this order.
    order: Option<OrderId>,
    /// Only from then on.
    #[param(value_type = Option<String>, format = DateTime)]
    from: Option<Timestamp>,
    /// Only before then.
    #[param(value_type = Option<String>, format = DateTime)]
    until: Option<Timestamp>,
}

impl From<EntryParams> for EntryFilter {
    fn from(params: EntryParams) -> Self {
        let EntryParams { member, order, from, until } = params;
        Self { member, order, from, until, newest_first: false }
    }
}

/// A movement of money, with whose pocket it touches.
#[derive(Serialize, ToSchema)]
pub(super) struct NamedEntryResponse {
    /// The movement.
    #[serde(flatten)]
    entry: EntryResponse,
    /// How the member is called; null where it touches nobody's pocket.
    #[schema(example = "Li Na")]
    member_name: Option<String>,
}

impl From<NamedLine> for NamedEntryResponse {
    fn from(NamedLine { line, member }: NamedLine) -> Self {
        Self { entry: line.into(), member_name: member }
    }
}

/// Read the ledger
///
/// Every movement of money, the oldest first.
#[utoipa::path(get, path = "/ledger/entries", operation_id = "list_ledger_entries", tag = "Ledger",
    params(EntryParams, PageParams), responses((status = 200, body = PageResponse<NamedEntryResponse>), Problems))]
pub(super) async fn entries(
    State(state): State<ApiState>,
    merchant: Merchant,
    Query(params): Query<EntryParams>,
    Paging(page): Paging<EntryCursor>,
) -> Answer<Json<PageResponse<NamedEntryResponse>>> {
    let found = ledger::named_by_merchant(&state.commerce, &merchant, &params.into(), &page).await?;
    Ok(Json(PageResponse::of(found, NamedEntryResponse::from)))
}

/// Take the ledger away
///
/// As a CSV file, the oldest movement first; amounts are decimal numbers there. For the owner also while the shop is
/// suspended.
#[utoipa::path(get, path = "/ledger/entries.csv", operation_id = "export_ledger_entries", tag = "Ledger",
    params(EntryParams),
    responses((status = 200, description = "A CSV file.", body = String, content_type = "text/csv"), Problems))]
pub(super) async fn file(
    State(state): State<ApiState>,
    WhileSuspended(merchant): WhileSuspended<Merchant>,
    Query(params): Query<EntryParams>,
) -> Answer<Response> {
    let filter = EntryFilter::from(params);
    csv::file("ledger.csv", move |place| {
        let (state, merchant, filter) = (state.clone(), merchant.clone(), filter.clone());
        async move {
            let piece = ledger::piece_by_merchant(&state.commerce, &merchant, &filter, place).await?;
            Ok((piece.bytes, piece.next))
        }
    })
    .await
}

/// An account of the ledger.
#[derive(Serialize, ToSchema)]
pub(super) struct AccountResponse {
    /// Its id.
    id: AccountId,
    /// Its name: `rewards`, `sales`, `receipts/<provider>`, `member/<id>/<pocket>`.
    #[schema(example = "receipts/offline")]
    name: String,
    /// Of the balance.
    #[schema(value_type = String, example = "CNY")]
    currency: Currency,
    /// Credits less debits, in minor units. Over all accounts this sums to 0.
    #[schema(example = -10_000)]
    balance: i64,
}

/// List the accounts
///
/// All of them with their balances, in no order that means anything.
#[utoipa::path(get, path = "/ledger/accounts", operation_id = "list_ledger_accounts", tag = "Ledger",
    params(PageParams), responses((status = 200, body = PageResponse<AccountResponse>), Problems))]
pub(super) async fn accounts(
    State(state): State<ApiState>,
    merchant: Merchant,
    Paging(page): Paging<AccountId>,
) -> Answer<Json<PageResponse<AccountResponse>>> {
    let found = ledger::accounts(&state.commerce, &merchant, &page).await?;
    let currency = merchant.tenant().currency;
    let account = |Balance { account, name, balance }| AccountResponse { id: account, name, currency, balance };
    Ok(Json(PageResponse::of(found, account)))
}

/// Look into a member's wallet
#[utoipa::path(get, path = "/members/{id}/wallet", operation_id = "get_member_wallet", tag = "Ledger",
    params(("id" = MemberId, Path, description = "Whose.")),
    responses((status = 200, body = WalletDetailResponse), Problems))]
pub(super) async fn wallet(
    State(state): State<ApiState>,
    merchant: Merchant,
    Path(id): Path<MemberId>,
) -> Answer<Json<WalletDetailResponse>> {
    let wallet = commerce::rewards::wallet_of_member(&state.commerce, &merchant, id).await?;
    Ok(Json(WalletDetailResponse::of(merchant.tenant().currency, wallet)))
}
