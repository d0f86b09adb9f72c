//! What an app remembers outlives it by 30 days.

use domain::app::Grant;
use domain::event::{Task, Timer};
use domain::id::{InstallationId, TimerId};
use jiff::SignedDuration;
use tenants::apps::{self, Error};
use testkit::{TestShop, each_db};

use crate::market::{Market, member_price, plain};

async fn remembers(shop: &TestShop, app: InstallationId) -> Option<Vec<u8>> {
    let reader = shop.db().read().await.expect("a reader");
    store::kv::get(&reader, app, "guests").await.expect("its memory")
}

async fn writes_down(shop: &TestShop, app: InstallationId) {
    let tx = shop.db().begin().await.expect("a transaction");
    let seen = store::kv::head(&tx, app).await.expect("its memory");
    let seven = ("guests".to_owned(), Some(b"seven".to_vec()));
    store::kv::write(&tx, app, (seen.version, 11), [seven]).await.expect("its memory");
    tx.commit().await.expect("a commit");
}

/// It wants to be woken in half a year.
async fn sets_its_alarm(shop: &TestShop, app: InstallationId) {
    let task = Task::AppTimer { key: "alarm".into(), payload: String::new() };
    let due_at = shop.now() + SignedDuration::from_hours(180 * 24);
    let timer = Timer { id: TimerId::derive(&[app.uuid().as_bytes(), b"alarm"]), due_at, task, subject: app.uuid() };
    let tx = shop.db().begin().await.expect("a transaction");
    store::timers::set(&tx, &timer).await.expect("a timer");
    tx.commit().await.expect("a commit");
}

async fn will_be_woken(shop: &TestShop, app: InstallationId) -> bool {
    let reader = shop.db().read().await.expect("a reader");
    let far = shop.now() + SignedDuration::from_hours(400 * 24);
    let timers = store::timers::due(&reader, far, 100).await.expect("timers");
    timers.into_iter().any(|timer| timer.subject == app.uuid())
}

fn wait(shop: &TestShop, hours: i64) {
    let later = shop.now().checked_add(SignedDuration::from_hours(hours)).expect("a time");
    shop.commerce.sources.clock.set(later);
}

each_db! {
    async fn an_app_that_comes_back_in_time_remembers_what_it_knew(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::with(&shop, &["member-price", "wholesale-price"]).await;
        let app = market.installs(member_price("vip", "tea", 900)).await;
        writes_down(&shop, app.id).await;
        market.uninstalls(app.id).await.expect("out");
        wait(&shop, 30 * 24 - 1);
        assert_eq!(apps::purge_expired(&market.verbs, shop.now()).await.expect("a purge"), 0);
        assert_eq!(remembers(&shop, app.id).await.as_deref(), Some(&b"seven"[..]));
        let other = market.tries(apps::Install { label: Some("vip".into()), settings: serde_json::json!({"items": {}}), ..plain("wholesale-price") }).await;
        assert!(matches!(other, Err(Error::LabelTaken)), "another app is not given its place: {other:?}");

        let back = market.installs(member_price("vip", "tea", 800)).await;
        assert_eq!(back.id, app.id);
        assert_eq!((back.settings_version, back.uninstalled_at), (2, None));
        assert_eq!(remembers(&shop, app.id).await.as_deref(), Some(&b"seven"[..]));
        wait(&shop, 90 * 24);
        assert_eq!(apps::purge_expired(&market.verbs, shop.now()).await.expect("a purge"), 0, "it is there");
    }

    async fn an_app_that_comes_back_too_late_begins_anew(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::with(&shop, &["member-price"]).await;
        for purged in [true, false] {
            let app = market.installs(member_price("vip", "tea", 900)).await;
            writes_down(&shop, app.id).await;
            sets_its_alarm(&shop, app.id).await;
            market.uninstalls(app.id).await.expect("out");
            wait(&shop, 30 * 24);
            assert!(will_be_woken(&shop, app.id).await, "it might have come back");
            if purged {
                assert_eq!(apps::purge_expired(&market.verbs, shop.now()).await.expect("a purge"), 1);
                assert_eq!(apps::purge_expired(&market.verbs, shop.now()).await.expect("a purge"), 0, "once");
                assert_eq!(remembers(&shop, app.id).await, None);
            }
            let anew = market.installs(member_price("vip", "tea", 900)).await;
            assert_ne!(anew.id, app.id);
            assert!(!will_be_woken(&shop, app.id).await, "nobody is there to be woken");
            assert_eq!(anew.settings_version, 1);
            assert_eq!(remembers(&shop, app.id).await, None, "also where nobody purged");
            let before = apps::get(&market.verbs, &shop.tenant, app.id).await.expect("rewards still name it");
            assert_eq!(before.app, anew.app);
            market.uninstalls(anew.id).await.expect("out");
            wait(&shop, 30 * 24);
        }
    }

    async fn what_an_app_failed_on_ends_when_it_is_taken_out(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::with(&shop, &["commission"]).await;
        shop.sells("tea", 1_000).await;
        let plan = serde_json::json!({ "plan": { "levels": { "rates_bp": [1000] } } });
        let grants = vec![Grant::Credit, Grant::OrdersRead, Grant::ReferralsRead];
        let app = market.installs(apps::Install { settings: plan, grants, ..plain("commission") }).await;
        let ann = shop.joins("ann", None).await;
        let bob = shop.joins("bob", Some(&ann)).await;
        for _ in 0..10 {
            shop.commerce.plugins.breaker().settle(shop.tenant.id(), app.id, true, std::time::Instant::now());
        }
        shop.buys(&bob, &[("tea", 1)]).await;
        let parked = async || {
            let reader = shop.db().read().await.expect("a reader");
            let page = store::PageAsk::first(10);
            store::runs::parked(&reader, app.id, &page).await.expect("parked events").items.len()
        };
        assert_eq!(parked().await, 1);
        market.disables(app.id).await.expect("off");
        assert_eq!(parked().await, 1, "it may be switched on again");
        market.uninstalls(app.id).await.expect("out");
        assert_eq!(parked().await, 0);
    }
}
