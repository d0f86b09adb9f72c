//! The life of a reward: drafts are accepted or cut, credited, become available, are reversed.
//!
//! Rule: section 6 (STD) of the plays' specification. Amounts are minor units of the shop's currency.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Rate;
use crate::id::{InstallationId, MemberId, OrderId, RewardId};

/// A reward that somebody earned with one line of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reward {
    /// Derived from its cause, so that the same cause never pays twice.
    pub id: RewardId,
    /// Which installation proposed it.
    pub installation: InstallationId,
    /// Who earns.
    pub member: MemberId,
    /// The order.
    pub order: OrderId,
    /// Its line, from 1.
    pub line: u32,
    /// Which part of the rule earned it.
    pub reason: String,
    /// What the app proposed, before limits and caps.
    pub proposed: i64,
    /// What was credited.
    pub amount: i64,
    /// Taken back so far.
    pub reversed: i64,
    /// Where it stands.
    pub state: RewardState,
    /// Days that it stays frozen after the after-sale window closed.
    pub freeze_days: u32,
    /// When it becomes available; none before the window closed.
    pub available_at: Option<Timestamp>,
    /// Which code proposed it.
    pub digest: String,
    /// With which version of the settings.
    pub settings_version: i64,
    /// SHA-256 of what the app was given.
    pub inputs_hash: String,
    /// The event that caused it.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
}

impl Reward {
    /// What is left of it.
    pub fn left(&self) -> i64 {
        self.amount - self.reversed
    }

    /// The id of the reward with this cause. A cause is unique, so a repeated draft is the same reward.
    pub fn id_of(installation: InstallationId, member: MemberId, order: OrderId, line: u32, reason: &str) -> RewardId {
        RewardId::derive(&[
            installation.uuid().as_bytes(),
            member.uuid().as_bytes(),
            order.uuid().as_bytes(),
            &line.to_be_bytes(),
            reason.as_bytes(),
        ])
    }
}

/// Where a reward stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RewardState {
    /// Credited, but not the member's to take.
    Pending,
    /// The member's to take.
    Available,
    /// Taken back to the last unit.
    Reversed,
}

/// What an app proposed for a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which installation.
    pub installation: InstallationId,
    /// The share of the order that this installation may give away.
    pub budget: Rate,
    /// Who is to earn.
    pub member: MemberId,
    /// The line, from 1.
    pub line: u32,
    /// Which part of the rule.
    pub reason: String,
    /// How much; above 0.
    pub amount: i64,
    /// Days frozen after the after-sale window closed.
    pub freeze_days: u32,
}

/// A draft after limits and caps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// What was proposed.
    pub draft: Draft,
    /// What is credited; 0 makes no row.
    pub amount: i64,
}

/// What limits the rewards of one order.
#[derive(Debug, Clone)]
pub struct Room<'a> {
    /// Number and net of each line.
    pub lines: &'a [(u32, i64)],
    /// The shop's payout cap.
    pub cap: Option<Rate>,
    /// What each installation credited for each line of this order before: installation, line, amount.
    pub earlier: &'a [(InstallationId, u32, i64)],
}

/// Applies the limits, in this order: per app and line (the line's net), per app and order (its budget), and over all
/// apps (the payout cap). `drafts` stand in draft order: apps as installed, line by line, as the rule names recipients.
pub fn accept(room: &Room<'_>, drafts: Vec<Draft>) -> Vec<Accepted> {
    let mut amounts = limit_per_line(room, &drafts);
    limit_per_budget(room, &drafts, &mut amounts);
    if let Some(cap) = room.cap {
        let goods: i64 = room.lines.iter().map(|(_, net)| net).sum();
        let taken: i64 = room.earlier.iter().map(|(_, _, amount)| amount).sum();
        let left = (money::share(goods, cap.bp()) - taken).max(0);
        if amounts.iter().sum::<i64>() > left {
            amounts = money::split(left, &amounts);
        }
    }
    drafts.into_iter().zip(amounts).map(|(draft, amount)| Accepted { draft, amount }).collect()
}

