//! Where the money of a withdrawal goes: at rest only sealed, under a purpose that names the one withdrawal.

use domain::id::{TenantId, WithdrawalId};
use domain::withdrawal::Destination;

use crate::{Commerce, Error, Result};

pub(super) fn seal(
    commerce: &Commerce,
    tenant: TenantId,
    withdrawal: WithdrawalId,
    to: &Destination,
) -> Result<Vec<u8>> {
    let plain = serde_json::to_vec(to).map_err(Error::internal)?;
    Ok(commerce.vault.seal(commerce.sources.secrets, &purpose(tenant, withdrawal), &plain))
}

pub(super) fn open(
    commerce: &Commerce,
    tenant: TenantId,
    withdrawal: WithdrawalId,
    sealed: &[u8],
) -> Result<Destination> {
    let plain = commerce.vault.open(&purpose(tenant, withdrawal), sealed).map_err(Error::internal)?;
    serde_json::from_slice(&plain).map_err(Error::internal)
}

/// A row that is copied to another withdrawal or another shop does not open.
fn purpose(tenant: TenantId, withdrawal: WithdrawalId) -> String {
    format!("withdrawal/{tenant}/{withdrawal}")
}
