//! Files of rows, written piece by piece, so that a large one needs little memory.
//!
//! Whoever writes a table for people writes it here: [`piece`] guards every cell, so that none is a formula.

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

/// The lines of a page, each cell [`guarded`]. The first piece begins with the names of the columns, and with a byte
/// order mark, without which spreadsheets take other letters than ASCII for something else.
pub fn piece<T, P, const N: usize>(
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
        file.write_record(line.iter().map(|cell| guarded(cell).into_owned())).map_err(Error::internal)?;
    }
    let bytes = file.into_inner().map_err(|error| Error::internal(error.into_error()))?;
    Ok(Piece { bytes, next: page.next })
}

/// A cell that no spreadsheet takes for a formula: one that begins like a formula, or with an apostrophe, gets an
/// apostrophe in front. An import of the catalogue takes it off again.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    let formula = |c| matches!(c, '=' | '+' | '-' | '@' | '|' | '%' | '＝' | '＋' | '－' | '＠');
    let risky = cell.starts_with(['\'', '\t', '\r', '\n']) || cell.trim_start().starts_with(formula);
    if risky { format!("'{cell}").into() } else { cell.into() }
}

/// The cell that was [`guarded`].
pub(crate) fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
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
        for formula in ["=1+1", "+1", "-1", "@home", "\t=1", "\r=1", "\n=1", " =1", "\u{3000}＝1", "'=1"] {
            let cell = guarded(formula);
            assert_eq!(cell, format!("'{formula}"));
            assert_eq!(unguarded(&cell), formula);
        }
        for harmless in ["Lily", "1-2", "a=b", "", "3.50", "龙井"] {
            assert_eq!(guarded(harmless), harmless);
        }
    }

    #[test]
    fn every_cell_of_a_file_is_guarded() {
        let page = Page { items: vec!["=1+1", "Lily"], next: None::<i64> };
        let file =
            piece(page, true, ["name", "again"], |name| vec![[name.to_owned(), name.to_owned()]]).expect("a file");
        let text = String::from_utf8(file.bytes).expect("UTF-8");
        assert_eq!(text, "\u{feff}name,again\r\n'=1+1,'=1+1\r\nLily,Lily\r\n");
    }
}
