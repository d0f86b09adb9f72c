//! Money that comes when nobody waits for it any more, and shoppers who pay in two ways.

use commerce::orders::cancel;
use commerce::payments::{self, Action};
use commerce::worker;
use domain::event::{Fact, Task};
use domain::order::{OrderError, OrderState};
use domain::payment::PaymentState;
use providers::sandbox::service::{Faults, NoticeOrder};

use crate::world::{TEA, World, both};

both! {
    async fn money_for_a_cancelled_order_is_kept_in_sight(world: &World) {
        // The service is deaf whenever the shop wants the payment closed, or asks about it.
        let order = world.order().await;
        let payment = world.start(order.id).await;
        world.set(&Faults { errors: 3, silent: true, ..Faults::default() }).await;
        cancel::by_shopper(&world.commerce, &world.shopper, order.id, None).await.unwrap();
        assert!(world.press(&payment).await);
        world.pass(4_000).await;
        assert_eq!(world.order_now(&order).await.state, OrderState::Cancelled);
        let late = world.payment(&payment).await;
        assert_eq!(late.state, PaymentState::Quarantined);
        assert!(late.error.contains("cancelled"), "{}", late.error);
        let kinds: Vec<_> = world.events(payment.id.uuid()).await.iter().map(Fact::kind).collect();
        assert_eq!(kinds, ["payment.started", "payment.quarantined"]);
        assert_eq!(world.differences(&[order]).await, Vec::<String>::new());
    }

    async fn a_notice_of_closing_is_not_believed_before_the_provider_is_asked(world: &World) {
        world.set(&Faults { order: NoticeOrder::ClosedBeforePaid, ..Faults::default() }).await;
        let order = world.order().await;
        let payment = world.start(order.id).await;
        assert!(world.press(&payment).await);
        assert_eq!(payments::sandbox::deliver_due(&world.commerce).await.unwrap(), 1);
        assert_eq!(world.payment(&payment).await.state, PaymentState::Pending);
        world.pass(5).await;
        let kinds: Vec<_> = world.events(payment.id.uuid()).await.iter().map(Fact::kind).collect();
        assert_eq!(kinds, ["payment.started"], "nobody was told that it failed");
        assert_eq!(world.order_now(&order).await.state, OrderState::Paid);
    }

    async fn cancelling_an_order_closes_its_payment(world: &World) {
        let order = world.order().await;
        let payment = world.start(order.id).await;
        let Some(Action::Redirect { url }) = payments::action(&payment) else { panic!("a page to pay at") };
        cancel::by_shopper(&world.commerce, &world.shopper, order.id, None).await.unwrap();
        assert_eq!(world.payment(&payment).await.state, PaymentState::Closed);
        world.commerce.http.post(&url).send().await.unwrap();
        world.pass(4_000).await;
        assert_eq!(world.payment(&payment).await.state, PaymentState::Closed);
        assert_eq!(world.differences(&[order]).await, Vec::<String>::new());
    }

    async fn an_order_that_was_paid_in_the_meantime_is_not_cancelled(world: &World) {
        world.set(&Faults { silent: true, ..Faults::default() }).await;
        let (commerce, shopper, merchant) = (&world.commerce, &world.shopper, &world.merchant);
        for by in ["shopper", "merchant", "timer"] {
            let order = world.order().await;
            let payment = world.start(order.id).await;
            assert!(world.press(&payment).await);
            let refused = match by {
                "shopper" => cancel::by_shopper(commerce, shopper, order.id, None).await.err(),
                "merchant" => cancel::by_merchant(commerce, merchant, order.id, "", None).await.err(),
                _ => {
                    // Nobody has asked until the order's time is over.
                    world.commerce.sources.clock.set(order.pay_until.unwrap());
                    let reader = commerce.db.tenant(&world.shop).read().await.unwrap();
                    assert_eq!(store::payments::get(&reader, payment.id).await.unwrap().payment.attempts, 0);
                    drop(reader);
                    let tx = commerce.db.tenant(&world.shop).begin().await.unwrap();
                    store::timers::take_about(&tx, payment.id.uuid(), &Task::AskPayment).await.unwrap();
                    tx.commit().await.unwrap();
                    worker::settle(commerce, &world.shop, world.now()).await.unwrap();
                    Some(commerce::Error::Order(OrderError::NotCancellable("paid")))
                }
            };
            assert!(matches!(refused, Some(commerce::Error::Order(_))), "{by}: {refused:?}");
            let paid = world.order_now(&order).await;
            assert_eq!((paid.state, paid.paid), (OrderState::Paid, TEA), "{by}");
            assert_eq!(world.payment(&payment).await.state, PaymentState::Paid, "{by}");
            world.work().await;
            assert_eq!(world.differences(&[paid]).await, Vec::<String>::new(), "{by}");
        }
    }

    async fn a_payment_that_cannot_be_closed_is_asked_about_before_its_order_is_cancelled(world: &World) {
        world.set(&Faults { silent: true, ..Faults::default() }).await;
        let order = world.order().await;
        let payment = world.start(order.id).await;
        assert!(world.press(&payment).await);
        // The service is deaf when the shop wants the payment closed, and not any more when it asks.
        world.set(&Faults { silent: true, errors: 1, ..Faults::default() }).await;
        let refused = cancel::by_shopper(&world.commerce, &world.shopper, order.id, None).await;
        assert!(matches!(refused, Err(commerce::Error::Order(OrderError::NotCancellable("paid")))), "{refused:?}");
        assert_eq!(world.order_now(&order).await.state, OrderState::Paid);
        assert_eq!(world.payment(&payment).await.state, PaymentState::Paid);
    }

    async fn an_order_is_cancelled_where_its_provider_does_not_answer(world: &World) {
        let order = world.order().await;
        let payment = world.start(order.id).await;
        world.set(&Faults { errors: 3, ..Faults::default() }).await;
        world.pass(2_000).await;
        assert_eq!(world.order_now(&order).await.state, OrderState::Cancelled);
        assert_eq!(world.payment(&payment).await.state, PaymentState::Closed);
    }

    async fn an_order_that_nobody_pays_ends_and_its_payment_with_it(world: &World) {
        let order = world.order().await;
        let payment = world.start(order.id).await;
        world.pass(2_000).await;
        assert_eq!(world.order_now(&order).await.state, OrderState::Cancelled);
        assert_eq!(world.payment(&payment).await.state, PaymentState::Closed);
        world.pass(300_000).await;
        let reader = world.commerce.db.tenant(&world.shop).read().await.unwrap();
        let far = world.now() + jiff::SignedDuration::from_hours(24 * 365);
        assert!(store::timers::due(&reader, far, 10).await.unwrap().is_empty(), "nobody asks for ever");
    }

    async fn many_clicks_at_once_begin_one_payment(world: &World) {
        for round in 1..=12 {
            let order = world.order().await;
            let clicks = (0..8).map(|_| world.start(order.id));
            let begun = futures::future::join_all(clicks).await;
            assert!(begun.iter().all(|payment| payment.id == begun[0].id), "round {round}");
            assert_eq!(world.charges().await.len(), round);
        }
    }

    async fn changing_the_way_to_pay_stops_the_first_one(world: &World) {
        let order = world.order().await;
        let first = world.start(order.id).await;
        let (commerce, shopper) = (&world.commerce, &world.shopper);
        let second = payments::start(commerce, shopper, order.id, "offline", None).await.unwrap();
        assert!(matches!(payments::action(&second), Some(Action::Manual { .. })));
        assert_eq!(world.payment(&first).await.state, PaymentState::Closed);
    }

    async fn money_that_came_by_the_first_way_counts_when_the_shopper_tries_a_second(world: &World) {
        world.set(&Faults { silent: true, ..Faults::default() }).await;
        let order = world.order().await;
        let first = world.start(order.id).await;
        assert!(world.press(&first).await);
        let (commerce, shopper) = (&world.commerce, &world.shopper);
        let second = payments::start(commerce, shopper, order.id, "offline", None).await;
        assert!(matches!(second, Err(commerce::Error::Order(_))), "{second:?}");
        let paid = world.order_now(&order).await;
        assert_eq!((paid.state, paid.paid), (OrderState::Paid, TEA));
    }

    async fn a_shopper_who_comes_back_sees_the_truth(world: &World) {
        world.set(&Faults { silent: true, ..Faults::default() }).await;
        let order = world.order().await;
        let payment = world.start(order.id).await;
        assert!(world.press(&payment).await);
        world.commerce.sources.clock.set(world.now() + jiff::SignedDuration::from_secs(3));
        let seen = payments::read::show(&world.commerce, &world.shopper, payment.id).await.unwrap();
        assert_eq!(seen.state, PaymentState::Paid);
    }

    async fn an_order_that_costs_nothing_is_paid_at_once(world: &World) {
        let order = world.order_of("water").await;
        let payment = world.start(order.id).await;
        assert_eq!((payment.state, payments::action(&payment)), (PaymentState::Paid, None));
        assert_eq!(world.order_now(&order).await.state, OrderState::Paid);
    }
}
