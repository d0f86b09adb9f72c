//! Shops and apps come and go while work waits for them.

use commerce::limits::ATTEMPTS_MAX;
use commerce::worker::{Round, round};
use commerce::{Error, health, worker};
use domain::event::{Fact, Task, Timer};
use domain::id::TimerId;
use domain::installation::{InstallError, Installation, InstallationState};
use domain::order::OrderState;
use domain::tenant::{Tenant, TenantStatus};
use jiff::SignedDuration;
use serde_json::json;
use store::platform::tenants;
use testkit::{TestShop, each_db};

use super::guest::{COUNT, Nul, babbler, counter};
use super::{breaks, mends, parked, position, runs_of};

async fn becomes(shop: &TestShop, status: TenantStatus) {
    let now = tenants::find(&shop.commerce.db, shop.tenant.id()).await.expect("rows").expect("the tenant");
    let tenant = Tenant { status, ..(*now).clone() };
    tenants::update(&shop.commerce.db, &tenant, shop.now()).await.expect("its status");
}

async fn installation(shop: &TestShop, app: domain::id::InstallationId) -> Installation {
    store::installations::get(&shop.db().read().await.expect("a reader"), app).await.expect("the app")
}

/// Somebody's app that does not load: there is no such file.
async fn switches_on_what_does_not_load(shop: &TestShop, like: domain::id::InstallationId) -> Installation {
    let digest = domain::app::Digest::of(b"there is no such file");
    let id = shop.commerce.sources.ids.next();
    let broken = Installation { id, label: "broken".into(), digest, position: 9, ..installation(shop, like).await };
    shop.note(&broken, "installed").await;
    broken
}

/// Somebody's app whose stored file is not the one that was uploaded, so that it will never load.
async fn switches_on_a_damaged_file(shop: &TestShop, like: domain::id::InstallationId) -> Installation {
    let digest = domain::app::Digest::of(b"what it was");
    let id = shop.commerce.sources.ids.next();
    let broken = Installation { id, label: "damaged".into(), digest, position: 9, ..installation(shop, like).await };
    let stored = format!(
        "INSERT INTO plugin_files (digest, app, version, manifest, wasm, created_at)
         SELECT '{}', app, '1.0.1', manifest, wasm, created_at FROM plugin_files WHERE digest = '{}'",
        broken.digest,
        installation(shop, like).await.digest,
    );
    assert_eq!(shop.spoils(&stored).await, 1);
    shop.note(&broken, "installed").await;
    broken
}

