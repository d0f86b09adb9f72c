//! A shopper asks for money back, or takes the request back.

use domain::after_sale::{AfterSale, AfterSaleError, AfterSaleReason, AfterSaleState, Pieces};
use domain::event::{Fact, NewEvent};
use domain::id::{AfterSaleId, OrderId};
use domain::limits;
use domain::order::{Order, RefundAsk};
use domain::problem::Mistakes;
use jiff::Timestamp;
use store::TenantTx;

use crate::once::{self, Once};
use crate::{Commerce, Error, Result, Shopper};

/// What a shopper asks back.
#[derive(Debug, Clone)]
pub struct AskBack {
    /// The pieces; each line once.
    pub pieces: Vec<Pieces>,
    /// Why.
    pub reason: AfterSaleReason,
    /// In the shopper's words.
    pub words: String,
}

/// What these pieces were paid with, and so what is asked back with them. Writes nothing.
pub async fn preview(commerce: &Commerce, shopper: &Shopper, order: OrderId, pieces: &[Pieces]) -> Result<RefundAsk> {
    let order = store::orders::get(&shopper.db(commerce).read().await?, order).await?;
    may_ask(&order, shopper, pieces, Mistakes::default())
}

/// Asks for money back. The order says so until the merchant answers.
pub async fn ask(
    commerce: &Commerce,
    shopper: &Shopper,
    order: OrderId,
    asked: AskBack,
    once: Option<&Once>,
) -> Result<AfterSale> {
    let AskBack { pieces, reason, words } = asked;
    let mut mistakes = Mistakes::default();
    mistakes.check_optional_text("/words", &words, limits::NOTE_MAX);
    // Of what is named elsewhere the words only say more.
    let wordless = reason == AfterSaleReason::Other && words.trim().is_empty();
    mistakes.add_if(wordless, "/words", "must say why where the reason does not");
    let at = commerce.sources.now();
    let id: AfterSaleId = commerce.sources.ids.next();

    let tx = shopper.db(commerce).begin().await?;
    once::claim(&tx, once, &id.to_string()).await?;
    let order = store::orders::get(&tx, order).await?;
    let amount = may_ask(&order, shopper, &pieces, mistakes)?.amount();
    let others = store::after_sales::of_order(&tx, order.id).await?;
    if others.iter().any(|other| other.state == AfterSaleState::Asked) {
        return Err(AfterSaleError::StillAsked.into());
    }
    if others.len() >= limits::AFTER_SALES_PER_ORDER {
        let most = limits::AFTER_SALES_PER_ORDER;
        return Err(Mistakes::one("", format!("money can be asked back of an order at most {most} times")).into());
    }
    let request = AfterSale {
        id,
        order: order.id,
        member: shopper.member(),
        state: AfterSaleState::Asked,
        pieces,
        amount,
        reason,
        words: words.trim().to_owned(),
        answer: String::new(),
        answered_by: String::new(),
        refund: None,
        asked_at: at,
        answered_at: None,
        done_at: None,
    };
    turn(&tx, &order).await?;
    store::after_sales::insert(&tx, &request).await?;
    store::after_sales::note_asking(&tx, order.id).await?;
    store::events::append(&tx, vec![told(&request, "shopper", at)]).await?;
    tx.commit().await?;
    commerce.wake();
    Ok(request)
}

/// The shopper takes a request back, as long as nobody answered it.
pub async fn withdraw(
    commerce: &Commerce,
    shopper: &Shopper,
    request: AfterSaleId,
    once: Option<&Once>,
) -> Result<AfterSale> {
    let at = commerce.sources.now();
    let tx = shopper.db(commerce).begin().await?;
    once::claim(&tx, once, &request.to_string()).await?;
    let mut request = store::after_sales::get(&tx, request).await?;
    if request.member != shopper.member() {
        return Err(Error::NotFound("after-sale request"));
    }
    let from = request.state;
    from.may_become(AfterSaleState::Withdrawn)?;
    request.state = AfterSaleState::Withdrawn;
    request.done_at = Some(at);
    turn(&tx, &store::orders::get(&tx, request.order).await?).await?;
    store::after_sales::go_on(&tx, from, &request).await?;
    store::after_sales::note_asking(&tx, request.order).await?;
    store::events::append(&tx, vec![told(&request, "shopper", at)]).await?;
    tx.commit().await?;
    commerce.wake();
    Ok(request)
}

/// What is asked back with these pieces, if its buyer may ask for it now.
fn may_ask(order: &Order, shopper: &Shopper, pieces: &[Pieces], mut mistakes: Mistakes) -> Result<RefundAsk> {
    if order.member != shopper.member() {
        return Err(Error::NotFound("order"));
    }
    mistakes.add_if(pieces.is_empty(), "/pieces", "must name the pieces of a line");
    for (i, asked) in pieces.iter().enumerate() {
        let most = order.lines.iter().find(|line| line.no == asked.line).map(|line| line.quantity);
        let wrong = most.is_some_and(|most| !(1..=most).contains(&asked.quantity));
        let most = most.unwrap_or_default();
        mistakes.add_if(wrong, &format!("/pieces/{i}/quantity"), &format!("must be 1 to {most} pieces"));
    }
    mistakes.done()?;
    order.may_be_asked_back()?;
    if order.is_past_after_sale() {
        return Err(AfterSaleError::Over.into());
    }
    Ok(order.paid_for(pieces)?)
}

/// Takes the order's turn: two who write it at once are told. Before a request of it is written, as whoever gives money
/// back does, or each of two would wait for the other.
pub(super) async fn turn(tx: &TenantTx, order: &Order) -> Result<()> {
    Ok(store::orders::update(tx, order).await?)
}

/// What the log is told of a request: a fact about its order.
pub(super) fn told(request: &AfterSale, actor: &str, at: Timestamp) -> NewEvent {
    let fact = Fact::AfterSaleChanged {
        request: request.id.uuid(),
        state: request.state,
        amount: request.amount,
        reason: if request.answer.is_empty() { request.words.clone() } else { request.answer.clone() },
        actor: actor.to_owned(),
    };
    NewEvent { subject: request.order.uuid(), fact, at }
}
