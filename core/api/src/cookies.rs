//! Sessions of browsers. A page of ours signs in with `Souk-Client: web` and never sees its token: a cookie keeps it that
//! no script can read.
//!
//! A cookie alone opens nothing. It counts where the request says `Souk-Client: web`, which a page of another site cannot
//! make a browser send, and where it is read as a link is: files and the live stream. What changes something must come
//! from our own origin besides. `Authorization` wins over cookies. Decision 0006 has the reasons.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{AUTHORIZATION, COOKIE, HOST, ORIGIN, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponseParts, Response, ResponseParts};
use jiff::Timestamp;

use crate::auth;
use crate::problem::{Kind, Problem};
use crate::state::{ApiState, Config};
use crate::tenant::Meant;

/// The header by which pages of ours say what they are.
pub(crate) const CLIENT: &str = "souk-client";
const WEB: &[u8] = b"web";
const SITE: &str = "sec-fetch-site";

/// What a request shows, from wherever it has it.
#[derive(Clone)]
pub(crate) struct Shown {
    /// The token; a problem where a cookie came from somewhere it must not come from.
    pub(crate) token: Result<Option<String>, Problem>,
    /// Of a page of ours: the cookie of the door that the request knocks at.
    jar: Option<Jar>,
    is_ours: bool,
}

/// Where a browser keeps the token of one door.
#[derive(Debug, Clone)]
struct Jar {
    name: String,
    is_secure: bool,
}

/// Finds out what a request shows, once; a cookie that opens nothing any more is taken from the browser.
pub(crate) async fn layer(State(state): State<ApiState>, mut request: Request, next: Next) -> Response {
    let jar = jar(&state.config, &request);
    let shown = shown(&state.config, &request, jar.clone());
    let by_cookie = request.headers().get(AUTHORIZATION).is_none() && matches!(shown.token, Ok(Some(_)));
    request.extensions_mut().insert(shown);
    let mut response = next.run(request).await;
    let is_dead = response.extensions().get::<Problem>().is_some_and(|why| why.kind() == Kind::Unauthenticated);
    if let Some(jar) = jar
        && by_cookie
        && is_dead
    {
        jar.set(response.headers_mut(), "", 0);
    }
    response
}

fn shown(config: &Config, request: &Request, jar: Option<Jar>) -> Shown {
    let headers = request.headers();
    let is_web = headers.get(CLIENT).is_some_and(|client| client.as_bytes() == WEB);
    let is_ours = is_web && is_same_origin(config, headers);
    let token = if headers.contains_key(AUTHORIZATION) {
        Ok(auth::bearer(headers).map(str::to_owned))
    } else {
        let kept = jar.as_ref().and_then(|jar| jar.read(headers));
        match kept {
            Some(kept) => counts(config, request, is_web).map(|counts| counts.then_some(kept)),
            None => Ok(None),
        }
    };
    Shown { token, jar: jar.filter(|_| is_web), is_ours }
}

/// Whether the cookie of a request counts.
fn counts(config: &Config, request: &Request, is_web: bool) -> Result<bool, Problem> {
    let (headers, method) = (request.headers(), request.method());
    let reads = matches!(*method, Method::GET | Method::HEAD);
    if is_web && reads {
        return Ok(true);
    }
    if is_web {
        return if is_same_origin(config, headers) { Ok(true) } else { Err(cross_site()) };
    }
    if !(reads && is_link(request.uri().path())) {
        return Ok(false);
    }
    // An older browser does not say; then `SameSite` stands alone before what only reads.
    let site = headers.get(SITE).map(HeaderValue::as_bytes);
    if site.is_none_or(|site| matches!(site, b"same-origin" | b"none")) { Ok(true) } else { Err(cross_site()) }
}

/// What a browser opens without headers of ours: files, and the live stream.
pub(crate) fn is_link(path: &str) -> bool {
    matches!(path.rsplit(['/', '.']).next(), Some("export" | "csv" | "live"))
}

/// Whether the page that asks is one of this very host.
fn is_same_origin(config: &Config, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let site = text(SITE);
    if site.is_some_and(|site| site != "same-origin") {
        return false;
    }
    match (text(ORIGIN.as_str()), text(HOST.as_str())) {
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(scheme, theirs)| {
            let fits = if config.tls { scheme == "https" } else { matches!(scheme, "http" | "https") };
            fits && theirs.eq_ignore_ascii_case(host)
        }),
        (Some(_), None) => false,
        (None, _) => site.is_some(),
    }
}

fn cross_site() -> Problem {
    Problem::new(Kind::CrossSite, "A session that a cookie keeps takes this only from pages of this host.")
}

