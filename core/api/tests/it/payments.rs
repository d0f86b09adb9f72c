//! Which ways to pay a shop has, and who may touch them.

use std::sync::Arc;

use commerce::Commerce;
use commerce::payments::accounts;
use serde_json::json;
use testkit::settings;

use crate::front::Front;
use crate::sessions::hires;

testkit::each_db! {
    async fn a_new_shop_takes_no_play_money_unless_the_node_is_for_trying_things_out(db: TestDb) {
        let db = Arc::new(db);
        for (slug, sandbox, open) in [("sells", false, &["offline"][..]), ("plays", true, &["offline", "sandbox"])] {
            let front = Front::open_as(&db, &format!("{slug}-beside")).await;
            let commerce = Commerce { sandbox, ..front.shop.commerce.clone() };
            let shop = testkit::tenant(&commerce.db, &commerce.sources, slug, settings()).await;
            accounts::ensure_defaults(&commerce, &shop).await.expect("ways to pay");
            let host = format!("{slug}.localhost");
            let seen = front.get("/storefront/v1/payment-methods").host(&host).reply().await.is(200);
            let names: Vec<_> = seen["items"].as_array().expect("a list").iter().map(|it| it["provider"].clone()).collect();
            assert_eq!(names, open, "{slug}");
        }
    }

    async fn the_sandboxs_panel_is_for_who_may_change_settings(db: TestDb) {
        let front = Front::open(db).await;
        let path = "/merchant/v1/payment-accounts/sandbox/faults";
        for (role, may) in [("admin", true), ("finance", false), ("support", false), ("viewer", false)] {
            let (_, token) = hires(&front, role, role).await;
            let seen = front.get(path).by(&token).reply().await;
            if may {
                let page = seen.is(200)["page"].as_str().expect("an address").to_owned();
                assert!(page.contains("key="), "{page}");
                continue;
            }
            assert_eq!(seen.is_problem(403, "forbidden")["permission"], "settings:write", "{role}");
            let set = front.ask(axum::http::Method::PUT, path).by(&token).json(&json!({ "silent": true }));
            set.reply().await.is_problem(403, "forbidden");
        }
    }
}
