//! What a merchant can tune: the trait behind `#[derive(Settings)]`, and two types that most apps need.

use std::collections::BTreeMap;
use std::fmt;

use money::Rate;
use serde::de::{self, DeserializeOwned};
use serde::{Deserialize, Deserializer, Serialize};

#[cfg(not(target_arch = "wasm32"))]
use crate::schema::Schema;

/// Something that may stand in an app's settings. Derive it; the implementations below are the leaves.
pub trait Settings: DeserializeOwned {
    /// Whether a merchant may leave a field of this type out.
    const OPTIONAL: bool = false;

    /// What the form is drawn from, and what the host checks the settings with.
    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Schema;
}

/// An amount in minor units of the shop's currency, `0..=9_007_199_254_740_991`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Amount(i64);

impl Amount {
    /// What every JSON reader keeps exactly: 2^53 - 1.
    pub const MAX: i64 = 9_007_199_254_740_991;

    /// `minor` minor units, at least 0 and at most [`Amount::MAX`].
    pub fn of(minor: i64) -> Self {
        Self(minor.clamp(0, Self::MAX))
    }

    /// Minor units.
    pub fn minor(self) -> i64 {
        self.0
    }
}

/// A moment in UTC with whole seconds. JSON: `"2026-03-02T16:00:00Z"`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(i64);

impl Moment {
    /// Milliseconds since 1970 UTC.
    pub fn millis(self) -> i64 {
        self.0
    }

    /// Reads `2026-03-02T16:00:00Z`; nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let shape = b"dddd-dd-ddTdd:dd:ddZ";
        let fits = |(b, s): (&u8, &u8)| if *s == b'd' { b.is_ascii_digit() } else { b == s };
        if bytes.len() != shape.len() || !bytes.iter().zip(shape).all(fits) {
            return None;
        }
        let number = |from: usize, to: usize| text.get(from..to)?.parse::<i64>().ok();
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
        if !(1..=12).contains(&month) || !(1..=days_in(year, month)).contains(&day) {
            return None;
        }
        if hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        let seconds = ((days_since_1970(year, month, day) * 24 + hour) * 60 + minute) * 60 + second;
        Some(Self(seconds * 1000))
    }
}

fn days_in(year: i64, month: i64) -> i64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

/// The proleptic Gregorian calendar, counted from the first of March, so that the leap day is a year's last.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1 - 719_468
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}ms", self.0)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("expected a moment such as 2026-03-02T16:00:00Z"))
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Serialize for Moment {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        // Only a default that an author writes is ever serialised, natively.
        let (days, rest) = (self.0.div_euclid(86_400_000), self.0.rem_euclid(86_400_000) / 1000);
        let year = (1970..=9999).take_while(|y| days_since_1970(*y, 1, 1) <= days).last().unwrap_or(1970);
        let month = (1..=12).take_while(|m| days_since_1970(year, *m, 1) <= days).last().unwrap_or(1);
        let day = days - days_since_1970(year, month, 1) + 1;
        let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60);
        to.collect_str(&format_args!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"))
    }
}

macro_rules! leaf {
    ($($type:ty => $schema:expr;)*) => {$(
        impl Settings for $type {
            #[cfg(not(target_arch = "wasm32"))]
            fn schema() -> Schema {
                $schema
            }
        }
    )*};
}

leaf! {
    bool => Schema::of_type("boolean");
    String => Schema::of_type("string").min(1).max(200);
    u8 => Schema::integer(0, i64::from(u8::MAX));
    u16 => Schema::integer(0, i64::from(u16::MAX));
    u32 => Schema::integer(0, i64::from(u32::MAX));
    Rate => Schema::integer(0, 10_000).unit("bp");
    Amount => Schema::integer(0, Amount::MAX).unit("money");
    Moment => Schema::of_type("string").moment();
}

impl<T: Settings> Settings for Option<T> {
    const OPTIONAL: bool = true;

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Schema {
        T::schema()
    }
}

impl<T: Settings> Settings for Vec<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Schema {
        Schema::list(T::schema())
    }
}

impl<T: Settings> Settings for BTreeMap<String, T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Schema {
        Schema::table(T::schema())
    }
}

/// A table by number: in JSON the keys are the numbers in text.
impl<T: Settings> Settings for BTreeMap<u32, T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Schema {
        Schema::table(T::schema()).numbered()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_exactly_or_not_at_all() {
        let millis = |text: &str| Moment::parse(text).map(Moment::millis);
        assert_eq!(millis("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(millis("2026-03-02T16:00:00Z"), Some(1_772_467_200_000));
        assert_eq!(millis("2024-02-29T23:59:59Z"), Some(1_709_251_199_000));
        for wrong in ["2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-03-02 16:00:00Z", "2026-03-02T24:00:00Z"] {
            assert_eq!(millis(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_moment_is_written_as_it_is_read() {
        for text in ["1970-01-01T00:00:00Z", "2024-02-29T23:59:59Z", "2026-12-31T12:34:56Z", "2099-03-01T00:00:01Z"] {
            let moment = Moment::parse(text).expect("a moment");
            assert_eq!(serde_json::to_value(moment).expect("plain data"), text);
        }
    }
}
