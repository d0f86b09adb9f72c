//! What a slice of events does to rewards and pockets, worked out in memory and written at once.
//!
//! Rule: section 6 (STD) of the plays' specification. The caller holds the ledger's lock, so what is read at the
//! beginning stays true until the commit.

use std::collections::{HashMap, HashSet};

use domain::Currency;
use domain::id::{MemberId, OrderId, RewardId, TransferId};
use domain::ledger::{Account, Pocket, Pockets, Transfer, TransferReason};
use domain::order::Order;
use domain::reward::{self, Accepted, Reward, RewardState};
use jiff::Timestamp;
use store::{Reader, TenantTx};

use crate::Result;

/// The event that moves money, and the time that it carries.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cause {
    /// Place in the log.
    pub(crate) seq: i64,
    /// When.
    pub(crate) at: Timestamp,
}

/// A draft that was accepted, with what explains it later.
#[derive(Debug, Clone)]
pub(crate) struct Credited {
    pub(crate) accepted: Accepted,
    pub(crate) digest: String,
    pub(crate) settings_version: i64,
    pub(crate) inputs_hash: String,
}

/// Rewards of some orders and pockets of those who earned them.
pub(crate) struct Books {
    currency: Currency,
    pockets: HashMap<MemberId, Pockets>,
    rewards: HashMap<OrderId, Vec<Reward>>,
    fresh: HashSet<RewardId>,
    changed: HashSet<RewardId>,
    transfers: Vec<Transfer>,
}

impl Books {
    /// Reads the rewards of these orders, and the pockets of those who earned them and of `members`.
    pub(crate) async fn open(
        db: &Reader,
        currency: Currency,
        orders: &[OrderId],
        members: &[MemberId],
    ) -> Result<Self> {
        let mut rewards: HashMap<OrderId, Vec<Reward>> = HashMap::new();
        let mut owners: HashSet<MemberId> = members.iter().copied().collect();
        for reward in store::rewards::of_orders(db, orders).await? {
            owners.insert(reward.member);
            rewards.entry(reward.order).or_default().push(reward);
        }
        let owners: Vec<MemberId> = owners.into_iter().collect();
        let pockets = store::ledger::pockets_of(db, &owners).await?;
        Ok(Self { currency, pockets, rewards, fresh: HashSet::new(), changed: HashSet::new(), transfers: Vec::new() })
    }

    /// The rewards of an order as they stand.
    pub(crate) fn of_order(&self, order: OrderId) -> &[Reward] {
        self.rewards.get(&order).map_or(&[], Vec::as_slice)
    }

    /// The movements that were worked out so far.
    pub(crate) fn transfers(&self) -> &[Transfer] {
        &self.transfers
    }

    /// Notes that a buyer's money came, or (`back`) went back.
    pub(crate) fn receipt(&mut self, order: OrderId, provider: &str, amount: i64, back: Option<&str>, cause: Cause) {
        if amount <= 0 {
            return;
        }
        let receipts = Account::Receipts(provider.to_owned());
        let (debit, credit, reason, what) = match back {
            None => (receipts, Account::Sales, TransferReason::Payment, order.to_string()),
            Some(refund) => (Account::Sales, receipts, TransferReason::Refund, refund.to_owned()),
        };
        self.transfers.push(Transfer {
            id: TransferId::derive(&[reason.name().as_bytes(), what.as_bytes()]),
            debit,
            credit,
            amount,
            currency: self.currency,
            reason,
            member: None,
            order: Some(order),
            cause: what,
            seq: Some(cause.seq),
            at: cause.at,
        });
    }

    /// Credits what was accepted for an order. A cause that is there already credits nothing; 0 makes no row.
    pub(crate) fn credit(&mut self, order: OrderId, credited: Vec<Credited>, cause: Cause) {
        for Credited { accepted: Accepted { draft, amount }, digest, settings_version, inputs_hash } in credited {
            let id = Reward::id_of(draft.installation, draft.member, order, draft.line, &draft.reason);
            if amount <= 0 || self.of_order(order).iter().any(|reward| reward.id == id) {
                continue;
            }
            let reward = Reward {
                id,
                installation: draft.installation,
                member: draft.member,
                order,
                line: draft.line,
                reason: draft.reason,
                proposed: draft.amount,
                amount,
                reversed: 0,
                state: RewardState::Pending,
                freeze_days: draft.freeze_days,
                available_at: None,
                digest,
                settings_version,
                inputs_hash,
                seq: cause.seq,
                at: cause.at,
            };
            let to = Account::Member(reward.member, Pocket::Pending);
            self.transfer(&reward, (Account::Rewards, to), amount, (TransferReason::Reward, ""), cause);
            self.fresh.insert(id);
            self.rewards.entry(order).or_default().push(reward);
        }
    }

