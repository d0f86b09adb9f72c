//! Looking at rewards and pockets.

use std::collections::HashMap;
use std::sync::Arc;

use domain::event::Task;
use domain::id::{InstallationId, MemberId, OrderId, TimerId};
use domain::ledger::Pockets;
use domain::order::{Fulfilment, Order};
use domain::people::Permission;
use domain::reward::{Reward, RewardState, available_at};
use domain::text::Text;
use jiff::{SignedDuration, Timestamp};
pub use store::rewards::{RewardCursor, RewardFilter};
use store::{ActiveTenant, Page, PageAsk, Reader};

use crate::apps::faces::{self, AppFace, Called};
use crate::limits::WAITING_MAX;
use crate::orders::timer_id;
use crate::{Commerce, Merchant, Result, Shopper};

/// A reward as it is shown.
#[derive(Debug, Clone)]
pub struct RewardView {
    /// The reward.
    pub reward: Reward,
    /// The label of the installation that proposed it.
    pub label: String,
    /// What the app calls itself.
    pub title: Text,
    /// The version of the app that proposed it.
    pub version: String,
    /// The number of the order.
    pub order_number: String,
    /// The title of what was bought.
    pub line_title: Text,
    /// When the after-sale window of the order closes or closed, as far as that can be told.
    pub window_ends_at: Option<Timestamp>,
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
    /// Whether that is only the latest time: the buyer may receive the goods earlier.
    pub latest: bool,
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

/// What the shopper has, and what the pending part of it waits for.
pub async fn wallet_of_shopper(commerce: &Commerce, shopper: &Shopper) -> Result<(Pockets, Vec<Waiting>)> {
    let reader = shopper.db(commerce).read().await?;
    let pockets = store::ledger::pockets(&reader, shopper.member()).await?;
    Ok((pockets, waiting(commerce, shopper.tenant(), &reader, shopper.member()).await?))
}

/// What a member has, and what the pending part of it waits for.
pub async fn wallet_of_member(
    commerce: &Commerce,
    merchant: &Merchant,
    member: MemberId,
) -> Result<(Pockets, Vec<Waiting>)> {
    merchant.need(Permission::MoneyRead)?;
    let reader = merchant.db(commerce).read().await?;
    store::members::get(&reader, member).await?;
    let pockets = store::ledger::pockets(&reader, member).await?;
    Ok((pockets, waiting(commerce, merchant.tenant(), &reader, member).await?))
}

/// What the shopper has.
pub async fn pockets_of_shopper(commerce: &Commerce, shopper: &Shopper) -> Result<Pockets> {
    Ok(store::ledger::pockets(&shopper.db(commerce).read().await?, shopper.member()).await?)
}

/// The shopper's rewards, the newest first.
pub async fn list_by_shopper(
    commerce: &Commerce,
    shopper: &Shopper,
    state: Option<RewardState>,
    page: &PageAsk<RewardCursor>,
) -> Result<Page<RewardView, RewardCursor>> {
    let filter = RewardFilter { member: Some(shopper.member()), state, ..RewardFilter::default() };
    list(commerce, shopper.tenant(), &shopper.db(commerce).read().await?, &filter, page).await
}

/// The shop's rewards, the newest first.
pub async fn list_by_merchant(
    commerce: &Commerce,
    merchant: &Merchant,
    filter: &RewardFilter,
    page: &PageAsk<RewardCursor>,
) -> Result<Page<RewardView, RewardCursor>> {
    merchant.need(Permission::MoneyRead)?;
    list(commerce, merchant.tenant(), &merchant.db(commerce).read().await?, filter, page).await
}

/// All rewards of an order, in the order in which they were credited.
pub async fn of_order(commerce: &Commerce, merchant: &Merchant, order: OrderId) -> Result<Vec<RewardView>> {
    merchant.need(Permission::MoneyRead)?;
    let reader = merchant.db(commerce).read().await?;
    store::orders::get(&reader, order).await?;
    let rewards = store::rewards::of_orders(&reader, &[order]).await?;
    views(commerce, merchant.tenant(), &reader, rewards).await
}

/// Rewards as they are shown.
pub(crate) async fn views(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    reader: &Reader,
    rewards: Vec<Reward>,
) -> Result<Vec<RewardView>> {
    let around = Around::load(commerce, tenant, reader, &rewards).await?;
    Ok(rewards.into_iter().map(|reward| around.view(reward)).collect())
}

/// What the rewards of a member that are not available yet wait for: how much waits for each, and when the first of it
/// becomes available, as far as that can be told. Counts [`WAITING_MAX`] rewards.
pub(crate) async fn waiting(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    reader: &Reader,
    member: MemberId,
) -> Result<Vec<Waiting>> {
    let pending = store::rewards::pending(reader, member, WAITING_MAX).await?;
    let mut waiting: Vec<Waiting> = Vec::new();
    for view in views(commerce, tenant, reader, pending).await? {
        let Some(waits) = view.waits else { continue };
        let at = waiting.iter().position(|it| it.what == waits.what).unwrap_or_else(|| {
            waiting.push(Waiting { what: waits.what, amount: 0, next_at: None });
            waiting.len() - 1
        });
        let it = &mut waiting[at];
        it.amount += view.reward.left();
        it.next_at = [it.next_at, waits.until].into_iter().flatten().min();
    }
    Ok(waiting)
}

/// What a part of what is pending waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// For what.
    pub what: WaitsFor,
    /// How much, in minor units.
    pub amount: i64,
    /// When the first of it becomes available.
    pub next_at: Option<Timestamp>,
}

