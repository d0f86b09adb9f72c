//! What apps propose because of an event, checked against what the core knows: accepted, cut or refused.

use std::collections::HashSet;

use domain::hook::{Credit, Notify, Op, Schedule};
use domain::id::{InstallationId, MemberId};
use domain::limits;
use domain::order::{Order, OrderState};
use domain::reward::Draft;

use super::asking::{Answer, order_id};

/// Proposals of one event, sorted by what they want.
#[derive(Default)]
pub(crate) struct Proposed {
    /// In draft order: apps in the merchant's order, each in its own order.
    pub(crate) drafts: Vec<(usize, Draft)>,
    pub(crate) schedules: Vec<(usize, Schedule)>,
    pub(crate) notices: Vec<(InstallationId, MemberId, Notify)>,
    /// What was refused, and why: index of the answer, sentence.
    pub(crate) refused: Vec<(usize, String)>,
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
        for op in proposals.ops.iter().take(limits::OPS_MAX) {
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
        if proposals.ops.len() > limits::OPS_MAX {
            proposed.refused.push((i, format!("more than {} proposals", limits::OPS_MAX)));
        }
    }
    proposed
}

fn member(text: &str, known: &HashSet<MemberId>) -> Result<MemberId, String> {
    // As it is, but for what no database takes and no console shows.
    let shown = || text.chars().filter(|c| !c.is_control()).take(64).collect::<String>();
    let stranger = || format!("`{}` is no member of this shop", shown());
    text.parse().ok().filter(|member| known.contains(member)).ok_or_else(stranger)
}

fn draft(answer: &Answer, credit: &Credit, order: Option<&Order>, known: &HashSet<MemberId>) -> Result<Draft, String> {
    let member = member(&credit.member, known)?;
    let order = order.filter(|order| order_id(&credit.order) == Some(order.id));
    let order = order.ok_or("a reward must be for the order that the event is about")?;
    if !matches!(order.state, OrderState::Paid | OrderState::Refunded) {
        return Err("a reward must be for an order that is paid".into());
    }
    if !order.lines.iter().any(|line| line.no == credit.line) {
        return Err(format!("the order has no line {}", credit.line));
    }
    if !(1..=limits::AMOUNT_MAX).contains(&credit.amount) {
        return Err(format!("{} is not an amount of 1 or more", credit.amount));
    }
    if credit.freeze_days > limits::FREEZE_DAYS_MAX {
        return Err(format!("a freeze of {} days is longer than {}", credit.freeze_days, limits::FREEZE_DAYS_MAX));
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if credit.reason.is_empty() || credit.reason.len() > limits::REASON_MAX || !credit.reason.chars().all(plain) {
        return Err(format!("a reason is 1 to {} letters, digits or - _ .", limits::REASON_MAX));
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
