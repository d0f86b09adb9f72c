//! What a provider says has happened, and whether it is what we asked for.

use domain::id::{PaymentId, RefundId};
use domain::{Currency, Money};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{PayIntent, RefundIntent};

/// Something that has happened at a provider and will not unhappen.
///
/// Facts come late, twice and in any order; each is true on its own. Applying one is idempotent by [`Fact::key`], and
/// a fact never takes back another: `Closed` after `Paid` changes nothing, `Paid` after `Closed` is money that came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// The merchant's account at the provider.
    pub account: String,
    /// The payment that it is about.
    pub payment: PaymentId,
    /// What the provider calls the payment.
    pub provider_no: String,
    /// When it happened by the provider's clock. Evidence, not a base for our deadlines.
    pub at: Timestamp,
    /// What happened.
    pub what: What,
}

/// What can happen to a payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum What {
    /// The shopper paid.
    Paid {
        /// All that was paid.
        amount: Money,
    },
    /// It can no longer be paid.
    Closed,
    /// A refund has reached the shopper or is sure to.
    Refunded {
        /// Which refund.
        refund: RefundId,
        /// All that this refund gave back.
        amount: Money,
    },
    /// A refund came to nothing: the money is still with the merchant.
    RefundFailed {
        /// Which refund.
        refund: RefundId,
        /// The provider's code.
        code: String,
    },
}

/// How a fact differs from what we asked for. It is kept and shown to staff, and moves nothing.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Mismatch {
    /// It is about another merchant's account.
    #[error("the fact is about account `{got}`, not `{expected}`")]
    Account {
        /// Ours.
        expected: String,
        /// The provider's.
        got: String,
    },
    /// It is about another payment.
    #[error("the fact is about payment {got}, not {expected}")]
    Payment {
        /// Ours.
        expected: PaymentId,
        /// The provider's.
        got: PaymentId,
    },
    /// The provider knew this payment under another name before.
    #[error("the provider calls the payment `{got}` and called it `{expected}`")]
    ProviderNo {
        /// What the provider said first.
        expected: String,
        /// What it says now.
        got: String,
    },
    /// It is about a refund that we did not ask for, for example one made on the provider's own site.
    #[error("the fact is about refund {got}, which is not the one that was asked for")]
    Refund {
        /// The provider's.
        got: RefundId,
    },
    /// The currency differs.
    #[error("the fact is in {got}, not {expected}")]
    Currency {
        /// Ours.
        expected: Currency,
        /// The provider's.
        got: Currency,
    },
    /// The amount differs.
    #[error("the fact is over {got}, not {expected}")]
    Amount {
        /// Ours.
        expected: Money,
        /// The provider's.
        got: Money,
    },
}

impl Fact {
    /// Says what the fact is idempotent by: the same key twice is the same event told twice.
    ///
    /// Amounts are not part of it: a payment is paid once, whatever the second telling says.
    pub fn key(&self) -> String {
        match &self.what {
            What::Paid { .. } => format!("paid:{}", self.payment),
            What::Closed => format!("closed:{}", self.payment),
            What::Refunded { refund, .. } => format!("refunded:{refund}"),
            What::RefundFailed { refund, .. } => format!("refund_failed:{refund}"),
        }
    }

    /// Whether this is what we asked for. `refund` is the refund that the fact names, as the core stored it; `None`
    /// when the core knows no such refund.
    pub fn matches(&self, account: &str, payment: &PayIntent, refund: Option<&RefundIntent>) -> Result<(), Mismatch> {
        if self.account != account {
            return Err(Mismatch::Account { expected: account.to_owned(), got: self.account.clone() });
        }
        if self.payment != payment.payment {
            return Err(Mismatch::Payment { expected: payment.payment, got: self.payment });
        }
        if let Some(expected) = payment.provider_no.as_ref().filter(|known| **known != self.provider_no) {
            return Err(Mismatch::ProviderNo { expected: expected.clone(), got: self.provider_no.clone() });
        }
        match &self.what {
            What::Closed => Ok(()),
            What::Paid { amount } => same_money(payment.amount, *amount),
            What::Refunded { refund: got, amount } => same_money(asked_for(*got, payment, refund)?.amount, *amount),
            What::RefundFailed { refund: got, .. } => asked_for(*got, payment, refund).map(|_| ()),
        }
    }
}

