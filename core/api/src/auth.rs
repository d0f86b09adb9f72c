//! Who sends a request: `Authorization: Bearer <token>`, or the cookie of a page of ours ([`crate::cookies`]), becomes the
//! proof that a verb asks for.
//!
//! A handler takes `shopper: Shopper`, `merchant: Merchant`, `operator: Operator`, `Option<Shopper>` where guests may come too, or
//! `WhileSuspended<Merchant>` where an owner gets in while the shop is suspended. What each of them may do, the verb
//! decides.

use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use commerce::auth;
use commerce::{ActiveTenant, Merchant, Shopper};
use domain::id::SessionId;
use tenants::{Operator, operators};

use crate::cookies::Shown;
use crate::problem::{Kind, Problem};
use crate::request::RequestId;
use crate::state::ApiState;
use crate::tenant::WhileSuspended;

/// The token of a request, whatever it opens.
#[derive(Clone)]
pub struct Bearer(pub String);

impl std::fmt::Debug for Bearer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Bearer(..)")
    }
}

/// What a request shows, by `Authorization` or by a cookie that counts.
pub(crate) fn token(parts: &Parts) -> Result<Option<&str>, Problem> {
    match parts.extensions.get::<Shown>() {
        Some(Shown { token: Ok(token), .. }) => Ok(token.as_deref()),
        Some(Shown { token: Err(problem), .. }) => Err(problem.clone()),
        None => Ok(bearer(&parts.headers)),
    }
}

fn needed(parts: &Parts) -> Result<&str, Problem> {
    token(parts)?.ok_or_else(sign_in_first)
}

/// The token in `Authorization`.
pub(crate) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim()).filter(|token| !token.is_empty())
}

fn sign_in_first() -> Problem {
    Problem::new(Kind::Unauthenticated, "Sign in and send `Authorization: Bearer <token>`.")
}

impl<S: Send + Sync> FromRequestParts<S> for Bearer {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        needed(parts).map(|token| Self(token.to_owned()))
    }
}

impl FromRequestParts<ApiState> for Shopper {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, Problem> {
        let shop = ActiveTenant::from_request_parts(parts, state).await?;
        let token = needed(parts)?;
        Ok(auth::shopper(&state.commerce, &shop, token).await?)
    }
}

/// A guest shows nothing; a token that does not hold is a problem, not a guest.
impl OptionalFromRequestParts<ApiState> for Shopper {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Option<Self>, Problem> {
        if parts.headers.get(AUTHORIZATION).is_none() && token(parts)?.is_none() {
            return Ok(None);
        }
        <Self as FromRequestParts<ApiState>>::from_request_parts(parts, state).await.map(Some)
    }
}

impl FromRequestParts<ApiState> for Merchant {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, Problem> {
        let shop = ActiveTenant::from_request_parts(parts, state).await?;
        merchant(parts, state, &shop).await
    }
}

impl FromRequestParts<ApiState> for WhileSuspended<Merchant> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, Problem> {
        let WhileSuspended(shop) = WhileSuspended::<ActiveTenant>::from_request_parts(parts, state).await?;
        merchant(parts, state, &shop).await.map(Self)
    }
}

/// An operator and the session, or the named token, that they show.
#[derive(Debug, Clone)]
pub struct SignedInOperator {
    /// Who.
    pub operator: Operator,
    /// What opens it.
    pub session: SessionId,
}

impl FromRequestParts<ApiState> for SignedInOperator {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, Problem> {
        let token = needed(parts)?;
        let (operator, session) = operators::authenticate(&state.control, token, request_id(parts)).await?;
        Ok(Self { operator, session })
    }
}

impl FromRequestParts<ApiState> for Operator {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, Problem> {
        Ok(SignedInOperator::from_request_parts(parts, state).await?.operator)
    }
}

fn request_id(parts: &Parts) -> &str {
    parts.extensions.get::<RequestId>().map_or("", |id| id.as_str())
}

async fn merchant(parts: &Parts, state: &ApiState, shop: &ActiveTenant) -> Result<Merchant, Problem> {
    let token = needed(parts)?;
    Ok(auth::merchant(&state.commerce, shop, token, request_id(parts)).await?)
}
