//! A tenant's accounts at payment providers.

use std::collections::BTreeMap;

use domain::id::TenantId;
use domain::payment::PaymentError;
use domain::people::Permission;
use domain::problem::Mistakes;
use domain::text::Text;
use providers::sandbox::service::Faults;
use providers::sandbox::wire;
use providers::{Account, Manifest, SlotError};
use serde_json::json;
use store::payment_accounts::PaymentAccount;
use store::{ActiveTenant, TenantTx};

use super::{limits, to_json};
use crate::vault::SecretSlots;
use crate::{Commerce, Error, Merchant, Result, audit};

/// An account as its merchant sees it: of the secrets only which there are.
#[derive(Debug, Clone)]
pub struct AccountView {
    /// What the provider says of itself.
    pub manifest: &'static Manifest,
    /// Whether shoppers may choose it.
    pub enabled: bool,
    /// The merchant's name at the provider; empty where there is no account yet.
    pub account: String,
    /// What is no secret.
    pub settings: BTreeMap<String, String>,
    /// The secret slots that are filled.
    pub secrets: Vec<String>,
}

/// What a merchant changes of an account; `None` leaves a thing as it is.
#[derive(Debug, Clone, Default)]
pub struct AccountChange {
    /// Whether shoppers may choose it.
    pub enabled: Option<bool>,
    /// The merchant's name at the provider.
    pub account: Option<String>,
    /// All that is no secret.
    pub settings: Option<BTreeMap<String, String>>,
    /// Secrets to fill, or to empty where none is given.
    pub secrets: BTreeMap<String, Option<String>>,
}

/// A way to pay, as a shopper sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    /// The provider's id.
    pub provider: &'static str,
    /// What it is called.
    pub title: Text,
}

/// The ways to pay in a shop.
pub async fn methods(commerce: &Commerce, tenant: &ActiveTenant) -> Result<Vec<Method>> {
    let rows = all(commerce, tenant).await?;
    let open = rows.iter().filter(|row| row.enabled).filter_map(|row| manifest(&row.provider));
    let fits = open.filter(|manifest| manifest.currencies.takes(tenant.currency));
    Ok(fits.map(|manifest| Method { provider: manifest.id, title: manifest.title.text() }).collect())
}

/// Every provider, with the shop's account where there is one.
pub async fn list(commerce: &Commerce, merchant: &Merchant) -> Result<Vec<AccountView>> {
    merchant.need(Permission::SettingsRead)?;
    let rows = all(commerce, merchant.tenant()).await?;
    let row_of = |id: &str| rows.iter().find(|row| row.provider == id);
    let manifests = providers::ALL.iter().map(|provider| provider.manifest());
    manifests.map(|manifest| view(commerce, merchant, manifest, row_of(manifest.id))).collect()
}

/// Changes an account, or opens one.
///
/// What was begun under another name at the provider goes on under that name, with the secrets that it had. New secrets
/// of the same name count for everything: the provider does not know the old ones any more.
pub async fn put(
    commerce: &Commerce,
    merchant: &Merchant,
    provider: &str,
    change: AccountChange,
) -> Result<AccountView> {
    merchant.need(Permission::SettingsWrite)?;
    let known = manifest(provider).ok_or(Error::NotFound("payment provider"))?;
    let tenant = merchant.tenant_id();
    let tx = merchant.db(commerce).begin().await?;
    let before = store::payment_accounts::find(&tx, provider).await?;
    let mut row = before.clone().unwrap_or_else(|| PaymentAccount {
        provider: provider.to_owned(),
        enabled: false,
        account: String::new(),
        settings: BTreeMap::new(),
        sealed: Vec::new(),
        updated_at: commerce.sources.now(),
    });
    let mut secrets = open_secrets(commerce, tenant, &row)?;
    row.enabled = change.enabled.unwrap_or(row.enabled);
    row.account = change.account.unwrap_or(row.account);
    row.settings = change.settings.unwrap_or(row.settings);
    let changed: Vec<String> = change.secrets.keys().cloned().collect();
    fill(known, &mut secrets, change.secrets)?;
    let account = Account { id: row.account.clone(), settings: row.settings.clone() };
    known.check(&account, &|slot| secrets.get(slot)).map_err(|error| mistake(&error))?;
    row.sealed = commerce.vault.seal_slots(commerce.sources.secrets, &purpose(tenant, provider), &secrets);
    row.updated_at = commerce.sources.now();
    if let Some(before) = before.filter(|before| before.account != row.account) {
        keep(&tx, &before).await?;
    }
    store::payment_accounts::put(&tx, &row).await?;
    let detail = json!({ "enabled": row.enabled, "account": row.account, "secrets_changed": changed });
    audit::note(&tx, commerce, merchant, "payment_account.changed", &provider, detail).await?;
    tx.commit().await?;
    view(commerce, merchant, known, Some(&row))
}

