//! How many requests a client may send, and headers that tell (draft-ietf-httpapi-ratelimit-headers).
//!
//! A client is a token, or an address without one. The count is of this node alone: one more trip to Redis with every
//! request would cost more than what it protects. An address may send a multiple of what a token may, so that tokens
//! made up one after the other win nothing.

use std::time::Duration;

use axum::extract::{RawPathParams, Request, State};
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use commerce::{Counted, Counter, Owner};
use sha2::{Digest, Sha256};

use crate::limits::{
    ANONYMOUS_REQUESTS_PER_MINUTE, CALLBACK_SHOP_BYTES_MAX, CALLBACKS_PER_MINUTE, CALLBACKS_PER_PLACE, RATE_WINDOW,
    TOKENS_PER_ADDRESS,
};
use crate::problem::{Kind, Problem};
use crate::state::ApiState;
use crate::tenant::Meant;
use crate::{auth, client};

pub(crate) const LEFT: &str = "ratelimit";
pub(crate) const POLICY: &str = "ratelimit-policy";

pub(crate) async fn layer(State(state): State<ApiState>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let (owner, limit) = match parts.extensions.get::<Meant>() {
        Some(Meant(Ok(Some(tenant)))) => {
            (Owner::Tenant(tenant.id), u64::from(tenant.plan.limits().requests_per_minute))
        }
        _ => (Owner::Platform, ANONYMOUS_REQUESTS_PER_MINUTE),
    };
    let address = client::address(&state.config, &parts.headers, &parts.extensions);
    let address = address.map_or_else(|| "unknown".to_owned(), commerce::place);
    let (who, limit, over) = match auth::token(&parts).ok().flatten() {
        Some(token) => {
            let whole = limit.saturating_mul(TOKENS_PER_ADDRESS);
            let counter = Counter { owner, kind: "requests-with-token-from", text: address };
            let over = state.commerce.cache.count_here(&counter, RATE_WINDOW).count > whole;
            (hex::encode(Sha256::digest(token)), limit, over)
        }
        None => (address, limit, false),
    };
    let counted = state.commerce.cache.count_here(&Counter { owner, kind: "requests", text: who }, RATE_WINDOW);
    let mut response = if over || counted.count > limit {
        too_many(limit, counted)
    } else {
        next.run(Request::from_parts(parts, body)).await
    };
    tell(&mut response, limit, counted);
    response
}

/// Of what providers and the sandbox's pages call: by the shop's name in the address, whether there is one or not, and
/// by who calls.
pub(crate) async fn of_callbacks(
    State(state): State<ApiState>,
    named: RawPathParams,
    request: Request,
    next: Next,
) -> Response {
    let from = client::address(&state.config, request.headers(), request.extensions());
    let from = from.map_or_else(|| "unknown".to_owned(), commerce::place);
    let shop = named.iter().find(|(name, _)| matches!(*name, "tenant" | "account" | "id"));
    let shop = shop.map(|(_, shop)| shop).filter(|shop| shop.len() <= CALLBACK_SHOP_BYTES_MAX).unwrap_or_default();
    let of_shop = (CALLBACKS_PER_MINUTE, "callbacks", format!("{from}:{shop}"));
    let of_all = (CALLBACKS_PER_PLACE, "callbacks-from", from);
    for (limit, kind, text) in [of_all, of_shop] {
        let counted = state.commerce.cache.count_here(&Counter { owner: Owner::Platform, kind, text }, RATE_WINDOW);
        if counted.count > limit {
            return too_many(limit, counted);
        }
    }
    next.run(request).await
}

fn too_many(limit: u64, counted: Counted) -> Response {
    let said = format!("More than {limit} requests in {} s.", RATE_WINDOW.as_secs());
    Problem::new(Kind::TooManyRequests, said).retry_after(whole_seconds(counted.ends_in)).into_response()
}

fn tell(response: &mut Response, limit: u64, counted: Counted) {
    let left = limit.saturating_sub(counted.count);
    let policy = format!("\"default\";q={limit};w={}", RATE_WINDOW.as_secs());
    let state = format!("\"default\";r={left};t={}", whole_seconds(counted.ends_in));
    for (name, value) in [(POLICY, policy), (LEFT, state)] {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(name, value);
        }
    }
}

fn whole_seconds(time: Duration) -> u64 {
    time.as_secs() + u64::from(time.subsec_nanos() > 0)
}
