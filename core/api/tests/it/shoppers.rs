//! Shoppers sign in and out, and change their password.

use std::sync::Arc;

use axum::http::Method;
use serde_json::{Value, json};

use crate::front::{Front, Reply};

const PASSWORD: &str = "correct horse battery";
const ME: &str = "/storefront/v1/me";

async fn joins(front: &Front, login: &str) -> String {
    let ask = json!({ "login": login, "password": PASSWORD, "name": login });
    let joined = front.post("/storefront/v1/members", &ask).reply().await.is(201);
    token(&joined["session"])
}

async fn tries(front: &Front, login: &str, password: &str) -> Reply {
    let ask = json!({ "login": login, "password": password });
    front.post("/storefront/v1/sessions", &ask).reply().await
}

fn token(session: &Value) -> String {
    session["token"].as_str().expect("a token").to_owned()
}

testkit::each_db! {
    async fn a_sign_in_that_overlaps_a_change_of_the_password_does_not_outlive_it(db: TestDb) {
        let front = Front::open(db).await;
        let token = joins(&front, "lily@example.com").await;
        let mut password = "correct horse battery".to_owned();
        for round in 0..4 {
            let old = json!({ "login": "lily@example.com", "password": password });
            password = format!("a new password {round}");
            let change = json!({ "old_password": old["password"], "new_password": password });
            let change = front.ask(Method::PUT, "/storefront/v1/me/password").by(&token).json(&change).reply();
            let sign_in = || front.post("/storefront/v1/sessions", &old).reply();
            let (changed, a, b, c) = tokio::join!(change, sign_in(), sign_in(), sign_in());
            changed.is(204);
            for opened in [a, b, c] {
                if opened.status == 201 {
                    let opened = opened.is(201);
                    let opened = opened["token"].as_str().expect("a token");
                    front.get("/storefront/v1/me").by(opened).reply().await.is_problem(401, "unauthenticated");
                }
            }
        }
        front.get("/storefront/v1/me").by(&token).reply().await.is(200);
    }

    async fn a_shopper_signs_in_and_out(db: TestDb) {
        let front = Front::open(db).await;
        let first = joins(&front, "lily@example.com").await;
        let session = tries(&front, " Lily@Example.com", PASSWORD).await.is(201);
        let second = token(&session);
        assert!(second.starts_with("souk_member_"));
        let me = front.get(ME).by(&second).reply().await.is(200);
        assert_eq!(me["id"], session["member"]);
        front.delete("/storefront/v1/sessions/current").by(&second).reply().await.is(204);
        front.get(ME).by(&second).reply().await.is_problem(401, "unauthenticated");
        front.get(ME).by(&first).reply().await.is(200);
        tries(&front, "lily@example.com", "wrong horse battery").await.is_problem(401, "wrong-password");
        tries(&front, "nobody@example.com", PASSWORD).await.is_problem(401, "wrong-password");
    }

    async fn a_new_password_ends_the_other_sessions(db: TestDb) {
        let front = Front::open(db).await;
        let (here, there) = (joins(&front, "lily@example.com").await, token(&tries(&front, "lily@example.com", PASSWORD).await.is(201)));
        let change = |old: &str, new: &str| {
            let ask = json!({ "old_password": old, "new_password": new });
            front.ask(axum::http::Method::PUT, "/storefront/v1/me/password").json(&ask).by(&here).reply()
        };
        change("wrong horse", "staple battery horse").await.is_problem(401, "wrong-password");
        assert_eq!(change(PASSWORD, "short").await.is_invalid(), ["/new_password"]);
        front.get(ME).by(&there).reply().await.is(200);
        change(PASSWORD, "staple battery horse").await.is(204);
        front.get(ME).by(&here).reply().await.is(200);
        front.get(ME).by(&there).reply().await.is_problem(401, "unauthenticated");
        tries(&front, "lily@example.com", PASSWORD).await.is_problem(401, "wrong-password");
        tries(&front, "lily@example.com", "staple battery horse").await.is(201);
    }

    async fn tokens_of_shoppers_and_staff_are_not_mixed_up(db: TestDb) {
        let front = Front::open(db).await;
        let lily = joins(&front, "lily@example.com").await;
        front.get("/merchant/v1/me").by(&lily).reply().await.is_problem(401, "unauthenticated");
        front.get(ME).by(&front.owner).reply().await.is_problem(401, "unauthenticated");
        let forged = lily.replace("souk_member_", "souk_staff_");
        front.get("/merchant/v1/me").by(&forged).reply().await.is_problem(401, "unauthenticated");
    }

    async fn the_same_login_in_two_shops_is_two_people(db: TestDb) {
        let db = Arc::new(db);
        let (demo, other) = (Front::open_as(&db, "demo").await, Front::open_as(&db, "other").await);
        let lily = joins(&demo, "lily@example.com").await;
        let ask = json!({ "login": "lily@example.com", "password": "another horse battery", "name": "Lily" });
        let there = other.post("/storefront/v1/members", &ask).header("souk-tenant", "other").reply().await.is(201);
        let theirs = token(&there["session"]);
        demo.get(ME).by(&lily).reply().await.is(200);
        demo.get(ME).by(&theirs).reply().await.is_problem(401, "unauthenticated");
        tries(&demo, "lily@example.com", "another horse battery").await.is_problem(401, "wrong-password");
    }
}
