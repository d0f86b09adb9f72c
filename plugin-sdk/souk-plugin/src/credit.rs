//! A reward, as the rule that earned it says it.

use money::Money;

use crate::wit::{self, Ancestor, Op};

/// A reward for somebody. In `#[reward]` it belongs to the line that was paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    pub(crate) member: String,
    pub(crate) amount: Money,
    pub(crate) reason: String,
    pub(crate) freeze_days: u32,
}

/// Who gets a [`Credit`], and why if nothing else is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    member: String,
    reason: String,
}

impl Credit {
    /// A reward for an ancestor (its reason is `level-` and the level, unless [`Credit::because`] says otherwise) or
    /// for a member's id (its reason is `reward`). One of 0 is left out.
    pub fn to(recipient: impl Into<Recipient>, amount: Money) -> Self {
        let Recipient { member, reason } = recipient.into();
        Self { member, amount, reason, freeze_days: 0 }
    }

    /// With a code that says which part of the rule earned it: letters, digits and hyphens, at most 40.
    #[must_use]
    pub fn because(self, reason: impl Into<String>) -> Self {
        Self { reason: reason.into(), ..self }
    }

    /// Stays frozen for so many days after the after-sale window closed.
    #[must_use]
    pub fn frozen_for_days(self, days: impl Into<u32>) -> Self {
        Self { freeze_days: days.into(), ..self }
    }

    /// As an op for a line (from 1) of an order, for `#[on_event]`.
    pub fn for_line(self, order: impl Into<String>, line: u32) -> Op {
        Op::Credit(wit::Credit {
            member: self.member,
            amount: self.amount.minor(),
            order: order.into(),
            line,
            reason: self.reason,
            freeze_days: self.freeze_days,
        })
    }
}

impl From<&Ancestor> for Recipient {
    fn from(ancestor: &Ancestor) -> Self {
        Self { member: ancestor.member.clone(), reason: format!("level-{}", ancestor.level) }
    }
}

impl From<Ancestor> for Recipient {
    fn from(ancestor: Ancestor) -> Self {
        Self { reason: format!("level-{}", ancestor.level), member: ancestor.member }
    }
}

impl From<&str> for Recipient {
    fn from(member: &str) -> Self {
        Self { member: member.to_owned(), reason: "reward".to_owned() }
    }
}

impl From<String> for Recipient {
    fn from(member: String) -> Self {
        Self { member, reason: "reward".to_owned() }
    }
}

impl Ancestor {
    /// Whether the merchant marked the ancestor so.
    pub fn has_label(&self, label: &str) -> bool {
        self.labels.iter().any(|l| l == label)
    }
}
