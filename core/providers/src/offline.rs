//! Payments that people make and staff confirm: bank transfer, cash.
//!
//! Nothing is sent and nobody calls back. The facts come from [`paid`] and [`refunded`] when staff say so, and pass
//! [`Fact::matches`] like everybody else's: a transfer over another amount does not pay an order.

use domain::Money;
use domain::text::Text;
use jiff::Timestamp;

use crate::{
    Account, Currencies, Cx, Doubt, Fact, KeySlot, Manifest, Notice, NumberRule, Op, OpKind, Outcome, PayIntent, Plan,
    PlanError, Provider, RawNotice, RefundIntent, Refusal, Response, Schedule, Title, Verified, What,
};

/// The provider that is people.
#[derive(Debug, Clone, Copy)]
pub struct Offline;

const INSTRUCTIONS_ZH: &str = "instructions_zh";
const INSTRUCTIONS_EN: &str = "instructions_en";

static MANIFEST: Manifest = Manifest {
    id: "offline",
    title: Title { zh: "线下付款", en: "Offline payment" },
    ops: &[OpKind::Pay, OpKind::Refund],
    currencies: Currencies::Any,
    number: NumberRule { min: 1, max: 32 },
    callbacks: None,
    slots: &[
        KeySlot {
            name: INSTRUCTIONS_ZH,
            title: Title { zh: "付款说明（中文）", en: "How to pay (Chinese)" },
            secret: false,
            required: false,
        },
        KeySlot {
            name: INSTRUCTIONS_EN,
            title: Title { zh: "付款说明（英文）", en: "How to pay (English)" },
            secret: false,
            required: false,
        },
    ],
    schedule: Schedule { resend_s: &[], ask_s: &[], grace_s: 0 },
};

impl Provider for Offline {
    fn manifest(&self) -> &'static Manifest {
        &MANIFEST
    }

    fn encode(&self, op: &Op, cx: &Cx<'_>) -> Result<Plan, PlanError> {
        let setting = |name| cx.account.settings.get(name).cloned().unwrap_or_default();
        match op.kind() {
            OpKind::Pay => {
                Ok(Plan::Manual { instructions: Text::new(setting(INSTRUCTIONS_ZH), setting(INSTRUCTIONS_EN)) })
            }
            OpKind::Refund => Ok(Plan::Manual { instructions: Text::default() }),
            op @ (OpKind::QueryPay | OpKind::Close | OpKind::QueryRefund) => {
                Err(PlanError::Unsupported { provider: MANIFEST.id, op })
            }
        }
    }

    fn decode(&self, _: &Op, _: Verified<'_, Response>) -> Outcome {
        Outcome::Unknown(Doubt::Unreadable("nothing was asked of anybody".to_owned()))
    }

    fn notice(&self, _: Verified<'_, RawNotice>) -> Result<Notice, Refusal> {
        Err(Refusal::NoCallbacks)
    }
}

/// Staff say that `amount` came for a payment at `at`. `reference` is what the bank or the till calls it, such as the
/// number of the transfer.
pub fn paid(account: &Account, payment: &PayIntent, amount: Money, reference: &str, at: Timestamp) -> Fact {
    fact(account, payment, reference, at, What::Paid { amount })
}

/// Staff say that `amount` was given back at `at`.
pub fn refunded(account: &Account, refund: &RefundIntent, amount: Money, at: Timestamp) -> Fact {
    let reference = refund.payment.provider_no.clone().unwrap_or_default();
    fact(account, &refund.payment, &reference, at, What::Refunded { refund: refund.refund, amount })
}

fn fact(account: &Account, payment: &PayIntent, reference: &str, at: Timestamp, what: What) -> Fact {
    Fact { account: account.id.clone(), payment: payment.payment, provider_no: reference.to_owned(), at, what }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use domain::Currency;
    use domain::id::{PaymentId, RefundId};

    use super::*;
    use crate::{Headers, Mismatch, engine};

    fn account() -> Account {
        let settings = BTreeMap::from([(INSTRUCTIONS_EN.to_owned(), "Transfer to GB00 1234".to_owned())]);
        Account { id: "till".into(), settings }
    }

    fn intent() -> PayIntent {
        PayIntent {
            payment: PaymentId::derive(&[b"p"]),
            provider_no: None,
            amount: Money::of(1999, Currency::GBP),
            title: "Tea".into(),
            expires_at: Timestamp::UNIX_EPOCH,
        }
    }

    fn plan(op: &Op) -> Result<Plan, PlanError> {
        let account = account();
        engine::plan(&Offline, op, &Cx { account: &account, endpoint: "", notify_url: "", return_url: "" })
    }

    #[test]
    fn the_shopper_reads_the_merchants_instructions() {
        let instructions = Text::new("", "Transfer to GB00 1234");
        assert_eq!(plan(&Op::Pay(intent())), Ok(Plan::Manual { instructions }));
    }

    #[test]
    fn what_people_cannot_be_asked_is_refused_and_nobody_calls_back() {
        let unsupported = Err(PlanError::Unsupported { provider: "offline", op: OpKind::QueryPay });
        assert_eq!(plan(&Op::QueryPay(intent())), unsupported);
        let raw = RawNotice { headers: Headers::default(), body: Vec::new() };
        assert_eq!(engine::open(&Offline, &raw, Timestamp::UNIX_EPOCH, &|_| None), Err(Refusal::NoCallbacks));
    }

    #[test]
    fn staff_confirm_the_whole_amount_or_nothing() {
        let (account, intent) = (account(), intent());
        let came = |minor| {
            paid(&account, &intent, Money::of(minor, Currency::GBP), "TX 1", Timestamp::UNIX_EPOCH)
                .matches("till", &intent, None)
        };
        assert_eq!(came(1999), Ok(()));
        assert!(matches!(came(1900), Err(Mismatch::Amount { .. })));
    }

    #[test]
    fn a_refund_by_hand_is_one_that_was_asked_for() {
        let refund = RefundIntent {
            refund: RefundId::derive(&[b"r"]),
            payment: PayIntent { provider_no: Some("TX 1".into()), ..intent() },
            amount: Money::of(500, Currency::GBP),
            reason: String::new(),
        };
        let back = refunded(&account(), &refund, refund.amount, Timestamp::UNIX_EPOCH);
        assert_eq!(back.matches("till", &refund.payment, Some(&refund)), Ok(()));
    }

    #[test]
    fn no_refund_is_planned_above_its_payment_or_in_another_currency() {
        for (minor, currency) in [(2000, Currency::GBP), (0, Currency::GBP), (-1, Currency::GBP), (1, Currency::USD)] {
            let (refund, amount) = (RefundId::derive(&[b"r"]), Money::of(minor, currency));
            let op = Op::Refund(RefundIntent { refund, payment: intent(), amount, reason: String::new() });
            assert_eq!(plan(&op), Err(PlanError::Amount), "{minor} {currency}");
        }
    }
}
