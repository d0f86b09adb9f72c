//! Files of rows, written piece by piece, so that a large one needs little memory.

use std::borrow::Cow;

use serde::Serialize;
use store::Page;

use crate::{Error, Result};

/// A piece of a CSV file.
#[derive(Debug, Clone)]
pub struct Piece<P> {
    /// Whole lines.
    pub bytes: Vec<u8>,
    /// Where the next piece begins; none if this is the last one.
    pub next: Option<P>,
}

/// The lines of a page. The first piece begins with the names of the columns, and with a byte order mark, without which
/// spreadsheets take other letters than ASCII for something else.
pub(crate) fn piece<T, P, const N: usize>(
    page: Page<T, P>,
    is_first: bool,
    columns: [&str; N],
    mut lines: impl FnMut(T) -> Vec<[String; N]>,
) -> Result<Piece<P>> {
    let start = if is_first { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
    let mut file = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(start);
    if is_first {
        file.write_record(columns).map_err(Error::internal)?;
    }
    for line in page.items.into_iter().flat_map(&mut lines) {
        file.write_record(line).map_err(Error::internal)?;
    }
    let bytes = file.into_inner().map_err(|error| Error::internal(error.into_error()))?;
    Ok(Piece { bytes, next: page.next })
}

/// A cell that no spreadsheet takes for a formula: one that begins like a formula, or with an apostrophe, gets an
/// apostrophe in front.
pub(crate) fn guarded(cell: &str) -> Cow<'_, str> {
    let formula = |c| matches!(c, '=' | '+' | '-' | '@' | '|' | '%' | '＝' | '＋' | '－' | '＠');
    let risky = cell.starts_with(['\'', '\t', '\r', '\n']) || cell.trim_start().starts_with(formula);
    if risky { format!("'{cell}").into() } else { cell.into() }
}

/// What people wrote, as a cell.
pub(crate) fn words(text: &str) -> String {
    guarded(text).into_owned()
}

/// The word that stands for a value in JSON.
pub(crate) fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// What there is, in text.
pub(crate) fn some(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_is_no_formula() {
        assert_eq!(words("=1+1"), "'=1+1");
        assert_eq!(words("@home"), "'@home");
        assert_eq!(words("Lily"), "Lily");
    }
}
