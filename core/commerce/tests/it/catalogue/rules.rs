use std::sync::Arc;

use commerce::Error;
use commerce::catalogue::ProductSort;
use commerce::catalogue::browse::{self, Look};
use commerce::catalogue::categories::{self, CategoryChange, CategorySpec};
use commerce::catalogue::products::{self, ProductAsk, ProductChange};
use commerce::catalogue::stock::{self, StockChange};
use commerce::orders::place::{self, PlaceOrder};
use domain::catalogue::{CatalogueError, ProductStatus};
use domain::id::CategoryId;
use domain::text::Text;
use store::PageAsk;
use store::carts::CartLine;
use testkit::{TestShop, each_db, settings};

use super::{SkuSpec, pointers, product, sku};

async fn category(shop: &TestShop, code: &str, parent: Option<CategoryId>) -> CategoryId {
    let spec = CategorySpec { code: code.into(), parent, name: Text::both(code), position: 0, image: None };
    categories::create(&shop.commerce, &shop.owner, spec).await.expect("a category").id
}

async fn on_sale(shop: &TestShop, question: &str, category: Option<&str>) -> Vec<String> {
    let look = Look { question: question.into(), category: category.map(Into::into), sort: ProductSort::Oldest };
    let found = browse::products(&shop.commerce, &shop.tenant, &look, &PageAsk::first(50)).await.expect("a page");
    found.items.into_iter().map(|product| product.code).collect()
}

