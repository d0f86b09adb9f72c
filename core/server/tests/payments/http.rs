//! The same with nothing but HTTP, as a shopper's browser and a merchant's console see it.

use commerce::auth::sessions;
use commerce::payments;
use serde_json::{Value, json};
use store::sessions::SessionOf;

use crate::world::{TEA, World, both};

/// An answer: status, headers that matter, body.
pub(crate) struct Said {
    pub(crate) status: u16,
    replayed: bool,
    location: String,
    pub(crate) text: String,
}

impl Said {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("{} {}", self.status, self.text))
    }
}

/// Somebody with a token, or nobody.
pub(crate) struct Client<'a> {
    world: &'a World,
    pub(crate) token: Option<String>,
}

impl Client<'_> {
    async fn send(&self, what: &str, path: &str, headers: &[(&str, &str)], body: Option<String>) -> Said {
        let url = if path.starts_with("http") {
            path.to_owned()
        } else {
            format!("{}{path}", self.world.commerce.public_url)
        };
        let mut request = self.world.commerce.http.request(what.parse().unwrap(), url).header("souk-tenant", "demo");
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = request.body(body.unwrap_or_default()).send().await.unwrap();
        let header = |name: &str| answer.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
        let (replayed, location) = (!header("souk-replayed").is_empty(), header("location"));
        Said { status: answer.status().as_u16(), replayed, location, text: answer.text().await.unwrap() }
    }

    pub(crate) async fn get(&self, path: &str) -> Said {
        self.send("GET", path, &[], None).await
    }

    pub(crate) async fn json(&self, what: &str, path: &str, key: &str, body: &Value) -> Said {
        let headers = [("content-type", "application/json"), ("idempotency-key", key)];
        let headers = if key.is_empty() { &headers[..1] } else { &headers };
        self.send(what, path, headers, Some(body.to_string())).await
    }
}

impl World {
    async fn client(&self, of: SessionOf) -> Client<'_> {
        let token = sessions::open(&self.commerce, &self.shop, of).await.unwrap().token.reveal().to_owned();
        Client { world: self, token: Some(token) }
    }

    pub(crate) async fn ann(&self) -> Client<'_> {
        self.client(SessionOf::Member(self.shopper.member())).await
    }

    async fn console(&self) -> Client<'_> {
        let reader = self.commerce.db.tenant(&self.shop).read().await.unwrap();
        let owner = store::staff::list(&reader, &store::PageAsk::first(1)).await.unwrap().items.remove(0).id;
        drop(reader);
        self.client(SessionOf::Staff(owner)).await
    }

    fn browser(&self) -> Client<'_> {
        Client { world: self, token: None }
    }
}

