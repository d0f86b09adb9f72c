//! The trail of what staff changed. An entry is written in the transaction of the change, so neither is without the
//! other.

use std::fmt::Display;

use domain::id::AuditId;
use domain::people::{AuditEntry, Permission};
use serde_json::Value;
pub use store::audit::AuditFilter;
use store::{Page, PageAsk, TenantTx};

use crate::{Commerce, Merchant, Result};

/// Notes that `merchant` did `action` (`product.changed`) to `subject`; `detail` says from what to what.
pub async fn note(
    tx: &TenantTx,
    commerce: &Commerce,
    merchant: &Merchant,
    action: &str,
    subject: &(impl Display + Sync),
    detail: Value,
) -> Result<()> {
    Ok(store::audit::insert(tx, &entry(commerce, merchant, action, subject, detail)).await?)
}

/// The entry that [`note`] writes, for what is changed outside a transaction of the shop.
pub(crate) fn entry(
    commerce: &Commerce,
    merchant: &Merchant,
    action: &str,
    subject: &impl Display,
    detail: Value,
) -> AuditEntry {
    AuditEntry {
        id: commerce.sources.ids.next(),
        at: commerce.sources.now(),
        actor_kind: merchant.kind.to_owned(),
        actor_id: Some(merchant.id),
        actor_name: merchant.name.clone(),
        action: action.to_owned(),
        subject: subject.to_string(),
        detail,
        request_id: merchant.request_id.clone(),
    }
}

/// The trail, the newest entry first.
pub async fn list(
    commerce: &Commerce,
    merchant: &Merchant,
    filter: &AuditFilter,
    page: &PageAsk<AuditId>,
) -> Result<Page<AuditEntry, AuditId>> {
    merchant.need(Permission::StaffWrite)?;
    Ok(store::audit::list(&merchant.db(commerce).read().await?, filter, page).await?)
}
