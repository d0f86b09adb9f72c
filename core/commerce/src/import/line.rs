//! A line of the "Online Retail" layout: `InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country`.

use domain::{Currency, limits};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::rejected::{Reason, Rejected};

/// A line that may be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its place in the file, from 1, the heading included.
    pub(crate) at_line: u64,
    pub(crate) kind: Kind,
    /// The invoice number as it stands.
    pub(crate) number: String,
    pub(crate) sku: String,
    pub(crate) title: String,
    /// Pieces, at least 1.
    pub(crate) quantity: u32,
    pub(crate) date: Timestamp,
    /// Price of a piece in minor units, at least 1.
    pub(crate) unit_price: i64,
    /// The member's name in the other system.
    pub(crate) customer: String,
}

/// What a line tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Sale,
    Cancellation,
}

/// The first line of a file.
pub(crate) const HEADING: &str = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

/// The number of columns.
const COLUMNS: usize = 8;

/// Reads a line, or says why it cannot be taken. `is_member` says whether the shop has a member of that name.
pub(crate) fn parse(
    at_line: u64,
    record: &csv::ByteRecord,
    currency: Currency,
    is_member: &dyn Fn(&str) -> bool,
) -> Result<Line, Rejected> {
    let reject = |reason, value: &str| Rejected::new(at_line, reason, value);
    let record = csv::StringRecord::from_byte_record_lossy(record.clone());
    if record.len() != COLUMNS {
        return Err(reject(Reason::Malformed, &format!("{} columns instead of {COLUMNS}", record.len())));
    }
    let field = |i: usize| record.get(i).unwrap_or_default().trim();
    let (number, sku, title, customer) = (field(0), field(1), field(2), field(6));
    let malformed = |value: &str| reject(Reason::Malformed, value);
    // Every field must parse before anything else is asked of it.
    let quantity: i64 = field(3).parse().map_err(|_| malformed(field(3)))?;
    let date = date(field(4)).ok_or_else(|| malformed(field(4)))?;
    let unit_price = rounded(field(5), currency).ok_or_else(|| malformed(field(5)))?;
    let fits = |text: &str| text.chars().count() <= limits::CODE_MAX && !text.chars().any(char::is_control);
    let wrong = [number, sku].into_iter().find(|text| text.is_empty() || !fits(text));
    if let Some(wrong) = wrong.or(Some(customer).filter(|customer| !fits(customer))) {
        return Err(malformed(wrong));
    }
    let pieces = u32::try_from(quantity.unsigned_abs()).ok().filter(|pieces| *pieces <= limits::QUANTITY_MAX);
    let pieces = pieces.ok_or_else(|| malformed(field(3)))?;
    let line_amount = unit_price.checked_mul(i64::from(pieces)).filter(|amount| amount.abs() <= limits::AMOUNT_MAX);
    if line_amount.is_none() {
        return Err(malformed(field(5)));
    }
    let kind = kind(number).ok_or_else(|| reject(Reason::UnknownKind, number))?;
    if customer.is_empty() {
        return Err(reject(Reason::NoCustomer, number));
    }
    if !is_member(customer) {
        return Err(reject(Reason::UnknownMember, customer));
    }
    if unit_price <= 0 {
        return Err(reject(Reason::ZeroPrice, field(5)));
    }
    let fits = match kind {
        Kind::Sale => quantity > 0,
        Kind::Cancellation => quantity < 0,
    };
    if !fits {
        return Err(reject(Reason::BadQuantity, field(3)));
    }
    Ok(Line {
        at_line,
        kind,
        number: number.to_owned(),
        sku: sku.to_owned(),
        title: shown(if title.is_empty() { sku } else { title }),
        quantity: pieces,
        date,
        unit_price,
        customer: customer.to_owned(),
    })
}

/// A title as it can be kept and shown in one line.
fn shown(title: &str) -> String {
    title.chars().map(|c| if c.is_control() { ' ' } else { c }).take(limits::NAME_MAX).collect()
}

fn kind(number: &str) -> Option<Kind> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match number.strip_prefix('C') {
        Some(rest) if digits(rest) => Some(Kind::Cancellation),
        None if digits(number) => Some(Kind::Sale),
        _ => None,
    }
}

