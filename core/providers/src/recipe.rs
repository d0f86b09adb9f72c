//! How messages are signed and verified, as data; and the engine that follows it with secrets that codecs never see.

use hmac::{Hmac, Mac};
use jiff::Timestamp;
use sha2::Sha256;
use subtle::ConstantTimeEq;
use thiserror::Error;

use crate::{HeaderError, Headers, RawNotice, Request, Response, limits};

/// How a request is signed. There is no recipe that signs nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignRecipe {
    /// HMAC-SHA256 in lower-case hex.
    HmacSha256(Scheme),
}

/// How a reply or a callback is verified. There is no recipe that accepts anything unsigned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerifyRecipe {
    /// HMAC-SHA256 in lower-case hex.
    HmacSha256 {
        /// What is signed, with what, and where it is written.
        scheme: Scheme,
        /// How far the signature's time may be from ours, in seconds, in either direction.
        window_s: u32,
    },
}

/// What is signed, with what, and where it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scheme {
    /// The slot of the secret.
    pub slot: &'static str,
    /// What is signed, joined without separators.
    pub message: &'static [Part],
    /// Where time, nonce and signature are.
    pub headers: StampHeaders,
}

/// A piece of what is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// These characters. A first one that names the kind of message keeps a reply from passing for a callback.
    Lit(&'static str),
    /// The request's method.
    Method,
    /// The request's path and query.
    Target,
    /// The time in the header, in seconds since 1970, as written there.
    Timestamp,
    /// The nonce in the header.
    Nonce,
    /// The exact body.
    Body,
}

/// The headers that carry a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StampHeaders {
    /// Time of signing, in seconds since 1970.
    pub timestamp: &'static str,
    /// A text that no two messages share: at most [`limits::NONCE_MAX_CHARS`] ASCII letters and digits.
    pub nonce: &'static str,
    /// The signature.
    pub signature: &'static str,
}

/// The moment and the nonce of one sending or receiving; the caller's clock and randomness.
#[derive(Debug, Clone, Copy)]
pub struct Stamp<'a> {
    /// Now.
    pub now: Timestamp,
    /// A fresh nonce. Not used for verifying.
    pub nonce: &'a str,
}

/// The secrets of one account by slot; `None` for a slot that is not filled.
pub type Secrets<'a> = &'a dyn Fn(&str) -> Option<&'a [u8]>;

/// Evidence that a message carries its sender's signature, fresh. Only this crate's engine makes one.
#[derive(Debug, Clone, Copy)]
pub struct Verified<'a, T>(&'a T);

/// Why a message cannot be signed. It is not sent.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SignError {
    /// A slot is empty, or holds less than [`limits::SECRET_MIN_BYTES`].
    #[error("the secret `{0}` is missing or too short")]
    MissingSecret(String),
    /// The nonce is empty, too long, or has other characters than ASCII letters and digits.
    #[error("the nonce is not 1 to 64 ASCII letters and digits")]
    Nonce,
    /// The recipe names a part that this kind of message does not have.
    #[error("the recipe does not fit this kind of message")]
    Recipe,
}

/// Why a message is not believed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum VerifyError {
    /// The signature cannot be computed: see [`SignError`].
    #[error(transparent)]
    Sign(#[from] SignError),
    /// A header is missing or there twice.
    #[error(transparent)]
    Header(#[from] HeaderError),
    /// The time is not a whole number of seconds.
    #[error("the signature's time is not a number")]
    Time,
    /// The time is too far from ours: an old message played again, or a wrong clock.
    #[error("the signature is {off_s} seconds away from now, more than {window_s}")]
    Stale {
        /// How far off, in seconds.
        off_s: u64,
        /// How far off it may be, in seconds.
        window_s: u32,
    },
    /// The signature is not that of this message under this secret.
    #[error("the signature is wrong")]
    Signature,
}

/// A message as recipes see it.
pub(crate) struct Message<'a> {
    /// Method and target; `None` for replies and callbacks.
    pub(crate) line: Option<(&'a str, &'a str)>,
    pub(crate) headers: &'a Headers,
    pub(crate) body: &'a [u8],
}

