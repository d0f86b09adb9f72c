//! How many pieces can be sold, and the trail of every change of it.
//!
//! The trail of a SKU sums up to what is available; where stock is not counted it sums up to 0.

use std::collections::BTreeMap;

use domain::catalogue::StockMove;
use domain::id::SkuId;
use jiff::Timestamp;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Order};
use thiserror::Error;
use uuid::Uuid;

use crate::columns::{at, micros};
use crate::entity::{stock, stock_moves};
use crate::error::{Error, Result};
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};

/// Reason of the moves of an order that was placed.
pub const SOLD: &str = "sold";
/// Reason of the moves of an order that did not last.
pub const GIVEN_BACK: &str = "given-back";

/// Why stock moves, as the trail keeps it.
#[derive(Debug, Clone)]
pub struct Why {
    /// A new id, later than those before; the moves of one call derive theirs from it.
    pub id: Uuid,
    /// [`SOLD`], [`GIVEN_BACK`], or what the merchant says.
    pub reason: String,
    /// The order's id, or whatever else the pieces went to.
    pub subject: String,
    /// Who.
    pub actor: String,
    /// When.
    pub at: Timestamp,
}

/// Why pieces were not taken.
#[derive(Debug, Error)]
pub enum Short {
    /// Not enough of them.
    #[error("only {left} pieces of {sku} left")]
    SoldOut {
        /// Of which SKU.
        sku: SkuId,
        /// How many there are.
        left: i64,
    },
    /// The rows were not written.
    #[error(transparent)]
    Rows(#[from] Error),
}

/// Takes pieces, or none at all where one SKU has too few: then the transaction may go on with something else.
///
/// SKUs are taken in the order of their ids, so that two orders never wait for each other. Where stock is not counted
/// nothing is written; gives those where it is.
pub async fn take(tx: &TenantTx, pieces: &[(SkuId, u32)], why: &Why) -> Result<Vec<SkuId>, Short> {
    let mut taken: Vec<(SkuId, i64)> = Vec::with_capacity(pieces.len());
    for (sku, quantity) in summed(pieces) {
        let enough = stock::Column::Available.gte(quantity);
        if add(tx, sku, -quantity).filter(enough).run().await? == 1 {
            taken.push((sku, -quantity));
        } else if let Some(left) = available(tx, sku).await? {
            for (sku, delta) in taken {
                add(tx, sku, -delta).run().await?;
            }
            return Err(Short::SoldOut { sku, left });
        }
    }
    note(tx, &taken, why).await?;
    Ok(taken.into_iter().map(|(sku, _)| sku).collect())
}

/// Puts pieces back; where stock is not counted nothing is written.
pub async fn give_back(tx: &TenantTx, pieces: &[(SkuId, u32)], why: &Why) -> Result<()> {
    let mut given = Vec::with_capacity(pieces.len());
    for (sku, quantity) in summed(pieces) {
        if add(tx, sku, quantity).filter(stock::Column::Available.is_not_null()).run().await? == 1 {
            given.push((sku, quantity));
        }
    }
    note(tx, &given, why).await
}

/// Pieces of a SKU that can be sold; none where stock is not counted.
pub async fn available(db: &Reader, sku: SkuId) -> Result<Option<i64>> {
    let row = db.rows::<stock::Entity>().filter(stock::Column::SkuId.eq(sku.uuid())).one().await?;
    Ok(row.ok_or(Error::NotFound("SKU"))?.available)
}

/// Changes counted stock by `delta`. False if that would leave fewer than 0 or more than `most`, or it is not counted.
pub async fn adjust(tx: &TenantTx, sku: SkuId, delta: i64, most: i64, why: &Why) -> Result<bool> {
    let (Some(least), Some(upper)) = (0_i64.checked_sub(delta), most.checked_sub(delta)) else { return Ok(false) };
    let fits = stock::Column::Available.gte(least).and(stock::Column::Available.lte(upper));
    let done = add(tx, sku, delta).filter(fits).run().await? == 1;
    if done {
        note(tx, &[(sku, delta)], why).await?;
    }
    Ok(done)
}

/// Sets what can be sold, none for stock that is not counted, if it is still `before`. [`Error::Changed`] if not.
pub async fn set(tx: &TenantTx, sku: SkuId, before: Option<i64>, to: Option<i64>, why: &Why) -> Result<()> {
    if before == to {
        return Ok(());
    }
    let same = before.map_or(stock::Column::Available.is_null(), |before| stock::Column::Available.eq(before));
    tx.update::<stock::Entity>()
        .filter(stock::Column::SkuId.eq(sku.uuid()).and(same))
        .set(stock::Column::Available, to)
        .run_one("the stock")
        .await?;
    note(tx, &[(sku, to.unwrap_or(0) - before.unwrap_or(0))], why).await
}

/// Begins to keep stock of new SKUs.
pub async fn insert_all(tx: &TenantTx, new: &[(SkuId, Option<i64>)], why: &Why) -> Result<()> {
    let tenant_id = tx.tenant().uuid();
    let row =
        |(sku, available): &(SkuId, Option<i64>)| stock::Model { tenant_id, sku_id: sku.uuid(), available: *available };
    tx.insert_all::<stock::Entity>(new.iter().map(row).collect()).await?;
    let moves: Vec<_> = new.iter().map(|(sku, available)| (*sku, available.unwrap_or(0))).collect();
    note(tx, &moves, why).await
}

/// The changes of a SKU's stock, the newest first.
pub async fn trail(db: &Reader, sku: SkuId, page: &PageAsk<Uuid>) -> Result<Page<StockMove, Uuid>> {
    let mut rows = db.rows::<stock_moves::Entity>().filter(stock_moves::Column::SkuId.eq(sku.uuid()));
    if let Some(after) = page.after {
        rows = rows.filter(stock_moves::Column::Id.lt(after));
    }
    let rows = rows.order_by(stock_moves::Column::Id, Order::Desc).limit(page.size() + 1).all().await?;
    Page::try_of(rows, page.size(), |row| row.id, from_row)
}

/// What the trail of a SKU sums up to.
pub async fn trail_sum(db: &Reader, sku: SkuId) -> Result<i64> {
    let sql = "SELECT CAST(COALESCE(SUM(delta), 0) AS BIGINT) AS total \
               FROM stock_moves WHERE tenant_id = $1 AND sku_id = $2";
    let rows = db.query(sql, vec![sku.uuid().into()]).await?;
    rows.first().map_or(Ok(0), |row| Ok(row.try_get("", "total")?))
}

fn add(tx: &TenantTx, sku: SkuId, delta: i64) -> crate::scope::Change<'_, stock::Entity> {
    let changed = Expr::col(stock::Column::Available).add(delta);
    tx.update::<stock::Entity>().filter(stock::Column::SkuId.eq(sku.uuid())).set_to(stock::Column::Available, changed)
}

