//! Apps at work: their memory, their timers, their failures, and a worker that has other shops to look after.

mod fair;
mod guest;
mod late;
mod life;
mod memory;
mod timers;

use commerce::PageAsk;
use commerce::apps::runs::{self, Parked, Run};
use domain::id::InstallationId;
use testkit::TestShop;

/// All calls of an app that fit on a page, the newest first.
pub(crate) async fn runs_of(shop: &TestShop, app: InstallationId) -> Vec<Run> {
    let page = PageAsk::first(commerce::PAGE_MAX);
    runs::list(&shop.commerce, &shop.owner, app, false, &page).await.expect("runs").items
}

/// Events that wait because an app failed on them.
async fn parked(shop: &TestShop, app: InstallationId) -> Vec<Parked> {
    let page = PageAsk::first(commerce::PAGE_MAX);
    runs::parked(&shop.commerce, &shop.owner, app, &page).await.expect("parked events").items
}

/// An app fails at every event until [`mends`].
fn breaks(shop: &TestShop, app: InstallationId) {
    let breaker = shop.commerce.plugins.breaker();
    for _ in 0..plugin_host::limits::BREAKER_FAILURES {
        breaker.settle(shop.tenant.id(), app, true, std::time::Instant::now());
    }
}

fn mends(shop: &TestShop, app: InstallationId) {
    shop.commerce.plugins.breaker().reset(shop.tenant.id(), app);
}

/// How far apps have come in the log, and how long it is.
async fn position(shop: &TestShop) -> (i64, i64) {
    let reader = shop.db().read().await.expect("a reader");
    let at = store::events::position(&reader, store::events::APPS).await.expect("a cursor");
    (at, store::events::last(&reader).await.expect("the head of the log"))
}
