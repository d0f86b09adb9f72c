//! The next slice of a tenant's log: ask each app about each event, then write all that follows in one transaction.

use store::ActiveTenant;
use store::events::APPS;

use super::asking::{self, Memory};
use super::lost_a_race;
use super::roster::Roster;
use super::subjects::Subjects;
use super::write::{self, Handled};
use crate::{Commerce, Result, limits};

/// Handles the next slice; says how many events it had. If another worker was faster, nothing of this is kept.
pub(crate) async fn handle(commerce: &Commerce, tenant: &ActiveTenant) -> Result<usize> {
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
    let count = events.len();
    for event in events {
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

    match write::write(commerce, tenant, (from, to), &subjects, handled).await {
        Ok(()) => Ok(count),
        // Another worker was faster, or a member withdrew what was about to be taken back: look again.
        Err(error) if lost_a_race(&error) => Ok(count),
        Err(error) => Err(error),
    }
}
