//! A member's own statement: each movement, and of rewards which app gave them and when they become available.

use std::collections::HashMap;

use domain::id::RewardId;
use store::ledger::{EntryCursor, EntryFilter};
use store::{Page, PageAsk};

use super::statement::{self, StatementLine};
use crate::rewards::RewardView;
use crate::{Commerce, Result, Shopper, rewards};

/// A line with the reward that it is about.
#[derive(Debug, Clone)]
pub struct OwnLine {
    /// The line.
    pub line: StatementLine,
    /// The reward; none where it is about something else.
    pub reward: Option<RewardView>,
}

/// Lines of the ledger that touch the shopper's pockets, in the order of the filter. `filter.member` counts for nothing.
pub async fn own_entries(
    commerce: &Commerce,
    shopper: &Shopper,
    filter: &EntryFilter,
    page: &PageAsk<EntryCursor>,
) -> Result<Page<OwnLine, EntryCursor>> {
    let page = statement::entries_by_shopper(commerce, shopper, filter, page).await?;
    let mut ids: Vec<RewardId> = page.items.iter().filter_map(|line| line.entry.cause.parse().ok()).collect();
    ids.sort_unstable();
    ids.dedup();
    let reader = shopper.db(commerce).read().await?;
    let found = store::rewards::get_all(&reader, &ids).await?;
    let views = rewards::views(commerce, shopper.tenant(), &reader, found).await?;
    let views: HashMap<String, RewardView> = views.into_iter().map(|view| (view.reward.id.to_string(), view)).collect();
    Ok(page.map(|line| OwnLine { reward: views.get(&line.entry.cause).cloned(), line }))
}
