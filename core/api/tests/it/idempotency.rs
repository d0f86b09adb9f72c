//! A request that is repeated with its key. (That a verb does nothing twice, its own tests show.)

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use api::idempotency::IdempotencyKey;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::post;
use axum::{Extension, Router};
use commerce::once::Once;
use domain::id::OrderId;
use domain::problem::Mistakes;
use serde_json::{Value, json};
use tokio::sync::Notify;

use crate::front::{Ask, Front};

/// How often the work was done, and what holds it up.
#[derive(Clone, Default)]
struct Work {
    done: Arc<AtomicUsize>,
    go: Option<Arc<Notify>>,
}

async fn work(
    State(state): State<api::ApiState>,
    shopper: commerce::Merchant,
    Extension(work): Extension<Work>,
    key: IdempotencyKey,
    api::json::Json(ask): api::json::Json<Value>,
) -> api::Answer<Response> {
    let make = |_: Option<Once>| async move {
        if let Some(go) = &work.go {
            go.notified().await;
        }
        let nth = work.done.fetch_add(1, Ordering::SeqCst);
        match ask["refuse"].as_str() {
            Some("finally") => Err(Mistakes::one("/refuse", format!("{nth}")).into()),
            Some("for now") => Err(commerce::Error::Busy),
            _ => Ok(json!({ "nth": nth })),
        }
    };
    let again = |_: OrderId| async { Ok(json!("read")) };
    key.once(&state, &shopper, StatusCode::CREATED, make, again).await
}

fn with_work(front: &mut Front, work_done: &Work) {
    let route = Router::new().route("/work", post(work)).layer(Extension(work_done.clone()));
    front.router = api::with_operations(front.state.clone(), route);
}

fn ask<'a>(front: &'a Front, key: &str, body: &Value) -> Ask<'a> {
    front.post("/work", body).by(&front.owner).header("idempotency-key", key)
}

testkit::each_db! {
    async fn the_same_request_is_done_once_and_answered_the_same(db: TestDb) {
        let (mut front, work) = (Front::open(db).await, Work::default());
        with_work(&mut front, &work);
        let first = ask(&front, "k1", &json!({ "a": 1 })).reply().await;
        let again = ask(&front, "k1", &json!({ "a": 1 })).reply().await;
        assert_eq!(first.is(201), again.is(201));
        assert_eq!(first.header("souk-replayed"), "");
        assert_eq!(again.header("souk-replayed"), "true");
        assert_eq!(work.done.load(Ordering::SeqCst), 1);

        let other_key = ask(&front, "k2", &json!({ "a": 1 })).reply().await;
        assert_eq!(other_key.is(201)["nth"], 1);
        let no_key = front.post("/work", &json!({ "a": 1 })).by(&front.owner).reply().await;
        assert_eq!(no_key.is(201)["nth"], 2);
    }

    async fn another_request_with_the_key_is_refused(db: TestDb) {
        let (mut front, work) = (Front::open(db).await, Work::default());
        with_work(&mut front, &work);
        ask(&front, "k", &json!({ "a": 1 })).reply().await.is(201);
        ask(&front, "k", &json!({ "a": 2 })).reply().await.is_problem(409, "idempotency-key-reused");
        let elsewhere = front.post("/work?there=1", &json!({ "a": 1 })).by(&front.owner).header("idempotency-key", "k");
        elsewhere.reply().await.is_problem(409, "idempotency-key-reused");
        let (_, other) = crate::sessions::hires(&front, "wang", "support").await;
        let theirs = front.post("/work", &json!({ "a": 2 })).by(&other).header("idempotency-key", "k").reply().await;
        theirs.is(201);
        assert_eq!(work.done.load(Ordering::SeqCst), 2, "keys belong to who sends them");
    }

    async fn what_was_refused_for_good_is_refused_again_and_the_rest_may_be_tried(db: TestDb) {
        let (mut front, work) = (Front::open(db).await, Work::default());
        with_work(&mut front, &work);
        let finally = json!({ "refuse": "finally" });
        let first = ask(&front, "k1", &finally).reply().await.is_problem(422, "invalid");
        let again = ask(&front, "k1", &finally).reply().await;
        assert_eq!(again.status, 422);
        assert_eq!(again.header("content-type"), "application/problem+json");
        assert_eq!(again.json()["errors"], first["errors"]);
        assert_eq!(work.done.load(Ordering::SeqCst), 1);
        let for_now = json!({ "refuse": "for now" });
        ask(&front, "k2", &for_now).reply().await.is_problem(503, "busy");
        ask(&front, "k2", &for_now).reply().await.is_problem(503, "busy");
        assert_eq!(work.done.load(Ordering::SeqCst), 3);
    }

    async fn while_it_runs_the_key_is_in_use(db: TestDb) {
        let go = Arc::new(Notify::new());
        let (mut front, work) = (Front::open(db).await, Work { go: Some(go.clone()), ..Work::default() });
        with_work(&mut front, &work);
        let body = json!({ "a": 1 });
        let running = ask(&front, "k", &body).reply();
        let meanwhile = async {
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            let refused = ask(&front, "k", &body).reply().await;
            refused.is_problem(409, "idempotency-key-in-use");
            assert_eq!(refused.header("retry-after"), "1");
            go.notify_one();
        };
        let (done, ()) = tokio::join!(running, meanwhile);
        assert_eq!(done.is(201), ask(&front, "k", &body).reply().await.is(201));
    }

    async fn a_key_is_a_short_printable_word(db: TestDb) {
        let (mut front, work) = (Front::open(db).await, Work::default());
        with_work(&mut front, &work);
        for key in ["", "has blanks", &"x".repeat(256), "caf\u{e9}"] {
            assert_eq!(ask(&front, key, &json!({})).reply().await.is_invalid(), [""], "{key}");
        }
        ask(&front, &"x".repeat(255), &json!({})).reply().await.is(201);
    }
}
