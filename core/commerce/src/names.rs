//! How people call what stands somewhere by its id.

use std::collections::HashMap;

use domain::id::{MemberId, OrderId, ProductId};
use domain::people::Permission;

use crate::{Commerce, Merchant, Result};

/// The numbers of orders, the names of members and the codes of products among these ids, by id. What this merchant may
/// not read of, or what is none of these, has no name.
pub async fn of<'a>(
    commerce: &Commerce,
    merchant: &Merchant,
    ids: impl IntoIterator<Item = &'a str>,
) -> Result<HashMap<String, String>> {
    let (mut orders, mut members, mut products) = (Vec::new(), Vec::new(), Vec::new());
    for id in ids {
        if let Ok(order) = id.parse::<OrderId>() {
            orders.push(order);
        } else if let Ok(member) = id.parse::<MemberId>() {
            members.push(member);
        } else if let Ok(product) = id.parse::<ProductId>() {
            products.push(product);
        }
    }
    let may = |permission| merchant.need(permission).is_ok();
    let db = merchant.db(commerce).read().await?;
    let mut names = HashMap::new();
    if may(Permission::OrdersRead) {
        names.extend(store::orders::numbers(&db, &orders).await?.into_iter().map(|(id, no)| (id.to_string(), no)));
    }
    if may(Permission::MembersRead) {
        let found = store::members::get_all(&db, &members).await?;
        names.extend(found.into_iter().map(|(id, member)| (id.to_string(), member.name)));
    }
    if may(Permission::CatalogueRead) {
        let found = store::products::get_all(&db, &products).await?;
        names.extend(found.into_iter().map(|(id, product)| (id.to_string(), product.code)));
    }
    Ok(names)
}
