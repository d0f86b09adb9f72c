//! Events that an app failed on: tried again apart, later and later, then parked for the merchant.

use domain::event::Event;
use domain::id::InstallationId;
use domain::installation::{InstallError, InstallationState};
use jiff::Timestamp;
use sources::later;
use store::ActiveTenant;
use store::runs::Parked;

use super::asking::{self, Answer};
use super::lost_a_race;
use super::memory::Memory;
use super::roster::Roster;
use super::round::Share;
use super::subjects::Subjects;
use super::write::Effects;
use crate::rewards::Cause;
use crate::{Commerce, Error, Result, limits};

/// Tries what is due as long as the share of time lasts; says how many events.
pub(crate) async fn try_again(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    now: Timestamp,
    share: Share,
) -> Result<usize> {
    let reader = commerce.db.tenant(tenant).read().await?;
    let due = store::runs::due(&reader, now, limits::PARKED_MAX).await?;
    drop(reader);
    let mut tried = 0;
    for parked in &due {
        if share.is_over() && tried > 0 {
            break;
        }
        match once(commerce, tenant, parked, now).await {
            Ok(_) => {}
            // It stays on the list.
            Err(error) if lost_a_race(&error) => {}
            Err(error) => return Err(error),
        }
        tried += 1;
    }
    Ok(tried)
}

/// Tries a parked event again now, because a person says so; says whether the app answered.
pub async fn replay(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    installation: InstallationId,
    seq: i64,
) -> Result<bool> {
    let mut races = 0;
    loop {
        let reader = commerce.db.tenant(tenant).read().await?;
        if store::installations::get(&reader, installation).await?.state == InstallationState::Uninstalled {
            return Err(InstallError::Uninstalled.into());
        }
        let parked = store::runs::find_parked(&reader, installation, seq).await?;
        drop(reader);
        match once(commerce, tenant, &parked.ok_or(Error::NotFound("parked event"))?, commerce.sources.now()).await {
            Err(error) if lost_a_race(&error) && races < limits::RACES_MAX => races += 1,
            done => return done,
        }
    }
}

async fn once(commerce: &Commerce, tenant: &ActiveTenant, parked: &Parked, now: Timestamp) -> Result<bool> {
    let reader = commerce.db.tenant(tenant).read().await?;
    // Off means off: an app that was switched off since then is not asked, and the event waits until it is on.
    if store::installations::get(&reader, parked.installation).await?.state != InstallationState::Enabled {
        return Ok(false);
    }
    let event = store::events::get(&reader, parked.seq).await?;
    let roster = Roster::load(commerce, &reader, (parked.seq - 1, parked.seq)).await?;
    let subjects = Subjects::load(&reader, std::slice::from_ref(&event)).await?;
    let asked = subjects.as_hook_event(&reader, &event).await?;
    let (Some(app), Some(asked)) = (roster.at(parked.installation, parked.seq), asked) else {
        drop(reader);
        let tx = commerce.db.tenant(tenant).begin().await?;
        store::runs::park(&tx, &failed_again(parked, now, "nobody can be asked about this event".into())).await?;
        tx.commit().await?;
        return Ok(false);
    };
    let mut memory = Memory::default();
    let answer = asking::ask(commerce, tenant, &reader, &app, (&event, &asked), &mut memory).await;
    drop(reader);
    let answered = answer.result.is_ok();
    write(commerce, tenant, (parked, &event), &subjects, (answer, memory), now).await?;
    Ok(answered)
}

/// An event that was tried once more in vain: for later, or for the merchant.
fn failed_again(before: &Parked, now: Timestamp, error: String) -> Parked {
    let attempts = before.attempts + 1;
    let state = if attempts >= limits::ATTEMPTS_MAX { "parked" } else { "retrying" };
    let next_at = later(now, limits::retry_after(attempts));
    Parked { state: state.into(), attempts, next_at, error, ..before.clone() }
}

async fn write(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    (parked, event): (&Parked, &Event),
    subjects: &Subjects,
    (answer, memory): (Answer, Memory),
    now: Timestamp,
) -> Result<()> {
    let tx = commerce.db.tenant(tenant).begin().await?;
    store::ledger::lock(&tx).await?;
    if !store::runs::unpark(&tx, parked.installation, parked.seq).await? {
        return Ok(());
    }
    let answers = vec![answer];
    let mut effects = Effects::open(&tx, tenant, subjects, answers.iter()).await?;
    let order = subjects.order_of(event);
    effects.take(commerce, tenant, event, order, answers);
    for again in &mut effects.parked {
        *again = failed_again(parked, now, std::mem::take(&mut again.error));
    }
    // What happened to the order while the app failed, its new rewards have missed.
    if let Some(order) = order {
        let order = store::orders::get(&tx, order.id).await?;
        let cause = Cause { seq: event.seq, at: now };
        let refunded: Vec<(u32, i64)> = order.lines.iter().map(|line| (line.no, line.refunded)).collect();
        effects.books.reverse(&order, &refunded, cause);
        if let Some(closed_at) = order.closed_at {
            effects.close(order.id, closed_at, cause);
        }
    }
    effects.write(&tx, memory).await?;
    Ok(tx.commit().await?)
}