/// Keeps an account that the shop leaves: payments and refunds are under way with it, or will be.
async fn keep(tx: &TenantTx, before: &PaymentAccount) -> Result<()> {
    if store::payment_accounts::count_former(tx, &before.provider).await? >= limits::FORMER_ACCOUNTS_MAX {
        return Err(PaymentError::TooManyAccounts(before.provider.clone()).into());
    }
    Ok(store::payment_accounts::keep_former(tx, before).await?)
}

/// The accounts of a shop. One that has none at all is new: it gets the defaults first.
pub(super) async fn all(commerce: &Commerce, tenant: &ActiveTenant) -> Result<Vec<PaymentAccount>> {
    let db = commerce.db.tenant(tenant);
    let rows = store::payment_accounts::all(&db.read().await?).await?;
    if !rows.is_empty() {
        return Ok(rows);
    }
    ensure_defaults(commerce, tenant).await?;
    Ok(store::payment_accounts::all(&db.read().await?).await?)
}

/// Gives a new tenant the accounts that need nobody's signature: `offline`, and one at the sandbox with a secret of its
/// own. Those that it has stay as they are.
pub async fn ensure_defaults(commerce: &Commerce, tenant: &ActiveTenant) -> Result<()> {
    let now = commerce.sources.now();
    let name = tenant.id().uuid().simple().to_string();
    let mut fresh = SecretSlots::default();
    fresh.set(wire::SECRET, hex::encode(commerce.sources.secrets.bytes::<32>()));
    // The service keeps what it has: a second call after a crash finds the first one's secret.
    let at_service = service_purpose(&name);
    let sealed = commerce.vault.seal_slots(commerce.sources.secrets, &at_service, &fresh);
    let faults = to_json(&Faults::default())?;
    let sealed = store::platform::sandbox::open_account(&commerce.db, &name, &sealed, &faults, now).await?;
    let secrets = commerce.vault.open_slots(&at_service, &sealed).map_err(Error::internal)?;
    let at_shop = purpose(tenant.id(), "sandbox");
    let account = |provider: &str, name: String, sealed| PaymentAccount {
        provider: provider.to_owned(),
        // The sandbox takes play money: only a shop to try things out in takes it without being told to.
        enabled: provider != "sandbox" || commerce.sandbox,
        account: name,
        settings: BTreeMap::new(),
        sealed,
        updated_at: now,
    };
    let rows = [
        account("offline", "offline".into(), Vec::new()),
        account("sandbox", name, commerce.vault.seal_slots(commerce.sources.secrets, &at_shop, &secrets)),
    ];
    let tx = commerce.db.tenant(tenant).begin().await?;
    store::payment_accounts::insert_new(&tx, &rows).await?;
    Ok(tx.commit().await?)
}

fn manifest(provider: &str) -> Option<&'static Manifest> {
    providers::by_id(provider).map(providers::Provider::manifest)
}

/// The secrets of a tenant's account.
pub(super) fn open_secrets(commerce: &Commerce, tenant: TenantId, row: &PaymentAccount) -> Result<SecretSlots> {
    commerce.vault.open_slots(&purpose(tenant, &row.provider), &row.sealed).map_err(Error::internal)
}

/// What the secret of an account at the sandbox is sealed for, on the service's side.
pub(super) fn service_purpose(account: &str) -> String {
    format!("sandbox service/{account}")
}

fn purpose(tenant: TenantId, provider: &str) -> String {
    format!("{tenant}/{provider}")
}

/// Fills and empties secret slots.
fn fill(
    manifest: &Manifest,
    secrets: &mut SecretSlots,
    change: BTreeMap<String, Option<String>>,
) -> Result<(), Mistakes> {
    let mut mistakes = Mistakes::default();
    for (name, secret) in change {
        let known = manifest.slots.iter().any(|slot| slot.secret && slot.name == name);
        match secret {
            _ if !known => mistakes.add(format!("/secrets/{name}"), "is not a secret of this provider"),
            Some(secret) => secrets.set(name, secret),
            None => secrets.clear(&name),
        }
    }
    mistakes.done()
}

fn mistake(error: &SlotError) -> Mistakes {
    let mut mistakes = Mistakes::default();
    let pointer = match error {
        SlotError::Account => "/account".to_owned(),
        SlotError::Unknown(name) => format!("/settings/{name}"),
        SlotError::Missing(name) | SlotError::TooLong(name) => format!("/secrets/{name}"),
    };
    mistakes.add(pointer, error.to_string());
    mistakes
}

fn view(
    commerce: &Commerce,
    merchant: &Merchant,
    manifest: &'static Manifest,
    row: Option<&PaymentAccount>,
) -> Result<AccountView> {
    let Some(row) = row else {
        let (account, settings, secrets) = Default::default();
        return Ok(AccountView { manifest, enabled: false, account, settings, secrets });
    };
    let secrets = open_secrets(commerce, merchant.tenant_id(), row)?;
    Ok(AccountView {
        manifest,
        enabled: row.enabled,
        account: row.account.clone(),
        settings: row.settings.clone(),
        secrets: secrets.names().map(str::to_owned).collect(),
    })
}
