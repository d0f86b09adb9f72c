//! What can be wrong with an answer.

use domain::app::Grant;
use domain::limits::{FREEZE_DAYS_MAX, REASON_MAX};
use thiserror::Error;

use crate::limits;

/// Why an answer is refused: all of it, whatever else it says. Its author reads it in the record of the call.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AnswerFault {
    /// More adjustments than an answer may have.
    #[error("{0} adjustments, more than {max}", max = limits::ADJUSTMENTS_MAX)]
    TooManyAdjustments(usize),
    /// An adjustment that makes something dearer.
    #[error("an adjustment takes {0} off: less than nothing")]
    Dearer(i64),
    /// An adjustment of a line that the cart does not have.
    #[error("line {line} of a cart with {lines} lines, counted from 0")]
    NoSuchLine {
        /// Which line it names, from 0.
        line: u32,
        /// How many the cart has.
        lines: usize,
    },
    /// An adjustment that names this line again.
    #[error("line {0} twice in one adjustment")]
    LineTwice(u32),
    /// An adjustment of lines that names none.
    #[error("an adjustment of no line")]
    NoLine,
    /// More proposals than an answer may have.
    #[error("{0} proposals, more than {max}", max = limits::OPS_MAX)]
    TooManyOps(usize),
    /// A proposal that the manifest does not ask for.
    #[error("a proposal needs the grant `{}`, which the manifest does not ask for", .0.name())]
    NotGranted(Grant),
    /// A credit of this much.
    #[error("a credit of {0}: not more than nothing")]
    CreditOfNothing(i64),
    /// A credit for no line.
    #[error("a credit for line 0: lines count from 1")]
    CreditForLineZero,
    /// A credit frozen for this many days.
    #[error("a credit frozen for {0} days, more than {FREEZE_DAYS_MAX}")]
    FrozenTooLong(u32),
    /// A credit with a reason that is no code.
    #[error("a credit's reason is 1 to {REASON_MAX} small letters, digits and hyphens")]
    CreditReason,
    /// A timer with a key that is too short or too long.
    #[error("a timer's key is 1 to {max} bytes", max = limits::KV_KEY_BYTES_MAX)]
    TimerKeyLength,
    /// A timer with a key that not every database takes.
    #[error("a timer's key with a NUL")]
    TimerKeyNul,
    /// A timer with a payload that is too long.
    #[error("a timer's payload of more than {max} bytes", max = limits::PAYLOAD_BYTES_MAX)]
    TimerPayload,
    /// A timer that was due before time began.
    #[error("a timer before 1970")]
    TimerBefore1970,
    /// Words for people that are missing.
    #[error("{} is empty", .0.name())]
    Empty(Words),
    /// Words for people that are too many.
    #[error("{} is longer than {} characters", .0.name(), .0.characters_max())]
    TooLong(Words),
    /// Words for people that not every database takes.
    #[error("{} with a NUL", .0.name())]
    Nul(Words),
    /// A read at a hook that may not read.
    #[error("reads at a hook that may not read")]
    MayNotRead,
    /// More reads than a call may make.
    #[error("more than {max} reads", max = limits::READS_MAX)]
    TooManyReads,
    /// A question for the purchases of more SKUs than one may name.
    #[error("asks for purchases of more than {max} SKUs", max = limits::PURCHASE_SKUS_MAX)]
    TooManySkus,
    /// A key of the app's memory that is too short or too long.
    #[error("a key that is not 1 to {max} bytes long", max = limits::KV_KEY_BYTES_MAX)]
    KeyLength,
    /// A key of the app's memory that not every database takes.
    #[error("a key with a NUL")]
    KeyNul,
    /// A value that is too long to be remembered.
    #[error("a value of more than {max} bytes", max = limits::KV_VALUE_BYTES_MAX)]
    ValueTooLong,
    /// More keys written than a call may write.
    #[error("more than {max} keys written", max = limits::KV_WRITES_MAX)]
    TooManyWrites,
    /// More memory than an installation may have.
    #[error("the app would remember more than {max} bytes", max = limits::KV_INSTALLATION_BYTES_MAX)]
    MemoryFull,
}

/// Words of an answer that people read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Words {
    /// Why a price changes.
    AdjustmentReason,
    /// What stands above a message.
    MessageTitle,
    /// What a message says.
    MessageBody,
}

impl Words {
    const fn name(self) -> &'static str {
        match self {
            Self::AdjustmentReason => "an adjustment's reason",
            Self::MessageTitle => "a message's title",
            Self::MessageBody => "a message's body",
        }
    }

    /// How many characters they may have.
    pub(crate) const fn characters_max(self) -> usize {
        match self {
            Self::AdjustmentReason | Self::MessageTitle => limits::TEXT_CHARACTERS_MAX,
            Self::MessageBody => limits::BODY_CHARACTERS_MAX,
        }
    }
}
