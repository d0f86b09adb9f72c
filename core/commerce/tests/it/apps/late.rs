//! An app that failed when an order was paid, and is replayed after much has happened to the order: all end with the
//! pockets that they would have had in time.

use commerce::orders::fulfil;
use commerce::{Shopper, worker};
use domain::id::{InstallationId, OrderId};
use domain::ledger::Pockets;
use domain::tenant::ShopSettings;
use serde_json::json;
use testkit::{TestDb, TestShop, each_db, settings};

use super::guest::thanker;
use super::{breaks, mends, parked};
use crate::books::levels;

/// A step in the life of an order of 99.99.
#[derive(Debug, Clone, Copy)]
enum Then {
    Refund(i64),
    Close,
    Days(i64),
}

use Then::{Close, Days, Refund};

const STORIES: &[&[Then]] = &[
    &[],
    &[Refund(33_33)],
    &[Refund(1), Refund(17), Refund(50_00)],
    &[Refund(99_99)],
    &[Close],
    &[Refund(33_33), Close],
    &[Close, Refund(33_33)],
    &[Close, Refund(99_99)],
    &[Close, Days(2)],
    &[Close, Days(2), Refund(40_00)],
    &[Close, Days(4)],
    &[Refund(10_00), Close, Days(2), Refund(40_00), Days(3)],
    &[Refund(10_00), Close, Days(4), Refund(89_99)],
];

struct Told {
    shop: TestShop,
    app: InstallationId,
    ann: Shopper,
    bob: Shopper,
    cat: Shopper,
}

async fn opens(db: &std::sync::Arc<TestDb>, slug: &str, freeze_days: u32) -> Told {
    let shop = TestShop::open_as(db, slug, settings()).await;
    shop.sells("tea", 99_99).await;
    let app = shop.installs("referral", "commission", levels(&[333, 77], freeze_days)).await;
    let ann = shop.joins("ann", None).await;
    let bob = shop.joins("bob", Some(&ann)).await;
    let cat = shop.joins("cat", Some(&bob)).await;
    shop.settles().await;
    Told { shop, app, ann, bob, cat }
}

async fn lives(shop: &TestShop, order: OrderId, story: &[Then]) {
    for then in story {
        match then {
            Refund(amount) => shop.refunds(order, &[(1, *amount)]).await,
            Close => shop.closes(order).await,
            Days(days) => shop.days_pass(*days).await,
        }
    }
}

impl Told {
    async fn pockets(&self) -> [Pockets; 2] {
        [self.shop.pockets(&self.ann).await, self.shop.pockets(&self.bob).await]
    }
}

async fn ends_alike(db: TestDb, freeze_days: u32) {
    let db = std::sync::Arc::new(db);
    for (n, story) in STORIES.iter().enumerate() {
        let in_time = opens(&db, &format!("in-time-{n}"), freeze_days).await;
        let order = in_time.shop.buys(&in_time.cat, &[("tea", 1)]).await;
        lives(&in_time.shop, order.id, story).await;

        let late = opens(&db, &format!("late-{n}"), freeze_days).await;
        // Off between the failure and the replay, or it would be retried by itself as days pass.
        breaks(&late.shop, late.app);
        let order = late.shop.buys(&late.cat, &[("tea", 1)]).await;
        late.shop.switches(late.app, false).await;
        mends(&late.shop, late.app);
        lives(&late.shop, order.id, story).await;
        assert_eq!(late.pockets().await, [Pockets::default(); 2], "{story:?}: nothing before the replay");
        let seq = parked(&late.shop, late.app).await[0].seq;
        late.shop.switches(late.app, true).await;
        let replayed = worker::replay(&late.shop.commerce, &late.shop.tenant, late.app, seq).await;
        assert!(replayed.expect("it is asked"), "{story:?}");
        late.shop.settles().await;
        assert_eq!(late.pockets().await, in_time.pockets().await, "{story:?}, frozen for {freeze_days} days");

        // What is still frozen comes free at the same time.
        for told in [&in_time, &late] {
            told.shop.days_pass(10).await;
            told.shop.adds_up().await;
        }
        assert_eq!(late.pockets().await, in_time.pockets().await, "{story:?} and ten days");
    }
}

