//! What was said to payment providers and by them, byte for byte.

use domain::id::PaymentId;
use jiff::Timestamp;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, Order};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::columns::{at, from_word, micros, word};
use crate::entity::payment_messages;
use crate::error::Result;
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentMessage {
    /// Its id.
    pub id: Uuid,
    /// The payment that it is about; none where it named none of ours, or was not believed.
    pub payment: Option<PaymentId>,
    /// Whose.
    pub provider: String,
    /// Which way.
    pub direction: Direction,
    /// Method, address, status and headers, as JSON.
    pub head: String,
    /// The body.
    pub body: Vec<u8>,
    /// What became of it.
    pub outcome: Outcome,
    /// In words.
    pub detail: String,
    /// When.
    pub at: Timestamp,
}

/// Which way a message went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// We asked.
    Request,
    /// The provider answered, or did not.
    Reply,
    /// The provider called.
    Notice,
}

impl Direction {
    /// How it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Reply => "reply",
            Self::Notice => "notice",
        }
    }
}

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Stored, not read yet.
    Received,
    /// Read, and what it says is in the books.
    Taken,
    /// The same was told before.
    Repeated,
    /// Not verified, or not to be understood: nothing moved.
    Refused,
    /// Verified, but it does not fit what we asked for: nothing moved, and a person should look.
    Aside,
}

impl Outcome {
    /// All that there are.
    pub const ALL: [Self; 5] = [Self::Received, Self::Taken, Self::Repeated, Self::Refused, Self::Aside];

    /// How it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Taken => "taken",
            Self::Repeated => "repeated",
            Self::Refused => "refused",
            Self::Aside => "aside",
        }
    }
}

/// Stores a message.
pub async fn insert(tx: &TenantTx, message: &PaymentMessage) -> Result<()> {
    let row = payment_messages::Model {
        tenant_id: tx.tenant().uuid(),
        id: message.id,
        payment_id: message.payment.map(domain::id::Id::uuid),
        provider: message.provider.clone(),
        direction: word(&message.direction),
        dedup_key: None,
        head: message.head.clone(),
        body: message.body.clone(),
        outcome: word(&message.outcome),
        detail: message.detail.clone(),
        at: micros(message.at),
    };
    tx.insert::<payment_messages::Entity>(row).await
}

/// Gives a stored message its key, unless another message of the provider has it; says whether it was given.
/// [`crate::Error::Conflict`] if somebody gives it to another one at this very moment.
pub async fn claim(tx: &TenantTx, message: Uuid, provider: &str, key: &str) -> Result<bool> {
    let sql = "UPDATE payment_messages SET dedup_key = $2 WHERE tenant_id = $1 AND id = $3 AND NOT EXISTS (
               SELECT 1 FROM payment_messages WHERE tenant_id = $1 AND provider = $4 AND dedup_key = $2)";
    Ok(tx.execute(sql, vec![key.into(), message.into(), provider.into()]).await? == 1)
}

/// The message with this key.
pub async fn find_by_key(db: &Reader, provider: &str, key: &str) -> Result<Option<PaymentMessage>> {
    use payment_messages::Column as C;
    let which = C::Provider.eq(provider).and(C::DedupKey.eq(key));
    db.rows::<payment_messages::Entity>().filter(which).one().await?.map(from_row).transpose()
}

/// Notes what became of a message.
pub async fn conclude(
    tx: &TenantTx,
    message: Uuid,
    payment: Option<PaymentId>,
    outcome: Outcome,
    detail: &str,
) -> Result<()> {
    use payment_messages::Column as C;
    tx.update::<payment_messages::Entity>()
        .filter(C::Id.eq(message))
        .set(C::PaymentId, payment.map(domain::id::Id::uuid))
        .set(C::Outcome, word(&outcome))
        .set(C::Detail, detail)
        .run_one("the message")
        .await
}

/// How many messages had this outcome since a time.
pub async fn count_since(db: &Reader, outcome: Outcome, since: Timestamp) -> Result<u64> {
    use payment_messages::Column as C;
    let which = C::Outcome.eq(word(&outcome)).and(C::At.gte(micros(since)));
    db.rows::<payment_messages::Entity>().filter(which).count().await
}

/// Which messages a list shows.
#[derive(Debug, Clone, Copy, Default)]
pub struct MessageFilter {
    /// Only about this payment.
    pub payment: Option<PaymentId>,
    /// Only with this outcome.
    pub outcome: Option<Outcome>,
}

/// Messages, the oldest first.
pub async fn list(db: &Reader, filter: MessageFilter, page: &PageAsk<Uuid>) -> Result<Page<PaymentMessage, Uuid>> {
    use payment_messages::Column as C;
    let mut which = Condition::all();
    if let Some(payment) = filter.payment {
        which = which.add(C::PaymentId.eq(payment.uuid()));
    }
    if let Some(outcome) = filter.outcome {
        which = which.add(C::Outcome.eq(word(&outcome)));
    }
    if let Some(after) = page.after {
        which = which.add(C::Id.gt(after));
    }
    let rows = db.rows::<payment_messages::Entity>().filter(which).order_by(C::Id, Order::Asc);
    let rows = rows.limit(page.size() + 1).all().await?;
    Page::try_of(rows, page.size(), |row| row.id, from_row)
}

/// Messages that are about no payment of the tenant's, the newest first.
pub async fn about_none(db: &Reader, page: &PageAsk<Uuid>) -> Result<Page<PaymentMessage, Uuid>> {
    use payment_messages::Column as C;
    let mut which = Condition::all().add(C::PaymentId.is_null());
    if let Some(after) = page.after {
        which = which.add(C::Id.lt(after));
    }
    let rows = db.rows::<payment_messages::Entity>().filter(which).order_by(C::Id, Order::Desc);
    let rows = rows.limit(page.size() + 1).all().await?;
    Page::try_of(rows, page.size(), |row| row.id, from_row)
}

fn from_row(row: payment_messages::Model) -> Result<PaymentMessage> {
    Ok(PaymentMessage {
        id: row.id,
        payment: row.payment_id.map(id),
        provider: row.provider,
        direction: from_word(&row.direction)?,
        head: row.head,
        body: row.body,
        outcome: from_word(&row.outcome)?,
        detail: row.detail,
        at: at(row.at)?,
    })
}
