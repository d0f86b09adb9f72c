//! Everything that it takes to talk to a provider in a tenant's name.

use domain::id::{OrderId, PaymentId};
use domain::payment::PaymentError;
use providers::{Account, Cx, Exchange, Op, Outcome, Plan, PlanError, Provider, Request, Stamp, engine};
use serde_json::json;
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
    return_site: String,
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
        let secrets = accounts::open_secrets(commerce, tenant.id(), &row)?;
        let return_site = return_site(commerce, tenant).await?;
        let account = Account { id: row.account, settings: row.settings };
        Ok(Self { commerce, tenant, provider: known, account, enabled: row.enabled, secrets, return_site })
    }

    /// Under the name that the merchant had at the provider when a payment began.
    pub(super) fn named(mut self, account: &str) -> Self {
        account.clone_into(&mut self.account.id);
        self
    }

    /// The secrets, as the engine wants them.
    pub(super) fn secret(&self, slot: &str) -> Option<&[u8]> {
        self.secrets.get(slot)
    }

    /// What to do about an operation.
    pub(super) fn plan(&self, op: &Op, order: OrderId) -> Result<Plan, PlanError> {
        let (site, provider) = (&self.commerce.public_url, self.provider.manifest().id);
        let notify = format!("{site}/callbacks/{provider}/{}/{}", self.tenant.id(), self.account.id);
        let cx = Cx {
            account: &self.account,
            endpoint: &format!("{site}/sandbox"),
            notify_url: &notify,
            return_url: &format!("{}/orders/{order}", self.return_site),
        };
        engine::plan(self.provider, op, &cx)
    }

    /// Sends the stored request of an operation, or the one that is planned where none is stored, freshly signed.
    /// `None` where nothing can be sent.
    pub(super) async fn exchange(
        &self,
        op: &Op,
        order: OrderId,
        stored: Option<&Request>,
    ) -> Result<Option<Exchanged>> {
        let (planned, sign, verify) = match self.plan(op, order) {
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

/// Where shoppers of this tenant are sent back to: the tenant's first own host, or its name below the platform's, with
/// the scheme and port of the platform's address.
async fn return_site(commerce: &Commerce, tenant: &ActiveTenant) -> Result<String> {
    let site = &commerce.public_url;
    let Some((scheme, rest)) = site.split_once("://") else { return Ok(site.clone()) };
    let authority = rest.split('/').next().unwrap_or(rest);
    let (platform, port) = match authority.rsplit_once(':').filter(|(_, port)| port.parse::<u16>().is_ok()) {
        Some((host, port)) => (host, format!(":{port}")),
        None => (authority, String::new()),
    };
    let hosts = store::platform::tenants::domains(&commerce.db, tenant.id()).await?;
    let here = matches!(platform, "127.0.0.1" | "[::1]" | "localhost");
    let below = if here { "localhost" } else { platform };
    let host = hosts.into_iter().next().unwrap_or_else(|| format!("{}.{below}", tenant.slug));
    Ok(format!("{scheme}://{host}{port}"))
}
