//! What apps did: calls as they were recorded, and events that wait because an app failed on them.

use domain::id::{InstallationId, RunId};
use domain::people::Permission;
pub use store::runs::{Parked, Run};
use store::{Page, PageAsk};

use crate::{Commerce, Merchant, Result, worker};

/// Calls of an installation with what it logged, the newest first; only failed ones if asked.
pub async fn list(
    commerce: &Commerce,
    merchant: &Merchant,
    installation: InstallationId,
    only_failed: bool,
    page: &PageAsk<RunId>,
) -> Result<Page<Run, RunId>> {
    merchant.need(Permission::AppsRead)?;
    let reader = merchant.db(commerce).read().await?;
    store::installations::get(&reader, installation).await?;
    Ok(store::runs::list(&reader, installation, only_failed, page).await?)
}

/// Events that an installation failed on and that are not handled yet, in order of the log.
pub async fn parked(
    commerce: &Commerce,
    merchant: &Merchant,
    installation: InstallationId,
    page: &PageAsk<i64>,
) -> Result<Page<Parked, i64>> {
    merchant.need(Permission::AppsRead)?;
    let reader = merchant.db(commerce).read().await?;
    store::installations::get(&reader, installation).await?;
    Ok(store::runs::parked(&reader, installation, page).await?)
}

/// Tries an event again now that an installation failed on; says whether the app answered. One that is off is not asked.
pub async fn replay(commerce: &Commerce, merchant: &Merchant, installation: InstallationId, seq: i64) -> Result<bool> {
    merchant.need(Permission::AppsWrite)?;
    worker::replay(commerce, merchant.tenant(), installation, seq).await
}
