//! Files that pages load: kept for a year where their name has their content's mark in it, and sent packed where a twin was
//! packed beforehand and the browser takes it.

use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use super::{App, files};
use crate::cached::IfNoneMatch;
use crate::state::Config;

/// Nothing of that name changes: another content has another name.
const FOR_A_YEAR: &str = "public, max-age=31536000, immutable";
/// To be asked about each time.
pub(super) const ASK_EACH_TIME: &str = "no-cache";

/// The file, or none of that name.
pub(super) fn answer(config: &Config, headers: &HeaderMap, app: App, path: &str) -> Option<Response> {
    // A twin is sent in place of its file, never by its own name.
    if matches!(path.rsplit('.').next(), Some("br" | "gz")) {
        return None;
    }
    let plain = files::get(config, app, path)?;
    let tag = tag(&plain);
    let packed = [("br", "br"), ("gzip", "gz")].into_iter().filter(|(coding, _)| takes(headers, coding));
    let mut packed =
        packed.filter_map(|(coding, ends)| Some((coding, files::get(config, app, &format!("{path}.{ends}"))?)));
    let (coding, bytes) = packed.next().map_or((None, plain), |(coding, bytes)| (Some(coding), bytes));
    let mut response = if IfNoneMatch::of(headers).has(&tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut response = ([(CONTENT_TYPE, media_type(path))], bytes).into_response();
        if let Some(coding) = coding {
            response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(coding));
        }
        response
    };
    let keep = if path.starts_with("assets/") { FOR_A_YEAR } else { ASK_EACH_TIME };
    let answered = response.headers_mut();
    answered.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    answered.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        answered.insert(ETAG, tag);
    }
    Some(response)
}

/// What tells a content from others. Weak: packed or not, it is the same content.
pub(super) fn tag(bytes: &[u8]) -> String {
    format!("W/\"{}\"", hex::encode(&Sha256::digest(bytes)[..16]))
}

/// Whether a browser takes a coding: named, and not with a weight of 0.
fn takes(headers: &HeaderMap, coding: &str) -> bool {
    let lines = headers.get_all(ACCEPT_ENCODING).into_iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|one| {
        let mut parts = one.split(';').map(str::trim);
        let is_it = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(coding));
        let weight =
            parts.find_map(|part| part.strip_prefix("q=")).and_then(|weight| weight.trim().parse::<f32>().ok());
        is_it && weight.is_none_or(|weight| weight > 0.0)
    })
}

/// By the end of the name: what the build of the front ends makes.
fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, end)| end) {
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "jpg" | "jpeg" => "image/jpeg",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coding_is_taken_when_it_is_named_with_a_weight() {
        let takes = |said: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(said));
            takes(&headers, "br")
        };
        assert!(takes("gzip, deflate, br"));
        assert!(takes("BR;q=0.5"));
        assert!(!takes("gzip"));
        assert!(!takes("br;q=0, gzip"));
        assert!(!takes("brotli"));
    }
}
