//! What a call is, and what comes of it.

use std::sync::Arc;

use domain::hook::Op;
use domain::id::{InstallationId, TenantId};
use thiserror::Error;

use crate::fault::AnswerFault;
use crate::plugin::Plugin;
use crate::reads::{KvWrite, ReadError};

/// Who is asked, and on whose behalf.
#[derive(Debug, Clone, Copy)]
pub struct Call<'a> {
    /// The shop.
    pub tenant: TenantId,
    /// The app in that shop.
    pub installation: InstallationId,
    /// Its plugin, from `Host::load`.
    pub plugin: &'a Plugin,
    /// Its settings as JSON, as `check_settings` returned them.
    pub settings: &'a Arc<str>,
}

/// What came of a call.
#[derive(Debug)]
pub struct CallOutcome<T> {
    /// The answer, checked, or why there is none.
    pub answer: Result<T, Failure>,
    /// Fuel used: the measure of usage. 0 for a remembered answer.
    pub fuel: u64,
    /// Wall clock in microseconds, reads included.
    pub micros: u64,
    /// What the app logged, up to the limit.
    pub log: Vec<LogLine>,
    /// Whether the answer is one that the app gave before to the very same question.
    pub remembered: bool,
}

/// What an app wants to happen because of an event. Its memory changes if, and when, its ops are accepted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposals {
    /// In the app's order.
    pub ops: Vec<Op>,
    /// One entry a key, by key.
    pub writes: Vec<KvWrite>,
}

/// A line of a call's log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// How loud.
    pub level: LogLevel,
    /// What the app wrote.
    pub message: String,
}

/// How loud a log line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LogLevel {
    /// For the author.
    Debug,
    /// Worth knowing.
    Info,
    /// Worth looking at.
    Warn,
    /// Something went wrong.
    Error,
}

/// Why there is no answer.
#[derive(Debug, Error)]
pub enum Failure {
    /// The code ended itself: a panic, a division by zero, an access out of bounds.
    #[error("the app crashed: {0}")]
    Trapped(String),
    /// It used all its fuel.
    #[error("the app used more fuel than a call may")]
    OutOfFuel,
    /// It ran longer than a call may.
    #[error("the app ran longer than a call may")]
    OutOfTime,
    /// It asked for more memory than a call may have.
    #[error("the app asked for more memory than a call may have")]
    OutOfMemory,
    /// The question is larger than an app has to bear.
    #[error("the question is {0} bytes long")]
    QuestionTooLarge(usize),
    /// The answer is larger than the host takes over.
    #[error("the answer is larger than the host takes over")]
    AnswerTooLarge,
    /// The answer makes no sense, or needs a grant that the app does not have.
    #[error("the answer is refused: {0}")]
    AnswerRefused(AnswerFault),
    /// The file of its version cannot be loaded, so there is nobody to ask.
    #[error("the app cannot be loaded: {0}")]
    NotLoaded(String),
    /// The app itself says that it cannot answer.
    #[error("the app says: {0}")]
    Said(String),
    /// The plugin does not answer this hook.
    #[error("the app does not answer this hook")]
    NoSuchHook,
    /// Too many calls at the same time.
    #[error("too many calls at the same time")]
    HostBusy,
    /// The app failed too often and rests.
    #[error("the app failed too often and rests for {seconds} s")]
    Resting {
        /// For how long.
        seconds: u64,
    },
    /// A read failed for a reason that is not the app's.
    #[error("a read failed")]
    ReadFailed(#[source] ReadError),
}

impl Failure {
    /// Whether the app is to blame, so that its breaker counts it.
    pub fn is_the_apps(&self) -> bool {
        match self {
            Self::Trapped(_)
            | Self::OutOfFuel
            | Self::OutOfTime
            | Self::OutOfMemory
            | Self::AnswerTooLarge
            | Self::AnswerRefused(_)
            | Self::Said(_) => true,
            Self::QuestionTooLarge(_)
            | Self::NotLoaded(_)
            | Self::NoSuchHook
            | Self::HostBusy
            | Self::Resting { .. }
            | Self::ReadFailed(_) => false,
        }
    }

    /// A short name for records and metrics.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Trapped(_) => "trapped",
            Self::OutOfFuel => "out-of-fuel",
            Self::OutOfTime => "out-of-time",
            Self::OutOfMemory => "out-of-memory",
            Self::QuestionTooLarge(_) => "question-too-large",
            Self::AnswerTooLarge => "answer-too-large",
            Self::AnswerRefused(_) => "answer-refused",
            Self::Said(_) => "said",
            Self::NotLoaded(_) => "not-loaded",
            Self::NoSuchHook => "no-such-hook",
            Self::HostBusy => "host-busy",
            Self::Resting { .. } => "resting",
            Self::ReadFailed(_) => "read-failed",
        }
    }
}

impl<T> CallOutcome<T> {
    /// Nothing was asked.
    pub(crate) fn not_asked(failure: Failure) -> Self {
        Self { answer: Err(failure), fuel: 0, micros: 0, log: Vec::new(), remembered: false }
    }

    /// An answer from memory.
    pub(crate) fn remembered(answer: T, micros: u64) -> Self {
        Self { answer: Ok(answer), fuel: 0, micros, log: Vec::new(), remembered: true }
    }
}
