//! How far an import came, and what it made of the lines.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::rejected::{Reason, Rejected};

/// What became of the lines of a file. Amounts are minor units.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Lines of the file, without the heading.
    pub lines: u64,
    /// Lines that were taken.
    pub taken: u64,
    /// Lines that were there before.
    pub unchanged: u64,
    /// Members that joined.
    pub members: u64,
    /// Orders that were placed, paid and received.
    pub orders: u64,
    /// Sum of what was paid.
    pub gross: i64,
    /// Refunds that were carried out.
    pub refunds: u64,
    /// Sum of what was given back.
    pub refunded: i64,
    /// Lines that could not be taken, by reason.
    pub rejected: BTreeMap<Reason, u64>,
}

impl Counts {
    /// Counts a line that could not be taken.
    pub(crate) fn reject(&mut self, rejected: &Rejected) {
        *self.rejected.entry(rejected.reason).or_default() += 1;
    }
}

/// Who watches an import.
pub trait Progress: Send {
    /// So many of the file's lines are done.
    fn at(&mut self, lines_done: u64, lines: u64);

    /// These lines could not be taken. Told before the place that was reached is kept, so that none is lost; after a
    /// stop, lines from that place on are told again.
    fn rejected(&mut self, rejected: &[Rejected]) -> std::io::Result<()>;
}
