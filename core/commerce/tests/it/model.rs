//! Random lives of a shop, each step compared with a small model of the rules that shares no code with them.

use std::collections::BTreeMap;
use std::sync::Arc;

use commerce::Shopper;
use commerce::withdrawals;
use domain::id::{InstallationId, OrderId};
use domain::ledger::Pockets;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use testkit::{TestDb, TestShop, each_db};

use crate::books::levels;

/// Basis points for who brought the buyer, and for who brought that member.
const RATES: [i64; 2] = [1234, 567];
const FREEZE_DAYS: i64 = 3;
const PRICES: [(&str, i64); 3] = [("tea", 99_99), ("pin", 1), ("pot", 123_45)];

/// Something that happens in a shop. Numbers choose among what there is then.
#[derive(Debug, Clone)]
enum Step {
    Buy {
        who: usize,
        pieces: Vec<(usize, u32)>,
    },
    Refund {
        order: usize,
        line: usize,
        per_mille: i64,
    },
    Close {
        order: usize,
    },
    Days(i64),
    Withdraw {
        who: usize,
        per_mille: i64,
        end: End,
    },
    /// A worker handles everything once more.
    Redeliver,
    /// The merchant switches the app on or off.
    Switch(bool),
}

#[derive(Debug, Clone, Copy)]
enum End {
    Paid,
    Failed,
    Refused,
    Cancelled,
    /// Stays under way.
    Open,
}

fn step() -> impl Strategy<Value = Step> {
    let end =
        prop_oneof![Just(End::Paid), Just(End::Failed), Just(End::Refused), Just(End::Cancelled), Just(End::Open)];
    prop_oneof![
        4 => (0..3usize, vec((0..3usize, 1..4u32), 1..3)).prop_map(|(who, pieces)| Step::Buy { who, pieces }),
        4 => (any::<usize>(), any::<usize>(), 1..1300i64)
            .prop_map(|(order, line, per_mille)| Step::Refund { order, line, per_mille }),
        3 => any::<usize>().prop_map(|order| Step::Close { order }),
        2 => (1..4i64).prop_map(Step::Days),
        4 => (0..3usize, 1..1200i64, end).prop_map(|(who, per_mille, end)| Step::Withdraw { who, per_mille, end }),
        1 => Just(Step::Redeliver),
        1 => any::<bool>().prop_map(Step::Switch),
    ]
}

/// The rules, as the specification puts them, in as few words as possible. Members are 0 (the top), 1, 2, each brought
/// by the one before.
#[derive(Default)]
struct Model {
    day: i64,
    orders: Vec<ModelOrder>,
    pockets: [Pockets; 3],
    /// Asked for, paid out, returned: of each member.
    withdrawn: [(i64, i64, i64); 3],
    /// The app is switched off.
    off: bool,
}

struct ModelOrder {
    id: OrderId,
    /// Net and refunded.
    lines: Vec<(i64, i64)>,
    closed: Option<i64>,
    rows: Vec<Row>,
}

struct Row {
    who: usize,
    line: usize,
    amount: i64,
    reversed: i64,
    available: bool,
}

impl Model {
    fn buy(&mut self, id: OrderId, buyer: usize, nets: Vec<i64>) {
        let mut rows = Vec::new();
        for (line, net) in nets.iter().enumerate().filter(|_| !self.off) {
            let mut left = *net;
            for (who, rate) in (0..buyer).rev().zip(RATES) {
                let amount = (net * rate / 10_000).min(left);
                left -= amount;
                if amount > 0 {
                    self.pockets[who].pending += amount;
                    rows.push(Row { who, line, amount, reversed: 0, available: false });
                }
            }
        }
        let lines = nets.into_iter().map(|net| (net, 0)).collect();
        self.orders.push(ModelOrder { id, lines, closed: None, rows });
    }

