//! The sandbox payment service around its pure half, [`providers::sandbox::service`]: its books in rows of its own, its
//! notices on the wire. It knows nothing of shops but what they tell it over HTTP.

use domain::people::Permission;
use futures::StreamExt;
use providers::sandbox::service::{
    self, Answered, Charge, ChargeState, Delivery, Faults, Inbound, Reply, ServiceError,
};
use providers::{Headers, Response, Stamp};
use store::PageAsk;
use store::platform::sandbox::{self as books, Books, ChargeEntry, Entry, NewDelivery};
use tokio_util::sync::CancellationToken;

use super::{accounts, after, from_json, limits, lost_race, seconds, send::send, to_json};
use crate::vault::SecretSlots;
use crate::{Commerce, Error, Merchant, Result, audit};

/// What the service does with a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Served {
    /// It answers.
    Answer(Response),
    /// It breaks the connection.
    Nothing,
}

/// Answers a request to an account. `inbound.target` is the target as the client sent it: the signature covers it.
pub async fn serve(commerce: &Commerce, account: &str, inbound: &Inbound) -> Result<Served> {
    let Some(secrets) = secrets(commerce, account).await? else {
        let Reply { status, body } = ServiceError::NotFound.reply();
        let headers = Headers::of([("Content-Type", "application/json")]);
        return Ok(Served::Answer(Response { status, headers, body: body.into_bytes() }));
    };
    let now = commerce.sources.now();
    let secret = |slot: &str| secrets.get(slot);
    let reply = match service::receive(inbound, account, now, &secret) {
        Ok(call) => {
            let number = call.number().to_owned();
            let site = site(commerce);
            let done = transact(commerce, account, &number, |faults, charge| {
                let Answered { charge, faults, deliveries, reply } =
                    service::answer(call.clone(), charge, &faults, &site, now);
                (Change { charge, faults: Some(faults), deliveries }, reply)
            });
            done.await?.ok_or(Error::NotFound("account"))?
        }
        Err(error) => Some(error.reply()),
    };
    let Some(reply) = reply else { return Ok(Served::Nothing) };
    let nonce = nonce(commerce);
    let stamp = Stamp { now: commerce.sources.now(), nonce: &nonce };
    service::respond(&reply, stamp, &secret).map(Served::Answer).map_err(Error::internal)
}

/// The charge of a pay page; none if there is no such page.
pub async fn charge(commerce: &Commerce, id: &str) -> Result<Option<Charge>> {
    let found = books::find_charge(&commerce.db, id).await?;
    found.map(|(_, _, data)| from_json(&data)).transpose()
}

/// The shopper pays on the pay page. Paying again changes nothing; a charge that is closed stays as it is.
pub async fn pay(commerce: &Commerce, id: &str) -> Result<Option<Charge>> {
    let Some((account, number, _)) = books::find_charge(&commerce.db, id).await? else { return Ok(None) };
    let now = commerce.sources.now();
    let done = transact(commerce, &account, &number, |faults, charge| {
        let Some(charge) = charge else { return (Change::default(), None) };
        match service::pay(charge, &faults, now) {
            Ok((paid, deliveries)) => (Change { charge: Some(paid.clone()), faults: None, deliveries }, Some(paid)),
            Err(_) => (Change::default(), Some(charge.clone())),
        }
    });
    Ok(done.await?.flatten())
}

/// All charges of an account: what the service's own books say.
pub async fn charges(commerce: &Commerce, account: &str) -> Result<Vec<Charge>> {
    let mut all = Vec::new();
    let mut after = None;
    loop {
        let page = books::charges(&commerce.db, account, &PageAsk::new(after, Some(store::PAGE_MAX))).await?;
        for data in &page.items {
            all.push(from_json(data)?);
        }
        after = page.next;
        if after.is_none() {
            return Ok(all);
        }
    }
}

/// The switches of a merchant's account at the sandbox, and the address of the page with them.
pub async fn faults(commerce: &Commerce, merchant: &Merchant) -> Result<(Faults, String)> {
    // The page's address carries the key that sets the switches.
    merchant.need(Permission::SettingsWrite)?;
    let account = account_of(commerce, merchant).await?;
    let key = panel_key(commerce, &account);
    let page = format!("{}/accounts/{account}/faults?key={key}", site(commerce));
    Ok((read_faults(commerce, &account).await?, page))
}

