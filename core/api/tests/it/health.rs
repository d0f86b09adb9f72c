//! Whether a node lives, is ready, and what it counts.

use crate::front::{Front, control};

/// A node whose counts this token opens.
fn counting(front: Front) -> Front {
    let config = api::Config { metrics_token: Some("let me read".into()), ..api::Config::default() };
    let state = api::ApiState::new(front.shop.commerce.clone(), control(&front.shop.commerce), config);
    Front { router: api::router(state.clone()), state, ..front }
}

testkit::each_db! {
    async fn a_node_is_ready_until_it_drains(db: TestDb) {
        let front = Front::open(db).await;
        assert_eq!(front.get("/healthz").host("anything").reply().await.bytes, b"ok");
        assert_eq!(front.get("/readyz").reply().await.status, 200);
        front.state.drain();
        front.get("/readyz").reply().await.is_problem(503, "busy");
        assert_eq!(front.get("/healthz").reply().await.status, 200, "it lives until it stops");
        front.get("/merchant/v1/me").by(&front.owner).reply().await.is(200);
    }

    async fn who_has_the_token_reads_the_counts_and_nobody_else(db: TestDb) {
        let front = counting(Front::open(db).await);
        front.get("/merchant/v1/me").by(&front.owner).reply().await.is(200);
        let counts = front.get("/metrics").from("192.0.2.1:5000").by("let me read").reply().await;
        let text = String::from_utf8(counts.bytes).expect("text");
        let counted = ["souk_http_requests_total", "route=\"/merchant/v1/me\"", "method=\"GET\"", "status=\"200\""];
        let is_it = |line: &str| counted.iter().all(|part| line.contains(part));
        assert!(text.lines().any(is_it), "no count of it in {text}");
        assert!(text.contains("souk_http_request_seconds_bucket"));
        for gauge in [
            "souk_backlog{of=\"events\"}",
            "souk_backlog{of=\"timers\"}",
            "souk_backlog{of=\"parked\"}",
            "souk_database_connections{pool=\"reader\",state=\"idle\"}",
        ] {
            assert!(text.lines().any(|line| line.starts_with(gauge)), "no {gauge} in {text}");
        }
        // What comes from this machine may come through a proxy on it that does not say so.
        for from in ["192.0.2.1:5000", "127.0.0.1:5000", "[::1]:5000"] {
            front.get("/metrics").from(from).reply().await.is_problem(404, "no-such-operation");
            front.get("/metrics").from(from).by("let me").reply().await.is_problem(404, "no-such-operation");
        }
    }

    async fn payments_are_counted_by_where_they_go(db: TestDb) {
        let front = counting(Front::open(db).await);
        front.shop.sells_few("tea", 100_00, Some(10)).await;
        let lily = crate::buying::joins(&front, "lily@example.com").await;
        let ask = serde_json::json!({ "lines": [{ "sku": "tea", "quantity": 1 }] });
        let order = front.post("/storefront/v1/orders", &ask).by(&lily).reply().await.is(201);
        crate::buying::pays(&front, &lily, &order).await;
        let counts = front.get("/metrics").from("192.0.2.1:5000").by("let me read").reply().await;
        let text = String::from_utf8(counts.bytes).expect("text");
        assert!(text.contains("souk_payment_steps_total{to=\"paid\"}"), "{text}");
    }
}