    fn refund(&mut self, order: usize, line: usize, amount: i64) {
        let order = &mut self.orders[order];
        order.lines[line].1 += amount;
        let (net, refunded) = order.lines[line];
        for row in order.rows.iter_mut().filter(|row| row.line == line) {
            let kept = i128::from(row.amount) * i128::from(net - refunded) / i128::from(net);
            let more = row.amount - i64::try_from(kept).expect("less than the amount") - row.reversed;
            row.reversed += more;
            let has = &mut self.pockets[row.who];
            if row.available {
                let there = more.min(has.available);
                has.available -= there;
                has.debt += more - there;
            } else {
                has.pending -= more;
            }
        }
    }

    fn close(&mut self, order: usize) {
        let closed = &mut self.orders[order].closed;
        *closed = closed.or(Some(self.day));
    }

    fn days(&mut self, days: i64) {
        self.day += days;
        for order in &mut self.orders {
            let due = order.closed.is_some_and(|day| day + FREEZE_DAYS <= self.day);
            for row in order.rows.iter_mut().filter(|row| due && !row.available && row.reversed < row.amount) {
                row.available = true;
                let has = &mut self.pockets[row.who];
                let amount = row.amount - row.reversed;
                let pays = amount.min(has.debt);
                has.pending -= amount;
                has.debt -= pays;
                has.available += amount - pays;
            }
        }
    }

    fn withdraw(&mut self, who: usize, amount: i64, end: End) {
        let (has, sums) = (&mut self.pockets[who], &mut self.withdrawn[who]);
        has.available -= amount;
        sums.0 += amount;
        match end {
            End::Open => has.withdrawing += amount,
            End::Paid => {
                has.withdrawn += amount;
                sums.1 += amount;
            }
            End::Failed | End::Refused | End::Cancelled => {
                has.available += amount;
                sums.2 += amount;
            }
        }
    }
}

struct World {
    shop: TestShop,
    members: Vec<Shopper>,
    model: Model,
    app: InstallationId,
}

impl World {
    async fn open(db: &Arc<TestDb>, slug: &str) -> Self {
        let mut shop = TestShop::open_as(db, slug, testkit::settings()).await;
        shop.commerce.driven = true; // Windows close when the test says so.
        for (sku, price) in PRICES {
            shop.sells(sku, price).await;
        }
        let app = shop.installs("referral", "commission", levels(&[1234, 567], 3)).await;
        let mut members: Vec<Shopper> = Vec::new();
        for name in ["ann", "bob", "cat"] {
            let member = shop.joins(name, members.last()).await;
            members.push(member);
        }
        Self { shop, members, model: Model::default(), app }
    }

    async fn take(&mut self, step: &Step) {
        match step {
            Step::Buy { who, pieces } => {
                let mut lines: BTreeMap<usize, u32> = BTreeMap::new();
                for (sku, quantity) in pieces {
                    *lines.entry(*sku).or_default() += quantity;
                }
                let asked: Vec<(&str, u32)> = lines.iter().map(|(sku, n)| (PRICES[*sku].0, *n)).collect();
                let order = self.shop.buys(&self.members[*who], &asked).await;
                let nets = lines.iter().map(|(sku, n)| PRICES[*sku].1 * i64::from(*n)).collect();
                self.model.buy(order.id, *who, nets);
            }
            Step::Refund { order, line, per_mille } => self.refund(*order, *line, *per_mille).await,
            Step::Close { order } if !self.model.orders.is_empty() => {
                let order = order % self.model.orders.len();
                self.shop.closes(self.model.orders[order].id).await;
                self.model.close(order);
            }
            Step::Days(days) => {
                self.shop.days_pass(*days).await;
                self.model.days(*days);
            }
            Step::Withdraw { who, per_mille, end } => self.withdraw(*who, *per_mille, *end).await,
            Step::Redeliver => {
                let again = commerce::drive::redeliver(&self.shop.commerce, &self.shop.tenant, 0).await;
                again.expect("everything once more");
            }
            Step::Switch(on) => {
                self.shop.switches(self.app, *on).await;
                self.model.off = !on;
            }
            Step::Close { .. } => {}
        }
    }

