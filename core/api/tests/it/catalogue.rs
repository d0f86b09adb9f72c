//! The catalogue over HTTP: what merchants keep and shoppers see.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::front::Front;

fn a_product(code: &str, price: impl Into<Value>, stock: impl Into<Value>) -> Value {
    let (price, stock): (Value, Value) = (price.into(), stock.into());
    json!({
        "code": code,
        "title": { "zh-CN": "龙井茶", "en": "Longjing tea" },
        "status": "active",
        "images": ["https://img.example/1.jpg"],
        "skus": [{ "code": code, "price": price, "cost": 77_123, "tags": ["secret-margin"], "stock": stock }],
    })
}

async fn makes(front: &Front, product: &Value) -> Value {
    front.post("/merchant/v1/products", product).by(&front.owner).reply().await.is(201)
}

/// The codes of all pages of two.
async fn all_pages(front: &Front, path: &str) -> Vec<String> {
    let (mut codes, mut after) = (Vec::new(), String::new());
    loop {
        let page = front.get(&format!("{path}&limit=2&after={after}")).by(&front.owner).reply().await.is(200);
        let items = page["items"].as_array().expect("items").iter();
        codes.extend(items.map(|item| item["code"].as_str().expect("a code").to_owned()));
        let Some(next) = page["next"].as_str() else { return codes };
        next.clone_into(&mut after);
    }
}

