//! A member's cart.

use domain::catalogue::SkuForSale;
use domain::limits;
use domain::problem::Mistakes;
use store::carts::{Cart, CartLine};

use crate::{Commerce, Error, Result, Shopper};

/// What is in the cart.
pub async fn get(commerce: &Commerce, shopper: &Shopper) -> Result<Cart> {
    Ok(store::carts::get(&shopper.db(commerce).read().await?, shopper.member()).await?)
}

/// What the lines of a cart are; none for what the shop does not sell any more.
pub async fn seen(commerce: &Commerce, shopper: &Shopper, cart: Cart) -> Result<Vec<(CartLine, Option<SkuForSale>)>> {
    let codes: Vec<String> = cart.lines.iter().map(|line| line.sku.clone()).collect();
    let mut sold = store::skus::by_codes(&shopper.db(commerce).read().await?, &codes).await?;
    Ok(cart.lines.into_iter().map(|line| (sold.remove(&line.sku), line)).map(|(sku, line)| (line, sku)).collect())
}

/// Puts these lines in the place of what is in the cart. Lines of the same SKU become one.
pub async fn put(commerce: &Commerce, shopper: &Shopper, lines: Vec<CartLine>) -> Result<Cart> {
    let lines = merged(lines)?;
    let now = commerce.sources.now();
    let db = shopper.db(commerce);
    let tx = db.begin().await?;
    let codes: Vec<String> = lines.iter().map(|line| line.sku.clone()).collect();
    let known = store::skus::by_codes(&tx, &codes).await?;
    if let Some((i, line)) = lines.iter().enumerate().find(|(_, line)| !known.contains_key(&line.sku)) {
        return Err(Error::NotOnSale { line: i, sku: line.sku.clone() });
    }
    let before = store::carts::get(&tx, shopper.member()).await?;
    let cart = Cart { lines, version: before.version };
    store::carts::put(&tx, shopper.member(), &cart, now).await?;
    tx.commit().await?;
    Ok(Cart { version: cart.version + 1, ..cart })
}

/// Notes every wrong quantity.
pub(crate) fn check(lines: &[CartLine], mistakes: &mut Mistakes) {
    for (i, line) in lines.iter().enumerate() {
        let fits = (1..=limits::QUANTITY_MAX).contains(&line.quantity);
        let most = limits::QUANTITY_MAX;
        mistakes.add_if(!fits, &format!("/lines/{i}/quantity"), &format!("must be 1 to {most} pieces"));
    }
}

/// Lines of the same SKU become one, where the first stood; every wrong quantity is named.
pub(crate) fn merged(lines: Vec<CartLine>) -> Result<Vec<CartLine>> {
    let mut mistakes = Mistakes::default();
    check(&lines, &mut mistakes);
    let mut merged: Vec<CartLine> = Vec::with_capacity(lines.len());
    for line in lines {
        match merged.iter_mut().find(|other| other.sku == line.sku) {
            Some(other) => other.quantity = other.quantity.saturating_add(line.quantity),
            None => merged.push(line),
        }
    }
    mistakes.add_if(merged.len() > limits::LINES_MAX, "/lines", &format!("at most {} lines", limits::LINES_MAX));
    // A line that is too large by itself has been named already.
    let too_many = merged.iter().any(|line| line.quantity > limits::QUANTITY_MAX);
    let detail = format!("at most {} pieces of one SKU", limits::QUANTITY_MAX);
    mistakes.add_if(mistakes.0.is_empty() && too_many, "/lines", &detail);
    mistakes.done()?;
    Ok(merged)
}
