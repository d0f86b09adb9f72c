//! Several nodes over a real Redis, which may also go away.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use cache::{Cache, Counter, Owner};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use crate::key::{shop, tea};

fn redis() -> String {
    std::env::var("TEST_REDIS_URL")
        .expect("TEST_REDIS_URL must lead to a Redis: `cargo xtask test` starts one and sets it")
}

fn node(url: &str) -> Cache {
    Cache::connect(Some(url)).expect("an address of a Redis")
}

async fn until(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let since = Instant::now();
    while !holds().await {
        assert!(since.elapsed() < Duration::from_secs(10), "{what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// Waits until `from` is heard by `by`.
async fn in_touch(from: &Cache, by: &Cache, shop: u128) {
    until("a node hears the other", async || {
        by.put(&tea(shop), 0).await;
        from.forget(&tea(shop)).await;
        tokio::time::sleep(Duration::from_millis(10)).await;
        by.get(&tea(shop)).await.is_none()
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_node_forgets_every_node_forgets() {
    let (here, there) = (node(&redis()), node(&redis()));
    in_touch(&here, &there, 11).await;
    there.put(&tea(12), 1).await;
    there.put(&tea(13), 1).await;
    here.forget(&tea(12)).await;
    until("the other node forgets", async || there.get(&tea(12)).await.is_none()).await;
    assert_eq!(there.get(&tea(13)).await, Some(1), "and nothing else");
}

#[tokio::test(flavor = "multi_thread")]
async fn nodes_count_together() {
    let (here, there) = (node(&redis()), node(&redis()));
    let window = Duration::from_secs(5);
    let text = format!("{:?}", Instant::now());
    let tries = Counter { owner: Owner::Tenant(shop(14)), kind: "tries", text };
    assert_eq!(here.count(&tries, window).await.count, 1);
    assert_eq!(there.count(&tries, window).await.count, 2);
    let counted = here.counted(&tries, window).await;
    assert_eq!(counted.count, 2);
    assert!(counted.ends_in <= window && counted.ends_in > Duration::from_secs(3));
    there.reset(&tries).await;
    assert_eq!(here.count(&tries, window).await.count, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_redis_a_node_goes_on_by_itself_and_comes_back() {
    let wire = Breakable::between(&redis()).await;
    let (here, there) = (node(&wire.url()), node(&redis()));
    in_touch(&there, &here, 15).await;
    let window = Duration::from_mins(1);
    let tries = Counter { owner: Owner::Platform, kind: "tries", text: format!("{:?}", Instant::now()) };
    here.count(&tries, window).await;

    wire.cut();
    until("the node notices", async || here.is_wired().await == Some(false)).await;
    let since = Instant::now();
    assert_eq!(here.count(&tries, window).await.count, 1, "it counts by itself");
    here.put(&tea(16), 1).await;
    here.forget(&tea(16)).await;
    assert_eq!(here.get(&tea(16)).await, None, "it forgets by itself");
    assert!(since.elapsed() < Duration::from_secs(2), "nobody waits long for a Redis that is gone");

    here.put(&tea(17), 1).await;
    wire.mend();
    until("it comes back", async || here.is_wired().await == Some(true)).await;
    // What was said meanwhile it has not heard, so it forgets everything.
    until("it forgets what it may have missed", async || here.get(&tea(17)).await.is_none()).await;
    in_touch(&there, &here, 18).await;
    assert_eq!(here.count(&tries, window).await.count, 2, "it counts with the others again");
}

#[tokio::test]
async fn an_address_where_nobody_answers_is_no_error_but_nonsense_is() {
    let cache = node("redis://127.0.0.1:1");
    assert_eq!(cache.is_wired().await, Some(false));
    let tries = Counter { owner: Owner::Platform, kind: "tries", text: "x".into() };
    assert_eq!(cache.count(&tries, Duration::from_secs(1)).await.count, 1);
    assert!(Cache::connect(Some("http://nowhere")).is_err());
    assert_eq!(Cache::in_process().is_wired().await, None);
}

/// A wire to Redis that can be cut.
struct Breakable {
    at: SocketAddr,
    whole: Arc<watch::Sender<bool>>,
}

impl Breakable {
    async fn between(url: &str) -> Self {
        let far = url.trim_start_matches("redis://").trim_end_matches('/').to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let at = listener.local_addr().expect("a bound listener has an address");
        let (whole, state) = watch::channel(true);
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let (mut state, far) = (state.clone(), far.clone());
                tokio::spawn(async move {
                    if !*state.borrow() {
                        return;
                    }
                    let Ok(mut far) = TcpStream::connect(far).await else { return };
                    let mut near = near;
                    tokio::select! {
                        _ = tokio::io::copy_bidirectional(&mut near, &mut far) => {}
                        _ = state.wait_for(|whole| !whole) => {}
                    }
                });
            }
        });
        Self { at, whole: Arc::new(whole) }
    }

    fn url(&self) -> String {
        format!("redis://{}", self.at)
    }

    fn cut(&self) {
        self.whole.send_replace(false);
    }

    fn mend(&self) {
        self.whole.send_replace(true);
    }
}