/// `2010-12-01 08:26:00` in UTC, or an RFC 3339 time.
pub(crate) fn date(text: &str) -> Option<Timestamp> {
    if let Ok(at) = text.parse::<Timestamp>() {
        return Some(at);
    }
    let civil: DateTime = text.parse().ok()?;
    civil.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}

/// A decimal in minor units, rounded half up. None if it is no decimal or too large.
fn rounded(text: &str, currency: Currency) -> Option<i64> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() && fraction.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let decimals = usize::try_from(currency.decimals()).ok()?;
    let kept: String = fraction.chars().chain(std::iter::repeat('0')).take(decimals).collect();
    let minor: i64 = format!("0{whole}{kept}").parse().ok()?;
    // Half up, toward plus infinity: -0.005 becomes 0, -0.006 becomes -0.01.
    let rest = fraction.get(decimals..).unwrap_or_default();
    let first = rest.bytes().next().unwrap_or(b'0');
    let above_half = first > b'5' || (first == b'5' && rest.bytes().skip(1).any(|b| b != b'0'));
    let up = if negative { above_half } else { first >= b'5' };
    let minor = minor.checked_add(i64::from(up)).filter(|minor| *minor <= limits::AMOUNT_MAX)?;
    Some(if negative { -minor } else { minor })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(fields: [&str; 8]) -> Result<Line, Reason> {
        let record = csv::ByteRecord::from(fields.to_vec());
        parse(2, &record, Currency::GBP, &|name| name == "17850").map_err(|rejected| rejected.reason)
    }

    const GOOD: [&str; 8] =
        ["536365", "85123A", "HEART", "6", "2010-12-01 08:26:00", "2.55", "17850", "United Kingdom"];

    #[test]
    fn the_first_reason_that_applies_is_told() {
        assert_eq!(read(GOOD).map(|line| (line.quantity, line.unit_price)), Ok((6, 255)));
        let with = |i: usize, text| {
            let mut fields = GOOD;
            fields[i] = text;
            fields
        };
        assert_eq!(read(with(3, "six")), Err(Reason::Malformed));
        assert_eq!(read(with(4, "yesterday")), Err(Reason::Malformed));
        assert_eq!(read(with(5, "2,55")), Err(Reason::Malformed));
        for place in [0, 1, 6] {
            assert_eq!(read(with(place, "1\u{0}2")), Err(Reason::Malformed), "no code has a NUL");
        }
        assert_eq!(read(with(2, "WHITE\u{0}HEART")).map(|line| line.quantity), Ok(6));
        assert_eq!(read(with(0, "A563185")), Err(Reason::UnknownKind));
        assert_eq!(read(with(6, "")), Err(Reason::NoCustomer));
        assert_eq!(read(with(6, "1")), Err(Reason::UnknownMember));
        assert_eq!(read(with(5, "0.001")), Err(Reason::ZeroPrice));
        assert_eq!(read(with(3, "0")), Err(Reason::BadQuantity));
        assert_eq!(read(with(3, "-1")), Err(Reason::BadQuantity));
        assert_eq!(read(with(0, "C536365")), Err(Reason::BadQuantity));
        // Several at once: a malformed price comes before an unknown kind, that before a missing customer.
        let mut several = with(5, "x");
        several[0] = "A1";
        assert_eq!(read(several), Err(Reason::Malformed));
        several[5] = "0";
        several[6] = "";
        assert_eq!(read(several), Err(Reason::UnknownKind));
    }

    #[test]
    fn prices_are_rounded_half_up() {
        let cases = [("0.005", 5, 1), ("0.0049", 0, 0), ("1.255", 0, 126), ("12", 0, 1200), (".5", 0, 50)];
        for (text, _, minor) in cases {
            assert_eq!(rounded(text, Currency::GBP), Some(minor), "{text}");
        }
        assert_eq!(rounded("-0.005", Currency::GBP), Some(0));
        assert_eq!(rounded("-0.006", Currency::GBP), Some(-1));
        assert_eq!(rounded("1.5", Currency::JPY), Some(2));
        for wrong in ["", ".", "1e3", "1.2.3", "+1", "99999999999999999999"] {
            assert_eq!(rounded(wrong, Currency::GBP), None, "{wrong}");
        }
    }
}
