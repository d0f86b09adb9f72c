//! Lists that people filter and sort: a statement put together from conditions, a place that belongs to it, a count.

use std::fmt::{self, Write as _};
use std::str::FromStr;

use sea_orm::Value;
use uuid::Uuid;

use crate::error::Result;
use crate::page::{CursorError, Page, PageAsk};
use crate::scope::Reader;

/// How far rows are counted: beyond, a list only says that there are more.
pub const COUNT_MAX: i64 = 10_000;

/// How many rows there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// At most [`COUNT_MAX`].
    pub count: i64,
    /// Whether there are more than that.
    pub capped: bool,
}

/// Where a page of a sorted and filtered list ended. Belongs to that sort and those filters: on another list it is no
/// place at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListPlace {
    of: u64,
    key: Key,
    id: Uuid,
}

/// What a list is sorted by before the id.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Key {
    Number(i64),
    Text(String),
}

impl ListPlace {
    /// Whether this is a place of the list that is described so and sorted by this.
    pub(crate) fn is_of(&self, list: &impl fmt::Debug, sort: SortBy) -> bool {
        // Anybody can write a place: one with a text where a number is sorted by would be a mistake in a statement.
        self.of == mark(list) && matches!(self.key, Key::Text(_)) == sort.text
    }
}

/// FNV-1a of how a list describes itself: the same on every node and in every version.
fn mark(list: &impl fmt::Debug) -> u64 {
    let text = format!("{list:?}");
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

impl fmt::Display for ListPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}.", self.of)?;
        match &self.key {
            Key::Number(number) => write!(f, "n{number}")?,
            Key::Text(text) => {
                f.write_char('t')?;
                text.bytes().try_for_each(|byte| write!(f, "{byte:02x}"))?;
            }
        }
        write!(f, ".{}", self.id.simple())
    }
}

impl FromStr for ListPlace {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let mut parts = text.split('.');
        let (Some(of), Some(key), Some(id), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
            return Err(CursorError);
        };
        let key = match key.split_at_checked(1) {
            Some(("n", number)) => Key::Number(number.parse().map_err(|_| CursorError)?),
            Some(("t", hex)) => Key::Text(from_hex(hex).ok_or(CursorError)?),
            _ => return Err(CursorError),
        };
        Ok(Self {
            of: u64::from_str_radix(of, 16).map_err(|_| CursorError)?,
            key,
            id: id.parse().map_err(|_| CursorError)?,
        })
    }
}

fn from_hex(hex: &str) -> Option<String> {
    let bytes = (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok());
    // Postgres would not even compare a NUL.
    String::from_utf8(bytes.collect::<Option<_>>()?).ok().filter(|text| !text.contains('\0'))
}

/// What a list is sorted by: an expression of SQL that is never null, then the id; both in the same direction.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SortBy {
    /// The expression.
    pub(crate) key: &'static str,
    /// Whether it is a text; a number if not.
    pub(crate) text: bool,
    /// Whether the largest comes first.
    pub(crate) down: bool,
}

/// Rows of one table of the tenant that meet conditions.
#[derive(Debug, Clone)]
pub(crate) struct Select {
    table: &'static str,
    which: String,
    values: Vec<Value>,
}

impl Select {
    /// All rows of a table that has `tenant_id` and `id`.
    pub(crate) fn from(table: &'static str) -> Self {
        Self { table, which: format!("{table}.tenant_id = $1"), values: Vec::new() }
    }

    /// Only those that meet this, too. Each `?` stands for the next value, `$1` for the tenant.
    pub(crate) fn and(&mut self, condition: &str, values: impl IntoIterator<Item = Value>) {
        self.which.push_str(" AND (");
        let mut values = values.into_iter();
        for (i, part) in condition.split('?').enumerate() {
            if i > 0 {
                self.values.extend(values.next());
                let place = self.values.len() + 1;
                // A text cannot fail to be written to.
                let _ = write!(self.which, "${place}");
            }
            self.which.push_str(part);
        }
        self.which.push(')');
    }

    /// Only those with one of these values.
    pub(crate) fn and_in(&mut self, column: &str, values: Vec<Value>) {
        if values.is_empty() {
            return self.and("1 = 0", []);
        }
        let places = vec!["?"; values.len()].join(", ");
        self.and(&format!("{column} IN ({places})"), values);
    }

