//! What a merchant may say when installing an app, and setting it otherwise.

use domain::app::Grant;
use domain::installation::{InstallationState, Stacking};
use serde_json::json;
use store::PageAsk;
use tenants::apps::{self, Configure, Error, Install};
use testkit::{TestShop, each_db};

use crate::market::{Market, member_price, places, plain, why_not};

fn two_levels(label: &str) -> Install {
    let grants = vec![Grant::Credit, Grant::OrdersRead, Grant::ReferralsRead];
    let settings = json!({"plan": {"levels": {"rates_bp": [1000, 500]}}});
    Install { label: Some(label.into()), grants, settings, ..plain("commission") }
}

each_db! {
    async fn a_form_with_ten_mistakes_names_all_of_them_at_once(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::with(&shop, &["limited-time-price"]).await;
        let settings = json!({
            "from": 5,
            "until": "tomorrow",
            "items": {
                "a": {"off_bp": 20_000},
                "b": {"price": -1},
                "c": {},
                "d": {"off_bp": 1, "price": 1},
                "e": 7,
                "f": {"free": true},
            },
            "colour": "red",
            "size/of": 1,
        });
        let wrong = Install { settings, ..plain("limited-time-price") };
        let expected = [
            "/settings/colour",
            "/settings/from",
            "/settings/items/a/off_bp",
            "/settings/items/b/price",
            "/settings/items/c",
            "/settings/items/d",
            "/settings/items/e",
            "/settings/items/f/free",
            "/settings/size~1of",
            "/settings/until",
        ];
        assert_eq!(places(market.tries(wrong.clone()).await), expected);
        let more = Install { label: Some(" ".into()), grants: vec![Grant::Kv], budget_bp: Some(1), ..wrong };
        let named = places(market.tries(more).await);
        assert_eq!(named.len(), 13, "with what else is wrong: {named:?}");
        assert_eq!(places(market.tries(Install { settings: json!(null), ..plain("limited-time-price") }).await), ["/settings"]);
    }

    async fn grants_are_given_exactly_and_budgets_only_lowered(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::with(&shop, &["commission"]).await;
        let less = Install { grants: vec![Grant::Credit], ..two_levels("share") };
        assert_eq!(places(market.tries(less).await), ["/grants"]);
        let more = [Grant::Credit, Grant::OrdersRead, Grant::ReferralsRead, Grant::Kv].to_vec();
        assert_eq!(places(market.tries(Install { grants: more, ..two_levels("share") }).await), ["/grants/3"]);
        let greedy = Install { budget_bp: Some(10_001), ..two_levels("share") };
        assert_eq!(places(market.tries(greedy).await), ["/budget_bp"]);

        let modest = market.installs(Install { budget_bp: Some(2_000), ..two_levels("share") }).await;
        assert_eq!(modest.budget.bp(), 2_000);
        let most = market.installs(two_levels("share-2")).await;
        assert_eq!(most.budget.bp(), 10_000, "the app's own limit");
        assert_eq!(modest.state, InstallationState::Enabled);
        assert!(modest.settings.get("freeze_days").is_some(), "defaults are filled in: {}", modest.settings);
    }

    async fn the_same_app_is_there_twice_under_two_labels(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::with(&shop, &["member-price"]).await;
        let settings = json!({"prices": {"tea": {"0": 900}}});
        let first = market.installs(Install { settings: settings.clone(), ..plain("member-price") }).await;
        assert_eq!(first.label, "member-price");
        assert_eq!((first.priority, first.position), (10, 1), "as the manifest says, and last");
        let again = market.tries(Install { settings, ..plain("member-price") }).await;
        assert!(matches!(again, Err(Error::LabelTaken)), "{again:?}");
        let second = market.installs(member_price("vip", "tea", 800)).await;
        assert_ne!(first.id, second.id);
        assert_eq!(second.position, 2);
    }

    async fn an_app_that_is_not_switched_on_is_off(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::with(&shop, &["member-price"]).await;
        let off = market.installs(Install { enabled: false, ..member_price("vip", "tea", 900) }).await;
        assert_eq!(off.state, InstallationState::Disabled);
        let page = apps::list(&market.verbs, &shop.tenant, &PageAsk::first(10)).await.expect("a list");
        assert_eq!(page.items, [off]);
    }

    async fn only_so_many_apps_as_the_plan_allows_and_so_many_price_apps_as_a_quote_can_weigh(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::with(&shop, &["member-price"]).await;
        let most = shop.tenant.plan.limits().apps;
        let mut installed = Vec::new();
        for n in 0..most {
            let off = Install { enabled: n < 12, ..member_price(&format!("vip-{n}"), "tea", 900) };
            installed.push(market.installs(off).await);
        }
        assert_eq!(why_not(market.tries(member_price("one-more", "tea", 900)).await), "too_many_apps");
        let last = installed.last().expect("apps").id;
        assert_eq!(why_not(market.enables(last).await), "too_many_price_apps");
        market.uninstalls(installed[0].id).await.expect("out");
        market.enables(last).await.expect("there is room");
        assert_eq!(why_not(market.tries(member_price("one-more", "tea", 900)).await), "too_many_price_apps");
        market.installs(Install { enabled: false, ..member_price("one-more", "tea", 900) }).await;
    }

    async fn a_change_of_settings_has_a_version_and_needs_the_one_that_was_seen(db: TestDb) {
        let shop = TestShop::open(db).await;
        let market = Market::with(&shop, &["member-price"]).await;
        let before = market.installs(member_price("vip", "tea", 900)).await;
        let set = async |command: Configure| {
            apps::configure(&market.verbs, &shop.tenant, &market.actor, before.id, command).await
        };
        let settings = Some(json!({"prices": {"tea": {"0": 800}}}));
        let after = set(Configure { settings: settings.clone(), seen: Some(1), ..Configure::default() }).await;
        let after = after.expect("it is set");
        assert_eq!((after.settings_version, after.settings["prices"]["tea"]["0"].as_i64()), (2, Some(800)));
        let late = set(Configure { settings: settings.clone(), seen: Some(1), ..Configure::default() }).await;
        assert!(matches!(late, Err(Error::Changed(_))), "{late:?}");
        let same = set(Configure { settings, ..Configure::default() }).await.expect("nothing to do");
        assert_eq!(same.settings_version, 2, "nothing is different");

        let stacking = Stacking { priority: Some(3), group: Some("members".into()), exclusive: true };
        let stacked = set(Configure { stacking: Some(stacking), ..Configure::default() }).await.expect("it is set");
        assert_eq!((stacked.priority, stacked.group.as_deref(), stacked.exclusive), (3, Some("members"), true));
        assert_eq!((stacked.settings_version, &stacked.settings), (3, &same.settings));

        let wrong = Some(json!({"prices": {"tea": {"0": -1}}, "x": 1}));
        let wrong = Configure { settings: wrong, budget_bp: Some(1), ..Configure::default() };
        assert_eq!(places(set(wrong).await), ["/budget_bp", "/settings/prices/tea/0", "/settings/x"]);
        let kept = apps::get(&market.verbs, &shop.tenant, before.id).await.expect("the app");
        assert_eq!(kept, stacked);
    }
}
