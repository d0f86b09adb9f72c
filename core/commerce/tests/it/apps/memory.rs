//! What an app remembers: never more than it may, and never a write less than it made.

use commerce::worker;
use domain::id::InstallationId;
use plugin_host::limits::KV_INSTALLATION_BYTES_MAX;
use serde_json::json;
use store::kv::{self, Head};
use testkit::{TestShop, each_db};

use super::guest::{COUNT, counter, keeper};
use super::{breaks, mends, parked, position, runs_of};

/// Some 5 ms.
const THINKS: u32 = 3_000_000;

async fn head(shop: &TestShop, app: InstallationId) -> Head {
    kv::head(&shop.db().read().await.expect("a reader"), app).await.expect("its memory")
}

async fn counted(shop: &TestShop, app: InstallationId) -> usize {
    let reader = shop.db().read().await.expect("a reader");
    kv::get(&reader, app, COUNT).await.expect("its memory").map_or(0, |value| value.len())
}

each_db! {
    /// The log, a merchant who replays, and another node: all ask the same app at once, and each of its answers counts.
    async fn an_app_forgets_nothing_although_it_is_asked_from_several_sides_at_once(db: TestDb) {
        const FAILED: usize = 12;
        const LATER: usize = 24;
        let shop = TestShop::open(db).await;
        let app = shop.installs_file("counter", counter(THINKS), json!({})).await;
        breaks(&shop, app);
        for n in 0..FAILED {
            shop.joins(&format!("early-{n}"), None).await;
        }
        shop.settles().await;
        let waits: Vec<i64> = parked(&shop, app).await.iter().map(|parked| parked.seq).collect();
        assert_eq!(waits.len(), FAILED);
        mends(&shop, app);
        for n in 0..LATER {
            shop.joins(&format!("late-{n}"), None).await;
        }

        let (half, other) = waits.split_at(FAILED / 2);
        let replays = |seqs: &[i64]| {
            let (shop, seqs) = (shop.clone(), seqs.to_vec());
            tokio::spawn(async move {
                for seq in seqs {
                    let done = worker::replay(&shop.commerce, &shop.tenant, app, seq).await;
                    assert!(matches!(done, Ok(true) | Err(commerce::Error::Changed(_) | commerce::Error::Busy)), "{done:?}");
                }
            })
        };
        let work = || {
            let shop = shop.clone();
            tokio::spawn(async move { shop.settles().await })
        };
        for done in [replays(half), work(), replays(other), work()] {
            done.await.expect("nobody fails");
        }
        shop.settles().await;
        for left in parked(&shop, app).await {
            worker::replay(&shop.commerce, &shop.tenant, app, left.seq).await.expect("it is tried again");
        }

        assert!(parked(&shop, app).await.is_empty());
        let answers = runs_of(&shop, app).await.into_iter().filter(|run| run.outcome == "ok").count();
        assert_eq!(answers, FAILED + LATER, "each event is answered once");
        assert_eq!(counted(&shop, app).await, FAILED + LATER, "and no answer is lost");
        assert_eq!(head(&shop, app).await.bytes, (COUNT.len() + FAILED + LATER) as u64);
    }

    /// Somebody changes an app's memory between its reading and its writing: its answer is worth nothing, it is asked anew.
    async fn an_answer_from_a_memory_that_changed_meanwhile_is_asked_for_anew(db: TestDb) {
        const JOINED: usize = 20;
        let shop = TestShop::open(db).await;
        let app = shop.installs_file("counter", counter(10 * THINKS), json!({})).await;
        for n in 0..JOINED {
            shop.joins(&format!("one-{n}"), None).await;
        }
        let working = tokio::spawn({
            let shop = shop.clone();
            async move { shop.settles().await }
        });
        tokio::time::sleep(std::time::Duration::from_millis(60)).await;
        let before = position(&shop).await;
        assert!(before.0 < before.1, "it still thinks");
        let tx = shop.db().begin().await.expect("a transaction");
        let seen = kv::head(&tx, app).await.expect("its memory");
        let five = (COUNT.to_owned(), Some(vec![0; 5]));
        kv::write(&tx, app, (seen.version, 6), [five]).await.expect("somebody writes");
        tx.commit().await.expect("a commit");
        working.await.expect("it ends");
        assert_eq!(counted(&shop, app).await, 5 + JOINED);
        assert_eq!(runs_of(&shop, app).await.len(), JOINED, "what is not kept is not recorded");
        let tx = shop.db().begin().await.expect("a transaction");
        let late = kv::write(&tx, app, (seen.version, 0), []).await;
        assert!(matches!(late, Err(store::Error::Changed(_))), "{late:?}");
    }

    async fn an_app_may_remember_as_much_as_the_limit_says_and_what_it_overwrites_counts_once(db: TestDb) {
        const MAX: u64 = KV_INSTALLATION_BYTES_MAX;
        // A key of 3 characters and 7 bytes, with a value of 100.
        const KEPT: u64 = 107;
        let shop = TestShop::open(db).await;
        let app = shop.installs_file("keeper", keeper("keeper", "k茶é-", Some(99)), json!({})).await;
        let says = async |shop: &TestShop, name: &str, bytes: u64| {
            let tx = shop.db().begin().await.expect("a transaction");
            let seen = kv::head(&tx, app).await.expect("its memory");
            kv::write(&tx, app, (seen.version, bytes), []).await.expect("a size");
            tx.commit().await.expect("a commit");
            shop.joins(name, None).await;
            shop.settles().await;
            (runs_of(shop, app).await[0].outcome.clone(), head(shop, app).await.bytes)
        };
        assert_eq!("k茶é-".len() + 99, usize::try_from(KEPT).expect("a size") - 1);
        let new = KEPT - 1;
        assert_eq!(says(&shop, "above", MAX - new + 1).await, ("answer-refused".into(), MAX - new + 1));
        assert_eq!(says(&shop, "at", MAX - new).await, ("ok".into(), MAX));
        assert_eq!(says(&shop, "again", MAX).await, ("ok".into(), MAX), "it takes the place of what was there");
        assert_eq!(says(&shop, "over", MAX + 1).await, ("answer-refused".into(), MAX + 1));
        shop.switches(app, false).await;
        mends(&shop, app);

        let forgets = shop.installs_file("forgets", keeper("forgets", "k", None), json!({})).await;
        let tx = shop.db().begin().await.expect("a transaction");
        let kept = ("k".to_owned(), Some(vec![0; 10]));
        kv::write(&tx, forgets, (0, MAX + 20), [kept]).await.expect("a size");
        tx.commit().await.expect("a commit");
        shop.joins("less", None).await;
        shop.joins("nothing", None).await;
        shop.settles().await;
        assert_eq!(head(&shop, forgets).await.bytes, MAX + 9, "to forget is always possible, and counts once");
        assert!(runs_of(&shop, forgets).await.iter().any(|run| run.outcome == "ok"));
    }
}
