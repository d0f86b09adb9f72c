//! A line that could not be taken, and why.

use serde::{Deserialize, Serialize};

use crate::limits::REJECTED_VALUE_MAX;

/// A line that could not be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// Its place in the file, from 1, the heading included.
    pub line: u64,
    /// Why.
    pub reason: Reason,
    /// What could not be taken: the field, or the number of pieces.
    pub value: String,
}

impl Rejected {
    /// A line that could not be taken, with as much of the value as a report shows.
    pub(super) fn new(line: u64, reason: Reason, value: &str) -> Self {
        Self { line, reason, value: value.chars().take(REJECTED_VALUE_MAX).collect() }
    }
}

/// Why a line could not be taken. The first that applies is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A field does not parse.
    Malformed,
    /// The invoice number is not digits, with or without a leading C.
    UnknownKind,
    /// Nobody bought it.
    NoCustomer,
    /// The shop has no such member.
    UnknownMember,
    /// The price, rounded, is 0 or less.
    ZeroPrice,
    /// 0; negative on a sale; positive on a cancellation.
    BadQuantity,
    /// More came back than was bought: that many pieces were found in no line.
    NeverBought,
    /// The one who brought the member is not there.
    UnknownReferrer,
    /// The member is there already, brought by somebody else.
    OtherReferrer,
    /// Nobody more may stand below the one who brought the member.
    TooDeep,
}

impl Reason {
    /// How it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::UnknownKind => "unknown_kind",
            Self::NoCustomer => "no_customer",
            Self::UnknownMember => "unknown_member",
            Self::ZeroPrice => "zero_price",
            Self::BadQuantity => "bad_quantity",
            Self::NeverBought => "never_bought",
            Self::UnknownReferrer => "unknown_referrer",
            Self::OtherReferrer => "other_referrer",
            Self::TooDeep => "too_deep",
        }
    }
}