both! {
    async fn a_shopper_pays_on_the_page_and_comes_back(world: &World) {
        let (ann, browser) = (world.ann().await, world.browser());
        let methods = browser.get("/storefront/v1/payment-methods").await.json();
        let names: Vec<_> = methods["items"].as_array().unwrap().iter().map(|m| m["provider"].clone()).collect();
        assert_eq!(names, ["offline", "sandbox"]);
        let order = world.order().await;
        let path = format!("/storefront/v1/orders/{}/payments", order.id);
        let back = format!("http://demo.example.com:{}/thanks?order={}", world.port(), order.number);
        let wish = json!({"provider": "sandbox", "return_url": back});
        let begun = ann.json("POST", &path, "k1", &wish).await;
        assert_eq!((begun.status, begun.replayed), (201, false), "{}", begun.text);
        let again = ann.json("POST", &path, "k1", &wish).await;
        assert_eq!((again.status, again.replayed, &again.text), (201, true, &begun.text));
        assert_eq!(ann.json("POST", &path, "k1", &json!({"provider": "offline"})).await.status, 409);
        let begun = begun.json();
        assert_eq!((&begun["payment"]["amount"], &begun["action"]["type"]), (&json!(TEA), &json!("redirect")));
        let page = begun["action"]["url"].as_str().unwrap();
        let zh = browser.send("GET", page, &[("accept-language", "zh-CN,en;q=0.5")], None).await;
        assert!(zh.text.contains("lang=\"zh-CN\"") && zh.text.contains("确认支付"), "{}", zh.text);
        let en = browser.send("GET", page, &[("accept-language", "en")], None).await;
        assert!(en.text.contains("Pay now") && en.text.contains("19.99 CNY"), "{}", en.text);
        let paid = browser.send("POST", page, &[], None).await;
        assert_eq!((paid.status, page.ends_with(&paid.location)), (303, true));
        let paid = browser.get(page).await.text;
        assert!(paid.contains("Paid.") && paid.contains(&format!("href=\"{back}\"")), "{paid}");
        world.pass(3).await;
        let path = format!("/storefront/v1/payments/{}", begun["payment"]["id"].as_str().unwrap());
        let seen = ann.get(&path).await.json();
        assert_eq!((&seen["payment"]["state"], &seen["action"]), (&json!("paid"), &Value::Null));
        assert_eq!(browser.get(&path).await.status, 401);
        assert_eq!(browser.get(&format!("{page}x")).await.status, 404);
    }

    async fn the_pay_page_leads_back_only_where_the_shop_is(world: &World) {
        let (ann, browser) = (world.ann().await, world.browser());
        let path = format!("/storefront/v1/orders/{}/payments", world.order().await.id);
        for foreign in [
            "https://evil.example/",
            "https://demo.example.com.evil.example/",
            "https://demo.example.com@evil.example/",
            "https://xdemo.localhost/",
            "javascript:alert(1)",
            "//demo.example.com/",
            "/thanks",
        ] {
            let wish = json!({"provider": "sandbox", "return_url": foreign});
            let refused = ann.json("POST", &path, "", &wish).await;
            assert_eq!((refused.status, &refused.json()["errors"][0]["pointer"]), (422, &json!("/return_url")));
        }
        let begun = ann.json("POST", &path, "", &json!({"provider": "sandbox"})).await.json();
        let page = begun["action"]["url"].as_str().unwrap();
        browser.send("POST", page, &[], None).await;
        let paid = browser.get(page).await.text;
        assert!(paid.contains("Paid.") && !paid.contains("href="), "a link that leads nowhere: {paid}");
        let own = json!({"provider": "sandbox", "return_url": "http://demo.localhost/thanks"});
        let path = format!("/storefront/v1/orders/{}/payments", world.order().await.id);
        assert_eq!(ann.json("POST", &path, "", &own).await.status, 201);
    }

    async fn the_panels_address_opens_it_for_an_hour_and_no_other_shops(world: &World) {
        let (console, browser) = (world.console().await, world.browser());
        let path = "/merchant/v1/payment-accounts/sandbox/faults";
        let panel = console.get(path).await.json()["page"].as_str().unwrap().to_owned();
        let other = console.get(path).await.json()["page"].as_str().unwrap().to_owned();
        assert_ne!(panel, other, "each is made for once");
        let elsewhere = panel.replace(&world.account(), &"0".repeat(32));
        assert_eq!(browser.get(&elsewhere).await.status, 404);
        assert_eq!(browser.get(&panel).await.status, 200);
        world.commerce.sources.clock.set(world.now() + jiff::SignedDuration::from_mins(59));
        assert_eq!(browser.get(&panel).await.status, 200);
        world.commerce.sources.clock.set(world.now() + jiff::SignedDuration::from_mins(1));
        assert_eq!(browser.get(&panel).await.status, 404);
        let form = [("content-type", "application/x-www-form-urlencoded")];
        assert_eq!(browser.send("POST", &panel, &form, Some("silent=on".into())).await.status, 404);
        assert!(!payments::sandbox::faults(&world.commerce, &world.merchant).await.unwrap().0.silent);
    }

    async fn a_console_gives_back_what_fits_no_order(world: &World) {
        let payment = world.quarantined().await;
        let console = world.console().await;
        let seen = console.get("/merchant/v1/payments?state=quarantined").await.json();
        assert_eq!(seen["items"].as_array().unwrap().len(), 1);
        let unmatched = json!({"amount": TEA, "currency": "CNY", "left": TEA});
        assert_eq!((&seen["items"][0]["id"], &seen["items"][0]["unmatched"]), (&json!(payment.id), &unmatched));
        let path = format!("/merchant/v1/payments/{}/refunds", payment.id);
        for (wrong, at) in [(json!({"amount": 0}), "/amount"), (json!({"reason": "x".repeat(501)}), "/reason")] {
            let refused = console.json("POST", &path, "", &wrong).await;
            assert_eq!((refused.status, &refused.json()["errors"][0]["pointer"]), (422, &json!(at)), "{wrong}");
        }
        let too_much = console.json("POST", &path, "", &json!({"amount": TEA + 1})).await.json();
        assert_eq!((&too_much["code"], &too_much["left"]), (&json!("refund_exceeds_unmatched"), &json!(TEA)));
        let body = json!({"amount": 999, "reason": "too late"});
        let begun = console.json("POST", &path, "k1", &body).await;
        assert_eq!((begun.status, &begun.json()["payment"]), (201, &json!(payment.id)), "{}", begun.text);
        let again = console.json("POST", &path, "k1", &body).await;
        assert_eq!((again.replayed, &again.text), (true, &begun.text));
        assert_eq!(console.json("POST", &path, "k1", &json!({"amount": 1})).await.status, 409);
        world.pass(100).await;
        let refund = format!("/merchant/v1/refunds/{}", begun.json()["id"].as_str().unwrap());
        assert_eq!(console.get(&refund).await.json()["state"], "done");
        let rest = console.json("POST", &path, "", &json!({})).await.json();
        assert_eq!(rest["amount"], json!(TEA - 999));
        let paid = world.paid_order().await.1;
        let path = format!("/merchant/v1/payments/{}/refunds", paid.id);
        let refused = console.json("POST", &path, "", &json!({})).await;
        assert_eq!((refused.status, &refused.json()["code"]), (409, &json!("payment_not_now")));
    }

    async fn a_console_sees_notices_about_payments_that_nobody_knows(world: &World) {
        let console = world.console().await;
        assert_eq!(console.get("/merchant/v1/payment-notices").await.json()["items"], json!([]));
        let path = format!("/callbacks/sandbox/{}/{}", world.shop.id(), world.account());
        for _ in 0..2 {
            assert_eq!(world.browser().send("POST", &path, &[], Some("{}".into())).await.status, 400);
        }
        let first = console.get("/merchant/v1/payment-notices?limit=1").await.json();
        assert_eq!((&first["items"][0]["outcome"], &first["items"][0]["body"]), (&json!("refused"), &json!("{}")));
        let next = first["next"].as_str().unwrap();
        let second = console.get(&format!("/merchant/v1/payment-notices?limit=1&after={next}")).await.json();
        assert_eq!(second["items"].as_array().unwrap().len(), 1);
        assert_ne!(second["items"][0]["id"], first["items"][0]["id"]);
        assert_eq!(world.ann().await.get("/merchant/v1/payment-notices").await.status, 401);
    }

    async fn a_console_sees_what_was_said_and_by_whom(world: &World) {
        let (order, payment) = world.paid_order().await;
        let console = world.console().await;
        let all = console.get(&format!("/merchant/v1/orders/{}/payments", order.id)).await.json();
        assert_eq!(all["items"][0]["id"], json!(payment.id));
        let paid = console.get("/merchant/v1/payments?state=paid").await.json();
        assert_eq!(paid["items"].as_array().unwrap().len(), 1);
        assert_eq!(console.get("/merchant/v1/payments?state=quarantined").await.json()["items"], json!([]));
        let said = console.get(&format!("/merchant/v1/payments/{}/messages?limit=200", payment.id)).await.json();
        let said = said["items"].as_array().unwrap();
        let ways: Vec<_> = said.iter().map(|message| message["direction"].as_str().unwrap()).collect();
        assert!(["request", "reply", "notice"].iter().all(|way| ways.contains(way)), "{ways:?}");
        assert!(said.iter().all(|message| message["outcome"] == "taken"), "{said:?}");
    }

    async fn a_bank_transfer_is_confirmed_once(world: &World) {
        let (ann, console) = (world.ann().await, world.console().await);
        let how = json!({"enabled": true, "settings": {"instructions_en": "Transfer to GB00 1234"}});
        assert_eq!(console.json("PUT", "/merchant/v1/payment-accounts/offline", "", &how).await.status, 200);
        let path = format!("/storefront/v1/orders/{}/payments", world.order().await.id);
        let begun = ann.json("POST", &path, "", &json!({"provider": "offline"})).await.json();
        assert_eq!(begun["action"]["instructions"]["en"], "Transfer to GB00 1234");
        let path = format!("/merchant/v1/payments/{}/confirm", begun["payment"]["id"].as_str().unwrap());
        let wrong = console.json("POST", &path, "k0", &json!({"amount": 1})).await;
        assert_eq!((wrong.status, &wrong.json()["errors"][0]["pointer"]), (422, &json!("/amount")));
        let body = json!({"reference": "TX 1"});
        let paid = console.json("POST", &path, "k1", &body).await;
        assert_eq!((paid.status, &paid.json()["state"]), (200, &json!("paid")), "{}", paid.text);
        let again = console.json("POST", &path, "k1", &body).await;
        assert_eq!((again.replayed, &again.text), (true, &paid.text));
        assert_eq!(console.json("POST", &path, "k2", &body).await.json()["state"], json!("paid"));
    }

    async fn secrets_go_in_and_never_come_out(world: &World) {
        let console = world.console().await;
        let path = "/merchant/v1/payment-accounts/sandbox";
        let change = json!({"secrets": {"secret": "a secret of at least sixteen"}});
        let changed = console.json("PUT", path, "", &change).await;
        assert_eq!((changed.status, changed.text.contains("sixteen")), (200, false), "{}", changed.text);
        assert_eq!(changed.json()["slots"][0]["filled"], json!(true));
        let list = console.get("/merchant/v1/payment-accounts").await;
        assert!(list.status == 200 && !list.text.contains("sixteen"));
        for (wrong, at) in [
            (json!({"secrets": {"secret": "short"}}), "/secrets/secret"),
            (json!({"secrets": {"secret": null}}), "/secrets/secret"),
            (json!({"secrets": {"other": "x"}}), "/secrets/other"),
            (json!({"settings": {"secret": "x"}}), "/settings/secret"),
            (json!({"account": "a/b"}), "/account"),
            (json!({"colour": "red"}), "/colour"),
        ] {
            let refused = console.json("PUT", path, "", &wrong).await;
            assert_eq!((refused.status, &refused.json()["errors"][0]["pointer"]), (422, &json!(at)), "{wrong}");
        }
        let nobody = console.json("PUT", "/merchant/v1/payment-accounts/nobody", "", &json!({})).await;
        assert_eq!(nobody.status, 404);
    }

    async fn the_panel_sets_the_switches_for_who_has_its_key(world: &World) {
        let (console, browser) = (world.console().await, world.browser());
        let path = "/merchant/v1/payment-accounts/sandbox/faults";
        let set = console.json("PUT", path, "", &json!({"late_s": 60, "silent": true})).await.json();
        assert_eq!((&set["faults"]["late_s"], &set["faults"]["silent"]), (&json!(60), &json!(true)));
        assert_eq!(console.json("PUT", path, "", &json!({"copies": 21})).await.status, 422);
        let panel = set["page"].as_str().unwrap();
        let shown = browser.send("GET", panel, &[("accept-language", "zh")], None).await;
        assert!(shown.status == 200 && shown.text.contains("沙箱故障开关"), "{}", shown.text);
        let form = [("content-type", "application/x-www-form-urlencoded")];
        let body = "late_s=0&copies=2&order=closed_after_paid&errors=0&lost_replies=0&refund_takes_s=0&wrong_amount=on";
        assert_eq!(browser.send("POST", panel, &form, Some(body.into())).await.status, 303);
        let now = console.get(path).await.json()["faults"].clone();
        assert_eq!((&now["copies"], &now["silent"], &now["wrong_amount"]), (&json!(2), &json!(false), &json!(true)));
        let forged = panel.replace("key=", "key=0");
        assert_eq!(browser.get(&forged).await.status, 404);
        assert_eq!(browser.send("POST", &forged, &form, Some(body.into())).await.status, 404);
    }

    async fn another_shoppers_order_and_payment_are_nobodys(world: &World) {
        let (order, payment) = world.paid_order().await;
        let bob = world.stranger().await;
        let bob = world.client(SessionOf::Member(bob.member())).await;
        let path = format!("/storefront/v1/orders/{}/payments", order.id);
        assert_eq!(bob.json("POST", &path, "", &json!({"provider": "sandbox"})).await.status, 404);
        assert_eq!(bob.get(&format!("/storefront/v1/payments/{}", payment.id)).await.status, 404);
        let ann = world.ann().await;
        assert_eq!(ann.json("POST", &path, "", &json!({"provider": "sandbox"})).await.status, 409, "it is paid");
        let other = format!("/storefront/v1/orders/{}/payments", world.order().await.id);
        assert_eq!(ann.json("POST", &other, "", &json!({"provider": "nobody"})).await.status, 422);
        assert_eq!(ann.json("POST", &other, "", &json!({"provider": "sandbox", "amount": 1})).await.status, 422);
    }
}