/// One quantity per SKU, in the order of their ids.
fn summed(pieces: &[(SkuId, u32)]) -> BTreeMap<SkuId, i64> {
    let mut sums = BTreeMap::new();
    for (sku, quantity) in pieces {
        *sums.entry(*sku).or_insert(0) += i64::from(*quantity);
    }
    sums.retain(|_, quantity| *quantity > 0);
    sums
}

async fn note(tx: &TenantTx, moves: &[(SkuId, i64)], why: &Why) -> Result<()> {
    let tenant_id = tx.tenant().uuid();
    let rows = moves.iter().filter(|(_, delta)| *delta != 0).zip(0_u128..).map(|((sku, delta), nth)| {
        stock_moves::Model {
            tenant_id,
            // The time and the counter of a UUID of version 7 stand in its first 12 bytes; the last 4 tell these apart.
            id: Uuid::from_u128(why.id.as_u128() ^ nth),
            sku_id: sku.uuid(),
            delta: *delta,
            reason: why.reason.clone(),
            subject: why.subject.clone(),
            actor: why.actor.clone(),
            at: micros(why.at),
        }
    });
    tx.insert_all::<stock_moves::Entity>(rows.collect()).await
}

fn from_row(row: stock_moves::Model) -> Result<StockMove> {
    Ok(StockMove {
        id: row.id,
        sku: id(row.sku_id),
        delta: row.delta,
        reason: row.reason,
        subject: row.subject,
        actor: row.actor,
        at: at(row.at)?,
    })
}
