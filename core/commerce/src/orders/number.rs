//! Order numbers: a block of the shop's sequence at a time, so that orders do not queue for one row.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::id::TenantId;
use domain::order::order_number;
use domain::tenant::time_zone;
use jiff::Timestamp;
use store::{ActiveTenant, TenantDb};

use crate::limits::NUMBERS_AT_ONCE;
use crate::{Commerce, Result};

/// What is left of the blocks that this process took, by shop and sequence.
#[derive(Debug, Clone, Default)]
pub struct Numbers(Arc<Mutex<HashMap<(TenantId, &'static str), Block>>>);

#[derive(Debug, Clone, Copy)]
struct Block {
    next: i64,
    end: i64,
}

impl Numbers {
    /// The next number of a sequence of a shop: each only once, over all processes.
    pub async fn next(&self, db: &TenantDb, sequence: &'static str) -> Result<i64> {
        if let Some(number) = self.take_from_block(db.tenant(), sequence) {
            return Ok(number);
        }
        let tx = db.begin().await?;
        let first = store::sequences::take(&tx, sequence, NUMBERS_AT_ONCE).await?;
        tx.commit().await?;
        let block = Block { next: first + 1, end: first + i64::from(NUMBERS_AT_ONCE) };
        // Of two who came at once, one block is lost: a gap.
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert((db.tenant(), sequence), block);
        Ok(first)
    }

    fn take_from_block(&self, tenant: TenantId, sequence: &'static str) -> Option<i64> {
        let mut blocks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let block = blocks.get_mut(&(tenant, sequence)).filter(|block| block.next < block.end)?;
        let number = block.next;
        block.next += 1;
        Some(number)
    }
}

/// A number for an order that is placed then.
pub(crate) async fn next(commerce: &Commerce, tenant: &ActiveTenant, at: Timestamp) -> Result<String> {
    let n = commerce.numbers.next(&commerce.db.tenant(tenant), "orders").await?;
    Ok(written(tenant, at, n))
}

/// As [`next`], within a transaction that is open already.
pub(crate) async fn next_in(tx: &store::TenantTx, tenant: &ActiveTenant, at: Timestamp) -> Result<String> {
    Ok(written(tenant, at, store::sequences::take(tx, "orders", 1).await?))
}

fn written(tenant: &ActiveTenant, at: Timestamp, n: i64) -> String {
    let zone = time_zone(&tenant.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    order_number(at.to_zoned(zone).date(), n)
}
