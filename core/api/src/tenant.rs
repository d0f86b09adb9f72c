//! Which shop a request is for. `Souk-Tenant: <slug>` says it, or else the host; a link to a file says it with `?tenant=`.
//!
//! A handler takes [`ActiveTenant`] (a shop that may sell), or [`WhileSuspended`] of it where its owner still gets in.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::HeaderMap;
use axum::http::header::HOST;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use commerce::{ActiveTenant, KnownTenant, Shut};
use tenants::lookup::{self, Named};

use crate::cookies;
use crate::problem::{Kind, Problem};
use crate::state::ApiState;

/// The header that names a shop by its slug.
pub const HEADER: &str = "souk-tenant";

/// The same proof, given also while the shop is suspended: for its owner's sign-in, export and bills.
#[derive(Debug, Clone)]
pub struct WhileSuspended<T>(pub T);

/// What is known of the shop of a request.
#[derive(Debug, Clone)]
pub(crate) struct Meant(pub(crate) Result<Option<KnownTenant>, Problem>);

/// Finds out which shop a request is for, once; whoever needs one fails if there is none.
pub(crate) async fn find(State(state): State<ApiState>, mut request: Request, next: Next) -> Response {
    let meant = if is_ambiguous(request.headers()) {
        Err(Problem::new(Kind::Unreadable, "`Host` and `Souk-Tenant` may each be there once."))
    } else {
        look(&state, named(&request, &state.config.base_domain)).await
    };
    if let Ok(Some(tenant)) = &meant {
        tracing::Span::current().record("tenant", tenant.slug.as_str());
    }
    request.extensions_mut().insert(Meant(meant));
    next.run(request).await
}

async fn look(state: &ApiState, named: Option<Named>) -> Result<Option<KnownTenant>, Problem> {
    let Some(named) = named else { return Ok(None) };
    let found = lookup::find(&state.commerce.db, &state.commerce.cache, &named).await;
    found.map_err(|error| Problem::from(commerce::Error::from(error)))
}

/// A proxy may have gone by another one of two than this node would.
fn is_ambiguous(headers: &HeaderMap) -> bool {
    [HOST.as_str(), HEADER].into_iter().any(|name| headers.get_all(name).iter().count() > 1)
}

fn named(request: &Request, base: &str) -> Option<Named> {
    if let Some(slug) = text(request.headers(), HEADER) {
        return Some(Named::Slug(slug));
    }
    if let Some(slug) = by_link(request) {
        return Some(Named::Slug(slug));
    }
    let host = text(request.headers(), HOST.as_str());
    let host = host.or_else(|| request.uri().host().map(str::to_owned))?;
    Some(Named::by_host(&host, base))
}

/// A link, which has no headers of ours, names the shop itself.
fn by_link(request: &Request) -> Option<String> {
    let uri = request.uri();
    let mut pairs = uri.query().filter(|_| cookies::is_link(uri.path()))?.split('&');
    pairs.find_map(|pair| pair.strip_prefix(LINKED)).map(str::to_owned)
}

/// How a link names its shop.
const LINKED: &str = "tenant=";

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    // What is no text is a name that nobody has.
    headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
}

pub(crate) fn known(parts: &Parts) -> Result<KnownTenant, Problem> {
    let unknown = || {
        let said = "No shop has this host. Name one with `Souk-Tenant: <slug>`.";
        Problem::new(Kind::UnknownTenant, said)
    };
    match parts.extensions.get::<Meant>() {
        Some(Meant(Ok(Some(tenant)))) => Ok(tenant.clone()),
        Some(Meant(Err(problem))) => Err(problem.clone()),
        Some(Meant(Ok(None))) | None => Err(unknown()),
    }
}

fn shut(why: Shut) -> Problem {
    match why {
        Shut::Suspended => Problem::new(Kind::TenantSuspended, "The shop is suspended."),
        Shut::Closed => Problem::new(Kind::TenantClosed, "The shop is closed for good."),
    }
}

impl FromRequestParts<ApiState> for ActiveTenant {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &ApiState) -> Result<Self, Problem> {
        known(parts)?.open().map_err(shut)
    }
}

impl FromRequestParts<ApiState> for WhileSuspended<ActiveTenant> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &ApiState) -> Result<Self, Problem> {
        known(parts)?.open_while_suspended().map(Self).map_err(shut)
    }
}
