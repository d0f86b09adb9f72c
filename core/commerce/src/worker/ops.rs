//! What apps propose because of an event, checked against what the core knows: accepted, cut or refused.

use std::collections::HashSet;

use domain::hook::{Credit, Notify, Op, Schedule};
use domain::id::{InstallationId, MemberId};
use domain::limits::{AMOUNT_MAX, FREEZE_DAYS_MAX, REASON_MAX};
use domain::order::{Order, OrderState};
use domain::reward::Draft;
use thiserror::Error;

use super::asking::{Answer, order_id};
use super::schedule::TimerRefused;
use crate::limits::MEMBER_SHOWN_MAX;

/// Proposals of one event, sorted by what they want.
#[derive(Default)]
pub(crate) struct Proposed {
    /// In draft order: apps in the merchant's order, each in its own order.
    pub(crate) drafts: Vec<(usize, Draft)>,
    pub(crate) schedules: Vec<(usize, Schedule)>,
    pub(crate) notices: Vec<(InstallationId, MemberId, Notify)>,
    /// What was refused, and why: index of the answer, reason.
    pub(crate) refused: Vec<(usize, Cut)>,
}

/// Why a proposal is not taken, or not whole. The app's author and the merchant read it in the record of the call.
#[derive(Debug, PartialEq, Eq, Error)]
pub(crate) enum Cut {
    /// For somebody whom the shop does not know.
    #[error("`{0}` is no member of this shop")]
    Stranger(String),
    /// For an order that the event is not about.
    #[error("a reward must be for the order that the event is about")]
    OtherOrder,
    /// For an order that nobody has paid.
    #[error("a reward must be for an order that is paid")]
    NotPaid,
    /// For a line that the order does not have.
    #[error("the order has no line {0}")]
    NoSuchLine(u32),
    /// Of nothing, or of more than there is.
    #[error("{0} is not an amount of 1 or more")]
    NoAmount(i64),
    /// Frozen for this many days.
    #[error("a freeze of {0} days is longer than {FREEZE_DAYS_MAX}")]
    FrozenTooLong(u32),
    /// For a reason that is no code.
    #[error("a reason is 1 to {REASON_MAX} letters, digits or - _ .")]
    Reason,
    /// A timer out of bounds.
    #[error(transparent)]
    Timer(#[from] TimerRefused),
    /// A reward for which the caps left less than was asked for.
    #[error("line {line}, {reason}: {asked} cut to {got}")]
    Capped {
        /// The line of the order, from 1.
        line: u32,
        /// The reward's reason.
        reason: String,
        /// In minor units.
        asked: i64,
        /// In minor units.
        got: i64,
    },
}

/// Members that proposals name.
pub(crate) fn members_named<'a>(answers: impl Iterator<Item = &'a Answer>) -> Vec<MemberId> {
    let ops = answers.filter_map(|answer| answer.result.as_ref().ok()).flat_map(|proposals| &proposals.ops);
    ops.filter_map(|op| match op {
        Op::Credit(credit) => credit.member.parse().ok(),
        Op::Notify(notify) => notify.member.parse().ok(),
        Op::Schedule(_) => None,
    })
    .collect()
}

/// Sorts and checks the proposals of one event. `order` is what the event is about, `known` who exists in this shop.
pub(crate) fn check(answers: &[Answer], order: Option<&Order>, known: &HashSet<MemberId>) -> Proposed {
    let mut proposed = Proposed::default();
    for (i, answer) in answers.iter().enumerate() {
        let Ok(proposals) = &answer.result else { continue };
        // No more than the sandbox lets through.
        for op in &proposals.ops {
            let taken = match op {
                Op::Credit(credit) => draft(answer, credit, order, known).map(|draft| proposed.drafts.push((i, draft))),
                Op::Schedule(schedule) => {
                    proposed.schedules.push((i, schedule.clone()));
                    Ok(())
                }
                Op::Notify(notify) => member(&notify.member, known)
                    .map(|member| proposed.notices.push((answer.app.id, member, notify.clone()))),
            };
            if let Err(why) = taken {
                proposed.refused.push((i, why));
            }
        }
    }
    proposed
}

fn member(text: &str, known: &HashSet<MemberId>) -> Result<MemberId, Cut> {
    // As it is, but for what no database takes and no console shows.
    let shown = || text.chars().filter(|c| !c.is_control()).take(MEMBER_SHOWN_MAX).collect();
    text.parse().ok().filter(|member| known.contains(member)).ok_or_else(|| Cut::Stranger(shown()))
}

fn draft(answer: &Answer, credit: &Credit, order: Option<&Order>, known: &HashSet<MemberId>) -> Result<Draft, Cut> {
    let member = member(&credit.member, known)?;
    let order = order.filter(|order| order_id(&credit.order) == Some(order.id));
    let order = order.ok_or(Cut::OtherOrder)?;
    if !matches!(order.state, OrderState::Paid | OrderState::Refunded) {
        return Err(Cut::NotPaid);
    }
    if !order.lines.iter().any(|line| line.no == credit.line) {
        return Err(Cut::NoSuchLine(credit.line));
    }
    if !(1..=AMOUNT_MAX).contains(&credit.amount) {
        return Err(Cut::NoAmount(credit.amount));
    }
    if credit.freeze_days > FREEZE_DAYS_MAX {
        return Err(Cut::FrozenTooLong(credit.freeze_days));
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if credit.reason.is_empty() || credit.reason.len() > REASON_MAX || !credit.reason.chars().all(plain) {
        return Err(Cut::Reason);
    }
    Ok(Draft {
        installation: answer.app.id,
        budget: answer.app.then.budget,
        member,
        line: credit.line,
        reason: credit.reason.clone(),
        amount: credit.amount,
        freeze_days: credit.freeze_days,
    })
}