/// The rows of one app for one line never exceed the line's net: each is cut to what is left.
fn limit_per_line(room: &Room<'_>, drafts: &[Draft]) -> Vec<i64> {
    let mut used: Vec<(InstallationId, u32, i64)> = room.earlier.to_vec();
    drafts
        .iter()
        .map(|draft| {
            let net = room.lines.iter().find(|(no, _)| *no == draft.line).map_or(0, |(_, net)| *net);
            let taken: i64 = used
                .iter()
                .filter(|(installation, line, _)| *installation == draft.installation && *line == draft.line)
                .map(|(_, _, amount)| amount)
                .sum();
            let amount = draft.amount.min(net - taken).max(0);
            used.push((draft.installation, draft.line, amount));
            amount
        })
        .collect()
}

/// The rows of one app for one order never exceed its budget: they are scaled down together.
fn limit_per_budget(room: &Room<'_>, drafts: &[Draft], amounts: &mut [i64]) {
    let goods: i64 = room.lines.iter().map(|(_, net)| net).sum();
    let mut apps: Vec<InstallationId> = drafts.iter().map(|draft| draft.installation).collect();
    apps.sort_unstable();
    apps.dedup();
    for app in apps {
        let of_app: Vec<usize> = (0..drafts.len()).filter(|i| drafts[*i].installation == app).collect();
        let budget = of_app.first().map_or(Rate::ZERO, |i| drafts[*i].budget);
        let earlier: i64 = room.earlier.iter().filter(|(i, _, _)| *i == app).map(|(_, _, amount)| amount).sum();
        let left = (money::share(goods, budget.bp()) - earlier).max(0);
        let proposed: Vec<i64> = of_app.iter().map(|i| amounts[*i]).collect();
        if proposed.iter().sum::<i64>() > left {
            for (i, part) in of_app.into_iter().zip(money::split(left, &proposed)) {
                amounts[i] = part;
            }
        }
    }
}

/// How much of a reward is taken back in all, when `refunded` of the line's `net` was given back in all.
pub fn reversed_in_all(amount: i64, net: i64, refunded: i64) -> i64 {
    amount - money::kept(amount, net, refunded)
}

/// When a reward that stays frozen for so many days becomes available, if the after-sale window closes at `closed_at`.
pub fn available_at(closed_at: Timestamp, freeze_days: u32) -> Timestamp {
    let freeze = SignedDuration::from_hours(24 * i64::from(freeze_days));
    closed_at.checked_add(freeze).unwrap_or(Timestamp::MAX)
}

/// From which pockets a reversal of an available reward is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakeBack {
    /// From what the member could withdraw.
    pub from_available: i64,
    /// What is not there becomes debt.
    pub as_debt: i64,
}

/// A reversal takes from all that is available before it becomes a debt.
pub fn take_back(amount: i64, available: i64) -> TakeBack {
    let from_available = amount.min(available.max(0));
    TakeBack { from_available, as_debt: amount - from_available }
}

