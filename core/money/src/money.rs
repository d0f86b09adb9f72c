//! An amount and its currency.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{Currency, Rate, round};

/// An exact amount in the smallest unit of one currency.
///
/// JSON: `{"amount": 1999, "currency": "CNY"}` is 19.99 yuan. There are no operators: what can go wrong says so.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// Minor units: fen, cents, pence.
    #[serde(rename = "amount")]
    #[cfg_attr(feature = "schema", schema(example = 1999))]
    minor: i64,
    /// ISO 4217 code.
    currency: Currency,
}

/// Why amounts cannot be computed with.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MoneyError {
    /// Two currencies met.
    #[error("{0} and {1} cannot be added up")]
    TwoCurrencies(Currency, Currency),
    /// The result does not fit 64 bits.
    #[error("the amount is too large")]
    Overflow,
    /// A text is not an amount of this currency.
    #[error("`{text}` is not an amount in {currency} (at most {decimals} decimals)")]
    NotAnAmount {
        /// What was read.
        text: String,
        /// The currency that was expected.
        currency: Currency,
        /// How many decimals that currency has.
        decimals: u32,
    },
}

impl Money {
    /// `minor` smallest units of `currency`.
    pub const fn of(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Nothing.
    pub const fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// Minor units: fen, cents, pence.
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// The currency.
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// The sum, or why there is none.
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        self.same(other)?;
        self.with(self.minor.checked_add(other.minor))
    }

    /// The difference, or why there is none. May be negative.
    pub fn minus(self, other: Self) -> Result<Self, MoneyError> {
        self.same(other)?;
        self.with(self.minor.checked_sub(other.minor))
    }

    /// `quantity` times this.
    pub fn times(self, quantity: u32) -> Result<Self, MoneyError> {
        self.with(self.minor.checked_mul(i64::from(quantity)))
    }

    /// The share, rounded toward zero: nobody is paid a fen that nobody paid.
    #[must_use]
    pub fn share(self, rate: Rate) -> Self {
        Self { minor: round::share(self.minor, rate.bp()), ..self }
    }

    /// Parts in proportion to `weights` that add up to the whole to the last fen. See [`round::split`].
    pub fn split(self, weights: &[i64]) -> Vec<Self> {
        round::split(self.minor, weights).into_iter().map(|minor| Self { minor, ..self }).collect()
    }

    /// Reads a decimal in major units, such as `19.99`. More decimals than the currency has are refused.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, MoneyError> {
        let wrong = || MoneyError::NotAnAmount {
            text: text.chars().take(40).collect(),
            currency,
            decimals: currency.decimals(),
        };
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let decimals = usize::try_from(currency.decimals()).unwrap_or(0);
        let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) || fraction.len() > decimals {
            return Err(wrong());
        }
        let minor: i64 = format!("{whole}{fraction:0<decimals$}").parse().map_err(|_| MoneyError::Overflow)?;
        Ok(Self::of(if negative { minor.saturating_neg() } else { minor }, currency))
    }

    /// The amount in major units with all its decimals: `19.99`, `-0.05`, `300` (yen).
    pub fn to_decimal(self) -> String {
        let decimals = usize::try_from(self.currency.decimals()).unwrap_or(0);
        let sign = if self.minor < 0 { "-" } else { "" };
        let digits = format!("{:0>width$}", self.minor.unsigned_abs(), width = decimals.saturating_add(1));
        let (whole, fraction) = digits.split_at(digits.len().saturating_sub(decimals));
        if decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
    }

    fn same(self, other: Self) -> Result<(), MoneyError> {
        if self.currency == other.currency {
            Ok(())
        } else {
            Err(MoneyError::TwoCurrencies(self.currency, other.currency))
        }
    }

    fn with(self, minor: Option<i64>) -> Result<Self, MoneyError> {
        minor.map(|minor| Self { minor, ..self }).ok_or(MoneyError::Overflow)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.to_decimal(), self.currency)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn cny(minor: i64) -> Money {
        Money::of(minor, Currency::CNY)
    }

    #[test]
    fn two_currencies_never_add_up() {
        assert_eq!(
            cny(1).plus(Money::of(1, Currency::GBP)),
            Err(MoneyError::TwoCurrencies(Currency::CNY, Currency::GBP))
        );
    }

    #[test]
    fn what_does_not_fit_says_so() {
        assert_eq!(cny(i64::MAX).plus(cny(1)), Err(MoneyError::Overflow));
        assert_eq!(cny(i64::MIN).minus(cny(1)), Err(MoneyError::Overflow));
        assert_eq!(cny(i64::MAX / 2).times(3), Err(MoneyError::Overflow));
    }

    #[test]
    fn decimals_are_read_and_written_exactly() {
        for (text, minor) in [("19.99", 1999), ("0.05", 5), ("7", 700), ("-1.5", -150)] {
            assert_eq!(Money::parse(text, Currency::CNY), Ok(cny(minor)), "{text}");
        }
        assert_eq!(cny(-5).to_decimal(), "-0.05");
        assert_eq!(Money::of(300, Currency::JPY).to_decimal(), "300");
        for wrong in ["1.999", "", ".5", "1e3", "１", "1,5", " 1", "--1"] {
            assert!(Money::parse(wrong, Currency::CNY).is_err(), "{wrong}");
        }
        assert_eq!(Money::parse("99999999999999999999", Currency::CNY), Err(MoneyError::Overflow));
    }

    #[test]
    fn its_json_is_the_same_everywhere() {
        let json = serde_json::to_string(&cny(1999)).expect("plain data");
        assert_eq!(json, r#"{"amount":1999,"currency":"CNY"}"#);
        assert!(serde_json::from_str::<Money>(r#"{"amount":19.99,"currency":"CNY"}"#).is_err());
        assert!(serde_json::from_str::<Money>(r#"{"amount":1,"currency":"ZZZ"}"#).is_err());
    }
}
