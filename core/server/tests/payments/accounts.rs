//! A shop changes its account at a provider while money is on its way through it.

use std::collections::BTreeMap;

use commerce::payments::accounts::{self, AccountChange};
use domain::order::OrderState;
use domain::payment::{PaymentState, RefundState};
use providers::sandbox::service::Faults;

use crate::world::{TEA, World, both};

const WRONG: &str = "another secret, of another account";

impl World {
    /// The shop goes on under another name, with other secrets.
    async fn moves_to(&self, account: Option<&str>, secret: &str) {
        let change = AccountChange {
            account: account.map(str::to_owned),
            secrets: BTreeMap::from([("secret".to_owned(), Some(secret.to_owned()))]),
            ..AccountChange::default()
        };
        accounts::put(&self.commerce, &self.merchant, "sandbox", change).await.unwrap();
    }
}

both! {
    async fn a_refund_goes_out_through_the_account_that_took_the_money(world: &World) {
        let (order, _) = world.paid_order().await;
        world.set(&Faults { errors: 1, ..Faults::default() }).await;
        let pending = world.refund(&order, 500).await;
        assert_eq!(pending.state, RefundState::Pending);
        world.moves_to(Some("new-name"), WRONG).await;
        let later = world.refund(&order, 300).await;
        world.pass(4_000).await;
        for refund in [&pending, &later] {
            assert_eq!(world.refund_now(refund).await.state, RefundState::Done);
        }
        assert_eq!(world.order_now(&order).await.refunded, 800);
        assert_eq!(world.differences(&[order]).await, Vec::<String>::new());
    }

    async fn a_payment_ends_through_the_account_with_which_it_began(world: &World) {
        let order = world.order().await;
        let payment = world.start(order.id).await;
        world.moves_to(Some("new-name"), WRONG).await;
        world.moves_to(Some("newer-name"), WRONG).await;
        assert!(world.press(&payment).await);
        assert_eq!(commerce::payments::sandbox::deliver_due(&world.commerce).await.unwrap(), 1);
        assert_eq!(world.payment(&payment).await.state, PaymentState::Paid, "the notice to the old name is heard");
        world.pass(10).await;
        let paid = world.order_now(&order).await;
        assert_eq!((paid.state, paid.paid), (OrderState::Paid, TEA));
        assert_eq!(world.differences(&[order]).await, Vec::<String>::new());
    }

    async fn a_wrong_secret_delays_a_refund_and_does_not_lose_it(world: &World) {
        let (order, _) = world.paid_order().await;
        let right = String::from_utf8(world.secret().await).unwrap();
        world.moves_to(None, WRONG).await;
        let refund = world.refund(&order, 500).await;
        world.pass(4_000).await;
        assert_eq!(world.refund_now(&refund).await.state, RefundState::Pending);
        world.moves_to(None, &right).await;
        world.pass(100_000).await;
        assert_eq!(world.refund_now(&refund).await.state, RefundState::Done);
        assert_eq!(world.differences(&[order]).await, Vec::<String>::new());
    }
}
