//! Looking at withdrawals.

use domain::id::{TenantId, WithdrawalId};
use domain::people::Permission;
use domain::withdrawal::{Destination, Withdrawal};
use serde_json::json;
use store::withdrawals::Sealed;
pub use store::withdrawals::WithdrawalFilter;
use store::{Page, PageAsk};

use super::destination;
use crate::{Commerce, Error, Merchant, Result, Shopper, audit};

/// A withdrawal as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithdrawalView {
    /// The withdrawal.
    pub withdrawal: Withdrawal,
    /// Where the money goes, masked.
    pub destination: Destination,
}

impl WithdrawalView {
    pub(super) fn of(commerce: &Commerce, tenant: TenantId, row: Sealed) -> Result<Self> {
        let to = destination::open(commerce, tenant, row.withdrawal.id, &row.destination)?;
        Ok(Self { withdrawal: row.withdrawal, destination: to.masked() })
    }
}

/// One of the shopper's withdrawals.
pub async fn by_shopper(commerce: &Commerce, shopper: &Shopper, withdrawal: WithdrawalId) -> Result<WithdrawalView> {
    let row = store::withdrawals::get(&shopper.db(commerce).read().await?, withdrawal).await?;
    if row.withdrawal.member != shopper.member() {
        return Err(Error::NotFound("withdrawal"));
    }
    WithdrawalView::of(commerce, shopper.tenant().id(), row)
}

/// The shopper's withdrawals, the newest first.
pub async fn list_by_shopper(
    commerce: &Commerce,
    shopper: &Shopper,
    page: &PageAsk<WithdrawalId>,
) -> Result<Page<WithdrawalView, WithdrawalId>> {
    let filter = WithdrawalFilter { member: Some(shopper.member()), state: None };
    let page = store::withdrawals::list(&shopper.db(commerce).read().await?, &filter, page).await?;
    views(commerce, shopper.tenant().id(), page)
}

/// A withdrawal of the shop.
pub async fn by_merchant(commerce: &Commerce, merchant: &Merchant, withdrawal: WithdrawalId) -> Result<WithdrawalView> {
    merchant.need(Permission::MoneyRead)?;
    let row = store::withdrawals::get(&merchant.db(commerce).read().await?, withdrawal).await?;
    WithdrawalView::of(commerce, merchant.tenant_id(), row)
}

/// The shop's withdrawals, the newest first.
pub async fn list_by_merchant(
    commerce: &Commerce,
    merchant: &Merchant,
    filter: &WithdrawalFilter,
    page: &PageAsk<WithdrawalId>,
) -> Result<Page<WithdrawalView, WithdrawalId>> {
    merchant.need(Permission::MoneyRead)?;
    let page = store::withdrawals::list(&merchant.db(commerce).read().await?, filter, page).await?;
    views(commerce, merchant.tenant_id(), page)
}

/// Where the money of a withdrawal goes, in full, for who pays it out. That somebody looked stays in the audit trail.
pub async fn destination(commerce: &Commerce, merchant: &Merchant, withdrawal: WithdrawalId) -> Result<Destination> {
    merchant.need(Permission::MoneyWrite)?;
    let tx = merchant.db(commerce).begin().await?;
    let row = store::withdrawals::get(&tx, withdrawal).await?;
    let to = destination::open(commerce, merchant.tenant_id(), withdrawal, &row.destination)?;
    audit::note(&tx, commerce, merchant, "withdrawal.destination-shown", &withdrawal, json!({})).await?;
    tx.commit().await?;
    Ok(to)
}

fn views(
    commerce: &Commerce,
    tenant: TenantId,
    page: Page<Sealed, WithdrawalId>,
) -> Result<Page<WithdrawalView, WithdrawalId>> {
    let items = page.items.into_iter().map(|row| WithdrawalView::of(commerce, tenant, row));
    Ok(Page { items: items.collect::<Result<_>>()?, next: page.next })
}
