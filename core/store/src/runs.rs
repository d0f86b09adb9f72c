//! Calls of plugins as they were recorded, and events that an installation failed on.

use std::collections::HashSet;

use domain::id::{InstallationId, RunId};
use jiff::Timestamp;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, Order};

use crate::columns::{at, micros};
use crate::entity::{parked_events, runs};
use crate::error::Result;
use crate::limits;
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, TenantTx, id};

/// One call of a plugin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its id.
    pub id: RunId,
    /// Which installation was asked.
    pub installation: InstallationId,
    /// At which hook.
    pub hook: String,
    /// About which event.
    pub seq: Option<i64>,
    /// Which code ran.
    pub digest: String,
    /// With which version of the settings.
    pub settings_version: i64,
    /// `ok`, or the failure's name.
    pub outcome: String,
    /// What the app or the host said about a failure, and what was cut or refused of the proposals.
    pub detail: String,
    /// Proposals that were taken.
    pub ops: u32,
    /// Fuel that it burned.
    pub fuel: u64,
    /// Microseconds that it took.
    pub micros: u64,
    /// What it logged, a line each.
    pub logs: String,
    /// When.
    pub at: Timestamp,
}

/// Records calls.
pub async fn insert_all(tx: &TenantTx, new: &[Run]) -> Result<()> {
    let tenant = tx.tenant().uuid();
    let row = |run: &Run| runs::Model {
        tenant_id: tenant,
        id: run.id.uuid(),
        installation_id: run.installation.uuid(),
        hook: run.hook.clone(),
        seq: run.seq,
        digest: run.digest.clone(),
        settings_version: run.settings_version,
        outcome: run.outcome.clone(),
        detail: run.detail.clone(),
        ops: i64::from(run.ops),
        fuel: i64::try_from(run.fuel).unwrap_or(i64::MAX),
        micros: i64::try_from(run.micros).unwrap_or(i64::MAX),
        logs: run.logs.clone(),
        at: micros(run.at),
    };
    tx.insert_all::<runs::Entity>(new.iter().map(row).collect()).await
}

/// Calls of one installation, the newest first; only failed ones if asked.
pub async fn list(
    db: &Reader,
    installation: InstallationId,
    only_failed: bool,
    page: &PageAsk<RunId>,
) -> Result<Page<Run, RunId>> {
    use runs::Column as C;
    let mut which = Condition::all().add(C::InstallationId.eq(installation.uuid()));
    if only_failed {
        which = which.add(C::Outcome.ne("ok"));
    }
    if let Some(after) = page.after {
        which = which.add(C::Id.lt(after.uuid()));
    }
    let rows = db.rows::<runs::Entity>().filter(which).order_by(C::Id, Order::Desc).limit(page.size() + 1);
    Page::try_of(rows.all().await?, page.size(), |row| id(row.id), from_row)
}

/// Calls about these events, in the order in which they were made.
pub async fn of_events(db: &Reader, seqs: &[i64], limit: u64) -> Result<Vec<Run>> {
    let mut found = Vec::new();
    for chunk in seqs.chunks(limits::KEYS_MAX) {
        let rows = db.rows::<runs::Entity>().filter(runs::Column::Seq.is_in(chunk.iter().copied()));
        for row in rows.order_by(runs::Column::Id, Order::Asc).limit(limit).all().await? {
            found.push(from_row(row)?);
        }
    }
    Ok(found)
}

/// Who was asked about the events of a stretch of the log already: installation and place.
pub async fn asked(db: &Reader, after: i64, to: i64) -> Result<HashSet<(InstallationId, i64)>> {
    let which = runs::Column::Seq.gt(after).and(runs::Column::Seq.lte(to));
    let rows = db.rows::<runs::Entity>().filter(which).all().await?;
    Ok(rows.into_iter().filter_map(|row| Some((id(row.installation_id), row.seq?))).collect())
}

