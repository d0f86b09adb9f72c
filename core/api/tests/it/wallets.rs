//! Members earn and take; the merchant decides and reads the books; the owner tunes the shop.

use serde_json::{Value, json};

use crate::buying::{joins, joins_by, pays};
use crate::front::Front;

const LEVELS: &str = r#"{ "plan": { "levels": { "rates_bp": [1000], "compress": false } } }"#;

/// Ann brought Bob, who bought tea for 100.00; the window is over, so she may take 10.00.
async fn ann_has_ten(db: testkit::TestDb) -> (Front, String, Value) {
    let front = Front::open(db).await;
    front.shop.sells("tea", 100_00).await;
    front.shop.installs("referral", "commission", serde_json::from_str(LEVELS).expect("settings")).await;
    let ann = joins(&front, "ann@example.com").await;
    let me = front.get("/storefront/v1/me").by(&ann).reply().await.is(200);
    let bob = joins_by(&front, "bob@example.com", me["invite_code"].as_str()).await;
    let ask = json!({ "lines": [{ "sku": "tea", "quantity": 1 }] });
    let order = front.post("/storefront/v1/orders", &ask).by(&bob).reply().await.is(201);
    pays(&front, &bob, &order).await;
    let rewards = front.get("/storefront/v1/me/rewards").by(&ann).reply().await.is(200);
    assert_eq!(
        (&rewards["items"][0]["state"], &rewards["items"][0]["waits_for"]),
        (&json!("pending"), &json!("receipt"))
    );
    front.shop.closes(order["id"].as_str().and_then(|id| id.parse().ok()).expect("an id")).await;
    (front, ann, order)
}

fn take(amount: i64) -> Value {
    let to = json!({ "bank": "ICBC", "account": "6222 0212 3456 7890", "holder": "Ann" });
    json!({ "amount": amount, "destination": to })
}

