//! A suspended shop answers nobody but its owner, and only about what is the owner's to keep.

use serde_json::json;
use tenants::{Operator, change};

use crate::front::Front;
use crate::sessions::hires;

testkit::each_db! {
    async fn only_the_owner_gets_in_until_the_shop_is_resumed(db: TestDb) {
        let front = Front::open(db).await;
        let (_, admin) = hires(&front, "admin", "admin").await;
        let by = Operator::machine("test");
        let id = front.shop.tenant.id();
        change::suspend(&front.state.control, &by, id, "unpaid").await.expect("it is suspended");

        let shut = |reply: crate::front::Reply| reply.is_problem(403, "tenant-suspended");
        shut(front.get("/merchant/v1/staff").by(&front.owner).reply().await);
        shut(front.get("/merchant/v1/staff").by(&admin).reply().await);
        shut(front.get("/storefront/v1/me").reply().await);
        shut(front.get("/merchant/v1/me").by(&admin).reply().await);
        let ask = json!({ "email": "admin@demo.example", "password": "correct horse battery" });
        shut(front.post("/merchant/v1/sessions", &ask).reply().await);
        let me = front.get("/merchant/v1/me").by(&front.owner).reply().await.is(200);
        assert_eq!(me["shop"]["status"], "suspended");

        for path in ["catalogue/export", "ledger/entries.csv", "orders/export", "members/export", "billing"] {
            let path = format!("/merchant/v1/{path}");
            assert_eq!(front.get(&path).by(&front.owner).reply().await.status, 200, "{path}");
            shut(front.get(&path).by(&admin).reply().await);
        }
        for path in ["orders", "members", "payments", "ledger/entries", "settings"] {
            shut(front.get(&format!("/merchant/v1/{path}")).by(&front.owner).reply().await);
        }

        change::resume(&front.state.control, &by, id).await.expect("it is resumed");
        front.get("/merchant/v1/me").by(&admin).reply().await.is(200);
        change::close(&front.state.control, &by, id, "gone").await.expect("it is closed");
        front.get("/merchant/v1/me").by(&front.owner).reply().await.is_problem(410, "tenant-closed");
    }

    /// A node that heard nothing of it honours a suspension within a second all the same.
    async fn a_suspension_holds_within_a_second_without_a_word(db: TestDb) {
        let front = Front::open(db).await;
        front.get("/merchant/v1/staff").by(&front.owner).reply().await.is(200);
        let elsewhere = tenants::Control { cache: commerce::Cache::in_process(), ..(*front.state.control).clone() };
        let by = Operator::machine("test");
        change::suspend(&elsewhere, &by, front.shop.tenant.id(), "unpaid").await.expect("it is suspended");
        tokio::time::sleep(std::time::Duration::from_millis(950)).await;
        front.get("/merchant/v1/staff").by(&front.owner).reply().await.is_problem(403, "tenant-suspended");
    }
}
