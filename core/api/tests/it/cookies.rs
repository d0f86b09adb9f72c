//! Browsers: a cookie keeps the token, and opens nothing where it must not.

use std::sync::Arc;

use api::{ApiState, Config};
use axum::http::Method;
use serde_json::{Value, json};
use tenants::{Operator, change};

use crate::front::{Ask, Front, Reply, control};
use crate::platform::runs_the_platform;
use crate::sessions::hires;

const PASSWORD: &str = "correct horse battery";
const HOST: &str = "http://demo.localhost:8080";

/// Of a page of this host, as a browser sends it.
fn of_page(ask: Ask<'_>) -> Ask<'_> {
    ask.header("souk-client", "web").header("origin", HOST).header("sec-fetch-site", "same-origin")
}

/// The cookie that an answer sets, as a browser sends it back; and all that it says.
fn cookie(reply: &Reply) -> (String, String) {
    let all = reply.header("set-cookie").to_owned();
    (all.split(';').next().unwrap_or_default().to_owned(), all)
}

async fn signs_in(front: &Front) -> (String, String) {
    let ask = json!({ "email": "wang@demo.example", "password": PASSWORD });
    let reply = of_page(front.post("/merchant/v1/sessions", &ask)).reply().await;
    assert_eq!(reply.is(201)["token"], Value::Null, "no script reads it");
    cookie(&reply)
}

async fn wang(front: &Front) -> (String, String) {
    hires(front, "wang", "admin").await;
    signs_in(front).await
}

/// A read that staff may do, and a change.
fn reads<'a>(front: &'a Front, cookie: &str) -> Ask<'a> {
    front.get("/merchant/v1/me").header("cookie", cookie)
}

fn writes<'a>(front: &'a Front, cookie: &str) -> Ask<'a> {
    front.post("/merchant/v1/members", &json!({ "name": "Li" })).header("cookie", cookie)
}

