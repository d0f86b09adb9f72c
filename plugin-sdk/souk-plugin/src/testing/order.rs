//! Paid orders, and lines for them and for carts.

use crate::wit::{CartLine, Event, Fact, Order, OrderLine};
use crate::{Credit, PaidLine};

/// A line being made.
#[derive(Debug, Clone)]
pub struct LineBuilder {
    sku: String,
    category: String,
    tags: Vec<String>,
    quantity: u32,
    unit_price: i64,
    cost: i64,
    net: Option<i64>,
}

/// An order being made.
#[derive(Debug, Clone)]
pub struct OrderBuilder(Order);

/// One piece of a SKU at a list price in minor units, without cost or category.
pub fn line(sku: &str, unit_price: i64) -> LineBuilder {
    LineBuilder {
        sku: sku.to_owned(),
        category: String::new(),
        tags: Vec::new(),
        quantity: 1,
        unit_price,
        cost: 0,
        net: None,
    }
}

/// The first order of a member, in CNY, paid and empty.
pub fn paid_order(member: &str) -> OrderBuilder {
    OrderBuilder(Order {
        id: "order-1".to_owned(),
        number: "1".to_owned(),
        member: member.to_owned(),
        currency: "CNY".to_owned(),
        placed_at: 0,
        paid_at: Some(0),
        nth: 1,
        lines: Vec::new(),
        shipping: 0,
        total: 0,
    })
}

/// Member, reason and minor units of each credit, to be compared.
pub fn rewards(credits: &[Credit]) -> Vec<(&str, &str, i64)> {
    credits.iter().map(|c| (&*c.member, &*c.reason, c.amount.minor())).collect()
}

impl LineBuilder {
    /// So many pieces.
    #[must_use]
    pub fn quantity(self, quantity: u32) -> Self {
        Self { quantity, ..self }
    }

    /// Of a category.
    #[must_use]
    pub fn category(self, category: &str) -> Self {
        Self { category: category.to_owned(), ..self }
    }

    /// What a piece cost the merchant, in minor units.
    #[must_use]
    pub fn cost(self, cost: i64) -> Self {
        Self { cost, ..self }
    }

    /// What is paid for the line (or what it costs after the apps before), if not its list price.
    #[must_use]
    pub fn net(self, net: i64) -> Self {
        Self { net: Some(net), ..self }
    }

    /// Marked with a tag.
    #[must_use]
    pub fn tag(mut self, tag: &str) -> Self {
        self.tags.push(tag.to_owned());
        self
    }

    fn list(&self) -> i64 {
        self.unit_price.saturating_mul(i64::from(self.quantity))
    }

    pub(super) fn in_cart(self) -> CartLine {
        let list = self.list();
        CartLine {
            sku: self.sku,
            category: self.category,
            tags: self.tags,
            quantity: self.quantity,
            unit_price: self.unit_price,
            list,
            amount: self.net.unwrap_or(list),
        }
    }

    fn in_order(self, no: u32) -> OrderLine {
        let list = self.list();
        OrderLine {
            no,
            sku: self.sku,
            category: self.category,
            tags: self.tags,
            quantity: self.quantity,
            unit_price: self.unit_price,
            list,
            net: self.net.unwrap_or(list),
            cost: self.cost,
            refunded: 0,
        }
    }
}

impl OrderBuilder {
    /// With one more line.
    ///
    /// # Panics
    ///
    /// With more than 2^32 lines.
    #[must_use]
    pub fn line(mut self, line: LineBuilder) -> Self {
        let no = u32::try_from(self.0.lines.len() + 1).expect("few lines");
        let line = line.in_order(no);
        self.0.total += line.net;
        self.0.lines.push(line);
        self
    }

    /// The buyer's n-th paid order.
    #[must_use]
    pub fn nth(mut self, nth: u32) -> Self {
        self.0.nth = nth;
        self
    }

    /// The order.
    pub fn order(self) -> Order {
        self.0
    }

    /// Its lines, as `#[reward]` gets them.
    ///
    /// # Panics
    ///
    /// When the currency is none.
    pub fn paid(self) -> Vec<PaidLine> {
        let at = self.0.paid_at.unwrap_or(0);
        PaidLine::all(self.0, at).expect("a currency")
    }

    /// The event that says it was paid, as `#[on_event]` gets it.
    pub fn event(self) -> Event {
        Event { seq: 1, at: self.0.paid_at.unwrap_or(0), fact: Fact::OrderPaid(self.0) }
    }
}
