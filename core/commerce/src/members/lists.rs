//! Members as the merchant looks for them.

use std::collections::HashMap;

use domain::id::MemberId;
use domain::ledger::Pockets;
use domain::limits;
use domain::member::{Member, MemberStatus};
use domain::people::Permission;
use domain::problem::Mistakes;
pub use store::member_lists::MemberSort;
use store::members::MemberFilter;
use store::{Count, ListPlace, Page, PageAsk};

use crate::{Commerce, Merchant, Result};

/// A member with what a list shows around them.
#[derive(Debug, Clone)]
pub struct MemberRow {
    /// Who.
    pub member: Member,
    /// How many they brought.
    pub directs: i64,
    /// What they have; none for those who may not read of money.
    pub pockets: Option<Pockets>,
}

/// How many members there are.
#[derive(Debug, Clone, Copy)]
pub struct MemberCounts {
    /// All of them.
    pub all: Count,
    /// Who may sign in and buy.
    pub active: Count,
    /// Who may not.
    pub blocked: Count,
    /// Those that were asked for.
    pub matching: Count,
}

/// The shop's members.
pub async fn rows(
    commerce: &Commerce,
    merchant: &Merchant,
    filter: &MemberFilter,
    sort: MemberSort,
    page: &PageAsk<ListPlace>,
) -> Result<Page<MemberRow, ListPlace>> {
    merchant.need(Permission::MembersRead)?;
    check(filter)?;
    if let Some(after) = &page.after
        && !store::member_lists::is_place(after, filter, sort)
    {
        return Err(Mistakes::one("?after", "must be `next` of a page of this list").into());
    }
    let reader = merchant.db(commerce).read().await?;
    let found = store::member_lists::list(&reader, filter, sort, page).await?;
    let numbers: Vec<i64> = found.items.iter().map(|member| member.no).collect();
    let directs = store::member_lists::directs(&reader, &numbers).await?;
    let pockets: Option<HashMap<MemberId, Pockets>> = if merchant.need(Permission::MoneyRead).is_ok() {
        let ids: Vec<MemberId> = found.items.iter().map(|member| member.id).collect();
        Some(store::ledger::pockets_of(&reader, &ids).await?)
    } else {
        None
    };
    Ok(found.map(|member| MemberRow {
        directs: directs.get(&member.no).copied().unwrap_or(0),
        pockets: pockets.as_ref().map(|pockets| pockets.get(&member.id).copied().unwrap_or_default()),
        member,
    }))
}

/// How many members there are with each status, and how many are asked for.
pub async fn counts(commerce: &Commerce, merchant: &Merchant, filter: &MemberFilter) -> Result<MemberCounts> {
    merchant.need(Permission::MembersRead)?;
    check(filter)?;
    let reader = merchant.db(commerce).read().await?;
    let with = |status| MemberFilter { status: Some(status), ..MemberFilter::default() };
    Ok(MemberCounts {
        all: store::member_lists::count(&reader, &MemberFilter::default()).await?,
        active: store::member_lists::count(&reader, &with(MemberStatus::Active)).await?,
        blocked: store::member_lists::count(&reader, &with(MemberStatus::Blocked)).await?,
        matching: store::member_lists::count(&reader, filter).await?,
    })
}

fn check(filter: &MemberFilter) -> Result<()> {
    let mut mistakes = Mistakes::default();
    mistakes.check_optional_text("?search", filter.search.as_deref().unwrap_or_default(), limits::NAME_MAX);
    Ok(mistakes.done()?)
}
