//! The catalogue: what a merchant may make of it, and what a file does to it.

mod file;
mod rules;

use commerce::catalogue::products::{ProductSpec, SkuSpec};
use domain::catalogue::{ProductStatus, SkuOption};
use domain::problem::Mistakes;
use domain::text::Text;

/// A product on sale with these SKUs.
fn product(code: &str, skus: &[(&str, i64)]) -> ProductSpec {
    ProductSpec {
        code: code.into(),
        title: Text::both(code),
        description: Text::default(),
        images: vec!["https://img.example/1.jpg".into()],
        category: None,
        status: ProductStatus::Active,
        skus: skus.iter().map(|(code, price)| sku(code, *price)).collect(),
    }
}

fn sku(code: &str, price: i64) -> SkuSpec {
    SkuSpec {
        code: code.into(),
        options: vec![SkuOption { name: Text::new("尺码", "Size"), value: Text::both("M") }],
        price,
        cost: 1,
        weight_grams: 5,
        tags: vec!["new".into()],
        stock: None,
        active: true,
    }
}

/// Where the mistakes are.
fn pointers<T: std::fmt::Debug>(answer: commerce::Result<T>) -> Vec<String> {
    match answer.expect_err("has mistakes") {
        commerce::Error::Invalid(Mistakes(all)) => all.into_iter().map(|mistake| mistake.pointer).collect(),
        other => panic!("{other}"),
    }
}
