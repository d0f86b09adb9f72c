//! What the staff write down about an order, for themselves.

use domain::event::{Fact, NewEvent};
use domain::id::OrderId;
use domain::limits;
use domain::people::Permission;
use domain::problem::Mistakes;
use store::TenantTx;

use super::timeline::{TimelineEntry, entry};
use crate::once::{self, Once};
use crate::{Commerce, Merchant, Result};

/// Writes a note on an order. It stands in the order's timeline for the staff, never for the buyer, and stays.
pub async fn note(
    commerce: &Commerce,
    merchant: &Merchant,
    order: OrderId,
    note: &str,
    once: Option<&Once>,
) -> Result<TimelineEntry> {
    merchant.need(Permission::OrdersWrite)?;
    let mut mistakes = Mistakes::default();
    mistakes.check_text("/note", note, limits::ORDER_NOTE_MAX);
    mistakes.done()?;
    let tx = merchant.db(commerce).begin().await?;
    once::claim(&tx, once, &order.to_string()).await?;
    store::orders::get(&tx, order).await?;
    let written = write(commerce, merchant, &tx, order, note).await?;
    tx.commit().await?;
    commerce.wake();
    Ok(written)
}

/// Writes it down, unless there are too many already.
pub(crate) async fn write(
    commerce: &Commerce,
    merchant: &Merchant,
    tx: &TenantTx,
    order: OrderId,
    note: &str,
) -> Result<TimelineEntry> {
    let at = commerce.sources.now();
    let fact = Fact::OrderNoted { note: note.to_owned(), actor: merchant.name() };
    let written = store::events::count_about(tx, order.uuid(), fact.kind()).await?;
    if written >= limits::ORDER_NOTES_MAX {
        return Err(Mistakes::one("/note", format!("an order takes at most {} notes", limits::ORDER_NOTES_MAX)).into());
    }
    let event = NewEvent { subject: order.uuid(), fact: fact.clone(), at };
    let seq = store::events::append(tx, vec![event]).await?;
    Ok(entry(domain::event::Event { seq, subject: order.uuid(), fact, at }))
}
