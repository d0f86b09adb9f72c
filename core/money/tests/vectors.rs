//! `vectors/money.json` is read here and by the web: the two never disagree on an amount.

use std::collections::BTreeMap;

use money::{Currency, Money, MoneyError, Rate};
use serde::Deserialize;

#[derive(Deserialize)]
struct Vectors {
    currencies: BTreeMap<String, u32>,
    decimals: Vec<Read>,
    reads: Vec<Read>,
    refuses: Vec<Refuse>,
    rates: Vec<RateCase>,
}

#[derive(Deserialize)]
struct Read {
    text: String,
    currency: Currency,
    minor: String,
}

#[derive(Deserialize)]
struct Refuse {
    text: String,
    currency: Currency,
    why: String,
}

#[derive(Deserialize)]
struct RateCase {
    bp: u32,
    ok: bool,
}

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("../vectors/money.json")).expect("the vectors are in order")
}

impl Read {
    fn money(&self) -> Money {
        Money::of(self.minor.parse().expect("64 bits"), self.currency)
    }
}

#[test]
fn the_same_currencies_are_known_with_the_same_decimals() {
    let letters = || 'A'..='Z';
    let codes = letters().flat_map(|a| letters().flat_map(move |b| letters().map(move |c| format!("{a}{b}{c}"))));
    let known: BTreeMap<String, u32> =
        codes.filter_map(|code| code.parse::<Currency>().ok().map(|known| (code, known.decimals()))).collect();
    assert_eq!(known, vectors().currencies);
}

#[test]
fn amounts_are_written_and_read_alike() {
    for case in vectors().decimals {
        assert_eq!(case.money().to_decimal(), case.text);
        assert_eq!(Money::parse(&case.text, case.currency), Ok(case.money()));
    }
    for case in vectors().reads {
        assert_eq!(Money::parse(&case.text, case.currency), Ok(case.money()), "{}", case.text);
    }
}

#[test]
fn what_is_no_amount_is_refused_alike() {
    for case in vectors().refuses {
        let why = match Money::parse(&case.text, case.currency) {
            Err(MoneyError::NotAnAmount { .. }) => "not-an-amount",
            Err(MoneyError::Overflow) => "too-large",
            Err(MoneyError::TwoCurrencies(..)) | Ok(_) => "read",
        };
        assert_eq!(why, case.why, "{:?}", case.text);
    }
}

#[test]
fn rates_end_at_the_whole() {
    for case in vectors().rates {
        assert_eq!(Rate::from_bp(case.bp).is_ok(), case.ok, "{}", case.bp);
    }
}
