//! Off is off at once; on is on at once; nobody is asked about what happened while it was off.

use domain::app::Grant;
use domain::event::Fact;
use serde_json::json;
use store::PageAsk;
use store::audit::AuditFilter;
use tenants::apps::Install;
use testkit::{TestShop, each_db, plugin_file};

use crate::market::{Market, edited, member_price, plain, why_not};

each_db! {
    async fn a_price_goes_with_its_app_and_comes_back_with_it(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::with(&shop, &["member-price"]).await;
        shop.sells("tea", 1_000).await;
        let ann = shop.joins("ann", None).await;
        let total = async || shop.orders(&ann, &[("tea", 1)]).await.total();
        assert_eq!(total().await, 1_000);
        let app = market.installs(member_price("vip", "tea", 900)).await;
        assert_eq!(total().await, 900, "from the next quote on");
        for _ in 0..3 {
            market.disables(app.id).await.expect("off");
            assert_eq!(total().await, 1_000);
            market.enables(app.id).await.expect("on");
            assert_eq!(total().await, 900);
        }
        market.uninstalls(app.id).await.expect("out");
        assert_eq!(total().await, 1_000);
        assert_eq!(why_not(market.enables(app.id).await), "app_uninstalled");
    }

    async fn what_is_paid_while_an_app_is_off_earns_nothing_and_what_was_earned_stays(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::with(&shop, &["commission"]).await;
        shop.sells("tea", 1_000).await;
        let ann = shop.joins("ann", None).await;
        let bob = shop.joins("bob", Some(&ann)).await;
        let grants = vec![Grant::Credit, Grant::OrdersRead, Grant::ReferralsRead];
        let settings = json!({"plan": {"levels": {"rates_bp": [1000]}}});
        let app = market.installs(Install { grants, settings, ..plain("commission") }).await;
        shop.buys(&bob, &[("tea", 1)]).await;
        assert_eq!(shop.pockets(&ann).await.pending, 100);
        market.disables(app.id).await.expect("off");
        shop.buys(&bob, &[("tea", 1)]).await;
        assert_eq!(shop.pockets(&ann).await.pending, 100);
        market.enables(app.id).await.expect("on");
        shop.buys(&bob, &[("tea", 1)]).await;
        assert_eq!(shop.pockets(&ann).await.pending, 200);
        market.uninstalls(app.id).await.expect("out");
        shop.buys(&bob, &[("tea", 1)]).await;
        assert_eq!(shop.pockets(&ann).await.pending, 200);
        shop.adds_up().await;
    }

    async fn a_switch_stands_in_the_log_and_in_the_trail_once(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::with(&shop, &["member-price"]).await;
        let app = market.installs(Install { enabled: false, ..member_price("vip", "tea", 900) }).await;
        market.enables(app.id).await.expect("on");
        market.enables(app.id).await.expect("on already");
        market.disables(app.id).await.expect("off");
        market.disables(app.id).await.expect("off already");
        market.uninstalls(app.id).await.expect("out");
        market.uninstalls(app.id).await.expect("out already");

        let reader = shop.db().read().await.expect("a reader");
        let told: Vec<String> = store::events::about(&reader, app.id.uuid(), 100).await.expect("events").into_iter().map(
            |event| match event.fact {
                Fact::AppChanged { what, actor } => format!("{what} by {actor}"),
                other => panic!("{other:?}"),
            },
        ).collect();
        let expected = ["installed", "enabled", "disabled", "uninstalled"];
        assert_eq!(told, expected.map(|what| format!("{what} by a test")));
        let filter = AuditFilter { subject: Some(app.id.to_string()), ..AuditFilter::default() };
        let trail = store::audit::list(&reader, &filter, &PageAsk::first(10)).await.expect("the trail");
        let mut actions: Vec<String> = trail.items.into_iter().map(|entry| entry.action).collect();
        actions.reverse();
        assert_eq!(actions, expected.map(|what| format!("app.{what}")));
    }

    async fn an_app_goes_with_what_it_needs_and_not_with_what_it_conflicts_with(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::with(&shop, &["member-price"]).await;
        let made = |id: &str, more: &str, what: serde_json::Value| {
            edited(&plugin_file("member-price"), |manifest| {
                manifest["id"] = json!(id);
                manifest[more] = what;
            })
        };
        let needs = json!([{"app": "member-price", "version": "^1"}]);
        market.publishes(made("needy-price", "requires", needs)).await.expect("an app");
        market.publishes(made("jealous-price", "conflicts", json!(["member-price"]))).await.expect("an app");
        let settings = json!({"prices": {}});
        let like = |app: &str| Install { settings: settings.clone(), enabled: false, ..plain(app) };

        let needy = market.installs(like("needy-price")).await;
        assert_eq!(why_not(market.enables(needy.id).await), "app_requires");
        let price = market.installs(member_price("vip", "tea", 900)).await;
        market.enables(needy.id).await.expect("what it needs is on");
        assert_eq!(why_not(market.disables(price.id).await), "app_needed");
        assert_eq!(why_not(market.uninstalls(price.id).await), "app_needed");

        let jealous = market.installs(like("jealous-price")).await;
        assert_eq!(why_not(market.enables(jealous.id).await), "app_conflicts");
        let at_once = Install { enabled: true, label: Some("x".into()), ..like("jealous-price") };
        assert_eq!(why_not(market.tries(at_once).await), "app_conflicts");
        market.disables(needy.id).await.expect("nobody needs it");
        market.disables(price.id).await.expect("nobody needs it any more");
        market.enables(jealous.id).await.expect("nothing is in its way");
        assert_eq!(why_not(market.enables(price.id).await), "app_conflicts");
    }
}