testkit::each_db! {
    async fn a_guest_sees_what_is_on_sale_but_neither_cost_nor_stock(db: TestDb) {
        let front = Front::open(db).await;
        let few = makes(&front, &a_product("few", json!(3800), json!(5))).await;
        makes(&front, &a_product("none", json!(100), json!(0))).await;
        makes(&front, &a_product("plenty", json!(200), json!(98_765))).await;
        makes(&front, &a_product("uncounted", json!(300), Value::Null)).await;
        for (code, in_stock, few_left) in
            [("few", true, true), ("none", false, false), ("plenty", true, false), ("uncounted", true, false)]
        {
            let reply = front.get(&format!("/storefront/v1/products/{code}")).reply().await;
            let seen = reply.is(200);
            assert_eq!((&seen["skus"][0]["in_stock"], &seen["skus"][0]["few_left"]), (&json!(in_stock), &json!(few_left)));
            for secret in ["77123", "cost", "98765", "secret-margin", "\"stock\"", "version"] {
                assert!(!seen.to_string().contains(secret), "{secret} in {seen}");
            }
        }
        let by_id = front.get(&format!("/storefront/v1/products/{}", few["id"].as_str().expect("an id"))).reply().await;
        assert_eq!(by_id.is(200)["title"]["zh-CN"], "龙井茶");
        let listed = front.get("/storefront/v1/products?sort=price").reply().await.is(200);
        assert!(!listed.to_string().contains("77123") && !listed.to_string().contains("98765"));
        assert_eq!(listed["items"][0], json!({
            "id": listed["items"][0]["id"], "code": "none", "title": few["title"], "image": "https://img.example/1.jpg",
            "category": null, "currency": "CNY", "price_from": 100, "price_to": 100, "in_stock": false,
        }));
        assert_eq!(all_pages(&front, "/storefront/v1/products?sort=price").await, ["none", "plenty", "uncounted", "few"]);
        assert_eq!(all_pages(&front, "/storefront/v1/products?sort=price-desc").await, ["few", "uncounted", "plenty", "none"]);
        assert_eq!(all_pages(&front, "/storefront/v1/products?q=%E9%BE%99").await.len(), 4);
        assert!(all_pages(&front, "/storefront/v1/products?q=%25").await.is_empty());
        front.get("/storefront/v1/products?category=nowhere").reply().await.is_problem(404, "not-found");
        assert_eq!(front.get("/storefront/v1/products?sort=cost").reply().await.is_invalid().len(), 1);
        assert_eq!(front.get("/storefront/v1/products?after=xyz").reply().await.is_invalid(), ["?after"]);
        for wrong in ["none%00", "prd_1", "%FF", "..%2F..%2Fetc"] {
            let reply = front.get(&format!("/storefront/v1/products/{wrong}")).reply().await;
            reply.is_problem(404, "not-found");
        }
    }

    async fn a_page_that_was_read_before_is_not_sent_again(db: TestDb) {
        let front = Front::open(db).await;
        let tea = makes(&front, &a_product("tea", json!(3800), json!(50))).await;
        let first = front.get("/storefront/v1/products/tea").reply().await;
        let tag = first.header("etag").to_owned();
        assert_eq!(first.header("cache-control"), "public, max-age=30");
        let again = front.get("/storefront/v1/products/tea").header("if-none-match", &tag).reply().await;
        assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0));
        let path = format!("/merchant/v1/products/{}", tea["id"].as_str().expect("an id"));
        let dearer = json!({ "version": 1, "skus": [{ "code": "tea", "price": 3900 }] });
        front.patch(&path, &dearer).by(&front.owner).reply().await.is(200);
        let changed = front.get("/storefront/v1/products/tea").header("if-none-match", &tag).reply().await;
        assert_eq!(changed.is(200)["skus"][0]["price"], 3900);
        front.patch(&path, &dearer).by(&front.owner).reply().await.is_problem(409, "changed");
        front.post(&format!("{path}/archive"), &json!({})).by(&front.owner).reply().await.is(200);
        front.get("/storefront/v1/products/tea").reply().await.is_problem(404, "not-found");
        assert_eq!(front.get("/storefront/v1/categories").reply().await.is(200), json!({ "items": [], "next": null }));
    }

    async fn mistakes_in_a_product_have_places(db: TestDb) {
        let front = Front::open(db).await;
        let wrong = async |body: Value| {
            front.post("/merchant/v1/products", &body).by(&front.owner).reply().await.is_invalid()
        };
        for price in [json!(i64::MAX), json!(-1), json!(9_007_199_254_740_992_i64)] {
            assert_eq!(wrong(a_product("tea", price, Value::Null)).await, ["/skus/0/price"]);
        }
        for price in [json!(u64::MAX), json!(1.5), json!("1"), Value::Null] {
            assert_eq!(wrong(a_product("tea", price, Value::Null)).await, ["/skus/0/price"]);
        }
        let mut unknown = a_product("tea", json!(1), Value::Null);
        unknown["colour"] = json!("red");
        assert_eq!(wrong(unknown).await, ["/colour"]);
        let mut script = a_product("tea", json!(1), Value::Null);
        script["title"]["en"] = json!("<script>\u{202e}");
        script["description"] = json!({ "en": "x".repeat(20_001) });
        script["images"] = json!(["javascript:alert(1)"]);
        assert_eq!(wrong(script).await, ["/description/en", "/images/0"], "markup is text like any other");
        makes(&front, &a_product("tea", json!(1), Value::Null)).await;
        let twice = front.post("/merchant/v1/products", &a_product("tea", json!(1), Value::Null)).by(&front.owner);
        let taken = twice.reply().await.is_problem(409, "taken");
        assert_eq!((&taken["what"], &taken["field"]), (&json!("product"), &json!("code")));
        front.get("/merchant/v1/products").reply().await.is_problem(401, "unauthenticated");
    }

    async fn a_repeated_stock_change_counts_once(db: TestDb) {
        let front = Front::open(db).await;
        let tea = makes(&front, &a_product("tea", json!(1), json!(10))).await;
        let path = format!("/merchant/v1/skus/{}/stock", tea["skus"][0]["id"].as_str().expect("an id"));
        let came = json!({ "delta": 5, "reason": "Delivery 4711" });
        for _ in 0..2 {
            let reply = front.post(&path, &came).by(&front.owner).header("idempotency-key", "k1").reply().await;
            assert_eq!(reply.is(200)["stock"], 15);
        }
        let other = json!({ "delta": 6, "reason": "Delivery 4711" });
        let reply = front.post(&path, &other).by(&front.owner).header("idempotency-key", "k1").reply().await;
        reply.is_problem(409, "idempotency-key-reused");
        let set = json!({ "set": 3, "reason": "Count" });
        assert_eq!(front.post(&path, &set).by(&front.owner).reply().await.is(200)["stock"], 3);
        let gone = json!({ "delta": -4, "reason": "Broken" });
        let refused = front.post(&path, &gone).by(&front.owner).reply().await;
        let refused = refused.is_problem(409, "refused");
        assert_eq!((&refused["code"], &refused["left"]), (&json!("stock_out_of_range"), &json!(3)));
        let trail = front.get(&path).by(&front.owner).reply().await.is(200);
        let deltas: Vec<i64> = trail["items"].as_array().expect("items").iter().filter_map(|one| one["delta"].as_i64()).collect();
        assert_eq!(deltas, [-12, 5, 10]);
        assert_eq!(trail["items"][1]["reason"], "Delivery 4711");
        for (body, at) in [
            (json!({ "reason": "x" }), "/delta"),
            (json!({ "delta": 1, "set": 1, "reason": "x" }), "/delta"),
            (json!({ "delta": 1, "reason": " " }), "/reason"),
            (json!({ "delta": 1 }), "/reason"),
            (json!({ "set": -1, "reason": "x" }), "/set"),
        ] {
            assert_eq!(front.post(&path, &body).by(&front.owner).reply().await.is_invalid(), [at], "{body}");
        }
        let uncounted = front.post(&path, &json!({ "set": null, "reason": "Made to order" })).by(&front.owner);
        assert_eq!(uncounted.reply().await.is(200)["stock"], Value::Null);
    }

    async fn another_shops_things_are_not_there(db: TestDb) {
        let db = Arc::new(db);
        let front = Front::open_as(&db, "demo").await;
        let other = Front::open_as(&db, "other").await;
        let tea = a_product("tea", json!(1), json!(1));
        let tea = other.post("/merchant/v1/products", &tea).header("souk-tenant", "other").by(&other.owner).reply().await.is(201);
        let drinks = json!({ "code": "drinks", "name": { "en": "Drinks" } });
        let drinks = other.post("/merchant/v1/categories", &drinks).header("souk-tenant", "other").by(&other.owner).reply().await.is(201);
        let (product, sku) = (tea["id"].as_str().expect("an id"), tea["skus"][0]["id"].as_str().expect("an id"));
        let category = drinks["id"].as_str().expect("an id");
        let (of_product, of_sku) = (format!("/merchant/v1/products/{product}"), format!("/merchant/v1/skus/{sku}/stock"));
        let of_category = format!("/merchant/v1/categories/{category}");
        for ask in [
            front.get(&of_product),
            front.patch(&of_product, &json!({ "version": 1 })),
            front.post(&format!("{of_product}/archive"), &json!({})),
            front.get(&of_sku),
            front.post(&of_sku, &json!({ "delta": 1, "reason": "x" })),
            front.patch(&of_category, &json!({})),
            front.delete(&of_category),
            front.get(&format!("/merchant/v1/products?category={category}")),
            front.get(&format!("/storefront/v1/products/{product}")),
            front.get(&format!("/storefront/v1/products?category={category}")),
        ] {
            ask.by(&front.owner).reply().await.is_problem(404, "not-found");
        }
        let below = json!({ "code": "x", "name": { "en": "X" }, "parent": category });
        let below = front.post("/merchant/v1/categories", &below).by(&front.owner).reply().await;
        assert_eq!(below.is_invalid(), ["/parent"]);
    }

    async fn a_catalogue_goes_out_and_in_as_a_file(db: TestDb) {
        let front = Front::open(db).await;
        let drinks = json!({ "code": "drinks", "name": { "en": "Drinks" } });
        front.post("/merchant/v1/categories", &drinks).by(&front.owner).reply().await.is(201);
        let begin = "product,title_en,category,sku,price\ntea,=Tea,drinks,tea,1.00\ncup,Cup,none,cup,1";
        let too_dear = |nth: u32| format!("big,Big,,b{nth},{}", "9".repeat(60));
        let rows: Vec<String> = std::iter::once(begin.to_owned()).chain((0..30_000).map(too_dear)).collect();
        let file = rows.join("\n");
        assert!(file.len() > 1024 * 1024, "larger than other bodies may be");
        let import = |file: String| {
            let ask = front.ask(axum::http::Method::POST, "/merchant/v1/catalogue/import").by(&front.owner);
            ask.header("content-type", "text/csv; charset=utf-8").bytes(file).reply()
        };
        let report = import(file).await.is(200);
        assert_eq!((&report["rows"], &report["created"], &report["rejected"]), (&json!(30_002), &json!(1), &json!(30_001)));
        assert_eq!(report["rejects"].as_array().map(Vec::len), Some(1_000), "a report has an end");
        let nowhere = json!({ "line": 3, "column": "category", "reason": "no such category", "value": "none" });
        assert_eq!(report["rejects"][0], nowhere);

        let big = format!("product,sku,title_en\ntea,tea,{}\n", "T".repeat(3 << 19));
        let keyed = front.ask(axum::http::Method::POST, "/merchant/v1/catalogue/import").by(&front.owner);
        let keyed = keyed.header("content-type", "text/csv").header("idempotency-key", "k1").bytes(big).reply().await;
        assert_eq!(keyed.is(200)["rejected"], 1, "a key does not make the file smaller that it may be");

        let out = front.get("/merchant/v1/catalogue/export").by(&front.owner).reply().await;
        assert_eq!((out.status.as_u16(), out.header("content-type")), (200, "text/csv; charset=utf-8"));
        let text = String::from_utf8(out.bytes).expect("UTF-8");
        assert!(text.contains("tea,,'=Tea,"), "{text}");
        assert_eq!(import(text).await.is(200)["unchanged"], 1);

        assert_eq!(import("colour\nred\n".into()).await.is_invalid(), ["/colour", "/product", "/sku"]);
        let json = front.post("/merchant/v1/catalogue/import", &json!({})).by(&front.owner).reply().await;
        json.is_problem(415, "unsupported-media-type");
        front.get("/merchant/v1/catalogue/export").reply().await.is_problem(401, "unauthenticated");
    }
}
