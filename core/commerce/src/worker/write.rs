//! Everything that a slice of events leads to, in one transaction with the cursor that says it is done.

use std::collections::HashSet;

use domain::event::{Event, Fact, NewEvent, Task, Timer};
use domain::hook::Notify;
use domain::id::{InstallationId, MemberId, NoticeId, OrderId, RefundId, TimerId};
use domain::installation::InstallationState;
use domain::order::Order;
use domain::reward::{self, Room};
use jiff::Timestamp;
use sources::later;
use store::events::APPS;
use store::notices::Notice;
use store::runs::{Parked, Run};
use store::{ActiveTenant, TenantTx};

use super::asking::Answer;
use super::memory::Memory;
use super::ops::{self, Cut, Proposed};
use super::schedule::OpenTimers;
use super::subjects::Subjects;
use crate::rewards::{Books, Cause, Credited};
use crate::{Commerce, Result, limits};

/// An event, and what the apps said about it.
pub(crate) struct Handled {
    pub(crate) event: Event,
    pub(crate) answers: Vec<Answer>,
}

/// Writes what a slice leads to, and moves the cursor over it.
pub(crate) async fn write(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    (from, to): (i64, i64),
    subjects: &Subjects,
    (handled, memory): (Vec<Handled>, Memory),
) -> Result<()> {
    let tx = commerce.db.tenant(tenant).begin().await?;
    // First, for this is the ledger's lock: from here on nobody else touches pockets.
    store::events::advance(&tx, APPS, from, to).await?;
    let answers = handled.iter().flat_map(|handled| &handled.answers);
    let mut effects = Effects::open(&tx, tenant, subjects, answers).await?;
    for Handled { event, answers } in handled {
        let order = subjects.order_of(&event);
        effects.react(&event, order);
        effects.take(commerce, tenant, &event, order, answers);
        effects.catch_up(&event, order);
    }
    effects.write(&tx, memory).await?;
    tx.commit().await?;
    Ok(())
}

/// What is to be written.
pub(crate) struct Effects {
    pub(crate) books: Books,
    pub(crate) timers: Vec<Timer>,
    pub(crate) notices: Vec<Notice>,
    pub(crate) runs: Vec<Run>,
    pub(crate) parked: Vec<Parked>,
    known: HashSet<MemberId>,
    open: OpenTimers,
}

