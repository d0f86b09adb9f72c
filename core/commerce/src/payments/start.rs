//! A shopper wants to pay an order.

use domain::Money;
use domain::event::{Fact, NewEvent, Task};
use domain::id::{OrderId, PaymentId};
use domain::order::Order;
use domain::payment::{Payment, PaymentError, PaymentState};
use domain::problem::Mistakes;
use providers::{Op, PayIntent, Plan, Request, number_of_payment};
use store::payments::Attempt;

use super::accounts;
use super::apply::is_open;
use super::desk::{self, Desk};
use super::{Action, after, ask, close, limits, lost_race, seconds, set_timer, to_json};
use crate::once::{self, Once};
use crate::orders::pay::mark_paid;
use crate::{Commerce, Error, Result, Shopper};

/// How a shopper wants to pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct How<'a> {
    /// Through whom.
    pub provider: &'a str,
    /// Where the provider's page sends the shopper when all is done, on one of the shop's hosts; none for nowhere.
    pub return_url: Option<&'a str>,
}

impl<'a> From<&'a str> for How<'a> {
    fn from(provider: &'a str) -> Self {
        Self { provider, return_url: None }
    }
}

/// The provider of an order that costs nothing.
const NOBODY: &str = "none";

/// Begins to pay what is left to pay of an order through a provider, or goes on where the shopper was. Asking again is
/// harmless: an open payment through the same provider over the same amount is given again.
pub async fn start(
    commerce: &Commerce,
    shopper: &Shopper,
    order: OrderId,
    how: impl Into<How<'_>>,
    once: Option<&Once>,
) -> Result<Payment> {
    let how = how.into();
    if let Some(url) = how.return_url {
        let fits = url.len() <= providers::limits::URL_MAX_BYTES;
        if !fits || !desk::is_own(commerce, shopper.tenant(), url).await? {
            return Err(Mistakes::one("/return_url", "must be an address on one of the shop's own hosts").into());
        }
    }
    accounts::all(commerce, shopper.tenant()).await?;
    let mut tries = 0;
    loop {
        match start_once(commerce, shopper, order, how, once).await {
            Err(error) if lost_race(&error, tries) => tries += 1,
            other => return other,
        }
    }
}

async fn start_once(
    commerce: &Commerce,
    shopper: &Shopper,
    order: OrderId,
    how: How<'_>,
    once: Option<&Once>,
) -> Result<Payment> {
    let provider = how.provider;
    let db = shopper.db(commerce);
    let reader = db.read().await?;
    once::not_before(&reader, once).await?;
    let order = own(store::orders::find(&reader, order).await?, shopper)?;
    order.may_be_paid()?;
    let amount = Money::of(order.total() - order.paid, order.currency);
    if amount.minor() == 0 {
        drop(reader);
        return free(commerce, shopper, &order, once).await;
    }
    let desk = Desk::open(commerce, shopper.tenant(), &reader, provider).await?;
    let desk = desk.returning_to(how.return_url.unwrap_or_default());
    if !desk.enabled {
        return Err(PaymentError::NoSuchProvider(provider.to_owned()).into());
    }
    let attempts = store::payments::of_order(&reader, order.id).await?;
    drop(reader);
    let (same, others): (Vec<_>, Vec<_>) = attempts
        .iter()
        .filter(|attempt| is_open(&attempt.payment))
        .partition(|attempt| attempt.payment.provider == provider && attempt.payment.amount == amount);
    // What was begun another way is stopped first, so that nobody pays twice; money that came by it counts.
    for other in &others {
        close::close(commerce, shopper.tenant(), other).await?;
    }
    if !others.is_empty() {
        let order = store::orders::get(&db.read().await?, order.id).await?;
        order.may_be_paid()?;
    }
    if let Some(attempt) = same.last() {
        let tx = db.begin().await?;
        once::claim(&tx, once, &attempt.payment.id.to_string()).await?;
        tx.commit().await?;
        return again(commerce, shopper, attempt).await;
    }
    if attempts.len() >= limits::ATTEMPTS_MAX {
        return Err(PaymentError::TooManyAttempts { most: limits::ATTEMPTS_MAX }.into());
    }
    // With the order as it was read before its payments were: whoever began one since has changed it.
    begin(shopper, &desk, &order, amount, once).await
}

/// The order, if it is this shopper's.
pub(super) fn own(order: Option<Order>, shopper: &Shopper) -> Result<Order> {
    order.filter(|order| order.member == shopper.member()).ok_or(Error::NotFound("order"))
}

