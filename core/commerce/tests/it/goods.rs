//! Where the goods are: what may be shipped, what may arrive, and what can be sold again.

use commerce::catalogue::stock::{self, StockChange};
use commerce::orders::fulfil::{self, ShipOrder};
use commerce::orders::{cancel, hold, refund};
use commerce::payments::{self, Confirmation};
use commerce::{Error, Shopper};
use domain::event::{Task, Timer};
use domain::id::{OrderId, TimerId};
use domain::order::{Fulfilment, Order, OrderError, OrderState, RefundAsk};
use domain::payment::RefundState;
use domain::tenant::ShopSettings;
use testkit::{TestDb, TestShop, each_db};

/// A shop that has ten pieces of tea for 100.00, and somebody who buys.
async fn tea_shop(db: TestDb) -> (TestShop, Shopper) {
    let shop = TestShop::open(db).await;
    shop.sells_few("tea", 100_00, Some(10)).await;
    let ann = shop.joins("ann", None).await;
    (shop, ann)
}

/// Pieces of tea that can be sold; the trail must sum up to the same.
async fn left(shop: &TestShop) -> i64 {
    let reader = shop.db().read().await.expect("a reader");
    let tea = store::skus::by_codes(&reader, &["tea".into()]).await.expect("rows").remove("tea").expect("on sale");
    let left = tea.available.expect("it is counted");
    assert_eq!(store::stock::trail_sum(&reader, tea.id).await.expect("a sum"), left, "the trail explains the stock");
    left
}

/// The merchant counts the tea.
async fn counts(shop: &TestShop, to: Option<i64>) {
    let reader = shop.db().read().await.expect("a reader");
    let tea = store::skus::by_codes(&reader, &["tea".into()]).await.expect("rows").remove("tea").expect("on sale");
    drop(reader);
    let change = (StockChange::To(to), "counted");
    stock::adjust(&shop.commerce, &shop.owner, tea.id, change, None).await.expect("it is counted");
}

async fn tries_to_ship(shop: &TestShop, order: OrderId) -> commerce::Result<Order> {
    let command = ShipOrder { carrier: "SF".into(), tracking_number: "SF1".into() };
    fulfil::ship(&shop.commerce, &shop.owner, order, command, None).await
}

/// Asks for a refund that nobody carries out yet.
async fn begins_to_refund(shop: &TestShop, order: OrderId, lines: &[(u32, i64)]) -> domain::id::RefundId {
    let ask = RefundAsk { lines: lines.to_vec(), shipping: 0 };
    let refund = Box::pin(refund::request(&shop.commerce, &shop.owner, order, (ask, ""), None)).await;
    refund.expect("it is asked for").id
}

/// The refusal's code.
fn refused<T: std::fmt::Debug>(answer: commerce::Result<T>) -> &'static str {
    match answer.expect_err("it is refused") {
        Error::Order(error) => error.code(),
        other => panic!("{other}"),
    }
}

