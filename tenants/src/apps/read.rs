//! What is installed in a shop.

use domain::id::InstallationId;
use domain::installation::Installation;
use store::{ActiveTenant, Page, PageAsk};

use super::Result;
use crate::Control;

/// What is installed, in the merchant's order.
pub async fn list(control: &Control, tenant: &ActiveTenant, page: &PageAsk<i64>) -> Result<Page<Installation, i64>> {
    Ok(store::installations::installed(&control.db.tenant(tenant).read().await?, page).await?)
}

/// One installation, also an uninstalled one: rewards and runs name it.
pub async fn get(control: &Control, tenant: &ActiveTenant, id: InstallationId) -> Result<Installation> {
    Ok(store::installations::get(&control.db.tenant(tenant).read().await?, id).await?)
}
