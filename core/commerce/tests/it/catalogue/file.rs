use std::sync::Arc;

use commerce::catalogue::categories::{self, CategorySpec};
use commerce::catalogue::products::{self, ProductAsk};
use commerce::catalogue::{ImportReport, export, import};
use domain::catalogue::Product;
use domain::text::Text;
use store::PageAsk;
use testkit::{TestShop, each_db, settings};

use super::{pointers, product};

async fn takes(shop: &TestShop, file: &[u8]) -> ImportReport {
    import::import(&shop.commerce, &shop.owner, file).await.expect("a report")
}

async fn exported(shop: &TestShop) -> Vec<u8> {
    let (mut file, mut place) = (Vec::new(), None);
    loop {
        let piece = export::piece(&shop.commerce, &shop.owner, place).await.expect("a piece");
        file.extend(piece.bytes);
        place = piece.next;
        if place.is_none() {
            return file;
        }
    }
}

async fn all(shop: &TestShop) -> Vec<Product> {
    let page = PageAsk::first(200);
    products::list(&shop.commerce, &shop.owner, &ProductAsk::default(), &page).await.expect("a page").items
}

async fn drinks(shop: &TestShop) {
    let spec =
        CategorySpec { code: "drinks".into(), parent: None, name: Text::both("Drinks"), position: 0, image: None };
    categories::create(&shop.commerce, &shop.owner, spec).await.expect("a category");
}

/// What a file can carry from one shop to another.
fn carried(products: Vec<Product>) -> Vec<impl PartialEq + std::fmt::Debug> {
    let sku = |sku: domain::catalogue::Sku| {
        (sku.code, sku.options, (sku.price, sku.cost, sku.weight_grams), sku.tags, sku.stock, sku.active)
    };
    let one = |product: Product| {
        let texts = (product.title, product.description, product.images);
        (product.code, texts, product.status, product.skus.into_iter().map(sku).collect::<Vec<_>>())
    };
    products.into_iter().map(one).collect()
}

