//! The first page of a console, and what it keeps for people.

use std::sync::Arc;

use axum::http::Method;
use commerce::auth::{SessionOf, sessions};
use jiff::SignedDuration;
use serde_json::{Value, json};
use tenants::{Operator, change};

use crate::buying::{joins, pays};
use crate::front::Front;
use crate::platform::runs_the_platform;
use crate::sessions::hires;

async fn home(front: &Front, token: &str) -> Value {
    front.get("/merchant/v1/home").by(token).reply().await.is(200)
}

fn waits(home: &Value, kind: &str) -> Value {
    let all = home["needs_you"].as_array().expect("a list").iter();
    all.filter(|line| line["kind"] == kind).map(Clone::clone).next().unwrap_or(Value::Null)
}

async fn buys(front: &Front, shopper: &str) -> Value {
    let ask = json!({ "lines": [{ "sku": "tea", "quantity": 1 }] });
    let order = front.post("/storefront/v1/orders", &ask).by(shopper).reply().await.is(201);
    pays(front, shopper, &order).await;
    order
}

async fn keeps(front: &Front, token: &str, version: i64, kept: Value) -> crate::front::Reply {
    let ask = json!({ "version": version, "preferences": kept });
    front.ask(Method::PUT, "/merchant/v1/me/preferences").json(&ask).by(token).reply().await
}

