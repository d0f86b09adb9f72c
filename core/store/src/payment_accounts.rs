//! A tenant's accounts at payment providers. Secrets come and go sealed.

use std::collections::BTreeMap;

use jiff::Timestamp;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Order};
use serde::{Deserialize, Serialize};

use crate::columns::{at, from_json, json, micros};
use crate::entity::{former_payment_accounts, payment_accounts};
use crate::error::Result;
use crate::scope::{Reader, TenantTx};

/// An account at a payment provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentAccount {
    /// Which provider.
    pub provider: String,
    /// Whether shoppers may choose it.
    pub enabled: bool,
    /// The merchant's name at the provider.
    pub account: String,
    /// What is no secret.
    pub settings: BTreeMap<String, String>,
    /// The secrets, sealed; empty for none.
    pub sealed: Vec<u8>,
    /// When it was changed last.
    pub updated_at: Timestamp,
}

#[derive(Serialize, Deserialize)]
struct Config {
    account: String,
    settings: BTreeMap<String, String>,
}

/// The account at this provider, if there is one.
pub async fn find(db: &Reader, provider: &str) -> Result<Option<PaymentAccount>> {
    let which = payment_accounts::Column::Provider.eq(provider);
    db.rows::<payment_accounts::Entity>().filter(which).one().await?.map(from_row).transpose()
}

/// The account under a name that the tenant has, or had, at this provider.
pub async fn find_named(db: &Reader, provider: &str, account: &str) -> Result<Option<PaymentAccount>> {
    use former_payment_accounts::Column as C;
    if let Some(now) = find(db, provider).await?.filter(|now| now.account == account) {
        return Ok(Some(now));
    }
    let which = C::Provider.eq(provider).and(C::Account.eq(account));
    db.rows::<former_payment_accounts::Entity>().filter(which).one().await?.map(from_former).transpose()
}

/// Keeps an account that the tenant leaves: what was begun with it is ended with it.
pub async fn keep_former(tx: &TenantTx, account: &PaymentAccount) -> Result<()> {
    let row = to_row(tx, account);
    let former = former_payment_accounts::Model {
        tenant_id: row.tenant_id,
        provider: row.provider,
        account: account.account.clone(),
        config: row.config,
        secrets: row.secrets,
        updated_at: row.updated_at,
    };
    tx.put::<former_payment_accounts::Entity>(former).await
}

/// How many accounts at this provider the tenant has left.
pub async fn count_former(db: &Reader, provider: &str) -> Result<u64> {
    let which = former_payment_accounts::Column::Provider.eq(provider);
    db.rows::<former_payment_accounts::Entity>().filter(which).count().await
}

/// All accounts, by provider.
pub async fn all(db: &Reader) -> Result<Vec<PaymentAccount>> {
    let rows = db.rows::<payment_accounts::Entity>().order_by(payment_accounts::Column::Provider, Order::Asc);
    rows.all().await?.into_iter().map(from_row).collect()
}

/// Stores an account, in the place of the one that there is at this provider.
pub async fn put(tx: &TenantTx, account: &PaymentAccount) -> Result<()> {
    tx.put::<payment_accounts::Entity>(to_row(tx, account)).await
}

/// Stores accounts at providers where there is none.
pub async fn insert_new(tx: &TenantTx, accounts: &[PaymentAccount]) -> Result<()> {
    let rows = accounts.iter().map(|account| to_row(tx, account)).collect();
    tx.insert_new::<payment_accounts::Entity>(rows).await?;
    Ok(())
}

/// Takes an account from the shoppers' choice.
pub async fn disable(tx: &TenantTx, provider: &str, now: Timestamp) -> Result<()> {
    use payment_accounts::Column as C;
    let update = tx.update::<payment_accounts::Entity>().filter(C::Provider.eq(provider));
    update.set(C::Enabled, false).set(C::UpdatedAt, micros(now)).run().await?;
    Ok(())
}

fn to_row(tx: &TenantTx, account: &PaymentAccount) -> payment_accounts::Model {
    let config = Config { account: account.account.clone(), settings: account.settings.clone() };
    payment_accounts::Model {
        tenant_id: tx.tenant().uuid(),
        provider: account.provider.clone(),
        enabled: account.enabled,
        config: json(&config),
        secrets: account.sealed.clone(),
        updated_at: micros(account.updated_at),
    }
}

fn from_former(row: former_payment_accounts::Model) -> Result<PaymentAccount> {
    let Config { account, settings } = from_json(&row.config)?;
    Ok(PaymentAccount {
        provider: row.provider,
        enabled: false,
        account,
        settings,
        sealed: row.secrets,
        updated_at: at(row.updated_at)?,
    })
}

fn from_row(row: payment_accounts::Model) -> Result<PaymentAccount> {
    let Config { account, settings } = from_json(&row.config)?;
    Ok(PaymentAccount {
        provider: row.provider,
        enabled: row.enabled,
        account,
        settings,
        sealed: row.secrets,
        updated_at: at(row.updated_at)?,
    })
}
