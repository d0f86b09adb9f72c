//! The page of a front end: never kept without asking, and allowed no more than its own files and the script that stands
//! in it.

use std::fmt::Write;

use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::asset;
use crate::cached::IfNoneMatch;

/// The page.
pub(super) fn answer(headers: &HeaderMap, html: &str) -> Response {
    let tag = asset::tag(html.as_bytes());
    let mut response = if IfNoneMatch::of(headers).has(&tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(CONTENT_TYPE, "text/html; charset=utf-8")], html.to_owned()).into_response()
    };
    let answered = response.headers_mut();
    let said = [(CACHE_CONTROL, asset::ASK_EACH_TIME.to_owned()), (CONTENT_SECURITY_POLICY, policy(html)), (ETAG, tag)];
    for (name, value) in said {
        if let Ok(value) = HeaderValue::from_str(&value) {
            answered.insert(name, value);
        }
    }
    answered.insert(VARY, HeaderValue::from_static("accept-language"));
    response
}

/// What a page may load and run. Pictures may be of anywhere: merchants say where those of their products are.
fn policy(html: &str) -> String {
    let mut scripts = String::new();
    for script in inline_scripts(html) {
        // Writing to a String never fails.
        let _ = write!(scripts, " 'sha256-{}'", STANDARD.encode(Sha256::digest(script)));
    }
    format!(
        "default-src 'self'; script-src 'self'{scripts}; style-src 'self'; img-src 'self' data: blob: https:; \
         object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
}

/// The scripts that stand in a page, as a browser reads them.
fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    html.split("<script").skip(1).filter_map(|rest| {
        let (tag, rest) = rest.split_once('>')?;
        let (script, _) = rest.split_once("</script>")?;
        (!tag.contains("src=")).then_some(script)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_in_the_page_is_allowed_by_its_content_and_no_other() {
        let html = "<head><script>alert(1)</script><script type=\"module\" src=\"/a.js\"></script></head>";
        assert_eq!(inline_scripts(html).collect::<Vec<_>>(), ["alert(1)"]);
        let policy = policy(html);
        assert!(
            policy.contains("script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';"),
            "{policy}"
        );
    }
}
