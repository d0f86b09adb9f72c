//! What happened in the demo shop before somebody opened it, step by step and in order of time.
//!
//! It is drawn from a seed, so that the same moment has the same past. What lies after that moment is left out: so
//! orders stand in every state at the end, as they do in a shop on any day.

#[cfg(test)]
mod tests;
mod what;

use std::collections::HashMap;

use domain::order::ShipTo;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use sources::seeded::Seeded;

pub use self::what::{By, Part, Past, Placed, Step, What};
use super::DemoShop;
use super::desk;
use super::goods::Goods;
use super::life::{self, Fate};
use super::people::{self, Person};

/// Hours after which a new shop installs its first app.
const APPS_AFTER: i64 = 36;
/// How busy the hours of a day are, from midnight.
const HOURS: [u64; 24] = [5, 2, 1, 1, 1, 2, 6, 14, 26, 40, 48, 44, 40, 34, 34, 38, 40, 36, 34, 44, 62, 70, 48, 20];
/// How busy the days of a week are, from Monday.
const WEEK: [u64; 7] = [84, 80, 88, 94, 112, 132, 122];
/// Days when everybody buys: month, day, and how much more in a hundred.
const FEASTS: [(i8, i8, u64); 9] = [
    (6, 17, 130),
    (6, 18, 210),
    (9, 9, 130),
    (9, 28, 140),
    (10, 1, 150),
    (11, 10, 150),
    (11, 11, 260),
    (12, 12, 180),
    (2, 1, 150),
];

/// Where the drawing stands.
pub(super) struct Drawing<'a> {
    pub(super) shop: &'a DemoShop,
    pub(super) seeded: Seeded,
    pub(super) zone: &'a TimeZone,
    pub(super) now: Timestamp,
    pub(super) people: Vec<Person>,
    pub(super) steps: Vec<Step>,
    goods: Vec<Goods>,
    /// Pieces of each of the goods that there are at least.
    stock: Vec<i64>,
    weights: Vec<u64>,
    /// Who buys, in the order in which they joined, and how much more with each of them.
    buyers: Vec<usize>,
    buyer_sums: Vec<u64>,
    homes: HashMap<usize, ShipTo>,
    orders: usize,
    is_counted: bool,
}

/// Draws all of it.
pub(super) fn draw(shop: &DemoShop, goods: Vec<Goods>, now: Timestamp, zone: &TimeZone) -> Past {
    let mut seeded = Seeded::new(shop.history.seed);
    let people = people::draw(shop, now, &mut seeded);
    let weights = running(goods.iter().map(|one| one.weight));
    let (buyers, buyer_sums) = buyers(shop, &people, &mut seeded);
    let stock = goods.iter().map(|one| one.stock).collect();
    let mut drawing = Drawing {
        shop,
        seeded,
        zone,
        now,
        people,
        steps: Vec::new(),
        goods,
        stock,
        weights,
        buyers,
        buyer_sums,
        homes: HashMap::new(),
        orders: 0,
        is_counted: false,
    };
    drawing.early_orders();
    drawing.joins();
    drawing.days();
    desk::draw(&mut drawing);
    let mut early = drawing.taken();
    let apps_at = shop.begins(now).checked_add(SignedDuration::from_hours(APPS_AFTER)).unwrap_or(now);
    let steps = early.split_off(early.partition_point(|step| step.at < apps_at));
    Past { people: drawing.people, early, apps_at, steps }
}

fn running(weights: impl Iterator<Item = u64>) -> Vec<u64> {
    weights
        .scan(0, |sum, weight| {
            *sum += weight;
            Some(*sum)
        })
        .collect()
}

/// Some buy every week, most now and then.
fn buyers(shop: &DemoShop, people: &[Person], seeded: &mut Seeded) -> (Vec<usize>, Vec<u64>) {
    let named = &shop.history.named;
    let buys = |i: &usize| !people[*i].is_named || named.buyers.contains(&people[*i].id);
    let mut buyers: Vec<usize> = (0..people.len()).filter(buys).collect();
    buyers.sort_by_key(|i| people[*i].joined_at);
    let weights: Vec<u64> = buyers
        .iter()
        .map(|i| {
            let usual = 24_000 / u64::try_from(seeded.between(12, 1000)).unwrap_or(1);
            if people[*i].is_named { usual.max(900) } else { usual }
        })
        .collect();
    (buyers, running(weights.into_iter()))
}

