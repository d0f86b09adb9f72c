//! What an owner can tune of a shop.

use domain::people::Permission;
use domain::tenant::{ShopSettings, Tenant};
use serde_json::json;
use store::platform::tenants;

use crate::{Commerce, Error, Merchant, Result, audit};

/// Settings, and the version of the shop that they stand in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsView {
    /// The settings.
    pub settings: ShopSettings,
    /// Grows with every change of the shop.
    pub version: i64,
}

/// The settings as they are.
pub async fn get(commerce: &Commerce, merchant: &Merchant) -> Result<SettingsView> {
    merchant.need(Permission::SettingsRead)?;
    let tenant = read(commerce, merchant).await?;
    Ok(SettingsView { settings: tenant.settings.clone(), version: tenant.version })
}

/// Puts these settings in the place of those of `version`; [`Error::Changed`] if that is not the newest. Running orders
/// keep the deadlines that were set for them. Whoever remembers the shop must forget it afterwards.
pub async fn put(
    commerce: &Commerce,
    merchant: &Merchant,
    settings: ShopSettings,
    version: i64,
) -> Result<SettingsView> {
    merchant.need(Permission::SettingsWrite)?;
    settings.check()?;
    let before = read(commerce, merchant).await?;
    if before.version != version {
        return Err(Error::Changed("the settings"));
    }
    let next = Tenant { settings, ..(*before).clone() };
    let detail = json!({ "from": before.settings, "to": next.settings });
    let entry = audit::entry(commerce, merchant, "settings.changed", &before.id, detail);
    let after = tenants::update_by_staff(&commerce.db, &next, &entry).await?;
    Ok(SettingsView { settings: after.settings.clone(), version: after.version })
}

/// As it is now, not as it was remembered.
async fn read(commerce: &Commerce, merchant: &Merchant) -> Result<tenants::KnownTenant> {
    tenants::find(&commerce.db, merchant.tenant_id()).await?.ok_or(Error::NotFound("shop"))
}