each_db! {
    async fn what_was_taken_out_can_be_taken_in_elsewhere_and_changes_nothing_here(db: TestDb) {
        let db = Arc::new(db);
        let here = TestShop::open_as(&db, "here", settings()).await;
        let there = TestShop::open_as(&db, "there", settings()).await;
        drinks(&here).await;
        drinks(&there).await;
        let file = "product,title_zh,title_en,description_en,images,category,status,sku,options,price,cost,stock,tags,active\n\
            tea,龙井茶,'=1+1,\"two\nlines\",https://a.example/1 /2.png,drinks,,tea-50,Weight=50 g;Note=a\\;b,38,12.5,200,green;spring,\n\
            tea,,,,,,,tea-250,Weight=250 g,158.00,,,,no\n\
            cup,,\"<script>\u{202e}👩‍👩‍👧\",,,,draft,+cup,,0.01,,0,,yes\n";
        let report = takes(&here, file.as_bytes()).await;
        assert_eq!((report.rows, report.created, report.rejected), (3, 3, 0), "{report:?}");
        let out = exported(&here).await;
        let text = String::from_utf8(out.clone()).expect("UTF-8");
        assert!(text.starts_with("\u{feff}product,title_zh"), "{text}");
        assert!(text.contains(",'=1+1,") && text.contains(",'+cup,"), "no formula leaves the house: {text}");
        for shop in [&here, &there] {
            let again = takes(shop, &out).await;
            assert_eq!(again.rejected, 0, "{again:?}");
            assert_eq!(again.created + again.unchanged, 3);
        }
        assert_eq!(takes(&here, &out).await.unchanged, 3, "a second time nothing changes");
        let (before, after) = (all(&here).await, all(&there).await);
        assert_eq!(before.iter().map(|product| product.version).max(), Some(1), "no version without a change");
        let mut both = [carried(before), carried(after)];
        for one in &mut both {
            one.reverse();
        }
        assert_eq!(both[0], both[1]);
    }

    async fn good_rows_are_kept_and_the_others_say_why_not(db: TestDb) {
        let shop = TestShop::open(db).await;
        products::create(&shop.commerce, &shop.owner, product("old", &[("old-1", 500)])).await.expect("a product");
        let mut file = b"product,title_en,category,sku,price,stock\n\
            tea,Tea,,tea-1,9.99,5\n\
            tea,Coffee,,tea-2,9.99,5\n\
            tea,,,tea-1,9.99,5\n\
            cup,Cup,nowhere,cup-1,1,1\n\
            cup,Cup,,cup-2,1.999,1\n\
            cup,Cup,,cup-3,90071992547409.92,1\n\
            cup,Cup,,cup-4,1,-1\n\
            cup,,,cup-5,1,1\n\
            new,,,old-1,1,1\n\
            old,Old,,old-2,,1\n\
            ,Nobody,,n,1,1\n\
            few,Few\n\
            old,Old,,old-1,6.00,3\n".to_vec();
        file.extend(b"gbk,\xb2\xe8,,gbk,1,1\n");
        let report = takes(&shop, &file).await;
        let said: Vec<_> = report.rejects.iter().map(|row| (row.line, row.column.as_str(), row.value.as_str())).collect();
        assert_eq!(said, [
            (3, "product", "tea"), (4, "sku", "tea-1"), (5, "category", "nowhere"), (6, "price", "1.999"),
            (7, "price", "90071992547409.92"), (8, "stock", "-1"), (9, "title_en", ""), (10, "sku", "old-1"),
            (11, "price", ""), (12, "product", ""), (13, "", "few"), (15, "title_en", "\u{fffd}\u{fffd}"),
        ], "{report:#?}");
        assert_eq!((report.rows, report.created, report.updated, report.unchanged, report.rejected), (14, 1, 1, 0, 12));
        let old = all(&shop).await.into_iter().find(|product| product.code == "old").expect("there");
        assert_eq!((old.skus[0].price, old.skus[0].stock, old.skus[0].cost), (600, Some(3), 1));
        let reader = shop.db().read().await.expect("a reader");
        assert_eq!(store::stock::trail_sum(&reader, old.skus[0].id).await.expect("a sum"), 3);
    }

    async fn a_file_that_is_no_catalogue_is_refused_whole(db: TestDb) {
        let shop = TestShop::open(db).await;
        let import = async |file: &[u8]| import::import(&shop.commerce, &shop.owner, file).await;
        assert_eq!(pointers(import(b"").await), [""]);
        assert_eq!(pointers(import(b"sku,colour\nx,red\n").await), ["/colour", "/product"]);
        assert!(pointers(import(b"\x00asm\x01\x00\x00\x00").await).contains(&"/sku".to_owned()));
        let only_header = takes(&shop, b"product,sku\n").await;
        assert_eq!(only_header, ImportReport::default());
    }

    /// A file over several batches and pages, of which the columns that are missing stay as they were.
    async fn a_large_file_is_taken_in_batches(db: TestDb) {
        let shop = TestShop::open(db).await;
        let mut file = String::from("product,title_en,sku,price,stock\n");
        for nth in 0..450 {
            let product = nth / 2;
            file.extend([format!("p{product},P{product},s{nth},1.00,{nth}"), "\n".into()]);
        }
        let report = takes(&shop, file.as_bytes()).await;
        assert_eq!((report.created, report.rejected), (450, 0), "{:?}", report.rejects.first());
        let out = String::from_utf8(exported(&shop).await).expect("UTF-8");
        assert_eq!(out.lines().count(), 451);
        let prices = takes(&shop, b"product,sku,price\np0,s1,2.50\n").await;
        assert_eq!(prices.updated, 1);
        let out = String::from_utf8(exported(&shop).await).expect("UTF-8");
        assert!(out.lines().any(|line| line.starts_with("p0,,P0,") && line.contains(",s1,,2.50,0.00,1,")), "{}", &out[..600]);
    }
}
