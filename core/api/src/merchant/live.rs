//! Watching a shop.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use commerce::live::{self, Place};
use commerce::{Merchant, auth};
use tokio::sync::Mutex;

use crate::auth::Bearer;
use crate::problem::{Answer, Problems};
use crate::request::RequestId;
use crate::state::ApiState;
use crate::tenant;

/// Watch the shop
///
/// A stream of server-sent events. The name of each says what changed: `orders`, `members`, `withdrawals`, `products`,
/// `apps`, `payments`, `jobs` or `settings`; what it is now is to be read. Each comes at most twice a second, a comment at
/// least every 15 seconds. The stream ends with the session, and when the shop is suspended. At most 8 at once for one
/// person.
#[utoipa::path(get, path = "/live", operation_id = "watch_shop", tag = "Home",
    responses((status = 200, description = "Events, until one of the two ends it.", body = String,
        content_type = "text/event-stream"), Problems))]
pub(super) async fn watch(
    State(state): State<ApiState>,
    merchant: Merchant,
    Bearer(token): Bearer,
    RequestShop(named): RequestShop,
    request_id: RequestId,
) -> Answer<Response> {
    let seen = Arc::new(Mutex::new(live::place(&state.commerce, &merchant).await?));
    let who = format!("{} {}", merchant.tenant_id(), merchant.key_owner());
    let watcher = Arc::new(Watcher { state: state.clone(), token, named, request_id });
    let look = move || {
        let (watcher, seen) = (Arc::clone(&watcher), Arc::clone(&seen));
        async move { watcher.look(&mut *seen.lock().await).await }
    };
    crate::live::answer(&state, who, look)
}

/// How a request named its shop: looked up again and again while somebody watches.
pub(super) struct RequestShop(pub(super) tenants::lookup::Named);

impl axum::extract::FromRequestParts<ApiState> for RequestShop {
    type Rejection = crate::problem::Problem;

    async fn from_request_parts(parts: &mut axum::http::request::Parts, _: &ApiState) -> Result<Self, Self::Rejection> {
        Ok(Self(tenants::lookup::Named::Slug(tenant::known(parts)?.slug.clone())))
    }
}

/// Somebody who watches.
struct Watcher {
    state: ApiState,
    token: String,
    named: tenants::lookup::Named,
    request_id: RequestId,
}

impl Watcher {
    /// What changed since; none when they may not watch any more.
    async fn look(&self, seen: &mut Place) -> Option<std::collections::BTreeSet<&'static str>> {
        let commerce = &self.state.commerce;
        let shop = tenants::lookup::find(&commerce.db, &commerce.cache, &self.named).await.ok()??.open().ok()?;
        let merchant = auth::merchant(commerce, &shop, &self.token, self.request_id.as_str()).await.ok()?;
        let now = live::place(commerce, &merchant).await.ok()?;
        let topics = live::changed(commerce, &merchant, *seen, now).await.ok()?;
        *seen = now;
        Some(topics.into_iter().map(live::Topic::name).collect())
    }
}
