//! What staff change is in the trail.

use serde_json::json;

use crate::front::Front;
use crate::sessions::hires;

testkit::each_db! {
    async fn who_changed_what_can_be_read(db: TestDb) {
        let front = Front::open(db).await;
        let (wang, _) = hires(&front, "wang", "support").await;
        let path = format!("/merchant/v1/staff/{wang}");
        let change = front.patch(&path, &json!({ "role": "viewer" })).by(&front.owner);
        change.header("souk-request-id", "from-a-test").reply().await.is(200);
        let ask = json!({ "name": "Warehouse", "scopes": ["orders:read"] });
        front.post("/merchant/v1/api-keys", &ask).by(&front.owner).reply().await.is(201);

        let trail = front.get("/merchant/v1/audit?limit=2").by(&front.owner).reply().await.is(200);
        assert_eq!(trail["items"][0]["action"], "key.created");
        let changed = &trail["items"][1];
        assert_eq!(changed["action"], "staff.changed");
        assert_eq!(changed["subject"], json!(wang));
        assert_eq!((&changed["actor_kind"], &changed["actor_name"]), (&json!("staff"), &json!("Owner")));
        assert_eq!((&changed["detail"]["from"]["role"], &changed["detail"]["to"]["role"]), (&json!("support"), &json!("viewer")));
        assert_eq!(changed["request_id"], "from-a-test");
        let more = format!("/merchant/v1/audit?limit=2&after={}", trail["next"].as_str().expect("another page"));
        let more = front.get(&more).by(&front.owner).reply().await.is(200);
        assert_eq!(more["items"][0]["action"], "staff.invited");

        let about = front.get(&format!("/merchant/v1/audit?subject={wang}")).by(&front.owner).reply().await.is(200);
        assert_eq!(about["items"].as_array().map(Vec::len), Some(2));
        let only = front.get("/merchant/v1/audit?action=key.created").by(&front.owner).reply().await.is(200);
        assert_eq!(only["items"].as_array().map(Vec::len), Some(1));
    }

    async fn what_was_refused_leaves_no_entry_and_no_secret_is_in_the_trail(db: TestDb) {
        let front = Front::open(db).await;
        let (_, viewer) = hires(&front, "viewer", "viewer").await;
        let ask = json!({ "name": "x", "scopes": ["orders:read"] });
        front.post("/merchant/v1/api-keys", &ask).by(&viewer).reply().await.is_problem(403, "forbidden");
        front.get("/merchant/v1/audit").by(&viewer).reply().await.is_problem(403, "forbidden");
        let made = front.post("/merchant/v1/api-keys", &ask).by(&front.owner).reply().await.is(201);
        let trail = front.get("/merchant/v1/audit").by(&front.owner).reply().await.is(200);
        assert_eq!(trail["items"].as_array().map(Vec::len), Some(2));
        let text = trail.to_string();
        assert!(!text.contains("correct horse") && !text.contains(made["secret"].as_str().expect("a secret")));
    }
}
