//! What staff do besides orders, and what members ask them for.

use jiff::SignedDuration;
use jiff::civil::Weekday;

use super::past::{Drawing, What};

/// So many days after the first order somebody has earned enough to ask for it.
const FIRST_WITHDRAWAL_DAY: usize = 22;
/// Of those who brought most, so many ask for what they earned.
const WITHDRAWERS: usize = 70;
/// Of so many of them the one who has most asks next.
const CANDIDATES: usize = 9;

/// All of it.
pub(super) fn draw(drawing: &mut Drawing<'_>) {
    ranks(drawing);
    withdrawals(drawing);
}

/// Every week or so somebody good is promoted.
fn ranks(drawing: &mut Drawing<'_>) {
    let best = best(drawing);
    for (nth, date) in drawing.dates().iter().enumerate().filter(|(day, _)| day % 6 == 4) {
        let morning = drawing.clock(*date, (10, 20));
        let at = drawing.after(morning, 0, 200);
        let person = best.get(nth / 2).map(|i| &drawing.people[*i]);
        if let Some(person) = person.filter(|person| !person.is_named && person.rank < 3 && person.joined_at < at) {
            let (member, rank) = (person.id.clone(), person.rank + 1);
            drawing.step(at, What::Rank { member, rank });
        }
    }
}

/// Who brought most, first.
fn best(drawing: &Drawing<'_>) -> Vec<usize> {
    let mut best: Vec<usize> = (0..drawing.people.len()).collect();
    best.sort_by_key(|i| std::cmp::Reverse(drawing.people[*i].directs));
    best.truncate(WITHDRAWERS);
    best
}

/// Members ask on Tuesdays, Fridays and Sundays; finance goes through it on Mondays and Thursdays. Some asked just now.
fn withdrawals(drawing: &mut Drawing<'_>) {
    let best = best(drawing);
    let mut asked = 0;
    let dates = drawing.dates();
    for date in dates.iter().skip(FIRST_WITHDRAWAL_DAY) {
        match date.weekday() {
            Weekday::Tuesday | Weekday::Friday | Weekday::Sunday => {
                for _ in 0..3 {
                    let noon = drawing.clock(*date, (12, 0));
                    let at = drawing.after(noon, 0, 560);
                    ask(drawing, &best, (asked, at));
                    asked += 1;
                }
            }
            Weekday::Monday | Weekday::Thursday => {
                let at = drawing.clock(*date, (16, 0));
                drawing.step(at, What::Decide);
            }
            _ => {}
        }
    }
    // Whatever day it is: one round this morning, and some who asked since.
    let ago = |minutes| drawing.now.checked_sub(SignedDuration::from_mins(minutes)).unwrap_or(drawing.now);
    let (round, asks) = (ago(500), [2_900, 2_200, 1_300, 900, 420, 380, 130, 55, 17].map(ago));
    drawing.step(round, What::Decide);
    for at in asks {
        ask(drawing, &best, (asked, at));
        asked += 1;
    }
}

fn ask(drawing: &mut Drawing<'_>, best: &[usize], (nth, at): (usize, jiff::Timestamp)) {
    let some = (0..CANDIDATES).filter_map(|i| best.get((nth * 7 + i) % best.len().max(1)));
    let of = some.map(|i| drawing.people[*i].id.clone()).collect();
    let bank = drawing.word(&drawing.shop.history.words.banks);
    let account = format!("622200000000{:04}", drawing.seeded.between(0, 9999));
    drawing.step(at, What::Withdraw { of, bank, account });
    if nth % 8 == 3 {
        let regretted = drawing.after(at, 5, 14);
        drawing.step(regretted, What::Regret);
    }
}
