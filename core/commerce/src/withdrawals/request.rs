//! A member asks for money, or changes their mind.

use domain::id::WithdrawalId;
use domain::limits;
use domain::member::MemberStatus;
use domain::problem::Mistakes;
use domain::withdrawal::{Destination, Withdrawal, WithdrawalError, WithdrawalState};
use store::withdrawals::Sealed;

use super::read::WithdrawalView;
use super::{destination, moves, terms};
use crate::once::{self, Once};
use crate::{Commerce, Error, Result, Shopper};

/// What a member asks for.
#[derive(Debug, Clone)]
pub struct AskWithdrawal {
    /// Minor units.
    pub amount: i64,
    /// Where to.
    pub destination: Destination,
}

/// Asks for money to be paid out: at most what is available, which is held from now on.
pub async fn request(
    commerce: &Commerce,
    shopper: &Shopper,
    ask: AskWithdrawal,
    once: Option<&Once>,
) -> Result<WithdrawalView> {
    let mut mistakes = Mistakes::default();
    mistakes.add_if(!(1..=limits::AMOUNT_MAX).contains(&ask.amount), "/amount", "must be an amount of 1 or more");
    ask.destination.check(&mut mistakes);
    mistakes.done()?;
    let least = shopper.tenant().settings.withdrawal_min;
    if ask.amount < least {
        return Err(WithdrawalError::TooSmall(least).into());
    }
    let at = commerce.sources.now();
    let withdrawal = Withdrawal {
        id: commerce.sources.ids.next(),
        member: shopper.member(),
        amount: ask.amount,
        currency: shopper.tenant().currency,
        state: WithdrawalState::Requested,
        note: String::new(),
        first: None,
        decided_by: String::new(),
        requested_at: at,
        decided_at: None,
        done_at: None,
    };
    let sealed = destination::seal(commerce, shopper.tenant().id(), withdrawal.id, &ask.destination)?;

    let tx = shopper.db(commerce).begin().await?;
    store::ledger::lock(&tx).await?;
    once::claim(&tx, once, &withdrawal.id.to_string()).await?;
    if store::members::get(&tx, withdrawal.member).await?.status != MemberStatus::Active {
        return Err(Error::Unauthenticated);
    }
    terms::may_ask_again(&tx, shopper, at).await?;
    moves::hold(&tx, &withdrawal).await?;
    let row = Sealed { withdrawal, destination: sealed };
    store::withdrawals::insert(&tx, &row).await?;
    moves::follow(&tx, &row.withdrawal, "shopper", at).await?;
    tx.commit().await?;
    commerce.wake();
    let destination = ask.destination.masked();
    Ok(WithdrawalView { withdrawal: row.withdrawal, destination, holder: ask.destination.holder })
}

/// The member changes their mind, as long as nobody decided.
pub async fn cancel(
    commerce: &Commerce,
    shopper: &Shopper,
    withdrawal: WithdrawalId,
    once: Option<&Once>,
) -> Result<WithdrawalView> {
    let at = commerce.sources.now();
    let tx = shopper.db(commerce).begin().await?;
    store::ledger::lock(&tx).await?;
    once::claim(&tx, once, &withdrawal.to_string()).await?;
    let mut row = store::withdrawals::get(&tx, withdrawal).await?;
    if row.withdrawal.member != shopper.member() {
        return Err(Error::NotFound("withdrawal"));
    }
    let from = row.withdrawal.state;
    from.may_become(WithdrawalState::Cancelled)?;
    row.withdrawal.state = WithdrawalState::Cancelled;
    row.withdrawal.done_at = Some(at);
    store::withdrawals::go_on(&tx, from, &row.withdrawal).await?;
    moves::follow(&tx, &row.withdrawal, "shopper", at).await?;
    tx.commit().await?;
    commerce.wake();
    WithdrawalView::of(commerce, shopper.tenant().id(), row)
}
