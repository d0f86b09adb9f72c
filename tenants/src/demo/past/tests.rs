//! The past that is drawn, without a shop to write it into.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use jiff::Timestamp;

use super::*;
use crate::demo::goods::Goods;
use crate::demo::{DemoShop, read};

fn demo() -> DemoShop {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("demo")).expect("the demo is a tenant")
}

fn now() -> Timestamp {
    "2026-11-23T05:12:00Z".parse().expect("a time")
}

fn steps(past: &Past) -> impl Iterator<Item = &Step> {
    past.early.iter().chain(&past.steps)
}

#[test]
fn the_same_moment_has_the_same_past() {
    let (one, other) = (demo().past(now()), demo().past(now()));
    assert_eq!(one.people, other.people);
    assert_eq!(format!("{:?}", one.steps), format!("{:?}", other.steps));
}

#[test]
fn the_tree_is_uneven_and_deep() {
    let shop = demo();
    let past = shop.past(now());
    assert_eq!(past.people.len(), shop.members.len() + shop.history.members);
    let mut seen: HashMap<&str, &Person> = HashMap::new();
    for person in &past.people {
        let above = person.referrer.as_deref().map(|referrer| seen[referrer]);
        assert!(above.is_none_or(|above| above.joined_at <= person.joined_at || person.is_named), "{person:?}");
        assert!(person.joined_at < now());
        assert!(seen.insert(&person.id, person).is_none(), "{person:?} is there twice");
    }
    let directs: Vec<usize> = past.people.iter().map(|person| person.directs).collect();
    assert!(directs.iter().filter(|directs| **directs >= 100).count() >= 3, "some bring hundreds");
    assert!(directs.iter().filter(|directs| **directs == 0).count() > past.people.len() / 2, "most bring nobody");
    assert_eq!(past.people.iter().map(|person| person.depth).max(), Some(shop.history.depth));
    // What the README shows of Ann's wallet begins at nothing.
    let team = ["ann", "bob"];
    let below = past.people.iter().filter(|person| person.referrer.as_deref().is_some_and(|up| team.contains(&up)));
    assert_eq!(below.map(|person| person.id.as_str()).collect::<Vec<_>>(), ["bob", "cat", "dan"]);
}

#[test]
fn everything_happens_in_order_and_before_now() {
    let shop = demo();
    let past = shop.past(now());
    for piece in [&past.early, &past.steps] {
        assert!(piece.is_sorted_by_key(|step| step.at));
    }
    assert!(steps(&past).all(|step| step.at <= now()));
    assert!(
        past.early.iter().all(|step| step.at < past.apps_at) && past.steps.iter().all(|step| step.at >= past.apps_at)
    );
    let (mut placed, mut joined) = (HashSet::new(), HashSet::new());
    for step in steps(&past) {
        match &step.what {
            What::Join(person) => assert!(joined.insert(past.people[*person].id.clone())),
            What::Place(order) => {
                assert!(placed.insert(order.order));
                let named = shop.members.iter().any(|member| member.id == order.member);
                assert!(named || joined.contains(&order.member), "{order:?} is of nobody");
                assert!(!order.lines.is_empty());
            }
            What::Pay { order, .. } | What::Ship { order, .. } | What::Close { order } => {
                assert!(placed.contains(order));
            }
            _ => {}
        }
    }
    let orders = past.orders();
    assert!((5_800..6_200).contains(&orders), "{orders} orders");
    // Nobody below Ann and Bob has bought since the first app came.
    let quiet = |order: &Placed| shop.history.named.early.contains(&order.member);
    assert!(past.steps.iter().all(|step| !matches!(&step.what, What::Place(order) if quiet(order))));
}

#[test]
fn a_week_has_its_rhythm_and_buyers_come_again() {
    let past = demo().past(now());
    let mut of_member: HashMap<&str, usize> = HashMap::new();
    let mut of_day = [0usize; 7];
    for step in steps(&past) {
        let What::Place(order) = &step.what else { continue };
        *of_member.entry(&order.member).or_default() += 1;
        let day = step.at.in_tz("Asia/Shanghai").expect("a zone").weekday().to_monday_zero_offset();
        of_day[usize::try_from(day).expect("a day")] += 1;
    }
    assert!(of_day[5] > of_day[1], "more on Saturday than on Tuesday: {of_day:?}");
    let again = of_member.values().filter(|orders| **orders > 1).count();
    assert!(again * 3 > of_member.len(), "{again} of {} came again", of_member.len());
    assert!(of_member.values().max() < Some(&200), "nobody buys all the time");
}

#[test]
fn stock_never_runs_below_nothing() {
    let shop = demo();
    let mut stock: HashMap<String, i64> =
        Goods::read(&shop.catalogue, &shop.history).into_iter().map(|one| (one.sku, one.stock)).collect();
    let past = shop.past(now());
    for step in steps(&past) {
        match &step.what {
            What::Place(order) => {
                for (sku, pieces) in &order.lines {
                    let left = stock.get_mut(sku).expect("a SKU that is for sale");
                    *left -= i64::from(*pieces);
                    assert!(*left >= 0, "{sku} at {}", step.at);
                }
            }
            What::Deliver { sku, pieces, .. } => *stock.get_mut(sku).expect("a SKU") += pieces,
            What::Count { sku, left, .. } => _ = stock.insert(sku.clone(), *left),
            _ => {}
        }
    }
    assert!(shop.history.stock.sold_out.iter().all(|sku| stock[sku] == 0), "{stock:?}");
    assert!(stock["longjing-50g"] >= 40);
}

#[test]
fn a_small_past_is_a_small_part() {
    let mut shop = demo();
    shop.history = shop.history.scaled(4);
    let past = shop.past(now());
    assert!((220..280).contains(&past.orders()), "{} orders", past.orders());
    shop.history = shop.history.scaled(0);
    assert_eq!(shop.past(now()).orders(), 0);
}