/// Sets the switches of a merchant's account at the sandbox.
pub async fn set_faults(commerce: &Commerce, merchant: &Merchant, faults: &Faults) -> Result<()> {
    merchant.need(Permission::SettingsWrite)?;
    let account = account_of(commerce, merchant).await?;
    write_faults(commerce, &account, faults).await?;
    let tx = merchant.db(commerce).begin().await?;
    let detail = serde_json::to_value(faults).map_err(Error::internal)?;
    audit::note(&tx, commerce, merchant, "sandbox.faults", &account, detail).await?;
    Ok(tx.commit().await?)
}

/// As [`faults`], for who has the key of the page. A wrong key, or one whose time is over, is [`Error::NotFound`].
pub async fn panel(commerce: &Commerce, account: &str, key: &str) -> Result<Faults> {
    check_key(commerce, account, key)?;
    read_faults(commerce, account).await
}

/// As [`set_faults`], for who has the key of the page.
pub async fn set_panel(commerce: &Commerce, account: &str, key: &str, faults: &Faults) -> Result<()> {
    check_key(commerce, account, key)?;
    write_faults(commerce, account, faults).await
}

/// Sends notices until it is told to stop.
pub async fn run_deliveries(commerce: &Commerce, stop: CancellationToken) {
    loop {
        let sent = match deliver_due(commerce).await {
            Ok(sent) => sent,
            Err(error) => {
                tracing::warn!(%error, "the sandbox could not send its notices");
                0
            }
        };
        let pause = if sent == 0 { limits::DELIVERY_PAUSE } else { std::time::Duration::ZERO };
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// Sends the notices that are due; says how many.
pub async fn deliver_due(commerce: &Commerce) -> Result<usize> {
    let now = commerce.sources.now();
    let lease = after(now, limits::DELIVERY_LEASE);
    let due = books::take_due(&commerce.db, now, lease, limits::DELIVERIES_MAX).await?;
    let count = due.len();
    let sent = futures::stream::iter(due).map(|delivery| deliver(commerce, delivery));
    let mut sent = sent.buffer_unordered(limits::DELIVERIES_AT_ONCE);
    while let Some(done) = sent.next().await {
        done?;
    }
    Ok(count)
}

async fn deliver(commerce: &Commerce, row: books::Delivery) -> Result<()> {
    let delivery: Delivery = from_json(&row.data)?;
    let Some(secrets) = secrets(commerce, &row.account).await? else {
        return Ok(books::tried(&commerce.db, row.id, None).await?);
    };
    let nonce = nonce(commerce);
    // Signed when it leaves, so that a late one is as fresh as any.
    let stamp = Stamp { now: commerce.sources.now(), nonce: &nonce };
    let taken = match delivery.sign(stamp, &|slot| secrets.get(slot)) {
        Ok(request) => send(&commerce.http, &request).await.is_ok_and(|reply| (200..300).contains(&reply.status)),
        Err(_) => false,
    };
    let tries = usize::try_from(row.attempts).unwrap_or(usize::MAX);
    let pause = service::REDELIVER_S.get(tries).filter(|_| !taken);
    let again = pause.map(|pause| after(commerce.sources.now(), seconds(*pause)));
    Ok(books::tried(&commerce.db, row.id, again).await?)
}

/// What changes in the service's books.
#[derive(Default)]
struct Change {
    charge: Option<Charge>,
    faults: Option<Faults>,
    deliveries: Vec<Delivery>,
}

/// Lets `decide` change the books of an account around one charge; again if it loses a race.
async fn transact<R: Send>(
    commerce: &Commerce,
    account: &str,
    number: &str,
    decide: impl Fn(Faults, Option<&Charge>) -> (Change, R) + Send + Sync,
) -> Result<Option<R>> {
    let now = commerce.sources.now();
    let decide = |before: Books| {
        let unreadable = |error: serde_json::Error| store::Error::Corrupt(error.to_string());
        let faults: Faults = serde_json::from_str(&before.faults).map_err(unreadable)?;
        let charge: Option<Charge> =
            before.charge.as_deref().map(serde_json::from_str).transpose().map_err(unreadable)?;
        let (edit, result) = decide(faults, charge.as_ref());
        Ok((entry(commerce, edit, now).map_err(unreadable)?, result))
    };
    let mut tries = 0;
    loop {
        match books::transact(&commerce.db, account, number, now, decide).await.map_err(Error::from) {
            Err(error) if lost_race(&error, tries) => tries += 1,
            other => return other,
        }
    }
}

fn entry(commerce: &Commerce, edit: Change, now: jiff::Timestamp) -> serde_json::Result<Entry> {
    let charge = edit.charge.map(entry_of);
    let deliveries = edit.deliveries.iter().map(|delivery| {
        let due_at = after(now, seconds(delivery.after_s));
        let data = serde_json::to_string(delivery)?;
        Ok(NewDelivery { id: commerce.sources.ids.next_uuid(), due_at, data })
    });
    Ok(Entry {
        faults: edit.faults.as_ref().map(serde_json::to_string).transpose()?,
        charge: charge.transpose()?,
        deliveries: deliveries.collect::<serde_json::Result<_>>()?,
    })
}

/// How the service's books hold a charge.
pub(super) fn entry_of(charge: Charge) -> serde_json::Result<ChargeEntry> {
    let state = match charge.state {
        ChargeState::Open => "open",
        ChargeState::Paid { .. } => "paid",
        ChargeState::Closed { .. } => "closed",
    };
    let data = serde_json::to_string(&charge)?;
    Ok(ChargeEntry { number: charge.asked.number, token: charge.id, state, data })
}

async fn secrets(commerce: &Commerce, account: &str) -> Result<Option<SecretSlots>> {
    let Some(sealed) = books::secret(&commerce.db, account).await? else { return Ok(None) };
    let purpose = accounts::service_purpose(account);
    commerce.vault.open_slots(&purpose, &sealed).map(Some).map_err(Error::internal)
}

/// The account at the sandbox of a merchant's own shop.
async fn account_of(commerce: &Commerce, merchant: &Merchant) -> Result<String> {
    let row = store::payment_accounts::find(&merchant.db(commerce).read().await?, "sandbox").await?;
    let own = merchant.tenant_id().uuid().simple().to_string();
    // A merchant may have named somebody else's account: its switches are not theirs.
    row.map(|row| row.account).filter(|account| *account == own).ok_or(Error::NotFound("sandbox account"))
}

async fn read_faults(commerce: &Commerce, account: &str) -> Result<Faults> {
    let faults = books::faults(&commerce.db, account).await?.ok_or(Error::NotFound("sandbox account"))?;
    from_json(&faults)
}

async fn write_faults(commerce: &Commerce, account: &str, faults: &Faults) -> Result<()> {
    faults.check().map_err(|error| {
        let mut mistakes = domain::problem::Mistakes::default();
        mistakes.add(format!("/{}", error.switch), error.to_string());
        mistakes
    })?;
    let known = books::set_faults(&commerce.db, account, &to_json(faults)?).await?;
    if known { Ok(()) } else { Err(Error::NotFound("sandbox account")) }
}

/// Who has this may set the switches of one account and nothing else, until the time that is sealed in it.
fn panel_key(commerce: &Commerce, account: &str) -> String {
    let until = after(commerce.sources.now(), limits::PANEL_OPEN_FOR).as_second();
    hex::encode(commerce.vault.seal(commerce.sources.secrets, &panel_purpose(account), &until.to_be_bytes()))
}

fn check_key(commerce: &Commerce, account: &str, key: &str) -> Result<()> {
    const SHUT: Error = Error::NotFound("sandbox account");
    let sealed = hex::decode(key).map_err(|_| SHUT)?;
    let until = commerce.vault.open(&panel_purpose(account), &sealed).map_err(|_| SHUT)?;
    let until = i64::from_be_bytes(until.as_slice().try_into().map_err(|_| SHUT)?);
    if commerce.sources.now().as_second() < until { Ok(()) } else { Err(SHUT) }
}

/// What the key of a panel is sealed for: no other account's opens it.
fn panel_purpose(account: &str) -> String {
    format!("sandbox panel/{account}")
}

fn site(commerce: &Commerce) -> String {
    format!("{}/sandbox", commerce.public_url)
}

fn nonce(commerce: &Commerce) -> String {
    hex::encode(commerce.sources.secrets.bytes::<16>())
}
