//! Giving money back, until it is given back or surely is not.

use domain::event::{Fact, NewEvent, Task, Timer};
use domain::id::RefundId;
use domain::payment::{Refund, RefundState};
use jiff::Timestamp;
use providers::{FailClass, Op, Outcome, Plan, Request};
use store::refunds::Pursuit;
use store::{ActiveTenant, TenantTx};
use uuid::Uuid;

use super::apply::{self, Teller};
use super::desk::{Desk, Exchanged};
use super::{after, aside, ask, from_json, limits, lost_race, seconds, set_timer, subject, to_json};
use crate::once::Once;
use crate::orders::refund::refund_done;
use crate::{Commerce, Merchant, Result};

/// Staff confirm that they gave money back by hand. Repeating it changes nothing.
pub async fn confirm(
    commerce: &Commerce,
    merchant: &Merchant,
    refund: RefundId,
    once: Option<&Once>,
) -> Result<Refund> {
    super::confirm::confirm_refund(commerce, merchant, refund, once).await
}

/// Writes down a refund that was asked for, and says so in the log, as a fact about `subject`. Must be the last thing
/// before the commit.
pub(crate) async fn write_down(tx: &TenantTx, refund: &Refund, subject: Uuid) -> Result<()> {
    store::refunds::insert(tx, refund).await?;
    store::events::append(tx, vec![asked(refund, subject)]).await?;
    Ok(())
}

/// What the log is told of a refund that was asked for.
pub(crate) fn asked(refund: &Refund, subject: Uuid) -> NewEvent {
    let fact = Fact::RefundRequested {
        refund: refund.id.uuid(),
        amount: refund.amount,
        reason: refund.reason.clone(),
        actor: refund.actor.clone(),
    };
    NewEvent { subject, fact, at: refund.created_at }
}

/// Sends a refund that was just written down. The answer says how far it came.
pub(crate) async fn begin(commerce: &Commerce, merchant: &Merchant, refund: RefundId) -> Result<Refund> {
    commerce.wake();
    // The refund is there and has a timer: what goes wrong now is tried again then.
    if let Err(error) = pursue(commerce, merchant.tenant(), refund).await {
        tracing::warn!(%refund, %error, "a refund was not sent at once");
    }
    Ok(store::refunds::get(&merchant.db(commerce).read().await?, refund).await?)
}

/// Goes on with a refund: sends it if it was not sent, asks about it if it was. Call it after the commit of the row;
/// where nobody does, the timer that [`store::refunds::insert`] set comes here.
pub async fn pursue(commerce: &Commerce, tenant: &ActiveTenant, refund: RefundId) -> Result<()> {
    let reader = commerce.db.tenant(tenant).read().await?;
    let pursuit = store::refunds::pursuit(&reader, refund).await?;
    if pursuit.refund.state != RefundState::Pending {
        return Ok(());
    }
    let Some(payment) = pursuit.refund.payment else {
        drop(reader);
        return from_nobody(commerce, tenant, refund).await;
    };
    let attempt = store::payments::get(&reader, payment).await?;
    drop(reader);
    let desk = ask::desk(commerce, tenant, &attempt).await?;
    let op = Op::Refund(apply::refund_intent(&pursuit, apply::intent(&attempt)?));
    if pursuit.request.is_none() { first(&desk, &pursuit, &op).await } else { question(&desk, &pursuit, &op).await }
}

/// Goes on with a refund because it is time to.
pub(super) async fn on_timer(commerce: &Commerce, tenant: &ActiveTenant, timer: &Timer, at: Timestamp) -> Result<()> {
    let refund: RefundId = subject(timer);
    let tx = commerce.db.tenant(tenant).begin().await?;
    if !store::timers::take(&tx, timer.id).await? {
        return Ok(()); // Somebody else is at it.
    }
    let pursuit = store::refunds::find(&tx, refund).await?;
    let Some(pursuit) = pursuit.filter(|pursuit| pursuit.refund.state == RefundState::Pending) else {
        return Ok(tx.commit().await?);
    };
    let payment = match pursuit.refund.payment {
        Some(payment) => store::payments::find(&tx, payment).await?,
        None => None,
    };
    let manifest =
        payment.and_then(|attempt| providers::by_id(&attempt.payment.provider)).map(providers::Provider::manifest);
    // People are not asked by timer: staff see the refund in their list until they have done it.
    if manifest.is_none_or(|manifest| manifest.ops.contains(&providers::OpKind::QueryRefund)) {
        let asked = pursuit.refund.attempts + 1;
        store::refunds::count_question(&tx, refund).await?;
        let pause = manifest.and_then(|m| m.schedule.ask_after(usize::try_from(asked).unwrap_or(usize::MAX)));
        let next = after(at, pause.map_or(limits::LATE_PAUSE, seconds));
        set_timer(&tx, commerce, refund.uuid(), Task::PursueRefund, next).await?;
        if pause.is_none() && manifest.is_some() {
            tracing::warn!(tenant = %tenant.id(), %refund, asked, "a provider does not decide on a refund");
            let note = format!("no final answer after {asked} questions; look at the provider's own site");
            store::refunds::note(&tx, refund, &note).await?;
        }
    }
    tx.commit().await?;
    let (own, shop) = (commerce.clone(), tenant.clone());
    aside(commerce, Box::pin(async move { pursue(&own, &shop, refund).await })).await
}

