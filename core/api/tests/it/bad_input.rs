//! Bad input that touches money and tenants: each gets a typed problem, and nothing moves.

use std::sync::Arc;

use axum::http::Method;
use commerce::orders::read;
use serde_json::{Value, json};

use crate::buying::{joins, pays};
use crate::front::{Front, Reply};
use crate::platform::runs_the_platform;
use crate::sessions::hires;

const HUGE: [i64; 4] = [i64::MAX, i64::MIN, i64::MAX - 1, 9_007_199_254_740_992];

fn tea(quantity: i64) -> Value {
    json!({ "lines": [{ "sku": "tea", "quantity": quantity }] })
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

testkit::each_db! {
    async fn a_nul_is_a_mistake_with_a_place_wherever_it_stands(db: TestDb) {
        let front = Front::open(db).await;
        let lily = joins(&front, "lily@example.com").await;
        let staff = json!({ "email": "a\0b@demo.example", "password": "correct horse battery" });
        for path in ["/merchant/v1/sessions", "/platform/v1/sessions"] {
            assert_eq!(front.post(path, &staff).reply().await.is_invalid(), ["/email"], "{path}");
        }
        let shopper = json!({ "login": "a\0@example.com", "password": "correct horse battery" });
        assert_eq!(front.post("/storefront/v1/sessions", &shopper).reply().await.is_invalid(), ["/login"]);
        let code = json!({ "invite_code": "\0" });
        assert_eq!(front.post("/storefront/v1/me/referrer", &code).by(&lily).reply().await.is_invalid(), ["/invite_code"]);
        let name = json!({ "lines": [{ "sku": "tea", "quantity": 1, "a\0": 1 }] });
        assert_eq!(front.post("/storefront/v1/quotes", &name).reply().await.is_invalid(), ["/lines/0"]);
        for path in [
            "/merchant/v1/audit?action=%00",
            "/merchant/v1/audit?subject=x%00",
            "/merchant/v1/members?search=%00",
            "/merchant/v1/orders?number=a%00b",
        ] {
            let at = path.split(['?', '=']).nth(1).expect("a parameter");
            assert_eq!(front.get(path).by(&front.owner).reply().await.is_invalid(), [format!("?{at}")], "{path}");
        }
        front.get("/merchant/v1/apps/a%00b").by(&front.owner).reply().await.is_problem(404, "not-found");
        // Also where any text may stand, of which nothing else is said.
        let ops = crate::platform::runs_the_platform(&front).await;
        front.get("/platform/v1/slugs/a%00b").by(&ops).reply().await.is_problem(404, "not-found");
        let spelled_out = json!({ "name": "\\u0000" });
        let me = front.patch("/storefront/v1/me", &spelled_out).by(&lily).reply().await.is(200);
        assert_eq!(me["name"], "\\u0000", "an escape that is spelled out is a text");
    }

    async fn a_version_that_nothing_ever_has_is_never_the_newest(db: TestDb) {
        let front = Front::open(db).await;
        front.shop.sells("tea", 100_00).await;
        let ops = runs_the_platform(&front).await;
        let view = json!({ "page": "orders", "name": "late", "query": "view=to-ship" });
        let view = front.post("/merchant/v1/views", &view).by(&front.owner).reply().await.is(201);
        let view = format!("/merchant/v1/views/{}", text(&view["id"]));
        let products = front.get("/merchant/v1/products").by(&front.owner).reply().await.is(200);
        let product = format!("/merchant/v1/products/{}", text(&products["items"][0]["id"]));
        let settings = front.get("/merchant/v1/settings").by(&front.owner).reply().await.is(200);
        for version in [i64::MAX, i64::MIN, -1] {
            let with = |mut body: Value| {
                body["version"] = json!(version);
                body
            };
            let kept = with(json!({ "preferences": {} }));
            for (method, path, who, body) in [
                (Method::PUT, "/merchant/v1/me/preferences", &front.owner, kept.clone()),
                (Method::PUT, "/platform/v1/me/preferences", &ops, kept),
                (Method::PATCH, &view, &front.owner, with(json!({ "name": "later" }))),
                (Method::PATCH, &product, &front.owner, with(json!({ "status": "draft" }))),
                (Method::PUT, "/merchant/v1/settings", &front.owner, with(settings.clone())),
            ] {
                front.ask(method, path).json(&body).by(who).reply().await.is_problem(409, "changed");
            }
        }
    }

    async fn quantities_and_amounts_that_cannot_be_are_named_in_a_cart(db: TestDb) {
        let front = Front::open(db).await;
        front.shop.sells("tea", 100_00).await;
        front.shop.sells("gold", 9_007_199_254_740_991).await;
        let lily = joins(&front, "lily@example.com").await;
        let put = |body: Value| front.ask(Method::PUT, "/storefront/v1/cart").by(&lily).json(&body).reply();
        for quantity in [0, -1, 1_000_001, 1 << 32, i64::MAX, i64::MIN] {
            assert_eq!(put(tea(quantity)).await.is_invalid(), ["/lines/0/quantity"], "{quantity}");
        }
        for quantity in [json!(1.5), json!("1"), json!(null), json!(u64::MAX), json!(1e300)] {
            let body = json!({ "lines": [{ "sku": "tea", "quantity": quantity }] });
            assert_eq!(put(body).await.is_invalid(), ["/lines/0/quantity"], "{quantity}");
        }
        let two = json!({ "lines": [
            { "sku": "tea", "quantity": 1, "currency": "CNY" }, { "sku": "gold", "quantity": 1, "currency": "USD" },
        ] });
        assert_eq!(put(two).await.is_invalid(), ["/lines/0/currency", "/lines/1/currency"], "a shop has one currency");
        let mut unknown = tea(1);
        unknown["coupon"] = json!("FREE");
        assert_eq!(put(unknown).await.is_invalid(), ["/coupon"]);
        // Two of the dearest thing there may be cost more than an order may.
        for path in ["/storefront/v1/quotes", "/storefront/v1/orders"] {
            let dear = json!({ "lines": [{ "sku": "gold", "quantity": 2 }] });
            front.post(path, &dear).by(&lily).reply().await.is_problem(422, "invalid");
        }
        for total in HUGE {
            let ask = json!({ "lines": tea(1)["lines"], "expected_total": total });
            let reply = front.post("/storefront/v1/orders", &ask).by(&lily).reply().await;
            assert!([409, 422].contains(&reply.status.as_u16()), "{total}: {reply:?}");
        }
        assert_eq!(front.get("/storefront/v1/orders").by(&lily).reply().await.is(200)["items"], json!([]));
    }

    async fn amounts_near_the_end_of_numbers_move_nothing(db: TestDb) {
        let front = Front::open(db).await;
        front.shop.sells("tea", 100_00).await;
        let lily = joins(&front, "lily@example.com").await;
        let order = front.post("/storefront/v1/orders", &tea(1)).by(&lily).reply().await.is(201);
        let id = text(&order["id"]);
        let begin = front.post(&format!("/storefront/v1/orders/{id}/payments"), &json!({ "provider": "offline" }));
        let payment = begin.by(&lily).reply().await.is(201);
        let confirm = format!("/merchant/v1/payments/{}/confirm", text(&payment["payment"]["id"]));
        for amount in HUGE.into_iter().chain([0, -1]) {
            let said = front.post(&confirm, &json!({ "amount": amount })).by(&front.owner).reply().await;
            assert_eq!(said.is_invalid(), ["/amount"], "{amount}");
        }
        pays(&front, &lily, &order).await;
        let refund = |body: Value| front.post(&format!("/merchant/v1/orders/{id}/refunds"), &body).by(&front.owner).reply();
        for amount in HUGE.into_iter().chain([0, -1, 100_01]) {
            for body in [json!({ "lines": [{ "line": 1, "amount": amount }] }), json!({ "lines": [], "shipping": amount })] {
                let status = refund(body.clone()).await.status.as_u16();
                assert!([409, 422].contains(&status), "{body}: {status}");
            }
        }
        let both = json!({ "lines": [{ "line": 1, "amount": i64::MAX }], "shipping": i64::MAX });
        assert!([409, 422].contains(&refund(both).await.status.as_u16()));
        for line in [0, 2, i64::from(u32::MAX), 1 << 32, -1] {
            let status = refund(json!({ "lines": [{ "line": line, "amount": 1 }] })).await.status.as_u16();
            assert!([409, 422].contains(&status), "{line}: {status}");
        }
        let to = json!({ "bank": "ICBC", "account": "6222021234567890", "holder": "Lily" });
        for amount in HUGE.into_iter().chain([0, -1]) {
            let ask = json!({ "amount": amount, "destination": to });
            let asked = front.post("/storefront/v1/me/withdrawals", &ask).by(&lily).reply().await;
            assert_eq!(asked.is_invalid(), ["/amount"], "{amount}");
        }
        let seen = front.get(&format!("/merchant/v1/orders/{id}")).by(&front.owner).reply().await.is(200);
        assert_eq!((&seen["paid"], &seen["refunded"], &seen["refunds"]), (&json!(100_00), &json!(0), &json!([])));
        front.shop.adds_up().await;
    }

    async fn an_unknown_currency_is_no_currency(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        let ask = |currency: Value| {
            let owner = json!({ "email": "owner@tea.example", "name": "Owner", "password": "correct horse battery" });
            let body = json!({
                "slug": "teahouse", "name": { "zh-CN": "茶馆", "en": "Tea" }, "currency": currency, "owner": owner,
                "time_zone": "Asia/Shanghai", "jurisdiction": "CN", "plan": "standard", "domains": [],
            });
            front.post("/platform/v1/tenants", &body).by(&ops).reply()
        };
        for currency in ["XXX", "cny", "CNYY", "", "\u{ffe5}", "BTC"] {
            assert_eq!(ask(json!(currency)).await.is_invalid(), ["/currency"], "{currency}");
        }
        for currency in [json!(156), json!(["CNY", "USD"]), json!(null)] {
            assert_eq!(ask(currency.clone()).await.is_invalid(), ["/currency"], "{currency}");
        }
    }

    async fn bytes_that_are_no_text_are_refused_wherever_they_stand(db: TestDb) {
        let front = Front::open(db).await;
        front.shop.sells("tea", 100_00).await;
        let lily = joins(&front, "lily@example.com").await;
        let json_body = |path: &str, by: &str, bytes: &[u8]| {
            front.ask(Method::POST, path).by(by).header("content-type", "application/json").bytes(bytes.to_vec()).reply()
        };
        let order = b"{\"lines\":[{\"sku\":\"t\xffa\",\"quantity\":1}]}";
        json_body("/storefront/v1/orders", &lily, order).await.is_problem(400, "unreadable");
        json_body("/storefront/v1/quotes", &lily, order).await.is_problem(400, "unreadable");
        json_body("/merchant/v1/products", &front.owner, b"{\"code\":\"\xc3\x28\"}").await.is_problem(400, "unreadable");
        // Half of a surrogate pair is JSON, but no text.
        json_body("/storefront/v1/quotes", &lily, br#"{"lines":[{"sku":"\ud800","quantity":1}]}"#).await
            .is_problem(400, "unreadable");
        for path in ["/storefront/v1/products?q=%ff", "/storefront/v1/products?category=%c3%28"] {
            let status = front.get(path).reply().await.status.as_u16();
            assert!([200, 400, 404, 422].contains(&status), "{path}: {status}");
        }
        let file = b"product,title_en,sku,price\ntea2,\xb2\xe8,tea2,1\ncup,Cup,cup,1\n".to_vec();
        let import = front.ask(Method::POST, "/merchant/v1/catalogue/import").by(&front.owner);
        let report = import.header("content-type", "text/csv").bytes(file).reply().await.is(200);
        assert_eq!((&report["created"], &report["rejected"]), (&json!(1), &json!(1)));
        assert_eq!((&report["rejects"][0]["line"], &report["rejects"][0]["reason"]), (&json!(2), &json!("not UTF-8")));
    }

    /// 404, never 403: nobody learns that an id is somebody else's.
    async fn ids_of_another_shop_lead_nowhere(db: TestDb) {
        let db = Arc::new(db);
        let front = Front::open_as(&db, "demo").await;
        let theirs = Front::open_as(&db, "other").await;
        theirs.shop.sells("tea", 100_00).await;
        let bob = theirs.shop.joins("bob", None).await;
        let order = theirs.shop.buys(&bob, &[("tea", 1)]).await;
        theirs.shop.refunds(order.id, &[(1, 1)]).await;
        let story = read::by_merchant(&theirs.shop.commerce, &theirs.shop.owner, order.id).await.expect("their own");
        let (payment, refund) = (story.payments[0].id, story.refunds[0].id);
        let installation = theirs.shop.installs("referral", "commission", json!({})).await;
        let member = bob.member();
        let own = joins(&front, "lily@example.com").await;
        let (_, viewer) = hires(&front, "viewer", "viewer").await;
        let nowhere = |reply: Reply| reply.is_problem(404, "not-found");
        for path in [
            format!("orders/{}", order.id), format!("orders/{}/rewards", order.id), format!("refunds/{refund}"),
            format!("members/{member}"), format!("members/{member}/wallet"), format!("apps/installations/{installation}"),
        ] {
            for token in [&front.owner, &viewer] {
                let reply = front.get(&format!("/merchant/v1/{path}")).by(token).reply().await;
                // Who may not look at all is told so, of their own shop's things as of others'.
                if token == &viewer && reply.status == 403 {
                    continue;
                }
                assert_eq!(reply.status, 404, "{path}");
                nowhere(reply);
            }
        }
        let note = json!({ "reason": "x" });
        let parcel = json!({ "carrier": "SF", "tracking_number": "1" });
        for (path, body) in [
            (format!("orders/{}/cancel", order.id), note.clone()),
            (format!("orders/{}/hold", order.id), note),
            (format!("orders/{}/ship", order.id), parcel),
            (format!("orders/{}/receive", order.id), json!({})),
            (format!("orders/{}/refunds", order.id), json!({ "lines": [{ "line": 1, "amount": 1 }] })),
            (format!("payments/{payment}/confirm"), json!({})),
            (format!("refunds/{refund}/confirm"), json!({})),
        ] {
            let reply = front.post(&format!("/merchant/v1/{path}"), &body).by(&front.owner).reply().await;
            assert_eq!(reply.status, 404, "{path}: {reply:?}");
            nowhere(reply);
        }
        for path in [format!("orders/{}", order.id), format!("orders/{}/payments", order.id)] {
            let reply = if path.ends_with("payments") {
                front.post(&format!("/storefront/v1/{path}"), &json!({ "provider": "offline" })).by(&own).reply().await
            } else {
                front.get(&format!("/storefront/v1/{path}")).by(&own).reply().await
            };
            nowhere(reply);
        }
        assert_eq!(theirs.shop.order(order.id).await.refunded, 1);
    }
}
