//! What a shop offers: categories, products and their SKUs.

mod search;
mod tree;

pub use search::{Fit, NAMES_END, search_text, search_words};
use serde::{Deserialize, Serialize};
use thiserror::Error;
pub use tree::{check_place, with_descendants};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::id::{CategoryId, ProductId, SkuId};
use crate::limits;
use crate::problem::Mistakes;
use crate::text::Text;

/// A category of products. Categories form a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its id.
    pub id: CategoryId,
    /// The merchant's own short name for it, unique in the shop.
    pub code: String,
    /// The category it belongs to.
    pub parent: Option<CategoryId>,
    /// As shoppers see it.
    pub name: Text,
    /// Where it stands among its siblings, lower first.
    pub position: i64,
    /// The address of a picture.
    pub image: Option<String>,
}

/// A product: what a shopper looks at. What is bought is one of its SKUs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    /// Its id.
    pub id: ProductId,
    /// The merchant's own short name for it, unique in the shop.
    pub code: String,
    /// As shoppers see it.
    pub title: Text,
    /// What it is.
    pub description: Text,
    /// Addresses of pictures, the first one for lists.
    pub images: Vec<String>,
    /// Where it belongs.
    pub category: Option<CategoryId>,
    /// Whether shoppers see it.
    pub status: ProductStatus,
    /// What can be bought of it, in the merchant's order.
    pub skus: Vec<Sku>,
    /// Grows with every change.
    pub version: i64,
    /// When it was made.
    pub created_at: jiff::Timestamp,
    /// When it was changed last.
    pub updated_at: jiff::Timestamp,
}

/// Whether shoppers see a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProductStatus {
    /// Being prepared.
    Draft,
    /// On sale.
    Active,
    /// Not on sale any more.
    Archived,
}

/// One variant of a product: what can be bought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sku {
    /// Its id.
    pub id: SkuId,
    /// The product it is a variant of.
    pub product: ProductId,
    /// The merchant's stock code, unique in the shop.
    pub code: String,
    /// What tells it from its siblings: its size M, its colour red.
    pub options: Vec<SkuOption>,
    /// List price of a piece, in minor units, 0 or more.
    pub price: i64,
    /// What a piece costs the merchant, in minor units, 0 or more. Never shown to shoppers.
    pub cost: i64,
    /// Weight of a piece in grams.
    pub weight_grams: i64,
    /// The merchant's marks, sorted, no two alike.
    pub tags: Vec<String>,
    /// Pieces that can be sold; none: not counted.
    pub stock: Option<i64>,
    /// Whether it can be bought.
    pub active: bool,
}

/// A property that tells a SKU from its siblings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SkuOption {
    /// Such as `Colour`.
    pub name: Text,
    /// Such as `white`.
    pub value: Text,
}

/// A SKU as an order line needs it: active, of an active product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkuForSale {
    /// Its id.
    pub id: SkuId,
    /// The product it is a variant of.
    pub product: ProductId,
    /// The merchant's stock code.
    pub code: String,
    /// The product's title.
    pub title: Text,
    /// What tells it from its siblings.
    pub options: Vec<SkuOption>,
    /// The address of the product's first picture.
    pub image: Option<String>,
    /// The code of the product's category; empty without one.
    pub category: String,
    /// The merchant's marks.
    pub tags: Vec<String>,
    /// List price of a piece, in minor units.
    pub price: i64,
    /// What a piece costs the merchant, in minor units.
    pub cost: i64,
    /// Weight of a piece in grams.
    pub weight_grams: i64,
    /// Pieces that can be sold; none: not counted.
    pub available: Option<i64>,
}

/// One change of a SKU's stock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StockMove {
    /// Its id; later moves have larger ones.
    pub id: Uuid,
    /// Whose stock.
    pub sku: SkuId,
    /// Pieces that came, or went if negative.
    pub delta: i64,
    /// Why: `sold`, `given-back`, or what the merchant said.
    pub reason: String,
    /// What the pieces went to or came from: an order's id.
    pub subject: String,
    /// Who.
    pub actor: String,
    /// When.
    pub at: jiff::Timestamp,
}

/// Why a catalogue stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CatalogueError {
    /// A category can only go when nothing is in it.
    #[error("the category still has products or categories in it")]
    CategoryNotEmpty,
    /// Another category would be one too many.
    #[error("a shop may have at most {} categories", limits::CATEGORIES_MAX)]
    TooManyCategories,
    /// Stock that is not counted cannot grow or shrink.
    #[error("the stock of this SKU is not counted; set it to a number first")]
    NotCounted,
    /// Fewer than none, or more than anybody counts.
    #[error("{left} pieces are left: the stock must stay between 0 and {}", limits::STOCK_MAX)]
    StockOutOfRange {
        /// What there is.
        left: i64,
    },
}

impl CatalogueError {
    /// A stable word for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::CategoryNotEmpty => "category_not_empty",
            Self::TooManyCategories => "too_many_categories",
            Self::NotCounted => "stock_not_counted",
            Self::StockOutOfRange { .. } => "stock_out_of_range",
        }
    }
}

/// Whether a text can be the address of a picture.
fn is_address(text: &str) -> bool {
    (text.starts_with("https://") || text.starts_with("http://") || text.starts_with('/'))
        && text.len() <= limits::IMAGE_ADDRESS_MAX
        && !text.chars().any(|c| c.is_whitespace() || c.is_control())
}