each_db! {
    async fn a_shopper_says_that_the_goods_are_here_only_after_they_left(db: TestDb) {
        let (shop, ann) = tea_shop(db).await;
        let order = shop.buys(&ann, &[("tea", 1)]).await;
        let receives = async || fulfil::receive_by_shopper(&shop.commerce, &ann, order.id).await;
        assert_eq!(refused(receives().await), "order_not_shipped");
        hold::hold(&shop.commerce, &shop.owner, order.id, "address unclear").await.expect("held");
        assert_eq!(refused(receives().await), "order_held");
        assert_eq!(shop.order(order.id).await.fulfilment, Fulfilment::Unfulfilled);
        hold::release(&shop.commerce, &shop.owner, order.id).await.expect("released");
        shop.ships(order.id).await;
        assert_eq!(receives().await.expect("they are here").fulfilment, Fulfilment::Received);
        assert!(receives().await.is_ok(), "saying it again has no effect");
    }

    /// A timer that should not be there, from whatever defect, does not make goods arrive that never left.
    async fn time_alone_makes_nothing_arrive_that_was_not_shipped(db: TestDb) {
        let (shop, ann) = tea_shop(db).await;
        let waits = shop.buys(&ann, &[("tea", 1)]).await;
        let held = shop.buys(&ann, &[("tea", 1)]).await;
        hold::hold(&shop.commerce, &shop.owner, held.id, "address unclear").await.expect("held");
        let shipped = shop.buys(&ann, &[("tea", 1)]).await;
        shop.ships(shipped.id).await;
        let tx = shop.db().begin().await.expect("a transaction");
        for order in [waits.id, held.id] {
            let task = Task::AutoReceive;
            let id = TimerId::derive(&[order.uuid().as_bytes(), task.name().as_bytes()]);
            let timer = Timer { id, due_at: shop.now(), task, subject: order.uuid() };
            store::timers::set(&tx, &timer).await.expect("a timer");
        }
        tx.commit().await.expect("a commit");
        shop.days_pass(i64::from(shop.tenant.settings.auto_receive_days)).await;
        assert_eq!(shop.order(waits.id).await.fulfilment, Fulfilment::Unfulfilled);
        assert_eq!(shop.order(held.id).await.fulfilment, Fulfilment::Unfulfilled);
        assert_eq!(shop.order(shipped.id).await.fulfilment, Fulfilment::Closed, "received, and there is no window");
    }

    async fn what_is_being_given_back_whole_is_not_shipped(db: TestDb) {
        let (shop, ann) = tea_shop(db).await;
        let whole = shop.buys(&ann, &[("tea", 2)]).await;
        let refund = begins_to_refund(&shop, whole.id, &[(1, 200_00)]).await;
        assert_eq!(refused(tries_to_ship(&shop, whole.id).await), "order_being_refunded");
        payments::refunds::confirm(&shop.commerce, &shop.owner, refund, None).await.expect("the money went back");
        assert!(matches!(tries_to_ship(&shop, whole.id).await, Err(Error::Order(OrderError::NotPaid))));

        // A part is on its way back: the rest is shipped. The rest goes too: nothing is left to ship.
        let part = shop.buys(&ann, &[("tea", 2)]).await;
        shop.refunds(part.id, &[(1, 50_00)]).await;
        begins_to_refund(&shop, part.id, &[(1, 100_00)]).await;
        begins_to_refund(&shop, part.id, &[(1, 50_00)]).await;
        assert_eq!(refused(tries_to_ship(&shop, part.id).await), "order_being_refunded");
        let other = shop.buys(&ann, &[("tea", 2)]).await;
        begins_to_refund(&shop, other.id, &[(1, 199_99)]).await;
        assert_eq!(tries_to_ship(&shop, other.id).await.expect("a fen is kept").fulfilment, Fulfilment::Shipped);
    }

    async fn what_never_left_can_be_sold_again_once_it_is_given_back_whole(db: TestDb) {
        let (shop, ann) = tea_shop(db).await;
        let order = shop.buys(&ann, &[("tea", 3)]).await;
        assert_eq!(left(&shop).await, 7);
        shop.refunds(order.id, &[(1, 299_99)]).await;
        assert_eq!(left(&shop).await, 7, "a fen is kept, and so are the goods");
        shop.refunds(order.id, &[(1, 1)]).await;
        assert_eq!((left(&shop).await, shop.order(order.id).await.state), (10, OrderState::Refunded));
    }

    async fn what_was_shipped_comes_back_by_hand_and_not_by_a_refund(db: TestDb) {
        let (shop, ann) = tea_shop(db).await;
        let order = shop.buys(&ann, &[("tea", 3)]).await;
        shop.ships(order.id).await;
        shop.refunds(order.id, &[(1, 300_00)]).await;
        assert_eq!((left(&shop).await, shop.order(order.id).await.state), (7, OrderState::Refunded));
        let received = shop.buys(&ann, &[("tea", 3)]).await;
        fulfil::receive_by_merchant(&shop.commerce, &shop.owner, received.id).await.expect("they took it along");
        shop.refunds(received.id, &[(1, 300_00)]).await;
        assert_eq!(left(&shop).await, 4);
    }

    /// Shipping is given back after the goods: all lines are back to the last fen twice, their pieces once.
    async fn goods_come_back_once_however_a_refund_is_cut_up(db: TestDb) {
        let shop = TestShop::open_with(db, ShopSettings { shipping_fee: 8_00, ..testkit::settings() }).await;
        shop.sells_few("tea", 100_00, Some(10)).await;
        let ann = shop.joins("ann", None).await;
        let order = shop.buys(&ann, &[("tea", 2)]).await;
        assert_eq!(order.shipping, 8_00);
        shop.refunds(order.id, &[(1, 200_00)]).await;
        assert_eq!(left(&shop).await, 10);
        shop.tries_to_refund(order.id, RefundAsk { lines: vec![], shipping: 8_00 }).await.expect("the fee too");
        shop.settles().await;
        assert_eq!(shop.order(order.id).await.refunded, 208_00);
        assert_eq!(left(&shop).await, 10);
    }

    async fn cancelled_goods_come_back_once_whatever_is_tried_afterwards(db: TestDb) {
        let (shop, ann) = tea_shop(db).await;
        let order = shop.orders(&ann, &[("tea", 4)]).await;
        let payment = Box::pin(payments::start(&shop.commerce, &ann, order.id, "offline", None)).await.expect("begun");
        assert_eq!(left(&shop).await, 6);
        shop.cancels(&ann, order.id).await;
        assert_eq!(left(&shop).await, 10);
        // Money that comes late is money in doubt, not a sale; and nothing of it can be given back as a refund of goods.
        let said = Confirmation::default();
        drop(Box::pin(payments::confirm(&shop.commerce, &shop.owner, payment.id, &said, None)).await);
        shop.settles().await;
        let ask = RefundAsk { lines: vec![(1, 400_00)], shipping: 0 };
        let refund = Box::pin(refund::request(&shop.commerce, &shop.owner, order.id, (ask, ""), None)).await;
        assert_eq!(refused(refund), "order_not_refundable");
        assert_eq!(refused(cancel::by_shopper(&shop.commerce, &ann, order.id, None).await), "order_not_cancellable");
        assert_eq!(left(&shop).await, 10);

        let paid = shop.buys(&ann, &[("tea", 4)]).await;
        shop.refunds(paid.id, &[(1, 400_00)]).await;
        assert_eq!(left(&shop).await, 10);
        assert_eq!(refused(cancel::by_shopper(&shop.commerce, &ann, paid.id, None).await), "order_not_cancellable");
        shop.days_pass(1).await;
        assert_eq!(left(&shop).await, 10);
        shop.adds_up().await;
    }

    /// Between the sale and its end the merchant began, or stopped, to count.
    async fn only_pieces_that_were_counted_when_they_were_sold_come_back(db: TestDb) {
        let shop = TestShop::open(db).await;
        shop.sells_few("tea", 100_00, None).await;
        let ann = shop.joins("ann", None).await;
        let uncounted = shop.orders(&ann, &[("tea", 50)]).await;
        counts(&shop, Some(10)).await;
        shop.cancels(&ann, uncounted.id).await;
        assert_eq!(left(&shop).await, 10, "they were never taken from these ten");
        let counted = shop.orders(&ann, &[("tea", 4)]).await;
        shop.cancels(&ann, counted.id).await;
        assert_eq!(left(&shop).await, 10);
    }

    /// The goods cost nothing: what was paid is the shipping, and a fen of it is not all.
    async fn a_fen_of_the_shipping_does_not_end_an_order_of_free_goods(db: TestDb) {
        let shop = TestShop::open_with(db, ShopSettings { shipping_fee: 8_00, ..testkit::settings() }).await;
        shop.sells_few("tea", 0, Some(10)).await;
        let ann = shop.joins("ann", None).await;
        let order = shop.buys(&ann, &[("tea", 1)]).await;
        let gives_back = async |shipping| {
            let ask = RefundAsk { lines: vec![], shipping };
            shop.tries_to_refund(order.id, ask).await.expect("it is given back");
            shop.order(order.id).await.state
        };
        assert_eq!((gives_back(1).await, left(&shop).await), (OrderState::Paid, 9));
        assert_eq!((gives_back(7_99).await, left(&shop).await), (OrderState::Refunded, 10));
    }

    async fn a_refund_that_two_confirm_at_once_is_counted_once(db: TestDb) {
        let (shop, ann) = tea_shop(db).await;
        let order = shop.buys(&ann, &[("tea", 10)]).await;
        // Another one waits: what is counted twice could take of it, and would not be seen.
        begins_to_refund(&shop, order.id, &[(1, 100_00)]).await;
        for done in 1..=40 {
            let refund = begins_to_refund(&shop, order.id, &[(1, 10_00)]).await;
            // The timer that asks about it goes away: nothing else makes them take turns.
            shop.passes(jiff::SignedDuration::from_secs(6)).await;
            let confirms = || Box::pin(payments::refunds::confirm(&shop.commerce, &shop.owner, refund, None));
            let (a, b, c, d) = tokio::join!(confirms(), confirms(), confirms(), confirms());
            for confirmed in [a, b, c, d] {
                assert_eq!(confirmed.expect("it was given back").state, RefundState::Done);
            }
            let line = shop.order(order.id).await.lines.remove(0);
            assert_eq!((line.refunded, line.refunding), (done * 10_00, 100_00));
        }
        shop.adds_up().await;
    }
}
