//! Lists that a console shows: filtered, searched, sorted, counted; and each page goes on where the one before ended.

use serde_json::{Value, json};

use crate::buying::{joins, pays, tea, tea_shop};
use crate::front::Front;
use crate::sessions::hires;

/// What the owner gets.
async fn of(front: &Front, path: &str) -> Value {
    front.get(&format!("/merchant/v1{path}")).by(&front.owner).reply().await.is(200)
}

fn numbers(page: &Value) -> Vec<String> {
    let items = page["items"].as_array().expect("items").iter();
    items.map(|it| it["number"].as_str().expect("a number").to_owned()).collect()
}

async fn orders(front: &Front, who: &str, quantity: i64, to: Option<(&str, &str)>) -> Value {
    let mut ask = tea(quantity);
    if let Some((name, phone)) = to {
        ask["ship_to"] = json!({ "name": name, "phone": phone, "region": "Zhejiang", "street": "1 West Lake" });
    }
    let order = front.post("/storefront/v1/orders", &ask).by(who).reply().await.is(201);
    front.shop.commerce.sources.clock.set(front.shop.now() + jiff::SignedDuration::from_mins(1));
    order
}

testkit::each_db! {
    async fn the_merchant_finds_orders_by_what_people_ask_for(db: TestDb) {
        let (front, lily) = tea_shop(db).await;
        let bob = joins(&front, "bob@example.com").await;
        let first = orders(&front, &lily, 1, Some(("Zhao Yi", "138 0000-0001"))).await;
        let second = orders(&front, &bob, 2, Some(("zhang san", "13900000002"))).await;
        let third = orders(&front, &lily, 3, None).await;
        pays(&front, &lily, &first).await;
        pays(&front, &bob, &second).await;
        let [a, b, c] = [&first, &second, &third].map(|order| order["number"].as_str().expect("a number").to_owned());
        let at = |order: &Value, step: &str| format!("/merchant/v1/orders/{}{step}", order["id"].as_str().expect("an id"));
        let step = async |order: &Value, name: &str, body: Value| {
            front.post(&at(order, name), &body).by(&front.owner).reply().await
        };
        step(&first, "/ship", json!({ "carrier": "SF", "tracking_number": "SF-77" })).await.is(200);
        step(&second, "/hold", json!({ "reason": "address unclear" })).await.is(200);

        let all = of(&front, "/orders").await;
        assert_eq!(numbers(&all), [c.clone(), b.clone(), a.clone()], "the newest first");
        assert_eq!((&all["items"][2]["member_name"], &all["items"][2]["pieces"]), (&json!("lily@example.com"), &json!(1)));
        assert_eq!((&all["items"][2]["given_away"], &all["items"][2]["apps"]), (&json!(0), &json!([])));
        let member = all["items"][1]["member"].as_str().expect("an id").to_owned();
        let later = second["placed_at"].as_str().expect("a time");
        for (asked, found) in [
            ("sort=oldest".to_owned(), vec![&a, &b, &c]),
            ("sort=paid-desc&paid_min=1".to_owned(), vec![&b, &a]),
            ("sort=paid&paid_max=10000".to_owned(), vec![&c, &a]),
            ("q=zha".to_owned(), vec![&b, &a]),
            ("q=ZHAO".to_owned(), vec![&a]),
            ("q=138%200000".to_owned(), vec![&a]),
            ("q=SF-77".to_owned(), vec![&a]),
            (format!("q={c}"), vec![&c]),
            ("q=bob@example.com".to_owned(), vec![&b]),
            ("q=%25".to_owned(), vec![]),
            ("q=%20".to_owned(), vec![&c, &b, &a]),
            ("held=true".to_owned(), vec![&b]),
            ("held=false&state=paid".to_owned(), vec![&a]),
            ("view=shipped".to_owned(), vec![&a]),
            ("view=to-ship".to_owned(), vec![]),
            ("view=unpaid".to_owned(), vec![&c]),
            ("view=after-sale".to_owned(), vec![]),
            ("after_sale=true".to_owned(), vec![]),
            ("fulfilment=shipped".to_owned(), vec![&a]),
            ("fulfilment=unfulfilled".to_owned(), vec![&c, &b]),
            (format!("number={b}"), vec![&b]),
            ("paid_min=20000".to_owned(), vec![&b]),
            ("paid_max=9999".to_owned(), vec![&c]),
            (format!("member={member}"), vec![&b]),
            (format!("placed_from={later}"), vec![&c, &b]),
            (format!("placed_until={later}"), vec![&a]),
        ] {
            assert_eq!(numbers(&of(&front, &format!("/orders?{asked}")).await).iter().collect::<Vec<_>>(), found, "{asked}");
            let counts = of(&front, &format!("/orders/counts?{asked}")).await;
            assert_eq!(counts["matching"], json!({ "count": found.len(), "capped": false }), "{asked}");
        }
        let counts = of(&front, "/orders/counts").await;
        let count = |view: &str| counts[view]["count"].as_i64().expect("a count");
        assert_eq!(["all", "to_ship", "shipped", "after_sale", "held", "unpaid"].map(count), [3, 0, 1, 0, 1, 1]);

        // What is on its way back is after-sale until the money is there.
        let refund = step(&first, "/refunds", json!({ "lines": [{ "line": 1, "amount": 1 }] })).await.is(201);
        for asked in ["view=after-sale", "after_sale=true"] {
            assert_eq!(numbers(&of(&front, &format!("/orders?{asked}")).await), std::slice::from_ref(&a), "{asked}");
        }
        assert_eq!(numbers(&of(&front, "/orders?after_sale=false").await), [c, b]);
        let confirm = format!("/merchant/v1/refunds/{}/confirm", refund["id"].as_str().expect("an id"));
        front.post(&confirm, &json!({})).by(&front.owner).reply().await.is(200);
        assert_eq!(of(&front, "/orders/counts").await["after_sale"]["count"], 0);
    }

    async fn a_page_goes_on_where_the_one_before_ended_and_only_there(db: TestDb) {
        let (front, lily) = tea_shop(db).await;
        for _ in 0..5 {
            orders(&front, &lily, 1, None).await;
        }
        for sort in ["newest", "oldest", "paid", "paid-desc"] {
            let mut found = Vec::new();
            let mut after = String::new();
            loop {
                let page = of(&front, &format!("/orders?limit=2&sort={sort}{after}")).await;
                found.extend(numbers(&page));
                let Some(next) = page["next"].as_str() else { break };
                after = format!("&after={next}");
            }
            found.sort();
            found.dedup();
            assert_eq!(found.len(), 5, "{sort}");
        }
        let page = of(&front, "/orders?limit=2").await;
        let next = page["next"].as_str().expect("there is more");
        let other = |query: &str| front.get(&format!("/merchant/v1/orders?after={next}{query}")).by(&front.owner).reply();
        for query in ["&sort=paid", "&state=paid", "&q=x"] {
            assert_eq!(other(query).await.is_invalid(), ["?after"], "{query}");
        }
        // Nobody was ever given such a place: a text where a number is sorted by, or one that no database compares.
        let (of_list, id) = (next.split('.').next().expect("a list"), next.rsplit('.').next().expect("an id"));
        for key in ["t61", "t6100", "t"] {
            let path = format!("/merchant/v1/orders?limit=2&after={of_list}.{key}.{id}");
            assert_eq!(front.get(&path).by(&front.owner).reply().await.is_invalid(), ["?after"], "{key}");
        }
        assert_eq!(other("&q=a%00b").await.is_invalid(), ["?q"]);
        assert_eq!(front.get("/merchant/v1/orders?app=none").by(&front.owner).reply().await.is_invalid(), ["?app"]);
        assert_eq!(front.get("/merchant/v1/orders?sort=up").by(&front.owner).reply().await.is_invalid(), ["?sort"]);
    }

    async fn an_app_finds_the_orders_with_which_it_gave_something_away(db: TestDb) {
        let (front, lily) = tea_shop(db).await;
        let before = orders(&front, &lily, 1, None).await;
        let levels = json!({ "plan": { "levels": { "rates_bp": [1000], "compress": false } } });
        let app = front.shop.installs("referral", "commission", levels).await;
        let me = front.get("/storefront/v1/me").by(&lily).reply().await.is(200);
        let bob = crate::buying::joins_by(&front, "bob@example.com", me["invite_code"].as_str()).await;
        let order = orders(&front, &bob, 2, None).await;
        pays(&front, &bob, &order).await;
        for named in ["referral".to_owned(), app.to_string()] {
            let found = of(&front, &format!("/orders?app={named}")).await;
            assert_eq!(numbers(&found), [order["number"].as_str().expect("a number")]);
            let row = &found["items"][0];
            assert_eq!((&row["given_away"], &row["apps"][0]["label"]), (&json!(20_00), &json!("referral")));
            assert!(row["apps"][0]["title"]["en"].as_str().is_some_and(|title| !title.is_empty()), "{row}");
        }
        assert_eq!(of(&front, "/orders/counts?app=referral").await["matching"]["count"], 1);
        // Who may not read of money sees none.
        let viewer = hires(&front, "viewer", "viewer").await.1;
        let seen = front.get("/merchant/v1/orders?app=referral").by(&viewer).reply().await.is(200);
        assert_eq!((&seen["items"][0]["given_away"], &seen["items"][0]["apps"]), (&Value::Null, &json!([])));
        assert_eq!(before["applied"], json!([]));
        assert_eq!(before["lines"][0]["image"], Value::Null);
        assert!(before["lines"][0]["product"].as_str().is_some_and(|id| id.starts_with("prd_")), "{before}");
    }

    async fn products_and_members_are_sorted_and_counted(db: TestDb) {
        let front = Front::open(db).await;
        for (code, price, stock) in [("b", 2_00, Some(3)), ("c", 1_00, None), ("a", 3_00, Some(9))] {
            front.shop.sells_few(code, price, stock).await;
            front.shop.commerce.sources.clock.set(front.shop.now() + jiff::SignedDuration::from_mins(1));
        }
        let codes = async |query: &str| -> String {
            let page = of(&front, &format!("/products?{query}")).await;
            page["items"].as_array().expect("items").iter().map(|it| it["code"].as_str().expect("a code")).collect()
        };
        for (query, found) in [
            ("", "acb"), ("sort=newest", "acb"), ("sort=oldest", "bca"), ("sort=title", "abc"), ("sort=title-desc", "cba"),
            ("sort=stock", "bac"), ("sort=stock-desc", "cab"), ("sort=price", "cba"), ("sort=price-desc", "abc"),
            ("low_stock=true", "b"), ("low_stock=true&sort=title", "b"), ("q=b&sort=title", "b"), ("status=draft&sort=title", ""),
        ] {
            assert_eq!(codes(query).await, found, "{query}");
        }
        for sort in ["title", "stock"] {
            let first = of(&front, &format!("/products?limit=2&sort={sort}")).await;
            let next = first["next"].as_str().expect("there is more");
            let rest = of(&front, &format!("/products?limit=2&sort={sort}&after={next}")).await;
            assert_eq!((rest["items"].as_array().map(Vec::len), &rest["next"]), (Some(1), &Value::Null), "{sort}");
            for other in ["", "&sort=price"] {
                let tried = front.get(&format!("/merchant/v1/products?after={next}{other}")).by(&front.owner).reply().await;
                assert_eq!(tried.is_invalid(), ["?after"]);
            }
        }
        let counts = of(&front, "/products/counts?q=a").await;
        let count = |of: &str| counts[of]["count"].as_i64().expect("a count");
        assert_eq!(["all", "draft", "active", "archived", "low_stock", "matching"].map(count), [3, 0, 3, 0, 1, 1]);

        let zoe = joins(&front, "zoe@example.com").await;
        let me = front.get("/storefront/v1/me").by(&zoe).reply().await.is(200);
        crate::buying::joins_by(&front, "adam@example.com", me["invite_code"].as_str()).await;
        let names = async |query: &str| -> Vec<String> {
            let page = of(&front, &format!("/members?{query}")).await;
            page["items"].as_array().expect("items").iter().map(|it| it["name"].as_str().expect("a name").into()).collect()
        };
        assert_eq!(names("").await, ["zoe@example.com", "adam@example.com"]);
        assert_eq!(names("sort=newest").await, ["adam@example.com", "zoe@example.com"]);
        assert_eq!(names("sort=name").await, ["adam@example.com", "zoe@example.com"]);
        let first = of(&front, "/members?limit=1&sort=name").await;
        let next = first["next"].as_str().expect("there is more");
        assert_eq!(names(&format!("sort=name&after={next}")).await, ["zoe@example.com"]);
        let row = of(&front, "/members?search=zoe").await["items"][0].clone();
        assert_eq!((&row["directs"], &row["wallet"]["pending"]), (&json!(1), &json!(0)));
        let viewer = hires(&front, "viewer", "viewer").await.1;
        let seen = front.get("/merchant/v1/members").by(&viewer).reply().await.is(200);
        assert_eq!(seen["items"][0]["wallet"], Value::Null);
        let counts = of(&front, "/members/counts?search=adam").await;
        assert_eq!(["all", "active", "blocked", "matching"].map(|of| counts[of]["count"].as_i64()), [2, 2, 0, 1].map(Some));
    }
}
