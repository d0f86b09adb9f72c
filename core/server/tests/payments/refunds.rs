//! Giving money back.

use commerce::after_sales::{self, Approval, AskBack};
use commerce::orders::refund;
use commerce::{Error, payments};
use domain::after_sale::{AfterSaleReason, AfterSaleState, Pieces};
use domain::order::{Order, RefundAsk};
use domain::payment::{Payment, Refund, RefundState};
use providers::sandbox::service::Faults;

use crate::world::{TEA, World, both};

impl World {
    pub(crate) async fn refund(&self, order: &Order, amount: i64) -> Refund {
        let ask = RefundAsk { lines: vec![(1, amount)], shipping: 0 };
        refund::request(&self.commerce, &self.merchant, order.id, (ask, "cold"), None).await.unwrap()
    }

    pub(crate) async fn try_refund(&self, order: &Order, amount: i64) {
        let ask = RefundAsk { lines: vec![(1, amount)], shipping: 0 };
        let asked = refund::request(&self.commerce, &self.merchant, order.id, (ask, ""), None).await;
        assert!(matches!(asked, Ok(_) | Err(Error::Order(_))), "{asked:?}");
    }

    pub(crate) async fn try_cancel(&self, order: &Order) {
        let order = order.id;
        let done = commerce::orders::cancel::by_merchant(&self.commerce, &self.merchant, order, "", None).await;
        assert!(matches!(done, Ok(_) | Err(Error::Order(_))), "{done:?}");
    }

    pub(crate) async fn try_start(&self, order: &Order) -> Result<Payment, Error> {
        let started = payments::start(&self.commerce, &self.shopper, order.id, "sandbox", None).await;
        assert!(matches!(started, Ok(_) | Err(Error::Order(_))), "{started:?}");
        started
    }

    pub(crate) async fn paid_order(&self) -> (Order, Payment) {
        let order = self.order().await;
        let payment = self.start(order.id).await;
        assert!(self.press(&payment).await);
        self.pass(5).await;
        (self.order_now(&order).await, self.payment(&payment).await)
    }
}

both! {
    async fn a_refund_reaches_the_shopper_and_is_counted_once(world: &World) {
        let (order, _) = world.paid_order().await;
        let refund = world.refund(&order, 500).await;
        world.pass(100).await;
        let order = world.order_now(&order).await;
        assert_eq!((order.refunded, order.lines[0].refunded, order.lines[0].refunding), (500, 500, 0));
        assert_eq!(world.refund_now(&refund).await.state, RefundState::Done);
        let rest = world.refund(&order, TEA - 500).await;
        world.pass(100).await;
        assert_eq!(world.refund_now(&rest).await.state, RefundState::Done);
        let order = world.order_now(&order).await;
        assert_eq!((order.state.name(), order.refunded), ("refunded", TEA));
        assert_eq!(world.differences(&[order]).await, Vec::<String>::new());
    }

    async fn a_refund_that_fails_leaves_the_money_with_the_merchant_and_can_be_asked_for_again(world: &World) {
        let (order, _) = world.paid_order().await;
        world.set(&Faults { refund_fails: true, refund_takes_s: 60, ..Faults::default() }).await;
        let refund = world.refund(&order, 500).await;
        assert_eq!(world.order_now(&order).await.lines[0].refunding, 500);
        world.pass(4_000).await;
        let failed = world.refund_now(&refund).await;
        assert_eq!((failed.state, failed.error.as_str()), (RefundState::Failed, "bank_refused"));
        let order = world.order_now(&order).await;
        assert_eq!((order.refunded, order.lines[0].refunded, order.lines[0].refunding), (0, 0, 0));
        world.set(&Faults::default()).await;
        world.refund(&order, TEA).await;
        world.pass(100).await;
        assert_eq!(world.order_now(&order).await.refunded, TEA);
    }

    async fn a_request_whose_refund_fails_waits_for_the_merchant_again(world: &World) {
        let (order, _) = world.paid_order().await;
        world.set(&Faults { refund_fails: true, refund_takes_s: 60, ..Faults::default() }).await;
        let pieces = vec![Pieces { line: 1, quantity: 1 }];
        let ask = AskBack { pieces, reason: AfterSaleReason::Damaged, words: "cold".into() };
        let asked = after_sales::ask(&world.commerce, &world.shopper, order.id, ask, None).await.unwrap();
        let approve = async || {
            let approval = Approval::default();
            after_sales::approve(&world.commerce, &world.merchant, asked.id, approval, None).await.unwrap().request
        };
        assert_eq!(approve().await.state, AfterSaleState::Approved);
        world.pass(4_000).await;
        let now = async || after_sales::read::by_shopper(&world.commerce, &world.shopper, asked.id).await.unwrap();
        assert_eq!((now().await.state, now().await.refund), (AfterSaleState::Asked, None));
        world.set(&Faults::default()).await;
        approve().await;
        world.pass(100).await;
        assert_eq!(now().await.state, AfterSaleState::Refunded);
        assert_eq!(world.order_now(&order).await.refunded, asked.amount);
    }

    async fn a_refund_whose_answers_are_all_lost_is_given_back_once(world: &World) {
        let (order, _) = world.paid_order().await;
        world.set(&Faults { lost_replies: 4, silent: true, ..Faults::default() }).await;
        world.refund(&order, 700).await;
        world.pass(8_000).await;
        let order = world.order_now(&order).await;
        assert_eq!(order.refunded, 700);
        assert_eq!(world.differences(&[order]).await, Vec::<String>::new());
    }
}

impl World {
    pub(crate) async fn refund_now(&self, refund: &Refund) -> Refund {
        let reader = self.commerce.db.tenant(&self.shop).read().await.unwrap();
        store::refunds::get(&reader, refund.id).await.unwrap()
    }
}
