//! Bad input: each kind of it gets a problem that says what is wrong and where.

use axum::http::Method;
use serde_json::json;

use crate::front::Front;

const SESSIONS: &str = "/merchant/v1/sessions";

testkit::each_db! {
    async fn a_shop_that_is_not_there_is_unknown(db: TestDb) {
        let front = Front::open(db).await;
        let ask = || front.get("/merchant/v1/me").by(&front.owner);
        for host in ["nobody.localhost", "localhost:8080", "127.0.0.1:8080", "demo.example", "a.demo.localhost"] {
            ask().host(host).reply().await.is_problem(404, "unknown-tenant");
        }
        for slug in ["", "nobody", "DEMO", "demo' OR 1=1", "caf\u{e9}"] {
            ask().header("souk-tenant", slug).reply().await.is_problem(404, "unknown-tenant");
        }
        for host in ["demo.localhost", "DEMO.localhost:1", "demo.souk.example", "demo.example.com"] {
            ask().host(host).reply().await.is(200);
        }
        ask().host("nobody.localhost").header("souk-tenant", "demo").reply().await.is(200);
    }

    async fn what_is_not_json_is_unreadable(db: TestDb) {
        let front = Front::open(db).await;
        let post = |bytes: &[u8]| {
            let ask = front.ask(Method::POST, SESSIONS).header("content-type", "application/json");
            ask.bytes(bytes.to_vec()).reply()
        };
        for bytes in [&b""[..], b"{", b"{\"email\": \"\xff\"}", b"\x00", b"{} {}", b"NaN"] {
            let status = post(bytes).await;
            if bytes == b"{} {}" {
                assert_eq!(status.is_invalid(), ["/email"]);
            } else {
                status.is_problem(400, "unreadable");
            }
        }
        let deep = "[".repeat(200_000);
        let reply = post(format!("{{\"email\": {deep}").as_bytes()).await;
        assert!([400, 422].contains(&reply.status.as_u16()), "{}", reply.status);
    }

    async fn mistakes_are_named_with_their_place(db: TestDb) {
        let front = Front::open(db).await;
        for (body, place) in [
            (json!({ "email": 1, "password": "x" }), "/email"),
            (json!({ "email": "x", "password": null }), "/password"),
            (json!({ "email": "x" }), "/password"),
            (json!({ "email": "x", "password": "x", "colour/shade": "red" }), "/colour~1shade"),
            (json!(1), ""),
            (json!("x"), ""),
        ] {
            let reply = front.post(SESSIONS, &body).reply().await;
            if place.is_empty() {
                assert_eq!(reply.is_invalid().len(), 1, "{body}");
            } else {
                assert_eq!(reply.is_invalid(), [place], "{body}");
            }
        }
    }

    async fn all_mistakes_are_named_at_once_in_words_for_people(db: TestDb) {
        let front = Front::open(db).await;
        let reply = front.post(SESSIONS, &json!({ "email": 1, "colour": "red" })).reply().await;
        let mut places = reply.is_invalid();
        places.sort();
        assert_eq!(places, ["/colour", "/email", "/password"]);
        assert_eq!(reply.json()["detail"], "The request has 3 mistakes; each is in `errors`.");
        let one = front.post(SESSIONS, &json!({ "email": 1, "password": "x" })).reply().await;
        assert_eq!(one.json()["errors"], json!([{ "pointer": "/email", "detail": "must be a text" }]));
        assert_eq!(one.json()["detail"], "`email` must be a text.");
    }

    async fn what_is_not_there_is_named_also_by_an_id_of_the_wrong_form(db: TestDb) {
        let front = Front::open(db).await;
        for (path, what) in [
            ("orders/ord_1", "order"),
            ("orders/mem_0198c0de7f3a7c1d9e5b2a4f60718293", "order"),
            ("members/7", "member"),
            ("products/x", "product"),
            ("apps/installations/x", "installation"),
            ("refunds/x", "refund"),
        ] {
            let reply = front.get(&format!("/merchant/v1/{path}")).by(&front.owner).reply().await;
            let problem = reply.is_problem(404, "not-found");
            assert_eq!((&problem["what"], &problem["detail"]), (&json!(what), &json!(format!("There is no such {what}."))));
        }
    }

    async fn a_body_of_another_type_or_size_is_refused(db: TestDb) {
        let front = Front::open(db).await;
        let body = json!({ "email": "x", "password": "x" }).to_string();
        for kind in ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""] {
            let ask = front.ask(Method::POST, SESSIONS).header("content-type", kind).bytes(body.clone());
            ask.reply().await.is_problem(415, "unsupported-media-type");
        }
        let large = json!({ "email": "x".repeat(1024 * 1024), "password": "x" });
        let refused = front.post(SESSIONS, &large).reply().await.is_problem(413, "too-large");
        assert_eq!(refused["limit"], 1024 * 1024);
        let keyed = front.post(SESSIONS, &large).header("idempotency-key", "k").reply().await;
        keyed.is_problem(413, "too-large");
    }

    async fn wrong_parameters_are_named(db: TestDb) {
        let front = Front::open(db).await;
        for (query, place) in [
            ("limit=0", "?limit"),
            ("limit=201", "?limit"),
            ("limit=-1", "?limit"),
            ("limit=x", "?limit"),
            ("limit=99999999999999999999", "?limit"),
            ("after=x", "?after"),
            ("after=mem_0198c0de7f3a7c1d9e5b2a4f60718293", "?after"),
            ("colour=red", "?colour"),
            ("action=a&action=b", "?action"),
        ] {
            let reply = front.get(&format!("/merchant/v1/audit?{query}")).by(&front.owner).reply().await;
            assert_eq!(reply.is_invalid(), [place], "{query}");
        }
        for path in ["apps/installations?app=x&size=2", "members?app=x&size=2&rank=1", "me?app&size"] {
            let reply = front.get(&format!("/merchant/v1/{path}")).by(&front.owner).reply().await;
            assert_eq!(reply.is_invalid(), ["?app", "?size"], "{path}");
        }
        let told = front.get("/merchant/v1/members?q=x").by(&front.owner).reply().await.is_problem(422, "invalid");
        assert_eq!(told["detail"], "`q` is not known here; there is after, limit, rank, search, sort, status.");
        let told = front.get("/merchant/v1/members?rank=x").by(&front.owner).reply().await.is_problem(422, "invalid");
        assert_eq!(told["detail"], "`rank` must be a whole number.");
        front.get("/merchant/v1/audit?limit=200&after=").by(&front.owner).reply().await.is(200);
    }

    async fn addresses_and_methods_that_are_not_there_are_problems_too(db: TestDb) {
        let front = Front::open(db).await;
        for path in ["/nothing", "/merchant/v1/nothing", "/merchant/v2/me", "/storefront/v1", "/%ff"] {
            front.get(path).reply().await.is_problem(404, "no-such-operation");
        }
        let reply = front.delete("/merchant/v1/me").by(&front.owner).reply().await;
        reply.is_problem(405, "method-not-allowed");
        assert_eq!(reply.header("allow"), "GET,HEAD");
        assert_eq!(reply.json()["detail"], "This address takes no DELETE; the header `Allow` says what it takes.");
    }

    async fn every_kind_has_its_page(db: TestDb) {
        let front = Front::open(db).await;
        for kind in api::Kind::ALL {
            let page = front.get(&format!("/problems/{}", kind.name())).reply().await;
            assert_eq!(page.status, 200);
            assert!(String::from_utf8_lossy(&page.bytes).contains(kind.title()));
        }
        front.get("/problems/nothing").reply().await.is_problem(404, "not-found");
        assert_eq!(front.get("/problems").reply().await.status, 200);
    }
}
