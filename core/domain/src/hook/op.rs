//! What an app may propose. The core accepts, cuts or refuses it.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Op {
    /// Reward a member for a line of a paid order.
    Credit(Credit),
    /// Be asked again at a time.
    Schedule(Schedule),
    /// Tell a member something.
    Notify(Notify),
}

/// The kinds of [`Op`]; each is a grant of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OpKind {
    /// [`Op::Credit`].
    Credit,
    /// [`Op::Schedule`].
    Schedule,
    /// [`Op::Notify`].
    Notify,
}

impl Op {
    /// Which grant it needs.
    pub fn kind(&self) -> OpKind {
        match self {
            Self::Credit(_) => OpKind::Credit,
            Self::Schedule(_) => OpKind::Schedule,
            Self::Notify(_) => OpKind::Notify,
        }
    }
}

/// A reward for somebody, caused by a line of an order. (installation, member, reason, order, line) is unique.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    /// Who earns, an id in text.
    pub member: String,
    /// Minor units of the shop's currency; more than 0.
    pub amount: i64,
    /// The order, an id in text.
    pub order: String,
    /// The line, from 1.
    pub line: u32,
    /// A short code that says which part of the rule earned it, such as `level-1`.
    pub reason: String,
    /// Days that it stays frozen after the after-sale window closed.
    pub freeze_days: u32,
}

/// A timer. The same key again replaces the timer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// The app's own name for it.
    pub key: String,
    /// When, in milliseconds since 1970 UTC.
    pub at: i64,
    /// Given back when it is due.
    pub payload: Vec<u8>,
}

/// A message to a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notify {
    /// To whom, an id in text.
    pub member: String,
    /// One line.
    pub title: Text,
    /// The message.
    pub body: Text,
}
