//! I5: what a shop gives for an order has an end, whatever its apps propose.

use std::sync::Arc;

use domain::Rate;
use domain::tenant::ShopSettings;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use testkit::{TestDb, TestShop, each_db};

use crate::books::levels;

const PRICES: [(&str, i64); 3] = [("tea", 99_99), ("pin", 1), ("pot", 123_45)];

/// A cap, the rates of two apps, and orders: which piece, how often.
type Case = (u32, [u32; 2], u32, Vec<Vec<(usize, u32)>>);

fn case() -> impl Strategy<Value = Case> {
    let rates = (0..4000u32, 0..4000u32).prop_map(|(one, two)| [one, two]);
    (0..6000u32, rates, 0..6000u32, vec(vec((0..3usize, 1..5u32), 1..4), 1..4))
}

async fn holds(db: Arc<TestDb>, slug: String, (cap_bp, first, second, orders): Case) {
    let settings = ShopSettings { payout_cap_bp: Rate::from_bp(cap_bp).ok(), ..testkit::settings() };
    let shop = TestShop::open_as(&db, &slug, settings).await;
    for (sku, price) in PRICES {
        shop.sells(sku, price).await;
    }
    shop.installs("one", "commission", levels(&first, 0)).await;
    shop.installs("two", "commission", levels(&[second], 0)).await;
    let ann = shop.joins("ann", None).await;
    let bob = shop.joins("bob", Some(&ann)).await;
    let cat = shop.joins("cat", Some(&bob)).await;
    for lines in orders {
        let lines: Vec<(&str, u32)> = lines.iter().map(|(sku, quantity)| (PRICES[*sku].0, *quantity)).collect();
        let order = shop.buys(&cat, &lines).await;
        let rewards = shop.rewards(order.id).await;
        let given: i64 = rewards.iter().map(|reward| reward.amount).sum();
        let net: i64 = order.lines.iter().map(|line| line.net).sum();
        let cap = net * i64::from(cap_bp) / 10_000;
        assert!(given <= cap, "{given} of {net} with a cap of {cap}");
        // Scaling loses no fen: where more was proposed than the cap lets through, all of the cap is given.
        let of = |net: i64, bp: u32| net * i64::from(bp) / 10_000;
        let proposed: i64 = order
            .lines
            .iter()
            .map(|line| {
                let upper = of(line.net, first[0]).min(line.net);
                upper + of(line.net, first[1]).min(line.net - upper) + of(line.net, second)
            })
            .sum();
        assert_eq!(given, proposed.min(cap), "of {net}, proposed {proposed}, cap {cap}");
    }
    shop.adds_up().await;
}

fn random_caps(db: TestDb, cases: u32) {
    let (db, runtime) = (Arc::new(db), tokio::runtime::Handle::current());
    let shops = std::cell::Cell::new(0);
    let config = Config { cases, max_shrink_iters: 40, failure_persistence: None, ..Config::default() };
    let result = TestRunner::new(config).run(&case(), |case| {
        shops.set(shops.get() + 1);
        let slug = format!("shop-{}", shops.get());
        tokio::task::block_in_place(|| runtime.block_on(holds(Arc::clone(&db), slug, case)));
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

each_db! {
    async fn the_rewards_of_an_order_never_exceed_the_cap_and_scaling_loses_no_fen(db: TestDb) {
        random_caps(db, if std::env::var_os("CI").is_some() { 60 } else { 15 });
    }
}
