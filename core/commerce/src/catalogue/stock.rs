//! Stock as the merchant counts it.

use domain::catalogue::{CatalogueError, Sku, StockMove};
use domain::id::SkuId;
use domain::limits;
use domain::people::Permission;
use domain::problem::Mistakes;
use store::stock::{self, Why};
use store::{Page, PageAsk, TenantTx};
use uuid::Uuid;

use crate::limits::RACES_MAX;
use crate::once::{self, Once};
use crate::{Commerce, Error, Merchant, Result};

/// Reason of the first pieces of a new SKU.
pub const FIRST: &str = "first-stock";
/// Reason of stock that came with a catalogue file.
pub const IMPORTED: &str = "import";

/// What is to happen to a SKU's stock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StockChange {
    /// So many pieces came, or went if negative.
    By(i64),
    /// There are so many; none: no longer counted.
    To(Option<i64>),
}

/// A SKU with its stock.
pub async fn get(commerce: &Commerce, merchant: &Merchant, sku: SkuId) -> Result<Sku> {
    merchant.need(Permission::CatalogueRead)?;
    store::skus::find(&merchant.db(commerce).read().await?, sku).await?.ok_or(Error::NotFound("SKU"))
}

/// The changes of a SKU's stock, the newest first.
pub async fn trail(
    commerce: &Commerce,
    merchant: &Merchant,
    sku: SkuId,
    page: &PageAsk<Uuid>,
) -> Result<Page<StockMove, Uuid>> {
    merchant.need(Permission::CatalogueRead)?;
    let db = merchant.db(commerce).read().await?;
    store::skus::find(&db, sku).await?.ok_or(Error::NotFound("SKU"))?;
    Ok(stock::trail(&db, sku, page).await?)
}

/// Changes a SKU's stock and leaves a trail that says why. Gives the SKU with its stock as it is then.
pub async fn adjust(
    commerce: &Commerce,
    merchant: &Merchant,
    sku: SkuId,
    (change, reason): (StockChange, &str),
    once: Option<&Once>,
) -> Result<Sku> {
    merchant.need(Permission::CatalogueWrite)?;
    check(change, reason)?;
    let at = commerce.sources.now();
    let mut races = 0;
    loop {
        let tx = merchant.db(commerce).begin().await?;
        once::claim(&tx, once, &sku.to_string()).await?;
        let before = store::skus::find(&tx, sku).await?.ok_or(Error::NotFound("SKU"))?;
        let id = commerce.sources.ids.next_uuid();
        let why = Why { id, reason: reason.trim().into(), subject: String::new(), actor: merchant.name(), at };
        match write(&tx, &before, change, &why).await {
            Ok(stock) => {
                tx.commit().await?;
                return Ok(Sku { stock, ..before });
            }
            // A piece was sold between reading and writing.
            Err(Error::Changed(_)) if races < RACES_MAX => races += 1,
            Err(error) => return Err(error),
        }
    }
}

async fn write(tx: &TenantTx, before: &Sku, change: StockChange, why: &Why) -> Result<Option<i64>> {
    match change {
        StockChange::To(to) => {
            stock::set(tx, before.id, before.stock, to, why).await?;
            Ok(to)
        }
        StockChange::By(delta) => {
            let done = stock::adjust(tx, before.id, delta, limits::STOCK_MAX, why).await?;
            match (stock::available(tx, before.id).await?, done) {
                (left, true) => Ok(left),
                (None, false) => Err(CatalogueError::NotCounted.into()),
                (Some(left), false) => Err(CatalogueError::StockOutOfRange { left }.into()),
            }
        }
    }
}

fn check(change: StockChange, reason: &str) -> Result<()> {
    let mut mistakes = Mistakes::default();
    mistakes.check_text("/reason", reason, limits::NOTE_MAX);
    let most = limits::STOCK_MAX;
    match change {
        StockChange::By(delta) => {
            let fits = delta != 0 && delta.unsigned_abs() <= most.unsigned_abs();
            mistakes.add_if(!fits, "/delta", &format!("must be -{most} to {most}, but not 0"));
        }
        StockChange::To(to) => {
            let fits = to.is_none_or(|to| (0..=most).contains(&to));
            mistakes.add_if(!fits, "/set", &format!("must be 0 to {most} pieces, or null where stock is not counted"));
        }
    }
    Ok(mistakes.done()?)
}
