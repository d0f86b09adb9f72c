//! The next slice of a tenant's log: ask each app about each event, then write all that follows in one transaction.

use store::ActiveTenant;
use store::events::APPS;

use super::memory::Memory;
use super::roster::Roster;
use super::round::Share;
use super::subjects::Subjects;
use super::write::{self, Handled};
use super::{asking, lost_a_race};
use crate::{Commerce, Result, limits};

/// Handles the next slice, which ends where the share of time does; says how many events it had. If another worker was
/// faster, nothing of this is kept.
pub(crate) async fn handle(commerce: &Commerce, tenant: &ActiveTenant, share: Share) -> Result<usize> {
    let reader = commerce.db.tenant(tenant).read().await?;
    let from = store::events::position(&reader, APPS).await?;
    let events = store::events::after(&reader, from, limits::SLICE_MAX).await?;
    let Some(to) = events.last().map(|event| event.seq) else { return Ok(0) };
    let roster = Roster::load(commerce, &reader, (from, to)).await?;
    let subjects = Subjects::load(&reader, &events).await?;
    // A cursor that was moved back delivers again; whoever was asked before is not asked twice.
    let before = store::runs::asked(&reader, from, to).await?;

    let mut memory = Memory::default();
    let mut handled = Vec::with_capacity(events.len());
    for event in events {
        if share.is_over() && !handled.is_empty() {
            break;
        }
        let mut answers = Vec::new();
        if let Some(asked) = subjects.as_hook_event(&reader, &event).await? {
            let apps = roster.asked_about(&event, asked.fact.kind());
            for app in apps.into_iter().filter(|app| !before.contains(&(app.id, event.seq))) {
                answers.push(asking::ask(commerce, tenant, &reader, &app, (&event, &asked), &mut memory).await);
            }
        }
        handled.push(Handled { event, answers });
    }
    drop(reader);

    let (count, to) = (handled.len(), handled.last().map_or(to, |last| last.event.seq));
    match write::write(commerce, tenant, (from, to), &subjects, (handled, memory)).await {
        Ok(()) => Ok(count),
        // Another worker was faster, a member withdrew what was about to be taken back, or an app's memory changed under
        // its hands: look again.
        Err(error) if lost_a_race(&error) => Ok(count),
        Err(error) => Err(error),
    }
}
