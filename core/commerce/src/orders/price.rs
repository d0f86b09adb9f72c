//! The price of a cart: list prices, the best combination of price apps, shipping.

use domain::app::HookKind;
use domain::combine::{self, PriceApp};
use domain::hook::{PriceCart, PriceLine, PriceMember};
use domain::member::Member;
use domain::quote::{Quote, QuoteLine};
use domain::tenant::Tenant;
use jiff::Timestamp;
use store::carts::CartLine;
use store::{ActiveTenant, Reader};

use crate::apps::active::{self, Active};
use crate::apps::failures;
use crate::{Commerce, Error, Result};

/// Whose cart, and when.
#[derive(Debug, Clone, Copy)]
pub struct Asking<'a> {
    /// Nobody for a guest.
    pub member: Option<&'a Member>,
    /// When.
    pub at: Timestamp,
}

/// What these lines cost now. Nothing changes.
pub async fn quote(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    asking: Asking<'_>,
    lines: &[CartLine],
) -> Result<Quote> {
    let db = commerce.db.tenant(tenant);
    let reader = db.read().await?;
    let lines = at_list(&reader, lines).await?;
    drop(reader);
    let goods = lines.iter().fold(0i64, |sum, line| sum.saturating_add(line.list));
    let start = Quote::at_list(tenant.currency, lines, shipping(tenant, goods))?;
    let apps = active::of(commerce, tenant, HookKind::Price).await?;
    Ok(best(commerce, tenant, asking, start, &apps))
}

/// Shipping for goods of that list price.
fn shipping(tenant: &Tenant, goods: i64) -> i64 {
    match tenant.settings.free_shipping_from {
        Some(from) if goods >= from => 0,
        _ => tenant.settings.shipping_fee,
    }
}

async fn at_list(reader: &Reader, lines: &[CartLine]) -> Result<Vec<QuoteLine>> {
    let codes: Vec<String> = lines.iter().map(|line| line.sku.clone()).collect();
    let skus = store::skus::by_codes(reader, &codes).await?;
    let mut priced = Vec::with_capacity(lines.len());
    for (i, line) in lines.iter().enumerate() {
        let sku = skus.get(&line.sku).ok_or_else(|| Error::NotOnSale { line: i, sku: line.sku.clone() })?;
        let at_list = QuoteLine {
            sku_id: Some(sku.id),
            product: Some(sku.product),
            sku: sku.code.clone(),
            title: sku.title.clone(),
            options: sku.options.clone(),
            image: sku.image.clone(),
            category: sku.category.clone(),
            tags: sku.tags.clone(),
            quantity: line.quantity,
            unit_price: sku.price,
            cost: sku.cost,
            list: 0,
            net: 0,
        };
        priced.push(at_list.at_list(i)?);
    }
    Ok(priced)
}

fn best(commerce: &Commerce, tenant: &ActiveTenant, asking: Asking<'_>, start: Quote, active: &[Active]) -> Quote {
    let apps: Vec<PriceApp> = active.iter().map(Active::as_price_app).collect();
    let member = asking.member.map(|member| PriceMember {
        id: member.id.to_string(),
        rank: member.rank,
        labels: member.labels.clone(),
    });
    let mut quote = combine::best(&start, &apps, &mut |i, quote| {
        let app = &active[i];
        let outcome = commerce.plugins.adjust(&app.call(tenant.id()), &seen(quote, member.clone(), asking.at));
        outcome.answer.unwrap_or_else(|failure| {
            // A broken price app must not stop sales: its adjustments are dropped, and the merchant is told.
            failures::note(commerce, tenant, &app.installation, asking.at, &failure);
            Vec::new()
        })
    });
    for applied in &mut quote.applied {
        if let Some(app) = active.iter().find(|app| app.installation.id == applied.installation) {
            applied.title = app.plugin.manifest().title.clone();
        }
    }
    quote
}

/// The cart as a price app sees it.
fn seen(quote: &Quote, member: Option<PriceMember>, at: Timestamp) -> PriceCart {
    PriceCart {
        currency: quote.currency.code().into(),
        at: Some(at.as_millisecond()),
        member,
        lines: quote
            .lines
            .iter()
            .map(|line| PriceLine {
                sku: line.sku.clone(),
                category: line.category.clone(),
                tags: line.tags.clone(),
                quantity: line.quantity,
                unit_price: line.unit_price,
                list: line.list,
                amount: line.net,
            })
            .collect(),
        shipping: quote.shipping,
    }
}
