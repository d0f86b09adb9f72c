//! Staff say that money came, or went back, by hand.

use domain::Money;
use domain::id::{PaymentId, RefundId};
use domain::payment::{Payment, PaymentError, PaymentState, Refund, RefundState};
use domain::people::Permission;
use domain::problem::Mistakes;
use providers::{Account, Fact, Mismatch, Op, Plan, offline};
use serde_json::{Value, json};

use super::apply::{self, Applied, Source, Teller};
use super::{ask, lost_race};
use crate::once::{self, Once};
use crate::{Commerce, Merchant, Result, audit};

/// What staff say about money that came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Confirmation {
    /// How much, in minor units; none for exactly what was asked for.
    pub amount: Option<i64>,
    /// What the bank or the till calls it.
    pub reference: String,
}

/// Staff confirm that the money of a payment came. Repeating it changes nothing.
pub async fn confirm(
    commerce: &Commerce,
    merchant: &Merchant,
    payment: PaymentId,
    said: &Confirmation,
    once: Option<&Once>,
) -> Result<Payment> {
    merchant.need(Permission::MoneyWrite)?;
    let mut mistakes = Mistakes::default();
    mistakes.check_optional_text("/reference", &said.reference, providers::limits::PROVIDER_NO_MAX_CHARS);
    mistakes.done()?;
    let db = merchant.db(commerce);
    let reader = db.read().await?;
    once::not_before(&reader, once).await?;
    let attempt = store::payments::get(&reader, payment).await?;
    drop(reader);
    match attempt.payment.state {
        PaymentState::Paid | PaymentState::Quarantined => return Ok(attempt.payment),
        PaymentState::Created | PaymentState::Pending | PaymentState::Unknown | PaymentState::Closed => {}
    }
    let intent = apply::intent(&attempt)?;
    let desk = ask::desk(commerce, merchant.tenant(), &attempt).await?;
    if !matches!(desk.plan(&Op::Pay(intent.clone())), Ok(Plan::Manual { .. })) {
        return Err(PaymentError::NotConfirmable(attempt.payment.provider).into());
    }
    let amount = Money::of(said.amount.unwrap_or(intent.amount.minor()), intent.amount.currency());
    let account = Account { id: attempt.account.clone(), settings: desk.account.settings.clone() };
    let fact = offline::paid(&account, &intent, amount, &said.reference, commerce.sources.now());
    // Somebody mistyped: that is no money in doubt.
    match fact.matches(&attempt.account, &intent, None) {
        Err(Mismatch::Amount { expected, got }) => {
            return Err(Mistakes::one("/amount", format!("the amount is {got}, the order costs {expected}")).into());
        }
        Err(mismatch @ Mismatch::ProviderNo { .. }) => mistake("/reference", &mismatch)?,
        _ => {}
    }
    let teller = Teller { commerce, tenant: merchant.tenant(), provider: desk.provider };
    let noted = ("payment.confirmed", json!({ "amount": amount.minor(), "reference": said.reference }));
    take(&teller, merchant, &fact, (once, &payment.to_string()), &noted).await?;
    Ok(store::payments::get(&db.read().await?, payment).await?.payment)
}

/// Staff confirm that they gave money back by hand. Repeating it changes nothing.
pub(super) async fn confirm_refund(
    commerce: &Commerce,
    merchant: &Merchant,
    refund: RefundId,
    once: Option<&Once>,
) -> Result<Refund> {
    merchant.need(Permission::MoneyWrite)?;
    let db = merchant.db(commerce);
    let reader = db.read().await?;
    once::not_before(&reader, once).await?;
    let pursuit = store::refunds::pursuit(&reader, refund).await?;
    match pursuit.refund.state {
        RefundState::Done => return Ok(pursuit.refund),
        RefundState::Failed => return Err(PaymentError::NotNow(RefundState::Failed.name()).into()),
        RefundState::Pending => {}
    }
    let payment = pursuit.refund.payment.ok_or(PaymentError::NotNow("pending"))?;
    let attempt = store::payments::get(&reader, payment).await?;
    drop(reader);
    let desk = ask::desk(commerce, merchant.tenant(), &attempt).await?;
    let intent = apply::refund_intent(&pursuit, apply::intent(&attempt)?);
    if !matches!(desk.plan(&Op::Refund(intent.clone())), Ok(Plan::Manual { .. })) {
        return Err(PaymentError::NotConfirmable(attempt.payment.provider).into());
    }
    let fact = offline::refunded(&desk.account, &intent, intent.amount, commerce.sources.now());
    let teller = Teller { commerce, tenant: merchant.tenant(), provider: desk.provider };
    let noted = ("refund.confirmed", json!({ "amount": intent.amount.minor() }));
    take(&teller, merchant, &fact, (once, &refund.to_string()), &noted).await?;
    Ok(store::refunds::get(&db.read().await?, refund).await?)
}

/// Takes what staff say as the answer, once; again if it loses a race.
async fn take(
    teller: &Teller<'_>,
    merchant: &Merchant,
    fact: &Fact,
    once: (Option<&Once>, &str),
    noted: &(&str, Value),
) -> Result<()> {
    let mut tries = 0;
    loop {
        match take_once(teller, merchant, fact, once, noted).await {
            Err(error) if lost_race(&error, tries) => tries += 1,
            other => return other,
        }
    }
}

async fn take_once(
    teller: &Teller<'_>,
    merchant: &Merchant,
    fact: &Fact,
    (once, subject): (Option<&Once>, &str),
    (action, detail): &(&str, Value),
) -> Result<()> {
    let tx = teller.commerce.db.tenant(teller.tenant).begin().await?;
    once::claim(&tx, once, subject).await?;
    audit::note(&tx, teller.commerce, merchant, action, &subject, detail.clone()).await?;
    match teller.apply(&tx, fact, Source::Answer).await? {
        Applied::Taken | Applied::Repeated => {
            tx.commit().await?;
            teller.commerce.wake();
            Ok(())
        }
        Applied::Aside(reason) => Err(PaymentError::Refused(reason).into()),
    }
}

fn mistake(pointer: &str, mismatch: &Mismatch) -> Result<(), Mistakes> {
    let mut mistakes = Mistakes::default();
    mistakes.add(pointer, mismatch.to_string());
    mistakes.done()
}
