//! What the demo shop sells, as far as made-up buyers care: what there is, and how much it is liked.

use std::collections::{BTreeMap, HashMap};

use super::history::History;

/// A SKU that is for sale.
#[derive(Debug, Clone)]
pub(super) struct Goods {
    pub(super) sku: String,
    /// Pieces that there are at the beginning.
    pub(super) stock: i64,
    /// How much it is bought.
    pub(super) weight: u64,
    /// Whether people buy several at once.
    pub(super) is_small: bool,
    /// What is left of it when the shop is opened; none: enough.
    pub(super) left: Option<i64>,
}

/// How much a product is bought of which nobody says how much.
const USUAL_WEIGHT: u64 = 4;
/// Below this price people buy several at once.
const SMALL_PRICE: u32 = 60;

impl Goods {
    /// The SKUs of a catalogue file that can be bought, in its order.
    pub(super) fn read(catalogue: &[u8], history: &History) -> Vec<Self> {
        let mut reader = csv::Reader::from_reader(catalogue);
        let columns: HashMap<String, usize> =
            reader.headers().map(|head| head.iter().map(str::to_owned).zip(0..).collect()).unwrap_or_default();
        // A product says only in its first row whether it is for sale.
        let mut for_sale: BTreeMap<String, bool> = BTreeMap::new();
        let mut goods: Vec<Self> = Vec::new();
        let mut siblings: HashMap<String, u64> = HashMap::new();
        for row in reader.records().flatten() {
            let cell = |name: &str| columns.get(name).and_then(|column| row.get(*column)).unwrap_or_default();
            let product = cell("product").to_owned();
            if !cell("status").is_empty() {
                for_sale.insert(product.clone(), cell("status") == "active");
            }
            if for_sale.get(&product) != Some(&true) || cell("active") != "yes" {
                continue;
            }
            let nth = siblings.entry(product.clone()).or_default();
            *nth += 1;
            let sku = cell("sku").to_owned();
            let short = &history.stock;
            let left = if short.sold_out.contains(&sku) { Some(0) } else { short.low.get(&sku).copied() };
            goods.push(Self {
                stock: cell("stock").parse().unwrap_or(0),
                // The first of a product's SKUs is what most take.
                weight: (history.popular.get(&product).copied().unwrap_or(USUAL_WEIGHT) * 3 / (*nth + 1)).max(1),
                is_small: cell("price")
                    .split('.')
                    .next()
                    .and_then(|whole| whole.parse::<u32>().ok())
                    .is_some_and(|whole| whole < SMALL_PRICE),
                left,
                sku,
            });
        }
        goods
    }
}
