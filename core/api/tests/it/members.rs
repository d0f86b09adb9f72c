//! Members, and who brought them, from outside.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::front::Front;
use crate::sessions::hires;

const PASSWORD: &str = "correct horse battery";

/// Somebody who registered.
struct Joined {
    id: String,
    code: String,
    token: String,
}

async fn registers(front: &Front, name: &str, invite_code: Option<&str>) -> Joined {
    let ask = json!({
        "login": format!("{name}@example.com"), "password": PASSWORD, "name": name, "invite_code": invite_code,
    });
    let made = front.post("/storefront/v1/members", &ask).reply().await.is(201);
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    Joined { id: text(&made["member"]), code: text(&made["invite_code"]), token: text(&made["session"]["token"]) }
}

fn all<'a>(list: &'a Value, field: &str) -> Vec<&'a Value> {
    list["items"].as_array().or(list.as_array()).expect("a list").iter().map(|item| &item[field]).collect()
}

testkit::each_db! {
    async fn who_registers_is_signed_in_and_has_a_code_for_others(db: TestDb) {
        let front = Front::open(db).await;
        let ann = registers(&front, "Ann", None).await;
        assert_eq!(ann.code.len(), 6);
        let bob = registers(&front, "Bob", Some(&format!(" {}-{} ", &ann.code[..3], ann.code[3..].to_lowercase()))).await;
        let me = front.get("/storefront/v1/me").by(&bob.token).reply().await.is(200);
        assert_eq!((&me["login"], &me["name"], &me["referrer"]), (&json!("bob@example.com"), &json!("Bob"), &json!("A**")));
        let again = json!({ "login": "BOB@example.com", "password": PASSWORD });
        front.post("/storefront/v1/sessions", &again).reply().await.is(201);
        let renamed = front.patch("/storefront/v1/me", &json!({ "name": "Bobby" })).by(&bob.token).reply().await.is(200);
        assert_eq!(renamed["name"], "Bobby");
        front.get("/storefront/v1/me").reply().await.is_problem(401, "unauthenticated");
    }

    async fn a_registration_with_mistakes_is_told_all_of_them(db: TestDb) {
        let front = Front::open(db).await;
        let wrong = json!({ "login": "ann", "password": "short", "name": " " });
        let places = front.post("/storefront/v1/members", &wrong).reply().await.is_invalid();
        assert_eq!(places, ["/login", "/password", "/name"]);
        let wrong = json!({ "login": "a@b.c", "password": PASSWORD, "name": "Ann", "invite_code": "NOBODY" });
        assert_eq!(front.post("/storefront/v1/members", &wrong).reply().await.is_invalid(), ["/invite_code"]);
        let wrong = json!({ "login": "a@b.c", "password": PASSWORD, "name": "Ann", "rank": 9 });
        assert_eq!(front.post("/storefront/v1/members", &wrong).reply().await.is_invalid(), ["/rank"]);
        registers(&front, "Ann", None).await;
        let twice = json!({ "login": "ANN@example.com", "password": PASSWORD, "name": "Ann" });
        let problem = front.post("/storefront/v1/members", &twice).reply().await.is_problem(409, "taken");
        assert_eq!(problem["field"], "login");
    }

    async fn a_referrer_is_taken_once_and_never_from_below(db: TestDb) {
        let front = Front::open(db).await;
        let ann = registers(&front, "Ann", None).await;
        let bob = registers(&front, "Bob", Some(&ann.code)).await;
        let cat = registers(&front, "Cat", Some(&bob.code)).await;
        let dan = registers(&front, "Dan", None).await;
        let bind = |who: &Joined, code: &str| {
            front.post("/storefront/v1/me/referrer", &json!({ "invite_code": code })).by(&who.token)
        };
        for (code, reason) in [(&ann.code, "cycle"), (&bob.code, "cycle"), (&cat.code, "cycle")] {
            assert_eq!(bind(&ann, code).reply().await.is_problem(409, "refused")["code"], *reason);
        }
        assert_eq!(bind(&bob, &dan.code).reply().await.is_problem(409, "refused")["code"], "already_bound");
        assert_eq!(bind(&dan, &cat.code).reply().await.is(200)["referrer"], "C**");
        assert_eq!(bind(&dan, &ann.code).reply().await.is_problem(409, "refused")["code"], "already_bound");
        let team = front.get("/storefront/v1/me/team").by(&ann.token).reply().await.is(200);
        assert_eq!(all(&team, "name"), ["B**", "C**", "D**"]);
        assert_eq!(team["total"], 3);
        assert_eq!(team["levels"], json!([
            { "level": 1, "members": 1 }, { "level": 2, "members": 1 }, { "level": 3, "members": 1 },
        ]));
        let above = front.get("/storefront/v1/me/upline").by(&dan.token).reply().await.is(200);
        assert_eq!(all(&above, "name"), ["C**", "B**", "A**"]);
        let directs = front.get("/storefront/v1/me/directs").by(&ann.token).reply().await.is(200);
        assert_eq!(all(&directs, "name"), ["B**"]);
    }

    async fn of_two_who_name_each_other_at_once_one_is_refused(db: TestDb) {
        let front = Front::open(db).await;
        for round in 0..8 {
            let ann = registers(&front, &format!("ann{round}"), None).await;
            let bob = registers(&front, &format!("bob{round}"), None).await;
            let bind = |who: &Joined, to: &Joined| {
                front.post("/storefront/v1/me/referrer", &json!({ "invite_code": to.code })).by(&who.token)
            };
            let (one, other) = tokio::join!(bind(&ann, &bob).reply(), bind(&bob, &ann).reply());
            let mut statuses = [one.status.as_u16(), other.status.as_u16()];
            statuses.sort_unstable();
            assert_eq!(statuses, [200, 409]);
        }
    }

    async fn a_merchant_enters_finds_grades_and_blocks_members(db: TestDb) {
        let front = Front::open(db).await;
        let ask = json!({
            "name": "Lily", "login": "+86 138 0013 8000", "password": PASSWORD, "external_id": "old-7", "rank": 2,
            "labels": ["vip", "partner", "vip"], "joined_at": "2020-01-02T03:04:05Z",
        });
        let made = front.post("/merchant/v1/members", &ask).by(&front.owner).reply().await;
        let lily = made.is(201);
        assert_eq!(made.header("location"), format!("/merchant/v1/members/{}", lily["id"].as_str().expect("an id")));
        let there = front.get(made.header("location")).by(&front.owner).reply().await.is(200);
        assert_eq!(there["id"], lily["id"]);
        assert_eq!((&lily["login"], &lily["labels"]), (&json!("+8613800138000"), &json!(["partner", "vip"])));
        let id = lily["id"].as_str().expect("an id");
        for search in ["old-7", "%2B8613800138000", "lil", lily["invite_code"].as_str().expect("a code")] {
            let found = front.get(&format!("/merchant/v1/members?search={search}")).by(&front.owner).reply().await.is(200);
            assert_eq!(all(&found, "id"), [&lily["id"]], "{search}");
        }
        let session = front.post("/storefront/v1/sessions", &json!({ "login": "+8613800138000", "password": PASSWORD }));
        let token = session.reply().await.is(201)["token"].as_str().expect("a token").to_owned();
        let path = format!("/merchant/v1/members/{id}");
        let changed = front.patch(&path, &json!({ "rank": 3, "labels": [] })).by(&front.owner).reply().await.is(200);
        assert_eq!((&changed["rank"], &changed["labels"], &changed["name"]), (&json!(3), &json!([]), &json!("Lily")));
        let wrong = json!({ "rank": 1001, "name": "", "labels": ["*"] });
        let places = front.patch(&path, &wrong).by(&front.owner).reply().await.is_invalid();
        assert_eq!(places, ["/name", "/rank", "/labels/0"]);
        front.get("/storefront/v1/me").by(&token).reply().await.is(200);
        front.patch(&path, &json!({ "status": "blocked" })).by(&front.owner).reply().await.is(200);
        front.get("/storefront/v1/me").by(&token).reply().await.is_problem(401, "unauthenticated");
        let trail = front.get("/merchant/v1/audit").by(&front.owner).reply().await.is(200);
        assert!(all(&trail, "action").contains(&&json!("member.changed")), "{trail}");
    }

    async fn a_merchant_moves_a_member_with_everybody_below(db: TestDb) {
        let front = Front::open(db).await;
        let ann = registers(&front, "Ann", None).await;
        let bob = registers(&front, "Bob", Some(&ann.code)).await;
        let cat = registers(&front, "Cat", Some(&bob.code)).await;
        let dan = registers(&front, "Dan", None).await;
        let put = |who: &Joined, to: Value| {
            let path = format!("/merchant/v1/members/{}/referrer", who.id);
            front.ask(axum::http::Method::PUT, &path).json(&json!({ "referrer": to })).by(&front.owner)
        };
        assert_eq!(put(&ann, json!(cat.id)).reply().await.is_problem(409, "refused")["code"], "cycle");
        assert_eq!(put(&ann, json!(ann.id)).reply().await.is_problem(409, "refused")["code"], "cycle");
        assert_eq!(put(&bob, json!(dan.id)).reply().await.is(200)["referrer"], json!(dan.id));
        let team = front.get(&format!("/merchant/v1/members/{}/team?limit=1", dan.id)).by(&front.owner).reply().await.is(200);
        assert_eq!((all(&team, "id"), &team["total"]), (vec![&json!(bob.id)], &json!(2)));
        let next = team["next"].as_str().expect("another page");
        let path = format!("/merchant/v1/members/{}/team?after={next}", dan.id);
        let team = front.get(&path).by(&front.owner).reply().await.is(200);
        assert_eq!((all(&team, "id"), &team["total"]), (vec![&json!(cat.id)], &Value::Null));
        let upline = format!("/merchant/v1/members/{}/upline?levels=1", cat.id);
        assert_eq!(all(&front.get(&upline).by(&front.owner).reply().await.is(200), "id"), [&json!(bob.id)]);
        assert_eq!(put(&bob, Value::Null).reply().await.is(200)["depth"], 0);
        let (_, viewer) = hires(&front, "viewer", "viewer").await;
        let path = format!("/merchant/v1/members/{}", bob.id);
        front.get(&path).by(&viewer).reply().await.is(200);
        front.patch(&path, &json!({ "rank": 1 })).by(&viewer).reply().await.is_problem(403, "forbidden");
    }

    async fn another_shops_member_is_nobody_here(db: TestDb) {
        let db = Arc::new(db);
        let front = Front::open_as(&db, "demo").await;
        let other = Front::open_as(&db, "other").await;
        let host = "other.localhost";
        let ask = json!({ "login": "ann@example.com", "password": PASSWORD, "name": "Ann" });
        let ann = other.post("/storefront/v1/members", &ask).host(host).reply().await.is(201);
        let (id, code) = (ann["member"].as_str().expect("an id"), &ann["invite_code"]);
        for path in ["", "/upline", "/directs", "/team"] {
            let path = format!("/merchant/v1/members/{id}{path}");
            front.get(&path).by(&front.owner).reply().await.is_problem(404, "not-found");
            other.get(&path).host(host).by(&other.owner).reply().await.is(200);
        }
        let path = format!("/merchant/v1/members/{id}");
        front.patch(&path, &json!({ "rank": 1 })).by(&front.owner).reply().await.is_problem(404, "not-found");
        let mine = registers(&front, "Mia", None).await;
        let bind = front.post("/storefront/v1/me/referrer", &json!({ "invite_code": code })).by(&mine.token);
        assert_eq!(bind.reply().await.is_invalid(), ["/invite_code"]);
        let path = format!("/merchant/v1/members/{}/referrer", mine.id);
        let put = front.ask(axum::http::Method::PUT, &path).json(&json!({ "referrer": id })).by(&front.owner);
        assert_eq!(put.reply().await.is_invalid(), ["/referrer"]);
        let token = ann["session"]["token"].as_str().expect("a token");
        front.get("/storefront/v1/me").by(token).reply().await.is_problem(401, "unauthenticated");
    }

    async fn nobody_registers_members_without_end(db: TestDb) {
        let front = Front::open(db).await;
        let ask = |from: &'static str, i: u64| {
            let body = json!({ "login": format!("m{i}@example.com"), "password": PASSWORD, "name": "M" });
            front.post("/storefront/v1/members", &body).from(from).reply()
        };
        let counter = commerce::Counter {
            owner: commerce::Owner::Tenant(front.shop.tenant.id()),
            kind: "registrations",
            text: "192.0.2.1".into(),
        };
        ask("192.0.2.1:1", 0).await.is(201);
        for _ in 1..commerce::members::REGISTRATIONS_PER_PLACE {
            front.shop.commerce.cache.count(&counter, commerce::members::REGISTRATIONS_WINDOW).await;
        }
        let refused = ask("192.0.2.1:1", 1).await;
        refused.is_problem(429, "too-many-requests");
        assert!(refused.header("retry-after").parse::<u64>().is_ok_and(|seconds| (1..=601).contains(&seconds)));
        ask("192.0.2.2:1", 1).await.is(201);
    }

    async fn a_stranger_locks_no_shopper_out(db: TestDb) {
        let front = Front::open(db).await;
        registers(&front, "Ann", None).await;
        let sign_in = |password: &str, from: &'static str| {
            let ask = json!({ "login": "ann@example.com", "password": password });
            front.post("/storefront/v1/sessions", &ask).from(from).reply()
        };
        let mut stranger = sign_in("wrong horse", "198.51.100.9:1").await;
        for _ in 0..10 {
            stranger = sign_in("wrong horse", "198.51.100.9:1").await;
        }
        stranger.is_problem(429, "too-many-requests");
        sign_in(PASSWORD, "192.0.2.1:1").await.is(201);
    }

    async fn a_shopper_keeps_addresses_with_one_default(db: TestDb) {
        let front = Front::open(db).await;
        let ann = registers(&front, "Ann", None).await;
        let ship_to = |street: &str| json!({ "name": "Ann", "phone": "13800138000", "street": street });
        let add = |street: &str, is_default: bool| {
            let ask = json!({ "ship_to": ship_to(street), "is_default": is_default });
            front.post("/storefront/v1/me/addresses", &ask).by(&ann.token)
        };
        let first = add("1 Tea Road", false).reply().await.is(201);
        assert_eq!(first["is_default"], true, "the first one is");
        let second = add("2 Tea Road", true).reply().await.is(201);
        let list = front.get("/storefront/v1/me/addresses").by(&ann.token).reply().await.is(200);
        assert_eq!(all(&list, "is_default"), [&json!(false), &json!(true)]);
        let path = format!("/storefront/v1/me/addresses/{}", second["id"].as_str().expect("an id"));
        let wrong = json!({ "ship_to": { "name": "", "phone": "", "street": "x" } });
        let put = front.ask(axum::http::Method::PUT, &path).json(&wrong).by(&ann.token);
        assert_eq!(put.reply().await.is_invalid(), ["/ship_to/name", "/ship_to/phone"]);
        let bob = registers(&front, "Bob", None).await;
        front.delete(&path).by(&bob.token).reply().await.is_problem(404, "not-found");
        front.delete(&path).by(&ann.token).reply().await.is(204);
        front.delete(&path).by(&ann.token).reply().await.is_problem(404, "not-found");
        let none = front.get("/storefront/v1/me/notices?unread=true").by(&ann.token).reply().await.is(200);
        assert!(all(&none, "id").is_empty());
        front.ask(axum::http::Method::PUT, "/storefront/v1/me/notices/read").by(&ann.token).reply().await.is(204);
    }
}
