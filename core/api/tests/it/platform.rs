//! The platform from outside: operators and tenants.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use tenants::Operator;
use tenants::operators::{self, NewOperator};

use crate::front::{Front, control};

const PASSWORD: &str = "correct horse battery";

pub(crate) async fn runs_the_platform(front: &Front) -> String {
    let new = NewOperator { email: "Ops@Souk.example".into(), name: "Ops".into(), password: PASSWORD.into() };
    operators::create(&control(&front.shop.commerce), &Operator::machine("test"), &new).await.expect("an operator");
    signs_in(front, "ops@souk.example").await
}

async fn signs_in(front: &Front, email: &str) -> String {
    let ask = json!({ "email": email, "password": PASSWORD });
    let session = front.post("/platform/v1/sessions", &ask).reply().await.is(201);
    session["token"].as_str().expect("a token").to_owned()
}

pub(crate) fn teahouse() -> Value {
    json!({
        "slug": "teahouse", "name": { "zh-CN": "茶馆", "en": "Teahouse" }, "currency": "CNY",
        "time_zone": "Asia/Shanghai", "jurisdiction": "CN", "plan": "standard", "domains": ["Tea.Example.com"],
        "settings": { "shipping_fee": 800 },
        "owner": { "email": "owner@tea.example", "name": "Owner", "password": PASSWORD },
    })
}

