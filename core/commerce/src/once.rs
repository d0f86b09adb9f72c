//! A request that is repeated is done once.

pub use store::idempotency::{Before, Once};
use store::TenantTx;

use crate::{Error, Result};

/// Claims a request's key for what this transaction does, with the id of what it makes or changes.
///
/// [`Error::AlreadyDone`] if the same request was done before: nothing of this transaction may be kept, and the caller
/// answers as then.
pub(crate) async fn claim(tx: &TenantTx, once: Option<&Once>, subject: &str) -> Result<()> {
    let Some(once) = once else { return Ok(()) };
    match store::idempotency::claim(tx, once, subject).await? {
        None => Ok(()),
        Some(before) if before.same => Err(Error::AlreadyDone(before)),
        Some(_) => Err(Error::KeyReused),
    }
}
