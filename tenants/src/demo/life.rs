//! The life of an order: paid or not, held, shipped, received, given back, closed.

use jiff::{SignedDuration, Timestamp, ToSpan};

use super::past::{By, Drawing, Part, What};

/// What becomes of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Whatever becomes of orders.
    Usual,
    /// It is paid and arrives.
    Arrived,
    /// Nobody has paid it.
    Unpaid,
    /// The buyer has chosen to transfer the money, which has not come.
    Awaited,
    /// The money came a day too late.
    Late,
    /// It waits to be shipped.
    Waiting,
    /// It is held back.
    Held,
    /// It is on its way.
    Shipped,
    /// It is paid, and staff have to give some of it back by hand.
    Owing,
    /// It arrived, and the buyer asks for money back.
    Asked(Answer),
}

/// What staff say to a buyer who asks for money back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// Nothing yet.
    None,
    /// The money goes back.
    Yes,
    /// It does not.
    No,
}

/// What happened of late, by minutes ago: a shop that is opened at any hour has something of everything.
pub(super) const LATELY: [(i64, Fate); 22] = [
    (15_900, Fate::Asked(Answer::No)),
    (14_700, Fate::Asked(Answer::Yes)),
    (12_100, Fate::Asked(Answer::Yes)),
    (11_400, Fate::Late),
    (9_900, Fate::Asked(Answer::None)),
    (9_100, Fate::Asked(Answer::None)),
    (8_300, Fate::Asked(Answer::None)),
    (3_020, Fate::Owing),
    (2_950, Fate::Shipped),
    (2_870, Fate::Shipped),
    (1_930, Fate::Owing),
    (1_710, Fate::Held),
    (1_420, Fate::Shipped),
    (1_180, Fate::Held),
    (940, Fate::Owing),
    (610, Fate::Waiting),
    (420, Fate::Held),
    (190, Fate::Waiting),
    (64, Fate::Waiting),
    (21, Fate::Waiting),
    (13, Fate::Awaited),
    (6, Fate::Unpaid),
];

/// What becomes of order `order`, which was placed `at`.
pub(super) fn draw(drawing: &mut Drawing<'_>, (order, at): (usize, Timestamp), fate: Fate) {
    let minutes = i64::from(drawing.shop.tenant.settings.unpaid_order_minutes);
    let runs_out = at.checked_add(SignedDuration::from_mins(minutes)).unwrap_or(at);
    let cancel = |by, reason| What::Cancel { order, by, reason };
    match fate {
        Fate::Unpaid => return drawing.step(runs_out, cancel(By::Timer, "unpaid".into())),
        Fate::Awaited | Fate::Late => {
            let begun = drawing.after(at, 0, 1);
            drawing.step(begun, What::Begin { order });
            drawing.step(runs_out, cancel(By::Timer, "unpaid".into()));
            let came = drawing.after(at, 1_300, 1_500);
            return drawing.step(came, What::LateMoney { order });
        }
        Fate::Usual => match drawing.seeded.below(1000) {
            0..62 => return drawing.step(runs_out, cancel(By::Timer, "unpaid".into())),
            62..80 => {
                let regretted = drawing.after(at, 3, (minutes - 4).max(4));
                return drawing.step(regretted, cancel(By::Shopper, String::new()));
            }
            80..88 => {
                let reason = drawing.word(&drawing.shop.history.words.cancel);
                let cancelled = drawing.after(at, 5, (minutes - 3).max(6));
                return drawing.step(cancelled, cancel(By::Staff, reason));
            }
            _ => {}
        },
        _ => {}
    }
    paid(drawing, (order, at), fate);
}

/// What is given back of a paid order, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Back {
    Nothing,
    BeforeShipping,
    AfterReceipt(Part),
    Asked(Answer),
}

fn paid(drawing: &mut Drawing<'_>, (order, at): (usize, Timestamp), fate: Fate) {
    let back = match (fate, drawing.seeded.below(1000)) {
        (Fate::Asked(answer), _) => Back::Asked(answer),
        (Fate::Owing, _) | (Fate::Usual, 0..18) => Back::BeforeShipping,
        (Fate::Usual, 18..40) => Back::AfterReceipt(Part::Piece),
        (Fate::Usual, 40..52) => Back::AfterReceipt(Part::Tenth),
        (Fate::Usual, 52..60) => Back::AfterReceipt(Part::Shipping),
        (Fate::Usual, 60..74) => Back::AfterReceipt(Part::All),
        _ => Back::Nothing,
    };
    // What the sandbox took it would have to give back itself: it is not there in the past.
    let hour = at.to_zoned(drawing.zone.clone()).hour();
    let by_hand = back != Back::Nothing || (9..21).contains(&hour) && drawing.seeded.chance(110);
    let mut paid_at = drawing.after(at, 0, 9);
    if by_hand {
        drawing.step(paid_at, What::Begin { order });
        paid_at = drawing.after(paid_at, 1, 15);
    }
    drawing.step(paid_at, What::Pay { order, by_hand });
    if drawing.seeded.chance(12) {
        let text = drawing.word(&drawing.shop.history.words.staff);
        let noted = drawing.after(paid_at, 20, 600);
        drawing.step(noted, What::Note { order, text });
    }
    if back == Back::BeforeShipping {
        let (part, reason) = match fate {
            Fate::Owing => (Part::Piece, drawing.word(&drawing.shop.history.words.partial)),
            _ => (Part::All, drawing.word(&drawing.shop.history.words.full)),
        };
        let asked = drawing.after(paid_at, 30, 500);
        given_back(drawing, (order, asked), (part, reason), fate == Fate::Owing);
        if part == Part::All {
            return;
        }
    }
    shipped(drawing, (order, paid_at), (fate, back));
}