/// Puts time, nonce and signature on a request. The request's own bytes stay as they are, so that a retry differs in
/// these three headers only.
pub fn sign(
    recipe: &SignRecipe,
    request: &Request,
    stamp: Stamp<'_>,
    secrets: Secrets<'_>,
) -> Result<Request, SignError> {
    let SignRecipe::HmacSha256(scheme) = recipe;
    let mut signed = request.clone();
    for (name, value) in scheme.stamped(&request.into(), stamp, secrets)? {
        signed.headers.push(name, value);
    }
    Ok(signed)
}

/// Verifies a message in constant time. Fails closed: a missing secret, header or clock is a refusal.
pub(crate) fn verify<'a, T>(
    recipe: &VerifyRecipe,
    message: &'a T,
    now: Timestamp,
    secrets: Secrets<'_>,
) -> Result<Verified<'a, T>, VerifyError>
where
    &'a T: Into<Message<'a>>,
{
    let VerifyRecipe::HmacSha256 { scheme, window_s } = recipe;
    let parts: Message<'a> = message.into();
    let time = parts.headers.one(scheme.headers.timestamp)?;
    let nonce = parts.headers.one(scheme.headers.nonce)?;
    let given = parts.headers.one(scheme.headers.signature)?;
    let expected = scheme.hmac(&parts, time, nonce, secrets)?;
    // Compared as text: hex in capitals would be a second spelling of the same signature.
    if !bool::from(expected.as_bytes().ct_eq(given.as_bytes())) {
        return Err(VerifyError::Signature);
    }
    let signed_at: i64 = time.parse().map_err(|_| VerifyError::Time)?;
    let off_s = now.as_second().abs_diff(signed_at);
    if off_s > u64::from(*window_s) {
        return Err(VerifyError::Stale { off_s, window_s: *window_s });
    }
    Ok(Verified(message))
}

impl<'a, T> Verified<'a, T> {
    /// The message.
    pub fn get(self) -> &'a T {
        self.0
    }
}

impl Scheme {
    /// The three headers of a signature over a message.
    pub(crate) fn stamped(
        &self,
        message: &Message<'_>,
        stamp: Stamp<'_>,
        secrets: Secrets<'_>,
    ) -> Result<[(&'static str, String); 3], SignError> {
        let time = stamp.now.as_second().to_string();
        let signature = self.hmac(message, &time, stamp.nonce, secrets)?;
        let StampHeaders { timestamp, nonce, signature: name } = self.headers;
        Ok([(timestamp, time), (nonce, stamp.nonce.to_owned()), (name, signature)])
    }

    fn hmac(&self, message: &Message<'_>, time: &str, nonce: &str, secrets: Secrets<'_>) -> Result<String, SignError> {
        let secret = secrets(self.slot)
            .filter(|secret| secret.len() >= limits::SECRET_MIN_BYTES)
            .ok_or_else(|| SignError::MissingSecret(self.slot.to_owned()))?;
        // Nothing in the nonce may look like a separator, or two messages could have one signature.
        let plain = nonce.bytes().all(|b| b.is_ascii_alphanumeric());
        if nonce.is_empty() || nonce.len() > limits::NONCE_MAX_CHARS || !plain {
            return Err(SignError::Nonce);
        }
        let mut mac = Hmac::<Sha256>::new_from_slice(secret).map_err(|_| SignError::Recipe)?;
        for part in self.message {
            match part {
                Part::Lit(text) => mac.update(text.as_bytes()),
                Part::Method => mac.update(message.line.ok_or(SignError::Recipe)?.0.as_bytes()),
                Part::Target => mac.update(message.line.ok_or(SignError::Recipe)?.1.as_bytes()),
                Part::Timestamp => mac.update(time.as_bytes()),
                Part::Nonce => mac.update(nonce.as_bytes()),
                Part::Body => mac.update(message.body),
            }
        }
        Ok(hex::encode(mac.finalize().into_bytes()))
    }
}

impl<'a> From<&'a Request> for Message<'a> {
    fn from(request: &'a Request) -> Self {
        let line = Some((request.method.as_str(), request.target()));
        Self { line, headers: &request.headers, body: request.body.as_bytes() }
    }
}

impl<'a> From<&'a Response> for Message<'a> {
    fn from(reply: &'a Response) -> Self {
        Self { line: None, headers: &reply.headers, body: &reply.body }
    }
}

