//! Which web pages may call: those of the shop itself, never all.

use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LINK, LOCATION, RETRY_AFTER};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Method};
use tenants::lookup::{self, Named};
use tower_http::cors::{AllowOrigin, CorsLayer};

use crate::limits::CORS_MAX_AGE;
use crate::state::ApiState;
use crate::tenant::Meant;
use crate::{idempotency, ratelimit, request, tenant};

/// Pages from a shop's other hosts may call that shop. Never with cookies: who calls shows a token.
pub(crate) fn layer(state: ApiState) -> CorsLayer {
    let ours = AllowOrigin::async_predicate(move |origin: HeaderValue, parts: &Parts| {
        let meant = parts.extensions.get::<Meant>().cloned();
        let is_preflight = parts.method == Method::OPTIONS;
        let is_platforms = parts.uri.path().starts_with("/platform/");
        async move { !is_platforms && allowed(&state, &origin, meant, is_preflight).await }
    });
    CorsLayer::new()
        .allow_origin(ours)
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE])
        .allow_headers([
            AUTHORIZATION,
            CONTENT_TYPE,
            IF_NONE_MATCH,
            HeaderName::from_static(idempotency::HEADER),
            HeaderName::from_static(tenant::HEADER),
            HeaderName::from_static(request::HEADER),
        ])
        .expose_headers([
            ETAG,
            LINK,
            LOCATION,
            RETRY_AFTER,
            HeaderName::from_static(ratelimit::LEFT),
            HeaderName::from_static(ratelimit::POLICY),
            HeaderName::from_static(request::HEADER),
        ])
        .max_age(CORS_MAX_AGE)
}

async fn allowed(state: &ApiState, origin: &HeaderValue, meant: Option<Meant>, is_preflight: bool) -> bool {
    let Some(host) = origin.to_str().ok().and_then(|origin| origin.split_once("://")).map(|(_, host)| host) else {
        return false;
    };
    let named = Named::by_host(host, &state.config.base_domain);
    let Ok(Some(theirs)) = lookup::find(&state.commerce.db, &state.commerce.cache, &named).await else { return false };
    match meant {
        Some(Meant(Ok(Some(tenant)))) => tenant.id == theirs.id,
        // A preflight carries no `Souk-Tenant`; the request after it does, and is checked above. What is for no shop is
        // for no shop's pages.
        _ => is_preflight,
    }
}
