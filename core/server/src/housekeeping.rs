//! What a node tidies up now and then.

use commerce::Commerce;
use tenants::Control;
use tokio_util::sync::CancellationToken;

use crate::limits::{ANSWERS_KEPT, HOUSEKEEPING_PAUSE};

/// Tidies up until it is told to stop.
pub(crate) async fn run(commerce: &Commerce, control: &Control, stop: &CancellationToken) {
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(HOUSEKEEPING_PAUSE) => {}
        }
        let now = commerce.sources.now();
        let before = now.checked_sub(ANSWERS_KEPT).unwrap_or(now);
        if let Err(error) = store::platform::backlog::forget_answers(&commerce.db, before).await {
            tracing::warn!(%error, "old answers were not forgotten");
        }
        if let Err(error) = commerce::payments::forget_messages(commerce).await {
            tracing::warn!(%error, "old messages of payment providers were not forgotten");
        }
        if let Err(error) = commerce::jobs::forget(commerce).await {
            tracing::warn!(%error, "old jobs were not forgotten");
        }
        if let Err(error) = tenants::apps::purge_expired(control, now).await {
            tracing::warn!(%error, "the memory of apps that are gone was not purged");
        }
    }
}
