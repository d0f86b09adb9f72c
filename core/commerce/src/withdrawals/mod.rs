//! A member takes what is available: asked for, decided, paid out or returned.
//!
//! Every step moves money between pockets of the member, under the lock of the tenant's ledger, so that two withdrawals
//! or a withdrawal and a reversal never decide on the same money.

pub mod kept;
pub mod read;
pub mod request;
pub mod terms;

mod decide;
mod destination;
mod moves;

pub use decide::{Step, decide};
pub use read::{Weighed, WithdrawalFilter, WithdrawalView};
pub use request::{AskWithdrawal, cancel, request};