/// An event that an installation failed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parked {
    /// Which installation.
    pub installation: InstallationId,
    /// The event's place in the log.
    pub seq: i64,
    /// `retrying`, or `parked`: nobody tries it again but a person.
    pub state: String,
    /// How often it was tried.
    pub attempts: u32,
    /// When it is tried again.
    pub next_at: Timestamp,
    /// What went wrong last.
    pub error: String,
}

/// Notes that an installation failed on an event, or failed again.
pub async fn park(tx: &TenantTx, parked: &Parked) -> Result<()> {
    tx.put::<parked_events::Entity>(parked_events::Model {
        tenant_id: tx.tenant().uuid(),
        installation_id: parked.installation.uuid(),
        seq: parked.seq,
        state: parked.state.clone(),
        attempts: i64::from(parked.attempts),
        next_at: micros(parked.next_at),
        error: parked.error.clone(),
    })
    .await
}

/// Takes an event off the list; says whether it was on it. Who took it handles it.
pub async fn unpark(tx: &TenantTx, installation: InstallationId, seq: i64) -> Result<bool> {
    use parked_events::Column as C;
    let which = C::InstallationId.eq(installation.uuid()).and(C::Seq.eq(seq));
    Ok(tx.delete::<parked_events::Entity>(which).await? == 1)
}

/// Events of apps that are on and that are to be tried again now, in order of the log. Those of an app that is off wait
/// until it is on.
pub async fn due(db: &Reader, now: Timestamp, limit: u64) -> Result<Vec<Parked>> {
    use parked_events::Column as C;
    let on = crate::installations::on(db).await?;
    let which = C::State.eq("retrying").and(C::NextAt.lte(micros(now))).and(C::InstallationId.is_in(on));
    let rows = db.rows::<parked_events::Entity>().filter(which).order_by(C::Seq, Order::Asc).limit(limit);
    rows.all().await?.into_iter().map(parked_from_row).collect()
}

/// Events that an installation failed on and that are not handled yet, in order of the log.
pub async fn parked(db: &Reader, installation: InstallationId, page: &PageAsk<i64>) -> Result<Page<Parked, i64>> {
    use parked_events::Column as C;
    let mut which = Condition::all().add(C::InstallationId.eq(installation.uuid()));
    if let Some(after) = page.after {
        which = which.add(C::Seq.gt(after));
    }
    let rows = db.rows::<parked_events::Entity>().filter(which).order_by(C::Seq, Order::Asc).limit(page.size() + 1);
    Page::try_of(rows.all().await?, page.size(), |row| row.seq, parked_from_row)
}

/// An event that an installation failed on and that is not handled yet.
pub async fn find_parked(db: &Reader, installation: InstallationId, seq: i64) -> Result<Option<Parked>> {
    use parked_events::Column as C;
    let which = C::InstallationId.eq(installation.uuid()).and(C::Seq.eq(seq));
    db.rows::<parked_events::Entity>().filter(which).one().await?.map(parked_from_row).transpose()
}

/// Takes all events of an installation off the list.
pub async fn unpark_all(tx: &TenantTx, installation: InstallationId) -> Result<()> {
    tx.delete::<parked_events::Entity>(parked_events::Column::InstallationId.eq(installation.uuid())).await?;
    Ok(())
}

fn parked_from_row(row: parked_events::Model) -> Result<Parked> {
    Ok(Parked {
        installation: id(row.installation_id),
        seq: row.seq,
        state: row.state,
        attempts: u32::try_from(row.attempts).unwrap_or(u32::MAX),
        next_at: at(row.next_at)?,
        error: row.error,
    })
}

fn from_row(row: runs::Model) -> Result<Run> {
    Ok(Run {
        id: id(row.id),
        installation: id(row.installation_id),
        hook: row.hook,
        seq: row.seq,
        digest: row.digest,
        settings_version: row.settings_version,
        outcome: row.outcome,
        detail: row.detail,
        ops: u32::try_from(row.ops).unwrap_or(u32::MAX),
        fuel: u64::try_from(row.fuel).unwrap_or(0),
        micros: u64::try_from(row.micros).unwrap_or(0),
        logs: row.logs,
        at: at(row.at)?,
    })
}