impl Drawing<'_> {
    /// A moment so many minutes later, with some seconds to it.
    pub(super) fn after(&mut self, at: Timestamp, first: i64, last: i64) -> Timestamp {
        let seconds = self.seeded.between(first * 60, last * 60 + 59);
        at.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(at)
    }

    /// Notes what happened, unless it has not happened yet.
    pub(super) fn step(&mut self, at: Timestamp, what: What) {
        if at <= self.now {
            self.steps.push(Step { at, what });
        }
    }

    /// One of these words.
    pub(super) fn word(&mut self, from: &[String]) -> String {
        self.seeded.pick(from).cloned().unwrap_or_default()
    }

    /// A time of the day in the shop's zone.
    pub(super) fn clock(&self, date: Date, (hour, minute): (i8, i8)) -> Timestamp {
        let at = date.at(hour, minute, 0, 0).to_zoned(self.zone.clone());
        at.map_or(self.now, |zoned| zoned.timestamp())
    }

    /// The day in the shop's zone.
    pub(super) fn date(&self, at: Timestamp) -> Date {
        at.to_zoned(self.zone.clone()).date()
    }

    /// The days of the history, the first one first.
    pub(super) fn dates(&self) -> Vec<Date> {
        let today = self.date(self.now);
        let back = |days: u32| today.checked_sub(i64::from(days).days()).unwrap_or(today);
        (0..self.shop.history.days).rev().map(back).collect()
    }

    fn taken(&mut self) -> Vec<Step> {
        let mut steps = std::mem::take(&mut self.steps);
        steps.sort_by_key(|step| step.at);
        steps
    }

    fn joins(&mut self) {
        for i in 0..self.people.len() {
            if !self.people[i].is_named {
                self.step(self.people[i].joined_at, What::Join(i));
            }
        }
    }

    /// A few orders of those who have bought nothing since the first app came.
    fn early_orders(&mut self) {
        let begins = self.shop.begins(self.now);
        for (i, id) in self.shop.history.named.early.iter().enumerate() {
            let Some(buyer) = self.people.iter().position(|person| person.id == *id) else { continue };
            for nth in 0..(3 - i64::try_from(i).unwrap_or(0)).max(1) {
                let at = self.after(begins, 60 + nth * 500, 400 + nth * 500);
                self.order(at, buyer, Fate::Arrived);
            }
        }
    }

    /// Day by day: many on some days, none after now.
    fn days(&mut self) {
        let dates = self.dates();
        let weights: Vec<u64> = dates.iter().zip(0..).map(|(date, day)| weight(*date, day, dates.len())).collect();
        let all: u64 = weights.iter().sum::<u64>().max(1);
        let (mut owed, mut orders) = (0, Vec::new());
        for (date, weight) in dates.iter().zip(weights) {
            owed += weight * u64::try_from(self.shop.history.orders).unwrap_or(0);
            orders.extend((0..owed / all).map(|_| (self.time_of(*date), Fate::Usual)));
            owed %= all;
        }
        let ago = |minutes| self.now.checked_sub(SignedDuration::from_mins(minutes)).unwrap_or(self.now);
        orders.extend(life::LATELY.map(|(minutes, fate)| (ago(minutes), fate)));
        // In order of time, for one takes what another would have bought.
        orders.sort_by_key(|(at, _)| *at);
        for (at, fate) in orders {
            self.any_order(at, fate);
        }
    }

    fn time_of(&mut self, date: Date) -> Timestamp {
        let hour = self.seeded.weighted(&running(HOURS.into_iter()));
        let at = self.clock(date, (i8::try_from(hour).unwrap_or(12), 0));
        self.after(at, 0, 59)
    }

    /// Somebody who had joined by then orders something.
    fn any_order(&mut self, at: Timestamp, fate: Fate) {
        let there = self.buyers.partition_point(|i| self.people[*i].joined_at < at);
        if at > self.now || there == 0 {
            return;
        }
        // Who joined lately buys more than others.
        let newest = self.seeded.chance(120);
        let drawn = if newest {
            there - 1 - self.seeded.below(there.min(40))
        } else {
            self.seeded.weighted(&self.buyer_sums[..there])
        };
        self.order(at, self.buyers[drawn], fate);
    }

    fn order(&mut self, at: Timestamp, buyer: usize, fate: Fate) {
        self.count(at);
        let lines = self.lines(at);
        if lines.is_empty() {
            return;
        }
        let order = self.orders;
        self.orders += 1;
        let shop = self.shop;
        let Self { homes, people, seeded, .. } = self;
        let ship_to = homes.entry(buyer).or_insert_with(|| people::home(shop, &people[buyer], seeded)).clone();
        let note = if self.seeded.chance(70) { self.word(&shop.history.words.notes) } else { String::new() };
        let placed = Placed { order, member: self.people[buyer].id.clone(), lines, ship_to, note };
        self.step(at, What::Place(Box::new(placed)));
        life::draw(self, (order, at), fate);
    }

    /// What is bought; what is short is delivered a while before, or is not bought.
    fn lines(&mut self, at: Timestamp) -> Vec<(String, u32)> {
        let how_many = match self.seeded.below(100) {
            0..52 => 1,
            52..81 => 2,
            81..94 => 3,
            _ => 4,
        };
        let mut lines: Vec<(String, u32)> = Vec::new();
        for _ in 0..how_many {
            let i = self.seeded.weighted(&self.weights);
            let Some(one) = self.goods.get(i) else { continue };
            let (sku, is_small, left, stock) = (one.sku.clone(), one.is_small, one.left, one.stock);
            let pieces = match self.seeded.below(100) {
                0..74 => 1,
                74..90 => 2,
                90..96 if is_small => 4,
                _ if is_small => 3,
                _ => 1,
            };
            let keep = if left.is_some() { 0 } else { (stock / 4).max(6) };
            if self.stock[i] - pieces < keep {
                if left.is_some() && self.is_late(at) {
                    continue;
                }
                let more = stock.max(20);
                let reason = self.word(&self.shop.history.words.delivery);
                let before = at.checked_sub(SignedDuration::from_mins(90)).unwrap_or(at);
                self.step(before, What::Deliver { sku: sku.clone(), pieces: more, reason });
                self.stock[i] += more;
            }
            if self.stock[i] >= pieces && lines.iter().all(|(other, _)| *other != sku) {
                self.stock[i] -= pieces;
                lines.push((sku, u32::try_from(pieces).unwrap_or(1)));
            }
        }
        lines
    }

    /// Whether what runs short stays short.
    fn is_late(&self, at: Timestamp) -> bool {
        self.now.duration_since(at) < SignedDuration::from_hours(24 * 12)
    }

    /// Yesterday somebody counted what is short: from then on there is exactly so much of it.
    fn count(&mut self, at: Timestamp) {
        let counted = self.now.checked_sub(SignedDuration::from_hours(26)).unwrap_or(self.now);
        if self.is_counted || at < counted {
            return;
        }
        self.is_counted = true;
        for i in 0..self.goods.len() {
            let Some(left) = self.goods[i].left else { continue };
            self.stock[i] = left;
            let (sku, reason) = (self.goods[i].sku.clone(), self.shop.history.words.counted.clone());
            self.step(counted, What::Count { sku, left, reason });
        }
    }
}

/// How busy a day is: the shop grows, the week has its rhythm, and there are feasts.
fn weight(date: Date, day: u64, days: usize) -> u64 {
    let days = u64::try_from(days).unwrap_or(1).max(1);
    let weekday = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0);
    let feast = FEASTS.iter().find(|(month, day, _)| (date.month(), date.day()) == (*month, *day));
    WEEK.get(weekday).copied().unwrap_or(100) * (70 + 60 * day / days) * feast.map_or(100, |(_, _, more)| *more)
}
