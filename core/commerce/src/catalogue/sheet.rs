//! The catalogue as a table: one row per SKU, with the columns of docs/catalogue-csv.md.

use csv::ByteRecord;
use domain::catalogue::{Product, ProductStatus, Sku, SkuOption};
use domain::problem::Mistakes;
use domain::text::Text;
use domain::{Currency, Money};

use super::import::Rejected;
use crate::file::{unguarded, word};

/// The columns, in the order of an export. An import takes them in any order, and needs only `product` and `sku`.
pub const COLUMNS: [&str; 16] = [
    "product",
    "title_zh",
    "title_en",
    "description_zh",
    "description_en",
    "images",
    "category",
    "status",
    "sku",
    "options",
    "price",
    "cost",
    "stock",
    "weight_grams",
    "tags",
    "active",
];

/// Which column stands where in a file.
#[derive(Debug)]
pub(super) struct Header {
    /// The place in the file of each of [`COLUMNS`].
    places: [Option<usize>; COLUMNS.len()],
    width: usize,
}

/// A row of a file. What the file does not say is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) line: u64,
    /// The product's code.
    pub(super) product: String,
    /// What the row says of the product; none: no more than which.
    pub(super) details: Option<Details>,
    /// The SKU's code.
    pub(super) sku: String,
    pub(super) cells: SkuCells,
    /// The cells of [`COLUMNS`] as they stand in the file, cut to what a rejection shows.
    raw: Vec<String>,
}

/// What a row says of its product.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Details {
    title_zh: Option<String>,
    title_en: Option<String>,
    description_zh: Option<String>,
    description_en: Option<String>,
    images: Option<Vec<String>>,
    /// A category's code; empty: none.
    pub(super) category: Option<String>,
    status: Option<ProductStatus>,
}

/// What a row says of its SKU.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct SkuCells {
    options: Option<Vec<SkuOption>>,
    pub(super) price: Option<i64>,
    cost: Option<i64>,
    /// None within: not counted.
    #[expect(clippy::option_option, reason = "a file may say nothing of stock, or that it is not counted")]
    pub(super) stock: Option<Option<i64>>,
    weight_grams: Option<i64>,
    tags: Option<Vec<String>>,
    active: Option<bool>,
}

impl Header {
    /// Reads the first line. A column that is unknown, twice there or missing is a mistake at its name.
    pub(super) fn read(record: &ByteRecord) -> Result<Self, Mistakes> {
        let mut mistakes = Mistakes::default();
        let mut places = [None; COLUMNS.len()];
        for (place, cell) in record.iter().enumerate() {
            let name = String::from_utf8_lossy(cell).trim_start_matches('\u{feff}').trim().to_lowercase();
            let at: String = format!("/{}", name.chars().take(40).collect::<String>());
            match COLUMNS.iter().position(|column| *column == name) {
                None => mistakes.add(at, format!("no such column; there are {}", COLUMNS.join(", "))),
                Some(column) if places[column].is_some() => mistakes.add(at, "this column is there twice"),
                Some(column) => places[column] = Some(place),
            }
        }
        for (column, place) in COLUMNS.iter().zip(places) {
            let needed = matches!(*column, "product" | "sku") && place.is_none();
            mistakes.add_if(needed, &format!("/{column}"), "this column is needed");
        }
        mistakes.done()?;
        Ok(Self { places, width: record.len() })
    }

    /// Reads a row that stands on this line.
    pub(super) fn row(&self, record: &ByteRecord, line: u64, currency: Currency) -> Result<Row, Rejected> {
        let reject = |column: &str, reason: String, value: &str| Rejected::new(line, column, reason, value);
        if record.len() != self.width {
            let said = format!("the row has {} cells, the first line {}", record.len(), self.width);
            return Err(reject("", said, &String::from_utf8_lossy(record.get(0).unwrap_or_default())));
        }
        let mut cells: [Option<&str>; COLUMNS.len()] = [None; COLUMNS.len()];
        for (column, place) in self.places.iter().enumerate() {
            let Some(bytes) = place.and_then(|place| record.get(place)) else { continue };
            let text = std::str::from_utf8(bytes)
                .map_err(|_| reject(COLUMNS[column], "not UTF-8".into(), &String::from_utf8_lossy(bytes)))?;
            cells[column] = Some(text);
        }
        let cell = |name: &str| COLUMNS.iter().position(|column| *column == name).and_then(|column| cells[column]);
        let cells = Cells { cell: &cell, line, currency };
        let raw = COLUMNS.iter().map(|name| Rejected::cut(cell(name).unwrap_or_default())).collect();
        Ok(Row {
            line,
            product: cells.code("product").unwrap_or_default(),
            details: cells.details()?,
            sku: cells.code("sku").unwrap_or_default(),
            cells: cells.sku()?,
            raw,
        })
    }
}