testkit::each_db! {
    async fn a_member_takes_what_is_available_and_the_merchant_pays_it_out(db: TestDb) {
        let (front, ann, _) = ann_has_ten(db).await;
        let wallet = async || front.get("/storefront/v1/me/wallet").by(&ann).reply().await.is(200);
        assert_eq!(wallet().await, json!({
            "currency": "CNY", "pending": 0, "available": 10_00, "withdrawing": 0, "withdrawn": 0, "debt": 0,
            "waiting": [],
        }));
        let ask = |amount| front.post("/storefront/v1/me/withdrawals", &take(amount)).by(&ann);
        let refused = ask(10_01).reply().await.is_problem(409, "refused");
        assert_eq!((&refused["code"], &refused["available"]), (&json!("insufficient_available"), &json!(10_00)));
        assert_eq!(ask(0).reply().await.is_invalid(), ["/amount"]);
        let once = || ask(6_00).header("idempotency-key", "w1").reply();
        let asked = once().await.is(201);
        assert_eq!(once().await.is(201), asked);
        assert_eq!((&asked["state"], &asked["destination"]["account"]), (&json!("requested"), &json!("****7890")));

        let listed = front.get("/merchant/v1/withdrawals?state=requested").by(&front.owner).reply().await.is(200);
        let row = &listed["items"][0];
        assert_eq!((&row["id"], &row["destination"], &row["steps"]), (&asked["id"], &asked["destination"], &asked["steps"]));
        assert_eq!(row["hints"], json!({ "nth": 1, "name_differs": true, "debt": 0 }), "she is called by her address here");
        assert_eq!((&row["needs_two"], &row["first_approval"]), (&json!(false), &Value::Null));
        let at = |step: &str| format!("/merchant/v1/withdrawals/{}{step}", asked["id"].as_str().expect("an id"));
        let step = |name: &str| front.post(&at(name), &json!({})).by(&front.owner).reply();
        assert_eq!(step("/destination").await.is(200)["account"], "6222 0212 3456 7890");
        assert_eq!(step("/paid").await.is_problem(409, "not-now")["code"], "withdrawal_not_now");
        assert_eq!(step("/approve").await.is(200)["state"], "approved");
        assert_eq!(step("/paid").await.is(200)["state"], "paid");
        let after = wallet().await;
        assert_eq!((&after["available"], &after["withdrawn"]), (&json!(4_00), &json!(6_00)));

        let second = ask(4_00).reply().await.is(201);
        let cancel = format!("/storefront/v1/me/withdrawals/{}/cancel", second["id"].as_str().expect("an id"));
        assert_eq!(front.post(&cancel, &json!({})).by(&ann).reply().await.is(200)["state"], "cancelled");
        assert_eq!(wallet().await["available"], 4_00);
        front.shop.adds_up().await;
    }

    async fn an_answer_stays_when_the_account_is_kept_no_longer(db: TestDb) {
        let (front, ann, _) = ann_has_ten(db).await;
        let kept = front.post("/storefront/v1/me/destinations", &take(0)["destination"]).by(&ann).reply().await.is(201);
        let ask = json!({ "amount": 6_00, "kept": kept["id"] });
        let once = || front.post("/storefront/v1/me/withdrawals", &ask).by(&ann).header("idempotency-key", "w1").reply();
        let asked = once().await.is(201);
        let path = format!("/storefront/v1/me/destinations/{}", kept["id"].as_str().expect("an id"));
        assert_eq!(front.delete(&path).by(&ann).reply().await.status, 204);
        assert_eq!(once().await.is(201), asked);
        let other = front.post("/storefront/v1/me/withdrawals", &ask).by(&ann).reply().await;
        assert_eq!(other.is_invalid(), ["/kept"]);
        let wallet = front.get("/storefront/v1/me/wallet").by(&ann).reply().await.is(200);
        assert_eq!((&wallet["available"], &wallet["withdrawing"]), (&json!(4_00), &json!(6_00)));
    }

    async fn two_different_people_approve_what_is_above_the_shops_limit(db: TestDb) {
        let (front, ann, _) = ann_has_ten(db).await;
        let mut ask = front.get("/merchant/v1/settings").by(&front.owner).reply().await.is(200);
        ask["settings"]["withdrawal_second_person_above"] = json!(-1);
        let put = |ask: &Value| front.ask(axum::http::Method::PUT, "/merchant/v1/settings").json(ask).by(&front.owner).reply();
        assert_eq!(put(&ask).await.is_invalid(), ["/withdrawal_second_person_above"]);
        ask["settings"]["withdrawal_second_person_above"] = json!(4_00);
        put(&ask).await.is(200);
        let key = json!({ "name": "program", "scopes": ["money:write", "money:read"] });
        let key = front.post("/merchant/v1/api-keys", &key).by(&front.owner).reply().await.is(201);
        let key = key["secret"].as_str().expect("a secret");
        let finance = crate::sessions::hires(&front, "finance", "finance").await.1;
        let asks = async |amount: i64| {
            let asked = front.post("/storefront/v1/me/withdrawals", &take(amount)).by(&ann).reply().await.is(201);
            format!("/merchant/v1/withdrawals/{}", asked["id"].as_str().expect("an id"))
        };
        let approves = |at: &str, who: &str| front.post(&format!("{at}/approve"), &json!({})).by(who).reply();

        // Up to the limit, and with just that, one is enough, and that may be a program.
        let small = asks(4_00).await;
        assert_eq!(approves(&small, key).await.is(200)["state"], "approved");

        let large = asks(6_00).await;
        assert_eq!(approves(&large, key).await.is_problem(409, "refused")["code"], "withdrawal_needs_people");
        let first = approves(&large, &front.owner).await.is(200);
        assert_eq!((&first["state"], &first["needs_two"], &first["first_approval"]["name"]), (&json!("requested"), &json!(true), &json!("Owner")));
        assert_eq!((&first["steps"][1]["step"], &first["steps"][2]["at"]), (&json!("checked"), &Value::Null));
        assert_eq!(approves(&large, &front.owner).await.is_problem(409, "refused")["code"], "withdrawal_needs_another");
        let said = |step: &str| front.post(&format!("{large}/{step}"), &json!({})).by(&front.owner).reply();
        assert_eq!(said("paid").await.is_problem(409, "not-now")["code"], "withdrawal_not_now");
        let counts = async || front.get("/merchant/v1/withdrawals/counts").by(&front.owner).reply().await.is(200);
        assert_eq!((&counts().await["requested"]["count"], &counts().await["approved"]["count"]), (&json!(1), &json!(1)));
        assert_eq!(approves(&large, &finance).await.is(200)["state"], "approved");
        let paid = said("paid").await.is(200);
        let steps: Vec<&str> = paid["steps"].as_array().expect("steps").iter().filter_map(|it| it["step"].as_str()).collect();
        assert_eq!(steps, ["requested", "checked", "approved", "paid"]);
        assert!(paid["steps"].as_array().expect("steps").iter().all(|it| it["at"].is_string()), "{paid}");
        assert_eq!(paid["hints"]["nth"], 2);
        front.shop.adds_up().await;
    }

    /// Two clicks of one person at the same time are one approval.
    async fn one_person_is_never_two_however_fast(db: TestDb) {
        let (front, ann, _) = ann_has_ten(db).await;
        let mut ask = front.get("/merchant/v1/settings").by(&front.owner).reply().await.is(200);
        ask["settings"]["withdrawal_second_person_above"] = json!(0);
        front.ask(axum::http::Method::PUT, "/merchant/v1/settings").json(&ask).by(&front.owner).reply().await.is(200);
        let asked = front.post("/storefront/v1/me/withdrawals", &take(6_00)).by(&ann).reply().await.is(201);
        let at = format!("/merchant/v1/withdrawals/{}", asked["id"].as_str().expect("an id"));
        let body = json!({});
        let path = format!("{at}/approve");
        let click = || front.post(&path, &body).by(&front.owner).reply();
        let (a, b, c) = tokio::join!(click(), click(), click());
        let done = [a, b, c].iter().filter(|reply| reply.status == 200).count();
        assert_eq!(done, 1);
        assert_eq!(front.get(&at).by(&front.owner).reply().await.is(200)["state"], "requested");
    }

    async fn the_merchant_reads_the_books_and_sees_why_each_reward_was_given(db: TestDb) {
        let (front, ann, order) = ann_has_ten(db).await;
        let of = |path: String| front.get(&path).by(&front.owner).reply();
        let entries = of("/merchant/v1/ledger/entries?limit=2".into()).await.is(200);
        assert_eq!(entries["items"].as_array().map(Vec::len), Some(2));
        let next = entries["next"].as_str().expect("there is more");
        let rest = of(format!("/merchant/v1/ledger/entries?limit=2&after={next}")).await.is(200);
        assert_eq!(rest["next"], Value::Null);
        assert_eq!(of("/merchant/v1/ledger/entries?after=x".into()).await.is_invalid(), ["?after"]);

        let accounts = of("/merchant/v1/ledger/accounts".into()).await.is(200);
        let sum: i64 = accounts["items"].as_array().expect("accounts").iter().filter_map(|it| it["balance"].as_i64()).sum();
        assert_eq!(sum, 0);

        let id = order["id"].as_str().expect("an id");
        let rewards = of(format!("/merchant/v1/orders/{id}/rewards")).await.is(200);
        let reward = &rewards["items"][0];
        assert_eq!((&reward["app"], &reward["reason"], &reward["amount"]), (&json!("referral"), &json!("level-1"), &json!(10_00)));
        assert!(reward["digest"].as_str().is_some_and(|digest| digest.len() >= 64), "{reward}");
        assert_eq!(of("/merchant/v1/rewards?state=reversed".into()).await.is(200)["items"], json!([]));
        let member = reward["member"].as_str().expect("an id");
        assert_eq!(of(format!("/merchant/v1/members/{member}/wallet")).await.is(200)["available"], 10_00);

        let file = of("/merchant/v1/ledger/entries.csv".into()).await;
        assert!(file.header("content-type").starts_with("text/csv"), "{file:?}");
        assert_eq!(String::from_utf8(file.bytes).expect("UTF-8").lines().count(), 1 + 3);
        let own = front.get("/storefront/v1/me/wallet/entries.csv").by(&ann).reply().await;
        assert_eq!(String::from_utf8(own.bytes).expect("UTF-8").lines().count(), 1 + 2);
        let none = front.get("/storefront/v1/me/wallet/entries?until=2020-01-01T00:00:00Z").by(&ann).reply().await.is(200);
        assert_eq!(none["items"], json!([]));
    }

    /// The shop is remembered by its slug and by its own host; a change is seen by both on the next request.
    async fn a_changed_setting_holds_at_once_by_every_name_of_the_shop(db: TestDb) {
        let front = Front::open(db).await;
        front.shop.sells("tea", 100_00).await;
        let quote = json!({ "lines": [{ "sku": "tea", "quantity": 1 }] });
        let shipping = async |host: &str| {
            front.post("/storefront/v1/quotes", &quote).host(host).reply().await.is(200)["shipping"].clone()
        };
        let hosts = ["demo.localhost", "demo.souk.example", "demo.example.com"];
        for fee in [8_00, 9_00] {
            let mut ask = front.get("/merchant/v1/settings").by(&front.owner).reply().await.is(200);
            ask["settings"]["shipping_fee"] = json!(fee);
            for host in hosts {
                assert_ne!(shipping(host).await, fee);
            }
            let put = front.ask(axum::http::Method::PUT, "/merchant/v1/settings").host("demo.example.com").json(&ask);
            put.by(&front.owner).reply().await.is(200);
            for host in hosts {
                assert_eq!(shipping(host).await, fee, "{host}");
            }
        }
    }

    async fn the_owner_tunes_the_shop(db: TestDb) {
        let (front, ..) = ann_has_ten(db).await;
        let seen = front.get("/merchant/v1/settings").by(&front.owner).reply().await.is(200);
        let put = |body: &Value| front.ask(axum::http::Method::PUT, "/merchant/v1/settings").json(body).by(&front.owner).reply();
        let mut ask = seen.clone();
        ask["settings"]["shipping_fee"] = json!(8_00);
        let changed = put(&ask).await.is(200);
        assert_eq!(changed["settings"]["shipping_fee"], 8_00);
        put(&ask).await.is_problem(409, "changed");
        let quote = json!({ "lines": [{ "sku": "tea", "quantity": 1 }] });
        let quote = front.post("/storefront/v1/quotes", &quote).reply().await.is(200);
        assert_eq!((&quote["shipping"], &quote["total"]), (&json!(8_00), &json!(108_00)), "it holds at once");

        let mut wrong = changed;
        for (field, value) in [("unpaid_order_minutes", json!(0)), ("shipping_fee", json!(-1)), ("after_sale_days", json!(999))] {
            wrong["settings"][field] = value;
        }
        assert_eq!(put(&wrong).await.is_invalid().len(), 3);
    }
}
