//! Staff sign in and out.

use std::sync::Arc;

use serde_json::json;

use crate::front::Front;

const PASSWORD: &str = "correct horse battery";

/// Asks somebody in, who then signs in; gives their id and token.
pub(crate) async fn hires(front: &Front, name: &str, role: &str) -> (String, String) {
    let email = format!("{name}@demo.example");
    let ask = json!({ "email": email, "name": name, "role": role, "password": PASSWORD });
    let made = front.post("/merchant/v1/staff", &ask).by(&front.owner).reply().await.is(201);
    (made["id"].as_str().expect("an id").to_owned(), signs_in(front, name).await)
}

pub(crate) async fn signs_in(front: &Front, name: &str) -> String {
    let ask = json!({ "email": format!("{name}@demo.example"), "password": PASSWORD });
    let session = front.post("/merchant/v1/sessions", &ask).reply().await.is(201);
    session["token"].as_str().expect("a token").to_owned()
}

testkit::each_db! {
    async fn who_signs_in_is_known_until_they_sign_out(db: TestDb) {
        let front = Front::open(db).await;
        let (_, token) = hires(&front, "wang", "support").await;
        assert!(token.starts_with("souk_staff_"), "{token}");
        let me = front.get("/merchant/v1/me").by(&token).reply().await.is(200);
        assert_eq!(me["name"], "wang");
        assert_eq!(me["shop"]["slug"], "demo");
        assert!(me["permissions"].as_array().expect("rights").contains(&json!("orders:write")));
        assert!(!me["permissions"].as_array().expect("rights").contains(&json!("money:write")));

        let other = signs_in(&front, "WANG").await;
        front.delete("/merchant/v1/sessions/current").by(&token).reply().await.is(204);
        front.get("/merchant/v1/me").by(&token).reply().await.is_problem(401, "unauthenticated");
        front.get("/merchant/v1/me").by(&other).reply().await.is(200);
    }

    async fn a_session_ends_by_itself(db: TestDb) {
        let front = Front::open(db).await;
        let token = hires(&front, "wang", "support").await.1;
        front.shop.commerce.sources.clock.set(front.shop.now() + jiff::SignedDuration::from_hours(13));
        front.get("/merchant/v1/me").by(&token).reply().await.is_problem(401, "unauthenticated");
    }

    async fn nobody_learns_whether_the_name_or_the_password_was_wrong(db: TestDb) {
        let front = Front::open(db).await;
        hires(&front, "wang", "support").await;
        let mut told = Vec::new();
        for (email, password) in [("wang@demo.example", "wrong horse battery"), ("nobody@demo.example", PASSWORD)] {
            let ask = json!({ "email": email, "password": password });
            let mut problem = front.post("/merchant/v1/sessions", &ask).reply().await.is_problem(401, "wrong-password");
            problem.as_object_mut().expect("an object").remove("instance");
            told.push(problem);
        }
        assert_eq!(told[0], told[1]);
    }

    async fn who_guesses_has_to_wait_and_so_does_the_right_password(db: TestDb) {
        let front = Front::open(db).await;
        let token = hires(&front, "wang", "support").await.1;
        let sign_in = |password: &str| {
            let ask = json!({ "email": "wang@demo.example", "password": password });
            front.post("/merchant/v1/sessions", &ask).from("192.0.2.7:5555").reply()
        };
        let mut last = sign_in("wrong horse").await;
        for _ in 0..10 {
            last = sign_in("wrong horse").await;
        }
        last.is_problem(429, "too-many-requests");
        assert!(last.header("retry-after").parse::<u64>().is_ok_and(|seconds| (1..=300).contains(&seconds)));
        sign_in(PASSWORD).await.is_problem(429, "too-many-requests");
        front.get("/merchant/v1/me").by(&token).reply().await.is(200);
    }

    async fn a_stranger_locks_nobody_of_the_staff_out(db: TestDb) {
        let front = Front::open(db).await;
        hires(&front, "wang", "support").await;
        let sign_in = |password: &str, from: &str| {
            let ask = json!({ "email": "wang@demo.example", "password": password });
            front.post("/merchant/v1/sessions", &ask).from(from).reply()
        };
        sign_in(PASSWORD, "192.0.2.1:5555").await.is(201);
        let mut stranger = sign_in("wrong horse", "198.51.100.9:5555").await;
        for _ in 0..10 {
            stranger = sign_in("wrong horse", "198.51.100.9:5555").await;
        }
        stranger.is_problem(429, "too-many-requests");
        sign_in(PASSWORD, "203.0.113.5:5555").await.is(201);
        // Many strangers at once slow down those who come from somewhere new, for some seconds at most.
        let mut strangers = 0;
        while sign_in("wrong horse", &format!("198.18.{}.{}:1", strangers / 250, strangers % 250)).await.status == 401 {
            strangers += 1;
        }
        assert!(strangers >= 100, "{strangers} are no more than one person may type");
        let new = sign_in(PASSWORD, "203.0.113.77:5555").await;
        new.is_problem(429, "too-many-requests");
        assert!(new.header("retry-after").parse::<u64>().is_ok_and(|seconds| seconds <= 9));
        sign_in(PASSWORD, "192.0.2.1:5555").await.is(201);
        sign_in(PASSWORD, "203.0.113.5:5555").await.is(201);
    }

    async fn a_token_opens_only_its_own_shop(db: TestDb) {
        let db = Arc::new(db);
        let front = Front::open_as(&db, "demo").await;
        let other = Front::open_as(&db, "other").await;
        let there = || front.get("/merchant/v1/me").header("souk-tenant", "other");
        there().by(&front.owner).reply().await.is_problem(401, "unauthenticated");
        let me = there().by(&other.owner).reply().await.is(200);
        assert_eq!(me["shop"]["slug"], "other");
    }

    async fn what_is_no_token_opens_nothing(db: TestDb) {
        let front = Front::open(db).await;
        let long = "souk_staff_".repeat(1_000);
        let shopper = front.owner.replace("souk_staff", "souk_member");
        for token in ["", "souk_staff_", "x", "souk_staff_AAAA", long.as_str(), shopper.as_str()] {
            let reply = front.get("/merchant/v1/me").by(token).reply().await;
            reply.is_problem(401, "unauthenticated");
            assert_eq!(reply.header("www-authenticate"), "Bearer");
        }
        front.get("/merchant/v1/me").reply().await.is_problem(401, "unauthenticated");
        let basic = front.get("/merchant/v1/me").header("authorization", "Basic YTpi").reply().await;
        basic.is_problem(401, "unauthenticated");
    }
}
