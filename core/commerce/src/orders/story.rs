//! The story of an order as the merchant reads it: what happened, what apps were asked because of it, and what money
//! moved.

use std::collections::HashMap;
use std::sync::Arc;

use domain::id::{InstallationId, OrderId, RunId};
use domain::ledger::TransferReason;
use domain::people::Permission;
use domain::text::Text;
use jiff::Timestamp;
use store::Reader;
use store::ledger::EntryFilter;
use store::{PAGE_MAX, PageAsk};

use super::timeline::{TimelineEntry, for_merchant};
use crate::apps::faces;
use crate::{Commerce, Merchant, Result, limits};

/// Something that happened, with what followed from it.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// What happened.
    pub entry: TimelineEntry,
    /// Calls of apps because of it.
    pub runs: Vec<AppRun>,
    /// Movements of money because of it; none for those who may not read of money.
    pub postings: Vec<Posting>,
}

/// A call of an app.
#[derive(Debug, Clone)]
pub struct AppRun {
    /// The recorded call.
    pub id: RunId,
    /// Which installation was asked.
    pub installation: InstallationId,
    /// Its label in the shop.
    pub label: String,
    /// What the app calls itself.
    pub title: Text,
    /// The version that ran.
    pub version: String,
    /// `ok`, or the failure's name.
    pub outcome: String,
    /// What was said about a failure, and what was cut or refused.
    pub detail: String,
    /// Proposals that were taken.
    pub ops: u32,
    /// Fuel that it burned.
    pub fuel: u64,
    /// When.
    pub at: Timestamp,
}

/// A movement of money.
#[derive(Debug, Clone)]
pub struct Posting {
    /// The account that it was taken from, by name.
    pub from: String,
    /// The account that it was given to, by name.
    pub to: String,
    /// In minor units, above 0.
    pub amount: i64,
    /// What kind of movement.
    pub reason: TransferReason,
    /// How the member is called whose pocket it touches.
    pub member: Option<String>,
}

/// What happened to an order, in order.
pub(super) async fn chapters(
    commerce: &Commerce,
    merchant: &Merchant,
    reader: &Reader,
    order: OrderId,
    events: Vec<domain::event::Event>,
) -> Result<Vec<Chapter>> {
    let entries = for_merchant(events);
    let seqs: Vec<i64> = entries.iter().map(|entry| entry.seq).collect();
    let mut runs = runs(commerce, reader, &seqs).await?;
    let mut postings =
        if merchant.need(Permission::MoneyRead).is_ok() { postings(reader, order).await? } else { HashMap::new() };
    let chapter = |entry: TimelineEntry| Chapter {
        runs: runs.remove(&entry.seq).unwrap_or_default(),
        postings: postings.remove(&entry.seq).unwrap_or_default(),
        entry,
    };
    Ok(entries.into_iter().map(chapter).collect())
}

async fn runs(commerce: &Commerce, reader: &Reader, seqs: &[i64]) -> Result<HashMap<i64, Vec<AppRun>>> {
    let found = store::runs::of_events(reader, seqs, limits::TIMELINE_MAX).await?;
    if found.is_empty() {
        return Ok(HashMap::new());
    }
    let faces = faces::of_shop(commerce, reader).await?;
    let mut runs: HashMap<i64, Vec<AppRun>> = HashMap::new();
    for run in found {
        let Some(seq) = run.seq else { continue };
        let called = match run.digest.parse() {
            Ok(digest) => faces::of_file(commerce, digest).await?,
            Err(_) => None,
        };
        let called = called.as_ref().map(Arc::as_ref);
        runs.entry(seq).or_default().push(AppRun {
            id: run.id,
            installation: run.installation,
            label: faces.get(&run.installation).map(|face| face.label.clone()).unwrap_or_default(),
            title: called.map(|called| called.title.clone()).unwrap_or_default(),
            version: called.map(|called| called.version.clone()).unwrap_or_default(),
            outcome: run.outcome,
            detail: run.detail,
            ops: run.ops,
            fuel: run.fuel,
            at: run.at,
        });
    }
    Ok(runs)
}

async fn postings(reader: &Reader, order: OrderId) -> Result<HashMap<i64, Vec<Posting>>> {
    let filter = EntryFilter { order: Some(order), ..EntryFilter::default() };
    let found = store::ledger::entries(reader, &filter, &PageAsk::first(PAGE_MAX)).await?.items;
    let accounts: Vec<_> = found.iter().flat_map(|entry| [entry.debit, entry.credit]).collect();
    let accounts = store::ledger::names(reader, &accounts).await?;
    let members: Vec<_> = found.iter().filter_map(|entry| entry.member).collect();
    let members = store::members::get_all(reader, &members).await?;
    let name = |account| accounts.get(&account).map(|name| pocket(name)).unwrap_or_default();
    let mut postings: HashMap<i64, Vec<Posting>> = HashMap::new();
    for entry in found {
        let Some(seq) = entry.seq else { continue };
        postings.entry(seq).or_default().push(Posting {
            from: name(entry.debit),
            to: name(entry.credit),
            amount: entry.amount,
            reason: entry.reason,
            member: entry.member.and_then(|member| members.get(&member).map(|member| member.name.clone())),
        });
    }
    Ok(postings)
}

/// The pocket of a member's account, whose the posting says anyway; another account's name as it is.
fn pocket(account: &str) -> String {
    let pocket = account.strip_prefix("member/").and_then(|rest| rest.split_once('/'));
    pocket.map_or(account, |(_, pocket)| pocket).to_owned()
}
