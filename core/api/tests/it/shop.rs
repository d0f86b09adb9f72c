//! The shop itself, as a page sees it before anybody signs in.

use serde_json::{Value, json};
use tenants::{Operator, change};

use crate::front::Front;
use crate::sessions::hires;

const SHOP: &str = "/storefront/v1/shop";

/// Changes the face of the shop.
async fn shows(front: &Front, face: &Value) -> crate::front::Reply {
    let seen = front.get("/merchant/v1/settings").by(&front.owner).reply().await.is(200);
    let mut settings = seen["settings"].clone();
    settings["face"] = face.clone();
    let ask = json!({ "version": seen["version"], "settings": settings });
    front.ask(axum::http::Method::PUT, "/merchant/v1/settings").json(&ask).by(&front.owner).reply().await
}

testkit::each_db! {
    async fn a_guest_sees_whose_shop_it_is(db: TestDb) {
        let front = Front::open(db).await;
        let shop = front.get(SHOP).reply().await.is(200);
        assert_eq!((&shop["slug"], &shop["status"], &shop["currency"]), (&json!("demo"), &json!("active"), &json!("CNY")));
        assert_eq!((&shop["accent"], &shop["logo"], &shop["legal"]), (&Value::Null, &Value::Null, &json!([])));
        assert_eq!(shop["languages"], json!(["zh-CN", "en"]));
        assert!(shop["server_time"].as_str().is_some_and(|time| time.starts_with("2026-03-02T02:00")), "{shop}");
        let face = json!({
            "accent": "#ffd400", "logo": "/demo/logo.svg", "contact": { "zh-CN": "微信 souk", "en": "hello@demo.example" },
            "legal": [{ "title": { "zh-CN": "隐私", "en": "Privacy" }, "body": { "zh-CN": "一。", "en": "<b>One.</b>" } }],
            "team_levels": 2,
        });
        shows(&front, &face).await.is(200);
        let shop = front.get(SHOP).reply().await.is(200);
        assert_ne!(shop["accent"], "#ffd400", "white could not be read on it");
        for field in ["logo", "contact", "legal", "team_levels"] {
            assert_eq!(shop[field], face[field], "{field}");
        }
        assert!(shop.get("plan").is_none() && shop.get("status_reason").is_none(), "that is the merchant's own: {shop}");
        let wrong = shows(&front, &json!({ "accent": "red", "logo": "javascript:alert(1)", "team_levels": 1000 })).await;
        assert_eq!(wrong.is_invalid(), ["/face/accent", "/face/logo", "/face/team_levels"]);
    }

    async fn a_shop_that_is_shut_says_so_and_no_more(db: TestDb) {
        let front = Front::open(db).await;
        let (by, id) = (Operator::machine("test"), front.shop.tenant.id());
        change::suspend(&front.state.control, &by, id, "unpaid").await.expect("it is suspended");
        assert_eq!(front.get(SHOP).reply().await.is(200)["status"], "suspended");
        front.get("/storefront/v1/invitations/K7X9QR").reply().await.is_problem(403, "tenant-suspended");
        let me = front.get("/merchant/v1/me").by(&front.owner).reply().await.is(200);
        assert_eq!((&me["shop"]["status"], &me["shop"]["status_reason"]), (&json!("suspended"), &json!("unpaid")));
        change::resume(&front.state.control, &by, id).await.expect("it is resumed");
        change::close(&front.state.control, &by, id, "gone").await.expect("it is closed");
        assert_eq!(front.get(SHOP).reply().await.is(200)["status"], "closed");
        front.get(SHOP).host("nobody.localhost").reply().await.is_problem(404, "unknown-tenant");
    }

    async fn who_is_invited_sees_by_whom(db: TestDb) {
        let front = Front::open(db).await;
        let ask = json!({ "login": "wang@example.com", "password": "correct horse battery", "name": "王小明" });
        let code = front.post("/storefront/v1/members", &ask).reply().await.is(201)["invite_code"].clone();
        let code = code.as_str().expect("a code");
        for typed in [code.to_owned(), code.to_lowercase(), format!("{}-{}", &code[..3], &code[3..])] {
            let invitation = front.get(&format!("/storefront/v1/invitations/{typed}")).reply().await.is(200);
            assert_eq!(invitation, json!({ "referrer": "王**" }), "{typed}");
        }
        for nobody in ["NOBODY", "-", &"A".repeat(500), "%E7%8E%8B"] {
            let reply = front.get(&format!("/storefront/v1/invitations/{nobody}")).reply().await;
            assert_eq!(reply.is_problem(404, "not-found")["what"], "invitation", "{nobody}");
        }
        front.get("/storefront/v1/invitations/%00").reply().await.is_problem(404, "not-found");
    }

    async fn everybody_learns_who_they_are_and_what_time_it_is(db: TestDb) {
        let front = Front::open(db).await;
        let (id, token) = hires(&front, "wang", "support").await;
        let me = front.get("/merchant/v1/me").by(&token).reply().await.is(200);
        assert_eq!((&me["id"], &me["role"], &me["email"]), (&json!(id), &json!("support"), &json!("wang@demo.example")));
        assert_eq!((&me["shop"]["jurisdiction"], &me["shop"]["time_zone"]), (&json!("CN"), &json!("Asia/Shanghai")));
        assert!(me["server_time"].is_string());
        let ask = json!({ "name": "program", "scopes": ["orders:read"] });
        let key = front.post("/merchant/v1/api-keys", &ask).by(&front.owner).reply().await.is(201);
        let me = front.get("/merchant/v1/me").by(key["secret"].as_str().expect("a key")).reply().await.is(200);
        assert_eq!((&me["id"], &me["role"], &me["name"]), (&Value::Null, &Value::Null, &json!("program")));
        let ops = crate::platform::runs_the_platform(&front).await;
        let me = front.get("/platform/v1/me").by(&ops).reply().await.is(200);
        assert_eq!((&me["email"], me["server_time"].is_string()), (&json!("ops@souk.example"), true));
        let ask = json!({ "login": "lily@example.com", "password": "correct horse battery", "name": "Lily" });
        let joined = front.post("/storefront/v1/members", &ask).reply().await.is(201);
        let token = joined["session"]["token"].as_str().expect("a token");
        let me = front.get("/storefront/v1/me").by(token).reply().await.is(200);
        assert_eq!((&me["rank"], &me["unread"], me["server_time"].is_string()), (&json!(0), &json!(0), true));
    }
}