/// Nothing was paid through a provider, so nothing goes back through one.
async fn from_nobody(commerce: &Commerce, tenant: &ActiveTenant, refund: RefundId) -> Result<()> {
    let mut tries = 0;
    loop {
        match from_nobody_once(commerce, tenant, refund).await {
            Err(error) if lost_race(&error, tries) => tries += 1,
            other => return other,
        }
    }
}

async fn from_nobody_once(commerce: &Commerce, tenant: &ActiveTenant, refund: RefundId) -> Result<()> {
    let now = commerce.sources.now();
    let tx = commerce.db.tenant(tenant).begin().await?;
    store::timers::take_about(&tx, refund.uuid(), &Task::PursueRefund).await?;
    refund_done(&tx, commerce, refund, now).await?;
    Ok(tx.commit().await?)
}

/// Writes down what is to be sent, then sends it.
async fn first(desk: &Desk<'_>, pursuit: &Pursuit, op: &Op) -> Result<()> {
    let (refund, now) = (&pursuit.refund, desk.commerce.sources.now());
    let tx = desk.commerce.db.tenant(desk.tenant).begin().await?;
    let request = match desk.plan(op) {
        Ok(Plan::Http { request, .. }) => request,
        Ok(Plan::Manual { .. }) => return Ok(()),
        Err(error) => {
            let teller = Teller { commerce: desk.commerce, tenant: desk.tenant, provider: desk.provider };
            teller.refund_failed(&tx, pursuit, &error.to_string()).await?;
            return Ok(tx.commit().await?);
        }
    };
    if !store::refunds::keep_request(&tx, refund.id, &to_json(&request)?).await? {
        return Ok(()); // Somebody else is at it.
    }
    store::refunds::sending(&tx, refund.id, pursuit.sends, now).await?;
    store::payment_messages::insert(&tx, &desk.request_message(op.payment().payment, &request)).await?;
    let next = after(now, desk.provider.manifest().schedule.ask_after(0).map_or(limits::LATE_PAUSE, seconds));
    set_timer(&tx, desk.commerce, refund.id.uuid(), Task::PursueRefund, next).await?;
    tx.commit().await?;
    send(desk, pursuit, op, &request).await
}

/// Asks what became of it; if the provider has surely never got it, sends the very request of the first time.
async fn question(desk: &Desk<'_>, pursuit: &Pursuit, op: &Op) -> Result<()> {
    let asked = op.question();
    let Some(exchanged) = desk.exchange(&asked, None).await? else { return Ok(()) };
    learn(desk, pursuit, &asked, &exchanged).await?;
    if exchanged.outcome != Outcome::Absent {
        return Ok(());
    }
    let (schedule, now) = (desk.provider.manifest().schedule, desk.commerce.sources.now());
    let pause = schedule.resend_after(usize::try_from(pursuit.sends).unwrap_or(usize::MAX));
    let sent = pursuit.sent_at.unwrap_or(pursuit.refund.created_at);
    let due = pause.is_some_and(|pause| now >= after(sent, seconds(pause.max(schedule.grace_s))));
    let Some(stored) = pursuit.request.as_ref().filter(|_| due) else { return Ok(()) };
    let tx = desk.commerce.db.tenant(desk.tenant).begin().await?;
    if !store::refunds::sending(&tx, pursuit.refund.id, pursuit.sends, now).await? {
        return Ok(());
    }
    tx.commit().await?;
    let request: Request = from_json(stored)?;
    send(desk, pursuit, op, &request).await
}

async fn send(desk: &Desk<'_>, pursuit: &Pursuit, op: &Op, request: &Request) -> Result<()> {
    match desk.exchange(op, Some(request)).await? {
        Some(exchanged) => learn(desk, pursuit, op, &exchanged).await,
        None => Ok(()),
    }
}

/// Keeps what came back and puts what it says into the books, in one transaction; again if it loses a race.
async fn learn(desk: &Desk<'_>, pursuit: &Pursuit, op: &Op, exchanged: &Exchanged) -> Result<()> {
    let mut tries = 0;
    loop {
        match learn_once(desk, pursuit, op, exchanged).await {
            Err(error) if lost_race(&error, tries) => tries += 1,
            other => return other,
        }
    }
}

async fn learn_once(desk: &Desk<'_>, pursuit: &Pursuit, op: &Op, exchanged: &Exchanged) -> Result<()> {
    let tx = desk.commerce.db.tenant(desk.tenant).begin().await?;
    store::payment_messages::insert(&tx, &exchanged.message).await?;
    let teller = Teller { commerce: desk.commerce, tenant: desk.tenant, provider: desk.provider };
    match &exchanged.outcome {
        Outcome::Done(facts) => {
            for fact in facts {
                teller.apply(&tx, fact, apply::Source::Answer).await?;
            }
        }
        // The account is wrong, not the refund: it goes out when the account is right again.
        Outcome::Failed { class: FailClass::Config, code, message } if matches!(op, Op::Refund(_)) => {
            store::refunds::note(&tx, pursuit.refund.id, &format!("{code}: {message}")).await?;
        }
        Outcome::Failed { code, message, .. } if matches!(op, Op::Refund(_)) => {
            let pursuit = store::refunds::pursuit(&tx, pursuit.refund.id).await?;
            teller.refund_failed(&tx, &pursuit, &format!("{code}: {message}")).await?;
        }
        Outcome::Unknown(doubt) => store::refunds::note(&tx, pursuit.refund.id, &doubt.to_string()).await?,
        Outcome::Failed { .. } | Outcome::Accepted { .. } | Outcome::Pending | Outcome::Absent => {}
    }
    tx.commit().await?;
    desk.commerce.wake();
    Ok(())
}