each_db! {
    async fn an_app_whose_file_is_damaged_stops_neither_sales_nor_other_apps(db: TestDb) {
        let shop = TestShop::open(db).await;
        shop.sells("tea", 1_00).await;
        let app = shop.installs_file("counter", counter(1), json!({})).await;
        shop.settles().await;
        let broken = switches_on_a_damaged_file(&shop, app).await;
        let ann = shop.joins("ann", None).await;
        shop.buys(&ann, &[("tea", 1)]).await;
        shop.settles().await;
        assert_eq!(position(&shop).await.0, position(&shop).await.1, "the log is handled to its end");
        assert_eq!(runs_of(&shop, app).await[0].outcome, "ok");
        let told = runs_of(&shop, broken.id).await;
        assert!(told.iter().any(|run| run.outcome == "not-loaded"), "{told:?}");
        assert_eq!(parked(&shop, broken.id).await.len(), 1, "and what it missed waits for it");
    }

    async fn an_app_that_was_taken_out_is_not_asked_again(db: TestDb) {
        let shop = TestShop::open(db).await;
        let app = shop.installs_file("counter", counter(1), json!({})).await;
        breaks(&shop, app);
        shop.joins("ann", None).await;
        shop.settles().await;
        let seq = parked(&shop, app).await[0].seq;
        let there = installation(&shop, app).await;
        let gone = Installation { state: InstallationState::Uninstalled, uninstalled_at: Some(shop.now()), ..there.clone() };
        shop.note(&gone, "uninstalled").await;
        mends(&shop, app);
        shop.passes(SignedDuration::from_hours(1)).await;
        assert!(!round(&shop.commerce, Round::BEGIN).await.expect("a round").worked, "nothing waits for it");
        assert_eq!(runs_of(&shop, app).await.len(), 1);
        let replayed = worker::replay(&shop.commerce, &shop.tenant, app, seq).await;
        assert!(matches!(replayed, Err(Error::App(InstallError::Uninstalled))), "{replayed:?}");
    }

    /// It was on when the event happened, and out when the worker came to it.
    async fn what_an_app_failed_on_after_it_was_taken_out_waits_for_nobody(db: TestDb) {
        let shop = TestShop::open(db).await;
        let app = shop.installs_file("counter", counter(1), json!({})).await;
        shop.settles().await;
        breaks(&shop, app);
        shop.joins("ann", None).await;
        let there = installation(&shop, app).await;
        let gone = Installation { state: InstallationState::Uninstalled, uninstalled_at: Some(shop.now()), ..there };
        shop.note(&gone, "uninstalled").await;
        let tx = shop.db().begin().await.expect("a transaction");
        store::runs::unpark_all(&tx, app).await.expect("as uninstalling does");
        tx.commit().await.expect("a commit");
        let asked = runs_of(&shop, app).await.len();
        shop.settles().await;
        assert_eq!(runs_of(&shop, app).await.len(), asked + 1, "it is asked, for it was on then");
        assert!(parked(&shop, app).await.is_empty());
    }

    /// What an app that is off failed on waits without being looked at, and is tried as soon as the app is on.
    async fn what_an_app_failed_on_waits_while_it_is_off(db: TestDb) {
        let shop = TestShop::open(db).await;
        let app = shop.installs_file("counter", counter(1), json!({})).await;
        breaks(&shop, app);
        shop.joins("ann", None).await;
        shop.settles().await;
        shop.switches(app, false).await;
        mends(&shop, app);
        shop.passes(SignedDuration::from_hours(1)).await;
        let waits = parked(&shop, app).await;
        assert_eq!((waits.len(), waits[0].attempts), (1, 1));
        assert_eq!(health::backlog(&shop.commerce).await.expect("a backlog").retrying, 0, "no work waits");
        assert!(!round(&shop.commerce, Round::BEGIN).await.expect("a round").worked);
        assert!(!worker::replay(&shop.commerce, &shop.tenant, app, waits[0].seq).await.expect("it is not asked"));
        shop.switches(app, true).await;
        shop.settles().await;
        assert!(parked(&shop, app).await.is_empty());
        let reader = shop.db().read().await.expect("a reader");
        assert_eq!(store::kv::get(&reader, app, COUNT).await.expect("its memory"), Some(vec![0]));
    }

    /// So often and no oftener, however long it takes; then it is for the merchant to say.
    async fn what_an_app_fails_on_for_good_waits_for_the_merchant(db: TestDb) {
        let shop = TestShop::open(db).await;
        let app = shop.installs_file("counter", counter(1), json!({})).await;
        breaks(&shop, app);
        shop.joins("ann", None).await;
        shop.settles().await;
        for _ in 0..ATTEMPTS_MAX + 2 {
            breaks(&shop, app);
            shop.passes(SignedDuration::from_hours(3)).await;
        }
        let waits = parked(&shop, app).await;
        assert_eq!((waits[0].state.as_str(), waits[0].attempts), ("parked", ATTEMPTS_MAX));
        mends(&shop, app);
        shop.passes(SignedDuration::from_hours(3)).await;
        assert_eq!(parked(&shop, app).await, waits);
        for (status, count) in [(TenantStatus::Suspended, 0), (TenantStatus::Active, 1)] {
            becomes(&shop, status).await;
            let backlog = health::backlog(&shop.commerce).await.expect("a backlog");
            assert_eq!((backlog.parked, backlog.retrying), (count, 0), "{status:?}");
        }
        assert!(worker::replay(&shop.commerce, &shop.tenant, app, waits[0].seq).await.expect("it is asked"));
        assert!(parked(&shop, app).await.is_empty());
    }

    /// The log is stuck at an app that does not load; orders that nobody pays are cancelled, and what another app failed on
    /// is tried again.
    async fn where_the_log_is_stuck_timers_and_retries_go_on(db: TestDb) {
        let shop = TestShop::open(db).await;
        shop.sells("tea", 1_00).await;
        let app = shop.installs_file("counter", counter(1), json!({})).await;
        let ann = shop.joins("ann", None).await;
        breaks(&shop, app);
        shop.settles().await;
        mends(&shop, app);
        let order = shop.orders(&ann, &[("tea", 1)]).await;
        switches_on_what_does_not_load(&shop, app).await;
        let before = position(&shop).await.0;
        shop.commerce.sources.clock.set(shop.now() + SignedDuration::from_hours(24));
        round(&shop.commerce, Round::BEGIN).await.expect("a round");
        assert_eq!(position(&shop).await.0, before, "it is stuck");
        assert_eq!(shop.order(order.id).await.state, OrderState::Cancelled);
        assert!(parked(&shop, app).await.is_empty());
    }

    async fn an_app_that_was_in_force_only_before_does_not_stop_the_log(db: TestDb) {
        let shop = TestShop::open(db).await;
        let app = shop.installs_file("counter", counter(1), json!({})).await;
        shop.settles().await;
        let broken = switches_on_what_does_not_load(&shop, app).await;
        shop.note(&Installation { state: InstallationState::Disabled, ..broken }, "disabled").await;
        // As if an operator had led the log around it.
        let (at, last) = position(&shop).await;
        let tx = shop.db().begin().await.expect("a transaction");
        store::events::advance(&tx, store::events::APPS, at, last).await.expect("the cursor");
        tx.commit().await.expect("a commit");
        shop.joins("ann", None).await;
        shop.settles().await;
        assert_eq!(runs_of(&shop, app).await[0].outcome, "ok");
    }

    async fn nothing_that_an_app_says_stops_the_log(db: TestDb) {
        let shop = TestShop::open(db).await;
        let mut apps = Vec::new();
        for says in Nul::ALL {
            apps.push((says, shop.installs_file(&format!("{says:?}").to_lowercase(), babbler(says), json!({})).await));
        }
        shop.joins("ann", None).await;
        shop.settles().await;
        for (says, app) in apps {
            let run = &runs_of(&shop, app).await[0];
            let expected = match says {
                Nul::Logged => "ok",
                Nul::Failed => "said",
                Nul::Remembered | Nul::LookedUp | Nul::Told | Nul::Named => "answer-refused",
            };
            assert_eq!(run.outcome, expected, "{says:?}: {}", run.detail);
        }
    }

    async fn a_shop_that_is_resumed_does_what_fell_due_in_order_and_once(db: TestDb) {
        const TIMERS: i64 = 600;
        let shop = TestShop::open(db).await;
        let app = shop.installs_file("counter", counter(1), json!({})).await;
        shop.settles().await;
        let tx = shop.db().begin().await.expect("a transaction");
        let timer = |n: i64| Timer {
            id: TimerId::derive(&[&n.to_be_bytes()]),
            // Not in the order in which they are set.
            due_at: shop.now() + SignedDuration::from_secs(1 + n * 7 % TIMERS),
            task: Task::AppTimer { key: (n * 7 % TIMERS).to_string(), payload: String::new() },
            subject: app.uuid(),
        };
        store::timers::set_all(&tx, &(0..TIMERS).map(timer).collect::<Vec<_>>()).await.expect("timers");
        tx.commit().await.expect("a commit");
        let begin = position(&shop).await.1;

        becomes(&shop, TenantStatus::Suspended).await;
        shop.commerce.sources.clock.set(shop.now() + SignedDuration::from_hours(24));
        assert!(!round(&shop.commerce, Round::BEGIN).await.expect("a round").worked, "it is left alone");
        becomes(&shop, TenantStatus::Active).await;
        let mut last = Round::BEGIN;
        let (mut rounds, mut before) = (0, begin);
        loop {
            last = round(&shop.commerce, last).await.expect("a round");
            let now = position(&shop).await.1;
            assert!(now - before <= 256, "a page a round");
            (rounds, before) = (rounds + 1, now);
            if !last.worked {
                break;
            }
            assert!(rounds < 200, "it comes to an end");
        }
        let reader = shop.db().read().await.expect("a reader");
        let events = store::events::after(&reader, begin, 10_000).await.expect("events");
        let fired: Vec<String> = events
            .into_iter()
            .filter_map(|event| match event.fact {
                Fact::AppTimer { key, .. } => Some(key),
                _ => None,
            })
            .collect();
        assert_eq!(fired, (0..TIMERS).map(|n| n.to_string()).collect::<Vec<_>>());
        assert_eq!(position(&shop).await.0, begin + TIMERS, "and its apps were told");
    }
}
