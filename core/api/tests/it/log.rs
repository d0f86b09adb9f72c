//! What the log says of requests.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use tracing_subscriber::EnvFilter;

use crate::front::Front;

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

testkit::each_db! {
    async fn a_slow_request_is_one_line_that_says_which_and_how_slow(db: TestDb) {
        let mut front = Front::open(db).await;
        let slow = || async {
            tokio::time::sleep(Duration::from_millis(1_050)).await;
            "done"
        };
        front.router = api::with_operations(front.state.clone(), Router::new().route("/slow", get(slow)));
        let lines = Lines::default();
        let to = lines.clone();
        // Also where nothing but warnings are logged.
        let log = tracing_subscriber::fmt().json().with_env_filter(EnvFilter::new("warn")).with_writer(move || to.clone());
        let _logged = tracing::subscriber::set_default(log.finish());
        front.get("/healthz").reply().await;
        let reply = front.get("/slow").reply().await;
        let written = lines.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let written = String::from_utf8(written).expect("text");
        let said: Vec<serde_json::Value> =
            written.lines().map(|line| serde_json::from_str(line).expect("JSON")).filter(|line: &serde_json::Value| {
                line["fields"]["message"] == "answered slowly"
            }).collect();
        assert_eq!(said.len(), 1, "{written}");
        let (fields, span) = (&said[0]["fields"], &said[0]["span"]);
        assert_eq!((&fields["status"], &span["route"], &span["tenant"]), (&200.into(), &"/slow".into(), &"demo".into()));
        assert!(fields["took_ms"].as_u64().is_some_and(|took| took >= 1_000), "{written}");
        assert_eq!(span["id"], reply.header("souk-request-id"));
    }

    async fn nobody_floods_the_callbacks(db: TestDb) {
        let front = Front::open(db).await;
        let shop = front.shop.tenant.id();
        let calls = |from: &'static str| {
            let path = format!("/callbacks/sandbox/{shop}/nobody");
            front.ask(axum::http::Method::POST, &path).from(from).bytes("x").reply()
        };
        assert_ne!(calls("192.0.2.1:1").await.status, 429);
        let window = Duration::from_mins(1);
        let text = format!("192.0.2.1:{shop}");
        let counter = commerce::Counter { owner: commerce::Owner::Platform, kind: "callbacks", text };
        for _ in 0..30_000 {
            front.shop.commerce.cache.count_here(&counter, window);
        }
        calls("192.0.2.1:1").await.is_problem(429, "too-many-requests");
        assert_ne!(calls("192.0.2.2:1").await.status, 429, "another address");
    }
}
