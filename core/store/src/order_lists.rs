//! Orders as people look for them: filtered, searched, sorted, counted.

use domain::id::{InstallationId, MemberId};
use domain::order::{Fulfilment, Order, OrderState};
use jiff::Timestamp;

use crate::columns::{micros, word};
use crate::error::Result;
use crate::limits;
use crate::orders::{get_all, name_key, phone_key};
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, id};
use crate::select::{Count, ListPlace, Select, SortBy, beginning};

/// Which orders a list shows. All conditions hold together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrderQuery {
    /// Only those of this view.
    pub view: Option<OrderView>,
    /// Only in this state.
    pub state: Option<OrderState>,
    /// Only with the goods there.
    pub fulfilment: Option<Fulfilment>,
    /// Only those that are held back, or that are not.
    pub held: Option<bool>,
    /// Only those of which something is on its way back or asked back, or nothing is.
    pub after_sale: Option<bool>,
    /// Only of this member.
    pub member: Option<MemberId>,
    /// Only the one with this number.
    pub number: Option<String>,
    /// Only with this number or parcel number, for a recipient whose name or phone number begins so, or of a member who
    /// is called or signs in exactly so.
    pub search: Option<String>,
    /// Only placed from then on.
    pub placed_from: Option<Timestamp>,
    /// Only placed before then.
    pub placed_until: Option<Timestamp>,
    /// Only with at least so much paid.
    pub paid_min: Option<i64>,
    /// Only with at most so much paid.
    pub paid_max: Option<i64>,
    /// Only those with which this app gave something away.
    pub app: Option<InstallationId>,
}

/// What a merchant looks for again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderView {
    /// Paid, not held back, and the goods are still there.
    ToShip,
    /// The goods are on their way.
    Shipped,
    /// Something is on its way back, or somebody asked for it.
    AfterSale,
    /// Held back.
    Held,
    /// Waits for payment.
    Unpaid,
}

impl OrderView {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::ToShip, Self::Shipped, Self::AfterSale, Self::Held, Self::Unpaid];

    // Words, not values, so that the engines see that an index has just these.
    const fn sql(self) -> &'static str {
        match self {
            Self::ToShip => "state = 'paid' AND fulfilment = 'unfulfilled' AND held_reason IS NULL",
            Self::Shipped => "state = 'paid' AND fulfilment = 'shipped'",
            Self::AfterSale => AFTER_SALE,
            Self::Held => "held_reason IS NOT NULL",
            Self::Unpaid => "state = 'placed'",
        }
    }
}

const AFTER_SALE: &str = "refunding + asking > 0";

/// In which order a list shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderSort {
    /// The last placed first.
    Newest,
    /// The first placed first.
    Oldest,
    /// Where most was paid first.
    PaidDown,
    /// Where least was paid first.
    PaidUp,
}

impl OrderSort {
    const fn by(self) -> SortBy {
        match self {
            Self::Newest => SortBy { key: "placed_at", text: false, down: true },
            Self::Oldest => SortBy { key: "placed_at", text: false, down: false },
            Self::PaidDown => SortBy { key: "paid", text: false, down: true },
            Self::PaidUp => SortBy { key: "paid", text: false, down: false },
        }
    }
}

/// Whether a place is one of this list.
pub fn is_place(place: &ListPlace, query: &OrderQuery, sort: OrderSort) -> bool {
    place.is_of(&(query, sort), sort.by())
}

/// Orders. The place, if there is one, was checked with [`is_place`].
pub async fn list(
    db: &Reader,
    query: &OrderQuery,
    sort: OrderSort,
    page: &PageAsk<ListPlace>,
) -> Result<Page<Order, ListPlace>> {
    let found = select(query).page(db, sort.by(), &(query, sort), page).await?;
    let ids: Vec<_> = found.items.iter().map(|uuid| id(*uuid)).collect();
    let mut orders = get_all(db, &ids).await?;
    Ok(Page { items: ids.iter().filter_map(|id| orders.remove(id)).collect(), next: found.next })
}

