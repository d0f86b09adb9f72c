//! Who earned from an order, and what a refund would take back, before anybody asks for it.

use serde_json::{Value, json};

use crate::buying::{joins, joins_by, pays, tea, tea_shop};
use crate::front::Front;

/// Ann brought Bob, who brought Cid; Cid paid 299.00 for tea, of which Bob earns 8 % and Ann 3 %.
async fn cid_buys(db: testkit::TestDb) -> (Front, [String; 3], Value) {
    let front = Front::open(db).await;
    front.shop.sells("tea", 299_00).await;
    let levels = json!({ "plan": { "levels": { "rates_bp": [800, 300], "compress": false } } });
    front.shop.installs("referral", "commission", levels).await;
    let code = async |token: &str| {
        let me = front.get("/storefront/v1/me").by(token).reply().await.is(200);
        me["invite_code"].as_str().expect("a code").to_owned()
    };
    let ann = joins(&front, "ann@example.com").await;
    let bob = joins_by(&front, "bob@example.com", Some(&code(&ann).await)).await;
    let cid = joins_by(&front, "cid@example.com", Some(&code(&bob).await)).await;
    let order = front.post("/storefront/v1/orders", &tea(1)).by(&cid).reply().await.is(201);
    pays(&front, &cid, &order).await;
    (front, [ann, bob, cid], order)
}

fn back(amount: i64) -> Value {
    json!({ "lines": [{ "line": 1, "amount": amount }] })
}