/// The cookie of the door that a request knocks at: of each shop its own, so that one browser can work in two.
fn jar(config: &Config, request: &Request) -> Option<Jar> {
    let slug = || match request.extensions().get::<Meant>() {
        Some(Meant(Ok(Some(tenant)))) => Some(tenant.slug.clone()),
        _ => None,
    };
    let name = match request.uri().path().split('/').nth(1)? {
        "storefront" => format!("souk_member_{}", slug()?),
        "merchant" => format!("souk_staff_{}", slug()?),
        "platform" => "souk_operator".to_owned(),
        _ => return None,
    };
    let name = if config.tls { format!("__Host-{name}") } else { name };
    Some(Jar { name, is_secure: config.tls })
}

impl Jar {
    /// The token that is kept. Two cookies of one name are none: somebody else may have put one there.
    fn read(&self, headers: &HeaderMap) -> Option<String> {
        let lines = headers.get_all(COOKIE).into_iter().filter_map(|line| line.to_str().ok());
        let pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
        let mut kept = pairs.filter(|(name, _)| *name == self.name).map(|(_, value)| value.to_owned());
        let first = kept.next().filter(|value| !value.is_empty());
        if kept.next().is_some() { None } else { first }
    }

    fn set(&self, headers: &mut HeaderMap, value: &str, seconds: i64) {
        let secure = if self.is_secure { "; Secure" } else { "" };
        let text = format!("{}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}", self.name);
        if let Ok(mut cookie) = HeaderValue::from_str(&text) {
            cookie.set_sensitive(true);
            headers.append(SET_COOKIE, cookie);
        }
    }
}

/// Who signs in or out: a page of ours, whose browser keeps the token, or a program, which keeps it itself.
#[derive(Debug, Clone)]
pub(crate) struct Keeper(Option<Jar>);

/// A cookie that is set or taken away with an answer; none for a program.
#[derive(Debug)]
pub(crate) struct Cookie(Option<(Jar, String, i64)>);

impl Keeper {
    /// Gives a token into keeping: the cookie for the browser, or the token for the program to read.
    pub(crate) fn keep(self, token: &str, until: Option<Timestamp>, now: Timestamp) -> (Cookie, Option<String>) {
        let Some(jar) = self.0 else { return (Cookie(None), Some(token.to_owned())) };
        let seconds = until.map_or(0, |until| until.as_second().saturating_sub(now.as_second()).max(0));
        (Cookie(Some((jar, token.to_owned(), seconds))), None)
    }

    /// Takes back what was kept.
    pub(crate) fn forget(self) -> Cookie {
        Cookie(self.0.map(|jar| (jar, String::new(), 0)))
    }
}

impl IntoResponseParts for Cookie {
    type Error = std::convert::Infallible;

    fn into_response_parts(self, mut response: ResponseParts) -> Result<ResponseParts, Self::Error> {
        if let Some((jar, value, seconds)) = self.0 {
            jar.set(response.headers_mut(), &value, seconds);
        }
        Ok(response)
    }
}

impl FromRequestParts<ApiState> for Keeper {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &ApiState) -> Result<Self, Problem> {
        match parts.extensions.get::<Shown>() {
            Some(Shown { jar: Some(_), is_ours: false, .. }) => Err(cross_site()),
            Some(Shown { jar, .. }) => Ok(Self(jar.clone())),
            None => Ok(Self(None)),
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    fn says(tls: bool, headers: &[(&'static str, &'static str)]) -> bool {
        let mut map = HeaderMap::new();
        map.insert(HOST, HeaderValue::from_static("shop.example:8080"));
        for (name, value) in headers {
            map.insert(*name, HeaderValue::from_static(value));
        }
        is_same_origin(&Config { tls, ..Config::default() }, &map)
    }

    #[test]
    fn only_this_very_host_is_the_same_origin() {
        assert!(says(false, &[("origin", "http://shop.example:8080")]));
        assert!(says(true, &[("origin", "https://SHOP.example:8080"), ("sec-fetch-site", "same-origin")]));
        assert!(says(false, &[("sec-fetch-site", "same-origin")]));
        for wrong in [
            "null",
            "http://shop.example",
            "http://a.shop.example:8080",
            "shop.example:8080",
            "ftp://shop.example:8080",
        ] {
            assert!(!says(false, &[("origin", wrong)]), "{wrong}");
        }
        assert!(!says(true, &[("origin", "http://shop.example:8080")]), "not without TLS where there is TLS");
        assert!(!says(false, &[("origin", "http://shop.example:8080"), ("sec-fetch-site", "same-site")]));
        assert!(!says(false, &[]), "who says nothing is not believed");
    }

    #[test]
    fn of_two_cookies_of_a_name_none_counts() {
        let jar = Jar { name: "souk_operator".into(), is_secure: false };
        let read = |cookie: &str| {
            let request = Request::builder().header(COOKIE, cookie).body(Body::empty()).expect("a request");
            jar.read(request.headers())
        };
        assert_eq!(read("a=b; souk_operator=x; c=d"), Some("x".into()));
        for none in ["souk_operator=x; souk_operator=y", "souk_operator=", "souk_operators=x", "souk_operator"] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
