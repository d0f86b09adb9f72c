//! Jobs from outside.

use serde_json::{Value, json};

use crate::buying::{joins, pays};
use crate::front::Front;
use crate::sessions::hires;

/// Two orders: one is paid.
async fn orders(front: &Front) -> [Value; 2] {
    front.shop.sells_few("tea", 100_00, Some(10)).await;
    let lily = joins(front, "lily@example.com").await;
    let ask = json!({ "lines": [{ "sku": "tea", "quantity": 1 }] });
    let paid = front.post("/storefront/v1/orders", &ask).by(&lily).reply().await.is(201);
    pays(front, &lily, &paid).await;
    let unpaid = front.post("/storefront/v1/orders", &ask).by(&lily).reply().await.is(201);
    [paid, unpaid]
}

fn parcels(orders: &[Value; 2]) -> Value {
    let row = |order: &Value| json!({ "order": order["number"], "carrier": "SF", "tracking_number": "7" });
    json!({ "action": "ship-orders", "rows": orders.iter().map(row).collect::<Vec<_>>() })
}

testkit::each_db! {
    async fn a_job_goes_on_by_itself_and_its_report_is_a_file(db: TestDb) {
        let front = Front::open(db).await;
        let orders = orders(&front).await;
        let begun = front.post("/merchant/v1/jobs", &parcels(&orders)).by(&front.owner).reply().await.is(201);
        assert_eq!((&begun["action"], &begun["state"], &begun["total"]), (&json!("ship-orders"), &json!("running"), &json!(2)));
        front.shop.settles().await;
        let at = format!("/merchant/v1/jobs/{}", begun["id"].as_str().expect("an id"));
        let ended = front.get(&at).by(&front.owner).reply().await.is(200);
        assert_eq!((&ended["state"], &ended["done"], &ended["failed"]), (&json!("done"), &json!(1), &json!(1)), "{ended}");
        let failed = front.get(&format!("{at}/rows?state=failed")).by(&front.owner).reply().await.is(200);
        let row = &failed["items"][0];
        assert_eq!((&row["row"], &row["code"]), (&json!(2), &json!("order_not_paid")), "{failed}");
        let file = front.get(&format!("{at}/report")).by(&front.owner).reply().await;
        assert_eq!((file.status.as_u16(), file.header("content-type")), (200, "text/csv; charset=utf-8"));
        let text = String::from_utf8(file.bytes).expect("text");
        assert_eq!(text.lines().count(), 3, "{text}");
        assert!(text.contains(",SF,7,failed,order_not_paid,"), "{text}");
        let list = front.get("/merchant/v1/jobs").by(&front.owner).reply().await.is(200);
        assert_eq!(list["items"][0], ended);
    }

    async fn a_repeated_request_begins_no_second_job(db: TestDb) {
        let front = Front::open(db).await;
        let orders = orders(&front).await;
        let ask = || front.post("/merchant/v1/jobs", &parcels(&orders)).header("idempotency-key", "k").by(&front.owner);
        let first = ask().reply().await.is(201);
        let second = ask().reply().await;
        assert_eq!(second.header("souk-replayed"), "true");
        assert_eq!(second.is(201), first);
        let list = front.get("/merchant/v1/jobs").by(&front.owner).reply().await.is(200);
        assert_eq!(list["items"].as_array().map(Vec::len), Some(1));
    }

    async fn all_that_a_list_shows_can_be_meant_and_a_stopped_job_says_so(db: TestDb) {
        let front = Front::open(db).await;
        orders(&front).await;
        let ask = json!({ "action": "cancel-orders", "which": { "matching": "view=unpaid" }, "reason": "too late" });
        let begun = front.post("/merchant/v1/jobs", &ask).by(&front.owner).reply().await.is(201);
        assert_eq!(begun["total"], 1);
        let at = format!("/merchant/v1/jobs/{}/cancel", begun["id"].as_str().expect("an id"));
        let stopped = front.post(&at, &json!({})).by(&front.owner).reply().await.is(200);
        assert_eq!(stopped["state"], "cancelled");
        front.shop.settles().await;
        let counts = front.get("/merchant/v1/orders/counts").by(&front.owner).reply().await.is(200);
        assert_eq!(counts["unpaid"]["count"], 1, "what was stopped does no more");
    }

    async fn what_a_row_and_a_move_are_about_is_called_by_its_name(db: TestDb) {
        let front = Front::open(db).await;
        let [_, unpaid] = orders(&front).await;
        let ask = json!({ "action": "cancel-orders", "which": { "orders": [unpaid["id"]] } });
        let begun = front.post("/merchant/v1/jobs", &ask).by(&front.owner).reply().await.is(201);
        front.shop.settles().await;
        let at = format!("/merchant/v1/jobs/{}/rows", begun["id"].as_str().expect("an id"));
        let rows = front.get(&at).by(&front.owner).reply().await.is(200);
        let row = &rows["items"][0];
        assert_eq!((&row["subject"], &row["subject_name"]), (&unpaid["id"], &unpaid["number"]));

        let products = front.get("/merchant/v1/products").by(&front.owner).reply().await.is(200);
        let sku = products["items"][0]["skus"][0]["id"].as_str().expect("an id").to_owned();
        let trail = front.get(&format!("/merchant/v1/skus/{sku}/stock")).by(&front.owner).reply().await.is(200);
        let back = &trail["items"][0];
        assert_eq!((&back["reason"], &back["subject_name"]), (&json!("given-back"), &unpaid["number"]), "{trail}");
    }

    async fn what_is_wrong_with_a_job_is_said_by_place(db: TestDb) {
        let front = Front::open(db).await;
        let sends = async |ask: Value| front.post("/merchant/v1/jobs", &ask).by(&front.owner).reply().await;
        for (ask, at) in [
            (json!({ "action": "release-orders", "which": {} }), "/which"),
            (json!({ "action": "release-orders", "which": { "matching": "view=none" } }), "/which/matching"),
            (json!({ "action": "ship-orders", "rows": [] }), "/rows"),
            (json!({ "action": "archive-products", "products": [] }), "/products"),
        ] {
            let refused = sends(ask.clone()).await.is_problem(422, "invalid");
            assert_eq!(refused["errors"][0]["pointer"], at, "{ask}: {refused}");
        }
    }

    async fn who_may_not_do_an_act_knows_of_none_of_its_jobs(db: TestDb) {
        let front = Front::open(db).await;
        let orders = orders(&front).await;
        let begun = front.post("/merchant/v1/jobs", &parcels(&orders)).by(&front.owner).reply().await.is(201);
        let (_, viewer) = hires(&front, "viewer", "viewer").await;
        let list = front.get("/merchant/v1/jobs").by(&viewer).reply().await.is(200);
        assert_eq!(list["items"], json!([]));
        let at = format!("/merchant/v1/jobs/{}", begun["id"].as_str().expect("an id"));
        front.get(&at).by(&viewer).reply().await.is_problem(404, "not-found");
    }
}