impl Category {
    /// Names everything that is wrong with it.
    pub fn check(&self) -> Result<(), Mistakes> {
        let mut mistakes = Mistakes::default();
        mistakes.check_code("/code", &self.code);
        check_name(&mut mistakes, "/name", &self.name);
        let fits = self.image.as_deref().is_none_or(is_address);
        mistakes.add_if(!fits, "/image", "must be an address: https://... or /..., or null");
        mistakes.done()
    }
}

impl Product {
    /// Names everything that is wrong with it.
    pub fn check(&self) -> Result<(), Mistakes> {
        let mut mistakes = Mistakes::default();
        mistakes.check_code("/code", &self.code);
        check_name(&mut mistakes, "/title", &self.title);
        mistakes.check_optional_text("/description/zh-CN", &self.description.zh, limits::DESCRIPTION_MAX);
        mistakes.check_optional_text("/description/en", &self.description.en, limits::DESCRIPTION_MAX);
        mistakes.add_if(
            self.images.len() > limits::IMAGES_MAX,
            "/images",
            &format!("at most {} images", limits::IMAGES_MAX),
        );
        for (i, image) in self.images.iter().enumerate() {
            mistakes.add_if(!is_address(image), &format!("/images/{i}"), "must be an address: https://... or /...");
        }
        mistakes.add_if(self.skus.is_empty(), "/skus", "a product needs at least one SKU");
        mistakes.add_if(self.skus.len() > limits::SKUS_MAX, "/skus", &format!("at most {} SKUs", limits::SKUS_MAX));
        for (i, sku) in self.skus.iter().enumerate() {
            sku.note_mistakes(&format!("/skus/{i}"), &mut mistakes);
            let twice = self.skus.iter().take(i).any(|earlier| earlier.code == sku.code);
            mistakes.add_if(twice, &format!("/skus/{i}/code"), "another SKU of this product has this code");
        }
        mistakes.done()
    }

    /// The lowest price of what can be bought of it; none if nothing can.
    pub fn price_from(&self) -> Option<i64> {
        self.skus.iter().filter(|sku| sku.active).map(|sku| sku.price).min()
    }

    /// The highest price of what can be bought of it; none if nothing can.
    pub fn price_to(&self) -> Option<i64> {
        self.skus.iter().filter(|sku| sku.active).map(|sku| sku.price).max()
    }
}

impl Sku {
    /// Brings options and tags into the one form in which they are kept.
    pub fn tidy(&mut self) {
        for option in &mut self.options {
            option.name = option.name.trimmed();
            option.value = option.value.trimmed();
        }
        self.tags.sort();
        self.tags.dedup();
    }

    /// Whether a piece can be bought now.
    pub fn in_stock(&self) -> bool {
        self.active && self.stock.is_none_or(|left| left > 0)
    }

    /// How many are left, where shoppers are told: when they are few.
    pub fn left(&self) -> Option<i64> {
        self.stock.filter(|left| self.in_stock() && *left <= limits::FEW_LEFT)
    }

    /// Whether shoppers are told that few are left.
    pub fn few_left(&self) -> bool {
        self.left().is_some()
    }

    fn note_mistakes(&self, at: &str, mistakes: &mut Mistakes) {
        let amount = 0..=limits::AMOUNT_MAX;
        let an_amount = format!("must be 0 to {}", limits::AMOUNT_MAX);
        mistakes.check_code(&format!("{at}/code"), &self.code);
        mistakes.add_if(!amount.contains(&self.price), &format!("{at}/price"), &an_amount);
        mistakes.add_if(!amount.contains(&self.cost), &format!("{at}/cost"), &an_amount);
        mistakes.add_if(
            !(0..=limits::WEIGHT_GRAMS_MAX).contains(&self.weight_grams),
            &format!("{at}/weight_grams"),
            &format!("must be 0 to {} grams", limits::WEIGHT_GRAMS_MAX),
        );
        mistakes.add_if(
            self.stock.is_some_and(|left| !(0..=limits::STOCK_MAX).contains(&left)),
            &format!("{at}/stock"),
            &format!("must be 0 to {} pieces, or null where stock is not counted", limits::STOCK_MAX),
        );
        mistakes.add_if(
            self.tags.len() > limits::TAGS_MAX,
            &format!("{at}/tags"),
            &format!("at most {} tags", limits::TAGS_MAX),
        );
        for (i, tag) in self.tags.iter().enumerate() {
            mistakes.check_code(&format!("{at}/tags/{i}"), tag);
        }
        mistakes.add_if(
            self.options.len() > limits::OPTIONS_MAX,
            &format!("{at}/options"),
            &format!("at most {} options", limits::OPTIONS_MAX),
        );
        for (i, option) in self.options.iter().enumerate() {
            check_name(mistakes, &format!("{at}/options/{i}/name"), &option.name);
            check_name(mistakes, &format!("{at}/options/{i}/value"), &option.value);
        }
    }
}

fn check_name(mistakes: &mut Mistakes, at: &str, name: &Text) {
    mistakes.check_optional_text(&format!("{at}/zh-CN"), &name.zh, limits::NAME_MAX);
    mistakes.check_optional_text(&format!("{at}/en"), &name.en, limits::NAME_MAX);
    if name.zh.trim().is_empty() && name.en.trim().is_empty() {
        mistakes.add(at, "needs a text in at least one language");
    }
}