testkit::each_db! {
    async fn a_new_shop_sees_what_it_still_needs(db: TestDb) {
        let front = Front::open(db).await;
        let seen = home(&front, &front.owner).await;
        assert_eq!(seen["needs_you"], json!([]));
        let steps = |home: &Value| {
            let all = home["checklist"].as_array().expect("steps").iter();
            all.filter(|step| step["done"] == true).map(|step| step["step"].clone()).collect::<Vec<_>>()
        };
        let names = seen["checklist"].as_array().expect("steps").iter().map(|step| step["step"].clone());
        assert_eq!(names.collect::<Vec<_>>(), ["payment", "delivery", "product", "app", "order"]);
        let before = steps(&seen);
        assert!(!before.contains(&json!("product")) && !before.contains(&json!("order")), "{seen}");
        front.shop.sells_few("tea", 100_00, Some(10)).await;
        let lily = joins(&front, "lily@example.com").await;
        buys(&front, &lily).await;
        // It is remembered for some seconds.
        tokio::time::sleep(commerce::limits::HOME_KEPT).await;
        let after = steps(&home(&front, &front.owner).await);
        assert!(after.contains(&json!("product")) && after.contains(&json!("order")), "{after:?}");
    }

    async fn what_waits_stands_first_and_today_is_told_by_the_hour(db: TestDb) {
        let mut front = Front::open(db).await;
        front.shop.sells_few("tea", 100_00, Some(5)).await;
        let lily = joins(&front, "lily@example.com").await;
        buys(&front, &lily).await;
        front.shop.commerce.sources.clock.set(front.shop.now() + SignedDuration::from_hours(25));
        let staff = SessionOf::Staff(front.shop.owner.staff().expect("on the staff"));
        let opened = sessions::open(&front.shop.commerce, &front.shop.tenant, staff).await.expect("a session");
        front.owner = opened.token.reveal().to_owned();
        let (front, owner) = (&front, front.owner.clone());
        let held = buys(front, &lily).await;
        let hold = format!("/merchant/v1/orders/{}/hold", held["id"].as_str().expect("an id"));
        front.post(&hold, &json!({ "reason": "address" })).by(&owner).reply().await.is(200);
        let refunded = buys(front, &lily).await;
        let refund = format!("/merchant/v1/orders/{}/refunds", refunded["id"].as_str().expect("an id"));
        front.post(&refund, &json!({ "lines": [{ "line": 1, "amount": 30_00 }], "reason": "late" })).by(&owner).reply().await.is(201);
        front.shop.commerce.sources.clock.set(front.shop.now() + SignedDuration::from_mins(1));
        let seen = home(front, &owner).await;
        let to_ship = waits(&seen, "orders-to-ship");
        assert_eq!((&to_ship["count"], &to_ship["amount"]), (&json!(2), &Value::Null), "{seen}");
        assert_eq!(to_ship["oldest_at"], "2026-03-02T02:00:00Z");
        assert_eq!(waits(&seen, "held-orders")["count"], 1);
        assert_eq!(waits(&seen, "low-stock")["count"], 1);
        let (today, yesterday) = (&seen["today"], &seen["yesterday"]);
        assert_eq!((&today["orders"], &today["paid"]), (&json!(2), &json!(200_00)));
        assert_eq!(today["from"], "2026-03-02T16:00:00Z", "the shop's midnight");
        assert_eq!(today["by_hour"][0]["hour"], 11);
        assert_eq!((&yesterday["orders"], &yesterday["paid"]), (&json!(1), &json!(100_00)));
        assert_eq!(yesterday["until"], "2026-03-02T03:01:00Z", "the same hours");
        assert_eq!(today["kept"], json!(200_00 - today["refunded"].as_i64().expect("an amount")));
    }

    async fn nobody_sees_at_a_glance_what_they_may_not_see_at_all(db: TestDb) {
        let front = Front::open(db).await;
        let (_, support) = hires(&front, "support", "support").await;
        let seen = home(&front, &support).await;
        assert_eq!((&seen["today"], &seen["yesterday"]), (&Value::Null, &Value::Null));
        assert!(home(&front, &front.owner).await["today"].is_object(), "what one may not see, another may");
        let ask = json!({ "name": "program", "scopes": ["orders:read"] });
        let key = front.post("/merchant/v1/api-keys", &ask).by(&front.owner).reply().await.is(201);
        let seen = home(&front, key["secret"].as_str().expect("a key")).await;
        assert_eq!((&seen["apps"], &seen["today"]), (&Value::Null, &Value::Null));
    }

    async fn nobody_sees_a_queue_of_what_they_may_not_see(db: TestDb) {
        let front = Front::open(db).await;
        front.shop.sells_few("tea", 100_00, Some(5)).await;
        let lily = joins(&front, "lily@example.com").await;
        buys(&front, &lily).await;
        for (scope, queues) in [
            ("orders:read", vec!["orders-to-ship"]), ("catalogue:read", vec!["low-stock"]), ("members:read", vec![]),
        ] {
            let ask = json!({ "name": scope, "scopes": [scope] });
            let key = front.post("/merchant/v1/api-keys", &ask).by(&front.owner).reply().await.is(201);
            let seen = home(&front, key["secret"].as_str().expect("a key")).await;
            let kinds = seen["needs_you"].as_array().expect("a list").iter().map(|line| line["kind"].clone());
            assert_eq!(kinds.collect::<Vec<_>>(), queues, "{scope}");
        }
    }

    async fn a_console_keeps_a_small_document_for_each_person(db: TestDb) {
        let front = Front::open(db).await;
        let (_, wang) = hires(&front, "wang", "viewer").await;
        let own = || front.get("/merchant/v1/me/preferences").by(&wang).reply();
        assert_eq!(own().await.is(200), json!({ "version": 0, "preferences": {} }));
        let kept = keeps(&front, &wang, 0, json!({ "density": "compact", "list": [1, 2] })).await.is(200);
        assert_eq!(kept["version"], 1);
        assert_eq!(own().await.is(200), kept);
        keeps(&front, &wang, 0, json!({})).await.is_problem(409, "changed");
        keeps(&front, &wang, 7, json!({})).await.is_problem(409, "changed");
        assert_eq!(keeps(&front, &wang, 1, json!({ "density": "roomy" })).await.is(200)["version"], 2);
        assert_eq!(keeps(&front, &wang, 2, json!({ "x": "x".repeat(17_000) })).await.is_invalid(), ["/preferences"]);
        assert_eq!(keeps(&front, &wang, 2, json!([])).await.is_invalid(), ["/preferences"]);
        let others = front.get("/merchant/v1/me/preferences").by(&front.owner).reply().await.is(200);
        assert_eq!(others["version"], 0, "each their own");
        let ops = runs_the_platform(&front).await;
        let ask = json!({ "version": 0, "preferences": { "theme": "dark" } });
        let put = || front.ask(Method::PUT, "/platform/v1/me/preferences").json(&ask).by(&ops).reply();
        assert_eq!(put().await.is(200)["version"], 1);
        put().await.is_problem(409, "changed");
        let kept = front.get("/platform/v1/me/preferences").by(&ops).reply().await.is(200);
        assert_eq!(kept["preferences"]["theme"], "dark");
    }

    async fn a_view_is_its_owners_and_a_shared_one_everybodys_to_see(db: TestDb) {
        let front = Front::open(db).await;
        let (wang, token) = hires(&front, "wang", "viewer").await;
        let (_, other) = hires(&front, "li", "finance").await;
        let (_, admin) = hires(&front, "admin", "admin").await;
        let make = |name: &str, shared: bool| {
            let ask = json!({ "page": "orders", "name": name, "query": "state=paid&q=茶", "shared": shared });
            front.post("/merchant/v1/views", &ask).by(&token).reply()
        };
        let own = make("Mine", false).await.is(201);
        let shared = make("Ours", true).await.is(201);
        assert_eq!((&own["owner"], &own["version"], &own["query"]), (&json!(wang), &json!(1), &json!("state=paid&q=茶")));
        let names = async |token: &str, query: &str| {
            let list = front.get(&format!("/merchant/v1/views{query}")).by(token).reply().await.is(200);
            let items = list["items"].as_array().expect("views").iter().map(|view| view["name"].clone());
            items.collect::<Vec<_>>()
        };
        assert_eq!(names(&token, "").await, ["Mine", "Ours"]);
        assert_eq!(names(&other, "?page=orders").await, ["Ours"]);
        assert_eq!(names(&other, "?page=members").await, [""; 0]);
        let at = |view: &Value| format!("/merchant/v1/views/{}", view["id"].as_str().expect("an id"));
        let rename = |view: &Value, version: i64, token: &str| {
            front.patch(&at(view), &json!({ "version": version, "name": "Festival" })).by(token).reply()
        };
        rename(&own, 1, &other).await.is_problem(404, "not-found");
        rename(&shared, 1, &other).await.is_problem(403, "forbidden");
        assert_eq!(rename(&shared, 1, &admin).await.is(200)["version"], 2);
        rename(&shared, 1, &token).await.is_problem(409, "changed");
        rename(&own, 1, &admin).await.is_problem(404, "not-found");
        front.delete(&at(&shared)).by(&other).reply().await.is_problem(403, "forbidden");
        front.delete(&at(&shared)).by(&token).reply().await.is(204);
        front.delete(&at(&shared)).by(&token).reply().await.is_problem(404, "not-found");
        let wrong = json!({ "page": "Orders/../x", "name": " ", "query": "x".repeat(4_001) });
        let wrong = front.post("/merchant/v1/views", &wrong).by(&token).reply().await;
        let mut places = wrong.is_invalid();
        places.sort();
        assert_eq!(places, ["/name", "/page", "/query"]);
    }

    async fn a_number_a_name_or_a_code_is_found_by_who_may_see_it(db: TestDb) {
        let front = Front::open(db).await;
        front.shop.sells_few("tea", 100_00, Some(10)).await;
        let lily = joins(&front, "lily@example.com").await;
        let order = buys(&front, &lily).await;
        let ship = format!("/merchant/v1/orders/{}/ship", order["id"].as_str().expect("an id"));
        let parcel = json!({ "carrier": "SF", "tracking_number": "SF1234567" });
        front.post(&ship, &parcel).by(&front.owner).reply().await.is(200);
        let look = async |q: &str, token: &str| {
            front.get(&format!("/merchant/v1/search?q={q}")).by(token).reply().await.is(200)
        };
        let number = order["number"].as_str().expect("a number");
        for q in [number.to_owned(), format!("%23{number}"), "SF1234567".into()] {
            let found = look(&q, &front.owner).await;
            assert_eq!(found["orders"][0]["id"], order["id"], "{q}");
        }
        let me = front.get("/storefront/v1/me").by(&lily).reply().await.is(200);
        let (name, no) = (me["name"].as_str().expect("a name"), me["no"].to_string());
        let begins: String = name.chars().take(2).collect();
        for q in [begins.as_str(), "LILY@example.com", no.as_str(), me["invite_code"].as_str().expect("a code")] {
            let found = look(q, &front.owner).await;
            assert!(found["members"].as_array().expect("members").iter().any(|found| found["id"] == me["id"]), "{q}: {found}");
        }
        assert_eq!(look("tea", &front.owner).await["products"][0]["code"], "tea");
        for nothing in ["", "%23", "nobody", &"x".repeat(3_000), "%25", "'%20OR%201=1"] {
            let found = look(nothing, &front.owner).await;
            for kind in ["orders", "members", "products", "apps"] {
                assert_eq!(found[kind], json!([]), "{kind} of {nothing}");
            }
        }
        let ask = json!({ "name": "program", "scopes": ["orders:read"] });
        let key = front.post("/merchant/v1/api-keys", &ask).by(&front.owner).reply().await.is(201);
        let found = look(number, key["secret"].as_str().expect("a key")).await;
        assert_eq!((&found["members"], &found["orders"][0]["number"]), (&Value::Null, &json!(number)));
        for (scope, seen) in [
            ("orders:read", "orders"), ("members:read", "members"), ("catalogue:read", "products"), ("apps:read", "apps"),
        ] {
            let ask = json!({ "name": scope, "scopes": [scope] });
            let key = front.post("/merchant/v1/api-keys", &ask).by(&front.owner).reply().await.is(201);
            let found = look("tea", key["secret"].as_str().expect("a key")).await;
            for kind in ["orders", "members", "products", "apps"] {
                assert_eq!(found[kind].is_array(), kind == seen, "{kind} by {scope}: {found}");
            }
        }
        front.get("/merchant/v1/search?q=%00").by(&front.owner).reply().await.is_invalid();
        front.get("/merchant/v1/search").by(&front.owner).reply().await.is_invalid();
    }

    /// On SQLite nothing but what each question says keeps two shops apart.
    async fn nobody_finds_lists_or_counts_what_is_another_shops(db: TestDb) {
        let db = Arc::new(db);
        let (front, other) = (Front::open_as(&db, "demo").await, Front::open_as(&db, "other").await);
        other.shop.sells_few("tea", 100_00, Some(5)).await;
        let bob = other.shop.joins("bob", None).await;
        let order = other.shop.buys(&bob, &[("tea", 1)]).await;
        let seen = home(&front, &front.owner).await;
        assert_eq!(seen["needs_you"], json!([]));
        assert_eq!((&seen["today"]["orders"], &seen["today"]["paid"]), (&json!(0), &json!(0)));
        let asks = async |path: &str| front.get(&format!("/merchant/v1/{path}")).by(&front.owner).reply().await.is(200);
        for q in [order.number.as_str(), "bob", "tea"] {
            let found = asks(&format!("search?q={q}")).await;
            for kind in ["orders", "members", "products", "apps"] {
                assert_eq!(found[kind], json!([]), "{kind} of {q}");
            }
        }
        for list in ["orders", "members", "products"] {
            assert_eq!(asks(list).await["items"], json!([]), "{list}");
            assert_eq!(asks(&format!("{list}/counts")).await["all"]["count"], 0, "{list}");
        }
    }

    async fn a_suspended_shop_has_no_first_page(db: TestDb) {
        let front = Front::open(db).await;
        home(&front, &front.owner).await;
        let id = front.shop.tenant.id();
        change::suspend(&front.state.control, &Operator::machine("test"), id, "unpaid").await.expect("it is suspended");
        for path in ["home", "live", "search?q=x", "views", "me/preferences"] {
            let reply = front.get(&format!("/merchant/v1/{path}")).by(&front.owner).reply().await;
            reply.is_problem(403, "tenant-suspended");
        }
    }
}
