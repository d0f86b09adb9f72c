use domain::catalogue::{ProductStatus, search_words};
use domain::id::ProductId;
use domain::text::Text;
use store::products::{self, ProductFilter, ProductPlace, ProductSort};
use store::{PageAsk, TenantDb, skus};

use super::{a_product, keep, keep_category};
use crate::engines::{Place, both};

async fn found(shop: &TenantDb, question: &str) -> Vec<String> {
    let filter = ProductFilter { words: search_words(question), ..ProductFilter::default() };
    let db = shop.read().await.expect("a reader");
    let page = products::list(&db, &filter, ProductSort::Oldest, &PageAsk::first(50)).await.expect("a page");
    page.items.into_iter().map(|product| product.code).collect()
}

/// All pages of two; between the first and the second page something happens.
async fn all_pages(shop: &TenantDb, sort: ProductSort, mut between: impl AsyncFnMut()) -> Vec<ProductId> {
    let filter = ProductFilter { priced: true, ..ProductFilter::default() };
    let (mut seen, mut after): (Vec<ProductId>, Option<ProductPlace>) = (Vec::new(), None);
    loop {
        let db = shop.read().await.expect("a reader");
        let page = products::list(&db, &filter, sort, &PageAsk::new(after, Some(2))).await.expect("a page");
        seen.extend(page.items.iter().map(|product| product.id));
        drop(db);
        if after.is_none() {
            between().await;
        }
        after = page.next;
        if after.is_none() {
            return seen;
        }
    }
}

/// What a shopper who types this sees, page by page of two.
async fn seen(shop: &TenantDb, question: &str) -> Vec<String> {
    let filter = ProductFilter { words: search_words(question), ..ProductFilter::default() };
    let (mut codes, mut after): (Vec<String>, Option<ProductPlace>) = (Vec::new(), None);
    loop {
        let db = shop.read().await.expect("a reader");
        let page = PageAsk::new(after, Some(2));
        let page = products::list(&db, &filter, ProductSort::Fit, &page).await.expect("a page");
        codes.extend(page.items.into_iter().map(|product| product.code));
        // A cursor goes out as text and comes back.
        let Some(next) = page.next else { return codes };
        after = Some(next.to_string().parse().expect("a cursor"));
    }
}