/// The cells of one row by their columns.
struct Cells<'a> {
    cell: &'a dyn Fn(&str) -> Option<&'a str>,
    line: u64,
    currency: Currency,
}

impl Cells<'_> {
    fn text(&self, column: &str) -> Option<String> {
        (self.cell)(column).map(|cell| unguarded(cell).to_owned())
    }

    fn code(&self, column: &str) -> Option<String> {
        self.text(column).map(|text| text.trim().to_owned())
    }

    fn list(&self, column: &str, between: impl Fn(char) -> bool) -> Option<Vec<String>> {
        let words = |text: String| {
            text.split(&between).map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
        };
        self.text(column).map(words)
    }

    /// A cell that is read by `read`; an empty one is `empty`.
    fn value<T>(
        &self,
        column: &str,
        empty: Option<T>,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Option<T>, Rejected> {
        let Some(cell) = (self.cell)(column) else { return Ok(None) };
        match unguarded(cell).trim() {
            "" => Ok(empty),
            text => read(text).map(Some).map_err(|reason| Rejected::new(self.line, column, reason, cell)),
        }
    }

    fn details(&self) -> Result<Option<Details>, Rejected> {
        let status = |text: &str| match text.to_lowercase().as_str() {
            "draft" => Ok(ProductStatus::Draft),
            "active" => Ok(ProductStatus::Active),
            "archived" => Ok(ProductStatus::Archived),
            _ => Err("must be draft, active or archived".to_owned()),
        };
        let blank = COLUMNS[1..8].iter().all(|column| (self.cell)(column).is_none_or(|cell| cell.trim().is_empty()));
        if blank {
            return Ok(None);
        }
        Ok(Some(Details {
            title_zh: self.text("title_zh"),
            title_en: self.text("title_en"),
            description_zh: self.text("description_zh"),
            description_en: self.text("description_en"),
            images: self.list("images", char::is_whitespace),
            category: self.code("category"),
            status: self.value("status", None, status)?,
        }))
    }

    fn sku(&self) -> Result<SkuCells, Rejected> {
        let pieces = |text: &str| text.parse::<i64>().map_err(|_| "must be a whole number".to_owned());
        let amount =
            |text: &str| Money::parse(text, self.currency).map(Money::minor).map_err(|error| error.to_string());
        let yes = |text: &str| match text.to_lowercase().as_str() {
            "yes" | "true" | "1" => Ok(true),
            "no" | "false" | "0" => Ok(false),
            _ => Err("must be yes or no".to_owned()),
        };
        Ok(SkuCells {
            options: self.value("options", Some(Vec::new()), read_options)?,
            price: self.value("price", None, amount)?,
            cost: self.value("cost", Some(0), amount)?,
            stock: self.value("stock", Some(None), |text| pieces(text).map(Some))?,
            weight_grams: self.value("weight_grams", Some(0), pieces)?,
            tags: self.list("tags", |c| c == ';'),
            active: self.value("active", None, yes)?,
        })
    }
}

impl Row {
    /// This row, turned away for the first of these mistakes; pointers are those of a product with this one SKU.
    pub(super) fn rejected(&self, mistakes: &Mistakes) -> Rejected {
        let first = mistakes.0.first().map(|mistake| (mistake.pointer.as_str(), mistake.detail.clone()));
        let (pointer, reason) = first.unwrap_or_default();
        let column = match pointer.trim_start_matches("/skus/0").split('/').nth(1).unwrap_or_default() {
            "code" if pointer.starts_with("/skus/0") => "sku",
            "code" => "product",
            "title" if pointer.ends_with("zh-CN") => "title_zh",
            "title" => "title_en",
            "description" if pointer.ends_with("zh-CN") => "description_zh",
            "description" => "description_en",
            other => COLUMNS.iter().find(|column| **column == other).copied().unwrap_or(""),
        };
        self.reject(column, reason)
    }

    /// This row, turned away for what stands in a column.
    pub(super) fn reject(&self, column: &str, reason: impl Into<String>) -> Rejected {
        let place = COLUMNS.iter().position(|name| *name == column);
        let value = place.and_then(|place| self.raw.get(place)).map_or(self.sku.as_str(), String::as_str);
        Rejected::new(self.line, column, reason.into(), value)
    }
}