testkit::each_db! {
    async fn an_operator_provisions_a_tenant_that_sells_at_once(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        for host in ["teahouse.localhost", "tea.example.com", "teahouse.souk.example"] {
            let ask = json!({ "login": "ann", "password": PASSWORD });
            let asked = front.post("/storefront/v1/sessions", &ask).host(host).reply().await;
            asked.is_problem(404, "unknown-tenant");
        }
        let made = front.post("/platform/v1/tenants", &teahouse()).by(&ops).reply().await;
        let place = made.header("location").to_owned();
        let made = made.is(201);
        assert_eq!(front.get(&place).by(&ops).reply().await.is(200)["id"], made["id"]);
        assert_eq!((&made["status"], &made["domains"]), (&json!("active"), &json!(["tea.example.com"])));
        assert_eq!(made["settings"]["shipping_fee"], 800);
        for host in ["teahouse.localhost", "tea.example.com:8080", "teahouse.souk.example"] {
            let ask = json!({ "email": "owner@tea.example", "password": PASSWORD });
            let session = front.post("/merchant/v1/sessions", &ask).host(host).reply().await.is(201);
            let token = session["token"].as_str().expect("a token");
            let me = front.get("/merchant/v1/me").host(host).by(token).reply().await.is(200);
            assert_eq!(me["shop"]["slug"], "teahouse");
        }
        let again = front.post("/platform/v1/tenants", &teahouse()).by(&ops).reply().await.is_problem(409, "taken");
        assert_eq!((&again["what"], &again["field"]), (&json!("tenant"), &json!("slug")));
        let mut other = teahouse();
        other["slug"] = json!("other");
        let again = front.post("/platform/v1/tenants", &other).by(&ops).reply().await.is_problem(409, "taken");
        assert_eq!(again["field"], "domain");
        let list = front.get("/platform/v1/tenants?limit=1").by(&ops).reply().await.is(200);
        let next = list["next"].as_str().expect("two tenants");
        let list = front.get(&format!("/platform/v1/tenants?after={next}")).by(&ops).reply().await.is(200);
        assert_eq!(list["items"][0]["slug"], "teahouse");
        assert_eq!(list["next"], Value::Null);
    }

    async fn a_tenant_with_mistakes_is_told_all_of_them(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        let wrong = json!({
            "slug": "Tea House", "name": {}, "currency": "tea", "time_zone": "Mars", "jurisdiction": "x", "plan": "y",
            "domains": ["http://x", "a.localhost"], "settings": { "after_sale_days": 999 },
            "owner": { "email": "x", "name": "", "password": "short" },
        });
        let places = front.post("/platform/v1/tenants", &wrong).by(&ops).reply().await.is_invalid();
        let expected = [
            "/slug", "/name", "/currency", "/time_zone", "/jurisdiction", "/plan", "/domains/0", "/domains/1",
            "/settings/after_sale_days", "/owner/email", "/owner/name", "/owner/password",
        ];
        assert_eq!(places, expected);
    }

    async fn a_suspension_shuts_at_once_and_a_close_for_good(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        let id = front.shop.tenant.id();
        let path = |what: &str| format!("/platform/v1/tenants/{id}{what}");
        let reason = json!({ "reason": "The bill of May is not paid." });
        let knock = || front.post("/storefront/v1/sessions", &json!({ "login": "ann", "password": PASSWORD }));
        knock().reply().await.is_problem(401, "wrong-password");
        front.post(&path("/suspend"), &json!({ "reason": " " })).by(&ops).reply().await.is_invalid();
        let suspended = front.post(&path("/suspend"), &reason).by(&ops).reply().await.is(200);
        assert_eq!((&suspended["status"], &suspended["status_reason"]), (&json!("suspended"), &reason["reason"]));
        knock().reply().await.is_problem(403, "tenant-suspended");
        front.post(&path("/suspend"), &reason).by(&ops).reply().await.is(200);
        front.post(&path("/resume"), &json!({})).by(&ops).reply().await.is(200);
        knock().reply().await.is_problem(401, "wrong-password");
        front.post(&path("/close"), &reason).by(&ops).reply().await.is(200);
        knock().reply().await.is_problem(410, "tenant-closed");
        let problem = front.post(&path("/resume"), &json!({})).by(&ops).reply().await.is_problem(409, "not-now");
        assert_eq!(problem["code"], "tenant_closed");
        let first = front.get("/platform/v1/audit?limit=1").by(&ops).reply().await.is(200);
        assert!(first["items"][0]["id"].as_str().is_some_and(|id| id.starts_with("aud_")), "{first}");
        let next = format!("/platform/v1/audit?limit=1&after={}", first["next"].as_str().expect("another page"));
        assert_ne!(front.get(&next).by(&ops).reply().await.is(200)["items"][0]["id"], first["items"][0]["id"]);
        let trail = front.get(&format!("/platform/v1/audit?subject={id}")).by(&ops).reply().await.is(200);
        let actions: Vec<_> = trail["items"].as_array().expect("entries").iter().map(|e| &e["action"]).collect();
        assert_eq!(actions[..3], ["tenant.closed", "tenant.resumed", "tenant.suspended"]);
        assert_eq!(trail["items"][0]["actor"], "Ops");
    }

    async fn another_node_honours_a_suspension_within_a_second(db: TestDb) {
        let db = Arc::new(db);
        let front = Front::open_as(&db, "demo").await;
        // A node with a cache of its own on the same rows, and no Redis between them.
        let other = control(&Front::open_as(&db, "other").await.shop.commerce);
        let knock = || front.post("/storefront/v1/sessions", &json!({ "login": "ann", "password": PASSWORD }));
        knock().reply().await.is_problem(401, "wrong-password");
        let machine = Operator::machine("test");
        tenants::change::suspend(&other, &machine, front.shop.tenant.id(), "unpaid").await.expect("a suspension");
        tokio::time::sleep(Duration::from_millis(900)).await;
        knock().reply().await.is_problem(403, "tenant-suspended");
    }

    async fn a_tenant_is_changed_and_gets_domains_that_no_other_has(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        front.post("/platform/v1/tenants", &teahouse()).by(&ops).reply().await.is(201);
        let id = front.shop.tenant.id();
        let path = |what: &str| format!("/platform/v1/tenants/{id}{what}");
        let ask = json!({ "name": { "en": "Demo" }, "plan": "free", "time_zone": "+08:00" });
        let changed = front.patch(&path(""), &ask).by(&ops).reply().await.is(200);
        assert_eq!((&changed["name"]["en"], &changed["plan"]), (&json!("Demo"), &json!("free")));
        let wrong = json!({ "name": {}, "plan": "x", "time_zone": "x", "settings": { "shipping_fee": -1 } });
        let places = front.patch(&path(""), &wrong).by(&ops).reply().await.is_invalid();
        assert_eq!(places, ["/name", "/time_zone", "/plan", "/settings/shipping_fee"]);
        front.patch(&path(""), &json!({ "plan": "standard" })).by(&ops).reply().await.is(200);
        let late = json!({ "time_zone": "Asia/Tokyo", "version": changed["version"] });
        front.patch(&path(""), &late).by(&ops).reply().await.is_problem(409, "changed");
        let now = front.get(&path("")).by(&ops).reply().await.is(200);
        assert_eq!(now["time_zone"], changed["time_zone"], "what came late changed nothing");
        let again = json!({ "time_zone": "Asia/Tokyo", "version": now["version"] });
        front.patch(&path(""), &again).by(&ops).reply().await.is(200);
        let add = |host: &str| front.post(&path("/domains"), &json!({ "host": host })).by(&ops);
        assert_eq!(add("tea.example.com").reply().await.is_problem(409, "taken")["field"], "domain");
        assert_eq!(add("not a host").reply().await.is_invalid(), ["/host"]);
        front.get("/storefront/v1/me").host("new.example.com").reply().await.is_problem(404, "unknown-tenant");
        add("New.example.com").reply().await.is(201);
        front.get("/storefront/v1/me").host("new.example.com").reply().await.is_problem(401, "unauthenticated");
        front.delete(&path("/domains/new.example.com")).by(&ops).reply().await.is(204);
        front.get("/storefront/v1/me").host("new.example.com").reply().await.is_problem(404, "unknown-tenant");
        front.delete(&path("/domains/new.example.com")).by(&ops).reply().await.is_problem(404, "not-found");
    }

    async fn operators_come_and_go_but_one_stays(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        let me = front.get("/platform/v1/me").by(&ops).reply().await.is(200);
        assert_eq!(me["email"], "ops@souk.example");
        let path = |who: &Value| format!("/platform/v1/operators/{}", who["id"].as_str().expect("an id"));
        let block = json!({ "status": "blocked" });
        let last = front.patch(&path(&me), &block).by(&ops).reply().await.is_problem(409, "refused");
        assert_eq!(last["code"], "last_operator");
        let ask = json!({ "email": "eve@souk.example", "name": "Eve", "password": PASSWORD });
        let eve = front.post("/platform/v1/operators", &ask).by(&ops).reply().await.is(201);
        front.post("/platform/v1/operators", &ask).by(&ops).reply().await.is_problem(409, "taken");
        let token = signs_in(&front, "eve@souk.example").await;
        let key = front.post("/platform/v1/keys", &json!({ "name": "report" })).by(&token).reply().await.is(201);
        let key_token = key["token"].as_str().expect("a token");
        front.get("/platform/v1/tenants").by(key_token).reply().await.is(200);
        front.patch(&path(&eve), &block).by(&ops).reply().await.is(200);
        for token in [token.as_str(), key_token] {
            front.get("/platform/v1/tenants").by(token).reply().await.is_problem(401, "unauthenticated");
        }
        let ask = json!({ "email": "eve@souk.example", "password": PASSWORD });
        front.post("/platform/v1/sessions", &ask).reply().await.is_problem(401, "wrong-password");
        let key = front.post("/platform/v1/keys", &json!({ "name": "report" })).by(&ops).reply().await.is(201);
        let key_path = format!("/platform/v1/keys/{}", key["id"].as_str().expect("an id"));
        front.delete(&key_path).by(&ops).reply().await.is(204);
        front.delete(&key_path).by(&ops).reply().await.is_problem(404, "not-found");
        front.delete("/platform/v1/sessions/current").by(&ops).reply().await.is(204);
        front.get("/platform/v1/me").by(&ops).reply().await.is_problem(401, "unauthenticated");
    }

    async fn nobody_but_operators_gets_in_and_guessing_is_slow(db: TestDb) {
        let front = Front::open(db).await;
        for token in [front.owner.as_str(), "souk_operator_x", "x"] {
            front.get("/platform/v1/tenants").by(token).reply().await.is_problem(401, "unauthenticated");
        }
        front.get("/platform/v1/tenants").reply().await.is_problem(401, "unauthenticated");
        runs_the_platform(&front).await;
        let wrong = json!({ "email": "ops@souk.example", "password": "wrong horse battery" });
        let guess = || front.post("/platform/v1/sessions", &wrong);
        let from = |address| guess().from(address).reply();
        for _ in 0..6 {
            from("198.51.100.9:1").await.is_problem(401, "wrong-password");
        }
        let throttled = from("198.51.100.9:1").await;
        throttled.is_problem(429, "too-many-requests");
        assert!(throttled.header("retry-after").parse::<u64>().is_ok());
        let right = json!({ "email": "ops@souk.example", "password": "correct horse battery" });
        let sign_in = || front.post("/platform/v1/sessions", &right).from("192.0.2.1:1").reply();
        sign_in().await.is(201);
        for stranger in 0..20 {
            guess().from(&format!("198.18.0.{stranger}:1")).reply().await;
        }
        sign_in().await.is(201);
    }
}