    /// How many there are.
    pub(crate) async fn count(&self, db: &Reader) -> Result<Count> {
        let sql = format!(
            "SELECT count(*) AS n FROM (SELECT 1 AS one FROM {} WHERE {} LIMIT {}) AS found",
            self.table,
            self.which,
            COUNT_MAX + 1
        );
        let rows = db.query(&sql, self.values.clone()).await?;
        let found: i64 = rows.first().map_or(Ok(0), |row| row.try_get("", "n"))?;
        Ok(Count { count: found.min(COUNT_MAX), capped: found > COUNT_MAX })
    }

    /// The ids of a page. The caller has checked with [`ListPlace::is_of`] that the place is one of `list`.
    pub(crate) async fn page(
        &self,
        db: &Reader,
        sort: SortBy,
        list: &impl fmt::Debug,
        page: &PageAsk<ListPlace>,
    ) -> Result<Page<Uuid, ListPlace>> {
        let (sql, values) = self.statement(sort, page);
        let of = mark(list);
        let rows = db.query(&sql, values).await?;
        let place = |row: &sea_orm::QueryResult| -> Result<ListPlace> {
            let key = if sort.text { Key::Text(row.try_get("", "key")?) } else { Key::Number(row.try_get("", "key")?) };
            Ok(ListPlace { of, key, id: row.try_get("", "id")? })
        };
        let places = rows.iter().map(place).collect::<Result<Vec<_>>>()?;
        Ok(Page::of(places, page.size(), ListPlace::clone, |place| place.id))
    }

    fn statement(&self, SortBy { key, down, .. }: SortBy, page: &PageAsk<ListPlace>) -> (String, Vec<Value>) {
        let mut select = self.clone();
        let table = self.table;
        if let Some(after) = &page.after {
            let value: Value = match &after.key {
                Key::Number(number) => (*number).into(),
                Key::Text(text) => text.clone().into(),
            };
            let than = if down { "<" } else { ">" };
            select.and(&format!("({key}, {table}.id) {than} (?, ?)"), [value, after.id.into()]);
        }
        let way = if down { "DESC" } else { "ASC" };
        let sql = format!(
            "SELECT {table}.id AS id, {key} AS key FROM {table} WHERE {} ORDER BY {key} {way}, {table}.id {way} LIMIT {}",
            select.which,
            page.size() + 1
        );
        (sql, select.values)
    }

    /// How the engine would find a page: for the test that it does not read a whole table.
    #[cfg(feature = "testing")]
    pub(crate) async fn plan(&self, db: &Reader, sort: SortBy, page: &PageAsk<ListPlace>) -> Result<String> {
        let (sql, values) = self.statement(sort, page);
        let (explain, column) = match db.engine() {
            crate::Engine::Postgres => ("EXPLAIN", "QUERY PLAN"),
            crate::Engine::Sqlite => ("EXPLAIN QUERY PLAN", "detail"),
        };
        let rows = db.query(&format!("{explain} {sql}"), values).await?;
        let lines: Vec<String> = rows.iter().map(|row| row.try_get("", column)).collect::<Result<_, _>>()?;
        Ok(lines.join("\n"))
    }
}

/// The values between which all texts begin with this one, compared byte by byte.
pub(crate) fn beginning(text: &str) -> [Value; 2] {
    [text.into(), format!("{text}\u{10FFFF}").into()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_was_written() {
        for key in [Key::Number(-5), Key::Text("茶.x".into()), Key::Text(String::new())] {
            let place = ListPlace { of: mark(&"list"), key, id: Uuid::from_u128(7) };
            assert_eq!(place.to_string().parse(), Ok(place.clone()));
            let sort = |text| SortBy { key: "a", text, down: false };
            let is_text = matches!(place.key, Key::Text(_));
            assert!(place.is_of(&"list", sort(is_text)) && !place.is_of(&"another list", sort(is_text)));
            assert!(!place.is_of(&"list", sort(!is_text)));
        }
        for text in [
            "",
            "1.n1",
            "1.x1.2",
            "1.tzz.00000000000000000000000000000007",
            "1.n1.00000000000000000000000000000007.2",
            "1.t6100.00000000000000000000000000000007",
        ] {
            assert_eq!(text.parse::<ListPlace>(), Err(CursorError), "{text}");
        }
    }

    #[test]
    fn each_question_mark_is_the_next_value() {
        let mut select = Select::from("orders");
        select.and("a = ? OR b = ?", [1_i64.into(), 2_i64.into()]);
        select.and_in("c", vec![3_i64.into()]);
        assert_eq!(select.which, "orders.tenant_id = $1 AND (a = $2 OR b = $3) AND (c IN ($4))");
        assert_eq!(select.values.len(), 3);
    }
}
