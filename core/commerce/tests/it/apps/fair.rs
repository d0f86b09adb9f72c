//! A shop with much to do does not hold up the others.

use std::sync::Arc;
use std::time::{Duration, Instant};

use commerce::limits::TENANT_TIME_MAX;
use commerce::worker::{Round, round};
use domain::event::{Fact, NewEvent};
use serde_json::json;
use testkit::{TestDb, TestShop, each_db, settings};

use super::guest::thinker;
use super::position;
use crate::books::levels;

/// Some 10 ms, so that a whole slice takes longer than a shop's share of time.
const THINKS: u32 = 8_000_000;

/// So many members join, none of whom anybody ever sees.
async fn crowd(shop: &TestShop, members: usize) {
    let ann = shop.joins("somebody", None).await;
    let joined =
        |_| NewEvent { subject: ann.member().uuid(), fact: Fact::MemberJoined { referrer: None }, at: shop.now() };
    let tx = shop.db().begin().await.expect("a transaction");
    store::events::append(&tx, (0..members).map(joined).collect()).await.expect("events");
    tx.commit().await.expect("a commit");
}

/// Waits until something is so.
async fn until(is_so: impl AsyncFn() -> bool) {
    let waits = async {
        while !is_so().await {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), waits).await.expect("it comes to be so");
}

each_db! {
    async fn one_paid_order_does_not_wait_for_another_shops_two_thousand_events(db: TestDb) {
        let db: Arc<TestDb> = Arc::new(db);
        // The busy one is provisioned first, so that it comes first in every round.
        let busy = TestShop::open_as(&db, "busy", settings()).await;
        let calm = TestShop::open_as(&db, "calm", settings()).await;
        busy.installs_file("thinker", thinker(THINKS), json!({})).await;
        calm.sells("tea", 100_00).await;
        calm.installs("referral", "commission", levels(&[1000], 0)).await;
        let ann = calm.joins("ann", None).await;
        let bob = calm.joins("bob", Some(&ann)).await;
        calm.settles().await;
        crowd(&busy, 2_000).await;
        let order = calm.orders(&bob, &[("tea", 1)]).await;
        let said = commerce::payments::Confirmation::default();
        let payment = Box::pin(commerce::payments::start(&calm.commerce, &bob, order.id, "offline", None)).await;
        let payment = payment.expect("the payment begins").id;
        Box::pin(commerce::payments::confirm(&calm.commerce, &calm.owner, payment, &said, None)).await.expect("money came");

        let began = Instant::now();
        let mut last = Round::BEGIN;
        for _ in 0..2 {
            last = round(&busy.commerce, last).await.expect("a round");
        }
        let took = began.elapsed();
        assert_eq!(calm.pockets(&ann).await.pending, 10_00, "after {took:?}");
        let (at, end) = position(&busy).await;
        assert!(0 < at && at < end, "{at} of {end}");
        // One event that was begun is finished, and its slice is written.
        assert!(took < (TENANT_TIME_MAX + Duration::from_secs(2)) * 2, "{took:?}");
    }

    async fn a_slice_ends_with_the_share_of_time_and_keeps_what_was_done(db: TestDb) {
        let shop = TestShop::open(db).await;
        let app = shop.installs_file("thinker", thinker(THINKS), json!({})).await;
        crowd(&shop, 250).await;
        let began = Instant::now();
        round(&shop.commerce, Round::BEGIN).await.expect("a round");
        let (at, end) = position(&shop).await;
        assert!(0 < at && at < end, "{at} of {end} after {:?}", began.elapsed());
        shop.settles().await;
        let reader = shop.db().read().await.expect("a reader");
        let asked = store::runs::asked(&reader, 0, end).await.expect("runs");
        assert_eq!(asked.iter().filter(|(of, _)| *of == app).count(), 251, "each was asked about");
    }

    async fn a_shop_that_rests_is_left_alone_and_the_others_are_not(db: TestDb) {
        let db: Arc<TestDb> = Arc::new(db);
        let shops = [TestShop::open_as(&db, "tired", settings()).await, TestShop::open_as(&db, "awake", settings()).await];
        for shop in &shops {
            shop.joins("ann", None).await;
        }
        let is_done = async |shop| {
            let (at, end) = position(shop).await;
            at == end
        };
        let (resting, rests) = tokio::sync::watch::channel(Some(shops[0].tenant.id()));
        let stop = tokio_util::sync::CancellationToken::new();
        let (commerce, stops) = (shops[0].commerce.clone(), stop.clone());
        let works = tokio::spawn(async move { commerce::worker::run(&commerce, &rests, &stops).await });
        until(async || is_done(&shops[1]).await).await;
        assert!(!is_done(&shops[0]).await);
        // Whoever held it back is gone.
        drop(resting);
        until(async || is_done(&shops[0]).await).await;
        stop.cancel();
        works.await.expect("it ends");
    }

    /// On SQLite one after the other, on Postgres side by side: all the same, everybody's work is done.
    async fn many_shops_are_looked_after_in_one_round(db: TestDb) {
        let db: Arc<TestDb> = Arc::new(db);
        let mut shops = Vec::new();
        for n in 0..7 {
            let shop = TestShop::open_as(&db, &format!("shop-{n}"), settings()).await;
            shop.joins("ann", None).await;
            shops.push(shop);
        }
        assert!(round(&shops[0].commerce, Round::BEGIN).await.expect("a round").worked);
        for shop in &shops {
            let (at, end) = position(shop).await;
            assert_eq!((at, end > 0), (end, true), "{shop:?}");
        }
    }
}