each_db! {
    /// 50 shoppers order the last 20 pieces at once: 20 get one, the others read that nothing is left.
    async fn fifty_orders_share_twenty_pieces(db: TestDb) {
        let shop = Arc::new(TestShop::open(db).await);
        shop.sells_few("tea", 100, Some(20)).await;
        let ann = shop.joins("ann", None).await;
        let orders: Vec<_> = (0..50).map(|_| {
            let (shop, ann) = (Arc::clone(&shop), ann.clone());
            tokio::spawn(async move {
                let lines = Some(vec![CartLine { sku: "tea".into(), quantity: 1 }]);
                let ask = PlaceOrder { lines, ..PlaceOrder::default() };
                match Box::pin(place::place(&shop.commerce, &ann, ask, None)).await {
                    Ok(_) => 1,
                    Err(Error::SoldOut { sku, left: 0 }) if sku == "tea" => 0,
                    Err(error) => panic!("{error}"),
                }
            })
        }).collect();
        let mut got = 0;
        for order in orders {
            got += order.await.expect("an order");
        }
        assert_eq!(got, 20);
        let reader = shop.db().read().await.expect("a reader");
        let tea = store::skus::by_codes(&reader, &["tea".into()]).await.expect("rows").remove("tea").expect("on sale");
        assert_eq!(tea.available, Some(0));
        assert_eq!(store::stock::trail_sum(&reader, tea.id).await.expect("a sum"), 0);
    }

    async fn a_category_never_ends_up_below_itself_not_even_by_two_moves_at_once(db: TestDb) {
        let shop = Arc::new(TestShop::open(db).await);
        let a = category(&shop, "a", None).await;
        let b = category(&shop, "b", Some(a)).await;
        let c = category(&shop, "c", Some(b)).await;
        let under = |parent| CategoryChange { parent: Some(Some(parent)), ..CategoryChange::default() };
        for (moved, parent) in [(a, a), (a, b), (a, c), (b, c)] {
            let done = categories::change(&shop.commerce, &shop.owner, moved, under(parent)).await;
            assert_eq!(pointers(done), ["/parent"]);
        }
        let (x, y) = (category(&shop, "x", None).await, category(&shop, "y", None).await);
        let moves = [(x, y), (y, x)].map(|(moved, parent)| {
            let shop = Arc::clone(&shop);
            tokio::spawn(async move { categories::change(&shop.commerce, &shop.owner, moved, under(parent)).await.is_ok() })
        });
        let mut done = 0;
        for one in moves {
            done += usize::from(one.await.expect("a move"));
        }
        assert_eq!(done, 1, "one of the two moves sees the other");
        let removed = categories::remove(&shop.commerce, &shop.owner, a).await;
        assert!(matches!(removed, Err(Error::Catalogue(CatalogueError::CategoryNotEmpty))));
        categories::remove(&shop.commerce, &shop.owner, c).await.expect("nothing is in it");
        let twice = CategorySpec { code: "a".into(), parent: None, name: Text::both("A"), position: 0, image: None };
        let twice = categories::create(&shop.commerce, &shop.owner, twice).await;
        assert!(matches!(twice, Err(Error::Taken { what: "category", field: "code" })));
    }

    async fn a_shopper_finds_what_stands_in_a_subcategory(db: TestDb) {
        let shop = TestShop::open(db).await;
        let drinks = category(&shop, "drinks", None).await;
        let tea = category(&shop, "tea", Some(drinks)).await;
        let mut green = product("longjing", &[("longjing-50", 3800)]);
        green.category = Some(tea);
        green.title.zh = "西湖龙井".into();
        products::create(&shop.commerce, &shop.owner, green).await.expect("a product");
        let mut draft = product("secret", &[("secret", 1)]);
        draft.status = ProductStatus::Draft;
        products::create(&shop.commerce, &shop.owner, draft).await.expect("a product");
        assert_eq!(on_sale(&shop, "", Some("drinks")).await, ["longjing"]);
        assert_eq!(on_sale(&shop, "龙井", Some(&tea.to_string())).await, ["longjing"]);
        assert!(on_sale(&shop, "secret", None).await.is_empty());
        let hidden = browse::product(&shop.commerce, &shop.tenant, "secret").await;
        assert!(matches!(hidden, Err(Error::NotFound("product"))));
        for named in ["none", "a\0b", "' OR 1=1", "prd_00000000000000000000000000000000"] {
            let none = browse::product(&shop.commerce, &shop.tenant, named).await;
            assert!(matches!(none, Err(Error::NotFound("product"))), "{named}");
        }
    }

    async fn who_changes_an_old_version_is_told(db: TestDb) {
        let shop = TestShop::open(db).await;
        let tea = products::create(&shop.commerce, &shop.owner, product("tea", &[("s", 1), ("m", 2)])).await;
        let tea = tea.expect("a product");
        let skus = Some(vec![sku("m", 3), sku("l", 4)]);
        let change = ProductChange { version: Some(1), skus, ..ProductChange::default() };
        let changed = products::change(&shop.commerce, &shop.owner, tea.id, change.clone()).await.expect("changed");
        assert_eq!(changed.version, 2);
        let seen: Vec<_> = changed.skus.iter().map(|sku| (sku.code.as_str(), sku.price, sku.active)).collect();
        assert_eq!(seen, [("m", 3, true), ("l", 4, true), ("s", 1, false)], "what is left out is switched off");
        assert_eq!(changed, products::get(&shop.commerce, &shop.owner, tea.id).await.expect("the same from rows"));
        let late = products::change(&shop.commerce, &shop.owner, tea.id, change).await;
        assert!(matches!(late, Err(Error::Changed(_))));
        let archived = products::archive(&shop.commerce, &shop.owner, tea.id).await.expect("archived");
        assert_eq!((archived.status, archived.version), (ProductStatus::Archived, 3));
        assert!(on_sale(&shop, "", None).await.is_empty());
    }

    async fn every_mistake_of_a_product_is_named_at_once(db: TestDb) {
        let shop = TestShop::open(db).await;
        let mut wrong = product("tea\u{0}", &[("a", i64::MAX), ("b", -1), ("a", 1), ("\u{202e}x", 1)]);
        wrong.title = Text::new("", "x".repeat(10_000));
        wrong.images = vec!["javascript:alert(1)".into(), "https://x y".into()];
        wrong.skus[1].cost = i64::MIN;
        wrong.skus[1].stock = Some(-5);
        wrong.skus[2].weight_grams = i64::MAX;
        let made = products::create(&shop.commerce, &shop.owner, wrong).await;
        let expected = [
            "/code", "/title/en", "/images/0", "/images/1", "/skus/0/price", "/skus/1/price", "/skus/1/cost",
            "/skus/1/stock", "/skus/2/weight_grams", "/skus/2/code", "/skus/3/code",
        ];
        assert_eq!(pointers(made), expected);
        let mut none = product("none", &[]);
        none.title = Text::default();
        none.category = Some(shop.commerce.sources.ids.next());
        assert_eq!(pointers(products::create(&shop.commerce, &shop.owner, none).await), ["/title", "/skus"]);
        let mut nowhere = product("nowhere", &[("n", 1)]);
        nowhere.category = Some(shop.commerce.sources.ids.next());
        assert_eq!(pointers(products::create(&shop.commerce, &shop.owner, nowhere).await), ["/category"]);
    }

    async fn hostile_text_comes_back_as_it_was(db: TestDb) {
        let shop = TestShop::open(db).await;
        let mut odd = product("odd", &[("odd-1", 1)]);
        odd.title = Text::new("<script>alert('吗')</script>\u{202e}txt.exe", "👩‍👩‍👧‍👦 \"; DROP TABLE products; -- ${7*7} {{x}}");
        odd.description = Text::new("\u{2066}Ω≈ç√\u{2069}\n\tline", "=HYPERLINK(\"http://evil\") ".repeat(400));
        odd.skus[0].options[0].value = Text::new("a=b;c\\d|e", "f|");
        let made = products::create(&shop.commerce, &shop.owner, odd.clone()).await.expect("only text");
        let read = products::get(&shop.commerce, &shop.owner, made.id).await.expect("there");
        assert_eq!((read.title, read.description), (odd.title, odd.description));
        assert_eq!(read.skus[0].options, odd.skus[0].options);
        assert_eq!(on_sale(&shop, "👩‍👩‍👧‍👦 <SCRIPT>", None).await, ["odd"]);
    }

    async fn another_shops_things_are_not_there(db: TestDb) {
        let db = Arc::new(db);
        let ours = TestShop::open_as(&db, "ours", settings()).await;
        let theirs = TestShop::open_as(&db, "theirs", settings()).await;
        let place = category(&theirs, "drinks", None).await;
        let tea = products::create(&theirs.commerce, &theirs.owner, product("tea", &[("tea", 1)])).await.expect("theirs");
        let (commerce, owner) = (&ours.commerce, &ours.owner);
        let change = ProductChange { status: Some(ProductStatus::Draft), ..ProductChange::default() };
        assert!(matches!(products::get(commerce, owner, tea.id).await, Err(Error::NotFound("product"))));
        assert!(matches!(products::change(commerce, owner, tea.id, change).await, Err(Error::NotFound("product"))));
        assert!(matches!(products::archive(commerce, owner, tea.id).await, Err(Error::NotFound("product"))));
        let by = StockChange::By(1);
        let sku = tea.skus[0].id;
        assert!(matches!(stock::adjust(commerce, owner, sku, (by, "x"), None).await, Err(Error::NotFound("SKU"))));
        assert!(matches!(stock::trail(commerce, owner, sku, &PageAsk::first(1)).await, Err(Error::NotFound("SKU"))));
        let name = CategoryChange { position: Some(1), ..CategoryChange::default() };
        assert!(matches!(categories::change(commerce, owner, place, name).await, Err(Error::NotFound("category"))));
        assert!(matches!(categories::remove(commerce, owner, place).await, Err(Error::NotFound("category"))));
        let ask = ProductAsk { category: Some(place), ..ProductAsk::default() };
        let list = products::list(commerce, owner, &ask, &PageAsk::first(1)).await;
        assert!(matches!(list, Err(Error::NotFound("category"))));
        let mut put = product("mine", &[("mine", 1)]);
        put.category = Some(place);
        assert_eq!(pointers(products::create(commerce, owner, put).await), ["/category"]);
        products::create(commerce, owner, product("tea", &[("tea", 1)])).await.expect("codes are each shop's own");
    }

    async fn stock_changes_leave_a_trail_that_adds_up(db: TestDb) {
        let shop = TestShop::open(db).await;
        let mut spec = product("tea", &[("tea", 1)]);
        spec.skus[0].stock = Some(10);
        let tea = products::create(&shop.commerce, &shop.owner, spec).await.expect("a product");
        let counted = tea.skus[0].id;
        let adjust = async |change| stock::adjust(&shop.commerce, &shop.owner, counted, (change, "count"), None).await;
        assert_eq!(adjust(StockChange::By(-3)).await.expect("done").stock, Some(7));
        let below = adjust(StockChange::By(-8)).await;
        assert!(matches!(below, Err(Error::Catalogue(CatalogueError::StockOutOfRange { left: 7 }))));
        for delta in [0, i64::MIN, i64::MAX, 1_000_000_000_001] {
            assert_eq!(pointers(adjust(StockChange::By(delta)).await), ["/delta"], "{delta}");
        }
        assert_eq!(pointers(adjust(StockChange::To(Some(-1))).await), ["/set"]);
        assert_eq!(adjust(StockChange::To(None)).await.expect("done").stock, None);
        let uncounted = adjust(StockChange::By(1)).await;
        assert!(matches!(uncounted, Err(Error::Catalogue(CatalogueError::NotCounted))));
        assert_eq!(adjust(StockChange::To(Some(4))).await.expect("done").stock, Some(4));
        let trail = stock::trail(&shop.commerce, &shop.owner, counted, &PageAsk::first(9)).await.expect("a page").items;
        assert_eq!(trail.iter().map(|one| one.delta).collect::<Vec<_>>(), [4, -7, -3, 10]);
        let change = ProductChange {
            skus: Some(vec![SkuSpec { stock: Some(99), ..sku("tea", 1) }]),
            ..ProductChange::default()
        };
        let sneaked = products::change(&shop.commerce, &shop.owner, tea.id, change).await;
        assert_eq!(pointers(sneaked), ["/skus/0/stock"], "stock never changes without a trail");
    }
}
