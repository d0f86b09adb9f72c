//! What a cart would cost.

use domain::quote::Quote;
use store::ActiveTenant;
use store::carts::CartLine;

use super::cart;
use super::price::{self, Asking};
use crate::{Commerce, Error, Result, Shopper};

/// The price of these lines, or of what is in the shopper's cart. A guest has no cart, and sees the prices of nobody in
/// particular. Nothing is reserved, and an order computes its price again.
pub async fn quote(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    shopper: Option<&Shopper>,
    lines: Option<Vec<CartLine>>,
) -> Result<Quote> {
    let at = commerce.sources.now();
    let reader = commerce.db.tenant(tenant).read().await?;
    let member = match shopper {
        Some(shopper) => Some(store::members::get(&reader, shopper.member()).await?),
        None => None,
    };
    let lines = match (lines, &member) {
        (Some(lines), _) => cart::merged(lines)?,
        (None, Some(member)) => store::carts::get(&reader, member.id).await?.lines,
        (None, None) => return Err(Error::Unauthenticated),
    };
    drop(reader);
    price::quote(commerce, tenant, Asking { member: member.as_ref(), at }, &lines).await
}
