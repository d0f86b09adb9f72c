//! The frame of the sandbox's pages: small, without scripts, in the reader's language.

use axum::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

/// The languages of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    Zh,
    En,
}

impl Language {
    /// The one that the browser would rather read; English when it says nothing.
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let wanted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let first = wanted.split(',').map(str::trim).find(|tag| tag.starts_with("zh") || tag.starts_with("en"));
        if first.is_some_and(|tag| tag.starts_with("zh")) { Self::Zh } else { Self::En }
    }

    /// The text in this language.
    pub(super) fn say<'a>(self, zh: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }
}

const STYLE: &str = "*{box-sizing:border-box}body{margin:0;background:#f4f4f2;color:#1d1d1b;\
font:16px/1.5 system-ui,'PingFang SC','Microsoft YaHei',sans-serif}main{max-width:30rem;margin:0 auto;padding:2rem 1rem}\
section{background:#fff;border:1px solid #dcdcd6;border-radius:12px;padding:1.5rem}h1{font-size:1.25rem;margin:0 0 .25rem}\
p{margin:.25rem 0;overflow-wrap:anywhere}.sum{font-size:2rem;font-weight:600;margin:1rem 0;font-variant-numeric:tabular-nums}\
.note{color:#5d5d58;font-size:.875rem}button,.button{display:block;width:100%;min-height:48px;border:0;border-radius:8px;\
background:#0b5d3b;color:#fff;font:inherit;font-weight:600;cursor:pointer;text-align:center;text-decoration:none;\
padding:.7rem 1rem;margin-top:1rem}.quiet{display:block;padding:.7rem 1rem;margin-top:.5rem;text-align:center;color:#0b5d3b}\
button:focus-visible,a:focus-visible,input:focus-visible,select:focus-visible\
{outline:3px solid #7ab8ff;outline-offset:2px}label{display:flex;gap:.75rem;align-items:center;\
justify-content:space-between;min-height:44px;border-top:1px solid #ecece8}label:first-of-type{border-top:0}\
input[type=number]{width:6.5rem}input,select{font:inherit;padding:.35rem .5rem;max-width:11rem}\
input[type=checkbox]{width:22px;height:22px}";

/// A page.
pub(super) fn page(status: StatusCode, language: Language, title: &str, body: &str) -> Response {
    let lang = language.say("zh-CN", "en");
    let title = escape(title);
    let html = format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"robots\" content=\"noindex\">\
         <title>{title}</title><style>{STYLE}</style></head><body><main><section>{body}</section></main></body></html>"
    );
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CACHE_CONTROL, "no-store"),
        (REFERRER_POLICY, "no-referrer"),
        (
            CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ),
    ];
    (status, headers, html).into_response()
}

/// A page that says that there is nothing here.
pub(super) fn missing(language: Language) -> Response {
    let said = language.say("找不到这个页面", "There is no such page");
    page(StatusCode::NOT_FOUND, language, said, &format!("<h1>{said}</h1>"))
}

/// A text that others wrote, for HTML text and attributes.
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}
