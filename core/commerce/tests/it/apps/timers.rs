//! Timers that apps set have bounds, and one beyond them is refused where its author and the merchant see it.

use commerce::limits::{APP_TIMER_DELAY_MIN, APP_TIMER_HORIZON_MAX, APP_TIMERS_MAX};
use domain::event::{Task, Timer};
use domain::id::{InstallationId, TimerId};
use jiff::SignedDuration;
use serde_json::json;
use testkit::{TestShop, each_db};

use super::guest::waker;
use super::runs_of;

async fn open(shop: &TestShop, app: InstallationId) -> Vec<String> {
    let reader = shop.db().read().await.expect("a reader");
    let far = shop.now() + APP_TIMER_HORIZON_MAX + APP_TIMER_HORIZON_MAX;
    let timers = store::timers::due(&reader, far, APP_TIMERS_MAX + 10).await.expect("timers");
    let of_app = timers.into_iter().filter(|timer| timer.subject == app.uuid());
    let mut keys: Vec<String> = of_app
        .filter_map(|timer| match timer.task {
            Task::AppTimer { key, .. } => Some(key),
            _ => None,
        })
        .collect();
    keys.sort();
    keys
}

each_db! {
    async fn a_timer_is_neither_sooner_nor_later_than_a_timer_may_be(db: TestDb) {
        let (min, max) = (APP_TIMER_DELAY_MIN.as_millis(), APP_TIMER_HORIZON_MAX.as_millis());
        let (min, max) = (i64::try_from(min).expect("a time"), i64::try_from(max).expect("a time"));
        let shop = TestShop::open(db).await;
        let timers = [('a', min), ('b', min - 1), ('c', max), ('d', max + 1), ('e', -min), ('f', i64::MAX / 4)];
        let app = shop.installs_file("waker", waker("waker", &timers), json!({})).await;
        shop.joins("ann", None).await;
        shop.settles().await;
        assert_eq!(open(&shop, app).await, ["a", "c"]);
        let run = &runs_of(&shop, app).await[0];
        assert_eq!((run.outcome.as_str(), run.ops), ("ok", 2));
        let refused: Vec<&str> = run.detail.split("; ").map(|said| said.split('`').next().unwrap_or_default()).collect();
        assert_eq!(refused, ["timer-too-soon: ", "timer-too-far: ", "timer-too-soon: ", "timer-too-far: "], "{}", run.detail);
    }

    /// Or it would do nothing else, and the log would have no end.
    async fn an_app_that_wakes_itself_does_so_no_oftener_than_a_timer_may(db: TestDb) {
        let shop = TestShop::open(db).await;
        let delay = i64::try_from(APP_TIMER_DELAY_MIN.as_millis()).expect("a time");
        let app = shop.installs_file("waker", waker("waker", &[('a', delay), ('b', 0), ('c', 1)]), json!({})).await;
        shop.joins("ann", None).await;
        shop.passes(SignedDuration::from_secs(100)).await;
        assert_eq!(runs_of(&shop, app).await.len(), 1 + 10);
        assert_eq!(open(&shop, app).await, ["a"]);
    }

    async fn an_app_has_only_so_many_open_timers_but_may_set_them_anew(db: TestDb) {
        let shop = TestShop::open(db).await;
        let app = shop.installs_file("waker", waker("waker", &[('a', 20_000), ('b', 20_000)]), json!({})).await;
        let tx = shop.db().begin().await.expect("a transaction");
        let timer = |n: u64| Timer {
            id: TimerId::derive(&[&n.to_be_bytes()]),
            due_at: shop.now() + SignedDuration::from_hours(1),
            task: Task::AppTimer { key: n.to_string(), payload: String::new() },
            subject: app.uuid(),
        };
        let many: Vec<Timer> = (0..APP_TIMERS_MAX - 1).map(timer).collect();
        store::timers::set_all(&tx, &many).await.expect("timers");
        tx.commit().await.expect("a commit");
        for name in ["ann", "bob"] {
            shop.joins(name, None).await;
            shop.settles().await;
            let run = &runs_of(&shop, app).await[0];
            assert_eq!(run.ops, 1, "{name}: the first has room, or is open and set anew");
            assert!(run.detail.starts_with("timer-too-many: `b`"), "{}", run.detail);
        }
        assert_eq!(open(&shop, app).await.len() as u64, APP_TIMERS_MAX);
    }
}
