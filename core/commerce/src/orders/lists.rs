//! Orders as the merchant looks for them.

use std::collections::HashMap;

use domain::id::{InstallationId, OrderId};
use domain::limits;
use domain::order::Order;
use domain::people::Permission;
use domain::problem::Mistakes;
pub use store::order_lists::{OrderQuery, OrderSort, OrderView};
use store::{Count, ListPlace, Page, PageAsk, Reader};

use crate::apps::faces::{self, AppFace};
use crate::{Commerce, Merchant, Result};

/// Which orders the merchant looks for.
#[derive(Debug, Clone, Default)]
pub struct OrderAsk {
    /// All conditions but the app.
    pub query: OrderQuery,
    /// An app that gave something away with them: its label in the shop, or the id of the installation.
    pub app: Option<String>,
}

/// An order with what a list shows around it.
#[derive(Debug, Clone)]
pub struct OrderRow {
    /// The order.
    pub order: Order,
    /// How the buyer is called.
    pub member: String,
    /// What apps gave away with it, in minor units: what they took off, and what is left of the rewards; none for those
    /// who may not read of money.
    pub given_away: Option<i64>,
    /// The apps that did, in the order of their labels.
    pub apps: Vec<AppFace>,
}

/// How many orders there are.
#[derive(Debug, Clone)]
pub struct OrderCounts {
    /// All of them.
    pub all: Count,
    /// Those of each view.
    pub views: Vec<(OrderView, Count)>,
    /// Those that were asked for.
    pub matching: Count,
}

/// The shop's orders.
pub async fn list(
    commerce: &Commerce,
    merchant: &Merchant,
    ask: OrderAsk,
    sort: OrderSort,
    page: &PageAsk<ListPlace>,
) -> Result<Page<OrderRow, ListPlace>> {
    merchant.need(Permission::OrdersRead)?;
    check(&ask)?;
    let reader = merchant.db(commerce).read().await?;
    let faces = faces::of_shop(commerce, &reader).await?;
    let query = resolved(ask, &faces)?;
    if let Some(after) = &page.after
        && !store::order_lists::is_place(after, &query, sort)
    {
        return Err(Mistakes::one("?after", "must be `next` of a page of this list").into());
    }
    let found = store::order_lists::list(&reader, &query, sort, page).await?;
    let mut around = Around::load(&reader, merchant, &found.items, faces).await?;
    Ok(found.map(|order| around.row(order)))
}

/// How many orders there are in each view, and how many are asked for.
pub async fn counts(commerce: &Commerce, merchant: &Merchant, ask: OrderAsk) -> Result<OrderCounts> {
    merchant.need(Permission::OrdersRead)?;
    let reader = merchant.db(commerce).read().await?;
    let query = query(commerce, &reader, ask).await?;
    let all = store::order_lists::count(&reader, &OrderQuery::default()).await?;
    let mut views = Vec::with_capacity(OrderView::ALL.len());
    for view in OrderView::ALL {
        let of_view = OrderQuery { view: Some(view), ..OrderQuery::default() };
        views.push((view, store::order_lists::count(&reader, &of_view).await?));
    }
    let matching =
        if query == OrderQuery::default() { all } else { store::order_lists::count(&reader, &query).await? };
    Ok(OrderCounts { all, views, matching })
}

/// What is asked, as the store looks for it.
pub(super) async fn query(commerce: &Commerce, reader: &Reader, ask: OrderAsk) -> Result<OrderQuery> {
    check(&ask)?;
    let faces = if ask.app.is_some() { faces::of_shop(commerce, reader).await? } else { HashMap::new() };
    resolved(ask, &faces)
}

fn check(ask: &OrderAsk) -> Result<()> {
    let mut mistakes = Mistakes::default();
    mistakes.check_optional_text("?q", ask.query.search.as_deref().unwrap_or_default(), limits::NAME_MAX);
    mistakes.check_optional_text("?number", ask.query.number.as_deref().unwrap_or_default(), limits::NAME_MAX);
    Ok(mistakes.done()?)
}

fn resolved(ask: OrderAsk, faces: &HashMap<InstallationId, AppFace>) -> Result<OrderQuery> {
    let search = ask.query.search.filter(|text| !text.trim().is_empty());
    let Some(named) = ask.app else { return Ok(OrderQuery { search, ..ask.query }) };
    let id: Option<InstallationId> = named.parse().ok();
    let app = faces.values().find(|face| Some(face.installation) == id || face.label == named);
    let app = app.ok_or_else(|| Mistakes::one("?app", "no app has or had this label or id in the shop"))?;
    Ok(OrderQuery { search, app: Some(app.installation), ..ask.query })
}

/// What is to be known around orders to show them in a list.
struct Around {
    names: HashMap<domain::id::MemberId, String>,
    rewarded: Option<HashMap<OrderId, HashMap<InstallationId, i64>>>,
    faces: HashMap<InstallationId, AppFace>,
}

impl Around {
    async fn load(
        reader: &Reader,
        merchant: &Merchant,
        orders: &[Order],
        faces: HashMap<InstallationId, AppFace>,
    ) -> Result<Self> {
        let members: Vec<_> = orders.iter().map(|order| order.member).collect();
        let members = store::members::get_all(reader, &members).await?;
        let names = members.into_iter().map(|(id, member)| (id, member.name)).collect();
        let rewarded = if merchant.need(Permission::MoneyRead).is_ok() {
            let ids: Vec<OrderId> = orders.iter().map(|order| order.id).collect();
            let mut left: HashMap<OrderId, HashMap<InstallationId, i64>> = HashMap::new();
            for reward in store::rewards::of_orders(reader, &ids).await? {
                *left.entry(reward.order).or_default().entry(reward.installation).or_default() += reward.left();
            }
            Some(left)
        } else {
            None
        };
        Ok(Self { names, rewarded, faces })
    }

    fn row(&mut self, order: Order) -> OrderRow {
        let mut gave: HashMap<InstallationId, i64> = HashMap::new();
        for applied in &order.applied {
            *gave.entry(applied.installation).or_default() += applied.lines.iter().sum::<i64>() + applied.shipping;
        }
        for (app, left) in self.rewarded.as_ref().and_then(|of| of.get(&order.id)).into_iter().flatten() {
            *gave.entry(*app).or_default() += left;
        }
        let given_away = self.rewarded.is_some().then(|| gave.values().sum());
        let mut apps: Vec<AppFace> = gave.keys().filter_map(|app| self.faces.get(app).cloned()).collect();
        apps.sort_by(|a, b| a.label.cmp(&b.label));
        let member = self.names.get(&order.member).cloned().unwrap_or_default();
        OrderRow { order, member, given_away, apps }
    }
}