/// A shop with an app that thanks buyers when their order arrives.
async fn thanks(db: &std::sync::Arc<TestDb>, slug: &str) -> (TestShop, InstallationId, Shopper) {
    let shop = TestShop::open_as(db, slug, settings()).await;
    shop.sells("tea", 99_99).await;
    let app = shop.installs_file("thanks", thanker("order.received"), json!({})).await;
    let ann = shop.joins("ann", None).await;
    shop.settles().await;
    (shop, app, ann)
}

async fn arrives(shop: &TestShop, order: OrderId) {
    shop.ships(order).await;
    fulfil::receive_by_merchant(&shop.commerce, &shop.owner, order).await.expect("it arrives");
    shop.settles().await;
}

each_db! {
    /// The window is over before the reward is there.
    async fn a_reward_for_the_end_of_an_order_is_available_at_once(db: TestDb) {
        let shop = TestShop::open(db).await;
        shop.sells("tea", 100_00).await;
        shop.installs_file("thanks", thanker("order.closed"), json!({})).await;
        let ann = shop.joins("ann", None).await;
        let order = shop.buys(&ann, &[("tea", 1)]).await;
        shop.refunds(order.id, &[(1, 25_00)]).await;
        assert_eq!(shop.pockets(&ann).await, Pockets::default());
        shop.closes(order.id).await;
        let left = Pockets { available: 7_50, ..Pockets::default() };
        assert_eq!(shop.pockets(&ann).await, left, "three quarters of it, as of the order");
        shop.adds_up().await;
    }

    /// The window is open still: nothing but the catching up takes the share back.
    async fn a_reward_after_a_refund_is_for_what_is_left(db: TestDb) {
        let shop = TestShop::open_with(db, ShopSettings { after_sale_days: 7, ..settings() }).await;
        shop.sells("tea", 100_00).await;
        shop.installs_file("thanks", thanker("order.received"), json!({})).await;
        let ann = shop.joins("ann", None).await;
        let order = shop.buys(&ann, &[("tea", 1)]).await;
        shop.refunds(order.id, &[(1, 25_00)]).await;
        arrives(&shop, order.id).await;
        assert_eq!(shop.pockets(&ann).await, Pockets { pending: 7_50, ..Pockets::default() });
        shop.adds_up().await;
    }

    async fn rewards_of_any_event_of_an_order_catch_up(db: TestDb) {
        let db = std::sync::Arc::new(db);
        for (n, story) in [&[][..], &[Refund(33_33)], &[Refund(99_99)], &[Close], &[Close, Refund(40_00)]].iter().enumerate() {
            let (in_time, _, ann) = thanks(&db, &format!("in-time-{n}")).await;
            let order = in_time.buys(&ann, &[("tea", 1)]).await;
            arrives(&in_time, order.id).await;
            lives(&in_time, order.id, story).await;
            let expected = in_time.pockets(&ann).await;

            let (late, app, ann) = thanks(&db, &format!("late-{n}")).await;
            let order = late.buys(&ann, &[("tea", 1)]).await;
            breaks(&late, app);
            arrives(&late, order.id).await;
            late.switches(app, false).await;
            mends(&late, app);
            lives(&late, order.id, story).await;
            let seq = parked(&late, app).await[0].seq;
            late.switches(app, true).await;
            assert!(worker::replay(&late.commerce, &late.tenant, app, seq).await.expect("it is asked"), "{story:?}");
            late.settles().await;
            assert_eq!(late.pockets(&ann).await, expected, "{story:?}");
            late.adds_up().await;
        }
    }

    async fn rewards_that_come_late_catch_up_with_what_happened_to_their_order(db: TestDb) {
        Box::pin(ends_alike(db, 0)).await;
    }

    async fn rewards_that_come_late_are_frozen_until_the_same_day(db: TestDb) {
        Box::pin(ends_alike(db, 3)).await;
    }
}
