//! Payments that people make and staff confirm.

use commerce::payments::{self, Confirmation};
use commerce::{Error, orders};
use domain::order::OrderState;
use domain::payment::{PaymentError, PaymentState, RefundState};

use crate::world::{TEA, World, both};

both! {
    async fn staff_confirm_the_whole_amount_once(world: &World) {
        let order = world.order().await;
        let (commerce, merchant) = (&world.commerce, &world.merchant);
        let payment = payments::start(commerce, &world.shopper, order.id, "offline", None).await.unwrap();
        let said = |amount| Confirmation { amount, reference: "TX 1".into() };
        let short = payments::confirm(commerce, merchant, payment.id, &said(Some(TEA - 1)), None).await;
        assert!(matches!(short, Err(Error::Invalid(_))), "{short:?}");
        for _ in 0..2 {
            let paid = payments::confirm(commerce, merchant, payment.id, &said(None), None).await.unwrap();
            assert_eq!((paid.state, paid.provider_no.as_deref()), (PaymentState::Paid, Some("TX 1")));
        }
        assert_eq!(world.order_now(&order).await.state, OrderState::Paid);
        let refund = world.refund(&order, 500).await;
        assert_eq!(refund.state, RefundState::Pending);
        world.pass(100).await;
        for _ in 0..2 {
            let done = payments::refunds::confirm(commerce, merchant, refund.id, None).await.unwrap();
            assert_eq!(done.state, RefundState::Done);
        }
        assert_eq!(world.order_now(&order).await.refunded, 500);
        assert_eq!(world.differences(&[order]).await, Vec::<String>::new());
    }

    async fn staff_do_not_confirm_what_a_provider_decides(world: &World) {
        let order = world.order().await;
        let payment = world.start(order.id).await;
        let said = Confirmation::default();
        let refused = payments::confirm(&world.commerce, &world.merchant, payment.id, &said, None).await;
        assert!(matches!(refused, Err(Error::Payment(PaymentError::NotConfirmable(_)))), "{refused:?}");
    }

    async fn a_transfer_that_comes_after_the_order_was_cancelled_is_kept_in_sight(world: &World) {
        let order = world.order().await;
        let (commerce, merchant) = (&world.commerce, &world.merchant);
        let payment = payments::start(commerce, &world.shopper, order.id, "offline", None).await.unwrap();
        orders::cancel::by_shopper(commerce, &world.shopper, order.id, None).await.unwrap();
        assert_eq!(world.payment(&payment).await.state, PaymentState::Closed);
        let late = payments::confirm(commerce, merchant, payment.id, &Confirmation::default(), None).await.unwrap();
        assert_eq!(late.state, PaymentState::Quarantined);
    }

    async fn one_transfer_pays_once_however_many_confirm_it(world: &World) {
        let order = world.order().await;
        let (commerce, merchant) = (&world.commerce, &world.merchant);
        let payment = payments::start(commerce, &world.shopper, order.id, "offline", None).await.unwrap();
        let said = Confirmation { amount: None, reference: "TX 1".into() };
        let all = (0..8).map(|_| payments::confirm(commerce, merchant, payment.id, &said, None));
        for done in futures::future::join_all(all).await {
            assert_eq!(done.unwrap().state, PaymentState::Paid);
        }
        assert_eq!(world.order_now(&order).await.paid, TEA);
    }
}
