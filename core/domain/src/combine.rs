//! Which price apps apply together: the allowed set with the lowest total.
//!
//! Rule: `Best combination` of section 9 of the plays' specification. At most one app of each group, an exclusive one
//! only alone; the lowest total wins, then the fewest apps, then those that come first. An app that takes nothing is
//! never in the set. Apps are asked in the order in which they apply, and each sees the cart as those before left it.

use crate::hook::Adjustment;
use crate::id::InstallationId;
use crate::limits;
use crate::quote::Quote;

/// A price app that is switched on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceApp {
    /// Which installation.
    pub installation: InstallationId,
    /// Its label in the shop.
    pub label: String,
    /// Lower applies first.
    pub priority: i64,
    /// The merchant's order, for equal priorities.
    pub position: i64,
    /// At most one app of a group applies.
    pub group: Option<String>,
    /// Applies only alone.
    pub exclusive: bool,
}

/// The cheapest quote that the apps allow. `ask` is given an app's index and the quote that it sees.
///
/// The search is exhaustive up to [`limits::QUOTE_ASKS_MAX`] questions, which nobody reaches whose cart fewer than
/// nine apps have something to say about; beyond, branches not yet looked at are left out.
pub fn best(start: &Quote, apps: &[PriceApp], ask: &mut dyn FnMut(usize, &Quote) -> Vec<Adjustment>) -> Quote {
    let mut order: Vec<usize> = (0..apps.len()).collect();
    order.sort_by_key(|i| (apps[*i].priority, apps[*i].position));
    let mut search = Search {
        apps,
        order,
        ask,
        asks: 0,
        best: Candidate { total: start.total(), taken: Vec::new(), quote: start.clone() },
    };
    search.go(0, start, &mut Vec::new());
    search.best.quote
}

struct Candidate {
    total: i64,
    /// Positions in the applying order.
    taken: Vec<usize>,
    quote: Quote,
}

struct Search<'a> {
    apps: &'a [PriceApp],
    order: Vec<usize>,
    ask: &'a mut dyn FnMut(usize, &Quote) -> Vec<Adjustment>,
    asks: usize,
    best: Candidate,
}

impl Search<'_> {
    fn go(&mut self, at: usize, quote: &Quote, taken: &mut Vec<usize>) {
        let Some(&index) = self.order.get(at) else {
            self.consider(quote, taken);
            return;
        };
        if self.allowed(index, taken) && self.asks < limits::QUOTE_ASKS_MAX {
            self.asks += 1;
            let adjustments = (self.ask)(index, quote);
            let app = &self.apps[index];
            if let Some(after) = quote.after(app.installation, &app.label, &adjustments) {
                taken.push(at);
                self.go(at + 1, &after, taken);
                taken.pop();
            }
        }
        self.go(at + 1, quote, taken);
    }

    fn allowed(&self, index: usize, taken: &[usize]) -> bool {
        let app = &self.apps[index];
        taken.iter().map(|at| &self.apps[self.order[*at]]).all(|other| {
            let same_group = app.group.is_some() && app.group == other.group;
            !same_group && !app.exclusive && !other.exclusive
        })
    }

    fn consider(&mut self, quote: &Quote, taken: &[usize]) {
        let key = (quote.total(), taken.len(), taken);
        if key < (self.best.total, self.best.taken.len(), self.best.taken.as_slice()) {
            self.best = Candidate { total: quote.total(), taken: taken.to_vec(), quote: quote.clone() };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Currency;
    use crate::hook::PriceTarget;
    use crate::quote::QuoteLine;
    use crate::text::Text;

    fn cart(price: i64) -> Quote {
        let line = QuoteLine {
            sku_id: None,
            product: None,
            sku: "tea".into(),
            title: Text::both("tea"),
            options: vec![],
            image: None,
            category: String::new(),
            tags: vec![],
            quantity: 1,
            unit_price: price,
            cost: 0,
            list: 0,
            net: 0,
        };
        Quote::at_list(Currency::CNY, vec![line.at_list(0).expect("one piece")], 0).expect("a small cart")
    }

    fn app(no: u128, priority: i64, group: Option<&str>, exclusive: bool) -> PriceApp {
        PriceApp {
            installation: InstallationId::of(uuid::Uuid::from_u128(no)),
            label: format!("app{no}"),
            priority,
            position: i64::try_from(no).expect("small"),
            group: group.map(str::to_owned),
            exclusive,
        }
    }

    fn off(amount: i64) -> Vec<Adjustment> {
        vec![Adjustment { target: PriceTarget::Line(0), off: amount, reason: Text::both("because") }]
    }

    fn labels(quote: &Quote) -> Vec<&str> {
        quote.applied.iter().map(|a| a.label.as_str()).collect()
    }

    #[test]
    fn one_app_of_a_group_the_one_that_takes_more() {
        let apps = [app(1, 10, Some("x"), false), app(2, 10, Some("x"), false)];
        let quote = best(&cart(1000), &apps, &mut |i, _| off(if i == 0 { 100 } else { 300 }));
        assert_eq!((labels(&quote), quote.total()), (vec!["app2"], 700));
    }

    #[test]
    fn an_exclusive_app_applies_only_if_it_beats_all_others_together() {
        let apps = [app(1, 10, None, false), app(2, 20, None, false), app(3, 30, None, true)];
        let quote = best(&cart(1000), &apps, &mut |i, _| off([100, 100, 150][i]));
        assert_eq!(labels(&quote), ["app1", "app2"]);
        let quote = best(&cart(1000), &apps, &mut |i, _| off([100, 100, 250][i]));
        assert_eq!(labels(&quote), ["app3"]);
    }

    #[test]
    fn equal_totals_go_to_fewer_apps_then_to_those_that_come_first() {
        let apps = [app(1, 10, Some("x"), false), app(2, 10, Some("x"), false)];
        let quote = best(&cart(1000), &apps, &mut |_, _| off(100));
        assert_eq!(labels(&quote), ["app1"]);
        let nothing = best(&cart(1000), &apps, &mut |_, _| vec![]);
        assert!(nothing.applied.is_empty());
    }

    #[test]
    fn each_app_sees_the_cart_as_those_before_left_it() {
        let apps = [app(1, 20, None, false), app(2, 10, None, false)];
        let quote = best(&cart(1000), &apps, &mut |_, quote| off(quote.net() / 2));
        assert_eq!((labels(&quote), quote.total()), (vec!["app2", "app1"], 250));
    }

    #[test]
    fn a_line_never_goes_below_zero() {
        let quote = best(&cart(1000), &[app(1, 10, None, false)], &mut |_, _| off(i64::MAX));
        assert_eq!(quote.total(), 0);
    }
}