both! {
    async fn what_fits_best_comes_first_and_then_the_newest_page_by_page(place: &Place) {
        let shop = place.shop().await;
        for (code, zh, en, description) in [
            ("said-old", "杯子", "Cup", "For green tea. 适合喝龙井。"),
            ("named-old", "绿色龙井茶", "A green tea", ""),
            ("begins-old", "龙井茶", "Green tea", ""),
            ("said-new", "茶壶", "Pot", "Green, for tea\u{b}. 龙井"),
            ("named-new", "明前龙井", "Fine green tea", ""),
            ("begins-new", "龙井", "Tea, green", ""),
            ("other", "咖啡", "Coffee", "Red"),
        ] {
            let mut product = a_product(place, code, 100);
            product.title = Text::new(zh, en);
            product.description.en = description.into();
            keep(place, &shop, &product, None).await;
        }
        let by_fit = ["begins-new", "begins-old", "named-new", "named-old", "said-new", "said-old"];
        for question in ["龙井", "green tea", "TEA Green", "tea  gre"] {
            assert_eq!(seen(&shop, question).await, by_fit, "{question}");
        }
        assert_eq!(seen(&shop, "begins").await, ["begins-new", "begins-old"], "codes are names");
        assert_eq!(seen(&shop, "SAID-OL").await, ["said-old"]);
        assert_eq!(seen(&shop, "").await.first().map(String::as_str), Some("other"), "without words the newest is first");
        assert_eq!(seen(&shop, "").await.len(), 7);
    }

    /// The same words, wildcards of the database among them, fit alike in the database and in the cursor.
    async fn odd_words_page_like_others(place: &Place) {
        let shop = place.shop().await;
        for (code, title) in [("a", "100% wool"), ("b", "wool 100%"), ("c", "100_ wool"), ("d", "50% and 100 wool")] {
            let mut product = a_product(place, code, 100);
            product.title.en = title.into();
            keep(place, &shop, &product, None).await;
        }
        assert_eq!(seen(&shop, "100%").await, ["a", "b"]);
        assert_eq!(seen(&shop, "% wool").await, ["b", "d", "a"]);
        assert_eq!(seen(&shop, "_").await, ["c"]);
    }

    async fn a_product_is_found_by_all_words_in_any_case_and_in_chinese(place: &Place) {
        let shop = place.shop().await;
        let mut shirt = a_product(place, "shirt", 100);
        shirt.title.zh = "红色大码衬衫".into();
        shirt.title.en = "Red Shirt ÉTÉ".into();
        keep(place, &shop, &shirt, None).await;
        let mut tea = a_product(place, "tea", 100);
        tea.title.en = "Red tea".into();
        keep(place, &shop, &tea, None).await;
        assert_eq!(found(&shop, "RED").await, ["shirt", "tea"]);
        assert_eq!(found(&shop, "shirt red").await, ["shirt"]);
        assert_eq!(found(&shop, "été").await, ["shirt"]);
        assert_eq!(found(&shop, "大码 衬").await, ["shirt"]);
        assert_eq!(found(&shop, "new\u{0}tea").await, ["tea"], "tags and codes are words too, a NUL parts words");
        assert!(found(&shop, "blue").await.is_empty());
    }

    async fn wildcards_of_the_database_are_letters_like_others(place: &Place) {
        let shop = place.shop().await;
        for (code, title) in [("a", "100% wool"), ("b", "100 percent"), ("c", "snake_case!"), ("d", r"back\slash")] {
            let mut product = a_product(place, code, 100);
            product.title.en = title.into();
            keep(place, &shop, &product, None).await;
        }
        for (question, expected) in [
            ("%", vec!["a"]), ("100%", vec!["a"]), ("_", vec!["c"]), ("e_c", vec!["c"]), ("!", vec!["c"]),
            ("\\", vec!["d"]), ("k\\s", vec!["d"]), ("'", vec![]), ("' OR 1=1 --", vec![]), ("[a]", vec![]), ("*", vec![]),
        ] {
            assert_eq!(found(&shop, question).await, expected, "{question}");
        }
    }

    /// Products come between two pages, and prices are equal: nothing is seen twice, nothing is left out.
    async fn pages_are_stable_in_every_order(place: &Place) {
        let shop = place.shop().await;
        let mut old = Vec::new();
        for (nth, price) in [5, 1, 5, 3, 5, 9, 1].into_iter().enumerate() {
            let product = a_product(place, &format!("p{nth}"), price);
            keep(place, &shop, &product, None).await;
            old.push((price, product.id));
        }
        let mut nothing = a_product(place, "nothing", 0);
        nothing.skus[0].active = false;
        keep(place, &shop, &nothing, None).await;
        let mut nth = 0;
        for sort in [ProductSort::Fit, ProductSort::Newest, ProductSort::Oldest, ProductSort::PriceUp, ProductSort::PriceDown] {
            let seen = all_pages(&shop, sort, async || {
                nth += 1;
                let product = a_product(place, &format!("late{nth}"), 5);
                keep(place, &shop, &product, None).await;
            }).await;
            let mut expected = old.clone();
            match sort {
                ProductSort::Fit | ProductSort::Newest => expected.sort_by_key(|(_, id)| std::cmp::Reverse(*id)),
                ProductSort::Oldest => expected.sort_by_key(|(_, id)| *id),
                ProductSort::PriceUp => expected.sort_by_key(|(price, id)| (*price, std::cmp::Reverse(*id))),
                ProductSort::PriceDown => expected.sort_by_key(|(price, id)| std::cmp::Reverse((*price, *id))),
            }
            let of_old: Vec<_> = seen.iter().filter(|id| old.iter().any(|(_, old)| old == *id)).copied().collect();
            assert_eq!(of_old, expected.iter().map(|(_, id)| *id).collect::<Vec<_>>(), "{sort:?}");
            let mut once = seen.clone();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), seen.len(), "{sort:?}");
        }
    }

    async fn only_what_is_on_sale_is_for_sale(place: &Place) {
        let shop = place.shop().await;
        let drinks = keep_category(place, &shop, "drinks", None).await;
        let mut tea = a_product(place, "tea", 350);
        tea.category = Some(drinks);
        keep(place, &shop, &tea, Some(4)).await;
        let mut draft = a_product(place, "draft", 100);
        draft.status = ProductStatus::Draft;
        keep(place, &shop, &draft, None).await;
        let mut off = a_product(place, "off", 100);
        off.skus[0].active = false;
        keep(place, &shop, &off, None).await;
        let codes: Vec<String> = ["tea", "draft", "off", "none", "te\0a", "' OR 1=1"].map(String::from).to_vec();
        let db = shop.read().await.expect("a reader");
        let found = skus::by_codes(&db, &codes).await.expect("an answer");
        assert_eq!(found.len(), 1);
        let sku = &found["tea"];
        assert_eq!((sku.price, sku.cost, sku.available, sku.category.as_str()), (350, 1, Some(4), "drinks"));
        assert_eq!((sku.id, sku.product), (tea.skus[0].id, tea.id));
        let other = place.db.tenant(&place.tenant("other").await);
        let theirs = skus::by_codes(&other.read().await.expect("a reader"), &codes).await.expect("an answer");
        assert!(theirs.is_empty(), "another shop sells none of it");
        assert!(skus::by_codes(&db, &[]).await.expect("an answer").is_empty());
    }

    async fn a_category_goes_only_when_nothing_is_in_it(place: &Place) {
        let shop = place.shop().await;
        let drinks = keep_category(place, &shop, "drinks", None).await;
        let tea = keep_category(place, &shop, "tea", Some(drinks)).await;
        let mut product = a_product(place, "longjing", 350);
        product.category = Some(tea);
        keep(place, &shop, &product, None).await;
        let tx = shop.begin().await.expect("a transaction");
        assert!(!store::categories::delete_empty(&tx, drinks).await.expect("an answer"), "a category is in it");
        assert!(!store::categories::delete_empty(&tx, tea).await.expect("an answer"), "a product is in it");
        products::update(&tx, &domain::catalogue::Product { category: None, ..product }).await.expect("moved away");
        assert!(store::categories::delete_empty(&tx, tea).await.expect("an answer"));
        assert!(store::categories::delete_empty(&tx, drinks).await.expect("an answer"));
        tx.commit().await.expect("a commit");
    }
}
