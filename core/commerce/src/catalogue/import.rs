//! Taking a catalogue from a CSV file. Good rows are kept, whatever the others are; the same file again changes nothing.

mod plan;

use std::collections::HashMap;
use std::io::Read;

use csv::ByteRecord;
use domain::people::Permission;
use domain::problem::Mistakes;
use serde_json::json;
use store::ActiveTenant;

use self::plan::Counts;
use super::sheet::{Details, Header, Row};
use crate::audit;
use crate::limits::{IMPORT_BATCH, RACES_MAX, REJECTED_MAX, REJECTED_VALUE_MAX};
use crate::{Commerce, Error, Merchant, Result};

/// What became of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Rows of the file, the first line left out.
    pub rows: u64,
    /// SKUs that are new.
    pub created: u64,
    /// Rows that changed a SKU, its stock or its product.
    pub updated: u64,
    /// Rows that say what is there already.
    pub unchanged: u64,
    /// Rows that were turned away.
    pub rejected: u64,
    /// Rows that were turned away, as many as a report shows, in the order of the file.
    pub rejects: Vec<Rejected>,
}

/// A row that was turned away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The column that is wrong; empty where it is the row.
    pub column: String,
    /// What would be right.
    pub reason: String,
    /// What stands there, cut to 200 characters.
    pub value: String,
}

impl Rejected {
    pub(super) fn new(line: u64, column: &str, reason: String, value: &str) -> Self {
        Self { line, column: column.to_owned(), reason, value: Self::cut(value) }
    }

    pub(super) fn cut(value: &str) -> String {
        value.chars().take(REJECTED_VALUE_MAX).collect()
    }
}

/// Takes the catalogue of a file that the merchant sent.
pub async fn import(commerce: &Commerce, merchant: &Merchant, file: impl Read + Send) -> Result<ImportReport> {
    merchant.need(Permission::CatalogueWrite)?;
    let report = import_csv(commerce, merchant.tenant(), &merchant.name(), file).await?;
    let ImportReport { rows, created, updated, unchanged, rejected, .. } = &report;
    let detail =
        json!({"rows": rows, "created": created, "updated": updated, "unchanged": unchanged, "rejected": rejected});
    let tx = merchant.db(commerce).begin().await?;
    audit::note(&tx, commerce, merchant, "catalogue.imported", &merchant.tenant_id(), detail).await?;
    tx.commit().await?;
    Ok(report)
}

/// Takes the catalogue of a file on behalf of the shop; `actor` is who the trail of the stock names.
///
/// A first line that is no header of a catalogue is [`Error::Invalid`], each wrong column at its name.
pub async fn import_csv(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    actor: &str,
    file: impl Read + Send,
) -> Result<ImportReport> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file);
    let mut record = ByteRecord::new();
    let mut report = ImportReport::default();
    if !reader.read_byte_record(&mut record).map_err(Error::internal)? {
        let mut mistakes = Mistakes::default();
        mistakes.add("", "the file is empty");
        return Err(mistakes.into());
    }
    let header = Header::read(&record)?;
    let mut seen = Seen::default();
    let mut batch = Vec::with_capacity(IMPORT_BATCH);
    loop {
        let more = reader.read_byte_record(&mut record).map_err(Error::internal)?;
        if more {
            report.rows += 1;
            let line = record.position().map_or(0, csv::Position::line);
            match header.row(&record, line, tenant.currency) {
                Ok(row) => batch.push(row),
                Err(rejected) => report.reject(rejected),
            }
        }
        // Rows that were turned away count too, so that the report stays nearly in the order of the file.
        let is_full = report.rows.is_multiple_of(IMPORT_BATCH as u64);
        if !batch.is_empty() && (is_full || !more) {
            report.add(keep(commerce, tenant, actor, &batch, &mut seen).await?);
            batch.clear();
        }
        if !more {
            report.rejects.sort_by_key(|rejected| rejected.line);
            report.rejects.truncate(REJECTED_MAX);
            return Ok(report);
        }
    }
}

/// Writes a batch in one transaction, again when a sale came between reading and writing.
async fn keep(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    actor: &str,
    batch: &[Row],
    seen: &mut Seen,
) -> Result<Counts> {
    let mut races = 0;
    loop {
        match plan::write(commerce, tenant, actor, batch, seen).await {
            Ok((counts, said)) => {
                seen.skus.extend(said.skus);
                seen.products.extend(said.products);
                return Ok(counts);
            }
            Err(Error::Changed(_) | Error::Taken { .. } | Error::Busy) if races < RACES_MAX => races += 1,
            Err(error) => return Err(error),
        }
    }
}

impl ImportReport {
    fn reject(&mut self, rejected: Rejected) {
        self.rejected += 1;
        // Within a batch the order is not that of the file, so a batch more than is shown is kept until the end.
        if self.rejects.len() < REJECTED_MAX + IMPORT_BATCH {
            self.rejects.push(rejected);
        }
    }

    fn add(&mut self, counts: Counts) {
        self.created += counts.created;
        self.updated += counts.updated;
        self.unchanged += counts.unchanged;
        counts.rejected.into_iter().for_each(|rejected| self.reject(rejected));
    }
}

/// What rows of the file that were taken said: another row must not say something else.
#[derive(Debug, Default)]
struct Seen {
    /// The line of each SKU.
    skus: HashMap<String, u64>,
    /// Which line said first something of a product, and what.
    products: HashMap<String, (u64, Details)>,
}

impl Seen {
    /// Whether a row contradicts none of those that were taken.
    fn check(&self, row: &Row) -> Result<(), Rejected> {
        if let Some(line) = self.skus.get(&row.sku) {
            return Err(row.reject("sku", format!("line {line} has this SKU already")));
        }
        match (&row.details, self.products.get(&row.product)) {
            (Some(details), Some((line, first))) if first != details => {
                Err(row.reject("product", format!("line {line} says something else of this product")))
            }
            _ => Ok(()),
        }
    }

    /// Remembers a row that is taken.
    fn note(&mut self, row: &Row) {
        self.skus.insert(row.sku.clone(), row.line);
        if let Some(details) = &row.details {
            self.products.entry(row.product.clone()).or_insert_with(|| (row.line, details.clone()));
        }
    }
}
