//! Looking at rewards and pockets.

use std::collections::HashMap;

use domain::event::Task;
use domain::id::{InstallationId, MemberId, OrderId, TimerId};
use domain::ledger::Pockets;
use domain::order::{Fulfilment, Order};
use domain::people::Permission;
use domain::reward::{Reward, RewardState, available_at};
use jiff::Timestamp;
pub use store::rewards::{RewardCursor, RewardFilter};
use store::{Page, PageAsk, Reader};

use crate::orders::timer_id;
use crate::{Commerce, Merchant, Result, Shopper};

/// A reward as it is shown.
#[derive(Debug, Clone)]
pub struct RewardView {
    /// The reward.
    pub reward: Reward,
    /// The label of the installation that proposed it.
    pub label: String,
    /// What a pending reward waits for; none for any other.
    pub waits: Option<Waits>,
}

/// What a pending reward waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    /// What must happen first.
    pub what: WaitsFor,
    /// When it becomes available, as far as that can be told.
    pub until: Option<Timestamp>,
}

/// What must happen before a reward becomes available.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitsFor {
    /// The buyer must receive the goods.
    Receipt,
    /// The buyer may still give the goods back.
    AfterSale,
    /// The rule that gave it freezes it for some days after that.
    Freeze,
}

impl WaitsFor {
    /// How it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::AfterSale => "after-sale",
            Self::Freeze => "freeze",
        }
    }
}

/// What the shopper has.
pub async fn pockets_of_shopper(commerce: &Commerce, shopper: &Shopper) -> Result<Pockets> {
    Ok(store::ledger::pockets(&shopper.db(commerce).read().await?, shopper.member()).await?)
}

/// What a member has.
pub async fn pockets_of_member(commerce: &Commerce, merchant: &Merchant, member: MemberId) -> Result<Pockets> {
    merchant.need(Permission::MoneyRead)?;
    let reader = merchant.db(commerce).read().await?;
    store::members::get(&reader, member).await?;
    Ok(store::ledger::pockets(&reader, member).await?)
}

/// The shopper's rewards, the newest first.
pub async fn list_by_shopper(
    commerce: &Commerce,
    shopper: &Shopper,
    state: Option<RewardState>,
    page: &PageAsk<RewardCursor>,
) -> Result<Page<RewardView, RewardCursor>> {
    let filter = RewardFilter { member: Some(shopper.member()), state, ..RewardFilter::default() };
    list(&shopper.db(commerce).read().await?, &filter, page).await
}

/// The shop's rewards, the newest first.
pub async fn list_by_merchant(
    commerce: &Commerce,
    merchant: &Merchant,
    filter: &RewardFilter,
    page: &PageAsk<RewardCursor>,
) -> Result<Page<RewardView, RewardCursor>> {
    merchant.need(Permission::MoneyRead)?;
    list(&merchant.db(commerce).read().await?, filter, page).await
}

/// All rewards of an order, in the order in which they were credited.
pub async fn of_order(commerce: &Commerce, merchant: &Merchant, order: OrderId) -> Result<Vec<RewardView>> {
    merchant.need(Permission::MoneyRead)?;
    let reader = merchant.db(commerce).read().await?;
    store::orders::get(&reader, order).await?;
    let rewards = store::rewards::of_orders(&reader, &[order]).await?;
    let around = Around::load(&reader, &rewards).await?;
    Ok(rewards.into_iter().map(|reward| around.view(reward)).collect())
}

async fn list(
    reader: &Reader,
    filter: &RewardFilter,
    page: &PageAsk<RewardCursor>,
) -> Result<Page<RewardView, RewardCursor>> {
    let page = store::rewards::list(reader, filter, page).await?;
    let around = Around::load(reader, &page.items).await?;
    Ok(page.map(|reward| around.view(reward)))
}

/// What is to be known around rewards to show them.
struct Around {
    labels: HashMap<InstallationId, String>,
    orders: HashMap<OrderId, Order>,
    closing: HashMap<TimerId, Timestamp>,
}

impl Around {
    async fn load(reader: &Reader, rewards: &[Reward]) -> Result<Self> {
        let installations = store::installations::list(reader).await?;
        let labels = installations.into_iter().map(|installation| (installation.id, installation.label)).collect();
        let open = rewards.iter().filter(|reward| reward.state == RewardState::Pending);
        let mut orders: Vec<OrderId> = open.map(|reward| reward.order).collect();
        orders.sort_unstable();
        orders.dedup();
        let timers: Vec<TimerId> = orders.iter().map(|order| timer_id(*order, &Task::CloseAfterSale)).collect();
        let closing = store::timers::due_times(reader, &timers).await?;
        Ok(Self { labels, orders: store::orders::get_all(reader, &orders).await?, closing })
    }

    fn view(&self, reward: Reward) -> RewardView {
        let label = self.labels.get(&reward.installation).cloned().unwrap_or_default();
        RewardView { label, waits: self.waits(&reward), reward }
    }

    fn waits(&self, reward: &Reward) -> Option<Waits> {
        if reward.state != RewardState::Pending {
            return None;
        }
        if reward.available_at.is_some() {
            return Some(Waits { what: WaitsFor::Freeze, until: reward.available_at });
        }
        let order = self.orders.get(&reward.order)?;
        if !matches!(order.fulfilment, Fulfilment::Received | Fulfilment::Closed) {
            return Some(Waits { what: WaitsFor::Receipt, until: None });
        }
        let closes = self.closing.get(&timer_id(reward.order, &Task::CloseAfterSale));
        let until = closes.map(|at| available_at(*at, reward.freeze_days));
        Some(Waits { what: WaitsFor::AfterSale, until })
    }
}
