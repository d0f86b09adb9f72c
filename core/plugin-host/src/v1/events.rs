//! The hook `events`, and what it may ask.

use domain::hook::{
    Ancestor, Credit, EventFact, HookEvent, HookLine, HookMember, HookOrder, HookRefund, Notify, Op, Schedule,
};

use super::price::types;
use crate::cage::Cage;
use crate::call::Failure;
use crate::fault::AnswerFault;
use crate::limits;
use crate::reads::{Ask, Desk};

pub(crate) mod world {
    wasmtime::component::bindgen!({
        path: "../../plugin-sdk/wit/v1",
        world: "events-plugin",
        imports: { default: async | trappable },
        exports: { default: async },
        with: {
            "souk:plugin/types@1.0.0": crate::v1::price::types,
            "souk:plugin/log@1.0.0": crate::v1::price::log,
        },
    });
}

pub(crate) use world::souk::plugin::{kv, members, orders, referrals};
pub(crate) use world::{EventsPlugin, EventsPluginPre};

type Asked<T> = wasmtime::Result<T>;

impl Cage {
    /// The desk; ends the call where there is none, at the hook `price`.
    fn desk(&mut self) -> Asked<&mut Desk> {
        if self.desk.is_none() {
            return Err(self.refuse(Failure::AnswerRefused(AnswerFault::MayNotRead)));
        }
        self.desk.as_mut().ok_or_else(|| wasmtime::Error::msg("there is a desk"))
    }

    fn asked<T>(&mut self, read: Result<T, Failure>) -> Asked<T> {
        read.map_err(|failure| self.refuse(failure))
    }
}

impl orders::Host for Cage {
    async fn get_order(&mut self, id: String) -> Asked<Option<types::Order>> {
        let read = self.desk()?.ask(|answer| Ask::Order(id, answer)).await;
        Ok(self.asked(read)?.map(Into::into))
    }

    async fn purchases(&mut self, member: String, skus: Vec<String>) -> Asked<u32> {
        if skus.len() > limits::PURCHASE_SKUS_MAX {
            return Err(self.refuse(Failure::AnswerRefused(AnswerFault::TooManySkus)));
        }
        let read = self.desk()?.ask(|answer| Ask::Purchases(member, skus, answer)).await;
        self.asked(read)
    }
}

impl members::Host for Cage {
    async fn get_member(&mut self, id: String) -> Asked<Option<types::Member>> {
        let read = self.desk()?.ask(|answer| Ask::Member(id, answer)).await;
        Ok(self.asked(read)?.map(Into::into))
    }
}

impl referrals::Host for Cage {
    async fn upline(&mut self, member: String, skip: u32, limit: u32) -> Asked<Vec<types::Ancestor>> {
        let limit = limit.min(limits::UPLINE_PAGE_MAX);
        let read = self.desk()?.ask(|answer| Ask::Upline(member, skip, limit, answer)).await;
        Ok(self.asked(read)?.into_iter().map(Into::into).collect())
    }
}

impl kv::Host for Cage {
    async fn get(&mut self, key: String) -> Asked<Option<Vec<u8>>> {
        let read = self.desk()?.kv_get(key).await;
        self.asked(read)
    }

    async fn set(&mut self, key: String, value: Vec<u8>) -> Asked<()> {
        let written = self.desk()?.kv_write(key, Some(value));
        self.asked(written)
    }

    async fn delete(&mut self, key: String) -> Asked<()> {
        let written = self.desk()?.kv_write(key, None);
        self.asked(written)
    }
}

impl From<&HookEvent> for types::Event {
    fn from(event: &HookEvent) -> Self {
        Self { seq: event.seq, at: event.at, fact: event.fact.clone().into() }
    }
}

impl From<EventFact> for types::Fact {
    fn from(fact: EventFact) -> Self {
        match fact {
            EventFact::OrderPlaced(order) => Self::OrderPlaced(order.into()),
            EventFact::OrderPaid(order) => Self::OrderPaid(order.into()),
            EventFact::OrderReceived(order) => Self::OrderReceived(order.into()),
            EventFact::OrderClosed(order) => Self::OrderClosed(order.into()),
            EventFact::OrderCancelled(order) => Self::OrderCancelled(order.into()),
            EventFact::OrderRefunded(refund) => Self::OrderRefunded(refund.into()),
            EventFact::MemberJoined(member) => Self::MemberJoined(member.into()),
            EventFact::MemberChanged(member) => Self::MemberChanged(member.into()),
            EventFact::Timer { key, payload } => Self::Timer(types::Timer { key, payload }),
        }
    }
}

impl From<HookOrder> for types::Order {
    fn from(order: HookOrder) -> Self {
        Self {
            id: order.id,
            number: order.number,
            member: order.member,
            currency: order.currency,
            placed_at: order.placed_at,
            paid_at: order.paid_at,
            nth: order.nth,
            lines: order.lines.into_iter().map(Into::into).collect(),
            shipping: order.shipping,
            total: order.total,
        }
    }
}

impl From<HookLine> for types::OrderLine {
    fn from(line: HookLine) -> Self {
        Self {
            no: line.no,
            sku: line.sku,
            category: line.category,
            tags: line.tags,
            quantity: line.quantity,
            unit_price: line.unit_price,
            list: line.list,
            net: line.net,
            cost: line.cost,
            refunded: line.refunded,
        }
    }
}

impl From<HookRefund> for types::Refund {
    fn from(refund: HookRefund) -> Self {
        let lines = refund.lines.into_iter().map(|(line, amount)| types::RefundedLine { line, amount });
        Self { id: refund.id, order: refund.order.into(), lines: lines.collect(), shipping: refund.shipping }
    }
}

impl From<HookMember> for types::Member {
    fn from(member: HookMember) -> Self {
        Self {
            id: member.id,
            rank: member.rank,
            labels: member.labels,
            referrer: member.referrer,
            joined_at: member.joined_at,
        }
    }
}

impl From<Ancestor> for types::Ancestor {
    fn from(ancestor: Ancestor) -> Self {
        Self { member: ancestor.member, level: ancestor.level, rank: ancestor.rank, labels: ancestor.labels }
    }
}

impl From<types::Op> for Op {
    fn from(op: types::Op) -> Self {
        match op {
            types::Op::Credit(credit) => Self::Credit(Credit {
                member: credit.member,
                amount: credit.amount,
                order: credit.order,
                line: credit.line,
                reason: credit.reason,
                freeze_days: credit.freeze_days,
            }),
            types::Op::Schedule(timer) => {
                Self::Schedule(Schedule { key: timer.key, at: timer.at, payload: timer.payload })
            }
            types::Op::Notify(notify) => {
                Self::Notify(Notify { member: notify.member, title: notify.title.into(), body: notify.body.into() })
            }
        }
    }
}
