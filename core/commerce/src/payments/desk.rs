//! Everything that it takes to talk to a provider in a tenant's name.

use domain::id::PaymentId;
use domain::payment::PaymentError;
use providers::{Account, Cx, Exchange, Op, Outcome, Plan, PlanError, Provider, Request, Stamp, engine};
use serde_json::json;
use store::payment_accounts::PaymentAccount;
use store::payment_messages::{Direction, Outcome as Concluded, PaymentMessage};
use store::{ActiveTenant, Reader};

use super::accounts;
use super::send::send;
use crate::vault::SecretSlots;
use crate::{Commerce, Error, Result};

/// A tenant's account at one provider, open for business.
pub(super) struct Desk<'a> {
    pub(super) commerce: &'a Commerce,
    pub(super) tenant: &'a ActiveTenant,
    pub(super) provider: &'static dyn Provider,
    pub(super) account: Account,
    pub(super) enabled: bool,
    secrets: SecretSlots,
    return_url: String,
}

/// What came back, and how it reads.
pub(super) struct Exchanged {
    pub(super) outcome: Outcome,
    /// For the books, byte for byte.
    pub(super) message: PaymentMessage,
}

impl<'a> Desk<'a> {
    /// Opens the tenant's account at this provider.
    pub(super) async fn open(
        commerce: &'a Commerce,
        tenant: &'a ActiveTenant,
        reader: &Reader,
        provider: &str,
    ) -> Result<Self> {
        let unknown = || PaymentError::NoSuchProvider(provider.to_owned());
        let known = providers::by_id(provider).ok_or_else(unknown)?;
        let row = store::payment_accounts::find(reader, provider).await?.ok_or_else(unknown)?;
        Self::of_row(commerce, tenant, known, row)
    }

    /// Opens an account that the tenant has or had at a provider, with the secrets that it had then: what was begun with
    /// it can always be ended.
    pub(super) async fn open_named(
        commerce: &'a Commerce,
        tenant: &'a ActiveTenant,
        reader: &Reader,
        (provider, account): (&str, &str),
    ) -> Result<Self> {
        let known = providers::by_id(provider).ok_or_else(|| PaymentError::NoSuchProvider(provider.to_owned()))?;
        match store::payment_accounts::find_named(reader, provider, account).await? {
            Some(row) => Self::of_row(commerce, tenant, known, row),
            None => Err(PaymentError::NoSuchProvider(provider.to_owned()).into()),
        }
    }

    fn of_row(
        commerce: &'a Commerce,
        tenant: &'a ActiveTenant,
        provider: &'static dyn Provider,
        row: PaymentAccount,
    ) -> Result<Self> {
        let secrets = accounts::open_secrets(commerce, tenant.id(), &row)?;
        let account = Account { id: row.account, settings: row.settings };
        Ok(Self { commerce, tenant, provider, account, enabled: row.enabled, secrets, return_url: String::new() })
    }

    /// Where the shopper goes when all is done.
    pub(super) fn returning_to(self, url: &str) -> Self {
        Self { return_url: url.to_owned(), ..self }
    }

    /// The secrets, as the engine wants them.
    pub(super) fn secret(&self, slot: &str) -> Option<&[u8]> {
        self.secrets.get(slot)
    }

    /// What to do about an operation.
    pub(super) fn plan(&self, op: &Op) -> Result<Plan, PlanError> {
        let (site, provider) = (&self.commerce.public_url, self.provider.manifest().id);
        let notify = format!("{site}/callbacks/{provider}/{}/{}", self.tenant.id(), self.account.id);
        let cx = Cx {
            account: &self.account,
            endpoint: &format!("{site}/sandbox"),
            notify_url: &notify,
            return_url: &self.return_url,
        };
        engine::plan(self.provider, op, &cx)
    }

