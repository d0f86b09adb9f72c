//! A merchant takes everything out, and sees what was booked.

use serde_json::json;

use crate::buying::{joins, pays};
use crate::front::Front;
use crate::sessions::hires;

testkit::each_db! {
    async fn orders_and_members_are_files_with_every_line(db: TestDb) {
        let front = Front::open(db).await;
        front.shop.sells_few("tea", 100_00, Some(10)).await;
        front.shop.sells_few("cup", 25_50, Some(10)).await;
        let lily = joins(&front, "lily@example.com").await;
        let ask = json!({ "lines": [{ "sku": "tea", "quantity": 2 }, { "sku": "cup", "quantity": 1 }], "note": "=1+1" });
        let order = front.post("/storefront/v1/orders", &ask).by(&lily).reply().await.is(201);
        pays(&front, &lily, &order).await;

        let file = front.get("/merchant/v1/orders/export").by(&front.owner).reply().await;
        assert_eq!((file.status.as_u16(), file.header("content-type")), (200, "text/csv; charset=utf-8"));
        let text = String::from_utf8(file.bytes).expect("text");
        let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines.len(), 3, "{text}");
        assert!(lines[0].starts_with("order,number,state,"), "{text}");
        assert!(lines[1].contains(",tea,") && lines[1].contains(",225.50,") && lines[1].contains(",'=1+1,"), "{text}");
        assert!(lines[2].contains(",cup,") && lines[2].ends_with(",25.50,25.50,0.00"), "{text}");

        let odd = json!({ "name": "@SUM(1)", "external_id": "+1" });
        front.post("/merchant/v1/members", &odd).by(&front.owner).reply().await.is(201);
        let file = front.get("/merchant/v1/members/export").by(&front.owner).reply().await;
        let text = String::from_utf8(file.bytes).expect("text");
        assert_eq!(text.lines().count(), 3, "{text}");
        assert!(text.contains("lily@example.com"), "{text}");
        assert!(text.contains(",'@SUM(1),") && text.contains(",'+1,"), "no formula leaves the house: {text}");

        // Nothing in the ledger is written by people, but nobody need rely on that.
        assert_eq!(front.shop.spoils("UPDATE transfers SET cause = '=1+1'").await, 1);
        let file = front.get("/merchant/v1/ledger/entries.csv").by(&front.owner).reply().await;
        let text = String::from_utf8(file.bytes).expect("text");
        assert!(text.trim_end().ends_with(",'=1+1"), "{text}");
    }

    async fn a_file_of_orders_has_those_that_the_list_shows(db: TestDb) {
        let front = Front::open(db).await;
        front.shop.sells_few("tea", 100_00, Some(10)).await;
        let lily = joins(&front, "lily@example.com").await;
        let ask = json!({ "lines": [{ "sku": "tea", "quantity": 1 }] });
        let mut numbers = Vec::new();
        for _ in 0..3 {
            let order = front.post("/storefront/v1/orders", &ask).by(&lily).reply().await.is(201);
            numbers.push(order["number"].as_str().expect("a number").to_owned());
            if numbers.len() < 3 {
                pays(&front, &lily, &order).await;
            }
        }
        let file = async |query: &str| {
            let file = front.get(&format!("/merchant/v1/orders/export?{query}")).by(&front.owner).reply().await;
            let text = String::from_utf8(file.bytes).expect("text");
            text.lines().skip(1).map(|line| line.split(',').nth(1).expect("a number").to_owned()).collect::<Vec<_>>()
        };
        let newest_first: Vec<String> = numbers.iter().rev().cloned().collect();
        assert_eq!(file("").await, newest_first);
        assert_eq!(file("view=to-ship&sort=oldest").await, numbers[..2]);
        assert_eq!(file(&format!("number={}", numbers[2])).await, numbers[2..]);
        for wrong in ["view=none", "app=nobody"] {
            let asked = front.get(&format!("/merchant/v1/orders/export?{wrong}")).by(&front.owner).reply().await;
            asked.is_invalid();
        }
    }

    async fn whoever_may_not_export_gets_no_file_and_no_bill(db: TestDb) {
        let front = Front::open(db).await;
        let (_, viewer) = hires(&front, "viewer", "viewer").await;
        for path in ["orders/export", "members/export", "billing"] {
            let refused = front.get(&format!("/merchant/v1/{path}")).by(&viewer).reply().await;
            assert_eq!(refused.is_problem(403, "forbidden")["permission"], "export");
        }
        let bill = front.get("/merchant/v1/billing").by(&front.owner).reply().await.is(200);
        assert_eq!((&bill["staff"]["used"], &bill["apps"]["used"]), (&json!(2), &json!(0)), "{bill}");
        assert!(bill["staff"]["limit"].as_u64() > Some(2), "{bill}");
    }
}
