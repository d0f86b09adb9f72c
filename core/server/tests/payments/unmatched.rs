//! Money that came and fits no order, and how it goes back.

use commerce::orders::{cancel, read};
use commerce::payments::{self, Confirmation, unmatched};
use commerce::{Error, Result};
use domain::event::Fact;
use domain::order::OrderState;
use domain::payment::{Payment, PaymentError, PaymentState, Refund, RefundState};
use providers::sandbox::service::Faults;

use crate::world::{TEA, World, both};

impl World {
    /// A payment of an order that was cancelled before its money came.
    pub(crate) async fn quarantined(&self) -> Payment {
        let order = self.order().await;
        let payment = self.start(order.id).await;
        self.set(&Faults { errors: 3, ..Faults::default() }).await;
        cancel::by_shopper(&self.commerce, &self.shopper, order.id, None).await.unwrap();
        assert!(self.press(&payment).await);
        self.pass(5).await;
        let payment = self.payment(&payment).await;
        assert_eq!(payment.state, PaymentState::Quarantined);
        payment
    }

    pub(crate) async fn gives_back(&self, payment: &Payment, amount: Option<i64>) -> Result<Refund> {
        unmatched::refund(&self.commerce, &self.merchant, payment.id, (amount, "not ours"), None).await
    }

    async fn unmatched(&self) -> i64 {
        let audit = self.audit().await;
        assert!(audit.is_clean(), "{audit:?}");
        audit.unmatched.iter().map(|total| total.amount).sum()
    }
}

fn is_too_much(given: &Result<Refund>, rest: i64) -> bool {
    matches!(given, Err(Error::Payment(PaymentError::MoreThanUnmatched { left })) if *left == rest)
}

