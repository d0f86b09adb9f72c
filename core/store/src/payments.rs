//! Payments and what it takes to ask for them again.

use domain::Money;
use domain::id::{OrderId, PaymentId};
use domain::payment::{Payment, PaymentState, Unmatched};
use jiff::Timestamp;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, Order};

use crate::columns::{at, currency, from_word, maybe_at, maybe_micros, micros, unsigned, word};
use crate::entity::payments;
use crate::error::{Error, Result};
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};

/// A payment with what was sent for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// As the shop sees it.
    pub payment: Payment,
    /// The merchant's name at the provider when it began.
    pub account: String,
    /// What is to be paid, as JSON of the provider's intent. Never changes.
    pub intent: String,
    /// The request that opens it, as JSON, without time and signature. None where people pay by hand. Never changes.
    pub request: Option<String>,
    /// How often the request was sent.
    pub sends: u32,
    /// When it was sent last.
    pub sent_at: Option<Timestamp>,
    /// When the provider was last asked or told anything about it.
    pub asked_at: Timestamp,
    /// Whether the provider's own answer (not a notice) has ended it: nobody needs to ask again.
    pub settled: bool,
}

/// A step of a payment: where it goes and what is noted on the way; `None` leaves a field as it is.
#[derive(Debug, Clone, Default)]
pub struct Step {
    /// What the provider calls it.
    pub provider_no: Option<String>,
    /// What the shopper does next.
    pub action: Option<String>,
    /// What went wrong.
    pub error: Option<String>,
    /// When the money came.
    pub paid_at: Option<Timestamp>,
    /// What came and fits no order.
    pub unmatched: Option<Money>,
}

/// Stores a new payment.
pub async fn insert(tx: &TenantTx, attempt: &Attempt) -> Result<()> {
    tx.insert::<payments::Entity>(to_row(tx, attempt)).await
}

/// One payment with what was sent for it.
pub async fn get(db: &Reader, payment: PaymentId) -> Result<Attempt> {
    find(db, payment).await?.ok_or(Error::NotFound("payment"))
}

/// One payment with what was sent for it, if there is.
pub async fn find(db: &Reader, payment: PaymentId) -> Result<Option<Attempt>> {
    let row = db.rows::<payments::Entity>().filter(payments::Column::Id.eq(payment.uuid())).one().await?;
    row.map(from_row).transpose()
}

/// The payments of an order, the oldest first.
pub async fn of_order(db: &Reader, order: OrderId) -> Result<Vec<Attempt>> {
    let rows = db.rows::<payments::Entity>().filter(payments::Column::OrderId.eq(order.uuid()));
    rows.order_by(payments::Column::Id, Order::Asc).all().await?.into_iter().map(from_row).collect()
}

/// The payment that paid an order, if one did.
pub async fn that_paid(db: &Reader, order: OrderId) -> Result<Option<Payment>> {
    let paid = of_order(db, order).await?.into_iter().find(|attempt| attempt.payment.state == PaymentState::Paid);
    Ok(paid.map(|attempt| attempt.payment))
}

/// Payments, the newest first, of one state or all.
pub async fn list(
    db: &Reader,
    state: Option<PaymentState>,
    page: &PageAsk<PaymentId>,
) -> Result<Page<Payment, PaymentId>> {
    let mut which = Condition::all();
    if let Some(state) = state {
        which = which.add(payments::Column::State.eq(word(&state)));
    }
    if let Some(after) = page.after {
        which = which.add(payments::Column::Id.lt(after.uuid()));
    }
    let rows = db.rows::<payments::Entity>().filter(which).order_by(payments::Column::Id, Order::Desc);
    let rows = rows.limit(page.size() + 1).all().await?;
    Page::try_of(rows, page.size(), |row| id(row.id), |row| Ok(from_row(row)?.payment))
}

/// Takes a step if the payment is in one of these states; says whether it was.
pub async fn step(
    tx: &TenantTx,
    payment: PaymentId,
    from: &[PaymentState],
    to: PaymentState,
    step: Step,
) -> Result<bool> {
    use payments::Column as C;
    let mut update = tx
        .update::<payments::Entity>()
        .filter(C::Id.eq(payment.uuid()).and(C::State.is_in(from.iter().map(word))))
        .set(C::State, word(&to));
    if let Some(provider_no) = step.provider_no {
        update = update.set(C::ProviderNo, Some(provider_no));
    }
    if let Some(action) = step.action {
        update = update.set(C::Action, action);
    }
    if let Some(error) = step.error {
        update = update.set(C::Error, error);
    }
    if let Some(paid_at) = step.paid_at {
        update = update.set(C::PaidAt, Some(micros(paid_at)));
    }
    if let Some(came) = step.unmatched {
        update = update.set(C::Unmatched, came.minor());
        update = update.set(C::UnmatchedCurrency, Some(came.currency().code().to_owned()));
    }
    let moved = update.run().await? == 1;
    if moved {
        // A transaction that is given up afterwards, after a lost race, leaves one too many: nobody decides by this.
        metrics::counter!("souk_payment_steps_total", "to" => to.name()).increment(1);
    }
    Ok(moved)
}

