//! Members and who brought them: `member,referrer,joined_at`.

use std::collections::HashMap;
use std::io::Read;

use domain::limits;
use jiff::Timestamp;
use store::ActiveTenant;
use store::sequences::MEMBER_NO;

use super::rejected::{Reason, Rejected};
use super::{Counts, Progress, line, progress, too_long};
use crate::limits::{PAST_LINES_MAX, PAST_MEMBERS_BATCH};
use crate::members::join::{self, Above, Newcomer};
use crate::members::{Joining, NewMember};
use crate::{Commerce, Error, Result, worker};

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
        let end = (position + PAST_MEMBERS_BATCH).min(rows.len());
        batch(commerce, tenant, (&rows[position..end], end), &mut known, (source, &mut counts, watcher)).await?;
        position = end;
        watcher.at(position as u64, counts.lines);
        worker::settle(commerce, tenant, commerce.sources.now()).await?;
    }
    Ok(counts)
}

fn read(file: impl Read, now: Timestamp) -> Result<Vec<Result<Row, Rejected>>> {
    let mut reader = super::reader(file, "member,referrer,joined_at")?;
    let mut rows = Vec::new();
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record).map_err(Error::internal)? {
        if rows.len() >= PAST_LINES_MAX {
            return Err(too_long());
        }
        rows.push(parse(record.position().map_or(0, csv::Position::line), &record, now));
    }
    Ok(rows)
}

fn parse(at_line: u64, record: &csv::ByteRecord, now: Timestamp) -> Result<Row, Rejected> {
    let malformed = |value: &str| Rejected::new(at_line, Reason::Malformed, value);
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
        let taken = match row {
            Ok(row) => take(commerce, tenant, row, next_no, &added)?.map(|newcomer| (row, newcomer)),
            Err(why) => Err(Left::Out(why.clone())),
        };
        match taken {
            Err(Left::Out(why)) => rejected.push(why),
            Err(Left::AsItWas) => now.unchanged += 1,
            Ok((row, newcomer)) => {
                next_no += 1;
                added.insert(row.member.clone(), Known::from(&newcomer));
                newcomers.push(newcomer);
                now.members += 1;
                now.taken += 1;
            }
        }
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

/// Why a row makes no member.
enum Left {
    /// It cannot be taken.
    Out(Rejected),
    /// The member is there already, brought by the same referrer.
    AsItWas,
}

/// The member that a row makes, with number `no`, among those who are there.
fn take(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    row: &Row,
    no: i64,
    there: &HashMap<String, Known>,
) -> Result<Result<Newcomer, Left>> {
    let referrer = row.referrer.as_deref().unwrap_or_default();
    let out = |reason| Ok(Err(Left::Out(Rejected::new(row.at_line, reason, referrer))));
    let above = match &row.referrer {
        None => None,
        Some(name) => match there.get(name).filter(|_| *name != row.member) {
            None => return out(Reason::UnknownReferrer),
            Some(referrer) => Some(&referrer.as_referrer),
        },
    };
    if let Some(known) = there.get(&row.member) {
        let same = known.referrer == above.map(|above| above.no);
        return if same { Ok(Err(Left::AsItWas)) } else { out(Reason::OtherReferrer) };
    }
    match Newcomer::new(commerce, tenant.id(), no, row.joining.clone(), above) {
        Ok(newcomer) => Ok(Ok(newcomer)),
        Err(Error::Bind(_)) => out(Reason::TooDeep),
        Err(error) => Err(error),
    }
}

impl From<&Newcomer> for Known {
    fn from(newcomer: &Newcomer) -> Self {
        Self { as_referrer: newcomer.as_above(), referrer: newcomer.place.referrer }
    }
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
