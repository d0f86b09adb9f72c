//! The ledger as it is shown and proven. It is written by [`crate::worker`], [`crate::withdrawals`] and nobody else.

mod audit;
mod own;
mod statement;

pub use store::ledger::{Balance, EntryCursor, EntryFilter};

pub use audit::{AuditReport, Difference, UnmatchedTotal, audit};
pub use own::{OwnLine, own_entries};
pub use statement::{
    NamedLine, StatementLine, accounts, entries_by_merchant, entries_by_shopper, named_by_merchant, piece_by_merchant,
    piece_by_shopper,
};