    /// Takes back what refunds of an order's lines call for: `refunded` is what was given back of each line in all.
    pub(crate) fn reverse(&mut self, order: &Order, refunded: &[(u32, i64)], cause: Cause) {
        let mut rewards = self.rewards.remove(&order.id).unwrap_or_default();
        for reward in &mut rewards {
            let net = order.lines.iter().find(|line| line.no == reward.line).map_or(0, |line| line.net);
            let given_back = refunded.iter().find(|(no, _)| *no == reward.line).map_or(0, |(_, amount)| *amount);
            let in_all = reward::reversed_in_all(reward.amount, net, given_back);
            let more = in_all - reward.reversed;
            if more > 0 {
                self.take_back(reward, more, cause);
            }
        }
        self.rewards.insert(order.id, rewards);
    }

    fn take_back(&mut self, reward: &mut Reward, amount: i64, cause: Cause) {
        let member = reward.member;
        reward.reversed += amount;
        self.changed.insert(reward.id);
        // The cumulative amount makes the transfer's cause unique.
        let ordinal = reward.reversed.to_string();
        if reward.state == RewardState::Available {
            let taken = reward::take_back(amount, self.pockets_of(member).available);
            let from = |pocket| (Account::Member(member, pocket), Account::Rewards);
            let reason = TransferReason::Reversal;
            self.transfer(reward, from(Pocket::Available), taken.from_available, (reason, &ordinal), cause);
            self.transfer(reward, from(Pocket::Debt), taken.as_debt, (reason, &format!("{ordinal}/debt")), cause);
        } else {
            let from = (Account::Member(member, Pocket::Pending), Account::Rewards);
            self.transfer(reward, from, amount, (TransferReason::Reversal, &ordinal), cause);
        }
        if reward.left() == 0 {
            reward.state = RewardState::Reversed;
        }
    }

    /// The after-sale window of an order closed: rewards without a freeze become available. Gives the times at which the
    /// others will.
    pub(crate) fn close(&mut self, order: OrderId, closed_at: Timestamp, cause: Cause) -> Vec<Timestamp> {
        let mut due = Vec::new();
        for reward in self.rewards.get_mut(&order).into_iter().flatten() {
            if reward.state == RewardState::Pending && reward.available_at.is_none() {
                let available_at = reward::available_at(closed_at, reward.freeze_days);
                reward.available_at = Some(available_at);
                self.changed.insert(reward.id);
                if available_at > cause.at {
                    due.push(available_at);
                }
            }
        }
        self.release(order, cause);
        due.sort_unstable();
        due.dedup();
        due
    }

    /// Makes available what is due. A debt is paid first.
    pub(crate) fn release(&mut self, order: OrderId, cause: Cause) {
        let mut rewards = self.rewards.remove(&order).unwrap_or_default();
        for reward in &mut rewards {
            let due = reward.available_at.is_some_and(|at| at <= cause.at);
            if reward.state != RewardState::Pending || !due {
                continue;
            }
            reward.state = RewardState::Available;
            self.changed.insert(reward.id);
            let (pays, free) = reward::pay_debt_first(reward.left(), self.pockets_of(reward.member).debt);
            let to = |pocket| (Account::Member(reward.member, Pocket::Pending), Account::Member(reward.member, pocket));
            self.transfer(reward, to(Pocket::Debt), pays, (TransferReason::DebtPaid, ""), cause);
            self.transfer(reward, to(Pocket::Available), free, (TransferReason::Release, ""), cause);
        }
        self.rewards.insert(order, rewards);
    }

    fn pockets_of(&self, member: MemberId) -> Pockets {
        self.pockets.get(&member).copied().unwrap_or_default()
    }

    fn transfer(
        &mut self,
        reward: &Reward,
        (debit, credit): (Account, Account),
        amount: i64,
        (reason, ordinal): (TransferReason, &str),
        cause: Cause,
    ) {
        if amount == 0 {
            return;
        }
        let pockets = self.pockets.entry(reward.member).or_default();
        for (account, delta) in [(&debit, -amount), (&credit, amount)] {
            match account {
                Account::Member(_, Pocket::Pending) => pockets.pending += delta,
                Account::Member(_, Pocket::Available) => pockets.available += delta,
                // A debt is what its account lacks.
                Account::Member(_, Pocket::Debt) => pockets.debt -= delta,
                _ => {}
            }
        }
        let id = TransferId::derive(&[reason.name().as_bytes(), reward.id.uuid().as_bytes(), ordinal.as_bytes()]);
        self.transfers.push(Transfer {
            id,
            debit,
            credit,
            amount,
            currency: self.currency,
            reason,
            member: Some(reward.member),
            order: Some(reward.order),
            cause: reward.id.to_string(),
            seq: Some(cause.seq),
            at: cause.at,
        });
    }

    /// Writes what changed.
    pub(crate) async fn write(self, tx: &TenantTx) -> Result<()> {
        store::ledger::post(tx, &self.transfers).await?;
        let (fresh, old): (Vec<Reward>, Vec<Reward>) =
            self.rewards.into_values().flatten().partition(|reward| self.fresh.contains(&reward.id));
        store::rewards::insert_all(tx, &fresh).await?;
        let changed: Vec<Reward> = old.into_iter().filter(|reward| self.changed.contains(&reward.id)).collect();
        Ok(store::rewards::update_all(tx, &changed).await?)
    }
}
