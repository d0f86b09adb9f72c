//! Watching a shop: topics come, and the stream ends when it must.

use std::time::Duration;

use axum::body::{Body, BodyDataStream};
use axum::http::{Request, StatusCode};
use futures::StreamExt;
use serde_json::json;
use tenants::{Operator, change};
use tokio::time::timeout;
use tower::ServiceExt;

use crate::buying::joins;
use crate::front::Front;
use crate::platform::runs_the_platform;
use crate::sessions::hires;

const SOON: Duration = Duration::from_secs(10);

/// A stream that is read piece by piece.
struct Watch {
    status: StatusCode,
    body: BodyDataStream,
    heard: String,
}

impl Watch {
    async fn open(front: &Front, path: &str, token: &str) -> Self {
        let request =
            Request::get(path).header("host", "demo.localhost").header("authorization", format!("Bearer {token}"));
        let request = request.header("accept-encoding", "gzip").body(Body::empty()).expect("a request");
        let response = front.router.clone().oneshot(request).await.expect("an answer");
        let status = response.status();
        if status == 200 {
            assert_eq!(response.headers()["content-type"], "text/event-stream");
            assert!(!response.headers().contains_key("content-encoding"), "a packed stream would come late");
        }
        let mut watch = Self { status, body: response.into_body().into_data_stream(), heard: String::new() };
        if status == 200 {
            watch.more().await;
        }
        watch
    }

    /// The next piece; whether there was one.
    async fn more(&mut self) -> bool {
        let piece = timeout(SOON, self.body.next()).await.expect("something is heard, or the end").transpose();
        let piece = piece.expect("the stream does not break");
        if let Some(piece) = &piece {
            self.heard.push_str(std::str::from_utf8(piece).expect("text"));
        }
        piece.is_some()
    }

    async fn hears(&mut self, topic: &str) {
        while !self.heard.contains(&format!("event: {topic}\ndata: {{}}\n\n")) {
            assert!(self.more().await, "no {topic} in {}", self.heard);
        }
    }

    async fn ends(&mut self) {
        while self.more().await {}
    }
}

testkit::each_db! {
    async fn who_watches_hears_what_changed_and_not_what(db: TestDb) {
        let front = Front::open(db).await;
        let mut watch = Watch::open(&front, "/merchant/v1/live", &front.owner).await;
        assert_eq!(watch.status, 200);
        front.shop.sells_few("tea", 100_00, Some(10)).await;
        let lily = joins(&front, "lily@example.com").await;
        watch.hears("members").await;
        let ask = json!({ "lines": [{ "sku": "tea", "quantity": 1 }] });
        let order = front.post("/storefront/v1/orders", &ask).by(&lily).reply().await.is(201);
        watch.hears("orders").await;
        let ask = json!({ "code": "drinks", "name": { "zh-CN": "茶", "en": "Drinks" } });
        front.post("/merchant/v1/categories", &ask).by(&front.owner).reply().await.is(201);
        watch.hears("products").await;
        let number = order["number"].as_str().expect("a number");
        assert!(!watch.heard.contains(number) && !watch.heard.contains("lily"), "{}", watch.heard);
    }

    async fn a_stream_ends_with_its_session(db: TestDb) {
        let front = Front::open(db).await;
        let (_, token) = hires(&front, "wang", "viewer").await;
        let mut watch = Watch::open(&front, "/merchant/v1/live", &token).await;
        front.delete("/merchant/v1/sessions/current").by(&token).reply().await.is(204);
        watch.ends().await;
        assert_eq!(Watch::open(&front, "/merchant/v1/live", &token).await.status, 401);
    }

    async fn a_stream_ends_with_a_suspension_and_when_the_node_stops(db: TestDb) {
        let front = Front::open(db).await;
        let (by, id) = (Operator::machine("test"), front.shop.tenant.id());
        let mut watch = Watch::open(&front, "/merchant/v1/live", &front.owner).await;
        change::suspend(&front.state.control, &by, id, "unpaid").await.expect("it is suspended");
        watch.ends().await;
        change::resume(&front.state.control, &by, id).await.expect("it is resumed");
        let mut watch = Watch::open(&front, "/merchant/v1/live", &front.owner).await;
        front.state.drain();
        watch.ends().await;
    }

    async fn one_person_watches_a_few_times_at_once(db: TestDb) {
        let front = Front::open(db).await;
        let mut open = Vec::new();
        for _ in 0..8 {
            open.push(Watch::open(&front, "/merchant/v1/live", &front.owner).await);
        }
        let ninth = front.get("/merchant/v1/live").by(&front.owner).reply();
        let refused = timeout(SOON, ninth).await.expect("no stream that goes on");
        assert_eq!(refused.is_problem(429, "too-many-requests")["code"], "too_many_streams");
        let (_, other) = hires(&front, "wang", "viewer").await;
        assert_eq!(Watch::open(&front, "/merchant/v1/live", &other).await.status, 200, "others are not kept out");
        open.pop();
        assert_eq!(Watch::open(&front, "/merchant/v1/live", &front.owner).await.status, 200, "a closed one makes room");
    }

    async fn an_operator_hears_of_tenants(db: TestDb) {
        let front = Front::open(db).await;
        let ops = runs_the_platform(&front).await;
        let mut watch = Watch::open(&front, "/platform/v1/live", &ops).await;
        let (by, id) = (Operator::machine("test"), front.shop.tenant.id());
        change::suspend(&front.state.control, &by, id, "unpaid").await.expect("it is suspended");
        watch.hears("tenants").await;
        front.delete("/platform/v1/sessions/current").by(&ops).reply().await.is(204);
        watch.ends().await;
    }
}
