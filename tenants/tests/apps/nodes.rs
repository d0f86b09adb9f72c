//! A switch is honoured on every node within a second, and no request fails over it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use cache::Cache;
use testkit::{TestShop, each_db};

use crate::market::{Market, member_price};

const LIST: i64 = 1_000;
const LESS: i64 = 900;

fn redis() -> String {
    std::env::var("TEST_REDIS_URL")
        .expect("TEST_REDIS_URL must lead to a Redis: `cargo xtask test` starts one and sets it")
}

/// The same shop as another node sees it.
fn node(shop: &TestShop, redis: Option<&str>) -> TestShop {
    let mut other = shop.clone();
    other.commerce.cache = Cache::connect(redis).expect("an address of a Redis");
    other
}

/// How long a node still takes the other price.
async fn takes(node: &TestShop, price: i64) -> Duration {
    let ann = node.joins(&format!("ann-{}", node.commerce.sources.ids.next_uuid()), None).await;
    let since = Instant::now();
    while node.orders(&ann, &[("tea", 1)]).await.total() != price {
        assert!(since.elapsed() < Duration::from_secs(10), "the node never hears of it");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    since.elapsed()
}

each_db! {
    async fn every_node_honours_a_switch_within_a_second_with_redis_and_without(db: TestDb) {
        let mut shop = TestShop::open(db).await;
        shop.commerce.cache = Cache::connect(Some(&redis())).expect("an address of a Redis");
        shop.sells("tea", LIST).await;
        let market = Market::with(&shop, &["member-price"]).await;
        let nodes = [node(&shop, Some(&redis())), node(&shop, None)];
        let app = market.installs(member_price("vip", "tea", LESS)).await.id;
        let ann = shop.joins("ann", None).await;
        for (on, price) in [(false, LIST), (true, LESS), (false, LIST)] {
            for node in &nodes {
                // It remembers how it was.
                takes(node, if on { LIST } else { LESS }).await;
            }
            if on { market.enables(app).await } else { market.disables(app).await }.expect("a switch");
            assert_eq!(shop.orders(&ann, &[("tea", 1)]).await.total(), price, "here at once");
            let (wired, alone) = tokio::join!(takes(&nodes[0], price), takes(&nodes[1], price));
            assert!(wired < Duration::from_secs(1), "{wired:?} with Redis");
            assert!(alone < Duration::from_secs(1), "{alone:?} without");
        }
    }

    async fn orders_in_flight_are_not_harmed_by_switching(db: TestDb) {
        let shop = TestShop::open(db).await;
        shop.sells("tea", LIST).await;
        let market = Market::with(&shop, &["member-price"]).await;
        let app = market.installs(member_price("vip", "tea", LESS)).await.id;
        let stop = Arc::new(AtomicBool::new(false));
        let mut buyers = Vec::new();
        for (name, node) in [("ann", shop.clone()), ("bob", node(&shop, None)), ("eve", shop.clone())] {
            let (member, stop) = (shop.joins(name, None).await, Arc::clone(&stop));
            buyers.push(tokio::spawn(async move {
                let mut prices = Vec::new();
                while !stop.load(Ordering::Relaxed) {
                    // What is refused is a panic.
                    prices.push(node.orders(&member, &[("tea", 1)]).await.total());
                }
                prices
            }));
        }
        for _ in 0..10 {
            market.disables(app).await.expect("off");
            tokio::time::sleep(Duration::from_millis(20)).await;
            market.enables(app).await.expect("on");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        stop.store(true, Ordering::Relaxed);
        let mut all = Vec::new();
        for buyer in buyers {
            all.extend(buyer.await.expect("no order fails"));
        }
        assert!(all.iter().all(|price| [LIST, LESS].contains(price)), "one price or the other: {all:?}");
        assert!(all.len() >= 10, "{} orders were placed", all.len());
    }
}
