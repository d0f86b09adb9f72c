//! What the shop wants, and under which number it says so.

use std::collections::BTreeMap;

use domain::Money;
use domain::id::{PaymentId, RefundId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One attempt to be paid. It is stored before anything is sent, and does not change afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayIntent {
    /// The attempt. Its number at the provider is [`number_of_payment`].
    pub payment: PaymentId,
    /// What the provider calls it, once the provider has said so.
    pub provider_no: Option<String>,
    /// What is to be paid; above zero.
    pub amount: Money,
    /// What the shopper reads on the pay page, at most [`crate::limits::TITLE_MAX_CHARS`].
    pub title: String,
    /// When the provider should take no money for it any more.
    pub expires_at: Timestamp,
}

/// One wish to give money back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundIntent {
    /// The refund. Its number at the provider is [`number_of_refund`].
    pub refund: RefundId,
    /// The payment that it gives back in whole or in part.
    pub payment: PayIntent,
    /// What is given back; above zero, at most the payment's amount.
    pub amount: Money,
    /// What staff wrote, at most [`crate::limits::REASON_MAX_CHARS`].
    pub reason: String,
}

/// A tenant's account at a provider, without its secrets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The merchant's name at the provider. A fact about another account is never this tenant's.
    pub id: String,
    /// The non-secret slots of the manifest that the tenant filled.
    pub settings: BTreeMap<String, String>,
}

/// The number under which every provider knows a payment: the 32 hex digits of its id.
///
/// The number *is* the id, so a payment can have no second number, and a number in a callback is parsed and not
/// looked up. 32 letters and digits is the least that all the providers of Souk's plan allow.
pub fn number_of_payment(payment: PaymentId) -> String {
    payment.uuid().simple().to_string()
}

/// The number under which every provider knows a refund: the 32 hex digits of its id.
pub fn number_of_refund(refund: RefundId) -> String {
    refund.uuid().simple().to_string()
}

/// The payment that a provider's number means; `None` when the number is not one of ours.
pub(crate) fn payment_of_number(number: &str) -> Option<PaymentId> {
    format!("pay_{number}").parse().ok()
}

/// The refund that a provider's number means; `None` when the number is not one of ours.
pub(crate) fn refund_of_number(number: &str) -> Option<RefundId> {
    format!("rfd_{number}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_goes_out_and_comes_back_as_the_same_id() {
        let (payment, refund) = (PaymentId::derive(&[b"p"]), RefundId::derive(&[b"r"]));
        assert_eq!(payment_of_number(&number_of_payment(payment)), Some(payment));
        assert_eq!(refund_of_number(&number_of_refund(refund)), Some(refund));
        for foreign in ["", "42", "order-1", &payment.to_string(), &number_of_payment(payment).to_uppercase()] {
            assert_eq!(payment_of_number(foreign), None, "{foreign}");
        }
    }
}