    async fn refund(&mut self, order: usize, line: usize, per_mille: i64) {
        if self.model.orders.is_empty() {
            return;
        }
        let order = order % self.model.orders.len();
        let line = line % self.model.orders[order].lines.len();
        let (net, refunded) = self.model.orders[order].lines[line];
        let amount = (net * per_mille / 1000).max(1);
        let ask = domain::order::RefundAsk {
            lines: vec![(u32::try_from(line + 1).expect("few lines"), amount)],
            shipping: 0,
        };
        let done = self.shop.tries_to_refund(self.model.orders[order].id, ask).await;
        assert_eq!(done.is_ok(), amount <= net - refunded, "{done:?}");
        self.shop.settles().await;
        if done.is_ok() {
            self.model.refund(order, line, amount);
        }
    }

    async fn withdraw(&mut self, who: usize, per_mille: i64, end: End) {
        let available = self.model.pockets[who].available;
        let amount = (available * per_mille / 1000).max(1);
        let asked = self.shop.asks_for(&self.members[who], amount).await;
        assert_eq!(asked.is_ok(), amount <= available, "{asked:?}");
        let Ok(view) = asked else { return };
        let id = view.withdrawal.id;
        match end {
            End::Open => {}
            End::Paid => self.shop.pays_out(id).await,
            End::Failed => self.shop.fails_to_pay_out(id).await,
            End::Refused => {
                self.shop.decides(id, withdrawals::Step::Refuse).await.expect("refused");
            }
            End::Cancelled => {
                withdrawals::cancel(&self.shop.commerce, &self.members[who], id, None).await.expect("cancelled");
            }
        }
        self.model.withdraw(who, amount, end);
    }

    /// Everything that can be seen is as the model says, and the books are right.
    async fn compare(&self, after: &Step) {
        for (n, member) in self.members.iter().enumerate() {
            assert_eq!(self.shop.pockets(member).await, self.model.pockets[n], "member {n} after {after:?}");
            let (asked, paid, returned) = self.model.withdrawn[n];
            assert_eq!(asked, paid + returned + self.model.pockets[n].withdrawing, "what is asked for is not lost");
        }
        for order in &self.model.orders {
            let mut rows: Vec<(usize, i64, i64)> =
                order.rows.iter().map(|row| (row.line + 1, row.amount, row.reversed)).collect();
            let stored = self.shop.rewards(order.id).await;
            let line = |line: u32| usize::try_from(line).expect("few lines");
            let mut found: Vec<(usize, i64, i64)> =
                stored.iter().map(|reward| (line(reward.line), reward.amount, reward.reversed)).collect();
            rows.sort_unstable();
            found.sort_unstable();
            assert_eq!(found, rows, "after {after:?}");
        }
        self.shop.adds_up().await;
    }
}

fn random_lives(db: TestDb, cases: u32) {
    let db = Arc::new(db);
    let runtime = tokio::runtime::Handle::current();
    let mut shops = 0;
    let mut slug = || {
        shops += 1;
        format!("shop-{shops}")
    };
    let config = Config { cases, max_shrink_iters: 60, failure_persistence: None, ..Config::default() };
    let slugs = std::cell::RefCell::new(&mut slug);
    let result = TestRunner::new(config).run(&vec(step(), 10..60), |steps| {
        let slug = (slugs.borrow_mut())();
        tokio::task::block_in_place(|| {
            runtime.block_on(async {
                let mut world = World::open(&db, &slug).await;
                for step in &steps {
                    world.take(step).await;
                    world.compare(step).await;
                }
            });
        });
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

each_db! {
    /// I1, I2, I3, I4, I13, I15, on whatever may happen one after another.
    async fn a_shop_lives_by_the_rules_whatever_happens(db: TestDb) {
        random_lives(db, if std::env::var_os("CI").is_some() { 60 } else { 20 });
    }
}
