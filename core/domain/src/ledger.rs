//! The ledger: double entry, append-only.
//!
//! A transfer debits one account and credits another. The balance of an account is its credits less its debits. What a
//! member has is in pockets, each an account; none may fall below 0 but the debt, which never rises above it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Currency;
use crate::id::{AccountId, MemberId, OrderId, TransferId};

/// An account of a shop.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Account {
    /// A pocket of a member.
    Member(MemberId, Pocket),
    /// What the shop gives its members; its balance is minus the cost.
    Rewards,
    /// What buyers paid for, less what they got back.
    Sales,
    /// What a payment provider holds for the shop; its balance is minus the holding.
    Receipts(String),
    /// Money of a currency that came and fits no order: it belongs to who paid it.
    Unmatched(Currency),
}

/// A pocket of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Pocket {
    /// Earned, but the after-sale window or the freeze is not over.
    Pending,
    /// The member's to take.
    Available,
    /// On its way out: a withdrawal that is not decided or not paid.
    Withdrawing,
    /// Paid out so far.
    Withdrawn,
    /// Taken back after it was withdrawn; later rewards pay it first. Its balance is minus the debt.
    Debt,
}

impl Account {
    /// Its id: the same name is the same account.
    pub fn id(&self) -> AccountId {
        AccountId::derive(&[self.name().as_bytes()])
    }

    /// Its name: `member/mem_.../available`, `rewards`, `sales`, `receipts/sandbox`, `unmatched/CNY`.
    pub fn name(&self) -> String {
        match self {
            Self::Member(member, pocket) => format!("member/{member}/{}", pocket.name()),
            Self::Rewards => "rewards".into(),
            Self::Sales => "sales".into(),
            Self::Receipts(provider) => format!("receipts/{provider}"),
            Self::Unmatched(currency) => format!("unmatched/{currency}"),
        }
    }

    /// Whose it is, if it is a member's.
    pub const fn owner(&self) -> Option<MemberId> {
        match self {
            Self::Member(member, _) => Some(*member),
            Self::Rewards | Self::Sales | Self::Receipts(_) | Self::Unmatched(_) => None,
        }
    }

    /// Whether its balance may fall below 0.
    pub const fn may_be_negative(&self) -> bool {
        match self {
            Self::Rewards | Self::Sales | Self::Receipts(_) | Self::Member(_, Pocket::Debt) => true,
            Self::Unmatched(_)
            | Self::Member(_, Pocket::Pending | Pocket::Available | Pocket::Withdrawing | Pocket::Withdrawn) => false,
        }
    }
}

impl Pocket {
    /// Every pocket, in the order of a reward's life.
    pub const ALL: [Self; 5] = [Self::Pending, Self::Available, Self::Withdrawing, Self::Withdrawn, Self::Debt];

    /// How it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Available => "available",
            Self::Withdrawing => "withdrawing",
            Self::Withdrawn => "withdrawn",
            Self::Debt => "debt",
        }
    }
}

/// One movement of money. Never edited, only reversed by another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// Derived from its cause: the same cause moves money once.
    pub id: TransferId,
    /// Where it is taken from.
    pub debit: Account,
    /// Where it goes to.
    pub credit: Account,
    /// Minor units, above 0.
    pub amount: i64,
    /// The shop's currency.
    pub currency: Currency,
    /// What kind of movement.
    pub reason: TransferReason,
    /// Whose pocket it touches.
    pub member: Option<MemberId>,
    /// The order that it is about.
    pub order: Option<OrderId>,
    /// The id of what caused it: a reward, a withdrawal, a payment, a refund.
    pub cause: String,
    /// The event that caused it; none for what somebody asked for directly.
    pub seq: Option<i64>,
    /// When.
    pub at: jiff::Timestamp,
}

/// What kind of movement a transfer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TransferReason {
    /// A buyer paid.
    Payment,
    /// A buyer got money back.
    Refund,
    /// Money came that fits no order.
    Unmatched,
    /// Money that fits no order went back to who paid it.
    UnmatchedReturned,
    /// A reward was credited.
    Reward,
    /// A reward became available.
    Release,
    /// A reward was taken back.
    Reversal,
    /// A debt was paid from money that came in.
    DebtPaid,
    /// A withdrawal was asked for.
    WithdrawalHeld,
    /// A withdrawal was paid out.
    WithdrawalPaid,
    /// A withdrawal was refused or failed.
    WithdrawalReturned,
}

impl TransferReason {
    /// How it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Payment => "payment",
            Self::Refund => "refund",
            Self::Unmatched => "unmatched",
            Self::UnmatchedReturned => "unmatched-returned",
            Self::Reward => "reward",
            Self::Release => "release",
            Self::Reversal => "reversal",
            Self::DebtPaid => "debt-paid",
            Self::WithdrawalHeld => "withdrawal-held",
            Self::WithdrawalPaid => "withdrawal-paid",
            Self::WithdrawalReturned => "withdrawal-returned",
        }
    }
}

/// What a member has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Pockets {
    /// Earned, but not to be taken yet.
    pub pending: i64,
    /// To be taken.
    pub available: i64,
    /// In withdrawals that are under way.
    pub withdrawing: i64,
    /// Paid out so far.
    pub withdrawn: i64,
    /// To be paid by later rewards.
    pub debt: i64,
}

impl Pockets {
    /// Puts the balance of a pocket's account in its place.
    pub fn set(&mut self, pocket: Pocket, balance: i64) {
        match pocket {
            Pocket::Pending => self.pending = balance,
            Pocket::Available => self.available = balance,
            Pocket::Withdrawing => self.withdrawing = balance,
            Pocket::Withdrawn => self.withdrawn = balance,
            Pocket::Debt => self.debt = -balance,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_name_is_the_same_account() {
        let member = MemberId::of(uuid::Uuid::from_u128(7));
        let available = Account::Member(member, Pocket::Available);
        assert_eq!(available.id(), Account::Member(member, Pocket::Available).id());
        assert_ne!(available.id(), Account::Member(member, Pocket::Pending).id());
        assert!(!available.may_be_negative());
        assert!(Account::Member(member, Pocket::Debt).may_be_negative());
        assert!(!Account::Unmatched(Currency::CNY).may_be_negative(), "nobody gets back more than came");
    }
}
