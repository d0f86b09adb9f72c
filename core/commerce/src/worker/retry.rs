//! Events that an app failed on: tried again apart, later and later, then parked for the merchant.

use std::collections::{BTreeMap, HashSet};

use domain::event::{Event, Fact};
use domain::id::{InstallationId, MemberId, OrderId};
use domain::installation::InstallationState;
use jiff::Timestamp;
use sources::later;
use store::ActiveTenant;
use store::runs::Parked;

use super::asking::{self, Answer, Memory};
use super::lost_a_race;
use super::ops;
use super::roster::Roster;
use super::subjects::Subjects;
use super::write::Effects;
use crate::rewards::{Books, Cause};
use crate::{Commerce, Error, Result, limits};

/// Tries what is due; says how many events.
pub(crate) async fn try_again(commerce: &Commerce, tenant: &ActiveTenant, now: Timestamp) -> Result<usize> {
    let reader = commerce.db.tenant(tenant).read().await?;
    let due = store::runs::due(&reader, now, limits::PARKED_MAX).await?;
    drop(reader);
    for parked in &due {
        match once(commerce, tenant, parked, now).await {
            Ok(_) => {}
            Err(error) if lost_a_race(&error) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(due.len())
}

/// Tries a parked event again now, because a person says so; says whether the app answered.
pub async fn replay(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    installation: InstallationId,
    seq: i64,
) -> Result<bool> {
    let reader = commerce.db.tenant(tenant).read().await?;
    let parked = store::runs::find_parked(&reader, installation, seq).await?.ok_or(Error::NotFound("parked event"))?;
    drop(reader);
    once(commerce, tenant, &parked, commerce.sources.now()).await
}

async fn once(commerce: &Commerce, tenant: &ActiveTenant, parked: &Parked, now: Timestamp) -> Result<bool> {
    let reader = commerce.db.tenant(tenant).read().await?;
    let event = store::events::get(&reader, parked.seq).await?;
    // Off means off: an app that was switched off since then is not asked, and the event waits.
    let on = store::installations::get(&reader, parked.installation).await?.state == InstallationState::Enabled;
    let roster = Roster::load(commerce, &reader, (parked.seq - 1, parked.seq)).await?;
    let subjects = Subjects::load(&reader, std::slice::from_ref(&event)).await?;
    let asked = subjects.as_hook_event(&reader, &event).await?;
    let (Some(app), Some(asked), true) = (roster.at(parked.installation, parked.seq), asked, on) else {
        drop(reader);
        let wait = Parked { next_at: later(now, limits::retry_after(parked.attempts)), ..parked.clone() };
        let tx = commerce.db.tenant(tenant).begin().await?;
        store::runs::park(&tx, &wait).await?;
        tx.commit().await?;
        return Ok(false);
    };
    let answer = asking::ask(commerce, tenant, &reader, &app, (&event, &asked), &mut Memory::default()).await;
    drop(reader);
    let answered = answer.result.is_ok();
    write(commerce, tenant, (parked, &event), &subjects, answer, now).await?;
    Ok(answered)
}

async fn write(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    (parked, event): (&Parked, &Event),
    subjects: &Subjects,
    answer: Answer,
    now: Timestamp,
) -> Result<()> {
    let tx = commerce.db.tenant(tenant).begin().await?;
    store::ledger::lock(&tx).await?;
    if !store::runs::unpark(&tx, parked.installation, parked.seq).await? {
        return Ok(());
    }
    let answers = vec![answer];
    let named: Vec<MemberId> = ops::members_named(&answers);
    let known: HashSet<MemberId> = store::members::get_all(&tx, &named).await?.into_keys().collect();
    let orders: Vec<OrderId> = subjects.orders.keys().copied().collect();
    let mut effects = Effects {
        books: Books::open(&tx, tenant.currency, &orders, &named).await?,
        timers: Vec::new(),
        notices: Vec::new(),
        runs: Vec::new(),
        parked: Vec::new(),
        memory: BTreeMap::new(),
    };
    let order = subjects.order_of(event);
    effects.take(commerce, tenant, event, order, (answers, &known));
    for again in &mut effects.parked {
        again.attempts = parked.attempts + 1;
        again.next_at = later(now, limits::retry_after(again.attempts));
        if again.attempts >= limits::ATTEMPTS_MAX {
            again.state = "parked".into();
        }
    }
    // What happened to the order while the app failed, its new rewards have missed.
    if let (Some(order), Fact::OrderPaid { .. }) = (order, &event.fact) {
        let order = store::orders::get(&tx, order.id).await?;
        let cause = Cause { seq: event.seq, at: now };
        let refunded: Vec<(u32, i64)> = order.lines.iter().map(|line| (line.no, line.refunded)).collect();
        effects.books.reverse(&order, &refunded, cause);
        if let Some(closed_at) = order.closed_at {
            effects.close(order.id, closed_at, cause);
        }
    }
    effects.write(&tx).await?;
    Ok(tx.commit().await?)
}
