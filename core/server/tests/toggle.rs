//! An app is switched off and on while people buy: the binary as it is shipped, spoken to over HTTP, on both engines.
//!
//! `cargo xtask test toggle` runs it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::collections::HashSet;
use std::io::Write;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use reqwest::Method;
use serde_json::{Value, json};
use testkit::TestDb;

/// Who buys at once, without pause.
const BUYERS: usize = 6;
/// How long the app is on, then off, then on again.
const PHASES: [Duration; 3] = [Duration::from_secs(2), Duration::from_secs(4), Duration::from_secs(4)];
/// Within which a switch holds everywhere.
const SWITCH: SignedDuration = SignedDuration::from_secs(1);
/// Within which all rewards are there.
const SETTLED: Duration = Duration::from_mins(1);
const OWNER: (&str, &str) = ("owner@demo.example", "correct horse battery");

testkit::each_db! {
    async fn toggle_while_people_buy_and_each_order_paid_while_the_app_was_on_has_its_reward(db: TestDb) {
        let folder = tempfile::TempDir::new().unwrap();
        let node = Node::start(&db, folder.path()).await;
        let shop = node.opens_shop().await;
        let going = Arc::new(AtomicBool::new(true));
        let buyers: Vec<_> = shop.buyers.iter().map(|buyer| {
            let (client, owner, buyer, going) = (node.client.clone(), shop.owner.clone(), buyer.clone(), going.clone());
            tokio::spawn(async move {
                let mut paid = Vec::new();
                while going.load(Ordering::SeqCst) {
                    paid.push(client.buys(&buyer, &owner).await);
                }
                paid
            })
        }).collect();

        tokio::time::sleep(PHASES[0]).await;
        let off = node.switches(&shop, "disable").await;
        tokio::time::sleep(PHASES[1]).await;
        let on = node.switches(&shop, "enable").await;
        tokio::time::sleep(PHASES[2]).await;
        going.store(false, Ordering::SeqCst);
        let mut orders = Vec::new();
        for buyer in buyers {
            orders.extend(buyer.await.expect("no request of a buyer failed"));
        }

        // An order is paid somewhere between the question and the answer.
        let while_on = |paid: &Paid| paid.answered < off.0 || paid.asked > on.1 + SWITCH;
        let while_off = |paid: &Paid| paid.asked > off.1 + SWITCH && paid.answered < on.0;
        let of = |when: &dyn Fn(&Paid) -> bool| -> HashSet<String> {
            orders.iter().filter(|paid| when(paid)).map(|paid| paid.order.clone()).collect()
        };
        let (must, must_not) = (of(&while_on), of(&while_off));
        let before = orders.iter().filter(|paid| paid.answered < off.0).count();
        assert!(before > 0 && must.len() > before && !must_not.is_empty(), "nobody bought in one of the phases");
        let since = Instant::now();
        let mut rewarded = node.rewarded(&shop).await;
        while !must.is_subset(&rewarded) && since.elapsed() < SETTLED {
            tokio::time::sleep(Duration::from_millis(200)).await;
            rewarded = node.rewarded(&shop).await;
        }
        let missing: Vec<_> = must.difference(&rewarded).collect();
        assert!(missing.is_empty(), "{} of {} orders have no reward: {missing:?}", missing.len(), must.len());
        // Orders are looked at in the order in which they were paid: those before the last reward are done.
        let wrong: Vec<_> = must_not.intersection(&rewarded).collect();
        assert!(wrong.is_empty(), "{} of {} orders have a reward: {wrong:?}", wrong.len(), must_not.len());
        println!("{} orders: {} while on, {} while off, the others around a switch", orders.len(), must.len(), must_not.len());
    }
}

/// A shop with an app that rewards who brought a buyer.
struct Shop {
    owner: String,
    app: String,
    buyers: Vec<String>,
}

/// A paid order, and when it was asked and answered that it is.
struct Paid {
    order: String,
    asked: Timestamp,
    answered: Timestamp,
}

/// A running `souk`, ended when this goes.
struct Node {
    child: Child,
    client: Client,
}

