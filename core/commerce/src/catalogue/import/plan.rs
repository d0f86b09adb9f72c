//! What a batch of rows changes, and writing it.

use std::collections::{BTreeMap, HashMap};

use domain::catalogue::{Product, ProductStatus, Sku};
use domain::id::CategoryId;
use domain::limits;
use domain::text::Text;
use jiff::Timestamp;
use store::ActiveTenant;
use store::stock::Why;

use super::super::sheet::Row;
use super::super::{products, stock, taken};
use super::{Rejected, Seen};
use crate::{Commerce, Result};

/// What became of a batch.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub(super) created: u64,
    pub(super) updated: u64,
    pub(super) unchanged: u64,
    pub(super) rejected: Vec<Rejected>,
}

/// The shop as the batch found it, and as the rows make it.
struct Plan<'a> {
    commerce: &'a Commerce,
    at: Timestamp,
    categories: HashMap<String, CategoryId>,
    /// The SKUs that rows name, wherever they belong.
    skus: HashMap<String, Sku>,
    products: BTreeMap<String, Draft>,
    counts: Counts,
    /// What the rows said that were taken.
    said: Seen,
}

/// A product before and after.
struct Draft {
    before: Option<Product>,
    after: Product,
}

/// Writes what a batch of rows changes; gives what the rows that were taken said.
pub(super) async fn write(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    actor: &str,
    rows: &[Row],
    seen: &Seen,
) -> Result<(Counts, Seen)> {
    let tx = commerce.db.tenant(tenant).begin().await?;
    let mut named: Vec<String> =
        rows.iter().map(|row| row.product.clone()).filter(|code| !code.contains('\0')).collect();
    named.sort();
    named.dedup();
    let skus: Vec<String> = rows.iter().map(|row| row.sku.clone()).filter(|code| !code.contains('\0')).collect();
    let found = store::products::by_codes(&tx, &named).await?;
    let categories = store::categories::all(&tx).await?;
    let draft = |product: Product| Draft { before: Some(product.clone()), after: product };
    let mut plan = Plan {
        commerce,
        at: commerce.sources.now(),
        categories: categories.into_iter().map(|category| (category.code, category.id)).collect(),
        skus: store::skus::find_all(&tx, &skus).await?,
        products: found.into_iter().map(|(code, product)| (code, draft(product))).collect(),
        counts: Counts::default(),
        said: Seen::default(),
    };
    for row in rows {
        if let Err(rejected) = seen.check(row).and_then(|()| plan.take(row)) {
            plan.counts.rejected.push(rejected);
        }
    }
    let why = || Why {
        id: commerce.sources.ids.next_uuid(),
        reason: stock::IMPORTED.into(),
        subject: String::new(),
        actor: actor.into(),
        at: plan.at,
    };
    let (mut new, mut new_stock) = (Vec::new(), Vec::new());
    for Draft { before, after } in plan.products.values() {
        match before {
            None => {
                new_stock.extend(after.skus.iter().map(|sku| (sku.id, sku.stock)));
                new.push(after.clone());
            }
            Some(before) => {
                for (old, sku) in before.skus.iter().zip(&after.skus) {
                    store::stock::set(&tx, sku.id, old.stock, sku.stock, &why()).await?;
                }
                if !same_but_stock(before, after) {
                    products::write(&tx, before, after, &why()).await?;
                }
            }
        }
    }
    store::products::insert_all(&tx, &new).await.map_err(taken)?;
    store::stock::insert_all(&tx, &new_stock, &why()).await?;
    tx.commit().await?;
    Ok((plan.counts, plan.said))
}

/// Whether nothing but stock changed: that is no new version of a product.
fn same_but_stock(before: &Product, after: &Product) -> bool {
    let mut counted = after.clone();
    for (sku, old) in counted.skus.iter_mut().zip(&before.skus) {
        sku.stock = old.stock;
    }
    counted.updated_at = before.updated_at;
    counted == *before
}

impl Plan<'_> {
    /// Takes a row into the plan, or says why not; then the plan is as before.
    fn take(&mut self, row: &Row) -> Result<(), Rejected> {
        self.said.check(row)?;
        let draft = self.products.get(&row.product);
        let mut product = match draft {
            // Only its own SKU is looked at: the others were checked when they came.
            Some(draft) => Product { skus: Vec::new(), ..draft.after.clone() },
            None => self.new_product(row),
        };
        if let Some(details) = &row.details {
            details.write_over(&mut product);
            product.category = match details.category.as_deref() {
                None => product.category,
                Some("") => None,
                Some(code) => {
                    Some(*self.categories.get(code).ok_or_else(|| row.reject("category", "no such category"))?)
                }
            };
        }
        let siblings = draft.map_or(&[][..], |draft| &draft.after.skus);
        let place = siblings.iter().position(|sku| sku.code == row.sku);
        let elsewhere = self.skus.get(&row.sku).is_some_and(|sku| sku.product != product.id);
        if elsewhere {
            return Err(row.reject("sku", "another product has this SKU"));
        }
        if place.is_none() && siblings.len() >= limits::SKUS_MAX {
            return Err(row.reject("sku", format!("a product may have at most {} SKUs", limits::SKUS_MAX)));
        }
        if place.is_none() && row.cells.price.is_none() {
            return Err(row.reject("price", "a new SKU needs a price"));
        }
        let mut sku = place.map_or_else(|| self.new_sku(row, &product), |place| siblings[place].clone());
        row.cells.write_over(&mut sku);
        product.skus = vec![sku];
        product.check().map_err(|mistakes| row.rejected(&mistakes))?;
        self.keep(row, product, place);
        self.said.note(row);
        Ok(())
    }

    /// Puts a product that has only the row's SKU in the place of the one that the plan has.
    fn keep(&mut self, row: &Row, mut product: Product, place: Option<usize>) {
        let draft = self.products.entry(row.product.clone());
        let draft = draft.or_insert_with(|| Draft {
            before: None,
            after: Product { skus: Vec::new(), title: Text::default(), ..product.clone() },
        });
        let mut skus = std::mem::take(&mut draft.after.skus);
        let sku = product.skus.remove(0);
        let details_same =
            Product { skus: Vec::new(), updated_at: product.updated_at, ..draft.after.clone() } == product;
        match place {
            None => {
                self.counts.created += 1;
                skus.push(sku);
            }
            Some(place) => {
                let same = details_same && skus[place] == sku;
                *(if same { &mut self.counts.unchanged } else { &mut self.counts.updated }) += 1;
                skus[place] = sku;
            }
        }
        draft.after = Product { skus, updated_at: self.at, ..product };
    }

    fn new_product(&self, row: &Row) -> Product {
        Product {
            id: self.commerce.sources.ids.next(),
            code: row.product.clone(),
            title: Text::default(),
            description: Text::default(),
            images: Vec::new(),
            category: None,
            status: ProductStatus::Active,
            skus: Vec::new(),
            version: 1,
            created_at: self.at,
            updated_at: self.at,
        }
    }

    fn new_sku(&self, row: &Row, product: &Product) -> Sku {
        Sku {
            id: self.commerce.sources.ids.next(),
            product: product.id,
            code: row.sku.clone(),
            options: Vec::new(),
            price: 0,
            cost: 0,
            weight_grams: 0,
            tags: Vec::new(),
            stock: None,
            active: true,
        }
    }
}