    /// Sends the stored request of an operation, or the one that is planned where none is stored, freshly signed.
    /// `None` where nothing can be sent.
    pub(super) async fn exchange(&self, op: &Op, stored: Option<&Request>) -> Result<Option<Exchanged>> {
        let (planned, sign, verify) = match self.plan(op) {
            Ok(Plan::Http { request, sign, verify }) => (request, sign, verify),
            Ok(Plan::Manual { .. }) | Err(PlanError::Unsupported { .. }) => return Ok(None),
            Err(error) => return Err(Error::internal(error)),
        };
        let request = stored.unwrap_or(&planned);
        let secrets = |slot: &str| self.secret(slot);
        let sources = &self.commerce.sources;
        let nonce = hex::encode(sources.secrets.bytes::<16>());
        let stamp = Stamp { now: sources.now(), nonce: &nonce };
        let sent = match providers::sign(&sign, request, stamp, &secrets) {
            Ok(signed) => send(&self.commerce.http, &signed).await,
            Err(error) => Err(error.to_string()),
        };
        let reply = sent.as_ref().ok();
        let outcome = engine::outcome(self.provider, Exchange { op, verify: &verify, reply }, sources.now(), &secrets);
        let head = json!({
            "op": op.kind(),
            "method": request.method,
            "url": request.url,
            "status": reply.map(|reply| reply.status),
            "headers": reply.map(|reply| &reply.headers),
            "broken": sent.as_ref().err(),
        });
        let body = sent.map(|reply| reply.body).unwrap_or_default();
        let (concluded, detail) = concluded(&outcome);
        let message = PaymentMessage {
            detail,
            ..self.message(op.payment().payment, Direction::Reply, (head.to_string(), body), concluded)
        };
        Ok(Some(Exchanged { outcome, message }))
    }

    /// A message about a payment, for the books.
    pub(super) fn message(
        &self,
        payment: PaymentId,
        direction: Direction,
        (head, body): (String, Vec<u8>),
        outcome: Concluded,
    ) -> PaymentMessage {
        PaymentMessage {
            id: self.commerce.sources.ids.next_uuid(),
            payment: Some(payment),
            provider: self.provider.manifest().id.to_owned(),
            direction,
            head,
            body,
            outcome,
            detail: String::new(),
            at: self.commerce.sources.now(),
        }
    }

    /// The request of an operation, for the books.
    pub(super) fn request_message(&self, payment: PaymentId, request: &Request) -> PaymentMessage {
        let head = json!({ "method": request.method, "url": request.url, "headers": request.headers }).to_string();
        let body = request.body.clone().into_bytes();
        self.message(payment, Direction::Request, (head, body), Concluded::Taken)
    }
}

/// How the books call an outcome.
fn concluded(outcome: &Outcome) -> (Concluded, String) {
    match outcome {
        Outcome::Accepted { .. } => (Concluded::Taken, "accepted".into()),
        Outcome::Done(_) => (Concluded::Taken, "decided".into()),
        Outcome::Pending => (Concluded::Taken, "under way".into()),
        Outcome::Absent => (Concluded::Taken, "the provider does not know the number".into()),
        Outcome::Failed { code, message, .. } => (Concluded::Taken, format!("failed: {code}: {message}")),
        Outcome::Unknown(doubt) => (Concluded::Refused, doubt.to_string()),
    }
}

/// Whether an address is on one of the tenant's hosts: its own ones, or its name below the platform's.
pub(super) async fn is_own(commerce: &Commerce, tenant: &ActiveTenant, url: &str) -> Result<bool> {
    let Ok(url) = reqwest::Url::parse(url) else { return Ok(false) };
    let plain = matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none();
    let Some(host) = url.host_str().filter(|_| plain) else { return Ok(false) };
    let platform = reqwest::Url::parse(&commerce.public_url).ok();
    let platform = platform.as_ref().and_then(reqwest::Url::host_str).unwrap_or("localhost");
    let below = |base: &str| host.strip_suffix(base).and_then(|name| name.strip_suffix('.')) == Some(&*tenant.slug);
    if below("localhost") || below(platform) {
        return Ok(true);
    }
    let hosts = store::platform::tenants::domains(&commerce.db, tenant.id()).await?;
    Ok(hosts.iter().any(|own| own == host))
}
