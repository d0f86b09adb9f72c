//! Bringing a merchant's past from other systems, through the same rules as live traffic, with the facts' own dates.
//!
//! A file is read whole, its facts are worked off in batches, and each batch is one transaction together with the place
//! that it reached: a stopped import goes on there, a repeated one changes nothing. Start reading at [`orders`].

mod line;
pub mod members;
pub mod orders;
mod progress;
mod rejected;
mod sale;
mod take_back;

pub use orders::by_reason;
pub use progress::{Counts, Progress, counts};
pub use rejected::{Reason, Rejected};

use std::io::Read;

use domain::problem::Mistakes;
use jiff::Timestamp;
use store::{ActiveTenant, TenantTx};

use crate::limits::PAST_LINES_MAX;
use crate::orders::close;
use crate::{Commerce, Error, Result};

/// How payments of the past are called.
pub(crate) const PROVIDER: &str = "import";

/// A file of the past with too many lines.
fn too_long() -> Error {
    Mistakes::one("", format!("the file has more than {PAST_LINES_MAX} lines")).into()
}

/// A reader of a file's lines, past its heading, which must be this one: without it the first line would be lost, and
/// another layout would be misread.
fn reader<R: Read>(file: R, heading: &str) -> Result<csv::Reader<R>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file);
    let found = reader.byte_headers().map_err(Error::internal)?;
    let found: Vec<_> = found.iter().map(String::from_utf8_lossy).collect();
    let found = found.join(",");
    if found.trim_start_matches('\u{feff}').eq_ignore_ascii_case(heading) {
        return Ok(reader);
    }
    let found: String = found.chars().take(HEADING_SHOWN_MAX).collect();
    Err(Mistakes::one("", format!("line 1 must be the heading `{heading}`, but is `{found}`")).into())
}

/// How much is shown of a heading that is not the right one, in characters.
const HEADING_SHOWN_MAX: usize = 200;

/// Does what falls due up to a fact's date, before the fact.
async fn pass_time(commerce: &Commerce, tenant: &ActiveTenant, tx: &TenantTx, to: Timestamp) -> Result<()> {
    loop {
        let due = store::timers::due(tx, to, 1).await?;
        let Some(timer) = due.into_iter().next() else { return Ok(()) };
        if timer.task != domain::event::Task::CloseAfterSale {
            // The worker does it after this batch, at the time that it says.
            return Ok(());
        }
        let order = store::orders::get(tx, domain::id::OrderId::of(timer.subject)).await?;
        close::close(commerce, tenant, tx, order, timer.due_at).await?;
    }
}
