//! What became of a job's rows as a CSV file, in pieces.

use domain::id::JobId;
use domain::job::JobRow;
use store::{PAGE_MAX, PageAsk};

use super::readable;
use crate::file::{self, Piece, word};
use crate::{Commerce, Merchant, Result};

/// One line per row of the job, in order.
const COLUMNS: [&str; 7] = ["row", "subject", "carrier", "tracking_number", "state", "code", "detail"];

/// The piece of the file that begins after `place`; the first one has the header.
pub async fn piece(commerce: &Commerce, merchant: &Merchant, job: JobId, place: Option<i64>) -> Result<Piece<i64>> {
    let db = merchant.db(commerce).read().await?;
    readable(&db, merchant, job).await?;
    let page = store::jobs::rows(&db, job, None, &PageAsk::new(place, Some(PAGE_MAX))).await?;
    file::piece(page, place.is_none(), COLUMNS, |row| vec![cells(row)])
}

fn cells(row: JobRow) -> [String; COLUMNS.len()] {
    let state = word(&row.state);
    [row.no.to_string(), row.subject, row.carrier, row.tracking_number, state, row.code, row.detail]
}
