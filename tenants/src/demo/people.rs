//! A tree of members that looks like one: a few bring hundreds, most bring nobody.

use domain::order::ShipTo;
use jiff::{SignedDuration, Timestamp};
use sources::seeded::Seeded;

use super::DemoShop;

/// A member of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name in another system, by which they are found again.
    pub id: String,
    /// How they are called.
    pub name: String,
    /// Who brought them, by [`Person::id`].
    pub referrer: Option<String>,
    /// The grade.
    pub rank: u32,
    /// What they are marked with.
    pub labels: Vec<String>,
    /// When.
    pub joined_at: Timestamp,
    /// Whether the shop has them before its history begins.
    pub is_named: bool,
    /// From 1 for who came alone.
    pub(super) depth: usize,
    /// How many they brought.
    pub(super) directs: usize,
}

/// Over so many days back people joined.
const JOINED_DAYS: f64 = 480.0;
/// Of so many members one begins a large team.
const PER_FOUNDER: usize = 280;
/// How well a founder brings others: the square of less than this and a bit, where anybody else has 1 or 0.
const FOUNDER: usize = 30;
/// How many of those who joined last bring most of the next.
const RECENT: usize = 160;

/// Those of the file first, then the others in the order in which they joined.
pub(super) fn draw(shop: &DemoShop, now: Timestamp, seeded: &mut Seeded) -> Vec<Person> {
    let history = &shop.history;
    let mut people = Vec::with_capacity(shop.members.len() + history.members);
    // Each place stands there once for each chance to bring the next one.
    let mut chances = Vec::new();
    for (member, joined_at) in shop.named_at(now) {
        let above = people.iter().find(|person: &&Person| Some(&person.id) == member.referrer.as_ref());
        let depth = above.map_or(1, |above| above.depth + 1);
        let fitness = history.named.hosts.get(&member.id).copied().unwrap_or(0);
        chances.extend(std::iter::repeat_n(people.len(), fitness * history.members / 3000));
        people.push(Person {
            id: member.id,
            name: member.name,
            referrer: member.referrer,
            rank: member.rank,
            labels: member.labels,
            joined_at,
            is_named: true,
            depth,
            directs: 0,
        });
    }
    let named = people.len();
    let founders = (history.members / PER_FOUNDER).max(2);
    for i in 0..history.members {
        let joined_at = joined(i, history.members, now, seeded);
        let is_founder = i < founders;
        let above = if is_founder { None } else { referrer(shop, &people, (&chances, named, joined_at), seeded) };
        if let Some(above) = above {
            people[above].directs += 1;
            chances.push(above);
        }
        let brings = if is_founder { 20 + seeded.below(FOUNDER).pow(2) } else { usize::from(seeded.chance(170)) };
        chances.extend(std::iter::repeat_n(people.len(), brings));
        people.push(Person {
            id: format!("guest-{:04}", i + 1),
            name: name(shop, seeded),
            referrer: above.map(|above| people[above].id.clone()),
            rank: if seeded.chance(50) { 2 } else { u32::from(seeded.chance(160)) },
            labels: labels(shop, seeded),
            joined_at,
            is_named: false,
            depth: above.map_or(1, |above| people[above].depth + 1),
            directs: 0,
        });
    }
    people
}

/// More of them of late.
fn joined(i: usize, of: usize, now: Timestamp, seeded: &mut Seeded) -> Timestamp {
    let minutes = |i: usize| {
        let left = 1.0 - ratio(i, of);
        #[expect(clippy::cast_possible_truncation, reason = "minutes of some hundred days")]
        let back = (left.powf(1.2) * 1440.0 * JOINED_DAYS) as i64;
        back
    };
    let (from, until) = (minutes(i), minutes(i + 1));
    let back = seeded.between(until.min(from - 1), from - 1).max(20);
    now.checked_sub(SignedDuration::from_secs(back * 60 + seeded.between(0, 59))).unwrap_or(now)
}

#[expect(clippy::cast_precision_loss, reason = "some thousand")]
fn ratio(i: usize, of: usize) -> f64 {
    i as f64 / of.max(1) as f64
}

/// Who brings the next one: often who brought many, often who came a little before, sometimes anybody, now and then nobody.
fn referrer(
    shop: &DemoShop,
    people: &[Person],
    (chances, named, at): (&[usize], usize, Timestamp),
    seeded: &mut Seeded,
) -> Option<usize> {
    let fits = |i: usize| {
        let person = &people[i];
        let may = !person.is_named || shop.history.named.hosts.contains_key(&person.id);
        may && person.depth < shop.history.depth && person.joined_at < at
    };
    let crowd = people.len() - named;
    for _ in 0..8 {
        let drawn = match seeded.below(100) {
            0..7 => return None,
            7..60 => seeded.pick(chances).copied(),
            60..86 => Some(people.len() - 1 - seeded.below(RECENT.min(crowd))),
            _ => Some(named + seeded.below(crowd)),
        };
        if let Some(drawn) = drawn.filter(|drawn| fits(*drawn)) {
            return Some(drawn);
        }
    }
    None
}

fn word(from: &[String], seeded: &mut Seeded) -> String {
    seeded.pick(from).cloned().unwrap_or_default()
}

fn name(shop: &DemoShop, seeded: &mut Seeded) -> String {
    let names = &shop.history.names;
    if seeded.chance(names.latin * 10) {
        return format!("{} {}", word(&names.first, seeded), word(&names.last, seeded));
    }
    word(&names.surnames, seeded) + &word(&names.given, seeded)
}

fn labels(shop: &DemoShop, seeded: &mut Seeded) -> Vec<String> {
    let marked = seeded.chance(45);
    if marked { vec![word(&shop.history.names.labels, seeded)] } else { Vec::new() }
}

/// Where somebody lives. Nobody has these numbers of phones.
pub(super) fn home(shop: &DemoShop, person: &Person, seeded: &mut Seeded) -> ShipTo {
    let place = seeded.pick(&shop.history.places);
    let street = place.and_then(|place| seeded.pick(&place.streets)).cloned().unwrap_or_default();
    let (house, door) = (seeded.between(1, 280), seeded.between(101, 1805));
    ShipTo {
        name: person.name.clone(),
        phone: format!("1380000{:04}", seeded.between(0, 9999)),
        region: place.map(|place| place.region.clone()).unwrap_or_default(),
        street: format!("{street} {house} 号 {door} 室"),
        postcode: String::new(),
    }
}
