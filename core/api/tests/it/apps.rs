//! Apps over HTTP: published by the platform, installed, set, switched and watched by a merchant.

use axum::http::Method;
use commerce::payments::{self, Confirmation};
use serde_json::{Value, json};
use tenants::operators::{self, NewOperator, SignIn};
use tenants::{Operator, apps};
use testkit::{TestShop, plugin_file};

use crate::front::{Front, control};
use crate::sessions::hires;

const PASSWORD: &str = "correct horse battery";

/// The token of an operator.
async fn operator(front: &Front) -> String {
    let control = control(&front.shop.commerce);
    let machine = Operator::machine("a test");
    let (email, name) = ("op@souk.example".to_owned(), "Op".to_owned());
    let who = NewOperator { email: email.clone(), name, password: PASSWORD.into() };
    operators::create(&control, &machine, &who).await.expect("an operator");
    let ask = SignIn { email, password: PASSWORD.into(), from: None, request_id: String::new() };
    operators::sign_in(&control, &ask).await.expect("a session").token.reveal().to_owned()
}

/// The marketplace has these apps.
async fn publishes(shop: &TestShop, names: &[&str]) {
    let control = control(&shop.commerce);
    for name in names {
        let file = plugin_file(name).into();
        apps::publish(&control, &Operator::machine("a test"), file).await.expect("an app");
    }
}

fn price(label: &str, price: i64) -> Value {
    json!({ "app": "member-price", "label": label, "settings": { "prices": { "tea": { "0": price } } } })
}

const ALL: &str = "/merchant/v1/apps/installations";

