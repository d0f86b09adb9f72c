//! A session ends on every node.

use std::time::{Duration, Instant};

use cache::Cache;
use commerce::auth::{self, SessionOf};
use testkit::{TestShop, each_db};

/// The same shop as another node sees it, with a memory of its own.
fn node(shop: &TestShop, redis: Option<&str>) -> TestShop {
    let mut other = shop.clone();
    other.commerce.cache = Cache::connect(redis).expect("an address of a Redis");
    other
}

async fn opens(node: &TestShop, token: &str) -> bool {
    let (commerce, shop) = (&node.commerce, &node.tenant);
    auth::merchant(commerce, shop, token, "").await.is_ok() || auth::shopper(commerce, shop, token).await.is_ok()
}

/// How long a token still opens something there.
async fn lives_on(node: &TestShop, token: &str) -> Duration {
    let since = Instant::now();
    while opens(node, token).await && since.elapsed() < Duration::from_secs(5) {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    since.elapsed()
}

each_db! {
    /// One node hears of it through Redis, the other has none and looks again.
    async fn who_signs_out_is_out_here_at_once_and_on_every_node_within_a_second(db: TestDb) {
        let shop = TestShop::open(db).await;
        let redis = std::env::var("TEST_REDIS_URL").expect("TEST_REDIS_URL: `cargo xtask test` starts a Redis and sets it");
        let (here, wired, alone) = (node(&shop, Some(&redis)), node(&shop, Some(&redis)), node(&shop, None));
        let ann = shop.joins("ann", None).await;
        let owner = shop.owner.staff().expect("the owner is on the staff");
        for of in [SessionOf::Staff(owner), SessionOf::Member(ann.member())] {
            let opened = auth::sessions::open(&here.commerce, &here.tenant, of).await.expect("a session").token;
            let token = opened.reveal();
            for node in [&here, &wired, &alone] {
                assert!(opens(node, token).await, "{of:?}");
            }
            auth::sessions::close(&here.commerce, &here.tenant, token).await.expect("it ends");
            assert!(!opens(&here, token).await, "here at once: {of:?}");
            let (wired, alone) = tokio::join!(lives_on(&wired, token), lives_on(&alone, token));
            assert!(wired < Duration::from_secs(1), "{wired:?} with Redis: {of:?}");
            assert!(alone < Duration::from_secs(1), "{alone:?} without: {of:?}");
        }
    }
}
