//! What people do in a [`TestShop`]: buy, pay, give back, take out.

use commerce::ledger::AuditReport;
use commerce::orders::fulfil::{self, ShipOrder};
use commerce::orders::place::PlaceOrder;
use commerce::orders::{CartLine, cancel, close, place, refund};
use commerce::payments::{self, Confirmation};
use commerce::withdrawals::{self, AskWithdrawal, Step, WithdrawalView};
use commerce::{Shopper, rewards};
use domain::id::{OrderId, WithdrawalId};
use domain::ledger::Pockets;
use domain::order::{Order, RefundAsk};
use domain::reward::Reward;
use domain::withdrawal::Destination;

use crate::TestShop;

/// Orders.
impl TestShop {
    /// Somebody places an order and does not pay yet.
    ///
    /// # Panics
    ///
    /// When it is refused.
    pub async fn orders(&self, who: &Shopper, lines: &[(&str, u32)]) -> Order {
        let lines = lines.iter().map(|(sku, quantity)| CartLine { sku: (*sku).into(), quantity: *quantity });
        let ask = PlaceOrder { lines: Some(lines.collect()), ..PlaceOrder::default() };
        // On the heap, or every test that places an order is as large as all that placing one needs.
        Box::pin(place::place(&self.commerce, who, ask, None)).await.expect("the order is placed")
    }

    /// The buyer of an order pays it, and all that follows is done.
    ///
    /// # Panics
    ///
    /// When it is refused.
    pub async fn pays(&self, who: &Shopper, order: OrderId) {
        let payment =
            Box::pin(payments::start(&self.commerce, who, order, "offline", None)).await.expect("the payment begins");
        let said = Confirmation::default();
        Box::pin(payments::confirm(&self.commerce, &self.owner, payment.id, &said, None))
            .await
            .expect("the money came");
        self.settles().await;
    }

    /// Somebody places an order and pays it, and all that follows is done.
    pub async fn buys(&self, who: &Shopper, lines: &[(&str, u32)]) -> Order {
        let order = self.orders(who, lines).await;
        self.pays(who, order.id).await;
        self.order(order.id).await
    }

    /// The merchant ships an order.
    ///
    /// # Panics
    ///
    /// When it may not be shipped.
    pub async fn ships(&self, order: OrderId) {
        let command = ShipOrder { carrier: "SF".into(), tracking_number: "SF1".into() };
        fulfil::ship(&self.commerce, &self.owner, order, command, None).await.expect("it is shipped");
        self.settles().await;
    }

    /// The buyer cancels an unpaid order.
    ///
    /// # Panics
    ///
    /// When it is refused.
    pub async fn cancels(&self, who: &Shopper, order: OrderId) {
        cancel::by_shopper(&self.commerce, who, order, None).await.expect("the order is cancelled");
        self.settles().await;
    }

    /// The shop gives amounts of lines back, and all that follows is done.
    ///
    /// # Panics
    ///
    /// When it is refused.
    pub async fn refunds(&self, order: OrderId, lines: &[(u32, i64)]) {
        let ask = RefundAsk { lines: lines.to_vec(), shipping: 0 };
        self.tries_to_refund(order, ask).await.expect("the money goes back");
        self.settles().await;
    }

    /// The shop gives something back, or says why it does not. What follows is not done yet.
    pub async fn tries_to_refund(&self, order: OrderId, ask: RefundAsk) -> commerce::Result<()> {
        let refund = Box::pin(refund::request(&self.commerce, &self.owner, order, (ask, "test"), None)).await?;
        if refund.amount > 0 && refund.payment.is_some() {
            Box::pin(payments::refunds::confirm(&self.commerce, &self.owner, refund.id, None)).await?;
        }
        Ok(())
    }

    /// The after-sale window of an order closes (which implies the receipt), and all that follows is done.
    ///
    /// # Panics
    ///
    /// When it was never paid.
    pub async fn closes(&self, order: OrderId) {
        close::now(&self.commerce, &self.tenant, order).await.expect("the window closes");
        self.settles().await;
    }

    /// An order as it stands.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub async fn order(&self, order: OrderId) -> Order {
        store::orders::get(&self.db().read().await.expect("a reader"), order).await.expect("the order")
    }

    /// The rewards of an order.
    ///
    /// # Panics
    ///
    /// When there is no such order.
    pub async fn rewards(&self, order: OrderId) -> Vec<Reward> {
        let views = rewards::of_order(&self.commerce, &self.owner, order).await.expect("rewards");
        views.into_iter().map(|view| view.reward).collect()
    }
}

/// Money of members.
impl TestShop {
    /// What a member has.
    ///
    /// # Panics
    ///
    /// When the rows cannot be read.
    pub async fn pockets(&self, who: &Shopper) -> Pockets {
        rewards::pockets_of_shopper(&self.commerce, who).await.expect("pockets")
    }

    /// A member asks for money, or is told why not.
    pub async fn asks_for(&self, who: &Shopper, amount: i64) -> commerce::Result<WithdrawalView> {
        let destination =
            Destination { bank: "ICBC".into(), account: "6222021234567890".into(), holder: "Li Lei".into() };
        withdrawals::request(&self.commerce, who, AskWithdrawal { amount, destination }, None).await
    }

    /// The merchant takes a withdrawal a step further, or is told why not.
    pub async fn decides(&self, withdrawal: WithdrawalId, step: Step) -> commerce::Result<WithdrawalView> {
        withdrawals::decide(&self.commerce, &self.owner, withdrawal, (step, ""), None).await
    }

    /// The merchant approves a withdrawal and pays it out.
    ///
    /// # Panics
    ///
    /// When it is refused.
    pub async fn pays_out(&self, withdrawal: WithdrawalId) {
        self.decides(withdrawal, Step::Approve).await.expect("it is approved");
        self.decides(withdrawal, Step::Paid).await.expect("it is paid");
    }

    /// The merchant approves a withdrawal, but the payout fails.
    ///
    /// # Panics
    ///
    /// When it is refused.
    pub async fn fails_to_pay_out(&self, withdrawal: WithdrawalId) {
        self.decides(withdrawal, Step::Approve).await.expect("it is approved");
        self.decides(withdrawal, Step::Failed).await.expect("it failed");
    }

    /// What an audit of the shop's books says.
    ///
    /// # Panics
    ///
    /// When the rows cannot be read.
    pub async fn audit(&self) -> AuditReport {
        commerce::ledger::audit(&self.commerce, &self.db()).await.expect("an audit")
    }

    /// The books are right.
    ///
    /// # Panics
    ///
    /// When they are not: with each difference.
    pub async fn adds_up(&self) {
        let report = self.audit().await;
        assert!(report.is_clean(), "{report:#?}");
    }
}