/// Sets aside what is to be given back of the money that fits no order; false if not that much is left. A negative amount
/// frees what was set aside.
pub async fn give_back(tx: &TenantTx, payment: PaymentId, amount: i64) -> Result<bool> {
    let sql = "UPDATE payments SET unmatched_back = unmatched_back + $2 WHERE tenant_id = $1 AND id = $3
               AND state = 'quarantined' AND unmatched_back + $2 >= 0 AND unmatched_back + $2 <= unmatched";
    Ok(tx.execute(sql, vec![amount.into(), payment.uuid().into()]).await? == 1)
}

/// Notes what went wrong, whatever the state.
pub async fn note(tx: &TenantTx, payment: PaymentId, error: &str) -> Result<()> {
    use payments::Column as C;
    tx.update::<payments::Entity>().filter(C::Id.eq(payment.uuid())).set(C::Error, error).run_one("the payment").await
}

/// Notes that the provider's own answer has ended the payment; false if that was known.
pub async fn settle(tx: &TenantTx, payment: PaymentId) -> Result<bool> {
    use payments::Column as C;
    let open = C::Id.eq(payment.uuid()).and(C::Settled.eq(false));
    Ok(tx.update::<payments::Entity>().filter(open).set(C::Settled, true).run().await? == 1)
}

/// Notes a question to the provider; false if somebody else has asked since `before`.
pub async fn asking(tx: &TenantTx, payment: PaymentId, before: Timestamp, now: Timestamp) -> Result<bool> {
    use payments::Column as C;
    let unasked = C::Id.eq(payment.uuid()).and(C::AskedAt.eq(micros(before)));
    Ok(tx.update::<payments::Entity>().filter(unasked).set(C::AskedAt, micros(now)).run().await? == 1)
}

/// Counts a question of the schedule.
pub async fn count_question(tx: &TenantTx, payment: PaymentId, now: Timestamp) -> Result<()> {
    use payments::Column as C;
    tx.update::<payments::Entity>()
        .filter(C::Id.eq(payment.uuid()))
        .set(C::AskedAt, micros(now))
        .set_to(C::Attempts, Expr::col(C::Attempts).add(1))
        .run_one("the payment")
        .await
}

/// Notes that the request is sent now; false if somebody else has sent it since it was read.
pub async fn sending(tx: &TenantTx, payment: PaymentId, sends: u32, now: Timestamp) -> Result<bool> {
    use payments::Column as C;
    let unsent = C::Id.eq(payment.uuid()).and(C::Sends.eq(i64::from(sends)));
    let update = tx.update::<payments::Entity>().filter(unsent).set(C::Sends, i64::from(sends) + 1);
    Ok(update.set(C::SentAt, Some(micros(now))).set(C::AskedAt, micros(now)).run().await? == 1)
}

fn to_row(tx: &TenantTx, attempt: &Attempt) -> payments::Model {
    let payment = &attempt.payment;
    payments::Model {
        tenant_id: tx.tenant().uuid(),
        id: payment.id.uuid(),
        order_id: payment.order.uuid(),
        provider: payment.provider.clone(),
        merchant_no: payment.merchant_no.clone(),
        provider_no: payment.provider_no.clone(),
        amount: payment.amount.minor(),
        currency: payment.amount.currency().code().into(),
        state: word(&payment.state),
        action: payment.action.clone(),
        error: payment.error.clone(),
        attempts: i64::from(payment.attempts),
        account: attempt.account.clone(),
        intent: attempt.intent.clone(),
        request: attempt.request.clone(),
        sends: i64::from(attempt.sends),
        sent_at: maybe_micros(attempt.sent_at),
        asked_at: micros(attempt.asked_at),
        settled: attempt.settled,
        created_at: micros(payment.created_at),
        paid_at: maybe_micros(payment.paid_at),
        unmatched: payment.unmatched.map_or(0, |unmatched| unmatched.came.minor()),
        unmatched_currency: payment.unmatched.map(|unmatched| unmatched.came.currency().code().into()),
        unmatched_back: payment.unmatched.map_or(0, |unmatched| unmatched.back),
    }
}

fn from_row(row: payments::Model) -> Result<Attempt> {
    let unmatched = match &row.unmatched_currency {
        Some(code) => Some(Unmatched { came: Money::of(row.unmatched, currency(code)?), back: row.unmatched_back }),
        None => None,
    };
    Ok(Attempt {
        payment: Payment {
            id: id(row.id),
            order: id(row.order_id),
            provider: row.provider,
            merchant_no: row.merchant_no,
            provider_no: row.provider_no,
            amount: Money::of(row.amount, currency(&row.currency)?),
            state: from_word(&row.state)?,
            action: row.action,
            error: row.error,
            attempts: unsigned(row.attempts)?,
            created_at: at(row.created_at)?,
            paid_at: maybe_at(row.paid_at)?,
            unmatched,
        },
        account: row.account,
        intent: row.intent,
        request: row.request,
        sends: unsigned(row.sends)?,
        sent_at: maybe_at(row.sent_at)?,
        asked_at: at(row.asked_at)?,
        settled: row.settled,
    })
}
