//! The front ends: files that this program carries. On a shop's host stands its shop; on the platform's own, the
//! consoles, and a page that leads to them.
//!
//! They are built by `cargo xtask web`; a program that was built without them answers with a page that says so. What is
//! read while somebody works on them comes from the disk: a debug build embeds nothing.

mod asset;
mod files;
mod page;
mod plain;
mod share;

use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, HOST};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use commerce::KnownTenant;
use tenants::lookup::{self, Named};

use crate::language::Language;
use crate::problem::{Kind, Problem};
use crate::state::ApiState;

/// A front end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum App {
    Storefront,
    Merchant,
    Operator,
    Author,
}

impl App {
    /// Those of the platform's own host, by the first part of the address.
    fn of_platform(first: &str) -> Option<Self> {
        match first {
            "console" => Some(Self::Merchant),
            "operator" => Some(Self::Operator),
            "author" => Some(Self::Author),
            _ => None,
        }
    }

    /// The folder in which it is built.
    fn name(self) -> &'static str {
        match self {
            Self::Storefront => "storefront",
            Self::Merchant => "merchant",
            Self::Operator => "operator",
            Self::Author => "author",
        }
    }
}

/// First parts of addresses that are no page's: what is not there is a problem, as everywhere in the API.
const NO_PAGES: [&str; 16] = [
    "callbacks",
    "demo",
    "developer",
    "docs",
    "drive",
    "healthz",
    "media",
    "merchant",
    "metrics",
    "openapi",
    "platform",
    "problems",
    "problems.json",
    "readyz",
    "sandbox",
    "storefront",
];

/// Answers whatever no operation does.
pub(crate) async fn answer(State(state): State<ApiState>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let (first, rest) = path.trim_start_matches('/').split_once('/').unwrap_or((path.trim_start_matches('/'), ""));
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !reads || NO_PAGES.contains(&first) {
        return no_operation().into_response();
    }
    let headers = request.headers();
    let Some(host) = host(&request) else { return no_operation().into_response() };
    if is_platforms(&state, &host) {
        return match App::of_platform(first) {
            Some(app) if path.len() > first.len() + 1 => {
                let index = |html: &str| html.to_owned();
                serve(&state, headers, app, rest, index)
            }
            Some(_) => Redirect::permanent(&format!("{path}/")).into_response(),
            None if path == "/" => plain::landing(Language::of(headers)),
            None => not_here(headers),
        };
    }
    match tenant(&state, &host).await {
        Ok(Some(tenant)) => {
            let path = path.trim_start_matches('/');
            let head = if wants_page(headers) { share::head(&state, &tenant, headers, path).await } else { None };
            let index = |html: &str| head.as_ref().map_or_else(|| html.to_owned(), |head| head.put_into(html));
            serve(&state, headers, App::Storefront, path, index)
        }
        Ok(None) if wants_page(headers) => plain::no_shop(Language::of(headers)),
        Ok(None) => Problem::new(Kind::UnknownTenant, "No shop has this host.").into_response(),
        Err(problem) => problem.into_response(),
    }
}

/// A file of a front end, or its page where a browser goes somewhere.
fn serve(state: &ApiState, headers: &HeaderMap, app: App, path: &str, index: impl Fn(&str) -> String) -> Response {
    let config = &state.config;
    if !matches!(path, "" | "index.html")
        && let Some(answer) = asset::answer(config, headers, app, path)
    {
        return answer;
    }
    if !path.is_empty() && (path.starts_with("assets/") || !wants_page(headers)) {
        return not_here(headers);
    }
    match files::get(config, app, "index.html") {
        Some(html) => page::answer(headers, &index(&String::from_utf8_lossy(&html))),
        None => plain::not_built(Language::of(headers)),
    }
}

/// Whether a browser goes to an address, and does not only load what a page asks for.
fn wants_page(headers: &HeaderMap) -> bool {
    headers.get(ACCEPT).and_then(|accept| accept.to_str().ok()).is_some_and(|accept| accept.contains("text/html"))
}

fn host(request: &Request) -> Option<String> {
    let mut said = request.headers().get_all(HOST).into_iter();
    let first = said.next().map(|host| String::from_utf8_lossy(host.as_bytes()).into_owned());
    if said.next().is_some() { None } else { first.or_else(|| request.uri().host().map(str::to_owned)) }
}

/// Whether a host is the platform's own: its base domain, the host of its public address, this machine, or an address.
fn is_platforms(state: &ApiState, host: &str) -> bool {
    let Named::Host(host) = Named::by_host(host, &state.config.base_domain) else { return false };
    let public = state.commerce.public_url.split_once("://").map_or("", |(_, host)| host);
    let is_public = Named::by_host(public, &state.config.base_domain) == Named::Host(host.clone());
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    is_public || host == state.config.base_domain || host == "localhost" || bare.parse::<std::net::IpAddr>().is_ok()
}

async fn tenant(state: &ApiState, host: &str) -> Result<Option<KnownTenant>, Problem> {
    let named = Named::by_host(host, &state.config.base_domain);
    let found = lookup::find(&state.commerce.db, &state.commerce.cache, &named).await;
    found.map_err(|error| Problem::from(commerce::Error::from(error)))
}

fn no_operation() -> Problem {
    Problem::new(Kind::NoSuchOperation, "There is no operation at this address; `/docs` lists them.")
}

fn not_here(headers: &HeaderMap) -> Response {
    if wants_page(headers) {
        plain::page(StatusCode::NOT_FOUND, Language::of(headers), ("这里没有页面", "There is no page here"), ("", ""))
    } else {
        no_operation().into_response()
    }
}
