//! Accounts that a member keeps for the next withdrawal: at rest only sealed, shown only masked.

use domain::id::DestinationId;
use domain::problem::Mistakes;
use domain::withdrawal::Destination;
use jiff::Timestamp;
use store::destinations::{self, KeptDestination};

use super::destination;
use crate::limits::DESTINATIONS_MAX;
use crate::{Commerce, Error, Result, Shopper};

/// An account as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptView {
    /// Its id.
    pub id: DestinationId,
    /// The account, masked.
    pub destination: Destination,
    /// When it was kept.
    pub created_at: Timestamp,
}

/// The shopper's accounts, the last kept first.
pub async fn list(commerce: &Commerce, shopper: &Shopper) -> Result<Vec<KeptView>> {
    let rows = destinations::list(&shopper.db(commerce).read().await?, shopper.member()).await?;
    rows.into_iter().map(|row| Ok(view(&row, &opened(commerce, shopper, &row)?))).collect()
}

/// Keeps an account. One that is kept already stays as it is.
pub async fn keep(commerce: &Commerce, shopper: &Shopper, to: &Destination) -> Result<KeptView> {
    let mut mistakes = Mistakes::default();
    to.check(&mut mistakes);
    mistakes.done()?;
    let tx = shopper.db(commerce).begin().await?;
    let there = destinations::list(&tx, shopper.member()).await?;
    for row in &there {
        if opened(commerce, shopper, row)? == *to {
            return Ok(view(row, to));
        }
    }
    if there.len() >= DESTINATIONS_MAX {
        return Err(Mistakes::one("", format!("a member keeps at most {DESTINATIONS_MAX} accounts")).into());
    }
    let id: DestinationId = commerce.sources.ids.next();
    let sealed = destination::seal(commerce, shopper.tenant().id(), id, to)?;
    let row = KeptDestination { id, member: shopper.member(), sealed, created_at: commerce.sources.now() };
    destinations::insert(&tx, &row).await?;
    tx.commit().await?;
    Ok(view(&row, to))
}

/// Keeps an account no longer. Withdrawals that go there go on.
pub async fn forget(commerce: &Commerce, shopper: &Shopper, id: DestinationId) -> Result<()> {
    let tx = shopper.db(commerce).begin().await?;
    if !destinations::delete(&tx, shopper.member(), id).await? {
        return Err(Error::NotFound("destination"));
    }
    Ok(tx.commit().await?)
}

/// Where a withdrawal goes: to an account that is written out, or to one that is kept.
pub async fn chosen(
    commerce: &Commerce,
    shopper: &Shopper,
    (written, kept): (Option<Destination>, Option<DestinationId>),
) -> Result<Destination> {
    match (written, kept) {
        (Some(written), None) => Ok(written),
        (None, Some(kept)) => {
            match destinations::get(&shopper.db(commerce).read().await?, shopper.member(), kept).await {
                Ok(row) => opened(commerce, shopper, &row),
                Err(store::Error::NotFound(_)) => Err(Mistakes::one("/kept", "is none of your accounts").into()),
                Err(error) => Err(error.into()),
            }
        }
        _ => Err(Mistakes::one("/destination", "must be given, or `kept` in its place").into()),
    }
}

fn opened(commerce: &Commerce, shopper: &Shopper, row: &KeptDestination) -> Result<Destination> {
    destination::open(commerce, shopper.tenant().id(), row.id, &row.sealed)
}

fn view(row: &KeptDestination, to: &Destination) -> KeptView {
    KeptView { id: row.id, destination: to.masked(), created_at: row.created_at }
}
