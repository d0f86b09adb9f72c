//! The process dies between any two steps: what was begun goes on.

use std::sync::atomic::Ordering;
use std::time::Duration;

use commerce::{orders, payments};
use domain::id::OrderId;
use domain::order::{OrderState, RefundAsk};
use domain::payment::{Payment, PaymentState};

use crate::world::{TEA, World, both};

impl World {
    /// Begins to pay, and dies after the payment was written down and before anybody heard of it.
    async fn start_and_die(&self, order: OrderId) -> Payment {
        self.stalled.store(true, Ordering::SeqCst);
        let (commerce, shopper) = (self.commerce.clone(), self.shopper.clone());
        let doomed = tokio::spawn(async move { payments::start(&commerce, &shopper, order, "sandbox", None).await });
        let payment = self.written_down(order).await;
        doomed.abort();
        doomed.await.unwrap_err();
        self.stalled.store(false, Ordering::SeqCst);
        payment
    }

    async fn written_down(&self, order: OrderId) -> Payment {
        for _ in 0..200 {
            let reader = self.commerce.db.tenant(&self.shop).read().await.unwrap();
            if let Some(attempt) = store::payments::of_order(&reader, order).await.unwrap().pop() {
                return attempt.payment;
            }
            drop(reader);
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("no payment was written down");
    }
}

both! {
    async fn a_payment_that_was_never_sent_is_sent_by_the_timer(world: &World) {
        let order = world.order().await;
        let payment = world.start_and_die(order.id).await;
        assert_eq!((payment.state, world.charges().await.len()), (PaymentState::Created, 0));
        world.pass(60).await;
        assert!(world.press(&payment).await, "the very same payment can be paid");
        world.pass(60).await;
        assert_eq!(world.order_now(&order).await.state, OrderState::Paid);
        assert_eq!(world.differences(&[order]).await, Vec::<String>::new());
    }

    async fn a_shopper_who_tries_again_goes_on_with_the_payment_that_was_never_sent(world: &World) {
        let order = world.order().await;
        let payment = world.start_and_die(order.id).await;
        world.commerce.sources.clock.set(world.now() + jiff::SignedDuration::from_secs(6));
        let again = world.start(order.id).await;
        assert_eq!(again.id, payment.id);
        assert!(world.press(&again).await);
    }

    async fn a_payment_that_was_never_sent_for_a_cancelled_order_never_is(world: &World) {
        let order = world.order().await;
        let payment = world.start_and_die(order.id).await;
        orders::cancel::by_shopper(&world.commerce, &world.shopper, order.id, None).await.unwrap();
        world.pass(60).await;
        assert_eq!(world.payment(&payment).await.state, PaymentState::Closed);
        assert!(world.charges().await.is_empty());
    }

    async fn a_refund_that_was_never_sent_is_sent_by_the_timer(world: &World) {
        let (order, _) = world.paid_order().await;
        world.stalled.store(true, Ordering::SeqCst);
        let (commerce, merchant, id) = (world.commerce.clone(), world.merchant.clone(), order.id);
        let doomed = tokio::spawn(async move {
            let ask = RefundAsk { lines: vec![(1, TEA)], shipping: 0 };
            orders::refund::request(&commerce, &merchant, id, (ask, ""), None).await
        });
        tokio::time::sleep(Duration::from_millis(500)).await;
        doomed.abort();
        doomed.await.unwrap_err();
        world.stalled.store(false, Ordering::SeqCst);
        assert_eq!(world.order_now(&order).await.lines[0].refunding, TEA);
        world.pass(600).await;
        assert_eq!(world.order_now(&order).await.refunded, TEA);
        assert_eq!(world.differences(&[order]).await, Vec::<String>::new());
    }
}
