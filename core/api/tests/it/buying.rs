//! A shopper buys, the merchant delivers, and money goes back.

use serde_json::{Value, json};

use crate::front::Front;

/// A shop that sells tea for 100.00, and a shopper's token.
pub(crate) async fn tea_shop(db: testkit::TestDb) -> (Front, String) {
    let front = Front::open(db).await;
    front.shop.sells_few("tea", 100_00, Some(10)).await;
    let lily = joins(&front, "lily@example.com").await;
    (front, lily)
}

pub(crate) async fn joins(front: &Front, login: &str) -> String {
    joins_by(front, login, None).await
}

/// A member joins, brought by who has this code.
pub(crate) async fn joins_by(front: &Front, login: &str, invite_code: Option<&str>) -> String {
    let mut ask = json!({ "login": login, "password": "correct horse battery", "name": login });
    if let Some(code) = invite_code {
        ask["invite_code"] = json!(code);
    }
    let joined = front.post("/storefront/v1/members", &ask).reply().await.is(201);
    joined["session"]["token"].as_str().expect("a token").to_owned()
}

pub(crate) fn tea(quantity: i64) -> Value {
    json!({ "lines": [{ "sku": "tea", "quantity": quantity }] })
}

/// Pays an order by hand: the shopper begins, the owner confirms.
pub(crate) async fn pays(front: &Front, shopper: &str, order: &Value) {
    let id = order["id"].as_str().expect("an id");
    let begin = front.post(&format!("/storefront/v1/orders/{id}/payments"), &json!({ "provider": "offline" }));
    let payment = begin.by(shopper).reply().await.is(201);
    let payment = payment["payment"]["id"].as_str().expect("an id");
    let said = front.post(&format!("/merchant/v1/payments/{payment}/confirm"), &json!({})).by(&front.owner);
    said.reply().await.is(200);
    front.shop.settles().await;
}

