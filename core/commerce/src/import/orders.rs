//! Orders and cancellations in the "Online Retail" layout.

use std::collections::{BTreeMap, HashMap};
use std::io::Read;

use domain::id::MemberId;
use jiff::Timestamp;
use store::ActiveTenant;

use super::line::{self, Kind, Line};
use super::rejected::{Reason, Rejected};
use super::{Counts, Progress, pass_time, progress, sale, take_back, too_long};
use crate::limits::{PAST_LINES_MAX, PAST_ORDERS_BATCH};
use crate::{Commerce, Error, Result, worker};

/// A file of orders, read whole.
struct File {
    lines: Vec<Result<Line, Rejected>>,
    /// Indexes of the taken lines of each sale, in file order.
    sales: HashMap<String, Vec<usize>>,
    /// For each imported line, by order number and line number: its place in the file.
    places: HashMap<(String, u32), u64>,
}

impl File {
    /// All lines of the order that `line`, the file's `i`th, begins; none if an earlier line began it.
    fn order_begun_by(&self, i: usize, line: &Line) -> Vec<&Line> {
        let of_number = self.sales.get(&line.number).filter(|of_number| of_number.first() == Some(&i));
        of_number.into_iter().flatten().filter_map(|i| self.lines[*i].as_ref().ok()).collect()
    }

    /// Whether a line of an imported order stands before `line` in this file, or in no place of it.
    fn stands_before(&self, number: &str, no: u32, line: &Line) -> bool {
        self.places.get(&(number.to_owned(), no)).is_none_or(|place| *place < line.at_line)
    }
}

/// Brings the orders of a file. `source` names its contents, so that a stopped import is known again.
pub async fn bring(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    source: &str,
    file: impl Read + Send,
    watcher: &mut dyn Progress,
) -> Result<Counts> {
    let (mut position, mut counts) = progress::counts(commerce, tenant, source).await?.unwrap_or_default();
    let members = store::members::by_external_id(&commerce.db.tenant(tenant).read().await?).await?;
    let file = read(file, tenant, &members)?;
    counts.lines = file.lines.len() as u64;
    while position < file.lines.len() {
        let end = (position + PAST_ORDERS_BATCH).min(file.lines.len());
        let last = batch(commerce, tenant, &file, &members, (position, end), (source, &mut counts, watcher)).await?;
        position = end;
        watcher.at(position as u64, counts.lines);
        if let Some(date) = last {
            worker::settle(commerce, tenant, date).await?;
        }
    }
    worker::settle(commerce, tenant, commerce.sources.now()).await?;
    Ok(counts)
}

fn read(file: impl Read, tenant: &ActiveTenant, members: &HashMap<String, MemberId>) -> Result<File> {
    let mut reader = super::reader(file, line::HEADING)?;
    let (mut lines, mut sales) = (Vec::new(), HashMap::<String, Vec<usize>>::new());
    let mut places = HashMap::new();
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record).map_err(Error::internal)? {
        if lines.len() >= PAST_LINES_MAX {
            return Err(too_long());
        }
        let at_line = record.position().map_or(0, csv::Position::line);
        let line = line::parse(at_line, &record, tenant.currency, &|name| members.contains_key(name));
        if let Ok(line) = &line
            && line.kind == Kind::Sale
        {
            let of_number = sales.entry(line.number.clone()).or_default();
            of_number.push(lines.len());
            let no = u32::try_from(of_number.len()).unwrap_or(u32::MAX);
            places.insert((line.number.clone(), no), at_line);
        }
        lines.push(line);
    }
    Ok(File { lines, sales, places })
}

/// Works off some lines in one transaction; gives the date of the last fact.
async fn batch(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    file: &File,
    members: &HashMap<String, MemberId>,
    (from, to): (usize, usize),
    (source, counts, watcher): (&str, &mut Counts, &mut dyn Progress),
) -> Result<Option<Timestamp>> {
    let mut now = counts.clone();
    let mut rejected = Vec::new();
    let mut last = None;
    let tx = commerce.db.tenant(tenant).begin().await?;
    for (i, line) in file.lines.iter().enumerate().take(to).skip(from) {
        let line = match line {
            Ok(line) => line,
            Err(why) => {
                rejected.push(why.clone());
                continue;
            }
        };
        let Some(member) = members.get(&line.customer).copied() else { continue };
        last = Some(line.date);
        pass_time(commerce, tenant, &tx, line.date).await?;
        match line.kind {
            Kind::Sale => {
                let lines = file.order_begun_by(i, line);
                if lines.is_empty() {
                    continue;
                }
                if store::orders::find_by_external_id(&tx, &line.number).await?.is_some() {
                    now.unchanged += lines.len() as u64;
                    continue;
                }
                now.gross += sale::take(commerce, tenant, &tx, member, &lines).await?;
                now.orders += 1;
                now.taken += lines.len() as u64;
            }
            Kind::Cancellation => {
                let before = |number: &str, no: u32| file.stands_before(number, no, line);
                let taken = take_back::take(commerce, &tx, member, line, &before).await?;
                now.refunds += taken.refunds;
                now.refunded += taken.amount;
                if taken.never_bought > 0 {
                    let pieces = taken.never_bought.to_string();
                    rejected.push(Rejected::new(line.at_line, Reason::NeverBought, &pieces));
                } else {
                    now.taken += 1;
                }
            }
        }
    }
    rejected.iter().for_each(|rejected| now.reject(rejected));
    // First told, then kept: a line may be told twice after a stop, but none is lost.
    watcher.rejected(&rejected).map_err(Error::internal)?;
    progress::keep(&tx, source, (to, &now), commerce.sources.now()).await?;
    tx.commit().await?;
    *counts = now;
    Ok(last)
}

/// Rejections by reason, as the end of an import prints them.
pub fn by_reason(counts: &Counts) -> BTreeMap<&'static str, u64> {
    counts.rejected.iter().map(|(reason, count)| (reason.name(), *count)).collect()
}
