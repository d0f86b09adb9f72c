//! What the events of a slice are about, read at once, and the events as apps see them.

use std::collections::HashMap;

use domain::event::{Event, Fact};
use domain::hook::{EventFact, HookEvent};
use domain::id::{MemberId, OrderId};
use domain::order::Order;
use store::Reader;

use super::hook;
use crate::Result;

/// The orders that a slice is about.
pub(crate) struct Subjects {
    pub(crate) orders: HashMap<OrderId, Order>,
}

impl Subjects {
    pub(crate) async fn load(reader: &Reader, events: &[Event]) -> Result<Self> {
        let is_about_order = |event: &&Event| {
            matches!(
                event.fact,
                Fact::OrderPlaced
                    | Fact::OrderPaid { .. }
                    | Fact::OrderReceived { .. }
                    | Fact::OrderClosed { .. }
                    | Fact::OrderCancelled { .. }
                    | Fact::OrderRefunded { .. }
                    | Fact::RewardsDue
            )
        };
        let mut ids: Vec<OrderId> =
            events.iter().filter(is_about_order).map(|event| OrderId::of(event.subject)).collect();
        ids.sort_unstable();
        ids.dedup();
        Ok(Self { orders: store::orders::get_all(reader, &ids).await? })
    }

    /// The order that an event is about.
    pub(crate) fn order_of(&self, event: &Event) -> Option<&Order> {
        self.orders.get(&OrderId::of(event.subject))
    }

    /// The event as apps see it; none if apps are not told of it.
    pub(crate) async fn as_hook_event(&self, reader: &Reader, event: &Event) -> Result<Option<HookEvent>> {
        let order = |refunded: &[(u32, i64)]| self.order_of(event).map(|order| hook::order(order, event, refunded));
        let fact = match &event.fact {
            Fact::OrderPlaced => order(&[]).map(EventFact::OrderPlaced),
            Fact::OrderPaid { .. } => order(&[]).map(EventFact::OrderPaid),
            Fact::OrderReceived { refunded, .. } => order(refunded).map(EventFact::OrderReceived),
            Fact::OrderClosed { refunded } => order(refunded).map(EventFact::OrderClosed),
            Fact::OrderCancelled { .. } => order(&[]).map(EventFact::OrderCancelled),
            Fact::OrderRefunded { refund, lines, shipping, refunded, .. } => {
                order(refunded).map(|order| EventFact::OrderRefunded(hook::refund(*refund, order, lines, *shipping)))
            }
            Fact::MemberJoined { .. } => {
                hook::member(reader, MemberId::of(event.subject), event.seq).await?.map(EventFact::MemberJoined)
            }
            Fact::MemberChanged { .. } | Fact::MemberBound { .. } => {
                hook::member(reader, MemberId::of(event.subject), event.seq).await?.map(EventFact::MemberChanged)
            }
            Fact::AppTimer { key, payload } => {
                Some(EventFact::Timer { key: key.clone(), payload: hex::decode(payload).unwrap_or_default() })
            }
            Fact::OrderHeld { .. }
            | Fact::OrderReleased { .. }
            | Fact::OrderNoted { .. }
            | Fact::OrderShipped { .. }
            | Fact::RefundRequested { .. }
            | Fact::RefundFailed { .. }
            | Fact::AfterSaleChanged { .. }
            | Fact::PaymentStarted { .. }
            | Fact::PaymentFailed { .. }
            | Fact::PaymentQuarantined { .. }
            | Fact::PaymentReturned { .. }
            | Fact::AppChanged { .. }
            | Fact::RewardsDue
            | Fact::WithdrawalChanged { .. } => None,
        };
        Ok(fact.map(|fact| HookEvent { seq: event.seq, at: event.at.as_millisecond(), fact }))
    }
}
