//! The check of a tenant: whether a shop of its settings sells, shown by one order from first to last.
//!
//! The order is placed in a *rehearsal*: a shop beside it with the same settings, that nobody shops in. So the check
//! leaves nothing in the books and the figures of the tenant itself.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::id::{OrderId, TenantId};

/// What a check does, one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// The tenant sells, and its rows open.
    Tenant,
    /// Somebody who owns it may sign in.
    Owner,
    /// Each of its addresses leads to it on this node.
    Addresses,
    /// The rehearsal is there, with the settings that the tenant has now.
    Rehearsal,
    /// Something is on sale in it.
    Goods,
    /// A member places an order.
    Order,
    /// It is paid by the sandbox, whose notice comes in from outside.
    Payment,
    /// The workers have handled what happened.
    Apps,
    /// All of it is given back.
    Refund,
    /// The books balance.
    Books,
}

impl Step {
    /// All of them, in their order.
    pub const ALL: [Self; 10] = [
        Self::Tenant,
        Self::Owner,
        Self::Addresses,
        Self::Rehearsal,
        Self::Goods,
        Self::Order,
        Self::Payment,
        Self::Apps,
        Self::Refund,
        Self::Books,
    ];
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StepState {
    /// Not begun.
    Waiting,
    /// Begun.
    Running,
    /// All is well.
    Done,
    /// Something is not; the steps after it wait.
    Failed,
}

/// Why a step failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The tenant does not sell.
    NotActive,
    /// Nobody who owns it may sign in.
    NoOwner,
    /// An address leads elsewhere, or nowhere; `detail` is the address.
    LeadsElsewhere,
    /// The sandbox's page could not be had: is the public address of the platform reached from its own nodes?
    NoPayPage,
    /// What was waited for did not come in time; `detail` is how long was waited, in seconds.
    Late,
    /// The books do not balance; `detail` is the first rule that is broken.
    Books,
    /// A verb refused; `detail` is what it said.
    Refused,
}

/// One step, as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepReport {
    /// Which.
    pub step: Step,
    /// How far it is.
    pub state: StepState,
    /// Why it failed; none unless it did.
    pub why: Option<Why>,
    /// What came of it: a number, an address, what was said.
    pub detail: Option<String>,
    /// When it came to this state; none while it waits.
    pub at: Option<Timestamp>,
}

/// How a check stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CheckState {
    /// It goes on.
    Running,
    /// Every step is done.
    Passed,
    /// A step failed.
    Failed,
}

/// The last check of a tenant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Whose.
    pub tenant: TenantId,
    /// The shop in which the order is placed; it is used again by later checks.
    pub rehearsal: TenantId,
    /// Which run of the check: only the last one that was begun goes on.
    pub run: Uuid,
    /// The order, once it is placed.
    pub order: Option<OrderId>,
    /// How it stands.
    pub state: CheckState,
    /// Every step, in order.
    pub steps: Vec<StepReport>,
    /// When it was begun.
    pub started_at: Timestamp,
    /// When it ended; none while it runs.
    pub ended_at: Option<Timestamp>,
}

impl Check {
    /// The first check of a tenant.
    pub fn first(tenant: TenantId, rehearsal: TenantId, run: Uuid, now: Timestamp) -> Self {
        let waits = |step| StepReport { step, state: StepState::Waiting, why: None, detail: None, at: None };
        let steps = Step::ALL.map(waits).to_vec();
        let state = CheckState::Running;
        Self { tenant, rehearsal, run, order: None, state, steps, started_at: now, ended_at: None }
    }

    /// Another run: goes on with the step that failed, or that a node left; begins anew after a check that passed.
    #[must_use]
    pub fn again(&self, run: Uuid, now: Timestamp) -> Self {
        let fresh = Self::first(self.tenant, self.rehearsal, run, now);
        if self.state == CheckState::Passed {
            return fresh;
        }
        let done = self.steps.iter().take_while(|report| report.state == StepState::Done).cloned();
        let waits = fresh.steps.iter().skip_while(|report| self.is_done(report.step)).cloned();
        Self { order: self.order, steps: done.chain(waits).collect(), ..fresh }
    }

    /// Whether a step, and all before it, are done.
    pub fn is_done(&self, step: Step) -> bool {
        let up_to = self.steps.iter().take_while(|report| report.state == StepState::Done);
        up_to.into_iter().any(|report| report.step == step)
    }

    /// The order comes to nothing any more: another one is to be placed.
    pub fn loses_order(&mut self) {
        self.order = None;
        for report in self.steps.iter_mut().skip_while(|report| report.step != Step::Order) {
            let step = report.step;
            *report = StepReport { step, state: StepState::Waiting, why: None, detail: None, at: None };
        }
    }

    /// A step begins.
    pub fn begins(&mut self, step: Step, now: Timestamp) {
        self.set(StepReport { step, state: StepState::Running, why: None, detail: None, at: Some(now) });
    }

    /// A step is done; the check has passed when it was the last.
    pub fn does(&mut self, step: Step, detail: Option<String>, now: Timestamp) {
        self.set(StepReport { step, state: StepState::Done, why: None, detail, at: Some(now) });
        if self.steps.iter().all(|report| report.state == StepState::Done) {
            (self.state, self.ended_at) = (CheckState::Passed, Some(now));
        }
    }

    /// A step failed, and the check with it.
    pub fn fails(&mut self, step: Step, (why, detail): (Why, Option<String>), now: Timestamp) {
        self.set(StepReport { step, state: StepState::Failed, why: Some(why), detail, at: Some(now) });
        (self.state, self.ended_at) = (CheckState::Failed, Some(now));
    }

    fn set(&mut self, report: StepReport) {
        if let Some(place) = self.steps.iter_mut().find(|one| one.step == report.step) {
            *place = report;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check() -> Check {
        let id = |n| TenantId::of(Uuid::from_u128(n));
        Check::first(id(1), id(2), Uuid::from_u128(3), Timestamp::UNIX_EPOCH)
    }

    #[test]
    fn a_check_that_failed_goes_on_where_it_failed() {
        let now = Timestamp::UNIX_EPOCH;
        let mut first = check();
        for step in &Step::ALL[..6] {
            first.does(*step, None, now);
        }
        first.order = Some(OrderId::of(Uuid::from_u128(4)));
        first.fails(Step::Payment, (Why::Late, Some("20".into())), now);
        assert_eq!((first.state, first.ended_at), (CheckState::Failed, Some(now)));
        let second = first.again(Uuid::from_u128(5), now);
        assert_eq!((second.state, second.order, second.ended_at), (CheckState::Running, first.order, None));
        assert_eq!(second.steps.len(), Step::ALL.len());
        assert!(second.is_done(Step::Order) && !second.is_done(Step::Payment));
        assert_eq!(second.steps[6].state, StepState::Waiting);
    }

    #[test]
    fn a_check_that_passed_begins_anew_in_the_same_rehearsal() {
        let mut first = check();
        for step in Step::ALL {
            first.does(step, None, Timestamp::UNIX_EPOCH);
        }
        assert_eq!(first.state, CheckState::Passed);
        first.order = Some(OrderId::of(Uuid::from_u128(4)));
        let second = first.again(Uuid::from_u128(5), Timestamp::UNIX_EPOCH);
        assert_eq!((second.rehearsal, second.order), (first.rehearsal, None));
        assert!(second.steps.iter().all(|report| report.state == StepState::Waiting));
    }
}
