//! From where a request comes.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap};

use crate::problem::Problem;
use crate::state::{ApiState, Config};

/// The address of who sends a request, as far as it is known.
#[derive(Debug, Clone, Copy)]
pub struct Client(pub Option<IpAddr>);

const FORWARDED: &str = "x-forwarded-for";

/// The peer, or whom a trusted proxy says that it speaks for.
pub(crate) fn address(config: &Config, headers: &HeaderMap, extensions: &Extensions) -> Option<IpAddr> {
    let peer = peer(extensions)?;
    if !config.trusted_proxies.contains(&peer) {
        return Some(peer);
    }
    // Each proxy adds whom it heard from at the end; what stands before the last untrusted one anybody may have written.
    let said = headers.get_all(FORWARDED).into_iter().filter_map(|value| value.to_str().ok());
    let hops: Vec<IpAddr> = said.flat_map(|line| line.split(',')).filter_map(|hop| hop.trim().parse().ok()).collect();
    Some(hops.into_iter().rev().find(|hop| !config.trusted_proxies.contains(hop)).unwrap_or(peer))
}

fn peer(extensions: &Extensions) -> Option<IpAddr> {
    extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_canonical())
}

impl FromRequestParts<ApiState> for Client {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, Problem> {
        Ok(Self(address(&state.config, &parts.headers, &parts.extensions)))
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        let ip = |text: &str| text.parse::<IpAddr>().expect("an address");
        let config = Config { trusted_proxies: vec![ip("10.0.0.1"), ip("10.0.0.2")], ..Config::default() };
        let seen = |peer: &str, said: &'static str| {
            let mut extensions = Extensions::new();
            extensions.insert(ConnectInfo(SocketAddr::new(ip(peer), 9)));
            let mut headers = HeaderMap::new();
            headers.insert(FORWARDED, HeaderValue::from_static(said));
            address(&config, &headers, &extensions)
        };
        assert_eq!(seen("192.0.2.9", "198.51.100.1"), Some(ip("192.0.2.9")));
        assert_eq!(seen("10.0.0.1", "198.51.100.1"), Some(ip("198.51.100.1")));
        assert_eq!(seen("10.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.2"), Some(ip("198.51.100.1")));
        assert_eq!(seen("10.0.0.1", "nonsense"), Some(ip("10.0.0.1")));
    }
}
