//! What every answer carries.

use std::io::Read;

use axum::http::Method;
use serde_json::json;

use crate::front::Front;

testkit::each_db! {
    async fn a_request_has_an_id_and_a_sensible_one_is_kept(db: TestDb) {
        let front = Front::open(db).await;
        let made = front.get("/healthz").reply().await;
        assert_eq!(made.header("souk-request-id").len(), 32);
        let kept = front.get("/healthz").header("souk-request-id", "abc-123.DEF_4").reply().await;
        assert_eq!(kept.header("souk-request-id"), "abc-123.DEF_4");
        for wrong in ["short", "has blanks in it", &"x".repeat(65), "<script>alert</script>"] {
            let made = front.get("/healthz").header("souk-request-id", wrong).reply().await;
            assert_eq!(made.header("souk-request-id").len(), 32, "{wrong}");
        }
    }

    async fn answers_are_not_kept_framed_or_guessed_at(db: TestDb) {
        let front = Front::open(db).await;
        for path in ["/merchant/v1/me", "/nothing", "/healthz"] {
            let reply = front.get(path).by(&front.owner).reply().await;
            assert_eq!(reply.header("cache-control"), "no-store", "{path}");
            assert_eq!(reply.header("x-content-type-options"), "nosniff");
            assert_eq!(reply.header("x-frame-options"), "DENY");
            assert!(reply.header("content-security-policy").starts_with("default-src 'none'"));
        }
    }

    async fn pages_run_nothing_but_what_is_ours_and_stand_in_no_frame(db: TestDb) {
        let front = Front::open(db).await;
        for path in ["/docs/", "/problems", "/sandbox/pay/nothing"] {
            let reply = front.get(path).reply().await;
            let policy = reply.header("content-security-policy").to_owned();
            let is_page = reply.header("content-type").starts_with("text/html");
            assert!(path != "/docs/" || is_page, "{path} is a page");
            assert!(policy.contains("default-src 'self'") || policy.contains("default-src 'none'"), "{path}: {policy}");
            assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
            assert!(!policy.contains("script-src 'unsafe"), "{path}: {policy}");
            assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(reply.header("strict-transport-security"), "", "only where the platform is reached over TLS");
        }
        let page = front.get("/docs/").reply().await;
        let page = String::from_utf8(page.bytes).expect("text");
        assert!(!page.contains("<script>"), "no script stands in the page itself: {page}");
        let config = api::Config { tls: true, ..api::Config::default() };
        let state = api::ApiState::new(front.shop.commerce.clone(), crate::front::control(&front.shop.commerce), config);
        let front = Front { router: api::router(state.clone()), state, ..front };
        assert_eq!(front.get("/healthz").reply().await.header("strict-transport-security"), "max-age=31536000");
    }

    async fn a_client_reads_how_many_requests_are_left(db: TestDb) {
        let front = Front::open(db).await;
        let left = |reply: &crate::front::Reply| {
            let said = reply.header("ratelimit").to_owned();
            let left = said.split(';').find_map(|part| part.strip_prefix("r=")).expect("what is left");
            left.parse::<u64>().expect("a number")
        };
        let first = front.get("/merchant/v1/me").by(&front.owner).reply().await;
        assert_eq!(first.header("ratelimit-policy"), "\"default\";q=60000;w=60");
        let second = front.get("/merchant/v1/me").by(&front.owner).reply().await;
        assert_eq!(left(&second), left(&first) - 1);
        let other = front.get("/merchant/v1/me").from("192.0.2.1:1").reply().await;
        assert_eq!(left(&other), 59_999, "another client counts for itself");
    }

    async fn who_names_no_shop_is_limited_by_address(db: TestDb) {
        let front = Front::open(db).await;
        let ask = |from: &'static str| front.get("/merchant/v1/me").host("nobody.localhost").from(from).reply();
        for _ in 0..600 {
            ask("192.0.2.1:1").await.is_problem(404, "unknown-tenant");
        }
        let refused = ask("192.0.2.1:1").await;
        refused.is_problem(429, "too-many-requests");
        assert!(refused.header("retry-after").parse::<u64>().is_ok_and(|seconds| (1..=60).contains(&seconds)));
        ask("192.0.2.2:1").await.is_problem(404, "unknown-tenant");
        assert_eq!(front.get("/healthz").from("192.0.2.1:1").reply().await.status, 200, "probes go on");
    }

    async fn only_pages_of_the_shop_may_call(db: TestDb) {
        let front = Front::open(db).await;
        let preflight = |origin: &'static str| {
            let ask = front.ask(Method::OPTIONS, "/merchant/v1/me").header("origin", origin);
            ask.header("access-control-request-method", "GET").reply()
        };
        for ours in ["https://demo.example.com", "http://demo.localhost:8080", "https://demo.souk.example"] {
            let reply = preflight(ours).await;
            assert_eq!(reply.header("access-control-allow-origin"), ours);
            assert_eq!(reply.header("access-control-allow-credentials"), "");
            let get = front.get("/merchant/v1/me").by(&front.owner).header("origin", ours).reply().await;
            assert_eq!(get.header("access-control-allow-origin"), ours);
        }
        for foreign in ["https://evil.example", "null", "https://demo.example.com.evil.example", "demo.example.com"] {
            assert_eq!(preflight(foreign).await.header("access-control-allow-origin"), "", "{foreign}");
        }
        let ours = "https://demo.example.com";
        let of_nobody = front.get("/platform/v1/me").host("souk.example").header("origin", ours).reply().await;
        assert_eq!(of_nobody.header("access-control-allow-origin"), "", "the platform is for no shop's pages");
        let operators = front.ask(Method::OPTIONS, "/platform/v1/me").host("souk.example").header("origin", ours);
        let operators = operators.header("access-control-request-method", "GET").reply().await;
        assert_eq!(operators.header("access-control-allow-origin"), "");
    }

    async fn long_answers_are_packed_for_who_wants_it(db: TestDb) {
        let front = Front::open(db).await;
        let plain = front.get("/openapi/merchant.json").reply().await;
        let packed = front.get("/openapi/merchant.json").header("accept-encoding", "gzip").reply().await;
        assert_eq!(packed.header("content-encoding"), "gzip");
        assert!(packed.bytes.len() * 3 < plain.bytes.len());
    }

    async fn a_problem_can_be_unpacked_like_any_answer(db: TestDb) {
        let front = Front::open(db).await;
        let wrong = json!({ "email": "nobody@demo.example", "password": "not the password" });
        let reply = front.post("/merchant/v1/sessions", &wrong).header("accept-encoding", "gzip").reply().await;
        let mut text = String::new();
        match reply.header("content-encoding") {
            "gzip" => flate2::read::GzDecoder::new(&reply.bytes[..]).read_to_string(&mut text),
            "" => (&reply.bytes[..]).read_to_string(&mut text),
            other => panic!("nobody asked for {other}"),
        }
        .expect("it says how it is packed");
        assert!(text.contains("wrong_password") || text.contains("/problems/"), "{text}");
    }
}
