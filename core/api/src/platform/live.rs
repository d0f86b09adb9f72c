//! Watching the platform.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use tenants::live;
use tenants::operators;
use tokio::sync::Mutex;

use crate::auth::{Bearer, SignedInOperator};
use crate::problem::{Answer, Problems};
use crate::request::RequestId;
use crate::state::ApiState;

/// Watch the platform
///
/// A stream of server-sent events. The name of each says what changed: `tenants`, `operators` or `apps`; what it is now is to
/// be read. Each comes at most twice a second, a comment at least every 15 seconds. The stream ends with the session. At most
/// 8 at once for one person.
#[utoipa::path(get, path = "/live", operation_id = "watch_platform", tag = "Home",
    responses((status = 200, description = "Events, until one of the two ends it.", body = String,
        content_type = "text/event-stream"), Problems))]
pub(super) async fn watch(
    State(state): State<ApiState>,
    signed_in: SignedInOperator,
    Bearer(token): Bearer,
    request_id: RequestId,
) -> Answer<Response> {
    let seen = Arc::new(Mutex::new(live::place(&state.control).await?));
    let who = signed_in.operator.id().map_or_else(|| signed_in.session.to_string(), |operator| operator.to_string());
    let control = Arc::clone(&state.control);
    let look = move || {
        let (control, seen, token, request_id) =
            (Arc::clone(&control), Arc::clone(&seen), token.clone(), request_id.clone());
        async move {
            operators::authenticate(&control, &token, request_id.as_str()).await.ok()?;
            let topics = live::changed(&control, &mut *seen.lock().await).await.ok()?;
            Some(topics.into_iter().collect::<BTreeSet<_>>())
        }
    };
    crate::live::answer(&state, who, look)
}
