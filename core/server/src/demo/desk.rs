//! What is rare in the demo shop's past: done by the very verbs of a live shop, at the time that the clock shows.

use commerce::after_sales::{self, Approval, AskBack};
use commerce::auth::{self, SessionOf};
use commerce::catalogue::stock::{self, StockChange};
use commerce::members::{self, MemberChange};
use commerce::payments::{self, Confirmation};
use commerce::withdrawals::{self, AskWithdrawal, Step, WithdrawalFilter};
use commerce::{ActiveTenant, Commerce, Error, Merchant, PAGE_MAX, PageAsk, Shopper};
use domain::after_sale::{AfterSaleReason, AfterSaleState, Pieces};
use domain::id::{MemberId, OrderId, WithdrawalId};
use domain::payment::PaymentState;
use domain::withdrawal::{Destination, Withdrawal, WithdrawalState};
use jiff::{SignedDuration, Timestamp};
use tenants::demo::What;

use super::history::{Known, Staff};

/// People ask for round sums, in minor units, and not for less.
const ROUND: i64 = 500;
/// Of so many payouts one fails.
const PAID_PER_FAILED: i64 = 9;
/// Of so many that are paid in the end one more is refused.
const PAID_PER_REFUSED: i64 = 6;
/// Finance looks at what was asked for so long ago.
const LOOKED_AT_AFTER: SignedDuration = SignedDuration::from_hours(7);

/// Who does it.
pub(super) struct Desk<'a> {
    pub(super) commerce: &'a Commerce,
    pub(super) tenant: &'a ActiveTenant,
    pub(super) staff: &'a Staff,
    pub(super) known: &'a Known,
    /// Why money is not paid out, and what banks say of a payout that failed.
    pub(super) words: &'a (Vec<String>, Vec<String>),
}

