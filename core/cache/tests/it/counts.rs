//! Counting in one process.

use std::time::Duration;

use cache::{Cache, Counter, Owner};

use crate::key::shop;

#[tokio::test]
async fn a_count_begins_again_after_its_window() {
    let cache = Cache::in_process();
    let tries = Counter { owner: Owner::Tenant(shop(1)), kind: "tries", text: "lily".into() };
    let window = Duration::from_millis(120);
    assert_eq!(cache.counted(&tries, window).await.count, 0);
    for n in 1..=3 {
        let counted = cache.count(&tries, window).await;
        assert_eq!(counted.count, n);
        assert!(counted.ends_in <= window);
    }
    assert_eq!(cache.counted(&tries, window).await.count, 3, "looking adds nothing");
    let others = Counter { owner: Owner::Tenant(shop(2)), ..tries.clone() };
    assert_eq!(cache.count(&others, window).await.count, 1, "another shop counts for itself");
    tokio::time::sleep(Duration::from_millis(160)).await;
    assert_eq!(cache.count(&tries, window).await.count, 1);
    cache.reset(&tries).await;
    assert_eq!(cache.counted(&tries, window).await.count, 0);
}