/// Staff pack twice a day; some orders are held back before that.
fn shipped(drawing: &mut Drawing<'_>, (order, paid_at): (usize, Timestamp), (fate, back): (Fate, Back)) {
    let mut ready = drawing.after(paid_at, 90, 240);
    let is_held = fate == Fate::Held || (fate == Fate::Usual && drawing.seeded.chance(24));
    if is_held {
        let reason = drawing.word(&drawing.shop.history.words.hold);
        let held = drawing.after(paid_at, 8, 50);
        drawing.step(held, What::Hold { order, reason });
        if fate == Fate::Held {
            return;
        }
        ready = drawing.after(held, 400, 2_000);
        drawing.step(ready, What::Release { order });
    }
    match fate {
        Fate::Waiting | Fate::Owing => return,
        Fate::Usual if drawing.seeded.chance(140) => ready = drawing.after(ready, 1_200, 1_500),
        _ => {}
    }
    let run = next_run(drawing, ready);
    let left = drawing.after(run, 0, 45);
    let carrier = drawing.seeded.pick(&drawing.shop.history.words.carriers).cloned();
    let Some(carrier) = carrier else { return };
    let number = format!("{}{:012}", carrier.prefix, drawing.seeded.between(1_000_000_000, 999_999_999_999));
    drawing.step(left, What::Ship { order, carrier: carrier.name, number });
    if fate != Fate::Shipped {
        received(drawing, (order, left), back);
    }
}

/// When goods leave next: at eleven or at half past four.
fn next_run(drawing: &Drawing<'_>, ready: Timestamp) -> Timestamp {
    let today = drawing.date(ready);
    let tomorrow = today.checked_add(1.day()).unwrap_or(today);
    let runs = [(today, (11, 0)), (today, (16, 30)), (tomorrow, (11, 0))];
    let runs = runs.map(|(date, time)| drawing.clock(date, time));
    runs.into_iter().find(|run| *run >= ready).unwrap_or(ready)
}

fn received(drawing: &mut Drawing<'_>, (order, left): (usize, Timestamp), back: Back) {
    let settings = &drawing.shop.tenant.settings;
    let days = |days: u32| SignedDuration::from_hours(24 * i64::from(days));
    let (auto, window) = (days(settings.auto_receive_days), days(settings.after_sale_days));
    let said_so = back != Back::Nothing || drawing.seeded.chance(640);
    let (at, by) = if said_so {
        let most = if matches!(back, Back::Asked(_)) { 3 } else { 6 };
        let days = drawing.seeded.between(2, most).days();
        let date = drawing.date(left).checked_add(days).unwrap_or(jiff::civil::Date::MAX);
        let morning = drawing.clock(date, (9, 0));
        (drawing.after(morning, 0, 780), By::Shopper)
    } else {
        (left.checked_add(auto).unwrap_or(left), By::Timer)
    };
    drawing.step(at, What::Receive { order, by });
    if let Back::Asked(answer) = back {
        asked_back(drawing, (order, at), answer);
    }
    if let Back::AfterReceipt(part) = back {
        let words = &drawing.shop.history.words;
        let reason = drawing.word(match part {
            Part::All => &words.full,
            Part::Piece | Part::Tenth => &words.partial,
            Part::Shipping => &words.shipping,
        });
        let asked = drawing.after(at, 60, 6 * 1_440);
        given_back(drawing, (order, asked), (part, reason), false);
    }
    drawing.step(at.checked_add(window).unwrap_or(at), What::Close { order });
}

/// Asked for, and carried out by hand within two days.
fn given_back(
    drawing: &mut Drawing<'_>,
    (order, asked): (usize, Timestamp),
    (part, reason): (Part, String),
    is_owed: bool,
) {
    drawing.step(asked, What::Refund { order, part, reason });
    if !is_owed {
        let done = drawing.after(asked, 5, 2_000);
        drawing.step(done, What::Refunded { order });
    }
}

/// The buyer asks for money back on the day when the goods came; what staff say to it they say within hours.
fn asked_back(drawing: &mut Drawing<'_>, (order, received): (usize, Timestamp), answer: Answer) {
    let words = drawing.word(&drawing.shop.history.words.partial);
    let asked = drawing.after(received, 20, 500);
    drawing.step(asked, What::AskBack { order, words });
    let is_yes = match answer {
        Answer::None => return,
        Answer::Yes => true,
        Answer::No => false,
    };
    let said = &drawing.shop.history.words;
    let words = drawing.word(if is_yes { &said.given_back } else { &said.kept });
    let answered = drawing.after(asked, 60, 900);
    drawing.step(answered, What::AnswerBack { order, is_yes, words });
    if is_yes {
        let done = drawing.after(answered, 5, 700);
        drawing.step(done, What::Refunded { order });
    }
}