both! {
    async fn money_for_a_cancelled_order_goes_back_to_who_paid_it(world: &World) {
        let payment = world.quarantined().await;
        assert_eq!((world.unmatched().await, world.held().await), (TEA, TEA));
        assert_eq!((world.balance("sales").await, world.balance("receipts/sandbox").await), (0, -TEA));
        let part = world.gives_back(&payment, Some(999)).await.unwrap();
        assert!(is_too_much(&world.gives_back(&payment, Some(TEA - 998)).await, TEA - 999));
        world.pass(100).await;
        assert_eq!(world.refund_now(&part).await.state, RefundState::Done);
        assert_eq!(world.unmatched().await, TEA - 999);
        world.gives_back(&payment, None).await.unwrap();
        world.pass(100).await;
        assert_eq!((world.unmatched().await, world.held().await), (0, 0));
        assert!(is_too_much(&world.gives_back(&payment, None).await, 0));
        assert!(is_too_much(&world.gives_back(&payment, Some(1)).await, 0));
        let kinds: Vec<_> = world.events(payment.id.uuid()).await.iter().map(Fact::kind).collect();
        let (asked, back) = ("refund.requested", "payment.returned");
        assert_eq!(kinds, ["payment.started", "payment.quarantined", asked, back, asked, back]);
        let story = read::by_merchant(&world.commerce, &world.merchant, payment.order).await.unwrap();
        assert_eq!((story.order.state, story.order.refunded), (OrderState::Cancelled, 0));
        assert!(story.timeline.iter().any(|entry| entry.entry.kind == back && entry.entry.amount == Some(999)));
        assert_eq!(world.differences(&[story.order]).await, Vec::<String>::new());
    }

    async fn the_second_payment_of_an_order_goes_back(world: &World) {
        let order = world.order().await;
        let (commerce, merchant) = (&world.commerce, &world.merchant);
        let first = world.start(order.id).await;
        // The service is deaf when the shopper turns to another way to pay, and the first one stays open.
        world.set(&Faults { errors: 1, ..Faults::default() }).await;
        let second = payments::start(commerce, &world.shopper, order.id, "offline", None).await.unwrap();
        payments::confirm(commerce, merchant, second.id, &Confirmation::default(), None).await.unwrap();
        assert!(world.press(&first).await);
        world.pass(10).await;
        let twice = world.payment(&first).await;
        assert_eq!((twice.state, twice.error.contains("paid already")), (PaymentState::Quarantined, true));
        let story = read::by_merchant(commerce, merchant, order.id).await.unwrap();
        let told = story.timeline.iter().find(|entry| entry.entry.kind == "payment.quarantined").unwrap();
        assert_eq!(told.entry.payment, Some(first.id));
        assert_eq!(world.unmatched().await, TEA);
        world.refund(&order, 500).await;
        world.gives_back(&twice, None).await.unwrap();
        world.pass(100).await;
        assert_eq!((world.unmatched().await, world.held().await), (0, 0));
        let order = world.order_now(&order).await;
        assert_eq!((order.state, order.paid, order.refunded), (OrderState::Paid, TEA, 0), "staff have not confirmed");
    }

    async fn a_late_transfer_goes_back_by_hand(world: &World) {
        let order = world.order().await;
        let (commerce, merchant) = (&world.commerce, &world.merchant);
        let payment = payments::start(commerce, &world.shopper, order.id, "offline", None).await.unwrap();
        cancel::by_shopper(commerce, &world.shopper, order.id, None).await.unwrap();
        let late = payments::confirm(commerce, merchant, payment.id, &Confirmation::default(), None).await.unwrap();
        assert_eq!((late.state, world.unmatched().await), (PaymentState::Quarantined, TEA));
        let refund = world.gives_back(&late, None).await.unwrap();
        world.pass(100).await;
        assert_eq!((world.refund_now(&refund).await.state, world.unmatched().await), (RefundState::Pending, TEA));
        for _ in 0..2 {
            payments::refunds::confirm(commerce, merchant, refund.id, None).await.unwrap();
        }
        assert_eq!((world.unmatched().await, world.balance("receipts/offline").await), (0, 0));
    }

    async fn money_of_another_amount_or_currency_is_kept_apart_and_goes_back(world: &World) {
        let mut held = Vec::new();
        for (column, other) in [("amount", "'1998'"), ("currency", "'USD'")] {
            let order = world.order().await;
            let payment = world.start(order.id).await;
            // As if the shop had asked for something else than what the provider understood.
            let (was, is): (String, _) = match column {
                "amount" => (format!("\"amount\":{TEA}"), "\"amount\":1998"),
                _ => ("\"CNY\"".into(), "\"USD\""),
            };
            let id = payment.id.uuid();
            let id = if world.url.starts_with("sqlite") { format!("x'{}'", id.simple()) } else { format!("'{id}'") };
            let sql = format!(
                "UPDATE payments SET {column} = {other}, intent = replace(intent, '{was}', '{is}') WHERE id = {id}"
            );
            let sql = sql.replace("'1998'", "1998");
            assert_eq!(store::testing::raw::execute(&world.url, &sql).await.unwrap(), 1);
            assert!(world.press(&payment).await);
            world.pass(10).await;
            let payment = world.payment(&payment).await;
            assert_eq!(payment.state, PaymentState::Quarantined, "{}", payment.error);
            let came = payment.unmatched.unwrap().came;
            assert_eq!((came.minor(), came.currency()), (TEA, domain::Currency::CNY), "what came, not what was asked for");
            held.push(payment);
        }
        for (n, payment) in held.iter().enumerate() {
            world.gives_back(payment, Some(1_000)).await.unwrap();
            world.gives_back(payment, None).await.unwrap();
            world.pass(100).await;
            let left = TEA * i64::try_from(held.len() - n - 1).unwrap();
            assert_eq!((world.unmatched().await, world.held().await), (left, left));
        }
    }

    async fn a_return_that_fails_can_be_asked_for_again(world: &World) {
        let payment = world.quarantined().await;
        world.set(&Faults { refund_fails: true, ..Faults::default() }).await;
        let refund = world.gives_back(&payment, None).await.unwrap();
        world.pass(100).await;
        assert_eq!((world.refund_now(&refund).await.state, world.unmatched().await), (RefundState::Failed, TEA));
        world.set(&Faults::default()).await;
        world.gives_back(&payment, None).await.unwrap();
        world.pass(100).await;
        assert_eq!((world.unmatched().await, world.held().await), (0, 0));
    }

    async fn what_fits_no_order_goes_back_once_however_many_ask(world: &World) {
        let payment = world.quarantined().await;
        let all = (0..8).map(|_| world.gives_back(&payment, Some(1_500)));
        let given = futures::future::join_all(all).await;
        assert_eq!(given.iter().filter(|given| given.is_ok()).count(), 1, "{given:?}");
        world.pass(100).await;
        assert_eq!((world.unmatched().await, world.held().await), (TEA - 1_500, TEA - 1_500));
    }

    async fn only_money_that_fits_no_order_goes_back_without_one(world: &World) {
        let (_, paid) = world.paid_order().await;
        let refused = world.gives_back(&paid, Some(1)).await;
        assert!(matches!(refused, Err(Error::Payment(PaymentError::NotNow("paid")))), "{refused:?}");
        assert_eq!(world.held().await, TEA);
    }

    async fn an_audit_finds_what_fits_no_order_and_is_not_in_the_books(world: &World) {
        let payment = world.quarantined().await;
        // As a bug would: set aside, done, and never posted.
        let tx = world.commerce.db.tenant(&world.shop).begin().await.unwrap();
        assert!(store::payments::give_back(&tx, payment.id, 500).await.unwrap());
        let refund = Refund {
            id: world.commerce.sources.ids.next(),
            order: payment.order,
            payment: Some(payment.id),
            refund_no: "lost".into(),
            state: RefundState::Done,
            lines: Vec::new(),
            shipping: 0,
            amount: 500,
            currency: domain::Currency::CNY,
            reason: String::new(),
            actor: String::new(),
            error: String::new(),
            attempts: 0,
            created_at: world.now(),
            done_at: Some(world.now()),
        };
        store::refunds::insert(&tx, &refund).await.unwrap();
        tx.commit().await.unwrap();
        let audit = world.audit().await;
        let rules: Vec<_> = audit.differences.iter().map(|it| (it.rule, it.of.as_str(), it.said, it.proven)).collect();
        let (unmatched, receipts) = ("unmatched/CNY", "receipts/sandbox");
        assert_eq!(rules, [("unmatched", unmatched, TEA, TEA - 500), ("receipts", receipts, -TEA, 500 - TEA)]);
    }
}
