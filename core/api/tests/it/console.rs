//! What the operators' console asks: the platform at a glance, tenants as they are looked for, the trail, the operators.

use std::sync::Arc;

use jiff::SignedDuration;
use serde_json::{Value, json};
use tenants::{Operator, apps};

use crate::front::{Front, control};
use crate::platform::runs_the_platform;

const PASSWORD: &str = "correct horse battery";

async fn provisions(front: &Front, ops: &str, slug: &str, more: &Value) -> Value {
    let mut ask = json!({
        "slug": slug, "name": { "zh-CN": "茶馆", "en": slug }, "currency": "CNY", "time_zone": "Asia/Shanghai",
        "jurisdiction": "CN", "plan": "standard", "owner": { "email": "owner@tea.example", "name": "Wang Fang", "password": PASSWORD },
    });
    for (name, value) in more.as_object().into_iter().flatten() {
        ask[name] = value.clone();
    }
    front.post("/platform/v1/tenants", &ask).by(ops).reply().await.is(201)
}

fn slugs(list: &Value) -> Vec<&str> {
    list["items"].as_array().expect("a list").iter().filter_map(|one| one["slug"].as_str()).collect()
}

testkit::each_db! {
    async fn an_operator_sees_at_a_glance_what_waits_and_what_there_is(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        let tea = provisions(&front, &ops, "teahouse", &json!({})).await;
        let path = format!("/platform/v1/tenants/{}/suspend", tea["id"].as_str().expect("an id"));
        front.post(&path, &json!({ "reason": "unpaid" })).by(&ops).reply().await.is(200);
        front.shop.joins("ann", None).await;
        let joined = front.shop.now();
        let later = joined.checked_add(SignedDuration::from_mins(5)).expect("a time");
        assert!(front.shop.commerce.sources.clock.set(later));
        let seen = front.get("/platform/v1/home").by(&ops).reply().await.is(200);
        assert_eq!(seen["tenants"], json!({ "all": 2, "active": 1, "suspended": 1, "closed": 0 }));
        assert_eq!((&seen["operators"], &seen["apps"]), (&json!(1), &json!(0)));
        assert_eq!((&seen["work"]["events"], &seen["work"]["parked"]), (&json!(1), &json!(0)));
        assert_eq!(seen["work"]["oldest_event_at"], joined.to_string());
        let waits = seen["needs_you"].as_array().expect("queues");
        let kinds: Vec<_> = waits.iter().map(|queue| (&queue["kind"], &queue["count"], &queue["tenants"][0]["slug"])).collect();
        let expected = [
            (&json!("waiting-events"), &json!(1), &json!("demo")),
            (&json!("suspended-tenants"), &json!(1), &json!("teahouse")),
        ];
        assert_eq!(kinds, expected);
        assert_eq!(waits[0]["oldest_at"], joined.to_string());
        let node = &seen["node"];
        assert_eq!((&node["ready"], &node["shared_cache"]), (&json!(true), &json!(false)));
        assert!(node["pools"].as_array().is_some_and(|pools| pools.len() == 3), "{node}");
        front.get("/platform/v1/home").by(&front.owner).reply().await.is_problem(401, "unauthenticated");
    }

    async fn money_that_fits_no_order_and_failing_apps_wait_for_operators(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        let shop = &front.shop;
        shop.sells("tea", 100_00).await;
        let ann = shop.joins("ann", None).await;
        shop.buys(&ann, &[("tea", 1)]).await;
        shop.settles().await;
        let paid = "UPDATE payments SET state = 'quarantined', unmatched = 5, unmatched_currency = 'CNY'";
        assert_eq!(shop.spoils(paid).await, 1);
        let seen = front.get("/platform/v1/home").by(&ops).reply().await.is(200);
        let waits = seen["needs_you"].as_array().expect("queues");
        assert_eq!((&waits[0]["kind"], &waits[0]["tenants"][0]["slug"]), (&json!("quarantined-payments"), &json!("demo")));
        assert_eq!(waits.len(), 1);
    }

    async fn tenants_are_found_by_slug_name_and_domain_and_counted_by_state(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        let own = json!({ "domains": ["Leaf.example.org"], "name": { "zh-CN": "竹里", "en": "Bamboo Lane" } });
        provisions(&front, &ops, "bamboo", &own).await;
        let eu = json!({ "name": { "en": "100% Tee_haus" }, "jurisdiction": "EU", "plan": "free", "currency": "EUR" });
        let tee = provisions(&front, &ops, "tee", &eu).await;
        let find = |query: &str| {
            let path = format!("/platform/v1/tenants?{query}");
            let (front, ops) = (&front, &ops);
            async move { front.get(&path).by(ops).reply().await.is(200) }
        };
        assert_eq!(slugs(&find("").await), ["demo", "bamboo", "tee"]);
        for (query, found) in [
            ("q=BAMB", "bamboo"), ("q=lane", "bamboo"), ("q=%E7%AB%B9", "bamboo"), ("q=leaf.ex", "bamboo"),
            ("q=100%25", "tee"), ("q=e_h", "tee"), ("plan=free", "tee"), ("jurisdiction=EU", "tee"),
            ("q=e&jurisdiction=EU&status=active", "tee"),
        ] {
            assert_eq!(slugs(&find(query).await), [found], "{query}");
        }
        // What means something to a database means itself.
        assert!(slugs(&find("q=%25").await) == ["tee"] && slugs(&find("q=b_m").await).is_empty());
        let path = format!("/platform/v1/tenants/{}/close", tee["id"].as_str().expect("an id"));
        front.post(&path, &json!({ "reason": "over" })).by(&ops).reply().await.is(200);
        assert_eq!(slugs(&find("status=closed").await), ["tee"]);
        let counts = front.get("/platform/v1/tenants/counts").by(&ops).reply().await.is(200);
        assert_eq!(counts, json!({ "all": 3, "active": 2, "suspended": 0, "closed": 1 }));
        let counts = front.get("/platform/v1/tenants/counts?q=bamb").by(&ops).reply().await.is(200);
        assert_eq!((&counts["all"], &counts["active"]), (&json!(1), &json!(1)));
        let wrong = front.get("/platform/v1/tenants?status=open").by(&ops).reply().await;
        wrong.is_invalid();
    }

    async fn a_row_tells_how_much_goes_on_in_a_tenant_and_nothing_of_its_members(db: TestDb) {
        let front = Front::open(db).await;
        let shop = &front.shop;
        shop.sells("tea", 100_00).await;
        let ann = shop.joins("ann", None).await;
        shop.joins("bob", Some(&ann)).await;
        shop.orders(&ann, &[("tea", 1)]).await;
        shop.days_pass(40).await;
        let last = shop.orders(&ann, &[("tea", 1)]).await;
        let ops = runs_the_platform(&front).await;
        let list = front.get("/platform/v1/tenants").by(&ops).reply().await.is(200);
        let figures = &list["items"][0]["figures"];
        let expected = json!({
            "members": { "count": 2, "capped": false }, "orders_30_days": { "count": 1, "capped": false },
            "last_order_at": last.placed_at.to_string(),
        });
        assert_eq!(*figures, expected);
        assert!(!list.to_string().contains("ann"), "{list}");
        // Another tenant's row counts nothing of this one.
        front.post("/platform/v1/tenants", &crate::platform::teahouse()).by(&ops).reply().await.is(201);
        let list = front.get("/platform/v1/tenants").by(&ops).reply().await.is(200);
        let none = json!({
            "members": { "count": 0, "capped": false }, "orders_30_days": { "count": 0, "capped": false },
            "last_order_at": null,
        });
        assert_eq!(list["items"][1]["figures"], none);
    }

    async fn a_slug_is_free_until_somebody_has_it(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        let see = |slug: &str| {
            let path = format!("/platform/v1/slugs/{slug}");
            let (front, ops) = (&front, &ops);
            async move { front.get(&path).by(ops).reply().await.is(200) }
        };
        assert_eq!(see("teahouse").await, json!({ "slug": "teahouse", "free": true, "why": null }));
        provisions(&front, &ops, "teahouse", &json!({})).await;
        assert_eq!(see("teahouse").await["why"], "taken");
        for wrong in ["Tea", "x", "www", "a-"] {
            assert_eq!(see(wrong).await["why"], "not-a-slug", "{wrong}");
        }
    }

    async fn a_tenants_page_names_its_owner_its_addresses_and_what_it_uses_of_its_plan(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        let made = provisions(&front, &ops, "teahouse", &json!({ "domains": ["tea.example.org"] })).await;
        let path = format!("/platform/v1/tenants/{}", made["id"].as_str().expect("an id"));
        let page = front.get(&path).by(&ops).reply().await.is(200);
        assert_eq!(page["owners"], json!([{ "name": "Wang Fang", "email": "owner@tea.example" }]));
        assert_eq!(page["addresses"], json!(["teahouse.localhost", "teahouse.souk.example"]));
        assert_eq!(page["usage"], json!({ "apps": 0, "domains": 1, "staff": 1 }));
        let standard = json!({ "plan": "standard", "apps": 50, "domains": 10, "staff": 100, "requests_per_minute": 60_000 });
        assert_eq!(page["limits"], standard);
        let plans = front.get("/platform/v1/plans").by(&ops).reply().await.is(200);
        assert_eq!(plans["items"][1], standard);
        assert_eq!(page["figures"]["last_order_at"], Value::Null);
        front.post(&format!("{path}/close"), &json!({ "reason": "over" })).by(&ops).reply().await.is(200);
        let page = front.get(&path).by(&ops).reply().await.is(200);
        assert_eq!((&page["usage"], &page["owners"]), (&Value::Null, &json!([])));
    }

    async fn a_domain_points_here_or_elsewhere_or_nowhere(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        let path = format!("/platform/v1/tenants/{}/domains", front.shop.tenant.id());
        // Addresses are their own names: nobody outside is asked. The platform is at `localhost`.
        for (host, points) in [("127.0.0.1", "here"), ("127.9.9.9", "elsewhere"), ("nobody.invalid", "nowhere")] {
            front.post(&path, &json!({ "host": host })).by(&ops).reply().await.is(201);
            let check = format!("{path}/{host}/check");
            let said = front.post(&check, &json!({})).by(&ops).reply().await.is(200);
            assert_eq!(said["state"], points, "{said}");
            assert!(said["expected"].as_array().is_some_and(|all| all.contains(&json!("127.0.0.1"))), "{said}");
        }
        let foreign = format!("{path}/other.example/check");
        front.post(&foreign, &json!({})).by(&ops).reply().await.is_problem(404, "not-found");
    }

    async fn the_trail_is_narrowed_by_who_what_and_when_and_taken_away_as_a_file(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        let id = front.shop.tenant.id();
        let suspend = |reason: &str| {
            let path = format!("/platform/v1/tenants/{id}/suspend");
            front.post(&path, &json!({ "reason": reason })).by(&ops).reply()
        };
        suspend("=1+1").await.is(200);
        let early = front.shop.now();
        let later = early.checked_add(SignedDuration::from_hours(2)).expect("a time");
        assert!(front.shop.commerce.sources.clock.set(later));
        let path = format!("/platform/v1/tenants/{id}/resume");
        front.post(&path, &json!({})).by(&ops).reply().await.is(200);
        let find = |query: String| {
            let path = format!("/platform/v1/audit?{query}");
            let (front, ops) = (&front, &ops);
            async move { front.get(&path).by(ops).reply().await.is(200) }
        };
        let actions = |list: &Value| -> Vec<String> {
            let items = list["items"].as_array().expect("entries");
            items.iter().filter_map(|entry| entry["action"].as_str().map(str::to_owned)).collect()
        };
        let all = find(format!("subject={id}")).await;
        assert_eq!(actions(&all)[..2], ["tenant.resumed", "tenant.suspended"]);
        assert_eq!(all["items"][0]["subject_name"], "demo");
        assert_eq!(actions(&find("action=tenant.suspended".into()).await), ["tenant.suspended"]);
        assert_eq!(actions(&find(format!("from={later}")).await), ["tenant.resumed"]);
        assert_eq!(actions(&find(format!("until={later}&action=tenant.resumed")).await), [""; 0]);
        let me = front.get("/platform/v1/me").by(&ops).reply().await.is(200);
        let mine = find(format!("operator={}", me["id"].as_str().expect("an id"))).await;
        assert_eq!(actions(&mine), ["tenant.resumed", "tenant.suspended", "operator.signed-in"]);
        let nobody = find(format!("operator=opr_{:032x}", 1)).await;
        assert_eq!(actions(&nobody), [""; 0]);
        let path = "/platform/v1/audit.csv?action=tenant.suspended";
        let file = front.get(path).by(&ops).reply().await;
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"audit.csv\"");
        let text = String::from_utf8(file.bytes).expect("text");
        let lines: Vec<_> = text.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines[0], "at,actor,operator,action,subject,subject_name,detail,request_id");
        assert_eq!(lines.len(), 2);
        assert!(lines[1].contains(",Ops,") && lines[1].contains(",tenant.suspended,") && lines[1].contains(",demo,"), "{text}");
        front.get(path).reply().await.is_problem(401, "unauthenticated");
    }

    async fn a_colleague_sets_another_password_and_whoever_had_the_old_one_is_out(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        let ask = json!({ "email": "eve@souk.example", "name": "Eve", "password": PASSWORD });
        let eve = front.post("/platform/v1/operators", &ask).by(&ops).reply().await.is(201);
        let sign_in = |password: &str| {
            let ask = json!({ "email": "eve@souk.example", "password": password });
            front.post("/platform/v1/sessions", &ask).reply()
        };
        let token = sign_in(PASSWORD).await.is(201)["token"].as_str().expect("a token").to_owned();
        let path = format!("/platform/v1/operators/{}", eve["id"].as_str().expect("an id"));
        front.patch(&path, &json!({ "password": "short" })).by(&ops).reply().await.is_invalid();
        let change = json!({ "name": " Eva ", "password": "another horse battery" });
        let changed = front.patch(&path, &change).by(&ops).reply().await.is(200);
        assert_eq!((&changed["name"], &changed["status"]), (&json!("Eva"), &json!("active")));
        front.get("/platform/v1/me").by(&token).reply().await.is_problem(401, "unauthenticated");
        sign_in(PASSWORD).await.is_problem(401, "wrong-password");
        let token = sign_in("another horse battery").await.is(201)["token"].as_str().expect("a token").to_owned();
        let own = front.patch(&path, &json!({ "password": "a third horse battery" })).by(&token).reply().await;
        assert_eq!(own.is_invalid(), ["/password"]);
        let trail = front.get("/platform/v1/audit?action=operator.changed").by(&ops).reply().await.is(200);
        assert_eq!(trail["items"][0]["detail"]["password"], "set");
        assert!(!trail.to_string().contains("horse"), "{trail}");
    }

    async fn whoever_changes_the_own_password_knows_the_one_before(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        let right = json!({ "email": "ops@souk.example", "password": PASSWORD });
        let other = front.post("/platform/v1/sessions", &right).reply().await.is(201);
        let other = other["token"].as_str().expect("a token");
        let key = front.post("/platform/v1/keys", &json!({ "name": "report" })).by(&ops).reply().await.is(201);
        let key = key["token"].as_str().expect("a token");
        let path = "/platform/v1/me/password";
        let wrong = json!({ "current": "wrong horse battery", "password": "another horse battery" });
        front.post(path, &wrong).by(&ops).reply().await.is_problem(401, "wrong-password");
        front.get("/platform/v1/me").by(other).reply().await.is(200);
        let change = json!({ "current": PASSWORD, "password": "another horse battery" });
        front.post(path, &change).by(&ops).reply().await.is(204);
        front.get("/platform/v1/me").by(other).reply().await.is_problem(401, "unauthenticated");
        for token in [ops.as_str(), key] {
            front.get("/platform/v1/me").by(token).reply().await.is(200);
        }
        front.post("/platform/v1/sessions", &right).reply().await.is_problem(401, "wrong-password");
        let renamed = front.patch("/platform/v1/me", &json!({ "name": "Lin Mei" })).by(&ops).reply().await.is(200);
        assert_eq!(renamed["name"], "Lin Mei");
        for _ in 0..10 {
            front.post(path, &wrong).by(&ops).reply().await;
        }
        front.post(path, &wrong).by(&ops).reply().await.is_problem(429, "too-many-requests");
    }

    async fn an_app_names_its_files_and_the_tenants_that_have_it(db: TestDb) {
        let db = Arc::new(db);
        let front = Front::open_as(&db, "demo").await;
        let other = Front::open_as(&db, "other").await;
        let ops = runs_the_platform(&front).await;
        let file = testkit::plugin_file("member-price");
        let size = file.len();
        let control = control(&front.shop.commerce);
        apps::publish(&control, &Operator::machine("a test"), file.into()).await.expect("an app");
        for shop in [&front, &other] {
            let ask = json!({ "app": "member-price", "label": "vip", "settings": { "prices": { "tea": { "0": 1 } } } });
            shop.post("/merchant/v1/apps/installations", &ask)
                .host(&format!("{}.localhost", shop.shop.tenant.slug)).by(&shop.owner).reply().await.is(201);
        }
        let app = front.get("/platform/v1/apps/member-price").by(&ops).reply().await.is(200);
        assert_eq!(app["manifest"]["id"], "member-price");
        assert_eq!((&app["files"][0]["size"], &app["files"][0]["digest"]), (&json!(size), &app["digest"]));
        let path = "/platform/v1/apps/member-price/installations";
        let first = front.get(&format!("{path}?limit=1")).by(&ops).reply().await.is(200);
        let next = first["next"].as_str().expect("two tenants");
        let second = front.get(&format!("{path}?after={next}")).by(&ops).reply().await.is(200);
        let where_it_is = |page: &Value| page["items"][0]["tenant"]["slug"].as_str().map(str::to_owned);
        // Two nodes of a test make ids of one moment: which comes first is chance.
        let mut both = [where_it_is(&first), where_it_is(&second)];
        both.sort();
        assert_eq!(both, [Some("demo".to_owned()), Some("other".to_owned())]);
        assert_eq!((&second["next"], &first["items"][0]["state"]), (&Value::Null, &json!("disabled")));
        front.get("/platform/v1/apps/nothing").by(&ops).reply().await.is_problem(404, "not-found");
        let found = front.get("/platform/v1/search?q=MEMBER").by(&ops).reply().await.is(200);
        assert_eq!(found["apps"][0]["id"], "member-price");
    }

    async fn a_search_finds_tenants_and_operators(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        let find = |text: &str| {
            let path = format!("/platform/v1/search?q={text}");
            let (front, ops) = (&front, &ops);
            async move { front.get(&path).by(ops).reply().await.is(200) }
        };
        let found = find("demo").await;
        assert_eq!((&found["tenants"][0]["slug"], &found["operators"]), (&json!("demo"), &json!([])));
        assert_eq!(find("OPS%40").await["operators"][0]["email"], "ops@souk.example");
        assert_eq!(find("%20").await, json!({ "tenants": [], "apps": [], "operators": [] }));
    }

    async fn a_check_that_fails_names_the_step_and_goes_on_from_there(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        let path = |what: &str| format!("/platform/v1/tenants/{}{what}", front.shop.tenant.id());
        front.get(&path("/check")).by(&ops).reply().await.is_problem(404, "not-found");
        front.post(&path("/suspend"), &json!({ "reason": "unpaid" })).by(&ops).reply().await.is(200);
        let begun = front.post(&path("/check"), &json!({})).by(&ops).reply().await.is(202);
        assert_eq!((&begun["state"], begun["steps"].as_array().map(Vec::len)), (&json!("running"), Some(10)));
        let ended = ends(&front, &ops, &path("/check")).await;
        assert_eq!(ended["state"], "failed");
        assert_eq!((&ended["steps"][0]["state"], &ended["steps"][0]["why"]), (&json!("failed"), &json!("not-active")));
        assert_eq!(ended["steps"][1]["state"], "waiting");
        let seen = front.get("/platform/v1/home").by(&ops).reply().await.is(200);
        assert_eq!((&seen["needs_you"][0]["kind"], &seen["needs_you"][0]["count"]), (&json!("failed-checks"), &json!(1)));
        front.post(&path("/close"), &json!({ "reason": "over" })).by(&ops).reply().await.is(200);
        front.post(&path("/check"), &json!({})).by(&ops).reply().await.is_problem(409, "not-now");
    }
}

/// The check, once it has ended.
async fn ends(front: &Front, ops: &str, path: &str) -> Value {
    for _ in 0..200 {
        let seen = front.get(path).by(ops).reply().await.is(200);
        if seen["state"] != "running" {
            return seen;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("it does not end");
}
