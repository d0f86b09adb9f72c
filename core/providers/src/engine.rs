//! The only way into a provider: the rules that hold for all of them, once.
//!
//! **Pay.** Store the intent. [`plan`]; store the request and its fingerprint; commit. Then [`crate::sign`] the stored
//! request, send it, store the raw reply, and give it (or `None` when none came whole) to [`outcome`].
//!
//! **Ask again.** After `Unknown`, `Pending`, or silence: [`plan`] of [`Op::question`], at the times of
//! [`crate::Schedule::ask_after`]. `Absent` after the grace: sign and send the stored request of the operation again.
//!
//! **Callback.** The path names the account. Store the raw notice, give it to [`open`], and in one transaction insert
//! its key (unique per account), apply its facts and commit; then answer [`crate::Ack::done`]. A [`Refusal`] is
//! answered with [`crate::Ack::refused`]. A notice whose facts do not match is kept aside, answered with `done`
//! (sending it again would not help), and asked about.
//!
//! **Facts**, from either side: [`crate::Fact::matches`] first, then once per [`crate::Fact::key`]. A payment is asked
//! about until an answer, not a notice, has said "paid" or "closed": a notice of closing may be wrong, and money that
//! comes after it is still money.

use jiff::Timestamp;

use crate::{
    Cx, Doubt, Exchange, Notice, Op, Outcome, Plan, PlanError, Provider, RawNotice, Refusal, Secrets, Trust, limits,
    number_of_payment, number_of_refund, recipe,
};

/// What to do about an operation; refused when the manifest does not allow it.
pub fn plan(provider: &dyn Provider, op: &Op, cx: &Cx<'_>) -> Result<Plan, PlanError> {
    let manifest = provider.manifest();
    if !manifest.ops.contains(&op.kind()) {
        return Err(PlanError::Unsupported { provider: manifest.id, op: op.kind() });
    }
    let payment = op.payment();
    if !manifest.currencies.takes(payment.amount.currency()) {
        return Err(PlanError::Currency(payment.amount.currency()));
    }
    if payment.amount.minor() <= 0 {
        return Err(PlanError::Amount);
    }
    within("title", payment.title.chars().count(), limits::TITLE_MAX_CHARS)?;
    within("endpoint", cx.endpoint.len(), limits::URL_MAX_BYTES)?;
    within("notify_url", cx.notify_url.len(), limits::URL_MAX_BYTES)?;
    within("return_url", cx.return_url.len(), limits::URL_MAX_BYTES)?;
    let mut numbers_fit = manifest.number.takes(&number_of_payment(payment.payment));
    if let Some(refund) = op.refund() {
        let left = payment.amount.minus(refund.amount).map_err(|_| PlanError::Amount)?;
        if refund.amount.minor() <= 0 || left.minor() < 0 {
            return Err(PlanError::Amount);
        }
        within("reason", refund.reason.chars().count(), limits::REASON_MAX_CHARS)?;
        numbers_fit &= manifest.number.takes(&number_of_refund(refund.refund));
    }
    if numbers_fit { provider.encode(op, cx) } else { Err(PlanError::Number) }
}

/// What became of an operation.
///
/// An error that is not signed is no answer: a proxy, or anyone on the way, could have written it.
pub fn outcome(provider: &dyn Provider, exchange: Exchange<'_>, now: Timestamp, secrets: Secrets<'_>) -> Outcome {
    let Some(reply) = exchange.reply else { return Outcome::Unknown(Doubt::NoReply) };
    if reply.body.len() > limits::REPLY_MAX_BYTES {
        return Outcome::Unknown(Doubt::TooLong);
    }
    if reply.status >= 500 {
        return Outcome::Unknown(Doubt::ServerError(reply.status));
    }
    match recipe::verify(exchange.verify, reply, now, secrets) {
        Ok(verified) => provider.decode(exchange.op, verified),
        Err(error) => Outcome::Unknown(Doubt::Unverified { status: reply.status, error }),
    }
}

