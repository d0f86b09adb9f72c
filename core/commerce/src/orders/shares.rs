//! Who earned from an order, and what a refund would take back. Nothing here writes.

use std::collections::HashMap;

use domain::id::{MemberId, OrderId};
use domain::ledger::{Account, Pocket};
use domain::order::{Order, RefundAsk};
use domain::people::Permission;
use domain::reward::Reward;

use crate::rewards::books::{Books, Cause};
use crate::rewards::{self, RewardView};
use crate::{Commerce, Merchant, Result};

/// Who earned from an order.
#[derive(Debug, Clone)]
pub struct Shares {
    /// The order.
    pub order: Order,
    /// What members earned, in the order in which it was credited, each with the member's name.
    pub rewards: Vec<(RewardView, String)>,
    /// What is left of all rewards.
    pub rewarded: i64,
    /// What the shop keeps: paid, less what was given back, less what is left of the rewards.
    pub keeps: i64,
}

/// What a refund would do.
#[derive(Debug, Clone)]
pub struct RefundPreview {
    /// All that it gives back.
    pub amount: i64,
    /// Whether all lines are given back with it to the last unit.
    pub all_given_back: bool,
    /// What it takes back of each reward; rewards that stay as they are are left out.
    pub take_backs: Vec<TakeBack>,
    /// What the shop keeps before it, with the refunds that are under way carried out.
    pub keeps_before: i64,
    /// What the shop keeps after it.
    pub keeps_after: i64,
}

/// What a refund would take back of a reward.
#[derive(Debug, Clone)]
pub struct TakeBack {
    /// The reward as it would be afterwards, and the member's name.
    pub reward: RewardView,
    /// How the member is called.
    pub member: String,
    /// How much of it would be taken back.
    pub taken: i64,
    /// Of that, what the member has no more: it becomes a debt that later rewards pay.
    pub debt: i64,
}

/// Who earned from an order.
pub async fn shares(commerce: &Commerce, merchant: &Merchant, order: OrderId) -> Result<Shares> {
    merchant.need(Permission::MoneyRead)?;
    let reader = merchant.db(commerce).read().await?;
    let order = store::orders::get(&reader, order).await?;
    let mut found = store::rewards::of_orders(&reader, &[order.id]).await?;
    found.sort_by(in_order);
    let rewarded = left(&found);
    let names = names(&reader, &found).await?;
    let views = rewards::read::views(commerce, merchant.tenant(), &reader, found).await?;
    let keeps = order.paid - order.refunded - rewarded;
    let named = |view: RewardView| {
        let who = name(&names, view.reward.member);
        (view, who)
    };
    let rewards = views.into_iter().map(named).collect();
    Ok(Shares { order, rewards, rewarded, keeps })
}

/// What a refund would do: the books are opened, the refund is put into them as the worker does it, and they are thrown
/// away.
pub async fn preview(
    commerce: &Commerce,
    merchant: &Merchant,
    order: OrderId,
    ask: &RefundAsk,
) -> Result<RefundPreview> {
    merchant.need(Permission::MoneyWrite)?;
    let cause = Cause { seq: 0, at: commerce.sources.now() };
    let reader = merchant.db(commerce).read().await?;
    let order = store::orders::get(&reader, order).await?;
    order.may_be_refunded(ask)?;
    // What is under way comes first, so that each refund answers for its own part only.
    let under_way: Vec<(u32, i64)> = order.lines.iter().map(|line| (line.no, line.refunded + line.refunding)).collect();
    let with_this: Vec<(u32, i64)> = under_way
        .iter()
        .map(|(no, before)| {
            let more = ask.lines.iter().find(|(line, _)| line == no).map_or(0, |(_, amount)| *amount);
            (*no, before + more)
        })
        .collect();
    let mut books = Books::open(&reader, order.currency, &[order.id], &[]).await?;
    books.reverse(&order, &under_way, cause);
    let before = books.of_order(order.id).to_vec();
    let posted = books.transfers().len();
    books.reverse(&order, &with_this, cause);
    let after = books.of_order(order.id).to_vec();

    let names = names(&reader, &after).await?;
    let (left_before, left_after) = (left(&before), left(&after));
    let given_back = order.refunded + order.refunding();
    let amount = ask.amount();
    let mut take_backs = Vec::new();
    let views = rewards::read::views(commerce, merchant.tenant(), &reader, after).await?;
    let mut pairs: Vec<(Reward, RewardView)> = before.into_iter().zip(views).collect();
    pairs.sort_by(|(a, _), (b, _)| in_order(a, b));
    for (old, reward) in pairs {
        let taken = reward.reward.reversed - old.reversed;
        if taken > 0 {
            let cause = reward.reward.id.to_string();
            let as_debt = |it: &&domain::ledger::Transfer| {
                it.cause == cause && matches!(it.debit, Account::Member(_, Pocket::Debt))
            };
            let debt = books.transfers()[posted..].iter().filter(as_debt).map(|it| it.amount).sum();
            take_backs.push(TakeBack { member: name(&names, old.member), reward, taken, debt });
        }
    }
    Ok(RefundPreview {
        amount,
        all_given_back: order.lines.iter().zip(&with_this).all(|(line, (_, back))| *back >= line.net),
        take_backs,
        keeps_before: order.paid - given_back - left_before,
        keeps_after: order.paid - given_back - amount - left_after,
    })
}

/// As they were credited; what was credited at once by line and by part of the rule.
fn in_order(a: &Reward, b: &Reward) -> std::cmp::Ordering {
    (a.seq, a.line, a.installation, &a.reason).cmp(&(b.seq, b.line, b.installation, &b.reason))
}

fn left(rewards: &[Reward]) -> i64 {
    rewards.iter().map(Reward::left).sum()
}

async fn names(reader: &store::Reader, rewards: &[Reward]) -> Result<HashMap<MemberId, String>> {
    let members: Vec<MemberId> = rewards.iter().map(|reward| reward.member).collect();
    let members = store::members::get_all(reader, &members).await?;
    Ok(members.into_iter().map(|(id, member)| (id, member.name)).collect())
}

fn name(names: &HashMap<MemberId, String>, member: MemberId) -> String {
    names.get(&member).cloned().unwrap_or_default()
}
