//! Who works for the merchant, and what they may do.

use std::sync::Arc;

use serde_json::json;

use crate::front::Front;
use crate::sessions::hires;

testkit::each_db! {
    async fn staff_are_asked_in_listed_and_changed(db: TestDb) {
        let front = Front::open(db).await;
        let (wang, _) = hires(&front, "wang", "support").await;
        hires(&front, "li", "finance").await;
        let first = front.get("/merchant/v1/staff?limit=2").by(&front.owner).reply().await.is(200);
        assert_eq!(first["items"].as_array().map(Vec::len), Some(2));
        let next = format!("/merchant/v1/staff?limit=2&after={}", first["next"].as_str().expect("another page"));
        let second = front.get(&next).by(&front.owner).reply().await.is(200);
        assert_eq!(second["items"][0]["email"], "li@demo.example");
        assert!(second["next"].is_null());

        let change = json!({ "name": "Wang Fang", "role": "admin" });
        let path = format!("/merchant/v1/staff/{wang}");
        let changed = front.patch(&path, &change).by(&front.owner).reply().await.is(200);
        assert_eq!((&changed["name"], &changed["role"]), (&json!("Wang Fang"), &json!("admin")));
    }

    async fn who_is_disabled_or_gets_another_role_is_signed_out_at_once(db: TestDb) {
        let front = Front::open(db).await;
        for change in [json!({ "status": "disabled" }), json!({ "role": "viewer" })] {
            let name = format!("staff{}", change.to_string().len());
            let (id, token) = hires(&front, &name, "support").await;
            front.get("/merchant/v1/me").by(&token).reply().await.is(200);
            let path = format!("/merchant/v1/staff/{id}");
            front.patch(&path, &change).by(&front.owner).reply().await.is(200);
            front.get("/merchant/v1/me").by(&token).reply().await.is_problem(401, "unauthenticated");
        }
        let ask = json!({ "email": "staff21@demo.example", "password": "correct horse battery" });
        front.post("/merchant/v1/sessions", &ask).reply().await.is_problem(401, "wrong-password");
    }

    async fn the_last_owner_stays(db: TestDb) {
        let front = Front::open(db).await;
        let me = front.shop.owner.staff().expect("an owner");
        let path = format!("/merchant/v1/staff/{me}");
        for change in [json!({ "role": "admin" }), json!({ "status": "disabled" })] {
            let reply = front.patch(&path, &change).by(&front.owner).reply().await;
            assert_eq!(reply.is_invalid(), ["/role"]);
        }
        front.get("/merchant/v1/me").by(&front.owner).reply().await.is(200);
        let (_, other) = hires(&front, "wang", "owner").await;
        front.patch(&path, &json!({ "role": "admin" })).by(&other).reply().await.is(200);
    }

    async fn two_owners_cannot_show_each_other_out_at_once(db: TestDb) {
        let front = Front::open(db).await;
        let one = front.shop.owner.staff().expect("an owner").to_string();
        let (two, token) = hires(&front, "wang", "owner").await;
        let owners = [(format!("/merchant/v1/staff/{one}"), &front.owner), (format!("/merchant/v1/staff/{two}"), &token)];
        // Both are known and connections are open, so that neither request has to wait for more than the other.
        let list = |i: usize| front.get("/merchant/v1/staff").by(owners[i % 2].1).reply();
        tokio::join!(list(0), list(1), list(2), list(3), list(4), list(5));
        let out = json!({ "status": "disabled" });
        let (a, b) = tokio::join!(
            front.patch(&owners[0].0, &out).by(owners[1].1).reply(),
            front.patch(&owners[1].0, &out).by(owners[0].1).reply(),
        );
        let done = [a.status.as_u16(), b.status.as_u16()].into_iter().filter(|status| *status == 200).count();
        assert_eq!(done, 1, "{} {}", a.status, b.status);
    }

    async fn nobody_gives_rights_that_they_do_not_have(db: TestDb) {
        let front = Front::open(db).await;
        let (_, admin) = hires(&front, "admin", "admin").await;
        let (_, viewer) = hires(&front, "viewer", "viewer").await;
        let ask = |role: &str| {
            json!({ "email": "new@demo.example", "name": "New", "role": role, "password": "correct horse battery" })
        };
        let refused = front.post("/merchant/v1/staff", &ask("owner")).by(&admin).reply().await;
        assert_eq!(refused.is_problem(403, "forbidden")["permission"], "export");
        let owner = format!("/merchant/v1/staff/{}", front.shop.owner.staff().expect("an owner"));
        front.patch(&owner, &json!({ "role": "viewer" })).by(&admin).reply().await.is_problem(403, "forbidden");
        let refused = front.post("/merchant/v1/staff", &ask("viewer")).by(&viewer).reply().await;
        assert_eq!(refused.is_problem(403, "forbidden")["permission"], "staff:write");
        front.get("/merchant/v1/staff").by(&viewer).reply().await.is_problem(403, "forbidden");
        front.post("/merchant/v1/staff", &ask("viewer")).by(&admin).reply().await.is(201);
    }

    async fn every_mistake_in_an_invitation_is_named_and_an_address_is_taken_once(db: TestDb) {
        let front = Front::open(db).await;
        let wrong = json!({ "email": "nobody", "name": " ", "role": "viewer", "password": "short" });
        let reply = front.post("/merchant/v1/staff", &wrong).by(&front.owner).reply().await;
        assert_eq!(reply.is_invalid(), ["/email", "/name", "/password"]);
        let right = json!({ "email": "Li@demo.example", "name": "Li", "role": "viewer", "password": "correct horse" });
        front.post("/merchant/v1/staff", &right).by(&front.owner).reply().await.is(201);
        let again = front.post("/merchant/v1/staff", &right).by(&front.owner).reply().await;
        assert_eq!(again.is_problem(409, "taken")["field"], "email");
    }

    async fn the_staff_of_another_shop_are_not_there(db: TestDb) {
        let db = Arc::new(db);
        let front = Front::open_as(&db, "demo").await;
        let other = Front::open_as(&db, "other").await;
        let theirs = other.shop.owner.staff().expect("an owner");
        for id in [theirs.to_string(), theirs.to_string().replace("stf_", "mem_"), "1".into(), "%00".into()] {
            let path = format!("/merchant/v1/staff/{id}");
            let change = json!({ "role": "viewer" });
            front.patch(&path, &change).by(&front.owner).reply().await.is_problem(404, "not-found");
        }
        let ours = front.get("/merchant/v1/staff").by(&front.owner).reply().await.is(200);
        assert_eq!(ours["items"].as_array().map(Vec::len), Some(1));
    }
}
