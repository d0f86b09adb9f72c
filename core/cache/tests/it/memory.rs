//! One process.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use cache::Cache;
use tokio::sync::Notify;

use crate::key::{Briefly, Price, shop, tea};

async fn load(cache: &Cache, key: &Price, value: i64) -> i64 {
    let Ok(got) = cache.get_or_load(key, || async { Ok::<_, Infallible>(value) }).await;
    got
}

#[tokio::test]
async fn what_was_loaded_is_remembered_until_it_is_forgotten() {
    let cache = Cache::in_process();
    assert_eq!(load(&cache, &tea(1), 10).await, 10);
    assert_eq!(load(&cache, &tea(1), 11).await, 10, "remembered");
    cache.forget(&tea(1)).await;
    assert_eq!(load(&cache, &tea(1), 12).await, 12, "loaded again");
    assert_eq!(cache.get(&tea(1)).await, Some(12));
}

#[tokio::test]
async fn shops_never_see_what_another_remembers() {
    let cache = Cache::in_process();
    cache.put(&tea(1), 10).await;
    assert_eq!(cache.get(&tea(2)).await, None);
    cache.forget(&tea(2)).await;
    assert_eq!(cache.get(&tea(1)).await, Some(10));
    cache.put(&Price { shop: shop(1), of: "tea:green".into() }, 20).await;
    assert_eq!(cache.get(&tea(1)).await, Some(10));
}

#[tokio::test]
async fn what_lived_its_time_is_loaded_again() {
    let cache = Cache::in_process();
    cache.put(&Briefly("x"), 1).await;
    assert_eq!(cache.get(&Briefly("x")).await, Some(1));
    tokio::time::sleep(Duration::from_millis(80)).await;
    assert_eq!(cache.get(&Briefly("x")).await, None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_who_ask_at_once_wait_for_one_load() {
    let (cache, loads) = (Cache::in_process(), Arc::new(AtomicI64::new(0)));
    let asked = (0..64).map(|_| {
        let (cache, loads) = (cache.clone(), loads.clone());
        tokio::spawn(async move {
            let load = || async {
                tokio::time::sleep(Duration::from_millis(50)).await;
                Ok::<_, Infallible>(loads.fetch_add(1, Ordering::SeqCst))
            };
            cache.get_or_load(&tea(3), load).await
        })
    });
    for answer in futures::future::join_all(asked).await {
        assert_eq!(answer.expect("no panic"), Ok(0));
    }
    assert_eq!(loads.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_failure_reaches_everybody_and_is_not_remembered() {
    let cache = Cache::in_process();
    let fails = || async {
        tokio::time::sleep(Duration::from_millis(10)).await;
        Err::<i64, String>("no".to_owned())
    };
    let (tea, also_tea) = (tea(4), tea(4));
    let (one, other) = tokio::join!(cache.get_or_load(&tea, fails), cache.get_or_load(&also_tea, fails));
    assert_eq!((one, other), (Err("no".to_owned()), Err("no".to_owned())));
    assert_eq!(load(&cache, &tea, 5).await, 5);
}

/// A load that began before the change may not answer a question that is asked after it.
#[tokio::test]
async fn what_is_being_loaded_is_forgotten_too() {
    let (cache, go) = (Cache::in_process(), Arc::new(Notify::new()));
    let (slow_cache, slow_go) = (cache.clone(), go.clone());
    let slow = tokio::spawn(async move {
        let old = || async {
            slow_go.notified().await;
            Ok::<_, Infallible>(1)
        };
        slow_cache.get_or_load(&tea(5), old).await
    });
    tokio::time::sleep(Duration::from_millis(20)).await;
    cache.forget(&tea(5)).await;
    let asked = tokio::spawn({
        let cache = cache.clone();
        async move { load(&cache, &tea(5), 2).await }
    });
    tokio::time::sleep(Duration::from_millis(20)).await;
    go.notify_one();
    assert_eq!(slow.await.expect("no panic"), Ok(1), "who asked before may get the old one");
    assert_eq!(asked.await.expect("no panic"), 2, "who asked after gets the new one");
    assert_eq!(cache.get(&tea(5)).await, Some(2));
}