impl Effects {
    /// Reads what answers are checked against. The caller holds the ledger's lock.
    pub(crate) async fn open<'a>(
        tx: &TenantTx,
        tenant: &ActiveTenant,
        subjects: &Subjects,
        answers: impl Iterator<Item = &'a Answer> + Clone,
    ) -> Result<Self> {
        let named: Vec<MemberId> = ops::members_named(answers.clone());
        let known: HashSet<MemberId> = store::members::get_all(tx, &named).await?.into_keys().collect();
        let orders: Vec<OrderId> = subjects.orders.keys().copied().collect();
        let members: Vec<MemberId> = known.iter().copied().collect();
        Ok(Self {
            books: Books::open(tx, tenant.currency, &orders, &members).await?,
            timers: Vec::new(),
            notices: Vec::new(),
            runs: Vec::new(),
            parked: Vec::new(),
            known,
            open: OpenTimers::load(tx, answers).await?,
        })
    }

    /// What the core itself does because of an event. All of it is here.
    fn react(&mut self, event: &Event, order: Option<&Order>) {
        let cause = Cause { seq: event.seq, at: event.at };
        let Some(order) = order else { return };
        match &event.fact {
            Fact::OrderPaid { provider, amount, .. } => {
                self.books.receipt(order.id, provider, *amount, None, cause);
            }
            Fact::OrderRefunded { refund, lines, shipping, refunded, provider } => {
                let amount = lines.iter().map(|(_, amount)| *amount).sum::<i64>() + shipping;
                let refund = RefundId::of(*refund).to_string();
                self.books.receipt(order.id, provider, amount, Some(&refund), cause);
                self.books.reverse(order, refunded, cause);
            }
            Fact::OrderClosed { .. } => self.close(order.id, event.at, cause),
            Fact::RewardsDue => self.books.release(order.id, cause),
            _ => {}
        }
    }

    /// What was credited only now misses what happened to its order before: refunds, and the end of the window.
    fn catch_up(&mut self, event: &Event, order: Option<&Order>) {
        let Some(order) = order else { return };
        let cause = Cause { seq: event.seq, at: event.at };
        match &event.fact {
            Fact::OrderReceived { refunded, .. }
            | Fact::OrderClosed { refunded }
            | Fact::OrderRefunded { refunded, .. } => self.books.reverse(order, refunded, cause),
            _ => {}
        }
        if let Some(closed_at) = order.closed_at.filter(|closed_at| *closed_at <= event.at) {
            self.close(order.id, closed_at, cause);
        }
    }

    /// The after-sale window of an order closed: what is frozen longer gets a timer.
    pub(crate) fn close(&mut self, order: OrderId, closed_at: Timestamp, cause: Cause) {
        for due_at in self.books.close(order, closed_at, cause) {
            let id = TimerId::derive(&[order.uuid().as_bytes(), b"release", &due_at.as_microsecond().to_be_bytes()]);
            self.timers.push(Timer { id, due_at, task: Task::ReleaseRewards, subject: order.uuid() });
        }
    }

    /// Takes what the apps propose about an event, as far as it is allowed.
    pub(crate) fn take(
        &mut self,
        commerce: &Commerce,
        tenant: &ActiveTenant,
        event: &Event,
        order: Option<&Order>,
        answers: Vec<Answer>,
    ) {
        let Proposed { drafts, schedules, notices, mut refused } = ops::check(&answers, order, &self.known);
        let mut taken = vec![0u32; answers.len()];
        if let Some(order) = order {
            self.credit(tenant, event, order, (drafts, &answers), (&mut refused, &mut taken));
        }
        for (i, schedule) in schedules {
            match self.open.set(event, answers[i].app.id, schedule) {
                Ok(timer) => {
                    taken[i] += 1;
                    self.timers.push(timer);
                }
                Err(why) => refused.push((i, why.into())),
            }
        }
        for (n, (installation, member, notice)) in notices.into_iter().enumerate() {
            count(&mut taken, &answers, installation);
            self.notices.push(self::notice(installation, member, notice, (event, n)));
        }
        for (i, answer) in answers.into_iter().enumerate() {
            let reasons: Vec<&Cut> = refused.iter().filter(|(of, _)| *of == i).map(|(_, why)| why).collect();
            self.record(commerce, event, answer, taken[i], &told(&reasons));
        }
    }

    fn credit(
        &mut self,
        tenant: &ActiveTenant,
        event: &Event,
        order: &Order,
        (drafts, answers): (Vec<(usize, domain::reward::Draft)>, &[Answer]),
        (refused, taken): (&mut Vec<(usize, Cut)>, &mut [u32]),
    ) {
        let lines: Vec<(u32, i64)> = order.lines.iter().map(|line| (line.no, line.net)).collect();
        let earlier: Vec<_> = self
            .books
            .of_order(order.id)
            .iter()
            .map(|reward| (reward.installation, reward.line, reward.amount))
            .collect();
        let room = Room { lines: &lines, cap: tenant.settings.payout_cap_bp, earlier: &earlier };
        // Draft order: apps in the merchant's order, each line by line, each line as the app named the recipients.
        let mut drafts = drafts;
        drafts.sort_by_key(|(answer, draft)| (*answer, draft.line));
        let (of, drafts): (Vec<usize>, Vec<_>) = drafts.into_iter().unzip();
        let accepted = reward::accept(&room, drafts);
        let mut credited = Vec::with_capacity(accepted.len());
        for (i, accepted) in of.into_iter().zip(accepted) {
            if accepted.amount < accepted.draft.amount {
                let (asked, got) = (accepted.draft.amount, accepted.amount);
                let (line, reason) = (accepted.draft.line, accepted.draft.reason.clone());
                refused.push((i, Cut::Capped { line, reason, asked, got }));
            }
            taken[i] += 1;
            let answer = &answers[i];
            credited.push(Credited {
                accepted,
                digest: answer.app.then.digest.to_string(),
                settings_version: answer.app.then.settings_version,
                inputs_hash: answer.inputs_hash.clone(),
            });
        }
        self.books.credit(order.id, credited, Cause { seq: event.seq, at: event.at });
    }

    fn record(&mut self, commerce: &Commerce, event: &Event, answer: Answer, ops: u32, refused: &str) {
        let (outcome, detail) = match answer.result {
            Ok(_) => ("ok", refused.to_owned()),
            Err(failure) => {
                self.parked.push(Parked {
                    installation: answer.app.id,
                    seq: event.seq,
                    state: "retrying".into(),
                    attempts: 1,
                    next_at: later(commerce.sources.now(), limits::retry_after(1)),
                    error: failure.to_string(),
                });
                (failure.code(), failure.to_string())
            }
        };
        self.runs.push(Run {
            id: commerce.sources.ids.next(),
            installation: answer.app.id,
            hook: "events".into(),
            seq: Some(event.seq),
            digest: answer.app.then.digest.to_string(),
            settings_version: answer.app.then.settings_version,
            outcome: outcome.into(),
            detail,
            ops,
            fuel: answer.fuel,
            micros: answer.micros,
            logs: answer.logs,
            at: event.at,
        });
    }

    /// Writes all of it.
    pub(crate) async fn write(self, tx: &TenantTx, memory: Memory) -> Result<()> {
        memory.write(tx).await?;
        self.books.write(tx).await?;
        for timer in &self.timers {
            store::timers::set(tx, timer).await?;
        }
        store::notices::insert_new(tx, &self.notices).await?;
        for parked in &self.parked {
            // One that was taken out meanwhile is not asked again.
            if store::installations::get(tx, parked.installation).await?.state != InstallationState::Uninstalled {
                store::runs::park(tx, parked).await?;
            }
        }
        store::runs::insert_all(tx, &self.runs).await?;
        Ok(())
    }
}

/// What was cut or refused, for the record; where it is much, the first of it.
fn told(reasons: &[&Cut]) -> String {
    let (named, rest) = reasons.split_at(reasons.len().min(limits::REFUSALS_NAMED_MAX));
    let mut said: Vec<String> = named.iter().map(ToString::to_string).collect();
    if !rest.is_empty() {
        said.push(format!("and {} more", rest.len()));
    }
    said.join("; ")
}

fn count(taken: &mut [u32], answers: &[Answer], installation: InstallationId) {
    if let Some(i) = answers.iter().position(|answer| answer.app.id == installation) {
        taken[i] += 1;
    }
}

/// A message whose id derives from its cause, so that nobody is told twice.
fn notice(installation: InstallationId, member: MemberId, said: Notify, (event, n): (&Event, usize)) -> Notice {
    let (seq, n) = (event.seq.to_be_bytes(), n.to_be_bytes());
    Notice {
        id: NoticeId::derive(&[installation.uuid().as_bytes(), &seq, &n]),
        member,
        installation: Some(installation),
        title: said.title,
        body: said.body,
        at: event.at,
        read_at: None,
    }
}

/// The event of a timer that is due.
pub(crate) fn due(subject: uuid::Uuid, fact: Fact, at: Timestamp) -> NewEvent {
    NewEvent { subject, fact, at }
}