/// Writes a new payment down, and only then says anything to the provider.
async fn begin(
    shopper: &Shopper,
    desk: &Desk<'_>,
    order: &Order,
    amount: Money,
    once: Option<&Once>,
) -> Result<Payment> {
    let commerce = desk.commerce;
    let (attempt, op, request) = draw_up(desk, order, amount)?;
    let (payment, provider, now) = (&attempt.payment, desk.provider.manifest(), attempt.asked_at);
    let tx = shopper.db(commerce).begin().await?;
    // Fails if the order has changed since it was read: a second click or a cancellation was faster.
    store::orders::update(&tx, order).await?;
    once::claim(&tx, once, &payment.id.to_string()).await?;
    store::payments::insert(&tx, &attempt).await?;
    if let Some(request) = &request {
        store::payment_messages::insert(&tx, &desk.request_message(payment.id, request)).await?;
        let first = after(now, provider.schedule.ask_after(0).map_or(limits::LATE_PAUSE, seconds));
        set_timer(&tx, commerce, payment.id.uuid(), Task::AskPayment, first).await?;
    }
    let subject = payment.id.uuid();
    let fact = Fact::PaymentStarted { payment: subject, provider: provider.id.to_owned(), amount: amount.minor() };
    store::events::append(&tx, vec![NewEvent { subject, fact, at: now }]).await?;
    tx.commit().await?;
    commerce.wake();
    if request.is_some()
        && let Some(exchanged) = desk.exchange(&op, request.as_ref()).await?
    {
        ask::learn(desk, &op, &exchanged).await?;
        if matches!(exchanged.outcome, providers::Outcome::Unknown(_)) {
            // The shopper waits: perhaps only the reply was lost.
            return again(commerce, shopper, &attempt).await;
        }
    }
    current(commerce, shopper, attempt.payment.id).await
}

/// A new payment, what is asked of the provider, and the request that asks it, if one does.
pub(super) fn draw_up(desk: &Desk<'_>, order: &Order, amount: Money) -> Result<(Attempt, Op, Option<Request>)> {
    let commerce = desk.commerce;
    let now = commerce.sources.now();
    let id: PaymentId = commerce.sources.ids.next();
    let title = format!("{} {}", desk.tenant.slug, order.number);
    let intent = PayIntent {
        payment: id,
        provider_no: None,
        amount,
        title: title.chars().take(providers::limits::TITLE_MAX_CHARS).collect(),
        expires_at: order.pay_until.unwrap_or_else(|| after(now, limits::PAYABLE_FOR)),
    };
    let op = Op::Pay(intent);
    let plan = desk.plan(&op).map_err(|error| PaymentError::Refused(error.to_string()))?;
    let (state, action, request) = match plan {
        Plan::Http { request, .. } => (PaymentState::Created, String::new(), Some(request)),
        Plan::Manual { instructions } => (PaymentState::Pending, to_json(&Action::Manual { instructions })?, None),
    };
    let payment = Payment {
        id,
        order: order.id,
        provider: desk.provider.manifest().id.to_owned(),
        merchant_no: number_of_payment(id),
        provider_no: None,
        amount,
        state,
        action,
        error: String::new(),
        attempts: 0,
        created_at: now,
        paid_at: None,
        unmatched: None,
    };
    let attempt = Attempt {
        payment,
        account: desk.account.id.clone(),
        intent: to_json(op.payment())?,
        request: request.as_ref().map(to_json).transpose()?,
        sends: 1,
        sent_at: Some(now),
        asked_at: now,
        settled: false,
    };
    Ok((attempt, op, request))
}

/// An open payment as it is now; one without a page to go to is asked about first.
async fn again(commerce: &Commerce, shopper: &Shopper, attempt: &Attempt) -> Result<Payment> {
    let payment = current(commerce, shopper, attempt.payment.id).await?;
    if is_open(&payment) && payment.action.is_empty() {
        if let Err(error) = ask::ask(commerce, shopper.tenant(), attempt).await {
            tracing::warn!(tenant = %shopper.tenant().id(), payment = %payment.id, %error, "asking failed");
        }
        return current(commerce, shopper, payment.id).await;
    }
    Ok(payment)
}

async fn current(commerce: &Commerce, shopper: &Shopper, payment: PaymentId) -> Result<Payment> {
    Ok(store::payments::get(&shopper.db(commerce).read().await?, payment).await?.payment)
}

/// An order that costs nothing is paid at once, by nobody.
async fn free(commerce: &Commerce, shopper: &Shopper, order: &Order, once: Option<&Once>) -> Result<Payment> {
    let now = commerce.sources.now();
    let id: PaymentId = commerce.sources.ids.next();
    let payment = Payment {
        id,
        order: order.id,
        provider: NOBODY.to_owned(),
        merchant_no: number_of_payment(id),
        provider_no: None,
        amount: Money::of(0, order.currency),
        state: PaymentState::Paid,
        action: String::new(),
        error: String::new(),
        attempts: 0,
        created_at: now,
        paid_at: Some(now),
        unmatched: None,
    };
    let attempt = Attempt {
        payment: payment.clone(),
        account: String::new(),
        intent: String::new(),
        request: None,
        sends: 0,
        sent_at: None,
        asked_at: now,
        settled: true,
    };
    let tx = shopper.db(commerce).begin().await?;
    once::claim(&tx, once, &id.to_string()).await?;
    store::payments::insert(&tx, &attempt).await?;
    match mark_paid(&tx, commerce, order.id, NOBODY, 0, now).await? {
        crate::orders::pay::MarkPaid::Paid => {}
        crate::orders::pay::MarkPaid::NotPayable(state) => {
            return Err(domain::order::OrderError::NotPayable(state.name()).into());
        }
    }
    tx.commit().await?;
    Ok(payment)
}
