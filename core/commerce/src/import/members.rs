//! Members and who brought them: `member,referrer,joined_at`.

use std::collections::HashMap;
use std::io::Read;

use domain::limits;
use jiff::Timestamp;
use store::ActiveTenant;
use store::sequences::MEMBER_NO;

use super::rejected::{Reason, Rejected};
use super::{Counts, LINES_MAX, Progress, line, progress};
use crate::members::join::{self, Above, Newcomer};
use crate::members::{Joining, NewMember};
use crate::{Commerce, Error, Result, worker};

/// Members that one transaction takes.
const BATCH: usize = 500;

/// A line that parses and says nothing that a shop would refuse.
struct Row {
    at_line: u64,
    member: String,
    referrer: Option<String>,
    joining: Joining,
}

/// Somebody who is there: whom they would bring others below, and who brought them.
#[derive(Clone)]
struct Known {
    as_referrer: Above,
    referrer: Option<i64>,
}

/// Brings the members of a file, in its order: a referrer must stand before those they brought, or be there already.
pub async fn bring(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    source: &str,
    file: impl Read + Send,
    watcher: &mut dyn Progress,
) -> Result<Counts> {
    let (mut position, mut counts) = progress::counts(commerce, tenant, source).await?.unwrap_or_default();
    let rows = read(file, commerce.sources.now())?;
    counts.lines = rows.len() as u64;
    let mut known = HashMap::new();
    while position < rows.len() {
        let end = (position + BATCH).min(rows.len());
        batch(commerce, tenant, (&rows[position..end], end), &mut known, (source, &mut counts, watcher)).await?;
        position = end;
        watcher.at(position as u64, counts.lines);
        worker::settle(commerce, tenant, commerce.sources.now()).await?;
    }
    Ok(counts)
}

fn read(file: impl Read, now: Timestamp) -> Result<Vec<Result<Row, Rejected>>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file);
    let mut rows = Vec::new();
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record).map_err(Error::internal)? {
        if rows.len() >= LINES_MAX {
            return Err(Error::internal(format!("the file has more than {LINES_MAX} lines")));
        }
        rows.push(parse(record.position().map_or(0, csv::Position::line), &record, now));
    }
    Ok(rows)
}

fn parse(at_line: u64, record: &csv::ByteRecord, now: Timestamp) -> Result<Row, Rejected> {
    let malformed =
        |value: &str| Rejected { line: at_line, reason: Reason::Malformed, value: value.chars().take(200).collect() };
    let record = csv::StringRecord::from_byte_record(record.clone()).map_err(|_| malformed("not UTF-8"))?;
    if record.len() != 3 {
        return Err(malformed(&format!("{} columns instead of 3", record.len())));
    }
    let field = |i: usize| record.get(i).unwrap_or_default().trim();
    let (member, referrer) = (field(0), field(1));
    let at = line::date(field(2)).ok_or_else(|| malformed(field(2)))?;
    // What the staff may not enter, a file may not either.
    let new = NewMember {
        name: member.to_owned(),
        external_id: Some(member.to_owned()),
        joined_at: Some(at),
        ..NewMember::default()
    };
    if let Err(mistakes) = join::check(&new, now) {
        let is_of_date = mistakes.0.iter().all(|mistake| mistake.pointer == "/joined_at");
        return Err(malformed(if is_of_date { field(2) } else { member }));
    }
    if referrer.chars().count() > limits::CODE_MAX {
        return Err(malformed(referrer));
    }
    Ok(Row {
        at_line,
        member: member.to_owned(),
        referrer: Some(referrer.to_owned()).filter(|referrer| !referrer.is_empty()),
        joining: Joining { name: new.name, external_id: new.external_id, ..Joining::at(at) },
    })
}

async fn batch(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    (rows, position): (&[Result<Row, Rejected>], usize),
    known: &mut HashMap<String, Known>,
    (source, counts, watcher): (&str, &mut Counts, &mut dyn Progress),
) -> Result<()> {
    let mut now = counts.clone();
    let mut rejected = Vec::new();
    let tx = commerce.db.tenant(tenant).begin().await?;
    // Nobody moves in the tree while new members take their places: see `store::events::lock`.
    store::events::lock(&tx).await?;
    let mut added = known.clone();
    find_known(&tx, rows, &mut added).await?;
    let mut next_no = store::sequences::take(&tx, MEMBER_NO, u32::try_from(rows.len()).unwrap_or(u32::MAX)).await?;
    let mut newcomers = Vec::new();
    for row in rows {
        let row = match row {
            Ok(row) => row,
            Err(why) => {
                rejected.push(why.clone());
                continue;
            }
        };
        let reject = |reason, value: &str| Rejected { line: row.at_line, reason, value: value.to_owned() };
        let above = match &row.referrer {
            None => None,
            Some(name) => {
                let Some(referrer) = added.get(name).filter(|_| *name != row.member) else {
                    rejected.push(reject(Reason::UnknownReferrer, name));
                    continue;
                };
                Some(referrer.as_referrer.clone())
            }
        };
        if let Some(there) = added.get(&row.member) {
            if there.referrer == above.map(|above| above.no) {
                now.unchanged += 1;
            } else {
                rejected.push(reject(Reason::OtherReferrer, row.referrer.as_deref().unwrap_or_default()));
            }
            continue;
        }
        let newcomer = match Newcomer::new(commerce, tenant.id(), next_no, row.joining.clone(), above.as_ref()) {
            Ok(newcomer) => newcomer,
            Err(Error::Bind(_)) => {
                rejected.push(reject(Reason::TooDeep, row.referrer.as_deref().unwrap_or_default()));
                continue;
            }
            Err(error) => return Err(error),
        };
        next_no += 1;
        let as_referrer = Above { id: newcomer.member.id, no: newcomer.place.no, path: newcomer.place.path.clone() };
        added.insert(row.member.clone(), Known { as_referrer, referrer: newcomer.place.referrer });
        newcomers.push(newcomer);
        now.members += 1;
        now.taken += 1;
    }
    join::enter(&tx, newcomers).await?;
    rejected.iter().for_each(|rejected| now.reject(rejected));
    watcher.rejected(&rejected).map_err(Error::internal)?;
    progress::keep(&tx, source, (position, &now), commerce.sources.now()).await?;
    tx.commit().await?;
    *counts = now;
    *known = added;
    Ok(())
}

/// Finds those whom these rows name and who are there already.
async fn find_known(
    tx: &store::TenantTx,
    rows: &[Result<Row, Rejected>],
    known: &mut HashMap<String, Known>,
) -> Result<()> {
    let names = rows.iter().filter_map(|row| row.as_ref().ok());
    let names = names.flat_map(|row| [Some(&row.member), row.referrer.as_ref()]).flatten();
    let names: Vec<String> = names.filter(|name| !known.contains_key(*name)).cloned().collect();
    let found = store::members::find_all_by_external_id(tx, &names).await?;
    let numbers: Vec<i64> = found.values().map(|member| member.no).collect();
    let places = store::referrals::get_all(tx, &numbers).await?;
    for (name, member) in found {
        if let Some(place) = places.get(&member.no) {
            let as_referrer = Above { id: member.id, no: member.no, path: place.path.clone() };
            known.insert(name, Known { as_referrer, referrer: place.referrer });
        }
    }
    Ok(())
}