/// How many orders there are.
pub async fn count(db: &Reader, query: &OrderQuery) -> Result<Count> {
    select(query).count(db).await
}

/// How the engine finds a page: for the test that it does not read a whole table.
#[cfg(feature = "testing")]
#[doc(hidden)]
pub async fn plan(db: &Reader, query: &OrderQuery, sort: OrderSort) -> Result<String> {
    select(query).plan(db, sort.by(), &PageAsk::first(50)).await
}

fn select(query: &OrderQuery) -> Select {
    let mut select = Select::from("orders");
    if let Some(view) = query.view {
        select.and(view.sql(), []);
    }
    if let Some(state) = query.state {
        select.and("state = ?", [word(&state).into()]);
    }
    if let Some(fulfilment) = query.fulfilment {
        select.and("fulfilment = ?", [word(&fulfilment).into()]);
    }
    match query.held {
        Some(true) => select.and(OrderView::Held.sql(), []),
        Some(false) => select.and("held_reason IS NULL", []),
        None => {}
    }
    match query.after_sale {
        Some(true) => select.and(AFTER_SALE, []),
        Some(false) => select.and("refunding + asking = 0", []),
        None => {}
    }
    if let Some(member) = query.member {
        select.and("member_id = ?", [member.uuid().into()]);
    }
    if let Some(number) = &query.number {
        select.and("number = ?", [number.clone().into()]);
    }
    if let Some(from) = query.placed_from {
        select.and("placed_at >= ?", [micros(from).into()]);
    }
    if let Some(until) = query.placed_until {
        select.and("placed_at < ?", [micros(until).into()]);
    }
    if let Some(min) = query.paid_min {
        select.and("paid >= ?", [min.into()]);
    }
    if let Some(max) = query.paid_max {
        select.and("paid <= ?", [max.into()]);
    }
    if let Some(app) = query.app {
        let gave = "id IN (SELECT order_id FROM order_apps WHERE tenant_id = $1 AND installation_id = ?)";
        select.and(gave, [app.uuid().into()]);
    }
    if let Some(text) = &query.search {
        search(&mut select, text);
    }
    select
}

/// Each part goes by an index of its own.
fn search(select: &mut Select, text: &str) {
    let text = text.trim();
    let (name, phone) = (name_key(text), phone_key(text));
    let mut any = String::from(
        "id IN (SELECT id FROM orders WHERE tenant_id = $1 AND number = ? \
         UNION SELECT order_id FROM shipments WHERE tenant_id = $1 AND tracking_number = ? \
         UNION SELECT id FROM orders WHERE tenant_id = $1 AND ship_name IS NOT NULL AND ship_name >= ? AND ship_name < ? \
         UNION SELECT o.id FROM members m JOIN orders o ON o.tenant_id = m.tenant_id AND o.member_id = m.id \
            WHERE m.tenant_id = $1 AND lower(m.name) = lower(?) \
         UNION SELECT o.id FROM members m JOIN orders o ON o.tenant_id = m.tenant_id AND o.member_id = m.id \
            WHERE m.tenant_id = $1 AND m.login = ?",
    );
    let mut values = vec![text.into(), text.into()];
    values.extend(beginning(&name));
    values.extend([text.into(), text.to_lowercase().into()]);
    // A word is no phone number, and nothing is found that begins with nothing.
    if phone.len() >= limits::PHONE_DIGITS_SEARCHED_MIN && phone.chars().all(|c| c.is_ascii_digit() || c == '+') {
        any.push_str(
            " UNION SELECT id FROM orders \
             WHERE tenant_id = $1 AND ship_phone IS NOT NULL AND ship_phone >= ? AND ship_phone < ?",
        );
        values.extend(beginning(&phone));
    }
    any.push(')');
    select.and(&any, values);
}
