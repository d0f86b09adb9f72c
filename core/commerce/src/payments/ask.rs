//! Asking again: what makes a payment survive silence, lost replies and crashes.

use domain::event::{Task, Timer};
use jiff::Timestamp;
use providers::{Op, Outcome, Request};
use store::ActiveTenant;
use store::payments::Attempt;

use super::apply::{self, Teller};
use super::desk::{Desk, Exchanged};
use super::{after, aside, from_json, limits, lost_race, seconds, set_timer, subject};
use crate::{Commerce, Result};

/// Asks about a payment because it is time to.
pub(super) async fn on_timer(commerce: &Commerce, tenant: &ActiveTenant, timer: &Timer, at: Timestamp) -> Result<()> {
    let tx = commerce.db.tenant(tenant).begin().await?;
    if !store::timers::take(&tx, timer.id).await? {
        return Ok(()); // Somebody else is at it.
    }
    let Some(attempt) = store::payments::find(&tx, subject(timer)).await?.filter(|attempt| !attempt.settled) else {
        return Ok(tx.commit().await?);
    };
    let payment = &attempt.payment;
    let asked = payment.attempts + 1;
    store::payments::count_question(&tx, payment.id, at).await?;
    let schedule = providers::by_id(&payment.provider).map(|provider| provider.manifest().schedule);
    let pause = schedule.and_then(|schedule| schedule.ask_after(usize::try_from(asked).unwrap_or(usize::MAX)));
    // The next question is written down before this one is asked.
    let next = after(at, pause.map_or(limits::LATE_PAUSE, seconds));
    set_timer(&tx, commerce, payment.id.uuid(), Task::AskPayment, next).await?;
    if pause.is_none() {
        tracing::warn!(tenant = %tenant.id(), payment = %payment.id, asked, "a provider does not decide on a payment");
        let note = format!("no final answer after {asked} questions; look at the provider's own site");
        store::payments::note(&tx, payment.id, &note).await?;
    }
    tx.commit().await?;
    let (own, shop) = (commerce.clone(), tenant.clone());
    aside(commerce, Box::pin(async move { ask(&own, &shop, &attempt).await })).await
}

/// Asks the provider what became of a payment, and sends it again if the provider has never heard of it.
pub(super) async fn ask(commerce: &Commerce, tenant: &ActiveTenant, attempt: &Attempt) -> Result<()> {
    let desk = desk(commerce, tenant, attempt).await?;
    match question(&desk, attempt).await? {
        Some(Outcome::Absent) => send_again(&desk, attempt).await,
        _ => Ok(()),
    }
}

/// Asks the provider what became of a payment, and nothing else; none where nobody can be asked.
pub(super) async fn question(desk: &Desk<'_>, attempt: &Attempt) -> Result<Option<Outcome>> {
    let op = Op::QueryPay(apply::intent(attempt)?);
    let Some(exchanged) = desk.exchange(&op, None).await? else { return Ok(None) };
    learn(desk, &op, &exchanged).await?;
    Ok(Some(exchanged.outcome))
}

/// The desk where a payment began, whatever the merchant has at the provider now.
pub(super) async fn desk<'a>(commerce: &'a Commerce, tenant: &'a ActiveTenant, attempt: &Attempt) -> Result<Desk<'a>> {
    let reader = commerce.db.tenant(tenant).read().await?;
    Desk::open_named(commerce, tenant, &reader, (&attempt.payment.provider, &attempt.account)).await
}

/// Keeps what came back and puts what it says into the books, in one transaction; again if it loses a race.
pub(super) async fn learn(desk: &Desk<'_>, op: &Op, exchanged: &Exchanged) -> Result<()> {
    let mut tries = 0;
    loop {
        match learn_once(desk, op, exchanged).await {
            Err(error) if lost_race(&error, tries) => tries += 1,
            other => return other,
        }
    }
}

async fn learn_once(desk: &Desk<'_>, op: &Op, exchanged: &Exchanged) -> Result<()> {
    let tx = desk.commerce.db.tenant(desk.tenant).begin().await?;
    store::payment_messages::insert(&tx, &exchanged.message).await?;
    let teller = Teller { commerce: desk.commerce, tenant: desk.tenant, provider: desk.provider };
    teller.learn(&tx, op, &exchanged.outcome).await?;
    tx.commit().await?;
    desk.commerce.wake();
    Ok(())
}

/// Sends the very request of the first time, where the provider has surely not got it and it is still wanted.
async fn send_again(desk: &Desk<'_>, attempt: &Attempt) -> Result<()> {
    let (payment, now) = (&attempt.payment, desk.commerce.sources.now());
    let schedule = desk.provider.manifest().schedule;
    if now < after(payment.created_at, seconds(schedule.grace_s)) {
        return Ok(()); // It may still be on its way.
    }
    let intent = apply::intent(attempt)?;
    let Some(stored) = &attempt.request else { return Ok(()) };
    let request: Request = from_json(stored)?;
    let tx = desk.commerce.db.tenant(desk.tenant).begin().await?;
    let order = store::orders::get(&tx, payment.order).await?;
    if order.may_be_paid().is_err() || now >= intent.expires_at || !apply::is_open(payment) {
        let teller = Teller { commerce: desk.commerce, tenant: desk.tenant, provider: desk.provider };
        teller.end(&tx, payment.id, "the provider never got it, and it is not wanted any more").await?;
        return Ok(tx.commit().await?);
    }
    let pause = schedule.resend_after(usize::try_from(attempt.sends).unwrap_or(usize::MAX));
    let due = pause.is_some_and(|pause| attempt.sent_at.is_none_or(|sent| now >= after(sent, seconds(pause))));
    if !due || !store::payments::sending(&tx, payment.id, attempt.sends, now).await? {
        return Ok(()); // Too early, too often, or somebody else does it.
    }
    tx.commit().await?;
    let op = Op::Pay(intent);
    match desk.exchange(&op, Some(&request)).await? {
        Some(exchanged) => learn(desk, &op, &exchanged).await,
        None => Ok(()),
    }
}