impl<'a> From<&'a RawNotice> for Message<'a> {
    fn from(notice: &'a RawNotice) -> Self {
        Self { line: None, headers: &notice.headers, body: &notice.body }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Method;

    const HEADERS: StampHeaders = StampHeaders { timestamp: "T", nonce: "N", signature: "S" };
    const PARTS: &[Part] =
        &[Part::Lit("x\n"), Part::Timestamp, Part::Lit("\n"), Part::Nonce, Part::Lit("\n"), Part::Body];
    const SCHEME: Scheme = Scheme { slot: "secret", message: PARTS, headers: HEADERS };
    const RECIPE: VerifyRecipe = VerifyRecipe::HmacSha256 { scheme: SCHEME, window_s: 300 };
    const SECRET: &[u8] = b"0123456789abcdef";

    fn secret(slot: &str) -> Option<&'static [u8]> {
        (slot == "secret").then_some(SECRET)
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("a time of this era")
    }

    fn message<'a>(headers: &'a Headers, body: &'a [u8]) -> Message<'a> {
        Message { line: None, headers, body }
    }

    fn reply(time: i64) -> Response {
        let stamp = Stamp { now: at(time), nonce: "n1" };
        let headers = SCHEME.stamped(&message(&Headers::default(), b"body"), stamp, &secret).expect("signs");
        Response { status: 200, headers: Headers::of(headers), body: b"body".to_vec() }
    }

    #[test]
    fn hmac_is_that_of_rfc_4231() {
        // RFC 4231, test case 6: a key of 131 bytes 0xaa.
        let scheme = Scheme { message: &[Part::Body], ..SCHEME };
        let body = b"Test Using Larger Than Block-Size Key - Hash Key First";
        let signature = scheme.hmac(&message(&Headers::default(), body), "", "n", &|_| Some(&[0xaa; 131]));
        let expected = "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54";
        assert_eq!(signature.as_deref(), Ok(expected));
    }

    #[test]
    fn a_signature_holds_for_its_window_and_no_longer() {
        let reply = reply(1_000);
        for now in [700, 1_000, 1_300] {
            assert!(verify(&RECIPE, &reply, at(now), &secret).is_ok(), "{now}");
        }
        for now in [699, 1_301] {
            let stale = verify(&RECIPE, &reply, at(now), &secret).map(|_| ());
            assert_eq!(stale, Err(VerifyError::Stale { off_s: 301, window_s: 300 }), "{now}");
        }
    }

    #[test]
    fn without_a_secret_nothing_is_signed_and_nothing_believed() {
        let empty: [(Option<&'static [u8]>, &str); 3] =
            [(None, "none"), (Some(b""), "empty"), (Some(b"short"), "short")];
        for (given, what) in empty {
            let missing = SignError::MissingSecret("secret".into());
            let refused = verify(&RECIPE, &reply(0), at(0), &move |_| given).map(|_| ());
            assert_eq!(refused, Err(VerifyError::Sign(missing.clone())), "{what}");
            let recipe = SignRecipe::HmacSha256(SCHEME);
            let request = Request {
                method: Method::Get,
                url: "https://a/".into(),
                headers: Headers::default(),
                body: String::new(),
            };
            let stamp = Stamp { now: at(0), nonce: "n" };
            assert_eq!(sign(&recipe, &request, stamp, &move |_| given), Err(missing), "{what}");
        }
    }

    #[test]
    fn a_missing_or_doubled_header_is_a_refusal() {
        for header in ["T", "N", "S"] {
            let whole = reply(0);
            let mut without = whole.clone();
            without.headers = Headers::of(whole.headers.iter().filter(|(name, _)| *name != header));
            let mut twice = whole.clone();
            twice.headers.push(header, whole.headers.one("S").expect("signed"));
            for wrong in [without, twice] {
                assert!(matches!(verify(&RECIPE, &wrong, at(0), &secret), Err(VerifyError::Header(_))), "{header}");
            }
        }
    }

    #[test]
    fn a_nonce_cannot_carry_a_separator_and_a_recipe_must_fit() {
        let headers = Headers::default();
        let stamp = |nonce| Stamp { now: at(0), nonce };
        assert_eq!(SCHEME.stamped(&message(&headers, b""), stamp("a\nb"), &secret), Err(SignError::Nonce));
        let of_requests = Scheme { message: &[Part::Method], ..SCHEME };
        let misfit = of_requests.stamped(&message(&headers, b""), stamp("a"), &secret);
        assert_eq!(misfit, Err(SignError::Recipe), "a reply has no method");
    }
}