impl Drop for Node {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Node {
    /// Provisions a tenant from the shell, then serves.
    async fn start(db: &TestDb, folder: &Path) -> Self {
        let apps = folder.join("apps");
        std::fs::create_dir(&apps).unwrap();
        std::fs::write(apps.join("commission.wasm"), testkit::plugin_file("commission")).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let souk = || {
            let mut souk = Command::new(env!("CARGO_BIN_EXE_souk"));
            souk.env("DATABASE_URL", &db.url).env("SOUK_DATA", folder.join("data")).env("SOUK_PLUGINS", &apps);
            souk.env("SOUK_SECRET_KEY", "ab".repeat(32)).env("SOUK_LISTEN", format!("127.0.0.1:{port}"));
            souk.env_remove("REDIS_URL").env("RUST_LOG", "warn").stdout(Stdio::null());
            souk
        };
        let mut provision = souk();
        provision.args(["tenant", "provision", "demo", "--plan", "enterprise", "--jurisdiction", "none"]);
        provision.args(["--owner-email", OWNER.0, "--password-file", "-"]).stdin(Stdio::piped());
        let mut provision = provision.spawn().unwrap();
        provision.stdin.take().unwrap().write_all(OWNER.1.as_bytes()).unwrap();
        assert!(provision.wait().unwrap().success(), "the tenant is there");
        let child = souk().arg("serve").spawn().unwrap();
        let http = commerce::payments::http_client().unwrap();
        let node = Self { child, client: Client { http, site: format!("http://127.0.0.1:{port}") } };
        let since = Instant::now();
        let ready = || node.client.http.get(format!("{}/readyz", node.client.site)).send();
        while !ready().await.is_ok_and(|answer| answer.status() == 200) {
            assert!(since.elapsed() < Duration::from_mins(1), "the node is not ready");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        node
    }

    async fn opens_shop(&self) -> Shop {
        let client = &self.client;
        let signs_in = json!({ "email": OWNER.0, "password": OWNER.1 });
        let owner = text(&client.post("/merchant/v1/sessions", "", &signs_in).await["token"]);
        let tea = json!({ "code": "tea", "title": { "en": "Tea" }, "status": "active",
            "skus": [{ "code": "tea", "price": 10_000 }] });
        client.post("/merchant/v1/products", &owner, &tea).await;
        let offer = client.ask(Method::GET, "/merchant/v1/apps/commission", &owner, None).await;
        let grants: Vec<Value> =
            offer["manifest"]["grants"].as_array().unwrap().iter().map(|grant| grant["grant"].clone()).collect();
        let install = json!({ "app": "commission", "grants": grants, "enabled": true,
            "settings": { "plan": { "levels": { "rates_bp": [1_000] } } } });
        let app = text(&client.post("/merchant/v1/apps/installations", &owner, &install).await["id"]);
        let joins = |login: String, code: Option<String>| async move {
            let ask = json!({ "login": login, "password": OWNER.1, "name": "M", "invite_code": code });
            client.post("/storefront/v1/members", "", &ask).await
        };
        let code = text(&joins("ann@example.com".into(), None).await["invite_code"]);
        let mut buyers = Vec::new();
        for i in 0..BUYERS {
            let joined = joins(format!("buyer{i}@example.com"), Some(code.clone())).await;
            buyers.push(text(&joined["session"]["token"]));
        }
        Shop { owner, app, buyers }
    }

    /// When the switch was asked for, and when it was answered.
    async fn switches(&self, shop: &Shop, to: &str) -> (Timestamp, Timestamp) {
        let path = format!("/merchant/v1/apps/installations/{}/{to}", shop.app);
        let asked = sources::Sources::system().now();
        self.client.ask(Method::POST, &path, &shop.owner, None).await;
        (asked, sources::Sources::system().now())
    }

    /// The orders that have a reward.
    async fn rewarded(&self, shop: &Shop) -> HashSet<String> {
        let (mut orders, mut after) = (HashSet::new(), String::new());
        loop {
            let path = format!("/merchant/v1/rewards?limit=200{after}");
            let page = self.client.ask(Method::GET, &path, &shop.owner, None).await;
            orders.extend(page["items"].as_array().unwrap().iter().map(|reward| text(&reward["order"])));
            let Some(next) = page["next"].as_str() else { return orders };
            after = format!("&after={next}");
        }
    }
}

/// Speaks to the node for the shop `demo`.
#[derive(Clone)]
struct Client {
    http: reqwest::Client,
    site: String,
}

impl Client {
    /// What was answered; anything but success ends the test.
    async fn ask(&self, method: Method, path: &str, token: &str, body: Option<&Value>) -> Value {
        let what = format!("{method} {path}");
        let mut ask = self.http.request(method, format!("{}{path}", self.site)).header("souk-tenant", "demo");
        if !token.is_empty() {
            ask = ask.header("authorization", format!("Bearer {token}"));
        }
        if let Some(body) = body {
            ask = ask.header("content-type", "application/json").body(body.to_string());
        }
        let answer = ask.send().await.unwrap_or_else(|error| panic!("{what}: {error:?}"));
        let (status, text) = (answer.status(), answer.text().await.unwrap());
        assert!(status.is_success(), "{what}: {status} {text}");
        serde_json::from_str(&text).unwrap_or(Value::Null)
    }

    async fn post(&self, path: &str, token: &str, body: &Value) -> Value {
        self.ask(Method::POST, path, token, Some(body)).await
    }

    /// A buyer orders tea and pays by hand.
    async fn buys(&self, buyer: &str, owner: &str) -> Paid {
        let tea = json!({ "lines": [{ "sku": "tea", "quantity": 1 }] });
        let order = text(&self.post("/storefront/v1/orders", buyer, &tea).await["id"]);
        let path = format!("/storefront/v1/orders/{order}/payments");
        let begun = self.post(&path, buyer, &json!({ "provider": "offline" })).await;
        let path = format!("/merchant/v1/payments/{}/confirm", text(&begun["payment"]["id"]));
        let asked = sources::Sources::system().now();
        let paid = self.post(&path, owner, &json!({})).await;
        assert_eq!(paid["state"], "paid");
        Paid { order, asked, answered: sources::Sources::system().now() }
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}
