//! Pages of a list, by cursor.

use domain::id::Id;

/// The most rows of a page.
pub const PAGE_MAX: u64 = 200;
/// The rows of a page when nobody says how many.
pub const PAGE_DEFAULT: u64 = 50;

/// Which page of a list ordered by id: what comes after `after`, at most `size` rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageAsk<C> {
    /// Where the page before ended; none for the first page.
    pub after: Option<C>,
    /// 1 to [`PAGE_MAX`].
    size: u64,
}

impl<C> PageAsk<C> {
    /// A page of `size` rows, which is brought between 1 and [`PAGE_MAX`].
    pub fn new(after: Option<C>, size: Option<u64>) -> Self {
        Self { after, size: size.unwrap_or(PAGE_DEFAULT).clamp(1, PAGE_MAX) }
    }

    /// The first page.
    pub fn first(size: u64) -> Self {
        Self::new(None, Some(size))
    }

    /// How many rows.
    pub fn size(&self) -> u64 {
        self.size
    }
}

/// A text that is no cursor of this list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no cursor of this list")]
pub struct CursorError;

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T, C> {
    /// The rows.
    pub items: Vec<T>,
    /// Where the next page begins; none if this is the last one.
    pub next: Option<C>,
}

/// Where a page ended, for lists ordered by id.
pub type Cursor<K> = Id<K>;

impl<T, C> Page<T, C> {
    /// A page from up to `size + 1` rows: one more than asked for says that there is another page.
    pub(crate) fn of<R>(mut rows: Vec<R>, size: u64, cursor: impl Fn(&R) -> C, mut item: impl FnMut(R) -> T) -> Self {
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        let more = rows.len() > size;
        rows.truncate(size);
        let next = if more { rows.last().map(cursor) } else { None };
        Self { items: rows.drain(..).map(&mut item).collect(), next }
    }

    /// The same page with other items.
    pub fn map<U>(self, item: impl FnMut(T) -> U) -> Page<U, C> {
        Page { items: self.items.into_iter().map(item).collect(), next: self.next }
    }

    /// As [`Page::of`], where making an item may fail.
    pub(crate) fn try_of<R, E>(
        mut rows: Vec<R>,
        size: u64,
        cursor: impl Fn(&R) -> C,
        item: impl FnMut(R) -> Result<T, E>,
    ) -> Result<Self, E> {
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        let more = rows.len() > size;
        rows.truncate(size);
        let next = if more { rows.last().map(cursor) } else { None };
        Ok(Self { items: rows.into_iter().map(item).collect::<Result<_, E>>()?, next })
    }
}
