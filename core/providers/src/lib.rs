//! Payment providers as codecs: an intent becomes an HTTP plan, a reply or a callback becomes facts.
//!
//! Pure: no IO, no clock, no randomness, and no secret that outlives a call. The core owns the network, the time, the
//! retries and the books; a provider only translates. Start reading at [`Provider`], then at [`engine`], which is the
//! only way into one and keeps the rules that no provider may forget:
//!
//! 1. What a [`Manifest`] does not list is refused. There is no default that lets anything through.
//! 2. The bytes of a request depend on the [`Op`] and the account alone: a codec knows neither time nor nonce, so a
//!    retry cannot differ. Time, nonce and signature are put on top by [`sign`] each time it is sent.
//! 3. Nobody reads a reply or a callback before [`engine::outcome`] or [`engine::open`] has verified it: a codec's
//!    argument is [`Verified`], and only this crate's engine can make one.
//! 4. Whatever is not understood is [`Outcome::Unknown`], and the answer to that is to ask with the same number.
//! 5. A [`Fact`] moves money only after [`Fact::matches`] says that account, number, currency and amount are those of
//!    the intent.
//!
//! The core's part is told step by step in [`engine`].
#![deny(clippy::float_arithmetic, clippy::as_conversions)]

pub mod engine;
pub mod limits;
pub mod offline;
pub mod sandbox;

mod fact;
mod http;
mod intent;
mod manifest;
mod notice;
mod provider;
mod recipe;

pub use fact::{Fact, Mismatch, What};
pub use http::{HeaderError, Headers, Method, Request, Response};
pub use intent::{Account, PayIntent, RefundIntent, number_of_payment, number_of_refund};
pub use manifest::{
    Ack, Answer, Callbacks, Currencies, KeySlot, Manifest, NumberRule, Schedule, SlotError, Title, Trust,
};
pub use notice::{Notice, RawNotice, Refusal};
pub use provider::{ClientAction, Cx, Doubt, Exchange, FailClass, Op, OpKind, Outcome, Plan, PlanError, Provider};
pub use recipe::{
    Part, Scheme, Secrets, SignError, SignRecipe, Stamp, StampHeaders, Verified, VerifyError, VerifyRecipe, sign,
};

/// Every provider that this program knows, in the order in which a merchant sees them.
pub const ALL: &[&dyn Provider] = &[&offline::Offline, &sandbox::Sandbox];

/// The provider with this id, as an account's row names it.
pub fn by_id(id: &str) -> Option<&'static dyn Provider> {
    ALL.iter().copied().find(|provider| provider.manifest().id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_is_found_by_its_own_id_and_no_two_share_one() {
        for provider in ALL {
            let id = provider.manifest().id;
            assert_eq!(by_id(id).map(|found| found.manifest().id), Some(id));
            assert_eq!(ALL.iter().filter(|other| other.manifest().id == id).count(), 1, "{id}");
        }
        assert!(by_id("").is_none());
        assert!(by_id("Sandbox").is_none(), "an id is exact");
    }

    #[test]
    fn every_provider_takes_the_numbers_that_the_house_gives() {
        let payment = domain::id::PaymentId::derive(&[b"one"]);
        for provider in ALL {
            assert!(provider.manifest().number.takes(&number_of_payment(payment)), "{}", provider.manifest().id);
        }
    }
}