fn asked_for<'a>(
    got: RefundId,
    payment: &PayIntent,
    refund: Option<&'a RefundIntent>,
) -> Result<&'a RefundIntent, Mismatch> {
    refund
        .filter(|refund| refund.refund == got && refund.payment.payment == payment.payment)
        .ok_or(Mismatch::Refund { got })
}

fn same_money(expected: Money, got: Money) -> Result<(), Mismatch> {
    if expected.currency() != got.currency() {
        return Err(Mismatch::Currency { expected: expected.currency(), got: got.currency() });
    }
    if expected == got { Ok(()) } else { Err(Mismatch::Amount { expected, got }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn intent() -> PayIntent {
        PayIntent {
            payment: PaymentId::derive(&[b"p"]),
            provider_no: Some("ch_1".into()),
            amount: Money::of(1999, Currency::CNY),
            title: "Tea".into(),
            expires_at: Timestamp::UNIX_EPOCH,
        }
    }

    fn refund() -> RefundIntent {
        let refund = RefundId::derive(&[b"r"]);
        RefundIntent { refund, payment: intent(), amount: Money::of(500, Currency::CNY), reason: String::new() }
    }

    fn fact(what: What) -> Fact {
        Fact {
            account: "acme".into(),
            payment: intent().payment,
            provider_no: "ch_1".into(),
            at: Timestamp::UNIX_EPOCH,
            what,
        }
    }

    fn paid(minor: i64, currency: Currency) -> Fact {
        fact(What::Paid { amount: Money::of(minor, currency) })
    }

    #[test]
    fn a_payment_must_be_ours_to_the_last_fen() {
        assert_eq!(paid(1999, Currency::CNY).matches("acme", &intent(), None), Ok(()));
        for minor in [1998, 2000, 0, -1999] {
            let wrong = paid(minor, Currency::CNY).matches("acme", &intent(), None);
            assert!(matches!(wrong, Err(Mismatch::Amount { .. })), "{minor}");
        }
        let dollars = paid(1999, Currency::USD).matches("acme", &intent(), None);
        assert!(matches!(dollars, Err(Mismatch::Currency { .. })));
        let stranger = paid(1999, Currency::CNY).matches("other", &intent(), None);
        assert!(matches!(stranger, Err(Mismatch::Account { .. })));
        let mut other = paid(1999, Currency::CNY);
        other.provider_no = "ch_2".into();
        assert!(matches!(other.matches("acme", &intent(), None), Err(Mismatch::ProviderNo { .. })));
        other.payment = PaymentId::derive(&[b"q"]);
        assert!(matches!(other.matches("acme", &intent(), None), Err(Mismatch::Payment { .. })));
    }

    #[test]
    fn a_refund_must_be_one_that_we_asked_for() {
        let wanted = refund();
        let give = |refund, minor| fact(What::Refunded { refund, amount: Money::of(minor, Currency::CNY) });
        assert_eq!(give(wanted.refund, 500).matches("acme", &intent(), Some(&wanted)), Ok(()));
        let wrong = |fact: Fact, refund| fact.matches("acme", &intent(), refund);
        assert!(matches!(wrong(give(wanted.refund, 500), None), Err(Mismatch::Refund { .. })));
        assert!(matches!(wrong(give(wanted.refund, 501), Some(&wanted)), Err(Mismatch::Amount { .. })));
        let other = RefundId::derive(&[b"other"]);
        assert!(matches!(wrong(give(other, 500), Some(&wanted)), Err(Mismatch::Refund { .. })));
        let mut elsewhere = wanted.clone();
        elsewhere.payment.payment = PaymentId::derive(&[b"q"]);
        assert!(matches!(wrong(give(wanted.refund, 500), Some(&elsewhere)), Err(Mismatch::Refund { .. })));
    }

    #[test]
    fn a_second_telling_has_the_same_key_whatever_amount_it_names() {
        assert_eq!(paid(1999, Currency::CNY).key(), paid(1, Currency::USD).key());
        assert_ne!(paid(1999, Currency::CNY).key(), fact(What::Closed).key());
    }
}
