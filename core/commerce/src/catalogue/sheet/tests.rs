use csv::ByteRecord;
use domain::catalogue::{Product, ProductStatus, Sku, SkuOption};
use domain::id::{ProductId, SkuId};
use domain::text::Text;
use domain::{Currency, limits};
use proptest::prelude::*;
use store::Page;
use uuid::Uuid;

use super::*;
use crate::file::{self, guarded};

fn header() -> Header {
    Header::read(&ByteRecord::from(COLUMNS.to_vec())).expect("all columns, once each")
}

/// Through a file and back, whatever the cells hold.
fn through_a_file(cells: [String; COLUMNS.len()]) -> ByteRecord {
    let page = Page { items: vec![cells], next: None::<()> };
    let bytes = file::piece(page, false, COLUMNS, |cells| vec![cells]).expect("writes to memory").bytes;
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes.as_slice());
    let mut record = ByteRecord::new();
    assert!(reader.read_byte_record(&mut record).expect("reads from memory"));
    record
}

fn text(max: usize) -> impl Strategy<Value = String> {
    let letters = prop_oneof![
        8 => any::<char>(),
        2 => prop::sample::select("=+-@'\"\\;,|%\t\n 　＝＋－＠<>&\u{202e}\u{2066}\u{200f}🧧👩‍👩‍👧中".chars().collect::<Vec<_>>()),
    ];
    let letters = letters.prop_filter("no control characters", |c| !c.is_control() || matches!(c, '\n' | '\t'));
    prop::collection::vec(letters, 0..max).prop_map(|letters| letters.into_iter().collect())
}

fn word() -> impl Strategy<Value = String> {
    "[-+#A-Za-z0-9_./大小]{1,12}"
}

/// In both languages the same, or not.
fn in_two() -> impl Strategy<Value = Text> {
    prop_oneof![text(12).prop_map(Text::both), (text(12), text(12)).prop_map(|(zh, en)| Text::new(zh, en))]
}

fn a_sku() -> impl Strategy<Value = Sku> {
    let options = prop::collection::vec((in_two(), in_two()), 0..4);
    let amounts = (0..=limits::AMOUNT_MAX, 0..=limits::AMOUNT_MAX, 0..=limits::WEIGHT_GRAMS_MAX);
    let stock = prop::option::of(0..=limits::STOCK_MAX);
    (word(), options, amounts, prop::collection::vec(word(), 0..4), stock, any::<bool>()).prop_map(
        |(code, options, (price, cost, weight_grams), tags, stock, active)| {
            let options = options.into_iter().map(|(name, value)| SkuOption { name, value });
            let (id, product) = (SkuId::of(Uuid::nil()), ProductId::of(Uuid::nil()));
            let options = options.collect();
            let mut sku = Sku { id, product, code, options, price, cost, weight_grams, tags, stock, active };
            sku.tidy();
            sku
        },
    )
}

fn a_product() -> impl Strategy<Value = Product> {
    let texts = (text(40), text(40), text(80), text(80));
    let status = prop::sample::select(vec![ProductStatus::Draft, ProductStatus::Active, ProductStatus::Archived]);
    let images = prop::collection::vec("https://[a-z]{1,8}\\.example/[-=+a-z]{0,8}", 0..3);
    (word(), texts, images, status, a_sku()).prop_map(|(code, texts, images, status, sku)| Product {
        id: ProductId::of(Uuid::nil()),
        code,
        title: Text::new(texts.0, texts.1),
        description: Text::new(texts.2, texts.3),
        images,
        category: None,
        status,
        skus: vec![sku],
        version: 1,
        created_at: jiff::Timestamp::UNIX_EPOCH,
        updated_at: jiff::Timestamp::UNIX_EPOCH,
    })
}

proptest! {
    #[test]
    fn what_is_exported_is_imported_as_it_was(product in a_product(), currency in 0_usize..3) {
        let currency = [Currency::CNY, Currency::JPY, "KWD".parse().expect("known")][currency];
        let sku = &product.skus[0];
        let row = header().row(&through_a_file(cells(&product, "Tea", sku, currency)), 2, currency);
        let row = row.expect("our own file has no mistakes");
        prop_assert_eq!(&row.product, &product.code);
        prop_assert_eq!(&row.sku, &sku.code);
        let details = row.details.expect("says something of the product");
        prop_assert_eq!(details.category.as_deref(), Some("Tea"));
        let mut read = Product { title: Text::default(), description: Text::default(), images: vec![], ..product.clone() };
        read.status = ProductStatus::Draft;
        details.write_over(&mut read);
        let blank = Sku { options: vec![], price: 0, cost: 0, weight_grams: 0, tags: vec![], stock: None, ..sku.clone() };
        read.skus = vec![Sku { active: !sku.active, ..blank }];
        row.cells.write_over(&mut read.skus[0]);
        prop_assert_eq!(read, product);
    }

    #[test]
    fn no_cell_is_a_formula(cell in text(20)) {
        let guarded = guarded(&cell);
        prop_assert!(!guarded.trim_start().starts_with(['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠']));
        prop_assert_eq!(unguarded(&guarded), &cell);
    }
}

#[test]
fn a_first_line_says_which_columns_are_wrong() {
    let wrong = |names: Vec<&str>| {
        let mistakes = Header::read(&ByteRecord::from(names)).expect_err("has a mistake");
        mistakes.0.into_iter().map(|mistake| mistake.pointer).collect::<Vec<_>>()
    };
    assert_eq!(wrong(vec!["product", "colour"]), ["/colour", "/sku"]);
    assert_eq!(wrong(vec!["SKU ", "product", "sku"]), ["/sku"]);
    assert!(Header::read(&ByteRecord::from(vec!["\u{feff}Product", "sku"])).is_ok());
}

#[test]
fn a_wrong_cell_is_named_with_what_stands_there() {
    let header = Header::read(&ByteRecord::from(vec!["product", "sku", "price", "stock", "options", "title_en"]));
    let header = header.expect("known columns");
    let wrong = |price: &str, stock: &str, options: &str| {
        let record = ByteRecord::from(vec!["p", "s", price, stock, options, ""]);
        let rejected = header.row(&record, 7, Currency::CNY).expect_err("has a mistake");
        assert_eq!(rejected.line, 7);
        (rejected.column, rejected.value)
    };
    assert_eq!(wrong("1.999", "", ""), ("price".into(), "1.999".into()));
    assert_eq!(wrong("1,999", "", ""), ("price".into(), "1,999".into()));
    assert_eq!(wrong("99999999999999999999", "", "").0, "price");
    assert_eq!(wrong("1", "4294967296.5", "").0, "stock");
    assert_eq!(wrong("1", "many", "").0, "stock");
    assert_eq!(wrong("1", "1", "Size").0, "options");
    assert!(header.row(&ByteRecord::from(vec!["p"]), 2, Currency::CNY).is_err(), "too few cells");
    let gbk: [&[u8]; 6] = [b"p", b"s", b"1", b"", b"", &[0xb2, 0xe8]];
    let rejected = header.row(&ByteRecord::from(gbk.to_vec()), 2, Currency::CNY).expect_err("no UTF-8");
    assert_eq!(rejected.column, "title_en");
}