testkit::each_db! {
    async fn an_order_says_who_earned_from_it_and_what_the_shop_keeps(db: TestDb) {
        let (front, _, order) = cid_buys(db).await;
        let path = format!("/merchant/v1/orders/{}/shares", order["id"].as_str().expect("an id"));
        let shares = front.get(&path).by(&front.owner).reply().await.is(200);
        assert_eq!((&shares["paid"], &shares["rewarded"], &shares["keeps"]), (&json!(299_00), &json!(32_89), &json!(266_11)));
        assert_eq!((&shares["keeps_bp"], &shares["adjusted"]), (&json!(8_900), &json!(0)));
        let bob = &shares["rewards"][0];
        assert_eq!((&bob["member_name"], &bob["amount"], &bob["left"]), (&json!("bob@example.com"), &json!(23_92), &json!(23_92)));
        assert_eq!((&bob["app"], &bob["reason"], &bob["order_number"]), (&json!("referral"), &json!("level-1"), &order["number"]));
        assert_eq!(bob["line_title"], order["lines"][0]["title"]);
        assert!(bob["version"].as_str().is_some_and(|version| version.contains('.')), "{bob}");
        assert!(bob["title"]["zh-CN"].as_str().is_some_and(|title| !title.is_empty()), "{bob}");
        assert_eq!((&bob["waits_for"], &bob["available_at"]), (&json!("receipt"), &Value::Null));
    }

    /// 99.00 of 299.00: 7.92 of 23.92 and 2.97 of 8.97.
    async fn a_refund_says_before_what_it_takes_back_and_then_does_just_that(db: TestDb) {
        let (front, [ann, ..], order) = cid_buys(db).await;
        let at = |step: &str| format!("/merchant/v1/orders/{}{step}", order["id"].as_str().expect("an id"));
        let ask = |step: &str, body: &Value| front.post(&at(step), body).by(&front.owner).reply();
        let seen = ask("/refunds/preview", &back(99_00)).await.is(200);
        let taken = |seen: &Value| -> Vec<(i64, i64, i64)> {
            let each = seen["take_backs"].as_array().expect("take-backs").iter();
            let numbers = |it: &Value| ["taken", "left", "debt"].map(|name| it[name].as_i64().expect("a number"));
            each.map(|it| numbers(it).into()).collect()
        };
        assert_eq!(taken(&seen), [(7_92, 16_00, 0), (2_97, 6_00, 0)]);
        assert_eq!((&seen["taken"], &seen["debt"], &seen["all_given_back"]), (&json!(10_89), &json!(0), &json!(false)));
        assert_eq!((&seen["keeps_before"], &seen["keeps_after"]), (&json!(266_11), &json!(178_00)));
        // Nothing was written, and what a refund refuses is refused.
        assert_eq!(front.get(&at("/refunds")).by(&front.owner).reply().await.is(200)["items"], json!([]));
        assert_eq!(ask("/refunds/preview", &back(299_01)).await.is_problem(409, "refused")["code"], "refund_exceeds_paid");
        let whole = ask("/refunds/preview", &back(299_00)).await.is(200);
        assert_eq!((&whole["taken"], &whole["all_given_back"], &whole["keeps_after"]), (&json!(32_89), &json!(true), &json!(0)));

        let refund = ask("/refunds", &back(99_00)).await.is(201);
        // One that is under way counts already.
        let rest = ask("/refunds/preview", &back(200_00)).await.is(200);
        assert_eq!(taken(&rest), [(16_00, 0, 0), (6_00, 0, 0)]);
        assert_eq!((&rest["keeps_before"], &rest["keeps_after"]), (&seen["keeps_after"], &json!(0)));
        let confirm = format!("/merchant/v1/refunds/{}/confirm", refund["id"].as_str().expect("an id"));
        front.post(&confirm, &json!({})).by(&front.owner).reply().await.is(200);
        front.shop.settles().await;
        let shares = front.get(&at("/shares")).by(&front.owner).reply().await.is(200);
        assert_eq!((&shares["rewards"][0]["reversed"], &shares["rewards"][1]["reversed"]), (&json!(7_92), &json!(2_97)));
        assert_eq!(shares["keeps"], seen["keeps_after"]);

        // Ann took her money out: what is taken back then is a debt.
        front.shop.closes(order["id"].as_str().and_then(|id| id.parse().ok()).expect("an id")).await;
        let to = json!({ "bank": "ICBC", "account": "6222", "holder": "Ann" });
        let take = json!({ "amount": 6_00, "destination": to });
        front.post("/storefront/v1/me/withdrawals", &take).by(&ann).reply().await.is(201);
        assert_eq!(taken(&ask("/refunds/preview", &back(200_00)).await.is(200)), [(16_00, 0, 0), (6_00, 0, 6_00)]);
    }

    async fn a_wallet_says_what_its_pending_money_waits_for_and_until_when(db: TestDb) {
        let (front, [_, bob, cid], order) = cid_buys(db).await;
        let wallet = async || front.get("/storefront/v1/me/wallet").by(&bob).reply().await.is(200)["waiting"].clone();
        assert_eq!(wallet().await, json!([{ "waits_for": "receipt", "amount": 23_92, "next_at": null }]));
        let id = order["id"].as_str().expect("an id");
        let parcel = json!({ "carrier": "SF", "tracking_number": "1" });
        front.post(&format!("/merchant/v1/orders/{id}/ship"), &parcel).by(&front.owner).reply().await.is(200);
        // Ten days, if nobody says anything before.
        let latest = (front.shop.now() + jiff::SignedDuration::from_hours(240)).to_string();
        assert_eq!(wallet().await, json!([{ "waits_for": "receipt", "amount": 23_92, "next_at": latest }]));
        let reward = front.get("/storefront/v1/me/rewards").by(&bob).reply().await.is(200)["items"][0].clone();
        assert_eq!((&reward["available_at"], &reward["available_at_latest"]), (&json!(latest), &json!(true)));
        front.post(&format!("/storefront/v1/orders/{id}/receive"), &json!({})).by(&cid).reply().await.is(200);
        let now = json!(front.shop.now().to_string());
        let reward = front.get("/storefront/v1/me/rewards").by(&bob).reply().await.is(200)["items"][0].clone();
        assert_eq!((&reward["waits_for"], &reward["window_ends_at"], &reward["available_at"]), (&json!("after-sale"), &now, &now));
        let ours = format!("/merchant/v1/members/{}/wallet", reward["member"].as_str().expect("an id"));
        assert_eq!(front.get(&ours).by(&front.owner).reply().await.is(200)["waiting"][0]["waits_for"], "after-sale");
    }

    async fn anothers_order_has_no_shares(db: TestDb) {
        let (front, lily) = tea_shop(db).await;
        let order = front.post("/storefront/v1/orders", &tea(1)).by(&lily).reply().await.is(201);
        let path = format!("/merchant/v1/orders/{}/shares", order["id"].as_str().expect("an id"));
        let shares = front.get(&path).by(&front.owner).reply().await.is(200);
        assert_eq!((&shares["keeps"], &shares["keeps_bp"]), (&json!(0), &Value::Null));
        let none = "/merchant/v1/orders/ord_0198c0de7f3a7c1d9e5b2a4f60718293/shares";
        front.get(none).by(&front.owner).reply().await.is_problem(404, "not-found");
        let preview = format!("/merchant/v1/orders/{}/refunds/preview", order["id"].as_str().expect("an id"));
        front.post(&preview, &back(1)).by(&front.owner).reply().await.is_problem(409, "not-now");
    }

    async fn an_order_tells_what_each_app_did_and_what_the_staff_wrote_down(db: TestDb) {
        let (front, [_, _, cid], order) = cid_buys(db).await;
        let id = order["id"].as_str().expect("an id");
        let notes = format!("/merchant/v1/orders/{id}/notes");
        let write = |note: &str| front.post(&notes, &json!({ "note": note })).by(&front.owner).reply();
        let written = write("gift wrap <b>\u{202e}").await.is(201);
        assert_eq!((&written["kind"], &written["actor_kind"], &written["actor"]), (&json!("order.noted"), &json!("staff"), &json!("Owner")));
        for wrong in ["", " ", &"x".repeat(2_001), "a\u{0}b"] {
            assert_eq!(write(wrong).await.is_invalid(), ["/note"], "{wrong:?}");
        }
        let story = front.get(&format!("/merchant/v1/orders/{id}")).by(&front.owner).reply().await.is(200);
        let entries = story["timeline"].as_array().expect("a timeline");
        let of = |kind: &str| entries.iter().find(|it| it["kind"] == kind).unwrap_or_else(|| panic!("{kind}"));
        assert_eq!((&of("order.noted")["note"], &of("order.placed")["actor_kind"]), (&json!("gift wrap <b>\u{202e}"), &json!("shopper")));
        let paid = of("order.paid");
        let run = &paid["runs"][0];
        assert_eq!((&run["label"], &run["outcome"], &run["ops"]), (&json!("referral"), &json!("ok"), &json!(2)));
        assert!(run["fuel"].as_u64().is_some_and(|fuel| fuel > 0) && run["version"].is_string(), "{run}");
        let postings = paid["postings"].as_array().expect("postings");
        let given: i64 = postings.iter().filter(|it| it["to"] == "pending").filter_map(|it| it["amount"].as_i64()).sum();
        assert_eq!((given, postings.len()), (32_89, 3), "two rewards, and the money of the buyer");
        let names: Vec<&Value> = postings.iter().map(|it| &it["member_name"]).collect();
        assert!(names.contains(&&json!("bob@example.com")) && names.contains(&&Value::Null), "{names:?}");
        // The buyer reads none of it, nor why the staff gave money back.
        let cheat = json!({ "lines": [{ "line": 1, "amount": 1 }], "reason": "a known cheat" });
        front.post(&format!("/merchant/v1/orders/{id}/refunds"), &cheat).by(&front.owner).reply().await.is(201);
        let own = front.get(&format!("/storefront/v1/orders/{id}")).by(&cid).reply().await.is(200);
        let told = own["timeline"].as_array().expect("a timeline");
        let asked = told.iter().find(|it| it["kind"] == "refund.requested").expect("that it is on its way");
        assert_eq!((&asked["amount"], &asked["actor"], &asked["reason"]), (&json!(1), &json!("shop"), &Value::Null));
        let own = own.to_string();
        assert!(!own.contains("gift wrap") && !own.contains("fuel") && !own.contains("postings"), "{own}");
        // Support reads no money.
        let support = crate::sessions::hires(&front, "support", "support").await.1;
        let seen = front.get(&format!("/merchant/v1/orders/{id}")).by(&support).reply().await.is(200);
        assert!(seen["timeline"].as_array().expect("a timeline").iter().all(|it| it["postings"] == json!([])), "{seen}");
        for _ in 0..199 {
            write("more").await.is(201);
        }
        assert_eq!(write("one too many").await.is_invalid(), ["/note"]);
    }

    async fn a_switch_says_by_when_every_node_follows(db: TestDb) {
        let (front, ..) = cid_buys(db).await;
        let apps = front.get("/merchant/v1/apps/installations").by(&front.owner).reply().await.is(200);
        let at = format!("/merchant/v1/apps/installations/{}", apps["items"][0]["id"].as_str().expect("an id"));
        for (step, state) in [("disable", "disabled"), ("enable", "enabled")] {
            let switched = front.post(&format!("{at}/{step}"), &json!({})).by(&front.owner).reply().await.is(200);
            let by: jiff::Timestamp = switched["effective_by"].as_str().and_then(|at| at.parse().ok()).expect("a time");
            assert!(by > front.shop.now() && by <= front.shop.now() + jiff::SignedDuration::from_secs(1), "{by}");
            assert_eq!(switched["state"], state);
        }
    }
}