testkit::each_db! {
    async fn a_cart_becomes_a_quote_and_an_order_at_the_same_price(db: TestDb) {
        let (front, lily) = tea_shop(db).await;
        let put = front.ask(axum::http::Method::PUT, "/storefront/v1/cart").by(&lily);
        let cart = put.json(&json!({ "lines": [
            { "sku": "tea", "quantity": 1 }, { "sku": "tea", "quantity": 1 },
        ] })).reply().await.is(200);
        let line = &cart["lines"][0];
        assert_eq!((&line["sku"], &line["quantity"], cart["lines"].as_array().map(Vec::len)), (&json!("tea"), &json!(2), Some(1)));
        assert_eq!((&line["on_sale"]["title"]["en"], &line["on_sale"]["in_stock"]), (&json!("tea"), &json!(true)));
        assert_eq!(front.get("/storefront/v1/cart").by(&lily).reply().await.is(200), cart);

        let quote = front.post("/storefront/v1/quotes", &json!({})).by(&lily).reply().await.is(200);
        assert_eq!((&quote["currency"], &quote["goods"], &quote["total"]), (&json!("CNY"), &json!(200_00), &json!(200_00)));
        let wrong = json!({ "expected_total": 199_99 });
        let refused = front.post("/storefront/v1/orders", &wrong).by(&lily).reply().await.is_problem(409, "price-changed");
        assert_eq!((&refused["total"], &refused["expected"]), (&json!(200_00), &json!(199_99)));
        let ask = json!({ "expected_total": 200_00, "note": "ring twice" });
        let order = front.post("/storefront/v1/orders", &ask).by(&lily).reply().await.is(201);
        for same in ["currency", "lines", "applied", "goods", "discount", "shipping_list", "shipping", "total"] {
            assert_eq!(order[same], quote[same], "{same}");
        }
        assert_eq!((&order["state"], &order["fulfilment"]), (&json!("placed"), &json!("unfulfilled")));
        assert_eq!(front.get("/storefront/v1/cart").by(&lily).reply().await.is(200), json!({ "lines": [] }));
    }

    async fn a_guest_hears_prices_but_has_no_cart_and_orders_nothing(db: TestDb) {
        let (front, _) = tea_shop(db).await;
        let quote = front.post("/storefront/v1/quotes", &tea(3)).reply().await.is(200);
        assert_eq!(quote["total"], 300_00);
        front.post("/storefront/v1/quotes", &json!({})).reply().await.is_problem(401, "unauthenticated");
        front.post("/storefront/v1/orders", &tea(1)).reply().await.is_problem(401, "unauthenticated");
    }

    async fn what_cannot_be_bought_is_named(db: TestDb) {
        let (front, lily) = tea_shop(db).await;
        for path in ["/storefront/v1/quotes", "/storefront/v1/orders"] {
            let ask = |body: Value| front.post(path, &body).by(&lily).reply();
            for quantity in [0, -1, 1_000_001, 1 << 32] {
                assert_eq!(ask(tea(quantity)).await.is_invalid(), ["/lines/0/quantity"], "{quantity}");
            }
            let lines: Vec<Value> = [0, 1, -1, 1_i64 << 32].iter().map(|n| json!({ "sku": "tea", "quantity": n })).collect();
            let all = ask(json!({ "lines": lines })).await;
            assert_eq!(all.is_invalid(), ["/lines/0/quantity", "/lines/2/quantity", "/lines/3/quantity"]);
            assert_eq!(all.json()["errors"][0]["detail"], "must be 1 to 1000000 pieces");
            assert_eq!(ask(json!({ "lines": [] })).await.is_problem(422, "invalid")["code"], "empty_cart");
            let unknown = ask(json!({ "lines": [{ "sku": "gold", "quantity": 1 }] })).await.is_problem(422, "invalid");
            assert_eq!(unknown["code"], "not_on_sale");
            assert_eq!(ask(json!({ "lines": [], "colour": "red" })).await.is_invalid(), ["/colour"]);
            let two = json!({ "lines": [{ "sku": "tea", "quantity": 1, "currency": "USD" }] });
            assert_eq!(ask(two).await.is_invalid(), ["/lines/0/currency"]);
        }
        let short = front.post("/storefront/v1/orders", &tea(11)).by(&lily).reply().await.is_problem(409, "sold-out");
        assert_eq!((&short["sku"], &short["left"]), (&json!("tea"), &json!(10)));
    }

    async fn an_order_is_placed_once_however_often_it_is_sent(db: TestDb) {
        let (front, lily) = tea_shop(db).await;
        let send = |body: Value| front.post("/storefront/v1/orders", &body).by(&lily).header("idempotency-key", "k1").reply();
        let first = send(tea(4)).await.is(201);
        let again = send(tea(4)).await;
        assert_eq!(again.header("souk-replayed"), "true");
        assert_eq!(again.is(201), first);
        send(tea(5)).await.is_problem(409, "idempotency-key-reused");
        let orders = front.get("/storefront/v1/orders").by(&lily).reply().await.is(200);
        assert_eq!(orders["items"].as_array().map(Vec::len), Some(1));
        front.post("/storefront/v1/orders", &tea(6)).by(&lily).reply().await.is(201);
    }

    async fn an_order_is_paid_shipped_received_and_partly_given_back(db: TestDb) {
        let (front, lily) = tea_shop(db).await;
        let ship_to = json!({ "name": "Lily", "phone": "13800000000", "region": "Zhejiang/Hangzhou", "street": "1 West Lake" });
        let ask = json!({ "lines": tea(2)["lines"], "ship_to": ship_to });
        let order = front.post("/storefront/v1/orders", &ask).by(&lily).reply().await.is(201);
        let at = |step: &str| format!("/merchant/v1/orders/{}{step}", order["id"].as_str().expect("an id"));
        let step = |step: &str, body: Value| front.post(&at(step), &body).by(&front.owner).reply();
        let parcel = json!({ "carrier": "SF", "tracking_number": "SF1" });
        assert_eq!(step("/ship", parcel.clone()).await.is_problem(409, "not-now")["code"], "order_not_paid");
        pays(&front, &lily, &order).await;

        assert_eq!(step("/hold", json!({ "reason": "address unclear" })).await.is(200)["held"], "address unclear");
        assert_eq!(step("/ship", parcel.clone()).await.is_problem(409, "not-now")["code"], "order_held");
        assert_eq!(step("/release", json!({})).await.is(200)["held"], Value::Null);
        assert_eq!(step("/ship", parcel.clone()).await.is(200)["fulfilment"], "shipped");
        let received = front.post(&format!("/storefront/v1/orders/{}/receive", order["id"].as_str().expect("an id")), &json!({}));
        assert_eq!(received.by(&lily).reply().await.is(200)["fulfilment"], "received");

        let back = json!({ "lines": [{ "line": 1, "amount": 50_00 }], "reason": "one was broken" });
        let reply = step("/refunds", back).await;
        let refund = reply.is(201);
        assert_eq!(reply.header("location"), format!("/merchant/v1/refunds/{}", refund["id"].as_str().expect("an id")));
        assert_eq!((&refund["amount"], &refund["state"], &refund["currency"]), (&json!(50_00), &json!("pending"), &json!("CNY")));
        let confirm = format!("/merchant/v1/refunds/{}/confirm", refund["id"].as_str().expect("an id"));
        let done = front.post(&confirm, &json!({})).by(&front.owner).reply().await.is(200);
        assert_eq!((&done["state"], &done["order"], &done["currency"]), (&json!("done"), &order["id"], &json!("CNY")));
        assert_eq!((&done["lines"], &done["reason"]), (&refund["lines"], &json!("one was broken")));
        let one = format!("/merchant/v1/refunds/{}", refund["id"].as_str().expect("an id"));
        assert_eq!(front.get(&one).by(&front.owner).reply().await.is(200), done);
        let too_much = json!({ "lines": [{ "line": 1, "amount": 150_01 }] });
        assert_eq!(step("/refunds", too_much).await.is_problem(409, "refused")["code"], "refund_exceeds_paid");

        let seen = front.get(&at("")).by(&front.owner).reply().await.is(200);
        assert_eq!((&seen["paid"], &seen["refunded"], &seen["state"]), (&json!(200_00), &json!(50_00), &json!("paid")));
        assert_eq!(seen["lines"][0]["refunded"], 50_00);
        assert_eq!(seen["payments"][0]["state"], "paid");
        assert_eq!(seen["refunds"][0]["state"], "done");
        assert_eq!(seen["shipments"][0]["tracking_number"], "SF1");
        let kinds = |story: &Value| -> Vec<String> {
            let entries = story["timeline"].as_array().expect("a timeline").iter();
            entries.map(|entry| entry["kind"].as_str().expect("a kind").to_owned()).collect()
        };
        assert_eq!(kinds(&seen), [
            "order.placed", "payment.started", "order.paid", "order.held", "order.released", "order.shipped",
            "order.received", "refund.requested", "order.refunded",
        ]);
        let own = front.get(&format!("/storefront/v1/orders/{}", order["id"].as_str().expect("an id"))).by(&lily);
        let own = own.reply().await.is(200);
        assert_eq!((&own["refunds"][0]["state"], &own["refunds"][0]["amount"]), (&json!("done"), &json!(50_00)));
        assert!(!kinds(&own).contains(&"order.held".to_owned()));
        assert!(!own.to_string().contains("address unclear") && !own.to_string().contains("Owner"), "{own}");

        let found = front.get(&format!("/merchant/v1/orders?number={}", order["number"].as_str().expect("a number")));
        assert_eq!(found.by(&front.owner).reply().await.is(200)["items"][0]["id"], order["id"]);
        let none = front.get("/merchant/v1/orders?state=cancelled").by(&front.owner).reply().await.is(200);
        assert_eq!(none["items"], json!([]));
        assert_eq!(front.get("/merchant/v1/orders?state=lost").by(&front.owner).reply().await.is_invalid(), ["?state"]);
    }

    async fn money_that_fits_no_order_goes_back_in_the_currency_that_it_came_in(db: TestDb) {
        let (front, lily) = tea_shop(db).await;
        let order = front.post("/storefront/v1/orders", &tea(1)).by(&lily).reply().await.is(201);
        let id = order["id"].as_str().expect("an id");
        let begin = front.post(&format!("/storefront/v1/orders/{id}/payments"), &json!({ "provider": "offline" }));
        let payment = begin.by(&lily).reply().await.is(201)["payment"]["id"].as_str().expect("an id").to_owned();
        let came = "UPDATE payments SET state = 'quarantined', unmatched = 2000, unmatched_currency = 'USD'";
        assert_eq!(front.shop.spoils(came).await, 1);
        let ask = front.post(&format!("/merchant/v1/payments/{payment}/refunds"), &json!({ "amount": 5_00 }));
        let refund = ask.by(&front.owner).reply().await.is(201);
        let one = format!("/merchant/v1/refunds/{}", refund["id"].as_str().expect("an id"));
        let one = front.get(&one).by(&front.owner).reply().await.is(200);
        let own = front.get(&format!("/storefront/v1/orders/{id}")).by(&lily).reply().await.is(200);
        let seen = front.get(&format!("/merchant/v1/orders/{id}")).by(&front.owner).reply().await.is(200);
        let all = front.get(&format!("/merchant/v1/orders/{id}/refunds")).by(&front.owner).reply().await.is(200);
        for told in [&refund, &one, &own["refunds"][0], &seen["refunds"][0], &all["items"][0]] {
            assert_eq!((&told["amount"], &told["currency"]), (&json!(5_00), &json!("USD")), "{told}");
        }
        assert_eq!(seen["currency"], "CNY", "the order is as it was");
    }

    async fn money_of_another_amount_is_no_payment(db: TestDb) {
        let (front, lily) = tea_shop(db).await;
        let placed = front.post("/storefront/v1/orders", &tea(1)).by(&lily).reply().await;
        let id = placed.is(201)["id"].as_str().expect("an id").to_owned();
        assert_eq!(placed.header("location"), format!("/storefront/v1/orders/{id}"));
        let begin = front.post(&format!("/storefront/v1/orders/{id}/payments"), &json!({ "provider": "offline" }));
        let payment = begin.by(&lily).reply().await.is(201)["payment"].clone();
        assert_eq!(payment["order"], json!(id));
        let confirm = format!("/merchant/v1/payments/{}/confirm", payment["id"].as_str().expect("an id"));
        let wrong = front.post(&confirm, &json!({ "amount": 1 })).by(&front.owner).reply().await;
        assert_eq!(wrong.is_invalid(), ["/amount"]);
        assert_eq!(wrong.json()["detail"], "The amount is 0.01 CNY, the order costs 100.00 CNY.");
    }

    async fn anothers_order_is_no_order(db: TestDb) {
        let (front, lily) = tea_shop(db).await;
        let mallory = joins(&front, "mallory@example.com").await;
        let order = front.post("/storefront/v1/orders", &tea(1)).by(&lily).reply().await.is(201);
        let at = format!("/storefront/v1/orders/{}", order["id"].as_str().expect("an id"));
        front.get(&at).by(&mallory).reply().await.is_problem(404, "not-found");
        for step in ["/cancel", "/receive"] {
            let tried = front.post(&format!("{at}{step}"), &json!({})).by(&mallory).reply().await;
            tried.is_problem(404, "not-found");
        }
        front.get("/storefront/v1/orders/ord_1").by(&lily).reply().await.is_problem(404, "not-found");
        assert_eq!(front.get(&at).by(&lily).reply().await.is(200)["state"], "placed");
        assert_eq!(front.post(&format!("{at}/cancel"), &json!({})).by(&lily).reply().await.is(200)["state"], "cancelled");
    }
}
