//! Where the money of a withdrawal goes: at rest only sealed, under a purpose that names the one row.

use domain::id::{DestinationId, TenantId, WithdrawalId};
use domain::withdrawal::Destination;

use crate::{Commerce, Error, Result};

/// Of a withdrawal, or of an account that is kept.
pub(super) trait Holder: std::fmt::Display + Copy {
    const NAME: &'static str;
}

impl Holder for WithdrawalId {
    const NAME: &'static str = "withdrawal";
}

impl Holder for DestinationId {
    const NAME: &'static str = "destination";
}

pub(super) fn seal(commerce: &Commerce, tenant: TenantId, of: impl Holder, to: &Destination) -> Result<Vec<u8>> {
    let plain = serde_json::to_vec(to).map_err(Error::internal)?;
    Ok(commerce.vault.seal(commerce.sources.secrets, &purpose(tenant, of), &plain))
}

pub(super) fn open(commerce: &Commerce, tenant: TenantId, of: impl Holder, sealed: &[u8]) -> Result<Destination> {
    let plain = commerce.vault.open(&purpose(tenant, of), sealed).map_err(Error::internal)?;
    serde_json::from_slice(&plain).map_err(Error::internal)
}

/// A row that is copied to another withdrawal or another shop does not open.
fn purpose<H: Holder>(tenant: TenantId, of: H) -> String {
    format!("{}/{tenant}/{of}", H::NAME)
}
