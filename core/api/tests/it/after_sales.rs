//! Shoppers ask for money back, and the shop answers, over HTTP.

use axum::http::Method;
use serde_json::{Value, json};

use crate::buying::{joins, pays};
use crate::front::Front;

/// Bob has bought two teas and a cup.
async fn bob_has_tea(db: testkit::TestDb) -> (Front, String, String) {
    let front = Front::open(db).await;
    front.shop.sells("tea", 100_00).await;
    front.shop.sells("cup", 10_00).await;
    let bob = joins(&front, "bob@example.com").await;
    let ask = json!({ "lines": [{ "sku": "tea", "quantity": 2 }, { "sku": "cup", "quantity": 1 }] });
    let order = front.post("/storefront/v1/orders", &ask).by(&bob).reply().await.is(201);
    pays(&front, &bob, &order).await;
    let id = order["id"].as_str().expect("an id").to_owned();
    (front, bob, id)
}

testkit::each_db! {
    async fn a_shopper_asks_back_and_the_shop_gives(db: TestDb) {
        let (front, bob, order) = bob_has_tea(db).await;
        let path = format!("/storefront/v1/orders/{order}/after-sales");
        let pieces = json!([{ "line": 1, "quantity": 1 }]);
        let sum = front.post(&format!("{path}/preview"), &json!({ "pieces": pieces })).by(&bob).reply().await.is(200);
        assert_eq!(sum, json!({ "currency": "CNY", "amount": 100_00, "shipping": 0 }));

        let body = json!({ "pieces": pieces, "reason": "damaged", "words": "one tin is dented" });
        let once = || front.post(&path, &body).by(&bob).header("idempotency-key", "a1").reply();
        let asked = once().await.is(201);
        assert_eq!((&asked["state"], &asked["amount"], &asked["answer"]), (&json!("asked"), &json!(100_00), &json!("")));
        assert_eq!(once().await.is(201), asked);
        let again = front.post(&path, &body).by(&bob).reply().await.is_problem(409, "not-now");
        assert_eq!(again["code"], "after_sale_still_asked");
        let counts = async || front.get("/storefront/v1/orders/counts").by(&bob).reply().await.is(200);
        assert_eq!(counts().await["after_sale"]["count"], 1);
        let view = front.get("/storefront/v1/orders?view=after-sale").by(&bob).reply().await.is(200);
        assert_eq!(view["items"][0]["id"], order);

        let to_answer = front.get("/merchant/v1/after-sales?state=asked").by(&front.owner).reply().await.is(200);
        let row = &to_answer["items"][0];
        assert_eq!((&row["id"], &row["words"], &row["order"]), (&asked["id"], &asked["words"], &json!(order)));
        let at = format!("/merchant/v1/after-sales/{}", asked["id"].as_str().expect("an id"));
        let seen = front.get(&at).by(&front.owner).reply().await.is(200);
        assert_eq!(seen["suggested"], json!({ "lines": [{ "line": 1, "amount": 100_00 }], "shipping": 0 }));
        let told = json!({ "lines": [{ "line": 1, "amount": 90_00 }], "answer": "less the shipping" });
        let approve = front.post(&format!("{at}/approve"), &told).by(&front.owner).header("idempotency-key", "a2");
        let approved = approve.reply().await.is(200);
        assert_eq!((&approved["state"], &approved["answered_by"]), (&json!("approved"), &json!("Owner")));
        let refund = approved["refund"].as_str().expect("a refund");
        front.post(&format!("/merchant/v1/refunds/{refund}/confirm"), &json!({})).by(&front.owner).reply().await.is(200);

        let story = front.get(&format!("/storefront/v1/orders/{order}")).by(&bob).reply().await.is(200);
        let own = &story["after_sales"][0];
        assert_eq!((&own["state"], &own["answer"]), (&json!("refunded"), &json!("less the shipping")));
        assert_eq!(own.get("answered_by"), None, "staff are not named to shoppers");
        assert_eq!(story["refunded"], 90_00);
        assert_eq!(counts().await["after_sale"]["count"], 0);
        let counted = front.get("/merchant/v1/after-sales/counts").by(&front.owner).reply().await.is(200);
        assert_eq!((&counted["asked"]["count"], &counted["refunded"]["count"]), (&json!(0), &json!(1)));
    }

    async fn a_request_is_refused_with_a_reason_or_taken_back(db: TestDb) {
        let (front, bob, order) = bob_has_tea(db).await;
        let path = format!("/storefront/v1/orders/{order}/after-sales");
        let ask = |quantity: u32| {
            let body = json!({ "pieces": [{ "line": 1, "quantity": quantity }], "reason": "changed-mind" });
            front.post(&path, &body).by(&bob)
        };
        assert_eq!(ask(3).reply().await.is_invalid(), ["/pieces/0/quantity"]);
        let id = |asked: Value| asked["id"].as_str().expect("an id").to_owned();
        let first = id(ask(1).reply().await.is(201));
        let refuse = |body: Value| front.post(&format!("/merchant/v1/after-sales/{first}/refuse"), &body).by(&front.owner);
        assert_eq!(refuse(json!({ "answer": "" })).reply().await.is_invalid(), ["/answer"]);
        let refused = refuse(json!({ "answer": "It is opened" })).reply().await.is(200);
        assert_eq!(refused["state"], "refused");
        let second = id(ask(2).reply().await.is(201));
        let withdraw = || front.ask(Method::POST, &format!("/storefront/v1/after-sales/{second}/withdraw")).by(&bob).reply();
        assert_eq!(withdraw().await.is(200)["state"], "withdrawn");
        assert_eq!(withdraw().await.is_problem(409, "not-now")["code"], "after_sale_not_now");
        let eve = joins(&front, "eve@example.com").await;
        front.ask(Method::POST, &format!("/storefront/v1/after-sales/{second}/withdraw")).by(&eve).reply().await.is(404);
    }

    async fn orders_are_found_by_where_they_stand(db: TestDb) {
        let (front, bob, paid) = bob_has_tea(db).await;
        let ask = json!({ "lines": [{ "sku": "cup", "quantity": 1 }] });
        let unpaid = front.post("/storefront/v1/orders", &ask).by(&bob).reply().await.is(201);
        let list = async |query: &str| front.get(&format!("/storefront/v1/orders{query}")).by(&bob).reply().await;
        let ids = async |query: &str| {
            let page = list(query).await.is(200);
            page["items"].as_array().expect("items").iter().map(|order| order["id"].clone()).collect::<Vec<_>>()
        };
        assert_eq!(ids("").await, [unpaid["id"].clone(), json!(paid)]);
        assert_eq!(ids("?view=unpaid").await, [unpaid["id"].clone()]);
        assert_eq!(ids("?view=to-ship").await, [json!(paid)]);
        assert_eq!(ids("?view=to-receive").await, [Value::Null; 0]);
        let first = list("?limit=1").await.is(200);
        let next = first["next"].as_str().expect("a second page");
        assert_eq!(ids(&format!("?limit=1&after={next}")).await, [json!(paid)]);
        assert_eq!(list(&format!("?view=to-ship&after={next}")).await.is_invalid(), ["?after"]);
        assert_eq!(list("?view=lost").await.is_invalid(), ["?view"]);
        let counts = front.get("/storefront/v1/orders/counts").by(&bob).reply().await.is(200);
        let count = |view: &str| counts[view]["count"].clone();
        assert_eq!(["unpaid", "to_ship", "to_receive", "after_sale"].map(count), [1, 1, 0, 0].map(|n| json!(n)));
    }
}
