//! How far an import came, and what it made of the lines.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::imports::Import;
use store::{ActiveTenant, TenantTx};

use super::rejected::{Reason, Rejected};
use crate::{Commerce, Error, Result};

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

/// How many lines of a file an import of this source worked off, and what it made of them; none before it begins.
pub async fn counts(commerce: &Commerce, tenant: &ActiveTenant, source: &str) -> Result<Option<(usize, Counts)>> {
    let reader = commerce.db.tenant(tenant).read().await?;
    match store::imports::find(&reader, source).await? {
        Some(import) => Ok(Some((import.position, serde_json::from_str(&import.state).map_err(Error::internal)?))),
        None => Ok(None),
    }
}

/// Keeps how far an import came, with what it made of the lines in the same transaction.
pub(super) async fn keep(
    tx: &TenantTx,
    source: &str,
    (position, counts): (usize, &Counts),
    at: Timestamp,
) -> Result<()> {
    let state = serde_json::to_string(counts).map_err(Error::internal)?;
    Ok(store::imports::put(tx, source, &Import { position, state }, at).await?)
}

/// Who watches an import.
pub trait Progress: Send {
    /// So many of the file's lines are done.
    fn at(&mut self, lines_done: u64, lines: u64);

    /// These lines could not be taken. Told before the place that was reached is kept, so that none is lost; after a
    /// stop, lines from that place on are told again.
    fn rejected(&mut self, rejected: &[Rejected]) -> std::io::Result<()>;
}