async fn list(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    reader: &Reader,
    filter: &RewardFilter,
    page: &PageAsk<RewardCursor>,
) -> Result<Page<RewardView, RewardCursor>> {
    let page = store::rewards::list(reader, filter, page).await?;
    let around = Around::load(commerce, tenant, reader, &page.items).await?;
    Ok(page.map(|reward| around.view(reward)))
}

/// What is to be known around rewards to show them.
struct Around {
    labels: HashMap<InstallationId, AppFace>,
    versions: HashMap<String, Arc<Called>>,
    orders: HashMap<OrderId, Order>,
    due: HashMap<TimerId, Timestamp>,
    /// How long the after-sale window of an order that is received now is.
    window: SignedDuration,
}

impl Around {
    async fn load(commerce: &Commerce, tenant: &ActiveTenant, reader: &Reader, rewards: &[Reward]) -> Result<Self> {
        let labels = faces::of_shop(commerce, reader).await?;
        let mut versions = HashMap::new();
        for reward in rewards {
            if let Ok(digest) = reward.digest.parse()
                && !versions.contains_key(&reward.digest)
                && let Some(called) = faces::of_file(commerce, digest).await?
            {
                versions.insert(reward.digest.clone(), called);
            }
        }
        let mut orders: Vec<OrderId> = rewards.iter().map(|reward| reward.order).collect();
        orders.sort_unstable();
        orders.dedup();
        let timers: Vec<TimerId> = [Task::CloseAfterSale, Task::AutoReceive]
            .iter()
            .flat_map(|task| orders.iter().map(move |order| timer_id(*order, task)))
            .collect();
        let due = store::timers::due_times(reader, &timers).await?;
        let window = days(tenant.settings.after_sale_days);
        Ok(Self { labels, versions, orders: store::orders::get_all(reader, &orders).await?, due, window })
    }

    fn view(&self, reward: Reward) -> RewardView {
        let face = self.labels.get(&reward.installation);
        let called = self.versions.get(&reward.digest);
        let order = self.orders.get(&reward.order);
        let line = order.and_then(|order| order.lines.iter().find(|line| line.no == reward.line));
        let closes = self.due.get(&timer_id(reward.order, &Task::CloseAfterSale)).copied();
        RewardView {
            label: face.map(|face| face.label.clone()).unwrap_or_default(),
            title: called.map(|called| called.title.clone()).unwrap_or_default(),
            version: called.map(|called| called.version.clone()).unwrap_or_default(),
            order_number: order.map(|order| order.number.clone()).unwrap_or_default(),
            line_title: line.map(|line| line.title.clone()).unwrap_or_default(),
            window_ends_at: order.and_then(|order| order.closed_at).or(closes),
            waits: self.waits(&reward),
            reward,
        }
    }

    fn waits(&self, reward: &Reward) -> Option<Waits> {
        if reward.state != RewardState::Pending {
            return None;
        }
        if reward.available_at.is_some() {
            return Some(Waits { what: WaitsFor::Freeze, until: reward.available_at, latest: false });
        }
        let order = self.orders.get(&reward.order)?;
        if !matches!(order.fulfilment, Fulfilment::Received | Fulfilment::Closed) {
            // Goods that are on their way count as received some day, if nobody says so before.
            let received = self.due.get(&timer_id(reward.order, &Task::AutoReceive));
            let until = received
                .map(|at| available_at(at.checked_add(self.window).unwrap_or(Timestamp::MAX), reward.freeze_days));
            return Some(Waits { what: WaitsFor::Receipt, until, latest: until.is_some() });
        }
        let closes = self.due.get(&timer_id(reward.order, &Task::CloseAfterSale));
        let until = closes.map(|at| available_at(*at, reward.freeze_days));
        Some(Waits { what: WaitsFor::AfterSale, until, latest: false })
    }
}

fn days(days: u32) -> SignedDuration {
    SignedDuration::from_hours(24 * i64::from(days))
}