impl Details {
    /// Writes over a product what the row says of it, but for the category.
    pub(super) fn write_over(&self, product: &mut Product) {
        over(&mut product.title.zh, self.title_zh.as_ref());
        over(&mut product.title.en, self.title_en.as_ref());
        over(&mut product.description.zh, self.description_zh.as_ref());
        over(&mut product.description.en, self.description_en.as_ref());
        over(&mut product.images, self.images.as_ref());
        over(&mut product.status, self.status.as_ref());
    }
}

impl SkuCells {
    /// Writes over a SKU what the row says of it.
    pub(super) fn write_over(&self, sku: &mut Sku) {
        over(&mut sku.options, self.options.as_ref());
        over(&mut sku.price, self.price.as_ref());
        over(&mut sku.cost, self.cost.as_ref());
        over(&mut sku.stock, self.stock.as_ref());
        over(&mut sku.weight_grams, self.weight_grams.as_ref());
        over(&mut sku.tags, self.tags.as_ref());
        over(&mut sku.active, self.active.as_ref());
        sku.tidy();
    }
}

fn over<T: Clone>(place: &mut T, said: Option<&T>) {
    if let Some(said) = said {
        place.clone_from(said);
    }
}

/// The cells of a SKU, in the order of [`COLUMNS`].
pub(super) fn cells(product: &Product, category: &str, sku: &Sku, currency: Currency) -> [String; COLUMNS.len()] {
    [
        product.code.clone(),
        product.title.zh.clone(),
        product.title.en.clone(),
        product.description.zh.clone(),
        product.description.en.clone(),
        product.images.join(" "),
        category.to_owned(),
        word(&product.status),
        sku.code.clone(),
        write_options(&sku.options),
        Money::of(sku.price, currency).to_decimal(),
        Money::of(sku.cost, currency).to_decimal(),
        sku.stock.map(|left| left.to_string()).unwrap_or_default(),
        sku.weight_grams.to_string(),
        sku.tags.join(";"),
        if sku.active { "yes" } else { "no" }.to_owned(),
    ]
}

/// `Size=M;颜色|Colour=白|white`, Chinese before English where they differ, with a backslash before a `=`, `;`, `|` or `\`
/// that is part of a name or a value.
fn write_options(options: &[SkuOption]) -> String {
    let escaped = |text: &str| {
        let marked = |c| matches!(c, '\\' | '=' | ';' | '|');
        text.chars().flat_map(|c| marked(c).then_some('\\').into_iter().chain([c])).collect::<String>()
    };
    let both = |text: &Text| {
        let (zh, en) = (escaped(&text.zh), escaped(&text.en));
        if zh == en { zh } else { format!("{zh}|{en}") }
    };
    let one = |option: &SkuOption| format!("{}={}", both(&option.name), both(&option.value));
    options.iter().map(one).collect::<Vec<_>>().join(";")
}

fn read_options(text: &str) -> Result<Vec<SkuOption>, String> {
    const LIKE: &str = "must be like Size=M;颜色|Colour=白|white";
    let mut options: Vec<SkuOption> = Vec::new();
    let mut name = None;
    // What is read of a name or a value: one text for both languages, or one for each.
    let empty = || vec![String::new()];
    let mut part = empty();
    let mut letters = text.chars();
    loop {
        let letter = letters.next();
        match letter {
            Some('|') => part.push(String::new()),
            Some('=') if name.is_none() => name = Some(both(std::mem::replace(&mut part, empty())).ok_or(LIKE)?),
            None | Some(';') => {
                let value = both(std::mem::replace(&mut part, empty())).ok_or(LIKE)?;
                options.push(SkuOption { name: name.take().ok_or(LIKE)?, value });
                if letter.is_none() {
                    return Ok(options);
                }
            }
            Some(letter) => {
                let letter = if letter == '\\' { letters.next() } else { Some(letter) };
                part.last_mut().ok_or(LIKE)?.extend(letter);
            }
        }
    }
}

fn both(texts: Vec<String>) -> Option<Text> {
    match <[String; 2]>::try_from(texts) {
        Ok([zh, en]) => Some(Text { zh, en }),
        Err(texts) => <[String; 1]>::try_from(texts).ok().map(|[same]| Text::both(same)),
    }
}

#[cfg(test)]
mod tests;
