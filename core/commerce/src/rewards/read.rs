//! Looking at rewards and pockets.

use domain::id::{MemberId, OrderId};
use domain::ledger::Pockets;
use domain::reward::Reward;
use store::rewards::{RewardCursor, RewardFilter};
use store::{Page, PageAsk, TenantDb};

use crate::Result;

/// A reward, and the label of the installation that proposed it.
#[derive(Debug, Clone)]
pub struct RewardView {
    /// The reward.
    pub reward: Reward,
    /// The installation's label in the shop.
    pub label: String,
}

/// What a member has.
pub async fn pockets(db: &TenantDb, member: MemberId) -> Result<Pockets> {
    Ok(store::ledger::pockets(&db.read().await?, member).await?)
}

/// Rewards, the newest first.
pub async fn list(
    db: &TenantDb,
    filter: &RewardFilter,
    page: &PageAsk<RewardCursor>,
) -> Result<Page<RewardView, RewardCursor>> {
    let reader = db.read().await?;
    let rewards = store::rewards::list(&reader, filter, page).await?;
    let installations = store::installations::list(&reader).await?;
    Ok(rewards.map(|reward| {
        let of = installations.iter().find(|installation| installation.id == reward.installation);
        let label = of.map(|installation| installation.label.clone()).unwrap_or_default();
        RewardView { reward, label }
    }))
}

/// All rewards of an order.
pub async fn of_order(db: &TenantDb, order: OrderId) -> Result<Vec<Reward>> {
    Ok(store::rewards::of_orders(&db.read().await?, &[order]).await?)
}
