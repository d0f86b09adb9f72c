//! A provider calls.

use domain::id::{PaymentId, TenantId};
use jiff::SignedDuration;
use providers::{Ack, Answer, Fact, Notice, RawNotice, engine};
use store::TenantTx;
use store::payment_messages::{Direction, Outcome, PaymentMessage};
use uuid::Uuid;

use super::apply::{Applied, Source, Teller};
use super::desk::Desk;
use super::{after, limits, lost_race};
use crate::{Commerce, Error, Result};

/// Takes a callback: gives what the provider is answered. Its bytes are stored before anybody believes them, and what
/// it says is in the books before the provider is told so. [`Error::NotFound`] where no such account is.
///
/// A suspended tenant's is taken too: a payment is never lost.
pub async fn callback(
    commerce: &Commerce,
    provider: &str,
    tenant: TenantId,
    account: &str,
    raw: RawNotice,
) -> Result<Answer> {
    const NOWHERE: Error = Error::NotFound("callback");
    let ack = providers::by_id(provider).and_then(|known| known.manifest().callbacks.as_ref()).ok_or(NOWHERE)?.ack;
    let tenant = store::platform::tenants::find(&commerce.db, tenant).await?.ok_or(NOWHERE)?;
    let tenant = tenant.open_while_suspended().map_err(|_| NOWHERE)?;
    let reader = commerce.db.tenant(&tenant).read().await?;
    if store::payment_accounts::find_named(&reader, provider, account).await?.is_none() {
        return Err(NOWHERE);
    }
    let desk = Desk::open_named(commerce, &tenant, &reader, (provider, account)).await?;
    let opened = engine::open(desk.provider, &raw, commerce.sources.now(), &|slot| desk.secret(slot));
    let full = opened.is_err() && too_many_refused(commerce, &reader).await?;
    drop(reader);
    if full {
        return Ok(ack.refused);
    }
    let message = stored(&desk, &raw).await?;
    match opened {
        Ok(notice) => take(&desk, message, &notice, &raw, ack).await,
        Err(refusal) => {
            let tx = commerce.db.tenant(&tenant).begin().await?;
            store::payment_messages::conclude(&tx, message, None, Outcome::Refused, &refusal.to_string()).await?;
            tx.commit().await?;
            Ok(ack.refused)
        }
    }
}

/// Anybody can send what is refused: it is kept as evidence, but not without end.
async fn too_many_refused(commerce: &Commerce, reader: &store::Reader) -> Result<bool> {
    let since = after(commerce.sources.now(), -SignedDuration::from_hours(1));
    let refused = store::payment_messages::count_since(reader, Outcome::Refused, since).await?;
    Ok(refused >= limits::REFUSED_KEPT_PER_HOUR)
}

/// Stores a notice as it came.
async fn stored(desk: &Desk<'_>, raw: &RawNotice) -> Result<Uuid> {
    let head = serde_json::json!({ "headers": raw.headers }).to_string();
    let nobody = PaymentId::of(Uuid::nil());
    let message = desk.message(nobody, Direction::Notice, (head, raw.body.clone()), Outcome::Received);
    let message = PaymentMessage { payment: None, ..message };
    let tx = desk.commerce.db.tenant(desk.tenant).begin().await?;
    store::payment_messages::insert(&tx, &message).await?;
    tx.commit().await?;
    Ok(message.id)
}

/// Puts what a verified notice says into the books; again if it loses a race.
async fn take(desk: &Desk<'_>, message: Uuid, notice: &Notice, raw: &RawNotice, ack: Ack) -> Result<Answer> {
    let mut tries = 0;
    loop {
        let tx = desk.commerce.db.tenant(desk.tenant).begin().await?;
        match take_once(&tx, desk, message, notice, raw).await {
            Ok(()) => {
                tx.commit().await?;
                desk.commerce.wake();
                return Ok(ack.done);
            }
            Err(error) if lost_race(&error, tries) => tries += 1,
            Err(error) => return Err(error),
        }
        drop(tx);
    }
}

async fn take_once(tx: &TenantTx, desk: &Desk<'_>, message: Uuid, notice: &Notice, raw: &RawNotice) -> Result<()> {
    let (provider, key) = (desk.provider.manifest().id, format!("{}:{}", desk.account.id, notice.key));
    let payment = known(tx, &notice.facts).await?;
    let claimed = store::payment_messages::claim(tx, message, provider, &key).await.map_err(|error| match error {
        // The same notice twice at the same moment: the other one is a moment ahead.
        store::Error::Conflict(_) => Error::Changed("the notice"),
        other => other.into(),
    })?;
    if !claimed {
        let first = store::payment_messages::find_by_key(tx, provider, &key).await?;
        let (outcome, detail) = if first.is_some_and(|first| first.body == raw.body) {
            (Outcome::Repeated, "told before")
        } else {
            (Outcome::Aside, "the same notice was told before with other contents")
        };
        return Ok(store::payment_messages::conclude(tx, message, payment, outcome, detail).await?);
    }
    store::payment_messages::conclude(tx, message, payment, Outcome::Taken, "").await?;
    let teller = Teller { commerce: desk.commerce, tenant: desk.tenant, provider: desk.provider };
    for fact in &notice.facts {
        if let Applied::Aside(reason) = teller.apply(tx, fact, Source::Notice).await? {
            store::payment_messages::conclude(tx, message, payment, Outcome::Aside, &reason).await?;
        }
    }
    Ok(())
}

/// The payment that a notice is about, if it is one of this tenant's.
async fn known(tx: &TenantTx, facts: &[Fact]) -> Result<Option<PaymentId>> {
    let Some(payment) = facts.first().map(|fact| fact.payment) else { return Ok(None) };
    Ok(store::payments::find(tx, payment).await?.map(|attempt| attempt.payment.id))
}
