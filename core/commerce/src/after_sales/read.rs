//! Looking at what shoppers ask back.

use domain::after_sale::{AfterSale, AfterSaleState};
use domain::id::AfterSaleId;
use domain::order::Order;
use domain::people::Permission;
use store::{Count, Page, PageAsk, Reader};

use crate::{Commerce, Error, Merchant, Result, Shopper};

/// A request with what whoever answers should know.
#[derive(Debug, Clone)]
pub struct AfterSaleView {
    /// The request.
    pub request: AfterSale,
    /// The order.
    pub order: Order,
    /// How the buyer is called.
    pub member: String,
}

/// One of the shopper's requests.
pub async fn by_shopper(commerce: &Commerce, shopper: &Shopper, request: AfterSaleId) -> Result<AfterSale> {
    let request = store::after_sales::get(&shopper.db(commerce).read().await?, request).await?;
    if request.member == shopper.member() { Ok(request) } else { Err(Error::NotFound("after-sale request")) }
}

/// A request of the shop.
pub async fn by_merchant(commerce: &Commerce, merchant: &Merchant, request: AfterSaleId) -> Result<AfterSaleView> {
    merchant.need(Permission::OrdersRead)?;
    let reader = merchant.db(commerce).read().await?;
    let request = store::after_sales::get(&reader, request).await?;
    views(&reader, vec![request]).await?.pop().ok_or(Error::NotFound("after-sale request"))
}

/// The shop's requests, the newest first, of one state or all.
pub async fn list_by_merchant(
    commerce: &Commerce,
    merchant: &Merchant,
    state: Option<AfterSaleState>,
    page: &PageAsk<AfterSaleId>,
) -> Result<Page<AfterSaleView, AfterSaleId>> {
    merchant.need(Permission::OrdersRead)?;
    let reader = merchant.db(commerce).read().await?;
    let Page { items, next } = store::after_sales::list(&reader, state, page).await?;
    Ok(Page { items: views(&reader, items).await?, next })
}

/// How many requests stand at each state.
pub async fn counts(commerce: &Commerce, merchant: &Merchant) -> Result<Vec<(AfterSaleState, Count)>> {
    merchant.need(Permission::OrdersRead)?;
    let reader = merchant.db(commerce).read().await?;
    let mut counts = Vec::with_capacity(AfterSaleState::ALL.len());
    for state in AfterSaleState::ALL {
        counts.push((state, store::after_sales::count(&reader, state).await?));
    }
    Ok(counts)
}

async fn views(reader: &Reader, requests: Vec<AfterSale>) -> Result<Vec<AfterSaleView>> {
    let ids: Vec<_> = requests.iter().map(|request| request.order).collect();
    let orders = store::orders::get_all(reader, &ids).await?;
    let members: Vec<_> = requests.iter().map(|request| request.member).collect();
    let members = store::members::get_all(reader, &members).await?;
    let view = |request: AfterSale| {
        let order = orders.get(&request.order).cloned()?;
        let member = members.get(&request.member).map(|member| member.name.clone()).unwrap_or_default();
        Some(AfterSaleView { request, order, member })
    };
    Ok(requests.into_iter().filter_map(view).collect())
}
