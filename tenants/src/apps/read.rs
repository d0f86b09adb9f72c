//! What is installed in a shop.

use domain::id::InstallationId;
use domain::installation::Installation;
use store::{ActiveTenant, Page, PageAsk};

use super::{Marketplace, Result};

/// What is installed, in the merchant's order.
pub async fn list(market: &Marketplace, tenant: &ActiveTenant, page: &PageAsk<i64>) -> Result<Page<Installation, i64>> {
    Ok(store::installations::installed(&market.db.tenant(tenant).read().await?, page).await?)
}

/// One installation, also an uninstalled one: rewards and runs name it.
pub async fn get(market: &Marketplace, tenant: &ActiveTenant, id: InstallationId) -> Result<Installation> {
    Ok(store::installations::get(&market.db.tenant(tenant).read().await?, id).await?)
}
