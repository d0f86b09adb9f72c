//! A line of a paid order, with everything that a reward rule asks about it.

use std::cell::RefCell;
use std::rc::Rc;

use money::{Currency, Money};

use crate::Settings;
use crate::host;
use crate::wit::{Ancestor, Order, OrderLine};

/// A line of an order that was just paid.
#[derive(Debug, Clone)]
pub struct PaidLine {
    order: Rc<PaidOrder>,
    index: usize,
}

/// What the rewards of a line are a share of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Settings)]
pub enum Base {
    /// What was paid for the line.
    #[setting(zh = "实付金额", en = "Paid amount")]
    PaidNet,
    /// The list price.
    #[setting(zh = "原价", en = "List price")]
    List,
    /// What was paid less the cost, at least 0.
    #[setting(zh = "利润", en = "Profit")]
    Profit,
}

#[derive(Debug)]
struct PaidOrder {
    order: Order,
    currency: Currency,
    at: i64,
    known: RefCell<Known>,
}

/// The part of the upline that was read. The lines of an order share it.
#[derive(Debug, Default)]
struct Known {
    ancestors: Vec<Ancestor>,
    complete: bool,
}

/// Those above the buyer, nearest first, as they were when the order was paid. Read from the host page by page, no
/// further than somebody looks.
#[derive(Debug)]
pub struct Upline {
    order: Rc<PaidOrder>,
    next: usize,
}

/// Most rules look at one or two levels: the first page is short.
const FIRST_PAGE: u32 = 4;

impl PaidLine {
    /// The lines of an order that was paid in full at `at`.
    pub(crate) fn all(order: Order, at: i64) -> Result<Vec<Self>, String> {
        let currency = order.currency.parse().map_err(|wrong| format!("{wrong}"))?;
        let lines = order.lines.len();
        let order = Rc::new(PaidOrder { order, currency, at, known: RefCell::default() });
        Ok((0..lines).map(|index| Self { order: Rc::clone(&order), index }).collect())
    }

    /// What was paid for the line after everything that was taken off.
    pub fn net(&self) -> Money {
        self.money(self.line().net)
    }

    /// List price times quantity.
    pub fn list(&self) -> Money {
        self.money(self.line().list)
    }

    /// What was paid less what the pieces cost the merchant, at least 0.
    pub fn profit(&self) -> Money {
        let line = self.line();
        let cost = line.cost.saturating_mul(i64::from(line.quantity));
        self.money(line.net.saturating_sub(cost).max(0))
    }

    /// The amount that this base means.
    pub fn base(&self, base: Base) -> Money {
        match base {
            Base::PaidNet => self.net(),
            Base::List => self.list(),
            Base::Profit => self.profit(),
        }
    }

    /// So many minor units in the order's currency.
    pub fn money(&self, minor: i64) -> Money {
        Money::of(minor, self.order.currency)
    }

    /// The SKU's code.
    pub fn sku(&self) -> &str {
        &self.line().sku
    }

    /// The code of the product's category; empty without one.
    pub fn category(&self) -> &str {
        &self.line().category
    }

    /// The SKU's tags.
    pub fn tags(&self) -> &[String] {
        &self.line().tags
    }

    /// Pieces.
    pub fn quantity(&self) -> u32 {
        self.line().quantity
    }

    /// The line's number in its order, from 1.
    pub fn no(&self) -> u32 {
        self.line().no
    }

    /// The whole order.
    pub fn order(&self) -> &Order {
        &self.order.order
    }

    /// The place of the order among the buyer's paid orders, by time of payment, from 1.
    pub fn nth_order(&self) -> u32 {
        self.order.order.nth
    }

    /// Who bought: a member's id.
    pub fn buyer(&self) -> &str {
        &self.order.order.member
    }

    /// When the order was paid, in milliseconds since 1970 UTC.
    pub fn at(&self) -> i64 {
        self.order.at
    }

    /// Those above the buyer, nearest first.
    pub fn upline(&self) -> Upline {
        Upline { order: Rc::clone(&self.order), next: 0 }
    }

    /// How many lines with one of these SKUs the member paid in earlier orders and still has at least a part of.
    pub fn purchases(&self, member: &str, skus: &[String]) -> u32 {
        host::purchases(member, skus)
    }

    fn line(&self) -> &OrderLine {
        // `all` makes one `PaidLine` for each line of the order.
        &self.order.order.lines[self.index]
    }
}

impl Iterator for Upline {
    type Item = Ancestor;

    fn next(&mut self) -> Option<Ancestor> {
        let mut known = self.order.known.borrow_mut();
        if self.next >= known.ancestors.len() && !known.complete {
            let skip = u32::try_from(known.ancestors.len()).unwrap_or(u32::MAX);
            let limit = if skip == 0 { FIRST_PAGE } else { host::UPLINE_PAGE_MAX };
            let page = host::upline(&self.order.order.member, skip, limit);
            known.complete = page.len() < usize::try_from(limit).unwrap_or(usize::MAX);
            known.ancestors.extend(page);
        }
        let ancestor = known.ancestors.get(self.next).cloned();
        self.next += usize::from(ancestor.is_some());
        ancestor
    }
}