/// What a callback says, or why it says nothing.
pub fn open(provider: &dyn Provider, raw: &RawNotice, now: Timestamp, secrets: Secrets<'_>) -> Result<Notice, Refusal> {
    let callbacks = provider.manifest().callbacks.as_ref().ok_or(Refusal::NoCallbacks)?;
    if raw.body.len() > limits::NOTICE_MAX_BYTES {
        return Err(Refusal::TooLong);
    }
    let verified = recipe::verify(&callbacks.verify, raw, now, secrets)?;
    match callbacks.trust {
        Trust::Strong => provider.notice(verified),
        Trust::Weak => Err(Refusal::OnlyAHint),
    }
}

fn within(what: &'static str, length: usize, max: usize) -> Result<(), PlanError> {
    if length <= max { Ok(()) } else { Err(PlanError::TooLong(what)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sandbox::wire;
    use crate::{
        Ack, Answer, Callbacks, Currencies, Headers, Manifest, NumberRule, Schedule, Stamp, Title, Verified, sandbox,
    };

    /// A provider whose signatures prove little.
    struct Hinting;

    const NO: Answer = Answer { status: 500, content_type: "", body: "" };

    static WEAK: Manifest = Manifest {
        id: "hinting",
        title: Title { zh: "", en: "" },
        ops: &[],
        currencies: Currencies::Only(&[]),
        number: NumberRule { min: 1, max: 32 },
        callbacks: Some(Callbacks {
            trust: Trust::Weak,
            verify: wire::VERIFY_NOTICE,
            ack: Ack { done: NO, refused: NO },
        }),
        slots: &[],
        schedule: Schedule { resend_s: &[], ask_s: &[], grace_s: 0 },
    };

    impl Provider for Hinting {
        fn manifest(&self) -> &'static Manifest {
            &WEAK
        }

        fn encode(&self, op: &Op, cx: &Cx<'_>) -> Result<Plan, PlanError> {
            sandbox::Sandbox.encode(op, cx)
        }

        fn decode(&self, op: &Op, reply: Verified<'_, crate::Response>) -> Outcome {
            sandbox::Sandbox.decode(op, reply)
        }

        fn notice(&self, raw: Verified<'_, RawNotice>) -> Result<Notice, Refusal> {
            sandbox::Sandbox.notice(raw)
        }
    }

    #[test]
    fn a_weak_notice_is_only_a_hint_even_when_its_signature_is_right() {
        let secret: fn(&str) -> Option<&'static [u8]> = |_| Some(b"0123456789abcdef");
        let (now, mut raw) = (Timestamp::UNIX_EPOCH, RawNotice { headers: Headers::default(), body: b"{}".to_vec() });
        let signed = wire::NOTICE.stamped(&(&raw).into(), Stamp { now, nonce: "n" }, &secret).expect("signs");
        raw.headers = Headers::of(signed);
        assert_eq!(open(&Hinting, &raw, now, &secret), Err(Refusal::OnlyAHint));
        raw.body.push(b' ');
        assert!(matches!(open(&Hinting, &raw, now, &secret), Err(Refusal::Unverified(_))));
    }

    #[test]
    fn what_the_manifest_does_not_list_never_reaches_the_codec() {
        let payment = crate::PayIntent {
            payment: domain::id::PaymentId::derive(&[b"p"]),
            provider_no: None,
            amount: domain::Money::of(1, domain::Currency::CNY),
            title: String::new(),
            expires_at: Timestamp::UNIX_EPOCH,
        };
        let account = crate::Account { id: "a".into(), settings: std::collections::BTreeMap::new() };
        let cx = Cx { account: &account, endpoint: "", notify_url: "", return_url: "" };
        let refused = plan(&Hinting, &Op::Pay(payment), &cx);
        assert!(matches!(refused, Err(PlanError::Unsupported { provider: "hinting", .. })));
    }
}
