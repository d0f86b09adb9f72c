//! Proposals that are no reward.

use crate::wit::{Notify, Op, Order, OrderLine, Schedule, Text};

impl Op {
    /// Be asked again at a time (milliseconds since 1970 UTC). The same key again replaces the timer.
    pub fn schedule(key: impl Into<String>, at: i64, payload: impl Into<Vec<u8>>) -> Self {
        Self::Schedule(Schedule { key: key.into(), at, payload: payload.into() })
    }

    /// Tell a member something.
    pub fn notify(member: impl Into<String>, title: Text, body: Text) -> Self {
        Self::Notify(Notify { member: member.into(), title, body })
    }
}

impl Order {
    /// The line with this number (from 1).
    pub fn line(&self, no: u32) -> Option<&OrderLine> {
        self.lines.iter().find(|line| line.no == no)
    }
}
