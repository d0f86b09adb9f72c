//! One call of an app about an event.

use domain::event::Event;
use domain::hook::HookEvent;
use domain::id::OrderId;
use plugin_host::{AnswerFault, Call, Failure, LogLevel, LogLine, Proposals};
use sha2::{Digest, Sha256};
use store::{ActiveTenant, Reader};

use super::memory::Memory;
use super::reads::Reads;
use super::roster::Asked;
use crate::Commerce;

/// What came of a call.
pub(crate) struct Answer {
    pub(crate) app: Asked,
    pub(crate) result: Result<Proposals, Failure>,
    pub(crate) fuel: u64,
    pub(crate) micros: u64,
    pub(crate) logs: String,
    /// SHA-256 of what the app was given: the event and its settings.
    pub(crate) inputs_hash: String,
}

/// Asks an app about an event. What it writes down is seen by its next call, unless it failed.
pub(crate) async fn ask(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    reader: &Reader,
    app: &Asked,
    (event, asked): (&Event, &HookEvent),
    memory: &mut Memory,
) -> Answer {
    let plugin = match &app.plugin {
        Ok(plugin) => plugin,
        Err(why) => return unasked(app, asked, Failure::NotLoaded(why.clone())),
    };
    let call = Call { tenant: tenant.id(), installation: app.id, plugin, settings: &app.settings };
    let buyer = match &asked.fact {
        domain::hook::EventFact::OrderPaid(order) => order.member.parse().ok(),
        _ => None,
    };
    let mut reads = Reads { reader, event, installation: app.id, buyer, memory };
    let mut outcome = commerce.plugins.handle(&call, asked, &mut reads).await;
    if let Ok(proposals) = &outcome.answer {
        match memory.take(reader, app.id, &proposals.writes).await {
            Ok(true) => {}
            Ok(false) => outcome.answer = Err(Failure::AnswerRefused(AnswerFault::MemoryFull)),
            Err(error) => outcome.answer = Err(Failure::ReadFailed(Box::new(error))),
        }
    }
    Answer {
        app: app.clone(),
        result: outcome.answer,
        fuel: outcome.fuel,
        micros: outcome.micros,
        logs: lines(&outcome.log),
        inputs_hash: inputs_hash(asked, &app.settings),
    }
}

fn unasked(app: &Asked, asked: &HookEvent, failure: Failure) -> Answer {
    Answer {
        app: app.clone(),
        result: Err(failure),
        fuel: 0,
        micros: 0,
        logs: String::new(),
        inputs_hash: inputs_hash(asked, &app.settings),
    }
}

fn inputs_hash(event: &HookEvent, settings: &str) -> String {
    let mut hash = Sha256::new();
    // Plain data with string keys: it always has a JSON form.
    hash.update(serde_json::to_vec(event).unwrap_or_default());
    hash.update([0]);
    hash.update(settings);
    hex::encode(hash.finalize())
}

fn lines(log: &[LogLine]) -> String {
    let level = |level: LogLevel| match level {
        LogLevel::Debug => "debug",
        LogLevel::Info => "info",
        LogLevel::Warn => "warn",
        LogLevel::Error => "error",
    };
    log.iter().map(|line| format!("{} {}\n", level(line.level), line.message)).collect()
}

/// The order that a text names, if it is the id of one.
pub(crate) fn order_id(text: &str) -> Option<OrderId> {
    text.parse().ok()
}
