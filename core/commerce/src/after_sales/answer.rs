//! The merchant answers a request: gives the money back, or says no.

use domain::after_sale::{AfterSale, AfterSaleState};
use domain::id::{AfterSaleId, RefundId};
use domain::limits;
use domain::order::{Order, RefundAsk};
use domain::people::Permission;
use domain::problem::Mistakes;
use jiff::Timestamp;
use serde_json::json;
use store::TenantTx;

use super::ask::{told, turn};
use super::read::{self, AfterSaleView};
use crate::once::{self, Once};
use crate::orders::refund;
use crate::payments::refunds;
use crate::{Commerce, Merchant, Result, audit};

/// What the merchant gives back.
#[derive(Debug, Clone, Default)]
pub struct Approval {
    /// Other amounts than were asked for; none: just these.
    pub give: Option<RefundAsk>,
    /// A word to the shopper.
    pub answer: String,
}

/// Gives money back: what was asked for, or other amounts. The refund is one as every other.
pub async fn approve(
    commerce: &Commerce,
    merchant: &Merchant,
    request: AfterSaleId,
    approval: Approval,
    once: Option<&Once>,
) -> Result<AfterSaleView> {
    merchant.need(Permission::MoneyWrite)?;
    // What became of the request is the answer.
    merchant.need(Permission::OrdersRead)?;
    let mut mistakes = Mistakes::default();
    mistakes.check_optional_text("/answer", &approval.answer, limits::NOTE_MAX);
    mistakes.done()?;
    let at = commerce.sources.now();
    let id: RefundId = commerce.sources.ids.next();
    let tx = merchant.db(commerce).begin().await?;
    once::claim(&tx, once, &request.to_string()).await?;
    let mut request = store::after_sales::get(&tx, request).await?;
    let from = request.state;
    from.may_become(AfterSaleState::Approved)?;
    let order = store::orders::get(&tx, request.order).await?;
    let give = approval.give.map_or_else(|| order.paid_for(&request.pieces), Ok)?;
    let given = give.amount();
    refund::write_down(commerce, merchant, &tx, (id, order), (give, &request.words)).await?;
    answered(&mut request, AfterSaleState::Approved, &approval.answer, &merchant.name(), at);
    request.refund = Some(id);
    store::after_sales::go_on(&tx, from, &request).await?;
    store::after_sales::note_asking(&tx, request.order).await?;
    note(&tx, commerce, merchant, &request, given).await?;
    store::events::append(&tx, vec![told(&request, &merchant.name(), at)]).await?;
    tx.commit().await?;
    refunds::begin(commerce, merchant, id).await?;
    read::by_merchant(commerce, merchant, request.id).await
}

/// Says no, and why.
pub async fn refuse(
    commerce: &Commerce,
    merchant: &Merchant,
    request: AfterSaleId,
    why: &str,
    once: Option<&Once>,
) -> Result<AfterSaleView> {
    merchant.need(Permission::OrdersWrite)?;
    merchant.need(Permission::OrdersRead)?;
    let mut mistakes = Mistakes::default();
    mistakes.check_text("/answer", why, limits::NOTE_MAX);
    mistakes.done()?;
    let at = commerce.sources.now();
    let tx = merchant.db(commerce).begin().await?;
    once::claim(&tx, once, &request.to_string()).await?;
    let mut request = store::after_sales::get(&tx, request).await?;
    let from = request.state;
    from.may_become(AfterSaleState::Refused)?;
    turn(&tx, &store::orders::get(&tx, request.order).await?).await?;
    answered(&mut request, AfterSaleState::Refused, why, &merchant.name(), at);
    store::after_sales::go_on(&tx, from, &request).await?;
    store::after_sales::note_asking(&tx, request.order).await?;
    note(&tx, commerce, merchant, &request, 0).await?;
    store::events::append(&tx, vec![told(&request, &merchant.name(), at)]).await?;
    tx.commit().await?;
    commerce.wake();
    read::by_merchant(commerce, merchant, request.id).await
}

/// A refund was carried out: the request that it answers is done.
pub(crate) async fn given_back(tx: &TenantTx, refund: RefundId, at: Timestamp) -> Result<()> {
    let Some(mut request) = store::after_sales::of_refund(tx, refund).await? else { return Ok(()) };
    let from = request.state;
    from.may_become(AfterSaleState::Refunded)?;
    request.state = AfterSaleState::Refunded;
    request.done_at = Some(at);
    Ok(store::after_sales::go_on(tx, from, &request).await?)
}

/// A refund did not work out: the request that it answered waits for the merchant again.
pub(crate) async fn not_given_back(tx: &TenantTx, refund: RefundId, order: &Order) -> Result<()> {
    let Some(mut request) = store::after_sales::of_refund(tx, refund).await? else { return Ok(()) };
    let from = request.state;
    from.may_become(AfterSaleState::Asked)?;
    request.state = AfterSaleState::Asked;
    request.refund = None;
    request.answered_at = None;
    store::after_sales::go_on(tx, from, &request).await?;
    Ok(store::after_sales::note_asking(tx, order.id).await?)
}

fn answered(request: &mut AfterSale, state: AfterSaleState, answer: &str, by: &str, at: Timestamp) {
    request.state = state;
    answer.trim().clone_into(&mut request.answer);
    by.clone_into(&mut request.answered_by);
    request.answered_at = Some(at);
}

async fn note(tx: &TenantTx, commerce: &Commerce, merchant: &Merchant, request: &AfterSale, given: i64) -> Result<()> {
    let detail = json!({
        "to": request.state.name(), "asked": request.amount, "given": given, "answer": request.answer,
        "order": request.order.to_string(),
    });
    audit::note(tx, commerce, merchant, "after-sale.answered", &request.id, detail).await
}
