//! Telling the merchant that a price app failed, without making the shopper wait.

use std::sync::atomic::{AtomicUsize, Ordering};

use domain::app::HookKind;
use domain::installation::Installation;
use jiff::Timestamp;
use plugin_host::Failure;
use store::ActiveTenant;
use store::runs::Run;

use crate::Commerce;
use crate::limits::FAILURES_AT_ONCE;

/// Records of failures that are being written.
static WRITING: AtomicUsize = AtomicUsize::new(0);

/// Notes that an app failed at the price hook.
pub(crate) fn note(commerce: &Commerce, tenant: &ActiveTenant, app: &Installation, at: Timestamp, failure: &Failure) {
    tracing::warn!(tenant = %tenant.slug, app = %app.label, outcome = failure.code(), "price app failed");
    if WRITING.fetch_add(1, Ordering::Relaxed) >= FAILURES_AT_ONCE {
        WRITING.fetch_sub(1, Ordering::Relaxed);
        return;
    }
    let run = Run {
        id: commerce.sources.ids.next(),
        installation: app.id,
        hook: HookKind::Price.name().into(),
        seq: None,
        digest: app.digest.to_string(),
        settings_version: app.settings_version,
        outcome: failure.code().into(),
        detail: failure.to_string(),
        ops: 0,
        fuel: 0,
        micros: 0,
        logs: String::new(),
        at,
    };
    let db = commerce.db.tenant(tenant);
    tokio::spawn(async move {
        let written = async {
            let tx = db.begin().await?;
            store::runs::insert_all(&tx, &[run]).await?;
            tx.commit().await
        };
        if let Err(error) = written.await {
            tracing::warn!(%error, "a failed run was not recorded");
        }
        WRITING.fetch_sub(1, Ordering::Relaxed);
    });
}