impl Desk<'_> {
    /// Whether this is done here.
    pub(super) fn takes(what: &What) -> bool {
        use What as W;
        matches!(
            what,
            W::LateMoney { .. }
                | W::AskBack { .. }
                | W::AnswerBack { .. }
                | W::Count { .. }
                | W::Rank { .. }
                | W::Withdraw { .. }
                | W::Regret
                | W::Decide
        )
    }

    /// Does it.
    pub(super) async fn take(&self, what: &What) -> anyhow::Result<()> {
        let (commerce, staff, known) = (self.commerce, self.staff, self.known);
        match what {
            What::LateMoney { order } => self.late_money(known.order(*order)?).await,
            What::AskBack { order, words } => self.ask_back(known.order(*order)?, words).await,
            What::AnswerBack { order, is_yes, words } => self.answer_back(known.order(*order)?, (*is_yes, words)).await,
            What::Count { sku, left, reason } => {
                let change = (StockChange::To(Some(*left)), reason.as_str());
                stock::adjust(commerce, &staff.admin, known.sku(sku)?, change, None).await?;
                Ok(())
            }
            What::Rank { member, rank } => {
                let change = MemberChange { rank: Some(*rank), ..MemberChange::default() };
                members::change(commerce, &staff.owner, known.member(member)?, &change).await?;
                Ok(())
            }
            What::Withdraw { of, bank, account } => {
                let of = of.iter().map(|name| known.member(name)).collect::<anyhow::Result<Vec<_>>>()?;
                self.withdraw(&of, (bank, account)).await
            }
            What::Regret => self.regret().await,
            What::Decide => self.decide().await,
            _ => Ok(()),
        }
    }

    /// Money that came too late is kept apart.
    async fn late_money(&self, order: OrderId) -> anyhow::Result<()> {
        let finance = &self.staff.finance;
        let payments = payments::read::of_order(self.commerce, finance, order).await?;
        for payment in payments.iter().filter(|payment| payment.state != PaymentState::Paid) {
            let said = Confirmation { amount: None, reference: "TX 39977".into() };
            payments::confirm(self.commerce, finance, payment.id, &said, None).await?;
        }
        Ok(())
    }

    async fn ask_back(&self, order: OrderId, words: &str) -> anyhow::Result<()> {
        let reader = self.commerce.db.tenant(self.tenant).read().await?;
        let order = store::orders::get(&reader, order).await?;
        let asked = store::after_sales::of_order(&reader, order.id).await?;
        drop(reader);
        if !asked.is_empty() {
            return Ok(()); // Before a start that was broken off.
        }
        let Some(first) = order.lines.first() else { return Ok(()) };
        let pieces = vec![Pieces { line: first.no, quantity: 1 }];
        let asked = AskBack { pieces, reason: AfterSaleReason::Damaged, words: words.to_owned() };
        after_sales::ask(self.commerce, &self.shopper(order.member).await?, order.id, asked, None).await?;
        Ok(())
    }

    async fn answer_back(&self, order: OrderId, (is_yes, words): (bool, &str)) -> anyhow::Result<()> {
        let (commerce, finance) = (self.commerce, &self.staff.finance);
        let reader = commerce.db.tenant(self.tenant).read().await?;
        let asked = store::after_sales::of_order(&reader, order).await?;
        drop(reader);
        for request in asked.iter().filter(|request| request.state == AfterSaleState::Asked) {
            if is_yes {
                let approval = Approval { give: None, answer: words.to_owned() };
                after_sales::approve(commerce, finance, request.id, approval, None).await?;
            } else {
                after_sales::refuse(commerce, &self.staff.admin, request.id, words, None).await?;
            }
        }
        Ok(())
    }

    async fn shopper(&self, member: MemberId) -> anyhow::Result<Shopper> {
        let opened = auth::sessions::open(self.commerce, self.tenant, SessionOf::Member(member)).await?;
        Ok(auth::shopper(self.commerce, self.tenant, opened.token.reveal()).await?)
    }

    /// Who of these has most asks for what they have, or for a round part of it.
    async fn withdraw(&self, of: &[MemberId], (bank, account): (&str, &str)) -> anyhow::Result<()> {
        let reader = self.commerce.db.tenant(self.tenant).read().await?;
        let pockets = store::ledger::pockets_of(&reader, of).await?;
        let richest = of.iter().filter_map(|member| Some((pockets.get(member)?.available, *member)));
        let Some((available, member)) = richest.max_by_key(|(available, _)| *available) else { return Ok(()) };
        let name = store::members::get(&reader, member).await?.name;
        drop(reader);
        let amount = if available % 3 == 0 { available } else { available / ROUND * ROUND };
        if amount < ROUND {
            return Ok(());
        }
        let destination = Destination { bank: bank.into(), account: account.into(), holder: name };
        let ask = AskWithdrawal { amount, destination };
        withdrawals::request(self.commerce, &self.shopper(member).await?, ask, None).await?;
        Ok(())
    }

    async fn regret(&self) -> anyhow::Result<()> {
        let asked = self.in_state(WithdrawalState::Requested).await?;
        if let Some(last) = asked.last() {
            let shopper = self.shopper(last.member).await?;
            withdrawals::request::cancel(self.commerce, &shopper, last.id, None).await?;
        }
        Ok(())
    }

    /// Finance goes through what was asked for some hours ago, and says what became of what was approved before: one of
    /// some comes to nothing.
    async fn decide(&self) -> anyhow::Result<()> {
        let finance = &self.staff.finance;
        let now = self.commerce.sources.now();
        let is_old = |since: Timestamp| now.duration_since(since) >= LOOKED_AT_AFTER;
        let approved = self.in_state(WithdrawalState::Approved).await?;
        let requested = self.in_state(WithdrawalState::Requested).await?;
        let reader = self.commerce.db.tenant(self.tenant).read().await?;
        let mut paid = store::withdrawals::count(&reader, WithdrawalState::Paid).await?.count;
        let mut failed = store::withdrawals::count(&reader, WithdrawalState::Failed).await?.count;
        let mut refused = store::withdrawals::count(&reader, WithdrawalState::Refused).await?.count;
        drop(reader);
        for old in approved.iter().filter(|one| is_old(one.decided_at.unwrap_or(one.requested_at))) {
            if failed * PAID_PER_FAILED < paid {
                self.say(finance, old.id, (Step::Failed, of(&self.words.1, failed))).await?;
                failed += 1;
            } else {
                self.say(finance, old.id, (Step::Paid, "")).await?;
                paid += 1;
            }
        }
        for (nth, old) in requested.iter().filter(|one| is_old(one.requested_at)).enumerate() {
            if refused * PAID_PER_REFUSED < paid {
                self.say(finance, old.id, (Step::Refuse, of(&self.words.0, refused))).await?;
                refused += 1;
                continue;
            }
            self.say(finance, old.id, (Step::Approve, "")).await?;
            // Above the shop's limit somebody else has to approve as well, who does not always have the time.
            if nth % 3 != 2 && self.waits(old.id).await? {
                self.say(&self.staff.owner, old.id, (Step::Approve, "")).await?;
            }
        }
        Ok(())
    }

    async fn waits(&self, withdrawal: WithdrawalId) -> anyhow::Result<bool> {
        let view = withdrawals::read::by_merchant(self.commerce, &self.staff.owner, withdrawal).await?;
        Ok(view.withdrawal.state == WithdrawalState::Requested)
    }

    /// Withdrawals at a state, the oldest first.
    async fn in_state(&self, state: WithdrawalState) -> anyhow::Result<Vec<Withdrawal>> {
        let filter = WithdrawalFilter { member: None, state: Some(state) };
        let page = PageAsk::new(None, Some(PAGE_MAX));
        let page = withdrawals::read::list_by_merchant(self.commerce, &self.staff.finance, &filter, &page).await?;
        Ok(page.items.into_iter().rev().map(|view| view.withdrawal).collect())
    }

    async fn say(&self, who: &Merchant, withdrawal: WithdrawalId, said: (Step, &str)) -> anyhow::Result<()> {
        match withdrawals::decide(self.commerce, who, withdrawal, said, None).await {
            // Finance approved it before, and waits for somebody else.
            Ok(_) | Err(Error::Withdrawal(_)) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

/// One of these words.
fn of(words: &[String], nth: i64) -> &str {
    let nth = usize::try_from(nth).unwrap_or(0) % words.len().max(1);
    words.get(nth).map_or("", String::as_str)
}