/// Money that comes to a member first pays the debt: (pays debt, becomes available).
pub fn pay_debt_first(amount: i64, debt: i64) -> (i64, i64) {
    let pays = amount.min(debt.max(0));
    (pays, amount - pays)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn draft(app: u128, line: u32, amount: i64) -> Draft {
        Draft {
            installation: InstallationId::of(Uuid::from_u128(app)),
            budget: Rate::WHOLE,
            member: MemberId::of(Uuid::nil()),
            line,
            reason: "level-1".into(),
            amount,
            freeze_days: 0,
        }
    }

    fn amounts(room: &Room<'_>, drafts: Vec<Draft>) -> Vec<i64> {
        accept(room, drafts).into_iter().map(|a| a.amount).collect()
    }

    #[test]
    fn one_app_never_gives_more_for_a_line_than_was_paid_for_it() {
        let room = Room { lines: &[(1, 3500)], cap: None, earlier: &[] };
        assert_eq!(amounts(&room, vec![draft(1, 1, 3000), draft(1, 1, 1000)]), [3000, 500]);
        // Another app has the line to itself.
        assert_eq!(amounts(&room, vec![draft(1, 1, 3500), draft(2, 1, 1000)]), [3500, 1000]);
        // A line that cost nothing rewards nobody.
        let free = Room { lines: &[(1, 0)], cap: None, earlier: &[] };
        assert_eq!(amounts(&free, vec![draft(1, 1, 100)]), [0]);
    }

    #[test]
    fn the_payout_cap_scales_all_drafts_of_an_order() {
        let cap = Rate::from_bp(1000).ok();
        let room = Room { lines: &[(1, 10_000)], cap, earlier: &[] };
        assert_eq!(amounts(&room, vec![draft(1, 1, 1000), draft(2, 1, 500)]), [667, 333]);
        // What comes later for the same order shares what is left.
        let earlier = [(InstallationId::of(Uuid::from_u128(1)), 1, 900)];
        let room = Room { lines: &[(1, 10_000)], cap, earlier: &earlier };
        assert_eq!(amounts(&room, vec![draft(3, 1, 400)]), [100]);
    }

    #[test]
    fn an_app_never_gives_more_of_an_order_than_its_budget() {
        let room = Room { lines: &[(1, 10_000)], cap: None, earlier: &[] };
        let budget = Rate::from_bp(1000).unwrap_or_default();
        let drafts = vec![Draft { budget, ..draft(1, 1, 1500) }, Draft { budget, ..draft(1, 1, 500) }];
        assert_eq!(amounts(&room, drafts), [750, 250]);
    }

    #[test]
    fn a_debt_is_paid_before_anything_becomes_available() {
        assert_eq!(pay_debt_first(1000, 200), (200, 800));
        assert_eq!(pay_debt_first(100, 200), (100, 0));
        assert_eq!(take_back(1000, 800), TakeBack { from_available: 800, as_debt: 200 });
    }

    proptest! {
        /// I5: the rewards of an order never exceed the cap, and scaling loses no fen.
        #[test]
        fn rewards_of_an_order_never_exceed_the_cap(
            nets in proptest::collection::vec(0..1_000_000i64, 1..6),
            cap in 0..=10_000u32,
            proposals in proptest::collection::vec((0..4u128, 0..6usize, 1..2_000_000i64), 0..20),
        ) {
            let lines: Vec<(u32, i64)> = nets.iter().zip(1..).map(|(net, no)| (no, *net)).collect();
            let drafts: Vec<Draft> = proposals
                .iter()
                .map(|(app, line, amount)| draft(*app, lines[line % lines.len()].0, *amount))
                .collect();
            let uncapped = accept(&Room { lines: &lines, cap: None, earlier: &[] }, drafts.clone());
            let capped = accept(&Room { lines: &lines, cap: Rate::from_bp(cap).ok(), earlier: &[] }, drafts);
            let room = money::share(nets.iter().sum(), cap);
            let total = |accepted: &[Accepted]| accepted.iter().map(|a| a.amount).sum::<i64>();
            prop_assert_eq!(total(&capped), total(&uncapped).min(room));
            for (no, net) in &lines {
                for app in 0..4u128 {
                    let of_line: i64 = uncapped.iter()
                        .filter(|a| a.draft.line == *no && a.draft.installation == InstallationId::of(Uuid::from_u128(app)))
                        .map(|a| a.amount).sum();
                    prop_assert!(of_line <= *net);
                }
            }
        }

        /// I4: what is taken back depends on the cumulative refund only, and a full refund takes back all.
        #[test]
        fn how_a_refund_is_cut_up_makes_no_difference(
            amount in 1..1_000_000_000i64,
            net in 1..1_000_000_000i64,
            cuts in proptest::collection::vec(0..1_000_000_000i64, 0..10),
        ) {
            let mut refunded = 0;
            let mut reversed = 0;
            for cut in cuts {
                refunded = (refunded + cut).min(net);
                reversed += reversed_in_all(amount, net, refunded) - reversed;
                prop_assert_eq!(reversed, reversed_in_all(amount, net, refunded));
            }
            prop_assert_eq!(reversed_in_all(amount, net, net), amount);
        }
    }
}
