//! Programs sign in with keys.

use std::sync::Arc;

use serde_json::json;

use crate::front::Front;
use crate::sessions::hires;

testkit::each_db! {
    async fn a_key_opens_what_its_scopes_say_until_it_is_revoked(db: TestDb) {
        let front = Front::open(db).await;
        let ask = json!({ "name": "Warehouse", "scopes": ["orders:read", "staff:write", "orders:read"] });
        let made = front.post("/merchant/v1/api-keys", &ask).by(&front.owner).reply().await.is(201);
        let secret = made["secret"].as_str().expect("a secret");
        assert!(secret.starts_with("souk_key_"));
        assert_eq!(made["scopes"], json!(["orders:read", "staff:write"]));
        let me = front.get("/merchant/v1/me").by(secret).reply().await.is(200);
        assert_eq!((&me["name"], &me["permissions"]), (&json!("Warehouse"), &made["scopes"]));

        let listed = front.get("/merchant/v1/api-keys").by(secret).reply().await.is(200);
        assert_eq!(listed["items"][0]["id"], made["id"]);
        assert!(listed["items"][0].get("secret").is_none() && !listed.to_string().contains(secret), "shown once");

        let path = format!("/merchant/v1/api-keys/{}", made["id"].as_str().expect("an id"));
        front.delete(&path).by(&front.owner).reply().await.is(204);
        front.get("/merchant/v1/me").by(secret).reply().await.is_problem(401, "unauthenticated");
        front.delete(&path).by(&front.owner).reply().await.is(204);
    }

    async fn a_key_may_not_more_than_who_makes_it_and_makes_no_keys(db: TestDb) {
        let front = Front::open(db).await;
        let (_, admin) = hires(&front, "admin", "admin").await;
        let ask = json!({ "name": " ", "scopes": ["orders:read", "export"] });
        let reply = front.post("/merchant/v1/api-keys", &ask).by(&admin).reply().await;
        assert_eq!(reply.is_invalid(), ["/name", "/scopes/1"]);
        let ask = json!({ "name": "x", "scopes": [] });
        assert_eq!(front.post("/merchant/v1/api-keys", &ask).by(&admin).reply().await.is_invalid(), ["/scopes"]);
        let ask = json!({ "name": "x", "scopes": ["everything"] });
        assert_eq!(front.post("/merchant/v1/api-keys", &ask).by(&admin).reply().await.is_invalid(), ["/scopes/0"]);

        let ask = json!({ "name": "x", "scopes": ["staff:write"] });
        let key = front.post("/merchant/v1/api-keys", &ask).by(&admin).reply().await.is(201);
        let secret = key["secret"].as_str().expect("a secret");
        front.post("/merchant/v1/api-keys", &ask).by(secret).reply().await.is_problem(403, "forbidden");
        let ask = json!({ "name": "y", "scopes": ["orders:read"] });
        let key = front.post("/merchant/v1/api-keys", &ask).by(&admin).reply().await.is(201);
        let reader = key["secret"].as_str().expect("a secret");
        let refused = front.get("/merchant/v1/staff").by(reader).reply().await;
        assert_eq!(refused.is_problem(403, "forbidden")["permission"], "staff:write");
    }

    async fn a_key_does_what_its_maker_still_may_and_ends_when_they_leave(db: TestDb) {
        let front = Front::open(db).await;
        let (admin, token) = hires(&front, "admin", "admin").await;
        let ask = json!({ "name": "Sync", "scopes": ["orders:read", "members:rank", "members:write"] });
        let key = front.post("/merchant/v1/api-keys", &ask).by(&token).reply().await.is(201);
        let key = key["secret"].as_str().expect("a secret");
        let enter = || {
            let ask = json!({ "name": "Li", "rank": 1 });
            front.post("/merchant/v1/members", &ask).by(key).reply()
        };
        let rights = || async { front.get("/merchant/v1/me").by(key).reply().await.is(200)["permissions"].clone() };
        enter().await.is(201);
        let path = format!("/merchant/v1/staff/{admin}");
        let becomes = |change| front.patch(&path, &change).by(&front.owner).reply();
        // What a key may do is remembered for less than a second.
        let a_second = || tokio::time::sleep(std::time::Duration::from_secs(1));

        becomes(json!({ "role": "support" })).await.is(200);
        a_second().await;
        assert_eq!(enter().await.is_problem(403, "forbidden")["permission"], "members:rank");
        assert_eq!(rights().await, json!(["orders:read", "members:write"]));

        becomes(json!({ "role": "admin" })).await.is(200);
        a_second().await;
        assert_eq!(rights().await, json!(["orders:read", "members:write", "members:rank"]), "never more than its scopes");

        becomes(json!({ "status": "disabled" })).await.is(200);
        a_second().await;
        front.get("/merchant/v1/me").by(key).reply().await.is_problem(401, "unauthenticated");
    }

    async fn a_key_asks_nobody_in_and_changes_nobody(db: TestDb) {
        let front = Front::open(db).await;
        let (viewer, _) = hires(&front, "viewer", "viewer").await;
        let ask = json!({ "name": "All", "scopes": ["staff:write", "orders:read", "catalogue:read", "members:read",
            "apps:read", "settings:read"] });
        let key = front.post("/merchant/v1/api-keys", &ask).by(&front.owner).reply().await.is(201);
        let key = key["secret"].as_str().expect("a secret");
        front.get("/merchant/v1/staff").by(key).reply().await.is(200);
        let ask = json!({ "email": "new@demo.example", "name": "New", "role": "viewer", "password": "correct horse" });
        front.post("/merchant/v1/staff", &ask).by(key).reply().await.is_problem(403, "forbidden");
        let path = format!("/merchant/v1/staff/{viewer}");
        for change in [json!({ "status": "disabled" }), json!({ "name": "Someone" })] {
            front.patch(&path, &change).by(key).reply().await.is_problem(403, "forbidden");
        }
        let staff = front.get("/merchant/v1/staff").by(&front.owner).reply().await.is(200);
        assert_eq!(staff["items"].as_array().map(Vec::len), Some(2), "nobody came");
        assert_eq!(staff["items"][1]["status"], "active");
    }

    async fn the_keys_of_another_shop_are_not_there(db: TestDb) {
        let db = Arc::new(db);
        let front = Front::open_as(&db, "demo").await;
        let other = Front::open_as(&db, "other").await;
        let ask = json!({ "name": "Warehouse", "scopes": ["orders:read"] });
        let made = other.post("/merchant/v1/api-keys", &ask).header("souk-tenant", "other").by(&other.owner);
        let made = made.reply().await.is(201);
        let path = format!("/merchant/v1/api-keys/{}", made["id"].as_str().expect("an id"));
        front.delete(&path).by(&front.owner).reply().await.is_problem(404, "not-found");
        let secret = made["secret"].as_str().expect("a secret");
        front.get("/merchant/v1/me").by(secret).reply().await.is_problem(401, "unauthenticated");
        front.get("/merchant/v1/me").header("souk-tenant", "other").by(secret).reply().await.is(200);
    }
}
