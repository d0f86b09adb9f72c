//! Looking at withdrawals.

use domain::id::{TenantId, WithdrawalId};
use domain::people::Permission;
use domain::withdrawal::{Destination, Withdrawal, WithdrawalState};
use serde_json::json;
use store::withdrawals::Sealed;
pub use store::withdrawals::WithdrawalFilter;
use store::{Count, Page, PageAsk};

use super::destination;
use crate::{Commerce, Error, Merchant, Result, Shopper, audit};

/// A withdrawal as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithdrawalView {
    /// The withdrawal.
    pub withdrawal: Withdrawal,
    /// Where the money goes, masked.
    pub destination: Destination,
    /// Whose account it is, in full.
    pub(crate) holder: String,
}

/// A withdrawal with what whoever decides should know.
#[derive(Debug, Clone)]
pub struct Weighed {
    /// The withdrawal.
    pub view: WithdrawalView,
    /// How the member is called.
    pub member: String,
    /// The how-manieth of the member it is, from 1; those that came to nothing do not count.
    pub nth: i64,
    /// Whether the account is somebody's who is called otherwise than the member.
    pub name_differs: bool,
    /// Whether two people have to approve it.
    pub needs_two: bool,
    /// What the member owes, in minor units.
    pub debt: i64,
}

impl WithdrawalView {
    pub(super) fn of(commerce: &Commerce, tenant: TenantId, row: Sealed) -> Result<Self> {
        let to = destination::open(commerce, tenant, row.withdrawal.id, &row.destination)?;
        Ok(Self { withdrawal: row.withdrawal, destination: to.masked(), holder: to.holder })
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

/// How many withdrawals stand at each state.
pub async fn counts(commerce: &Commerce, merchant: &Merchant) -> Result<Vec<(WithdrawalState, Count)>> {
    merchant.need(Permission::MoneyRead)?;
    let reader = merchant.db(commerce).read().await?;
    let mut counts = Vec::with_capacity(WithdrawalState::ALL.len());
    for state in WithdrawalState::ALL {
        counts.push((state, store::withdrawals::count(&reader, state).await?));
    }
    Ok(counts)
}

/// What whoever decides about these withdrawals should know. Who has them in hand may know it.
pub async fn weigh(commerce: &Commerce, merchant: &Merchant, views: Vec<WithdrawalView>) -> Result<Vec<Weighed>> {
    let reader = merchant.db(commerce).read().await?;
    let ids: Vec<WithdrawalId> = views.iter().map(|view| view.withdrawal.id).collect();
    let nth = store::withdrawals::nth(&reader, &ids).await?;
    let members: Vec<_> = views.iter().map(|view| view.withdrawal.member).collect();
    let pockets = store::ledger::pockets_of(&reader, &members).await?;
    let members = store::members::get_all(&reader, &members).await?;
    let above = merchant.tenant().settings.withdrawal_second_person_above;
    let weighed = |view: WithdrawalView| {
        let member = members.get(&view.withdrawal.member).map(|member| member.name.clone()).unwrap_or_default();
        Weighed {
            nth: nth.get(&view.withdrawal.id).copied().unwrap_or(1),
            name_differs: same_name(&view.holder) != same_name(&member),
            needs_two: view.withdrawal.needs_two(above),
            debt: pockets.get(&view.withdrawal.member).map_or(0, |pockets| pockets.debt),
            member,
            view,
        }
    };
    Ok(views.into_iter().map(weighed).collect())
}

/// A name without what people write or leave out as they like.
fn same_name(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
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
