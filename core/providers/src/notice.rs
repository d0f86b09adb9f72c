//! Callbacks: as they came, and as they read once verified.

use thiserror::Error;

use crate::{Fact, Headers, VerifyError};

/// A callback as it came: evidence, not yet anybody's word. The core stores it before it looks inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawNotice {
    /// Headers as they came, repeated ones included.
    pub headers: Headers,
    /// The raw body.
    pub body: Vec<u8>,
}

/// A verified callback.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it is deduplicated by within its account: the provider's id of the notice, the same on each redelivery.
    pub key: String,
    /// SHA-256 of the body in hex. The same key with another digest is a contradiction: keep both and tell staff.
    pub body_sha256: String,
    /// What it says, at least one thing.
    pub facts: Vec<Fact>,
}

/// Why a callback yields nothing. It is answered with the manifest's [`crate::Ack::refused`] and never in silence.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// The provider never calls back.
    #[error("this provider does not call back")]
    NoCallbacks,
    /// It is longer than [`crate::limits::NOTICE_MAX_BYTES`].
    #[error("the notice is too long")]
    TooLong,
    /// Its signature does not hold.
    #[error("the notice is not verified: {0}")]
    Unverified(#[from] VerifyError),
    /// This provider's signatures prove too little: ask instead.
    #[error("a notice of this provider is only a hint: ask about the payment")]
    OnlyAHint,
    /// It is signed, but says something that this codec does not know.
    #[error("the event `{0}` is not known")]
    UnknownEvent(String),
    /// It is signed, but is not the provider's format.
    #[error("the notice cannot be read: {0}")]
    Unreadable(String),
    /// It is signed, but names a number that the house never gave.
    #[error("the number `{0}` is not one of ours")]
    NotOurs(String),
}
