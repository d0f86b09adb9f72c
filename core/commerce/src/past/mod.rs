//! Facts of the past, many in one transaction, each at its own time: for a shop that begins with a history.
//!
//! They are written by the rules of live ones, by the same functions wherever there is no shopper to wait for. The clock of
//! the [`Commerce`] is a manual one, which the caller sets to the time of a fact before it writes the fact. Start reading
//! at [`Chapter`].

mod members;
mod orders;

use domain::id::{MemberId, SkuId};
use domain::people::Permission;
pub use members::{Joined, Roll};
pub use orders::PastOrder;
use store::imports::Import;
use store::stock::{self, Why};
use store::{ActiveTenant, TenantTx};

pub use crate::payments::past::Till;
use crate::{Commerce, Error, Merchant, Result};

/// Some facts, kept together or not at all.
pub struct Chapter<'a> {
    commerce: &'a Commerce,
    merchant: &'a Merchant,
    till: &'a Till<'a>,
    tx: TenantTx,
}

/// Opens the shop's accounts at its payment providers, for all that is paid in the past.
pub async fn till<'a>(commerce: &'a Commerce, tenant: &'a ActiveTenant) -> Result<Till<'a>> {
    Till::open(commerce, tenant).await
}

/// How far a history came, with what whoever writes it noted; none before it begins.
pub async fn reached(commerce: &Commerce, tenant: &ActiveTenant, source: &str) -> Result<Option<(usize, String)>> {
    let reader = commerce.db.tenant(tenant).read().await?;
    let found = store::imports::find(&reader, source).await?;
    Ok(found.map(|Import { position, state }| (position, state)))
}

/// Notes how far a history came.
pub async fn reach(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    (source, position): (&str, usize),
    note: &str,
) -> Result<()> {
    let tx = commerce.db.tenant(tenant).begin().await?;
    let import = Import { position, state: note.to_owned() };
    store::imports::put(&tx, source, &import, commerce.sources.now()).await?;
    Ok(tx.commit().await?)
}

/// Everybody whom the shop knows by a name of another system.
pub async fn members(
    commerce: &Commerce,
    tenant: &ActiveTenant,
) -> Result<std::collections::HashMap<String, MemberId>> {
    Ok(store::members::by_external_id(&commerce.db.tenant(tenant).read().await?).await?)
}

impl<'a> Chapter<'a> {
    /// Begins to write. Only under a manual clock, and for who may do all of it.
    pub async fn open(commerce: &'a Commerce, merchant: &'a Merchant, till: &'a Till<'a>) -> Result<Self> {
        if !commerce.sources.clock.is_manual() {
            return Err(Error::NotFound("manual clock"));
        }
        let rights =
            [Permission::OrdersWrite, Permission::MoneyWrite, Permission::CatalogueWrite, Permission::MembersRank];
        for right in rights {
            merchant.need(right)?;
        }
        let tx = merchant.db(commerce).begin().await?;
        // As an import does: nobody else writes facts between these.
        store::events::lock(&tx).await?;
        Ok(Self { commerce, merchant, till, tx })
    }

    /// Pieces of a SKU came, or went if negative. False where there are not so many.
    pub async fn move_stock(&self, sku: SkuId, delta: i64, reason: &str) -> Result<bool> {
        let why = Why {
            id: self.commerce.sources.ids.next_uuid(),
            reason: reason.to_owned(),
            subject: String::new(),
            actor: self.merchant.name(),
            at: self.commerce.sources.now(),
        };
        Ok(stock::adjust(&self.tx, sku, delta, domain::limits::STOCK_MAX, &why).await?)
    }

    /// Keeps all of it, and how far the history came with it.
    pub async fn keep(self, source: &str, position: usize, note: &str) -> Result<()> {
        let import = Import { position, state: note.to_owned() };
        store::imports::put(&self.tx, source, &import, self.commerce.sources.now()).await?;
        self.tx.commit().await?;
        self.till.hand_over(self.commerce.sources.now()).await
    }
}