testkit::each_db! {
    async fn an_operator_publishes_an_app_and_hears_why_a_file_is_none(db: TestDb) {
        let front = Front::open(db).await;
        let token = operator(&front).await;
        let send = |file: Vec<u8>, media_type: &str| {
            let ask = front.ask(Method::POST, "/platform/v1/apps").by(&token);
            ask.header("content-type", media_type).bytes(file).reply()
        };
        let file = plugin_file("member-price");
        let published = send(file.clone(), "application/wasm").await.is(201);
        assert_eq!(published["manifest"]["id"], "member-price");
        let again = send(file.clone(), "application/wasm").await.is(200);
        assert_eq!(again, published);

        send(file.clone(), "application/json").await.is_problem(415, "unsupported-media-type");
        let refused = send(b"\0asm, or not".to_vec(), "application/wasm").await.is_problem(422, "app-refused");
        assert_eq!(refused["reason"], "not-a-component");
        send(vec![0; 5 << 20], "application/wasm").await.is_problem(413, "too-large");
        let empty_section = [file.as_slice(), &[0, 2, 1, b'x']].concat();
        send(empty_section, "application/wasm").await.is_problem(409, "taken");

        let list = front.get("/platform/v1/apps").by(&token).reply().await.is(200);
        assert_eq!(list["items"][0]["versions"], json!(["1.0.0"]));
        front.get("/platform/v1/apps").reply().await.is_problem(401, "unauthenticated");
        front.get("/platform/v1/apps").by(&front.owner).reply().await.is_problem(401, "unauthenticated");
    }

    async fn a_merchant_installs_sets_switches_and_uninstalls_an_app(db: TestDb) {
        let front = Front::open(db).await;
        publishes(&front.shop, &["member-price"]).await;
        let owner = front.owner.as_str();
        let market = front.get("/merchant/v1/apps").by(owner).reply().await.is(200);
        assert_eq!(market["items"][0]["manifest"]["settings"]["type"], "object", "a form can be drawn");
        front.get("/merchant/v1/apps/member-price?version=1.0.0").by(owner).reply().await.is(200);
        front.get("/merchant/v1/apps/member-price?version=9.0.0").by(owner).reply().await.is_problem(404, "not-found");
        let odd = front.get("/merchant/v1/apps/member-price?version=new").by(owner).reply().await;
        assert_eq!(odd.is_invalid(), ["?version"]);

        let made = front.post(ALL, &price("vip", 900)).by(owner).reply().await.is(201);
        assert_eq!((&made["state"], &made["settings_version"]), (&json!("disabled"), &json!(1)));
        let one = format!("{ALL}/{}", made["id"].as_str().expect("an id"));
        for (step, state) in [("enable", "enabled"), ("enable", "enabled"), ("disable", "disabled")] {
            let reply = front.ask(Method::POST, &format!("{one}/{step}")).by(owner).reply().await.is(200);
            assert_eq!(reply["state"], state);
        }
        let change = json!({ "settings_version": 1, "settings": { "prices": {} } });
        assert_eq!(front.patch(&one, &change).by(owner).reply().await.is(200)["settings_version"], 2);
        let late = json!({ "settings_version": 1, "settings": { "prices": { "tea": { "1": 1 } } } });
        front.patch(&one, &late).by(owner).reply().await.is_problem(409, "changed");

        let second = front.post(ALL, &price("vvip", 800)).by(owner).reply().await.is(201);
        let order = json!({ "order": [second["id"], made["id"]] });
        let ordered = front.ask(Method::PUT, &format!("{ALL}/order")).json(&order).by(owner).reply().await.is(200);
        assert_eq!(ordered["items"][0]["label"], "vvip");
        let first = front.get(&format!("{ALL}?limit=1")).by(owner).reply().await.is(200);
        assert_eq!(first["items"][0]["label"], "vvip");
        let next = format!("{ALL}?limit=1&after={}", first["next"].as_str().expect("another page"));
        assert_eq!(front.get(&next).by(owner).reply().await.is(200)["items"][0]["label"], "vip");

        assert_eq!(front.delete(&one).by(owner).reply().await.is(200)["state"], "uninstalled");
        let gone = front.ask(Method::POST, &format!("{one}/enable")).by(owner).reply().await;
        assert_eq!(gone.is_problem(409, "not-now")["code"], "app_uninstalled");
        assert_eq!(front.get(&one).by(owner).reply().await.is(200)["state"], "uninstalled");
        assert_eq!(front.get(ALL).by(owner).reply().await.is(200)["items"].as_array().map(Vec::len), Some(1));
    }

    async fn every_wrong_field_is_named_with_a_pointer(db: TestDb) {
        let front = Front::open(db).await;
        publishes(&front.shop, &["member-price"]).await;
        let mut wrong = price(" ", -5);
        wrong["grants"] = json!(["kv"]);
        wrong["budget_bp"] = json!(1);
        wrong["settings"]["colour"] = json!("red");
        wrong["stacking"] = json!({ "priority": 1001 });
        let mut named = front.post(ALL, &wrong).by(&front.owner).reply().await.is_invalid();
        named.sort();
        named.dedup();
        let expected =
            ["/budget_bp", "/grants/0", "/label", "/settings/colour", "/settings/prices/tea/0", "/stacking/priority"];
        assert_eq!(named, expected);
        for (field, value) in [("app", json!("No App")), ("enabled", json!("yes")), ("colour", json!(1))] {
            let mut odd = price("vip", 900);
            odd[field] = value;
            assert_eq!(front.post(ALL, &odd).by(&front.owner).reply().await.is_invalid(), [format!("/{field}")]);
        }
        front.post(ALL, &json!({ "app": "nothing" })).by(&front.owner).reply().await.is_problem(404, "not-found");
        front.post(ALL, &price("vip", 1)).by(&front.owner).reply().await.is(201);
        let twice = front.post(ALL, &price("vip", 1)).by(&front.owner).reply().await.is_problem(409, "taken");
        assert_eq!(twice["field"], "label");
    }

    async fn who_may_only_look_changes_nothing_and_nobody_sees_anothers_apps(db: TestDb) {
        let db = std::sync::Arc::new(db);
        let (front, other) = (Front::open_as(&db, "demo").await, Front::open_as(&db, "other").await);
        publishes(&front.shop, &["member-price"]).await;
        let made = front.post(ALL, &price("vip", 900)).by(&front.owner).reply().await.is(201);
        let one = format!("{ALL}/{}", made["id"].as_str().expect("an id"));
        let (_, viewer) = hires(&front, "wang", "viewer").await;
        front.get(&one).by(&viewer).reply().await.is(200);
        front.get(&format!("{one}/runs?failed=true")).by(&viewer).reply().await.is(200);
        front.post(ALL, &price("mine", 1)).by(&viewer).reply().await.is_problem(403, "forbidden");
        front.delete(&one).by(&viewer).reply().await.is_problem(403, "forbidden");
        let replay = format!("{one}/parked/1/replay");
        front.ask(Method::POST, &replay).by(&viewer).reply().await.is_problem(403, "forbidden");
        front.ask(Method::POST, &replay).by(&front.owner).reply().await.is_problem(404, "not-found");

        let theirs = |method: Method, path: &str| {
            other.ask(method, path).host("other.localhost:8080").by(&other.owner).json(&json!({})).reply()
        };
        for (method, path) in [
            (Method::GET, one.clone()),
            (Method::PATCH, one.clone()),
            (Method::DELETE, one.clone()),
            (Method::POST, format!("{one}/enable")),
            (Method::POST, format!("{one}/disable")),
            (Method::GET, format!("{one}/runs")),
            (Method::GET, format!("{one}/parked")),
            (Method::POST, replay),
        ] {
            theirs(method, &path).await.is_problem(404, "not-found");
        }
    }

    /// The log decides, not the time at which a worker comes to it.
    async fn an_app_is_asked_about_what_was_paid_while_it_was_on_however_late_the_worker_is(db: TestDb) {
        let front = Front::open(db).await;
        let shop = &front.shop;
        publishes(shop, &["commission"]).await;
        shop.sells("tea", 1_000).await;
        let ann = shop.joins("ann", None).await;
        let bob = shop.joins("bob", Some(&ann)).await;
        let settings = |bp: u32| json!({ "plan": { "levels": { "rates_bp": [bp] } } });
        let grants = json!(["referrals.read", "orders.read", "credit"]);
        let ask = json!({ "app": "commission", "grants": grants, "settings": settings(1_000), "enabled": true });
        let made = front.post(ALL, &ask).by(&front.owner).reply().await.is(201);
        let one = format!("{ALL}/{}", made["id"].as_str().expect("an id"));
        let switch = async |step: &str| {
            front.ask(Method::POST, &format!("{one}/{step}")).by(&front.owner).reply().await.is(200);
        };
        let pays = async || {
            let order = shop.orders(&bob, &[("tea", 1)]).await.id;
            let payment = payments::start(&shop.commerce, &bob, order, "offline", None).await.expect("a payment");
            let said = Confirmation::default();
            payments::confirm(&shop.commerce, &shop.owner, payment.id, &said, None).await.expect("the money came");
            order
        };
        let mut orders = vec![pays().await];
        switch("disable").await;
        orders.push(pays().await);
        switch("enable").await;
        orders.push(pays().await);
        front.patch(&one, &json!({ "settings": settings(2_000) })).by(&front.owner).reply().await.is(200);
        orders.push(pays().await);
        front.delete(&one).by(&front.owner).reply().await.is(200);
        orders.push(pays().await);

        Box::pin(shop.settles()).await;
        let mut earned = Vec::new();
        for order in orders {
            earned.push(shop.rewards(order).await.iter().map(|reward| reward.amount).sum::<i64>());
        }
        assert_eq!(earned, [100, 0, 100, 200, 0]);
        let runs = front.get(&format!("{one}/runs")).by(&front.owner).reply().await.is(200);
        let versions: Vec<_> = runs["items"].as_array().expect("runs").iter().map(|run| &run["settings_version"]).collect();
        assert_eq!(versions, [2, 1, 1], "the newest first");
        assert_eq!(runs["items"][0]["outcome"], "ok");
        let failed = front.get(&format!("{one}/runs?failed=true")).by(&front.owner).reply().await.is(200);
        assert_eq!(failed["items"], json!([]));
        shop.adds_up().await;
    }
}
