//! Members and who brought them: `member,referrer,joined_at`.

use std::collections::HashMap;
use std::io::Read;

use domain::event::{Fact, NewEvent};
use domain::id::{MemberId, TenantId};
use domain::limits;
use domain::member::{Member, MemberStatus, ReferralPath};
use jiff::Timestamp;
use store::ActiveTenant;
use store::imports::Import;
use store::referrals::Place;
use store::sequences::MEMBER_NO;

use super::rejected::{Reason, Rejected};
use super::{Counts, LINES_MAX, Progress, line};
use crate::members::invite;
use crate::{Commerce, Error, Result, worker};

/// Members that one transaction takes.
const BATCH: usize = 500;

/// A line that parses.
struct Row {
    at_line: u64,
    member: String,
    referrer: Option<String>,
    joined_at: Timestamp,
}

/// Somebody who is there, and where they stand.
#[derive(Clone)]
struct Known {
    id: MemberId,
    no: i64,
    referrer: Option<i64>,
    path: ReferralPath,
}

/// Brings the members of a file, in its order: a referrer must stand before those they brought, or be there already.
pub async fn bring(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    source: &str,
    file: impl Read + Send,
    progress: &mut dyn Progress,
) -> Result<Counts> {
    let db = commerce.db.tenant(tenant);
    let before = store::imports::find(&db.read().await?, source).await?;
    let (mut position, mut counts) = match before {
        Some(Import { position, state }) => (position, serde_json::from_str(&state).map_err(Error::internal)?),
        None => (0, Counts::default()),
    };
    let rows = read(file)?;
    counts.lines = rows.len() as u64;
    let mut known = HashMap::new();
    while position < rows.len() {
        let end = (position + BATCH).min(rows.len());
        batch(commerce, tenant, (&rows[position..end], end), &mut known, (source, &mut counts, progress)).await?;
        position = end;
        progress.at(position as u64, counts.lines);
        worker::settle(commerce, tenant, commerce.sources.now()).await?;
    }
    Ok(counts)
}

fn read(file: impl Read) -> Result<Vec<Result<Row, Rejected>>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file);
    let mut rows = Vec::new();
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record).map_err(Error::internal)? {
        if rows.len() >= LINES_MAX {
            return Err(Error::internal(format!("the file has more than {LINES_MAX} lines")));
        }
        rows.push(parse(record.position().map_or(0, csv::Position::line), &record));
    }
    Ok(rows)
}

fn parse(at_line: u64, record: &csv::ByteRecord) -> Result<Row, Rejected> {
    let malformed =
        |value: &str| Rejected { line: at_line, reason: Reason::Malformed, value: value.chars().take(200).collect() };
    let record = csv::StringRecord::from_byte_record(record.clone()).map_err(|_| malformed("not UTF-8"))?;
    if record.len() != 3 {
        return Err(malformed(&format!("{} columns instead of 3", record.len())));
    }
    let field = |i: usize| record.get(i).unwrap_or_default().trim();
    let named = |text: &str| (1..=limits::CODE_MAX).contains(&text.chars().count());
    let (member, referrer) = (field(0), field(1));
    if !named(member) {
        return Err(malformed(member));
    }
    if !referrer.is_empty() && !named(referrer) {
        return Err(malformed(referrer));
    }
    Ok(Row {
        at_line,
        member: member.to_owned(),
        referrer: Some(referrer.to_owned()).filter(|referrer| !referrer.is_empty()),
        joined_at: line::date(field(2)).ok_or_else(|| malformed(field(2)))?,
    })
}

async fn batch(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    (rows, position): (&[Result<Row, Rejected>], usize),
    known: &mut HashMap<String, Known>,
    (source, counts, progress): (&str, &mut Counts, &mut dyn Progress),
) -> Result<()> {
    let mut now = counts.clone();
    let mut rejected = Vec::new();
    let tx = commerce.db.tenant(tenant).begin().await?;
    // Nobody moves in the tree while new members take their places: see `store::events::lock`.
    store::events::lock(&tx).await?;
    let mut added = known.clone();
    find_known(&tx, rows, &mut added).await?;
    let mut next_no = store::sequences::take(&tx, MEMBER_NO, u32::try_from(rows.len()).unwrap_or(u32::MAX)).await?;
    let (mut members, mut places, mut facts) = (Vec::new(), Vec::new(), Vec::new());
    for row in rows {
        let row = match row {
            Ok(row) => row,
            Err(why) => {
                rejected.push(why.clone());
                continue;
            }
        };
        let reject = |reason, value: &str| Rejected { line: row.at_line, reason, value: value.to_owned() };
        let referrer = match &row.referrer {
            None => None,
            Some(name) if *name == row.member => {
                rejected.push(reject(Reason::UnknownReferrer, name));
                continue;
            }
            Some(name) => {
                if let Some(referrer) = added.get(name) {
                    Some(referrer.clone())
                } else {
                    rejected.push(reject(Reason::UnknownReferrer, name));
                    continue;
                }
            }
        };
        if let Some(there) = added.get(&row.member) {
            if there.referrer == referrer.as_ref().map(|referrer| referrer.no) {
                now.unchanged += 1;
            } else {
                rejected.push(reject(Reason::OtherReferrer, row.referrer.as_deref().unwrap_or_default()));
            }
            continue;
        }
        let new = Known {
            id: commerce.sources.ids.next(),
            no: next_no,
            referrer: referrer.as_ref().map(|referrer| referrer.no),
            path: referrer.as_ref().map_or_else(ReferralPath::default, |referrer| referrer.path.below(referrer.no)),
        };
        next_no += 1;
        members.push((joined(tenant.id(), row, &new), None));
        places.push(Place { no: new.no, referrer: new.referrer, path: new.path.clone() });
        let fact = Fact::MemberJoined { referrer: referrer.map(|referrer| referrer.id.uuid()) };
        facts.push(NewEvent { subject: new.id.uuid(), fact, at: row.joined_at });
        added.insert(row.member.clone(), new);
        now.members += 1;
        now.taken += 1;
    }
    store::members::insert_all(&tx, &members).await?;
    store::referrals::insert_all(&tx, &places).await?;
    if !facts.is_empty() {
        store::events::append(&tx, facts).await?;
    }
    rejected.iter().for_each(|rejected| now.reject(rejected));
    progress.rejected(&rejected).map_err(Error::internal)?;
    let state = serde_json::to_string(&now).map_err(Error::internal)?;
    store::imports::put(&tx, source, &Import { position, state }, commerce.sources.now()).await?;
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
            let (referrer, path) = (place.referrer, place.path.clone());
            known.insert(name, Known { id: member.id, no: member.no, referrer, path });
        }
    }
    Ok(())
}

fn joined(tenant: TenantId, row: &Row, new: &Known) -> Member {
    Member {
        id: new.id,
        no: new.no,
        login: None,
        name: row.member.clone(),
        invite_code: invite::code(tenant, new.no),
        external_id: Some(row.member.clone()),
        rank: 0,
        labels: Vec::new(),
        status: MemberStatus::Active,
        paid_orders: 0,
        joined_at: row.joined_at,
    }
}
