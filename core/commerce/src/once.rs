//! A request that is repeated is done once.

pub use store::idempotency::{Before, Once};
use store::{ActiveTenant, Reader, TenantTx};

use crate::{Commerce, Error, Result};

/// Claims a request's key for what this transaction does, with the id of what it makes or changes.
///
/// [`Error::AlreadyDone`] if the same request was done before: nothing of this transaction may be kept, and the caller
/// answers as then.
pub(crate) async fn claim(tx: &TenantTx, once: Option<&Once>, subject: &str) -> Result<()> {
    let Some(once) = once else { return Ok(()) };
    unless(store::idempotency::claim(tx, once, subject).await?)
}

/// As [`claim`], where there is no transaction yet: goes on unless the same request was done before.
pub(crate) async fn not_before(reader: &Reader, once: Option<&Once>) -> Result<()> {
    let Some(once) = once else { return Ok(()) };
    unless(store::idempotency::find(reader, once).await?)
}

fn unless(before: Option<Before>) -> Result<()> {
    match before {
        None => Ok(()),
        Some(before) if before.same => Err(Error::AlreadyDone(before)),
        Some(_) => Err(Error::KeyReused),
    }
}

/// The request that came before with this key, if any. [`Error::KeyReused`] if it asked for something else.
pub async fn before(commerce: &Commerce, shop: &ActiveTenant, once: &Once) -> Result<Option<Before>> {
    let before = store::idempotency::find(&commerce.db.tenant(shop).read().await?, once).await?;
    match before {
        Some(before) if !before.same => Err(Error::KeyReused),
        before => Ok(before),
    }
}

/// Notes what a request was answered. Also for one that was refused and so claimed nothing: it is refused again.
pub async fn note(commerce: &Commerce, shop: &ActiveTenant, once: &Once, status: u16, body: &str) -> Result<()> {
    let tx = commerce.db.tenant(shop).begin().await?;
    store::idempotency::claim(&tx, once, "").await?;
    store::idempotency::answer(&tx, once, status, body).await?;
    Ok(tx.commit().await?)
}