testkit::each_db! {
    async fn a_page_signs_in_and_its_browser_keeps_the_token(db: TestDb) {
        let front = Front::open(db).await;
        let (kept, all) = wang(&front).await;
        assert!(kept.starts_with("souk_staff_demo=souk_staff_"), "{kept}");
        for part in ["; HttpOnly", "; SameSite=Strict", "; Path=/", "; Max-Age=43200"] {
            assert!(all.contains(part), "{part} of {all}");
        }
        assert!(!all.contains("Secure") && !all.contains("Domain"), "{all}");
        assert_eq!(reads(&front, &kept).header("souk-client", "web").reply().await.is(200)["name"], "wang");
        of_page(writes(&front, &kept)).reply().await.is(201);
        let by_origin = writes(&front, &kept).header("souk-client", "web").header("origin", HOST);
        by_origin.reply().await.is(201);
    }

    async fn a_cookie_without_the_header_opens_nothing(db: TestDb) {
        let front = Front::open(db).await;
        let (kept, _) = wang(&front).await;
        for client in ["", "curl", "WEB"] {
            let ask = reads(&front, &kept).header("souk-client", client).header("origin", HOST);
            ask.reply().await.is_problem(401, "unauthenticated");
        }
        reads(&front, &kept).reply().await.is_problem(401, "unauthenticated");
        writes(&front, &kept).header("origin", HOST).reply().await.is_problem(401, "unauthenticated");
    }

    async fn another_sites_page_changes_nothing(db: TestDb) {
        let front = Front::open(db).await;
        let (kept, _) = wang(&front).await;
        let of_us = || writes(&front, &kept).header("souk-client", "web");
        let refused = |reply: Reply| assert_eq!(reply.is_problem(403, "cross-site")["code"], "cross_site");
        refused(of_us().reply().await);
        for origin in ["null", "https://evil.example", "http://demo.localhost", "http://other.localhost:8080"] {
            refused(of_us().header("origin", origin).reply().await);
        }
        for site in ["cross-site", "same-site", "none"] {
            refused(of_us().header("origin", HOST).header("sec-fetch-site", site).reply().await);
        }
        let leave = front.delete("/merchant/v1/sessions/current").header("cookie", &kept).header("souk-client", "web");
        refused(leave.header("origin", "https://evil.example").reply().await);
        let ask = json!({ "email": "wang@demo.example", "password": PASSWORD });
        let enter = front.post("/merchant/v1/sessions", &ask).header("souk-client", "web");
        let enter = enter.header("origin", "https://evil.example").reply().await;
        assert_eq!(enter.header("set-cookie"), "", "nor does it sign anybody in");
        refused(enter);
        reads(&front, &kept).header("souk-client", "web").reply().await.is(200);
    }

    async fn files_are_read_by_a_link_of_ours_only(db: TestDb) {
        let front = Front::open(db).await;
        let (kept, _) = wang(&front).await;
        let link = || front.get("/merchant/v1/catalogue/export").header("cookie", &kept);
        assert_eq!(link().reply().await.status, 200, "an old browser does not say from where");
        assert_eq!(link().header("sec-fetch-site", "same-origin").reply().await.status, 200);
        for site in ["cross-site", "same-site"] {
            link().header("sec-fetch-site", site).reply().await.is_problem(403, "cross-site");
        }
        let named = front.get("/merchant/v1/catalogue/export?tenant=demo").host("127.0.0.1:8080");
        assert_eq!(named.header("cookie", &kept).reply().await.status, 200, "a link names its shop itself");
        let filtered = front.get("/merchant/v1/ledger/entries.csv?tenant=demo").host("127.0.0.1:8080");
        assert_eq!(filtered.header("cookie", &kept).reply().await.status, 200, "also where it can be filtered");
        front.get("/merchant/v1/me?tenant=demo").by(&front.owner).reply().await.is_invalid();
    }

    async fn what_authorization_says_wins(db: TestDb) {
        let front = Front::open(db).await;
        let (kept, _) = wang(&front).await;
        let me = of_page(reads(&front, &kept)).by(&front.owner).reply().await.is(200);
        assert_ne!(me["name"], "wang");
        of_page(reads(&front, &kept)).by("souk_staff_nothing").reply().await.is_problem(401, "unauthenticated");
    }

    async fn signing_out_takes_the_cookie_away(db: TestDb) {
        let front = Front::open(db).await;
        let (kept, _) = wang(&front).await;
        let leave = of_page(front.delete("/merchant/v1/sessions/current")).header("cookie", &kept).reply().await;
        leave.is(204);
        assert!(leave.header("set-cookie").starts_with("souk_staff_demo=; Path=/; Max-Age=0;"));
        let stolen = reads(&front, &kept).header("souk-client", "web").reply().await;
        stolen.is_problem(401, "unauthenticated");
        assert!(stolen.header("set-cookie").contains("Max-Age=0"), "what opens nothing is taken away");
        let by_token = front.get("/merchant/v1/me").by("souk_staff_nothing").reply().await;
        assert_eq!(by_token.header("set-cookie"), "");
    }

    async fn a_suspended_shop_lets_no_cookie_in_but_its_owners(db: TestDb) {
        let front = Front::open(db).await;
        let (kept, _) = wang(&front).await;
        let id = front.shop.tenant.id();
        change::suspend(&front.state.control, &Operator::machine("test"), id, "unpaid").await.expect("it is suspended");
        let reply = reads(&front, &kept).header("souk-client", "web").reply().await;
        reply.is_problem(403, "tenant-suspended");
        assert_eq!(reply.header("set-cookie"), "", "the session comes back with the shop");
        let owners = format!("souk_staff_demo={}", front.owner);
        reads(&front, &owners).header("souk-client", "web").reply().await.is(200);
    }

    async fn one_browser_works_in_two_shops(db: TestDb) {
        let db = Arc::new(db);
        let (front, other) = (Front::open_as(&db, "demo").await, Front::open_as(&db, "other").await);
        let both = format!("souk_staff_demo={}; souk_staff_other={}", front.owner, other.owner);
        for slug in ["demo", "other"] {
            let ask = reads(&front, &both).host("127.0.0.1:8080").header("souk-tenant", slug).header("souk-client", "web");
            assert_eq!(ask.reply().await.is(200)["shop"]["slug"], slug);
        }
        let crossed = format!("souk_staff_other={}", front.owner);
        let ask = reads(&front, &crossed).header("souk-tenant", "other").header("souk-client", "web");
        ask.reply().await.is_problem(401, "unauthenticated");
    }

    async fn shoppers_and_operators_have_cookies_too(db: TestDb) {
        let front = Front::open(db).await;
        let ask = json!({ "login": "lily@example.com", "password": PASSWORD, "name": "Lily" });
        let joined = of_page(front.post("/storefront/v1/members", &ask)).reply().await;
        assert_eq!(joined.is(201)["session"]["token"], Value::Null);
        let (first, _) = cookie(&joined);
        let ask = json!({ "login": "lily@example.com", "password": PASSWORD });
        let entered = of_page(front.post("/storefront/v1/sessions", &ask)).reply().await;
        assert_eq!(entered.is(201)["token"], Value::Null);
        let (second, _) = cookie(&entered);
        assert!(second.starts_with("souk_member_demo=souk_member_"), "{second}");
        let me = |kept: &str| front.get("/storefront/v1/me").header("souk-client", "web").header("cookie", kept).reply();
        assert_eq!(me(&second).await.is(200)["name"], "Lily");
        let change = json!({ "old_password": PASSWORD, "new_password": "another horse battery" });
        let change = front.ask(Method::PUT, "/storefront/v1/me/password").json(&change).header("cookie", &second);
        of_page(change).reply().await.is(204);
        me(&second).await.is(200);
        me(&first).await.is_problem(401, "unauthenticated");
        // A guest who brings a cookie is a shopper, or told.
        let place = |kept: &str| {
            let ask = json!({ "lines": [{ "sku": "none", "quantity": 1 }] });
            of_page(front.post("/storefront/v1/quotes", &ask)).header("cookie", kept).reply()
        };
        assert_eq!(place(&second).await.status, 422);
        place(&first).await.is_problem(401, "unauthenticated");

        runs_the_platform(&front).await;
        let ask = json!({ "email": "ops@souk.example", "password": PASSWORD });
        let entered = of_page(front.post("/platform/v1/sessions", &ask)).reply().await;
        assert_eq!(entered.is(201)["token"], Value::Null);
        let (kept, _) = cookie(&entered);
        let me = || front.get("/platform/v1/me").header("souk-client", "web").header("cookie", &kept).reply();
        me().await.is(200);
        let leave = of_page(front.delete("/platform/v1/sessions/current")).header("cookie", &kept).reply().await;
        leave.is(204);
        assert!(leave.header("set-cookie").starts_with("souk_operator=; "));
        me().await.is_problem(401, "unauthenticated");
    }

    async fn over_tls_a_cookie_is_of_this_host_and_secure(db: TestDb) {
        let front = Front::open(db).await;
        hires(&front, "wang", "admin").await;
        let config = Config { tls: true, ..Config::default() };
        let state = ApiState::new(front.shop.commerce.clone(), control(&front.shop.commerce), config);
        let front = Front { router: api::router(state.clone()), state, ..front };
        let ask = json!({ "email": "wang@demo.example", "password": PASSWORD });
        let enter = |origin: &'static str| {
            front.post("/merchant/v1/sessions", &ask).header("souk-client", "web").header("origin", origin).reply()
        };
        enter(HOST).await.is_problem(403, "cross-site");
        let reply = enter("https://demo.localhost:8080").await;
        reply.is(201);
        let (kept, all) = cookie(&reply);
        assert!(kept.starts_with("__Host-souk_staff_demo=") && all.ends_with("; Secure"), "{all}");
        reads(&front, &kept).header("souk-client", "web").reply().await.is(200);
        let plain = kept.trim_start_matches("__Host-");
        reads(&front, plain).header("souk-client", "web").reply().await.is_problem(401, "unauthenticated");
    }
}
